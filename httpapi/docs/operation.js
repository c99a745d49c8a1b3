import { h } from "/ui/dom.js";
import { example, examplesOf } from "./example.js";
import { anchor, inline, prose } from "./prose.js";
import { described, kindOf } from "./schema.js";
import { addressOf, trial } from "./trial.js";

// operationSection is all there is to say of one operation: { id, method, path, parameters, operation }, see main.js.
export function operationSection(o, resolve) {
  const { operation } = o;
  return h("section", { class: "operation", "aria-labelledby": o.id },
    anchor("h3", o.id, h("span", { class: `method ${o.method}` }, o.method.toUpperCase()), " ", h("span", { class: "path" }, o.path)),
    h("p", { class: "summary" }, operation.summary, operation.security?.length ? h("span", { class: "tag must" }, "needs the key") : null),
    prose(operation.description),
    example("curl", curl(o, resolve)),
    trial(o, resolve),
    parameters(o.parameters),
    body(operation.requestBody, resolve),
    answers(operation.responses, resolve));
}

function parameters(list) {
  if (!list.length) return null;
  return [h("h4", {}, "Parameters"), h("dl", { class: "members" }, list.map((p) => {
    const values = p.schema.type === "array" && p.in === "query" ? (p.explode === false ? "comma-separated" : "may be repeated") : null;
    const more = [values && h("span", { class: "kind" }, ` (${values})`), p.example !== undefined && h("p", { class: "kind" }, "Example: ", h("code", {}, [p.example].flat().join(",")))];
    return described(p.name, { ...p.schema, description: p.description }, p.required, more, p.in);
  }))];
}

function body(requestBody, resolve) {
  if (!requestBody) return null;
  return [h("h4", {}, "Body"), contents(requestBody.content, "Body", resolve)];
}

// answers are folded, but for those of success.
function answers(responses, resolve) {
  const sorted = Object.entries(responses).map(([status, response]) => [status, resolve(response)]);
  return [h("h4", {}, "Answers"), h("div", { class: "answers" }, sorted.map(([status, response]) => {
    const name = status === "default" ? "otherwise" : status;
    const headers = Object.keys(response.headers ?? {});
    return h("details", {}, h("summary", {}, h("span", { class: `answer s${status[0]}` }, name), " ", inline(response.description.trim())),
      headers.length ? h("p", { class: "kind" }, "Header fields: ", headers.join(", ")) : null,
      contents(response.content ?? {}, `Answer ${name}`, resolve));
  }))];
}

function contents(content, title, resolve) {
  return Object.entries(content).map(([media, body]) => [
    h("p", { class: "kind" }, h("code", {}, media), " ", kindOf(body.schema)),
    examplesOf(body, resolve).map(({ summary, value }) => example([title, media, summary].filter(Boolean).join(", "), value)),
  ]);
}

// curl is the operation as it is asked in a shell, with its examples.
function curl({ method, parameters, path, operation }, resolve) {
  const parts = ["curl"];
  if (method !== "get") parts.push(`-X ${method.toUpperCase()}`);
  if (operation.security?.length) parts.push(`-H 'Authorization: Bearer KEY'`);
  const media = Object.keys(operation.requestBody?.content ?? {})[0];
  const address = addressOf(path, parameters, (p) => (p.in === "path" || ["q", "prefix", "keyword", "lang"].includes(p.name) ? p.example : undefined));
  parts.push(`'${location.origin}${address}'`);
  if (media) {
    const [given] = examplesOf(operation.requestBody.content[media], resolve);
    const text = typeof given.value === "string" ? given.value.trimEnd() : JSON.stringify(given.value);
    parts.push(`-H 'Content-Type: ${media}'`, `--data-binary '${text.replaceAll("'", "'\\''")}'`);
  }
  return parts.join(" \\\n  ").replace(" \\\n  ", " ");
}
