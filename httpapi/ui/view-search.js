import { get } from "./api.js";
import { asker } from "./asker.js";
import { chipRow } from "./chips.js";
import { fill, h, painted, settled } from "./dom.js";
import { facetPanels } from "./facets.js";
import { hitItem, replaceHits } from "./hit.js";
import { announce, notice } from "./notice.js";
import { orderOf, pageOf, pagesOf, PER_PAGE, requestOf } from "./request.js";
import { blank, FACETS, filters, SORTS, spelt, toggled } from "./state.js";
import { learn, t } from "./text.js";

const DEEPEST = 10_000; // the last film that the service pages to
const COUNTED = [["facets", FACETS.join(",")], ["facet_limit", 30]];
const keyOf = (state) => JSON.stringify({ ...state, page: 0 });

// searchView is the list of films with its filters. go(state, replace) changes the address and so the view.
export function searchView(go) {
  let state;
  let shown = ""; // what the films on the page answer
  let last = 0; // page of the last of them
  let first = 1; // and of the first

  const panels = facetPanels(() => state, (facet, values) => go({ ...state, [facet]: values, page: 1 }));
  const chips = chipRow((facet, value) => go(toggled(state, facet, value)), () => go({ ...blank(state), q: state.q, sort: state.sort }));
  const sort = h("select", { id: "sort", onchange: () => go({ ...state, sort: sort.value, page: 1 }) });
  const count = h("h1", { class: "count-of-films", id: "count", tabindex: -1, hidden: true });
  const note = h("p", { class: "note" });
  const list = h("ol", { class: "hits", id: "hits" });
  const said = h("div", {});
  const earlier = h("button", { type: "button", class: "main", hidden: true, onclick: () => go({ ...state, page: 1 }) }, t("earlier"));
  const more = h("button", { type: "button", class: "main", id: "more", hidden: true, onclick: () => go({ ...state, page: last + 1 }, true) }, t("more"));
  const opener = h("button", { type: "button", class: "opener", "aria-expanded": "false", "aria-controls": "filters", onclick: openFilters }, t("filters"));
  const closer = h("button", { type: "button", class: "main closer", onclick: closeFilters });
  const aside = h("aside", { id: "filters", "aria-label": t("filters") }, panels.element, closer);
  const bar = h("div", { class: "bar-of-list" }, count, opener, h("label", { class: "order" }, h("span", {}, t("sort")), " ", sort));
  const films = h("section", { class: "found", "aria-labelledby": "count" });
  const asked = asker(films);
  films.append(chips.element, note, asked.place, said, earlier, list, more);
  const element = h("div", { class: "search" }, bar, aside, films);

  function openFilters() {
    const open = aside.classList.toggle("open");
    opener.setAttribute("aria-expanded", open);
  }

  // closeFilters is for phones, where the filters are as long as they are and the films below them.
  function closeFilters() {
    openFilters();
    scrollTo(0, 0);
    opener.focus();
  }

  // show makes the view that of a state: nothing to ask where the films are there already, one page where only that is new.
  function show(next) {
    state = next;
    drawSort();
    if (keyOf(state) !== shown) return ask(false);
    if (state.page !== last) return ask(state.page === last + 1);
    asked.stop(); // what was typed in between and taken back
    return Promise.resolve();
  }

  function ask(adds) {
    const of = state;
    const pages = adds ? { first, parameters: pageOf(of.page) } : pagesOf(of);
    const parameters = [...requestOf(of), ...orderOf(of), ...pages.parameters, ...(adds ? [["facets", ""]] : COUNTED)];
    return asked.ask((signal) => get("/v1/search", parameters, signal), async (answer, signal) => {
      [shown, last, first] = ["", of.page, pages.first];
      earlier.hidden = first === 1;
      more.hidden = last * PER_PAGE >= Math.min(answer.total, DEEPEST);
      const now = adds || answer.partial ? of : spelt(of, answer.facets);
      if (adds) append(answer);
      else await draw(answer, now, signal);
      if (signal.aborted) return;
      shown = keyOf(now);
      if (now !== of) go(now, true);
    }, clear);
  }

  // clear makes room for what went wrong.
  function clear() {
    shown = "";
    count.hidden = true;
    for (const part of [note, said, list]) fill(part);
    more.hidden = earlier.hidden = true;
  }

  // draw shows the films in view at once, and what takes longer than one frame has time for in the next.
  async function draw(answer, of, signal) {
    learn(answer.facets);
    const rest = replaceHits(list, answer.hits);
    chips.update(of, answer.facets);
    count.hidden = false;
    count.textContent = t(answer.partial ? "atLeast" : "films", { n: answer.total });
    closer.textContent = t("showFilms", { n: answer.total });
    fill(note, notes(answer));
    fill(said, answer.total ? null : nothing(of));
    settled("count", 600, tell); // not at each key
    await painted();
    if (signal.aborted) return;
    rest();
    panels.update(answer.facets);
  }

  // tell announces the count, unless something else is shown by now.
  function tell() {
    if (element.isConnected && !count.hidden) announce(count.textContent);
  }

  function append(answer) {
    const from = list.children.length;
    list.append(...answer.hits.map(hitItem));
    list.children[from]?.querySelector("a").focus();
    announce(t("films", { n: answer.hits.length }));
  }

  function notes({ partial, query }) {
    if (query.corrected) {
      const link = h("button", { type: "button", class: "quiet", id: "corrected", onclick: () => go({ ...state, q: query.corrected, page: 1 }) }, h("bdi", {}, query.corrected));
      const [before, after] = t("didYouMean", { text: "\n" }).split("\n");
      return [before, link, after];
    }
    return partial ? t("partial") : null;
  }

  function nothing(of) {
    if (of.q || filters(of).length) {
      const all = filters(of).length > 0 && h("button", { type: "button", class: "main", onclick: () => go({ ...blank(of), q: of.q }) }, t("clear"));
      return notice(t("noneTitle"), t("noneText"), all);
    }
    return notice(t("emptyTitle"), t("emptyText"), h("pre", { dir: "ltr" }, `cinedex import --url ${location.origin} films.ndjson`));
  }

  function drawSort() {
    const orders = SORTS.filter((order) => state.q || order !== "relevance"); // nothing typed, nothing to be relevant to
    if (sort.length !== orders.length) fill(sort, orders.map((order) => h("option", { value: order }, t("sort_" + order))));
    sort.value = orders.includes(state.sort) ? state.sort : orders[0];
  }

  return { element, show, hide: asked.stop, title: () => state.q };
}
