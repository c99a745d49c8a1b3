import { Latest } from "./api.js";
import { fill, h } from "./dom.js";
import { announce, failure } from "./notice.js";
import { t } from "./text.js";

const LINE = 300; // milliseconds before a line runs along the top: most answers are there before it would be seen
const LONG = 1500; // milliseconds after which a reader is told that it goes on

// asker asks for what a part of the page shows, and says there when it takes long or fails. Waiting ends and answers come for the
// newest question only; a failed one is asked again by itself where that may help.
export function asker(element) {
  const latest = new Latest();
  const place = h("div", {});
  let turn = 0;
  let forget = () => {};

  function stop() {
    turn++;
    forget();
    latest.stop();
    element.removeAttribute("aria-busy");
    element.classList.remove("waiting");
    fill(place);
  }

  // ask gives the task's answer to done; failed, if given, makes room for the notice before it is shown. While done goes on, the
  // element stays busy.
  function ask(task, done, failed = () => {}) {
    stop();
    const mine = turn;
    element.setAttribute("aria-busy", "true");
    const line = setTimeout(() => element.classList.add("waiting"), LINE);
    const timer = setTimeout(() => {
      fill(place, h("p", { class: "note" }, t("slow")));
      announce(t("slow"));
    }, LONG);
    const answered = () => {
      clearTimeout(line);
      clearTimeout(timer);
      if (mine !== turn) return;
      element.classList.remove("waiting");
      fill(place);
    };
    const shown = async (answer, signal) => {
      await done(answer, signal);
      if (mine === turn) element.removeAttribute("aria-busy");
    };
    return latest.run((signal) => task(signal).finally(answered), shown, (problem) => {
      element.removeAttribute("aria-busy");
      const notice = failure(problem, () => ask(task, done, failed));
      forget = notice.stop;
      failed();
      fill(place, notice.element);
      announce(notice.element.textContent);
    });
  }
  return { ask, stop, place };
}
