import { h, joined } from "/ui/dom.js";
import { anchor, inline, prose } from "./prose.js";

const PREFIX = "#/components/schemas/";

// kindOf says in a line what values a schema allows, with its bounds; a schema that has a name is linked to.
export function kindOf(schema) {
  if (!schema) return ["anything"];
  if (schema.$ref) return [named(schema.$ref)];
  const parts = [one(schema)];
  if (schema.nullable) parts.push("null");
  return joined(parts, " or ").flat(Infinity);
}

function named(ref) {
  const name = ref.slice(PREFIX.length);
  return h("a", { href: `#schema-${name}` }, name);
}

function one(schema) {
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return joined(several.map(kindOf), " or ");
  if (schema.allOf) return joined(schema.allOf.map(kindOf), " and ");
  if (schema.enum) return ["one of ", ...joined(schema.enum.map((v) => h("code", {}, String(v) || "\"\"")), ", "), ...bounds(schema)];
  if (schema.type === "array") return ["array of ", ...kindOf(schema.items), ...bounds(schema)];
  if (schema.type === "object" && schema.additionalProperties?.type) return ["object of ", ...kindOf(schema.additionalProperties), ...bounds(schema)];
  return [schema.type ?? "anything", schema.format && schema.format !== "double" ? ` (${schema.format})` : "", ...bounds(schema)];
}

function bounds(s) {
  const said = [];
  if (s.minimum !== undefined && s.maximum !== undefined) said.push(`from ${s.minimum} to ${s.maximum}`);
  else if (s.minimum !== undefined) said.push(`from ${s.minimum}`);
  else if (s.maximum !== undefined) said.push(`up to ${s.maximum}`);
  if (s.maxLength !== undefined) said.push(`at most ${s.maxLength} characters`);
  if (s.maxItems !== undefined) said.push(`at most ${s.maxItems} of them`);
  if (s.maxProperties !== undefined) said.push(`at most ${s.maxProperties} of them`);
  if (s.pattern !== undefined) said.push(["of the form ", h("code", { class: "pattern" }, s.pattern)]);
  if (s.default !== undefined) said.push(["default ", h("code", {}, [s.default].flat().join(","))]);
  return said.flatMap((part) => [", ", part].flat());
}

// members lists the properties of an object, those of objects in it below them.
export function members(schema) {
  if (schema.type === "array") return members(schema.items ?? {});
  if (!schema.properties) return [schema.allOf, schema.anyOf, schema.oneOf].flatMap((list) => list ?? []).filter((s) => !s.$ref).map(members);
  return h("dl", { class: "members" }, Object.entries(schema.properties).map(([name, property]) =>
    described(name, property, schema.required?.includes(name), [members(property.$ref ? {} : property)])));
}

// described is a named value: a property, or a parameter.
export function described(name, schema, required, more, where) {
  return h("div", {},
    h("dt", {}, h("code", { class: "named" }, name), where && h("span", { class: "tag" }, where), required && h("span", { class: "tag must" }, "required"),
      h("span", { class: "kind" }, kindOf(schema))),
    h("dd", {}, inline(schema?.description), more));
}

export function schemaSection(name, schema) {
  return h("section", { class: "schema", "aria-labelledby": `schema-${name}` }, anchor("h3", `schema-${name}`, name), prose(schema.description),
    schema.properties ? null : h("p", { class: "kind" }, kindOf(schema)), members(schema));
}
