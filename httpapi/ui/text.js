// What the page says, in the language of its reader.
export const LANGUAGES = { en: "English", es: "Español", fr: "Français", de: "Deutsch", ar: "العربية", ja: "日本語" };

let words = {};
let plurals;
let numbers;

// language is that of the interface; reading are those that titles and texts should be in, best first.
export let language = "en";
export let reading = ["en"];

// speak chooses a language: what the address asks for, else the first of the browser's that there is, else English.
export async function speak(asked) {
  const wanted = [asked, ...navigator.languages].filter(Boolean);
  language = wanted.map((tag) => tag.toLowerCase().split("-")[0]).find((tag) => Object.hasOwn(LANGUAGES, tag)) ?? "en";
  reading = [...new Set([language, ...navigator.languages.filter((tag) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag))])].slice(0, 6);
  words = (await import(`./words-${language}.js`)).default;
  plurals = new Intl.PluralRules(language);
  numbers = new Intl.NumberFormat(language);
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
}

// t is a text by its key, {name} in it replaced. A text with forms is chosen by the number n.
export function t(key, values = {}) {
  let text = words[key];
  if (typeof text === "object") text = text[plurals.select(values.n)] ?? text.other;
  return text.replace(/\{(\w+)\}/g, (_, name) => (typeof values[name] === "number" ? number(values[name]) : values[name]));
}

export const number = (n) => numbers.format(n);

// runtime is a time in minutes as people say it.
export function runtime(minutes) {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  if (!h) return t("minutes", { m });
  return m ? t("hours", { h, m }) : t("wholeHours", { h });
}

const names = new Map();

// named is what the browser calls a language or a country, the code itself where it knows none.
function named(type, code) {
  if (!names.has(type)) names.set(type, new Intl.DisplayNames([language], { type }));
  try {
    if (type === "region" && new Intl.Locale("und", { region: code }).region !== code) return code; // it would call the Soviet Union Russia
    const name = names.get(type).of(code) ?? code;
    return name === code ? code : name[0].toLocaleUpperCase(language) + name.slice(1);
  } catch {
    return code; // not of the form that the standard wants, but what the record says
  }
}

const LEARNT = ["genre", "language", "country"];
const labels = new Map(); // by facet and value
let knowsAll = false;

// learn keeps the labels of facets: records have only the codes. all says that no value is left out.
export function learn(facets, all = false) {
  for (const facet of LEARNT) facets[facet]?.values.forEach(({ value, label }) => labels.set(facet + value, label));
  knowsAll ||= all;
}

// toLearn are the parameters that ask for every label, none if they are known.
export const toLearn = () => (knowsAll ? [] : [["facets", LEARNT.join(",")], ["facet_limit", 1000]]);

export const genreName = (slug) => labels.get("genre" + slug) ?? slug.replaceAll("-", " ");
export const languageName = (tag) => labels.get("language" + tag) ?? named("language", tag);
export const countryName = (code) => labels.get("country" + code) ?? named("region", code);

// labelOf is what a value of a facet is called where no answer has said so yet.
export function labelOf(facet, value) {
  if (facet === "genre") return genreName(value);
  if (facet === "language") return languageName(value);
  if (facet === "country") return countryName(value);
  if (facet === "kind") return words["kind_" + value] ?? value;
  if (facet === "year") return yearsName(value);
  return value;
}

// yearsName is what a value of the filter of years is called: 1990..1999, 1990s, 1990, ..1959, 1960..
function yearsName(value) {
  if (value.endsWith("s")) return t("decade", { year: value.slice(0, -1) });
  const [from, to = from] = value.split("..");
  if (!from) return t("until", { year: to });
  return to ? [...new Set([from, to])].join("–") : t("since", { year: from });
}

const base = (tag) => tag.toLowerCase().split("-")[0];

// inReading picks, of texts by language, the one for the reader: [language, text], or undefined. fallback is the language to take
// where the reader's are not there.
export function inReading(texts = {}, fallback = "") {
  const tags = Object.keys(texts);
  for (const wanted of [...reading, fallback]) {
    const tag = tags.find((tag) => tag === wanted) ?? tags.find((tag) => base(tag) === base(wanted));
    if (tag) return [tag, texts[tag]];
  }
  return tags.length ? [tags[0], texts[tags[0]]] : undefined;
}
