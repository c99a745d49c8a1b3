import { get, Latest } from "./api.js";
import { fill, h, joined } from "./dom.js";
import { filmLink, searchFor } from "./links.js";
import { announce, failure, waiting } from "./notice.js";
import { ROLES } from "./roles.js";
import { inReading, t } from "./text.js";

// personView is a person with the films they had a part in, those that the catalogue lacks too.
export function personView() {
  const latest = new Latest();
  const element = h("article", { class: "person" });
  let title = "";

  function show({ id }) {
    const slow = h("p", { class: "note" });
    fill(element, slow);
    const end = waiting(element, slow);
    return latest.run((signal) => get("/v1/people/" + encodeURIComponent(id), [], signal).finally(end), (person) => {
      title = person.name ?? id;
      fill(element, head(person, title), filmography(person.filmography ?? []));
    }, (problem) => {
      const failed = failure(problem, () => show({ id }));
      fill(element, failed.element);
      announce(failed.element.textContent);
    });
  }
  return { element, show, hide: () => latest.stop(), title: () => title };
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
    h("bdi", { class: "what" }, film ? filmLink(film, title) : title), " ",
    h("span", { class: "roles" }, [kind && kind !== "feature" && t("kind_" + kind), ...ROLES.filter((role) => roles.includes(role)).map((role) => t("role_" + role))].filter(Boolean).join(" · "))))));
}
