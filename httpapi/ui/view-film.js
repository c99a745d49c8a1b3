import { get } from "./api.js";
import { asker } from "./asker.js";
import { fill, h, joined } from "./dom.js";
import { hitItem } from "./hit.js";
import { personLink, searchFor, to } from "./links.js";
import { poster } from "./poster.js";
import { ROLES } from "./roles.js";
import { countryName, genreName, inReading, languageName, learn, number, reading, runtime, t, toLearn } from "./text.js";

// filmView is all that there is about one film.
export function filmView() {
  const element = h("article", { class: "film" });
  const asked = asker(element);
  let title = "";

  async function find(id, signal) {
    const path = "/v1/films/" + encodeURIComponent(id);
    const lang = [["lang", reading.join(",")]];
    const wanted = toLearn();
    const labels = wanted.length && get("/v1/search", [...lang, ["per_page", 1], ...wanted], signal);
    const [film, similar, known] = await Promise.all([get(path, [], signal), get(path + "/similar", [...lang, ["per_page", 8]], signal), labels]);
    if (known) learn(known.facets, true);
    return { film, similar };
  }

  function show({ id }) {
    fill(element, asked.place);
    return asked.ask((signal) => find(id, signal), ({ film, similar }) => {
      title = titleOf(film);
      fill(element, head(film), quotes(film.quotes), credits(film.credits), alike(similar.hits));
    });
  }
  return { element, show, hide: asked.stop, title: () => title };
}

function titleOf(film) {
  const titles = film.original_title && film.original_language ? { [film.original_language]: film.original_title, ...film.titles } : film.titles;
  return inReading(titles, film.original_language)?.[1] ?? film.original_title;
}

function head(film) {
  const title = titleOf(film);
  const [language, synopsis] = inReading(film.synopses, film.original_language) ?? [];
  return h("div", { class: "head" },
    h("div", { class: "frame" }, poster(film.id, title, film.images?.[0])),
    h("div", {},
      h("h1", { dir: "auto", tabindex: -1 }, title),
      film.original_title && film.original_title !== title && h("p", { class: "original", lang: film.original_language, dir: "auto" }, film.original_title),
      synopsis && h("p", { class: "synopsis", lang: language, dir: "auto" }, synopsis),
      h("dl", { class: "facts" }, rows(film).map(([label, value]) => [h("dt", {}, label), h("dd", {}, value)])),
    ));
}

// rows are the facts with something to say.
function rows(film) {
  const search = (facet, name) => (values) => values?.length && joined(values.map((value) => h("a", { href: searchFor(facet, value) }, name(value))), t("comma"));
  const names = (values) => values?.length && joined(values.map((value) => h("bdi", {}, value)), t("comma"));
  const also = [...new Set([...Object.values(film.titles ?? {}), ...(film.aliases ?? [])])].filter((name) => name !== film.original_title && name !== titleOf(film));
  return [
    [t("year"), film.year && h("a", { href: searchFor("year", String(film.year)) }, String(film.year))],
    [t("kind"), film.kind && h("a", { href: searchFor("kind", film.kind) }, t("kind_" + film.kind))],
    [t("runtime"), film.runtime && runtime(film.runtime)],
    [t("genres"), search("genre", genreName)(film.genres)],
    [t("spoken"), search("language", languageName)(film.languages)],
    [t("countries"), search("country", countryName)(film.countries)],
    [t("rating"), film.rating && t(film.rating.votes ? "votes" : "rated", { average: number(film.rating.average), n: film.rating.votes })],
    [t("companies"), names(film.companies)],
    [t("keywords"), film.keywords?.length && joined(film.keywords.map((keyword) => h("a", { href: to({ view: "wish", wish: [keyword] }) }, h("bdi", {}, keyword))), t("comma"))],
    [t("titles"), names(also)],
    [t("links"), names(Object.entries(film.links ?? {}).map(([site, id]) => `${site} ${id}`))],
  ].filter(([, value]) => value);
}

function quotes(list) {
  if (!list?.length) return null;
  return h("section", {}, h("h2", {}, t("quotes")), list.map(({ text, source, author, language }) => h("figure", { dir: "auto" },
    h("blockquote", { lang: language }, text),
    (source || author) && h("figcaption", {}, [author, source].filter(Boolean).join(" · ")))));
}

function credits(list) {
  if (!list?.length) return null;
  const groups = ROLES.map((role) => [role, list.filter((credit) => (credit.role || "other") === role)]).filter(([, people]) => people.length);
  return h("section", {}, h("h2", {}, t("people")), h("dl", { class: "credits" }, groups.map(([role, people]) => [
    h("dt", {}, t("role_" + role)),
    people.map(({ person, name, character }) => h("dd", {}, personLink(person, h("bdi", {}, name)), character && h("span", { class: "character" }, " · ", h("bdi", {}, character)))),
  ])));
}

function alike(hits) {
  if (!hits.length) return null;
  return h("section", {}, h("h2", {}, t("similar")), h("ol", { class: "hits" }, hits.map(hitItem)));
}
