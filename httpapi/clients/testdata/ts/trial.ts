// The trial of a client in TypeScript, made from the contract: node trial.js URL KEY
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";

declare const process: { argv: string[] };
const [baseUrl = "", key = ""] = process.argv.slice(2);
const anyone = createClient<paths>({ baseUrl });
const admin = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${key}` } });

const found = await anyone.GET("/v1/search", { params: { query: { q: "madres paral", facets: ["language"], lang: ["en"] } } });
const hit = found.data!.hits[0]!;
console.log(`search: ${hit.original_title} ${hit.year}, ${hit.highlights[0]!.html}`);
const value = found.data!.facets["language"]!.values[0]!;
console.log(`counted: ${value.value} ${value.label} ${value.count}`);

const posted = await anyone.POST("/v1/search", { body: { q: "madres paral", per_page: 1 } });
console.log(`posted: ${posted.data!.total}`);

const values = await anyone.GET("/v1/facets/{facet}", { params: { path: { facet: "person" }, query: { prefix: "penel" } } });
console.log(`facet: ${values.data!.values[0]!.value} ${values.data!.values[0]!.label}`);

const like = await anyone.GET("/v1/recommend", { params: { query: { keyword: ["motherhood"] } } });
const because = like.data!.hits[0]!.because![0]!;
console.log(`recommended: because of ${because.kind} ${because.text}`);

const path = { id: "a" };
const absent = await anyone.GET("/v1/films/{id}", { params: { path: { id: "none" } } });
console.log(`absent: ${said(absent.error)}`);

const body: components["schemas"]["FilmInput"] = { original_title: "A", year: 1999, credits: [{ name: "Penélope Cruz" }] };
console.log(`without key: ${said((await anyone.PUT("/v1/films/{id}", { params: { path }, body })).error)}`);
const stored = await admin.PUT("/v1/films/{id}", { params: { path }, body });
console.log(`stored: ${stored.response.status} ${stored.data!.id}`);
const again = await admin.PUT("/v1/films/{id}", { params: { path, header: { "If-None-Match": "*" } }, body });
console.log(`again: ${said(again.error)}`);

const got = (await anyone.GET("/v1/films/{id}", { params: { path } })).data!;
console.log(`got: ${got.original_title} is a film of ${got.year} with ${got.credits![0]!.name}`);

const refused = await admin.PUT("/v1/films/{id}", { params: { path }, body: { original_title: "A", kind: "opera" } });
console.log(`refused: ${said(refused.error)} ${refused.error!.problems![0]!.field}`);
const wrong = await anyone.GET("/v1/search", { params: { query: { year: ["19x"] } } });
console.log(`wrong: ${said(wrong.error)} ${wrong.error!.parameter}`);

const deleted = await admin.DELETE("/v1/films/{id}", { params: { path } });
console.log(`deleted: ${deleted.response.status}`);

function said(problem: components["schemas"]["Problem"] | undefined): string {
  return `${problem?.status} ${problem?.code}`;
}
