import { h } from "/ui/dom.js";

const status = document.getElementById("status");

// announce tells readers of the screen, without moving them.
export function announce(text) {
  status.textContent = text;
}

export const shown = (value) => (typeof value === "string" ? value : JSON.stringify(value, null, 2));

// example is a text to copy, under what it is.
export function example(title, value) {
  const text = shown(value).trimEnd();
  const pre = h("pre", { tabindex: "0", role: "group", "aria-label": title }, h("code", {}, text));
  return h("figure", { class: "example" }, h("figcaption", {}, h("span", {}, title), copier(title, () => text, pre)), pre);
}

// copier copies a text; where a browser forbids that, as it does on pages without TLS, it selects what is shown instead.
export function copier(title, text, element) {
  return h("button", { type: "button", class: "quiet", "aria-label": `Copy: ${title}`, onclick: copy }, "Copy");
  async function copy({ currentTarget: button }) {
    let done = "Copied";
    try {
      await navigator.clipboard.writeText(text());
    } catch {
      getSelection().selectAllChildren(element);
      done = "Selected";
    }
    button.textContent = done;
    announce(`${done}: ${title}`);
    setTimeout(() => (button.textContent = "Copy"), 2000);
  }
}

// examplesOf are the examples of a body: those it has, or its schema's.
export function examplesOf(media, resolve) {
  const several = Object.values(media.examples ?? {});
  if (several.length) return several.map(({ summary, value }) => ({ summary, value }));
  const value = media.example ?? resolve(media.schema)?.example;
  return value === undefined ? [] : [{ value }];
}
