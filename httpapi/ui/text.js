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

function named(type, code) {
  if (!names.has(type)) names.set(type, new Intl.DisplayNames([language], { type }));
  try {
    return names.get(type).of(code) ?? code;
  } catch {
    return code; // not of the form that the standard wants, but what the record says
  }
}

export const languageName = (tag) => named("language", tag);
export const countryName = (code) => named("region", code);

const genres = new Map();

// learnGenres keeps the labels of a genre facet: records have only the slugs.
export const learnGenres = (facet) => facet?.values.forEach(({ value, label }) => genres.set(value, label));
export const genreName = (slug) => genres.get(slug) ?? slug.replaceAll("-", " ");
export const knowsGenres = () => genres.size > 0;

// labelOf is what a value of a facet is called where no answer has said so yet.
export function labelOf(facet, value) {
  if (facet === "genre") return genreName(value);
  if (facet === "language") return languageName(value);
  if (facet === "country") return countryName(value);
  if (facet === "kind") return words["kind_" + value] ?? value;
  if (facet === "year") return value.replace("..", "–");
  return value;
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
