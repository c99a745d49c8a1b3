import { get } from "./api.js";
import { asker } from "./asker.js";
import { combobox } from "./combobox.js";
import { fill, h } from "./dom.js";
import { hitItem } from "./hit.js";
import { marked } from "./mark.js";
import { announce, notice } from "./notice.js";
import { pageOf, PER_PAGE } from "./request.js";
import { learn, reading, t, toLearn } from "./text.js";

const MOST = 16; // keywords of one wish

// wishView recommends films for keywords. go(state) changes the address and so the view.
export function wishView(go) {
  let state = { wish: [] };

  const input = h("input", { id: "keyword", type: "search", dir: "auto", autocomplete: "off", maxlength: 100, "aria-label": t("wishAdd"), placeholder: t("wishAdd") });
  const options = h("ul", { id: "keywords-found", role: "listbox", "aria-label": t("suggestions"), hidden: true });
  const chips = h("ul", { class: "chips", "aria-label": t("keywords") });
  const ideas = h("ul", { class: "chips ideas" });
  const list = h("ol", { class: "hits" });
  const said = h("div", {});
  const more = h("button", { type: "button", class: "main", hidden: true, onclick: () => ask(page + 1) }, t("more"));
  let page = 1;
  const element = h("div", { class: "wish" },
    h("h1", { tabindex: -1 }, t("wishTitle")), h("p", {}, t("wishText")),
    h("form", { class: "adding", onsubmit: (event) => {
      event.preventDefault();
      add(input.value);
    } }, h("div", { class: "box" }, input, options), h("button", { type: "submit", class: "main" }, t("add"))),
    chips, ideas, said, list, h("div", {}, more));
  const asked = asker(element);
  more.parentElement.before(asked.place);

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
    if (state.wish.length) return ask(1);
    asked.stop();
    clear();
    return Promise.resolve();
  }

  function clear() {
    fill(list);
    fill(said);
    more.hidden = true;
  }

  function ask(wanted) {
        const parameters = [...state.wish.map((keyword) => ["keyword", keyword]), ["lang", reading.join(",")], ...pageOf(wanted), ...toLearn()];
    return asked.ask((signal) => get("/v1/recommend", parameters, signal), (answer) => {
      learn(answer.facets);
      page = wanted;
      const items = answer.hits.map(hitItem);
      if (page === 1) fill(list, items);
      else {
        list.append(...items);
        items[0]?.querySelector("a").focus();
      }
      fill(said, answer.total ? null : notice(t("noneTitle"), t("noneText")));
      more.hidden = page * PER_PAGE >= answer.total;
      announce(t("films", { n: answer.total }));
    }, clear);
  }
  return { element, show, hide: asked.stop, title: () => t("wish") };
}
