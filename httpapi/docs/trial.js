import { Latest } from "/ui/api.js";
import { h } from "/ui/dom.js";
import { announce, copier, examplesOf, shown } from "./example.js";

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

// OFTEN are the parameters that a form shows at once; it folds the others.
const OFTEN = ["q", "prefix", "keyword", "like", "genre", "person", "year", "sort", "per_page", "limit", "facets", "lang"];

// trial is a form that asks the service, and shows what it answers. It is made when it is unfolded: few of all are.
export function trial(o, resolve) {
  const details = h("details", { class: "trial" }, h("summary", {}, "Try it"));
  details.addEventListener("toggle", () => details.append(...form(o, resolve)), { once: true });
  return details;
}

function form({ id, method, path, parameters, operation }, resolve) {
  const fields = parameters.map((p) => ({ p, input: field(`${id}-${p.name}`, p, method) }));
  const often = fields.filter(({ p }) => p.required || OFTEN.includes(p.name));
  const rare = fields.filter((f) => !often.includes(f));
  const body = operation.requestBody && bodyFields(id, operation.requestBody.content, resolve);
  const key = operation.security?.length ? h("input", { id: `${id}-key`, class: "secret", autocomplete: "off", spellcheck: "false" }) : null;
  const address = () => addressOf(path, parameters, (p) => valueOf(fields.find((f) => f.p === p)));
  const latest = new Latest();
  const asked = h("code", {});
  const answer = h("div", { class: "answered" });
  const sent = h("p", { class: "asked" }, h("span", {}, method === "get" ? null : [h("span", { class: `method ${method}` }, method.toUpperCase()), " "], asked),
    copier("the address", () => asked.textContent, asked));
  const show = () => (asked.textContent = location.origin + address());
  show();
  return [
    h("form", { onsubmit: send, oninput: show },
      often.length > 0 && grid(often),
      rare.length ? h("details", {}, h("summary", {}, `${rare.length} more`), grid(rare)) : null,
      body && body.elements,
      key && h("div", { class: "fields" }, labelled("the key, kept nowhere", key)),
      sent, h("button", { class: "main" }, "Send")),
    answer,
  ];

  function send(event) {
    event.preventDefault();
    answer.replaceChildren();
    const start = performance.now();
    latest.run(ask, ([response, text]) => {
      const said = `${response.status} ${response.statusText}, ${Math.round(performance.now() - start)} ms, ${response.headers.get("Content-Type") ?? "no body"}`;
      const pre = text && h("pre", { tabindex: "0", role: "group", "aria-label": `Answer of ${path}` }, h("code", {}, readable(text)));
      answer.replaceChildren(h("p", { class: `answer s${String(response.status)[0]}` }, said), pre);
      announce(said);
    }, () => {
      answer.replaceChildren(h("p", { class: "answer s5" }, "The service could not be reached."));
      announce("The service could not be reached.");
    });
  }

  async function ask(signal) {
    const headers = new Headers({ Accept: "application/json, text/plain, */*;q=0.1" });
    for (const { p, input } of fields) if (p.in === "header" && input.value) headers.set(p.name, input.value);
    if (body) headers.set("Content-Type", body.media());
    if (key?.value) headers.set("Authorization", `Bearer ${key.value}`);
    const response = await fetch(address(), { method: method.toUpperCase(), headers, body: body?.text(), signal });
    return [response, await response.text()];
  }
}

const labelled = (name, input) => h("div", {}, h("label", { for: input.id }, name), input);

const grid = (fields) => h("div", { class: "fields" }, fields.map(({ p, input }) =>
  labelled(p.name + (p.required ? " (required)" : p.in === "header" ? " (header)" : ""), input)));

// bodyFields is a box for the body, with the contract's example in it, and a choice where the body may be of several types.
function bodyFields(id, content, resolve) {
  const exampleOf = (media) => shown(examplesOf(content[media], resolve)[0]?.value ?? "").trimEnd();
  const types = Object.keys(content);
  const text = h("textarea", { id: `${id}-body`, class: "body", rows: "6", spellcheck: "false" }, exampleOf(types[0]));
  const media = h("select", { id: `${id}-media`, onchange: () => (text.value = exampleOf(media.value)) }, types.map((type) => h("option", { value: type }, type)));
  return {
    elements: [types.length > 1 && h("div", { class: "fields" }, labelled("Content-Type", media)), h("div", { class: "fields whole" }, labelled(`Body (${types.join(", ")})`, text))],
    media: () => media.value,
    text: () => text.value,
  };
}

function readable(text) {
  let whole = text;
  try {
    whole = shown(JSON.parse(text));
  } catch {} // not JSON: shown as it is
  return whole.length > MOST ? `${whole.slice(0, MOST)}\n… ${whole.length - MOST} more characters` : whole;
}

// field is the box of a parameter, with the contract's example where the question would be empty without; nobody is offered something to delete.
function field(id, p, method) {
  const { schema } = p;
  const telling = method !== "delete" && (p.in === "path" || p.name === "q" || p.name === "keyword");
  const given = telling ? [p.example ?? ""].flat().join("\n") : "";
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
