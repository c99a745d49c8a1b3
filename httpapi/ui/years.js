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

// yearRange is a facet of years: a picture with a bar a decade to click or to drag over, and two boxes that do the same without a
// pointer. The bars are too narrow to be good buttons, and a dozen more stops of the keyboard would help nobody, so that the picture is
// one, and the boxes are the control. choose(value) gets a range, or "" for all years.
export function yearRange(choose) {
  const bars = h("div", { class: "bars", role: "img" });
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

  function barAt({ clientX }) {
    const { left, right, width } = bars.firstElementChild.getBoundingClientRect();
    const along = document.dir === "rtl" ? right - clientX : clientX - left;
    return Math.max(0, Math.min(decades.length - 1, Math.floor(along / width)));
  }

  function light(isIn) {
    [...bars.children].forEach((bar, i) => bar.classList.toggle("in", isIn(decades[i].year, i)));
  }

  const lightChosen = () => {
    const [low, high] = bounds(chosen);
    light((year) => chosen !== "" && year <= high && year + 9 >= low);
  };

  bars.addEventListener("pointerdown", (event) => {
    if (event.button || !decades.length) return;
    event.preventDefault(); // dragging would select text
    start = barAt(event);
    bars.setPointerCapture(event.pointerId);
  });
  bars.addEventListener("pointermove", (event) => {
    if (start < 0) return;
    const end = barAt(event);
    light((_, i) => i >= Math.min(start, end) && i <= Math.max(start, end));
  });
  bars.addEventListener("pointerup", (event) => {
    if (start < 0) return;
    const [a, b] = [start, barAt(event)].sort((a, b) => a - b);
    start = -1;
    const value = `${decades[a].year}..${decades[b].year + 9}`;
    choose(value === chosen ? "" : value);
  });
  bars.addEventListener("pointercancel", () => { // the finger scrolls
    start = -1;
    lightChosen();
  });

  function update(facet, value) {
    chosen = value ?? "";
    const counts = new Map((facet?.decades ?? []).map(({ value, count }) => [decadeOf(value), count]));
    const years = [...counts.keys()];
    decades = [];
    for (let year = Math.min(...years); year <= Math.max(...years); year += 10) decades.push({ year, count: counts.get(year) ?? 0 });
    const most = Math.max(1, ...counts.values());
    const told = decades.map(({ year, count }) => `${year}–${year + 9}: ${number(count)}`);
    bars.setAttribute("aria-label", [t("decades"), ...told].join(" "));
    fill(bars, decades.map(({ count }, i) => {
      const bar = h("span", { class: count ? "bar" : "bar none", title: told[i] });
      bar.style.setProperty("--part", Math.sqrt(count / most).toFixed(3)); // the root: few films must still be seen beside many
      return bar;
    }));
    lightChosen();
    const [low, high] = bounds(chosen);
    from.value = Number.isFinite(low) ? low : "";
    to.value = Number.isFinite(high) ? high : "";
    from.placeholder = facet?.min ?? "";
    to.placeholder = facet?.max ?? "";
  }
  return { element: h("div", {}, bars, form), update };
}
