// Runs in the page before its own scripts and notes when what a key asked for was sent, answered and shown, in milliseconds of
// performance.now(). A text is shown in the first frame with the films in view of its answer, and whole in the first in which the page
// awaits nothing more. Opening the page is the key of no text.
(() => {
  const VIEW = 6; // films in view of a window of 900 pixels, at most
  const opened = { text: "", key: 0 };
  const keys = (globalThis.paintKeys = [opened]);
  let pressed = 0;
  let newest = opened;

  addEventListener("keydown", (event) => (pressed = event.timeStamp), true);
  addEventListener("input", ({ target }) => {
    if (target.id === "q") keys.push((newest = { text: target.value, key: pressed, input: performance.now() }));
  }, true);

  const films = () => [...document.querySelectorAll("#hits > li h2 a")].map(({ search }) => new URLSearchParams(search).get("film"));
  const inView = (key) => films().slice(0, VIEW).join() === key.films.slice(0, VIEW).join();
  const isWhole = (key) => films().join() === key.films.join() && !document.querySelector("[aria-busy]");

  // follow notes the frames that show a key's answer, unless a newer key takes its place.
  function follow(key) {
    const frame = () => {
      if (!key.frame && inView(key)) {
        key.frame = performance.now();
        key.dom ??= key.frame;
      }
      if (isWhole(key)) key.whole = performance.now();
      else if (key === newest || !key.frame) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }
  new MutationObserver(() => {
    if (newest.films && !newest.dom && inView(newest)) newest.dom = performance.now();
  }).observe(document, { subtree: true, childList: true });

  const askers = new WeakMap();
  const { fetch } = globalThis;
  globalThis.fetch = async (resource, options) => {
    if (new URL(resource, location).pathname !== "/v1/search") return fetch(resource, options);
    const key = newest;
    key.sent ??= performance.now();
    const response = await fetch(resource, options);
    key.headers ??= performance.now();
    askers.set(response, key);
    return response;
  };
  const { json } = Response.prototype;
  Response.prototype.json = async function () {
    const body = await json.call(this);
    const key = askers.get(this);
    if (key && !key.films) {
      key.parsed = performance.now();
      key.films = body.hits.map(({ id }) => id);
      follow(key);
    }
    return body;
  };
})();
