// The state of the page is its address: a film (film=), a person (who=), a wish (wish=, repeated), else a search.
export const FACETS = ["genre", "year", "language", "person", "country", "kind"];

const SORTS = ["relevance", "popularity", "rating", "-year", "year", "title"];
const MAX_PAGE = 500; // of 20 films: the service pages no deeper

export { SORTS };

// read is the state that an address says; what it says wrongly is left out, since a person may have typed it.
export function read(query) {
  const given = new URLSearchParams(query);
  const state = { view: "search", lang: given.get("lang") ?? "" };
  if (given.get("film")) return { ...state, view: "film", id: given.get("film") };
  if (given.get("who")) return { ...state, view: "person", id: given.get("who") };
  if (given.has("wish")) return { ...state, view: "wish", wish: given.getAll("wish").filter(Boolean) };
  state.q = given.get("q") ?? "";
  for (const facet of FACETS) state[facet] = [...new Set(given.getAll(facet).filter(Boolean))];
  state.sort = SORTS.includes(given.get("sort")) ? given.get("sort") : "";
  const page = Number(given.get("page"));
  state.page = Number.isInteger(page) && page > 0 ? Math.min(page, MAX_PAGE) : 1;
  return state;
}

// address is the other way round.
export function address(state) {
  const query = new URLSearchParams();
  if (state.view === "film") query.set("film", state.id);
  else if (state.view === "person") query.set("who", state.id);
  else if (state.view === "wish") (state.wish.length ? state.wish : [""]).forEach((wish) => query.append("wish", wish));
  else {
    if (state.q) query.set("q", state.q);
    for (const [facet, value] of filters(state)) query.append(facet, value);
    if (state.sort) query.set("sort", state.sort);
    if (state.page > 1) query.set("page", state.page);
  }
  if (state.lang) query.set("lang", state.lang);
  const text = query.toString();
  return "/" + (text && "?" + text);
}

// filters are the chosen values, each with its facet.
export function filters(state) {
  return FACETS.flatMap((facet) => (state[facet] ?? []).map((value) => [facet, value]));
}

const CODED = ["genre", "language", "country", "kind"];

// spelt is the state with its values as the facets of its answer have them, itself where they are so already: an address may say sci-fi,
// or es for ES.
export function spelt(state, facets) {
  const next = { ...state };
  for (const facet of CODED) {
    const selected = facets[facet].values.filter((one) => one.selected).map(({ value }) => value);
    const [without, chosen] = [true, false].map((is) => state[facet].filter((value) => value.startsWith("!") === is));
    if (chosen.some((value) => !selected.includes(value))) next[facet] = [...selected, ...without];
  }
  return CODED.every((facet) => next[facet] === state[facet]) ? state : next;
}

// blank is a search for nothing, in the language of a state.
export function blank(state) {
  return read(state.lang ? "lang=" + encodeURIComponent(state.lang) : "");
}

// toggled is the state with a value of a facet chosen, or no longer.
export function toggled(state, facet, value) {
  const chosen = state[facet];
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...state, [facet]: values, page: 1 };
}
