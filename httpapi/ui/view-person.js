import { get } from "./api.js";
import { asker } from "./asker.js";
import { fill, h, joined } from "./dom.js";
import { filmLink, searchFor } from "./links.js";
import { ROLES } from "./roles.js";
import { inReading, t } from "./text.js";

// personView is a person with the films they had a part in, those that the catalogue lacks too.
export function personView() {
  const element = h("article", { class: "person" });
  const asked = asker(element);
  let title = "";

  function show({ id }) {
    fill(element, asked.place);
    return asked.ask((signal) => get("/v1/people/" + encodeURIComponent(id), [], signal), (person) => {
      title = person.name ?? id;
      fill(element, head(person, title), filmography(person.filmography ?? []));
    });
  }
  return { element, show, hide: asked.stop, title: () => title };
}

function head(person, name) {
  const [language, biography] = inReading(person.biography) ?? [];
  return [
    h("h1", { dir: "auto", tabindex: -1 }, name),
    person.aliases?.length > 0 && h("p", { class: "original" }, t("names") + " ", joined(person.aliases.map((alias) => h("bdi", {}, alias)), t("comma"))),
    biography && h("p", { class: "synopsis", lang: language, dir: "auto" }, biography),
    h("p", {}, h("a", { class: "main", href: searchFor("person", person.id) }, t("allFilms"))),
  ];
}

// filmography has a row a film, with all that the person did in it.
function filmography(entries) {
  const films = new Map();
  for (const { title, year, kind, role, film } of entries) {
    const key = film ?? `${title}\n${year}`;
    if (!films.has(key)) films.set(key, { title, year, kind, film, roles: [] });
    if (role) films.get(key).roles.push(role);
  }
  return h("section", {}, h("h2", {}, t("filmography")), h("ol", { class: "filmography" }, [...films.values()].map(({ title, year, kind, film, roles }) => h("li", {},
    h("span", { class: "when" }, year || "–"), " ",
    h("span", { class: "what" }, h("bdi", {}, film ? filmLink(film, title) : title)), " ",
    h("span", { class: "roles" }, [kind && kind !== "feature" && t("kind_" + kind), ...ROLES.filter((role) => roles.includes(role)).map((role) => t("role_" + role))].filter(Boolean).join(" · "))))));
}
