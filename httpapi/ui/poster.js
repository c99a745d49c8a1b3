import { h } from "./dom.js";

const base = document.querySelector("meta[name=image-base]").content;

// source is where an image is, "" where the page's policy would not let it be loaded.
function source(image) {
  if (!base || !image) return "";
  if (!/^https?:/i.test(image)) return base.replace(/\/$/, "") + "/" + image.replace(/^\//, "");
  return URL.canParse(image) && new URL(image).origin === new URL(base).origin ? image : "";
}

// hue is always the same for a film, so that it is known again.
function hue(id) {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + char.codePointAt(0)) % 360;
  return sum;
}

// poster is a film's image, or a drawn one with its title: both say what the title beside them says, so they are hidden from readers
// of the screen.
export function poster(id, title, image) {
  const drawn = h("span", { class: "poster", "aria-hidden": "true" }, h("span", { dir: "auto" }, title));
  drawn.style.setProperty("--hue", hue(id));
  const address = source(image);
  if (!address) return drawn;
  const shown = h("img", { class: "poster", src: address, alt: "", loading: "lazy", decoding: "async", referrerpolicy: "no-referrer" });
  shown.addEventListener("error", () => shown.replaceWith(drawn), { once: true });
  return shown;
}
