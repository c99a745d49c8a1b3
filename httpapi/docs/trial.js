import { Latest } from "/ui/api.js";
import { h } from "/ui/dom.js";
import { announce, copier, shown } from "./example.js";

const MOST = 100_000; // characters of an answer that are shown

// addressOf is the address of an operation: value gives each parameter's, undefined for none, a list for several.
export function addressOf(path, parameters, value) {
  const query = new URLSearchParams();
  for (const p of parameters) {
    const given = value(p);
    if (given === undefined || given === "") continue;
    if (p.in === "path") path = path.replace(`{${p.name}}`, encodeURIComponent(given));
    else if (p.in === "query" && p.explode === false) query.append(p.name, [given].flat().join(","));
    else if (p.in === "query") [given].flat().forEach((v) => query.append(p.name, v));
  }
  return path + (query.size ? `?${query}` : "");
}

// trial is a form that asks the service, and shows what it answers.
export function trial({ id, path, parameters }) {
  const fields = parameters.filter((p) => p.in !== "header").map((p) => ({ p, input: field(`${id}-${p.name}`, p) }));
  const address = () => addressOf(path, parameters, (p) => valueOf(fields.find((f) => f.p === p)));
  const latest = new Latest();
  const asked = h("code", {});
  const answer = h("div", { class: "answered" });
  const sent = h("p", { class: "asked" }, asked, copier("the address", () => asked.textContent, asked));
  const show = () => (asked.textContent = location.origin + address());
  show();
  return h("details", { class: "trial" }, h("summary", {}, "Try it"),
    h("form", { onsubmit: send, oninput: show },
      h("div", { class: "fields" }, fields.map(({ p, input }) => h("div", {}, h("label", { for: input.id }, p.name, p.required ? " (required)" : ""), input))),
      sent, h("button", { class: "main" }, "Send")),
    answer);

  function send(event) {
    event.preventDefault();
    answer.replaceChildren();
    const start = performance.now();
    latest.run(ask, ([response, text]) => {
      const said = `${response.status} ${response.statusText}, ${Math.round(performance.now() - start)} ms, ${response.headers.get("Content-Type") ?? "no body"}`;
      const pre = h("pre", { tabindex: "0", role: "group", "aria-label": `Answer of ${path}` }, h("code", {}, readable(text)));
      answer.replaceChildren(h("p", { class: `answer s${String(response.status)[0]}` }, said), pre);
      announce(said);
    }, () => {
      answer.replaceChildren(h("p", { class: "answer s5" }, "The service could not be reached."));
      announce("The service could not be reached.");
    });
  }

  async function ask(signal) {
    const response = await fetch(address(), { signal, headers: { Accept: "application/json, text/plain, */*;q=0.1" } });
    return [response, await response.text()];
  }
}

function readable(text) {
  let whole = text;
  try {
    whole = shown(JSON.parse(text));
  } catch {} // not JSON: shown as it is
  return whole.length > MOST ? `${whole.slice(0, MOST)}\n… ${whole.length - MOST} more characters` : whole;
}

function field(id, p) {
  const { schema } = p;
  const given = p.in === "path" || p.name === "q" || p.name === "keyword" ? [p.example ?? ""].flat().join("\n") : "";
  if (schema.enum || schema.type === "boolean") {
    const values = schema.enum ?? ["true", "false"];
    return h("select", { id }, h("option", { value: "" }, p.required ? "" : `(${schema.default ?? "none"})`),
      values.map((v) => h("option", { value: v, selected: v === given }, v)));
  }
  if (schema.type === "array") return h("textarea", { id, rows: "1", placeholder: "one a line", spellcheck: "false" }, given);
  const number = schema.type === "integer" || schema.type === "number";
  return h("input", {
    id, type: number ? "number" : "text", value: given, required: p.required, placeholder: schema.default, autocomplete: "off", spellcheck: "false",
    min: schema.minimum, max: schema.maximum, step: schema.type === "number" ? "any" : null, maxlength: schema.maxLength,
  });
}

function valueOf(found) {
  if (!found) return undefined;
  const { p, input } = found;
  if (p.schema.type !== "array") return input.value;
  const lines = input.value.split("\n").filter((line) => line.trim());
  return lines.length ? lines : undefined;
}
