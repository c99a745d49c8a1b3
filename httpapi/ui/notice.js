import { h } from "./dom.js";
import { to } from "./links.js";
import { t } from "./text.js";

// notice says what happened and what to do, below a heading of the page.
export const notice = (title, text, ...more) => told("h2", title, text, more);

// Where something failed there is nothing else to be the page's heading.
const failed = (title, text, ...more) => told("h1", title, text, more);

const told = (heading, title, text, more) => h("div", { class: "notice" }, h(heading, {}, title), text && h("p", {}, text), more);

const button = (label, click) => h("button", { type: "button", class: "main", onclick: click }, label);

const PROBE = 3000; // milliseconds between looks whether a service that could not be reached is back

// failure is the notice of a problem. Where waiting may help, again is called by itself, once, unless the returned stop was before.
export function failure(problem, again) {
  let timer;
  let over = false;
  const once = () => {
    if (!over) again();
    stop();
  };
  const stop = () => {
    over = true;
    clearTimeout(timer);
    removeEventListener("online", once);
  };
  const retry = button(t("again"), once);
  if (!problem.status && problem.message === "") {
    addEventListener("online", once);
    const probe = async () => ((await fetch("/readyz").catch(() => null))?.ok ? once() : later());
    const later = () => {
      if (!over) timer = setTimeout(probe, PROBE);
    };
    later();
    return { stop, element: failed(t("offlineTitle"), t("offlineText"), retry) };
  }
  if (problem.status === 404) return { stop, element: failed(t("gone"), t("goneText")) };
  if (problem.status === 503 || problem.status === 429) {
    const seconds = Math.max(problem.retryAfter, 2);
    timer = setTimeout(once, seconds * 1000);
    return { stop, element: failed(t("busyTitle"), t("busyText", { n: seconds }), retry) };
  }
  const detail = problem.message && h("p", { class: "detail", lang: "en", dir: "ltr" }, problem.message);
  if (problem.status >= 400 && problem.status < 500) { // the same again would be refused again
    return { stop, element: failed(t("errorTitle"), "", detail, h("a", { class: "main", href: to({ view: "search" }) }, t("anew"))) };
  }
  return { stop, element: failed(t("errorTitle"), t("errorText", { id: problem.id ?? "–" }), detail, retry) };
}

const status = document.getElementById("status");

// announce tells readers of the screen, without moving them.
export function announce(text) {
  status.textContent = text;
}
