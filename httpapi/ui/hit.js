import { h, joined, keepingFocus } from "./dom.js";
import { filmLink, personLink } from "./links.js";
import { marked, plain } from "./mark.js";
import { poster } from "./poster.js";
import { countryName, genreName, number, runtime, t } from "./text.js";

// hitItem is a film in a list: of a search, of recommendations, of similar films.
export function hitItem(hit) {
  const marks = [...hit.highlights];
  const title = withMarks(marks, "title", hit.title);
  const original = hit.original_title && hit.original_title !== hit.title && withMarks(marks, "title", hit.original_title);
  return h("li", { class: "hit" },
    h("div", { class: "frame" }, poster(hit.id, hit.title, hit.image)),
    h("div", { class: "told" },
      h("h2", { dir: "auto" }, filmLink(hit.id, title)),
      original && h("p", { class: "original", dir: "auto" }, original),
      h("p", { class: "facts" }, facts(hit).join("\u00a0· ")),
      people(marks, "directed", hit.directors),
      people(marks, "with", hit.cast),
      text(hit, marks),
      hit.because && because(hit.because),
    ));
}

const LOWEST = 120; // pixels: no film of a list is lower

// replaceHits puts films in the place of those of a list: at once as many as can be in view, and the rest when the function that it
// returns is called. It asks where the page is scrolled to, which is cheap before anything else was changed.
export function replaceHits(list, hits) {
  const old = [...list.children];
  const inView = scrollY ? hits.length : Math.ceil(innerHeight / LOWEST);
  function put(from, to) {
    for (let i = from; i < Math.min(to, hits.length); i++) {
      const item = hitItem(hits[i]);
      if (old[i]) old[i].replaceWith(item);
      else list.append(item);
    }
  }
  keepingFocus(list, () => {
    for (const film of old.slice(hits.length)) film.remove();
    put(0, inView);
  });
  return () => keepingFocus(list, () => put(inView, hits.length));
}

function facts(film) {
  const told = [
    film.year && String(film.year),
    film.runtime && runtime(film.runtime),
    film.kind && film.kind !== "feature" && t("kind_" + film.kind),
    ...(film.genres ?? []).slice(0, 3).map(genreName),
    ...(film.countries ?? []).slice(0, 2).map(countryName),
    film.rating && `★\u00a0${number(film.rating.average)}`,
  ];
  return [...new Set(told.filter(Boolean))]; // a documentary is of that kind and of that genre
}

// withMarks is a text with what matched in it marked, if one of the highlights is of it; that one is taken out of the list.
function withMarks(marks, field, whole) {
  const at = marks.findIndex((mark) => mark.field === field && plain(mark.html) === whole);
  return at < 0 ? whole : marked(marks.splice(at, 1)[0].html);
}

function people(marks, label, list) {
  if (!list.length) return null;
  return h("p", { class: "people" }, t(label) + " ",
    joined(list.map(({ id, name }) => personLink(id, h("bdi", {}, withMarks(marks, "person", name)))), t("comma")));
}

// text is what matched below the title and the people, else the beginning of the synopsis. People and titles that are left are names
// that the line above does not show: an alias, somebody after the first five.
function text(hit, marks) {
  const lines = marks.slice(0, 3).map((mark) => h("p", { class: mark.field === "quote" ? "quote" : "match", lang: mark.language, dir: "auto" },
    label(mark.field), marked(mark.html), mark.source && h("cite", {}, " — ", h("bdi", {}, mark.source))));
  const told = marks.some(({ field }) => field === "quote" || field === "synopsis");
  if (!told && hit.synopsis) lines.push(h("p", { class: "synopsis", lang: hit.synopsis.language, dir: "auto" }, hit.synopsis.text));
  return lines;
}

function label(field) {
  const keys = { title: "titles", person: "people", character: "character", keyword: "keyword", company: "company", genre: "genre" };
  return keys[field] && h("span", { class: "label" }, t(keys[field]) + " ");
}

function because(reasons) {
  const first = ({ text }, i) => reasons.findIndex((other) => other.text.toLowerCase() === text.toLowerCase()) === i; // western, as a keyword and as a genre
  const told = reasons.filter((reason, i) => reason.weight > 0 && first(reason, i)).slice(0, 4);
  if (!told.length) return null;
  return h("p", { class: "because" }, h("span", { class: "label" }, t("because")),
    told.map(({ kind, text }) => [" ", h("span", { class: "reason", dir: "auto" }, kind === "film" ? t("because_film", { text }) : text)]));
}
