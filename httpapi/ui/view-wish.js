import { get, Latest } from "./api.js";
import { combobox } from "./combobox.js";
import { fill, h } from "./dom.js";
import { hitItem } from "./hit.js";
import { marked } from "./mark.js";
import { announce, failure, notice, waiting } from "./notice.js";
import { pageOf } from "./request.js";
import { knowsGenres, learnGenres, reading, t } from "./text.js";

const MOST = 16; // keywords of one wish

// wishView recommends films for keywords. go(state) changes the address and so the view.
export function wishView(go) {
  const latest = new Latest();
  let state = { wish: [] };

  const input = h("input", { id: "keyword", type: "search", autocomplete: "off", maxlength: 100, "aria-label": t("wishAdd"), placeholder: t("wishAdd") });
  const options = h("ul", { id: "keywords-found", role: "listbox", "aria-label": t("suggestions"), hidden: true });
  const chips = h("ul", { class: "chips", "aria-label": t("keywords") });
  const ideas = h("ul", { class: "chips ideas" });
  const slow = h("p", { class: "note" });
  const list = h("ol", { class: "hits" });
  const said = h("div", {});
  const element = h("div", { class: "wish" },
    h("h1", { tabindex: -1 }, t("wishTitle")), h("p", {}, t("wishText")),
    h("form", { class: "adding", onsubmit: (event) => {
      event.preventDefault();
      add(input.value);
    } }, h("div", { class: "box" }, input, options), h("button", { type: "submit", class: "main" }, t("add"))),
    chips, ideas, slow, said, list);

  combobox(input, options, {
    async find(text, signal) {
      const { suggestions } = await get("/v1/suggest", [["q", text], ["limit", 8], ["lang", reading.join(",")]], signal);
      return suggestions.filter(({ kind }) => kind !== "film").map(({ text, html }) => ({ value: text, nodes: marked(html) }));
    },
    pick: add,
    enter: add,
  });

  function add(text) {
    input.value = "";
    const keyword = text.trim();
    if (keyword && !state.wish.includes(keyword)) go({ ...state, wish: [...state.wish, keyword].slice(-MOST) });
  }

  function drawChips() {
    fill(chips, state.wish.map((keyword) => h("li", {}, h("button", {
      type: "button", class: "chip", "aria-label": t("remove", { what: keyword }), onclick: () => {
        go({ ...state, wish: state.wish.filter((other) => other !== keyword) });
        input.focus();
      },
    }, h("bdi", {}, keyword), h("span", { "aria-hidden": "true" }, " ×")))));
    chips.hidden = !state.wish.length;
    const left = t("wishes").split(", ").filter((idea) => !state.wish.includes(idea));
    fill(ideas, left.map((idea) => h("li", {}, h("button", { type: "button", class: "quiet", onclick: () => {
      add(idea);
      input.focus();
    } }, "+ ", h("bdi", {}, idea)))));
  }

  function show(next) {
    state = next;
    drawChips();
    latest.stop();
    if (!state.wish.length) {
      fill(list);
      fill(said);
      return Promise.resolve();
    }
    const end = waiting(element, slow);
    const facets = knowsGenres() ? [] : [["facets", "genre"], ["facet_limit", 100]];
    const parameters = [...state.wish.map((keyword) => ["keyword", keyword]), ["lang", reading.join(",")], ...pageOf(1), ...facets];
    return latest.run((signal) => get("/v1/recommend", parameters, signal).finally(end), (answer) => {
      learnGenres(answer.facets.genre);
      fill(said, answer.hits.length ? null : notice(t("noneTitle"), t("noneText")));
      fill(list, answer.hits.map(hitItem));
      announce(t("films", { n: answer.total }));
    }, (problem) => {
      const failed = failure(problem, () => show(state));
      fill(list);
      fill(said, failed.element);
      announce(failed.element.textContent);
    });
  }
  return { element, show, hide: () => latest.stop(), title: () => t("wish") };
}
