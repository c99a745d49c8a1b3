import { h } from "/ui/dom.js";
import { operationSection } from "./operation.js";
import { anchor, prose } from "./prose.js";
import { example } from "./example.js";
import { schemaSection } from "./schema.js";

const METHODS = ["get", "post", "put", "delete"];
const main = document.getElementById("main");

let contract;

// resolve follows a reference within the contract.
function resolve(value) {
  if (!value?.$ref) return value;
  return resolve(value.$ref.slice(2).split("/").reduce((at, step) => at[step.replaceAll("~1", "/")], contract));
}

// whole is a parameter whose schema has its bounds, though it may be known by a name.
function whole(parameter) {
  const p = resolve(parameter);
  return { ...p, schema: resolve(p.schema) };
}

function operations() {
  return Object.entries(contract.paths).flatMap(([path, item]) => METHODS.filter((method) => item[method]).map((method) => ({
    id: item[method].operationId, method, path, operation: item[method], parameters: [...(item.parameters ?? []), ...(item[method].parameters ?? [])].map(whole),
  })));
}

// problems are all that Problem answers have for examples, each code once, by status.
function problems() {
  const found = new Map();
  for (const response of Object.values(contract.components.responses)) {
    const media = response.content?.["application/problem+json"];
    for (const value of [media?.example, ...Object.values(media?.examples ?? {}).map((e) => e.value)]) if (value) found.set(value.code, value);
  }
  return [...found.values()].sort((a, b) => a.status - b.status);
}

function show() {
  const all = operations();
  const groups = contract.tags.map(({ name, description }) => ({ name, description, list: all.filter(({ operation }) => operation.tags[0] === name) }));
  const schemas = Object.entries(contract.components.schemas);
  document.getElementById("contents").replaceChildren(h("details", { open: matchMedia("(min-width: 60rem)").matches }, h("summary", {}, "Contents"),
    groups.map(({ name, description, list }) => [h("h2", {}, h("a", { href: `#group-${name}` }, description)), h("ul", {}, list.map(({ id, method, path }) =>
      h("li", {}, h("a", { href: `#${id}` }, h("span", { class: `method ${method}` }, method.toUpperCase()), " ", h("span", {}, path.split(/(?=\/)/).map((step) => [h("wbr"), step]))))))]),
    h("h2", {}, h("a", { href: "#problems" }, "Problems")), h("h2", {}, h("a", { href: "#schemas" }, "Schemas"))));
  main.append(h("div", { class: "info" }, prose(contract.info.description)),
    ...groups.flatMap(({ name, description, list }) => [anchor("h2", `group-${name}`, description), ...list.map((o) => operationSection(o, resolve))]),
    anchor("h2", "problems", "Problems"),
    ...problems().map((p) => h("details", {}, h("summary", {}, h("span", { class: `answer s${String(p.status)[0]}` }, p.status), " ", h("code", {}, p.code), " ", p.title),
      example(p.code, p))),
    anchor("h2", "schemas", "Schemas"),
    ...schemas.map(([name, schema]) => schemaSection(name, schema)));
}

async function begin() {
  try {
    const response = await fetch("/openapi.json");
    if (!response.ok) throw new Error(response.statusText);
    contract = await response.json();
  } catch {
    main.append(h("p", { class: "notice", role: "alert" }, "The contract could not be read. Is the service running? ", h("a", { href: "/docs" }, "Try again")));
    return;
  }
  show();
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
  mark();
}

// mark tells in the contents where the reader is: the last heading that has come to the upper quarter of the window.
function mark() {
  const links = [...document.querySelectorAll("#contents a")];
  const headings = links.map((a) => document.getElementById(a.hash.slice(1)));
  const seen = new IntersectionObserver(() => {
    const at = headings.findLastIndex((heading) => heading.getBoundingClientRect().top < innerHeight / 4);
    links.forEach((a, i) => (i === at ? a.setAttribute("aria-current", "location") : a.removeAttribute("aria-current")));
  }, { rootMargin: "0px 0px -75% 0px" });
  headings.forEach((heading) => seen.observe(heading));
}

begin();
