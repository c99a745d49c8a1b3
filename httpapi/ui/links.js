import { h } from "./dom.js";
import { address } from "./state.js";

// to is the address of a film, a person or a search, in the language that the reader chose, if any.
export const to = (state) => address({ lang: new URLSearchParams(location.search).get("lang") ?? "", ...state });

export const filmLink = (id, ...children) => h("a", { href: to({ view: "film", id }) }, children);

export const personLink = (id, ...children) => h("a", { href: to({ view: "person", id }) }, children);

// searchFor is a search for one value of a facet.
export const searchFor = (facet, value) => to({ view: "search", q: "", page: 1, [facet]: [value] });
