import { fill, h } from "./dom.js";
import { number, t } from "./text.js";

const decadeOf = (value) => Number.parseInt(value, 10);

// bounds are the first and last year of a value of the filter (1990..1999, 1990s, 1990, ..1959).
export function bounds(value) {
  if (!value) return [-Infinity, Infinity];
  if (value.endsWith("s")) return [decadeOf(value), decadeOf(value) + 9];
  const [from, to = from] = value.split("..");
  return [from === "" ? -Infinity : Number(from), to === "" ? Infinity : Number(to)];
}

// yearRange is a facet of years: a bar a decade to click or to drag over, and two boxes for single years, which do the same without
// dragging. choose(value) gets a range, or "" for all years.
export function yearRange(choose) {
  const bars = h("div", { class: "bars", role: "group", "aria-label": t("decades") });
  const from = h("input", { id: "year-from", type: "number", inputmode: "numeric", min: 1870, max: 2100 });
  const to = h("input", { id: "year-to", type: "number", inputmode: "numeric", min: 1870, max: 2100 });
  const form = h("form", { class: "years", onsubmit: submit },
    h("label", {}, t("from"), from), h("label", {}, t("to"), to), h("button", { type: "submit" }, t("apply")));
  let decades = [];
  let chosen = "";
  let start = -1; // of a drag

  function submit(event) {
    event.preventDefault();
    const years = [from.value, to.value];
    if (from.value && to.value) years.sort((a, b) => a - b);
    choose(years[0] || years[1] ? years.join("..") : "");
  }

  function barAt(event) {
    return [...bars.children].indexOf(document.elementFromPoint(event.clientX, bars.getBoundingClientRect().bottom - 2)?.closest(".bar"));
  }

  function preview(a, b) {
    [...bars.children].forEach((bar, i) => bar.setAttribute("aria-pressed", i >= Math.min(a, b) && i <= Math.max(a, b)));
  }

  function take(a, b) {
    const value = `${decades[Math.min(a, b)].year}..${decades[Math.max(a, b)].year + 9}`;
    choose(value === chosen ? "" : value);
  }

  bars.addEventListener("pointerdown", (event) => {
    start = barAt(event);
  });
  bars.addEventListener("pointermove", (event) => {
    const end = start < 0 ? -1 : barAt(event);
    if (end >= 0 && event.buttons) preview(start, end);
  });
  // A click is what ends a drag on one bar, and what the keyboard makes: it is served below.
  addEventListener("pointerup", (event) => {
    const [a, b] = [start, start < 0 ? -1 : barAt(event)];
    start = -1;
    if (a >= 0 && b >= 0 && a !== b) take(a, b);
  });

  function update(facet, value) {
    chosen = value ?? "";
    const [low, high] = bounds(chosen);
    const counts = new Map((facet?.decades ?? []).map(({ value, count }) => [decadeOf(value), count]));
    const years = [...counts.keys()];
    decades = [];
    for (let year = Math.min(...years); year <= Math.max(...years); year += 10) decades.push({ year, count: counts.get(year) ?? 0 });
    const most = Math.max(1, ...counts.values());
    fill(bars, decades.map(({ year, count }, i) => {
      const bar = h("button", {
        class: "bar", id: "decade-" + year, type: "button", title: `${year}–${year + 9}: ${number(count)}`,
        "aria-label": `${year}–${year + 9}: ${t("films", { n: count })}`, "aria-pressed": String(chosen !== "" && year <= high && year + 9 >= low),
        onclick: () => take(i, i),
      });
      bar.style.setProperty("--part", Math.sqrt(count / most).toFixed(3)); // the root: few films must still be seen beside many
      return bar;
    }));
    from.value = Number.isFinite(low) ? low : "";
    to.value = Number.isFinite(high) ? high : "";
    from.placeholder = facet?.min ?? "";
    to.placeholder = facet?.max ?? "";
  }
  return { element: h("div", {}, bars, form), update };
}
