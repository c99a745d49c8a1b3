import { h } from "/ui/dom.js";

// prose makes paragraphs of a description: blank lines part them, `words` are code.
export function prose(text) {
  return (text ?? "").trim().split(/\n\s*\n/).filter(Boolean).map((part) => h("p", {}, inline(part)));
}

export function inline(text) {
  return (text ?? "").split(/(`[^`]+`)/).map((part) => (part.startsWith("`") && part.length > 2 ? h("code", {}, part.slice(1, -1)) : part));
}

// anchor is the heading of something that can be linked to.
export function anchor(level, id, ...words) {
  return h(level, { id }, h("a", { class: "anchor", href: `#${id}` }, words));
}
