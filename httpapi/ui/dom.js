// h makes an element. Properties that are functions are listeners, true is an empty attribute, and null, undefined and false are left
// out, of the children too. Strings become text, never markup: there is no other way into the document.
export function h(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.replace(/^on/, ""), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...present(children));
  return element;
}

function present(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}

// fill replaces what is in an element, and keeps the focus.
export function fill(element, ...children) {
  keepingFocus(element, () => element.replaceChildren(...present(children)));
}

// keepingFocus changes what is in an element. Whoever was in it with the keyboard finds the element of the same id still focused, or,
// where there is none, the heading of the page.
export function keepingFocus(element, change) {
  const focused = element.contains(document.activeElement) ? document.activeElement : null;
  change();
  if (!focused || focused.isConnected) return;
  const next = document.getElementById(focused.id) ?? document.querySelector("main h1[tabindex]:not([hidden])") ?? document.getElementById("main");
  next.focus({ preventScroll: true });
}

// joined puts a separator between nodes.
export function joined(nodes, separator) {
  return nodes.flatMap((node, i) => (i ? [separator, node] : [node]));
}

const HIDDEN = 250; // milliseconds without a frame after which nobody looks at the page

// painted is kept when the frame with what was changed just now has left the page. A page that nobody looks at has no frames.
export const painted = () => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, HIDDEN);
});

const later = new Map();

// settled calls once nothing more was asked of the same name for a while.
export function settled(name, milliseconds, call) {
  clearTimeout(later.get(name));
  later.set(name, setTimeout(call, milliseconds));
}
