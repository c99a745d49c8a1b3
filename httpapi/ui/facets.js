import { get } from "./api.js";
import { combobox } from "./combobox.js";
import { fill, h } from "./dom.js";
import { marked } from "./mark.js";
import { requestOf } from "./request.js";
import { FACETS } from "./state.js";
import { number, t } from "./text.js";
import { yearRange } from "./years.js";

const FEW = 7; // values of a facet before "show more"

// facetPanels are the filters beside the films. now() is the state they belong to; choose(facet, values) sets one facet's values.
export function facetPanels(now, choose) {
  const toggle = (facet, value) => {
    const chosen = now()[facet];
    choose(facet, chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  };
  const panels = FACETS.map((facet) => {
    if (facet === "year") {
      const range = yearRange((value) => choose("year", value ? [value] : []));
      return { facet, update: (counts) => range.update(counts, now().year[0]), content: range.element };
    }
    return checkList(facet, facet === "person" ? personBox(now, (id) => choose("person", [...new Set([...now().person, id])])) : null, toggle);
  });
  for (const panel of panels) panel.element = h("fieldset", { class: "facet", hidden: true }, h("legend", {}, t(panel.facet)), panel.content);
  return {
    element: h("div", { class: "facets" }, panels.map(({ element }) => element)),
    update(facets) {
      for (const { facet, element, update } of panels) {
        element.hidden = !facets[facet]?.values.length && !now()[facet].length;
        update(facets[facet]);
      }
    },
  };
}

function checkList(facet, box, toggle) {
  const list = h("ul", { class: "values" });
  const more = h("button", { type: "button", class: "quiet", onclick: () => {
    open = !open;
    draw();
  } });
  let open = false;
  let values = [];

  function draw() {
    const shown = values.filter(({ selected }, i) => open || i < FEW || selected);
    fill(list, shown.map(({ value, label, count, selected }) => {
      const check = h("input", { type: "checkbox", id: `${facet}-${value}`, onchange: () => toggle(facet, value) });
      check.checked = selected;
      return h("li", {}, h("label", { class: count ? null : "zero" }, check, h("bdi", {}, label), h("span", { class: "count" }, number(count))));
    }));
    more.hidden = values.length <= FEW;
    more.textContent = t(open ? "fewer" : "all");
    more.setAttribute("aria-expanded", open);
  }
  return {
    facet,
    content: [box, list, more],
    update(counts) {
      values = counts?.values ?? [];
      draw();
    },
  };
}

// personBox finds people whom the list is too short for.
function personBox(now, choose) {
  const input = h("input", { id: "find-person", type: "search", dir: "auto", autocomplete: "off", maxlength: 100, placeholder: t("findPerson"), "aria-label": t("findPerson") });
  const list = h("ul", { id: "people-found", role: "listbox", "aria-label": t("person"), hidden: true });
  combobox(input, list, {
    async find(text, signal) {
      const { values } = await get("/v1/facets/person", [...requestOf(now()), ["facet_limit", 8], ["prefix", text]], signal);
      return values.map(({ value, html, count }) => ({ value, nodes: [h("bdi", {}, marked(html)), h("span", { class: "count" }, number(count))] }));
    },
    pick(id) {
      input.value = "";
      choose(id);
    },
  });
  return h("div", { class: "box" }, input, list);
}
