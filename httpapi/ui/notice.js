import { h } from "./dom.js";
import { to } from "./links.js";
import { t } from "./text.js";

// notice says what happened and what to do.
export function notice(title, text, ...more) {
  return h("div", { class: "notice" }, h("h2", {}, title), text && h("p", {}, text), more);
}

const button = (label, click) => h("button", { type: "button", class: "main", onclick: click }, label);

// failure is the notice of a problem. Where waiting may help, again is called by itself, once, unless the returned stop was before.
export function failure(problem, again) {
  let timer;
  const once = () => {
    stop();
    again();
  };
  const stop = () => {
    clearTimeout(timer);
    removeEventListener("online", once);
  };
  const retry = button(t("again"), once);
  if (!problem.status && problem.message === "") {
    addEventListener("online", once);
    return { stop, element: notice(t("offlineTitle"), t("offlineText"), retry) };
  }
  if (problem.status === 404) return { stop, element: notice(t("gone"), t("goneText")) };
  if (problem.status === 503 || problem.status === 429) {
    const seconds = Math.max(problem.retryAfter, 2);
    timer = setTimeout(once, seconds * 1000);
    return { stop, element: notice(t("busyTitle"), t("busyText", { n: seconds }), retry) };
  }
  const detail = problem.message && h("p", { class: "detail", lang: "en", dir: "ltr" }, problem.message);
  if (problem.status >= 400 && problem.status < 500) { // the same again would be refused again
    return { stop, element: notice(t("errorTitle"), "", detail, h("a", { class: "main", href: to({ view: "search" }) }, t("anew"))) };
  }
  return { stop, element: notice(t("errorTitle"), t("errorText", { id: problem.id ?? "–" }), detail, retry) };
}

const status = document.getElementById("status");

// announce tells readers of the screen, without moving them.
export function announce(text) {
  status.textContent = text;
}
