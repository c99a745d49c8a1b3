import { Latest } from "./api.js";
import { fill, h } from "./dom.js";
import { announce, failure } from "./notice.js";
import { t } from "./text.js";

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
    fill(place);
  }

  // ask gives the task's answer to done; failed, if given, makes room for the notice before it is shown.
  function ask(task, done, failed = () => {}) {
    stop();
    const mine = turn;
    element.setAttribute("aria-busy", "true");
    const timer = setTimeout(() => {
      fill(place, h("p", { class: "note" }, t("slow")));
      announce(t("slow"));
    }, LONG);
    const end = () => {
      clearTimeout(timer);
      if (mine !== turn) return;
      element.removeAttribute("aria-busy");
      fill(place);
    };
    return latest.run((signal) => task(signal).finally(end), done, (problem) => {
      const notice = failure(problem, () => ask(task, done, failed));
      forget = notice.stop;
      failed();
      fill(place, notice.element);
      announce(notice.element.textContent);
    });
  }
  return { ask, stop, place };
}
