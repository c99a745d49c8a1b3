import { get } from "./api.js";
import { combobox } from "./combobox.js";
import { fill, h, settled } from "./dom.js";
import { marked } from "./mark.js";
import { address, blank, read } from "./state.js";
import { language, LANGUAGES, reading, speak, t } from "./text.js";
import { filmView } from "./view-film.js";
import { personView } from "./view-person.js";
import { searchView } from "./view-search.js";
import { wishView } from "./view-wish.js";

const ADDRESS = 250; // milliseconds without a key before the address says what was typed

const $ = (id) => document.getElementById(id);
const main = $("main");
const box = $("q");

let state = read(location.search);
let view;
let typing = false;
let unwritten = null; // the state whose address is not yet in the address bar
await speak(state.lang);
const views = { search: searchView(go), film: filmView(), person: personView(), wish: wishView(go) };

// go makes a state the page's: a new place in the history, or, while somebody types, the same.
function go(next, replace = false) {
  typing = false;
  if (replace) {
    unwritten = next;
    settled("address", ADDRESS, write);
  } else {
    write();
    history.replaceState({ scroll: scrollY }, "");
    history.pushState(null, "", address(next));
  }
  arrive(next);
}

// write brings the address up to what was typed. Not at each key: browsers refuse more than some changes a second.
function write() {
  if (unwritten) history.replaceState(history.state, "", address(unwritten));
  unwritten = null;
}

async function arrive(next, scroll) {
  const other = next.view !== state.view || next.id !== state.id;
  state = next;
  if (view !== views[state.view]) {
    view?.hide();
    view = views[state.view];
    fill(main, view.element);
  }
  if (scroll !== undefined || document.activeElement !== box) box.value = state.q ?? "";
  const there = state;
  await view.show(state);
  if (state !== there) return; // somebody was faster
  document.title = [view.title(), "Cinedex"].filter(Boolean).join(" – ");
  if (scroll !== undefined) scrollTo(0, scroll);
  else if (other) scrollTo(0, 0);
  if (other && document.activeElement !== box) (main.querySelector("h1[tabindex]") ?? main).focus({ preventScroll: true });
}

// typed answers each key. The first key of a text is a new place in the history, those after it are not.
function typed(q) {
  const search = state.view === "search" ? { ...state, q, page: 1 } : { ...blank(state), q };
  if (!q && search.sort === "relevance") search.sort = "";
  go(search, typing && state.view === "search");
  typing = true;
}

const closeSuggestions = combobox(box, $("suggestions"), {
  async find(q, signal) {
    const { suggestions } = await get("/v1/suggest", [["q", q], ["limit", 7], ["lang", reading.join(",")]], signal);
    return suggestions.map((suggestion) => ({ value: suggestion, nodes: option(suggestion) }));
  },
  pick({ kind, id, text }) {
    if (kind === "keyword") {
      box.value = text;
      return typed(text);
    }
    box.blur();
    go({ view: kind === "film" ? "film" : "person", id, lang: state.lang });
  },
  typed,
  enter(q) {
    if (state.view !== "search") typed(q);
    typing = false;
  },
});

function option({ kind, html, year, films }) {
  const count = kind !== "film" && t("films", { n: films });
  const about = { film: year && String(year), person: count, keyword: `${t("keyword")} · ${count}` }[kind];
  return [h("bdi", {}, marked(html)), h("span", { class: "count" }, about)];
}

// Links within the page change the view; those that should open elsewhere are the browser's.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.origin !== location.origin || link.pathname !== "/" || link.hash) return;
  event.preventDefault();
  go(read(link.search));
});

addEventListener("pagehide", write);

addEventListener("popstate", (event) => {
  typing = false;
  unwritten = null;
  closeSuggestions();
  if (!location.hash || location.search !== address(state).slice(1)) arrive(read(location.search), event.state?.scroll ?? 0);
});

function label() {
  box.placeholder = t("placeholder");
  box.setAttribute("aria-label", t("search"));
  $("suggestions").setAttribute("aria-label", t("suggestions"));
  $("skip").textContent = t("skip");
  $("brand").href = address(blank(state));
  $("wish").textContent = t("wish");
  $("wish").href = address({ view: "wish", wish: [], lang: state.lang });
  const menu = $("lang");
  menu.setAttribute("aria-label", t("interface"));
  fill(menu, Object.entries(LANGUAGES).map(([tag, name]) => h("option", { value: tag, lang: tag }, name)));
  menu.value = language;
  menu.addEventListener("change", () => location.assign(address({ ...state, lang: menu.value }))); // every text anew
}

history.scrollRestoration = "manual"; // the films come after the browser would scroll
label();
box.value = state.q ?? "";
await arrive(state, history.state?.scroll ?? 0);
