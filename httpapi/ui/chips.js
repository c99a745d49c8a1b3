import { fill, h } from "./dom.js";
import { filters } from "./state.js";
import { labelOf, t } from "./text.js";

// chipRow shows the chosen filters, each a button that takes it away.
export function chipRow(remove, clear) {
  const list = h("ul", { class: "chips", "aria-label": t("chosen") });
  const labels = new Map(); // people are known by name only from answers
  const name = (facet, value) => (value.startsWith("!") ? t("without", { what: name(facet, value.slice(1)) }) : labels.get(facet + value) ?? labelOf(facet, value));
  return {
    element: list,
    update(state, facets) {
      for (const [facet, counts] of Object.entries(facets)) {
        if (facet !== "year") for (const { value, label } of counts.values) labels.set(facet + value, label);
      }
      const chosen = filters(state);
      list.hidden = !chosen.length;
      fill(list, chosen.map(([facet, value]) => {
        const label = name(facet, value);
        return h("li", {}, h("button", { type: "button", class: "chip", id: `chip-${facet}-${value}`, "aria-label": t("remove", { what: label }), onclick: () => remove(facet, value) },
          h("bdi", {}, label), h("span", { "aria-hidden": "true" }, " ×")));
      }), chosen.length > 1 && h("li", {}, h("button", { type: "button", class: "quiet", onclick: clear }, t("clear"))));
    },
  };
}
