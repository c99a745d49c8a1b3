import { Latest } from "./api.js";
import { h } from "./dom.js";

const PAUSE = 40; // milliseconds from a key to asking for its list: what else the key asks for, the films, is painted first

// combobox gives a text box a list of things to choose from, by the pattern of the ARIA guide: the box keeps the keyboard's focus, the
// arrows move through the list, Enter takes, Escape closes.
//   find(text, signal)  the options for a text: [{ value, nodes }]
//   pick(value)         one was taken
//   typed(text)         the text changed; optional
//   enter(text)         Enter, with nothing of the list chosen; optional
// What it returns closes the list.
export function combobox(input, list, { find, pick, typed, enter }) {
  const latest = new Latest();
  let options = [];
  let active = -1;

  const set = (name, value) => input.setAttribute("aria-" + name, value);
  input.setAttribute("role", "combobox");
  set("autocomplete", "list");
  set("controls", list.id);
  set("expanded", "false");

  function activate(index) {
    active = index;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", i === active));
    if (active < 0) return input.removeAttribute("aria-activedescendant");
    set("activedescendant", list.children[active].id);
    list.children[active].scrollIntoView({ block: "nearest" });
  }

  function show(found) {
    options = found;
    list.replaceChildren(...found.map(({ nodes }, i) => h("li", { id: `${list.id}-${i}`, role: "option", "aria-selected": "false" }, nodes)));
    list.hidden = !found.length;
    set("expanded", String(!list.hidden));
    activate(-1);
  }

  function close() {
    latest.stop();
    show([]);
  }

  function ask() {
    if (!input.value.trim()) return close();
    latest.run(async (signal) => {
      await new Promise((over) => setTimeout(over, PAUSE));
      signal.throwIfAborted();
      return find(input.value, signal);
    }, show, close); // the results below say what is wrong
  }

  function take(index) {
    const { value } = options[index];
    close();
    pick(value);
  }

  const steps = { ArrowDown: 1, ArrowUp: -1 };

  input.addEventListener("input", () => {
    typed?.(input.value);
    ask();
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return; // Enter and arrows are the input method's
    if (event.key in steps) {
      event.preventDefault();
      if (list.hidden) return ask();
      const places = options.length + 1; // the box itself is one
      activate(((active + 1 + steps[event.key] + places) % places) - 1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (active >= 0) return take(active);
      close();
      enter?.(input.value);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (!list.hidden) return close();
      input.value = "";
      typed?.("");
    }
  });
  input.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the box keeps the focus, and so the list stays
  list.addEventListener("click", (event) => {
    const index = [...list.children].indexOf(event.target.closest("li"));
    if (index >= 0) take(index);
  });
  return close;
}
