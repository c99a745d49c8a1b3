"""What schemathesis is told of httpapi/openapi.yaml: values of its formats, and the rules that a schema cannot state."""

import re
from urllib.parse import parse_qs, urlsplit

import schemathesis
from hypothesis import strategies as st


def texts(*values):
    return st.sampled_from(values)


def maybe_not(strategy):
    return st.builds(str.__add__, texts("", "!"), strategy)


def joined(separator, strategy):
    return st.lists(strategy, min_size=1, max_size=3).map(separator.join)


genres = texts("drama", "Sci-Fi", "science fiction", "Ciencia ficción", "драма", "zzz")
tags = texts("es", "pt-BR", "ja", "zh-Hant", "EN_us", "eng")
countries = texts("ES", "jpn", "724", "SU")
people = texts("pedro-almodovar", "penelope-cruz", "Penélope-Cruz", "宮崎駿", "nobody")
conditions = texts("genre:drama", "decade:1990s", "person:penelope-cruz", "director:pedro-almodovar", "language:es", "country:ES", "kind:short", "objectID:madres-paralelas-2021")
comparisons = texts("year>=1990", "year:1990 TO 1999", "runtime < 120", "rating!=7.1", "popularity=0")

FORMATS = {
    "genre": maybe_not(genres),
    "given-genre": genres,
    "language": maybe_not(tags),
    "language-tag": tags,
    "country": maybe_not(countries),
    "given-country": countries,
    "person": maybe_not(people | people.map("director:{}".format)),
    "person-id": people,
    "known-film": texts("ran-1985", "volver-2006", "madres-paralelas-2021"),
    # A cursor belongs to one search; of another one it is refused, as the Go tests show.
    "cursor": st.just(""),
    "entity-tags": texts("*", "*", "*", '"4k2"', 'W/"4k2", "z"'),
    "ndjson": texts('{"id":"a","original_title":"A"}\n{"record":"person","id":"b","name":"B"}\n', '{"id":"a","year":18}\n', "{", ""),
    "algolia-filter": conditions | texts("genre:-horror", "year:1999"),
    "algolia-comparison": comparisons,
    "algolia-expression": joined(" AND ", conditions | comparisons | conditions.map("NOT {}".format)),
    "algolia-params": joined("&", texts("query=madres", "hitsPerPage=3", "page=1", "facets=%5B%22genre%22%5D", "x-algolia-agent=a")),
}
for name, strategy in FORMATS.items():
    schemathesis.openapi.format(name, strategy)


@schemathesis.serializer("application/x-ndjson")
def ndjson(context, value):
    return value.encode() if isinstance(value, str) else None


def has_empty_entries(value):
    entries = value if isinstance(value, list) else value.values() if isinstance(value, dict) else ()
    return any(entry in (None, {}) or has_empty_entries(entry) for entry in entries)


def hides_params(body):
    """A member of a request stands before the same one in its params, which is not read then."""
    requests = body.get("requests", [body]) if isinstance(body, dict) else ()
    requests = requests if isinstance(requests, list) else ()
    return any(isinstance(r, dict) and isinstance(r.get("params"), dict) and r.keys() & r["params"].keys() for r in requests)


def is_no_rule(mutation, query):
    """A format is what most values look like; a parameter that is empty, as an empty list or object is when it is sent, is absent."""
    absent = mutation.parameter_location == "query" and mutation.parameter in query and not any(query[mutation.parameter])
    return absent or mutation.keywords == ("format",)


@schemathesis.hook
def after_call(context, case, response):
    """What is taken that the contract does not offer is not held against the service: what breaks no rule; any body can be read as lines;
    entries of a record's lists may be empty; what is hidden is not read."""
    if case.meta is None or not case.meta.generation.mode.is_negative or case.method.upper() != case.operation.method.upper():
        return
    mutations = getattr(case.meta.phase.data, "mutations", ())
    query = parse_qs(urlsplit(response.request.url).query, keep_blank_values=True)
    record = case.method.upper() == "PUT" and has_empty_entries(case.body)
    if record or hides_params(case.body) or case.media_type == "application/x-ndjson" or mutations and all(is_no_rule(m, query) for m in mutations):
        case._meta = None  # of what was meant to be refused


@schemathesis.hook
def map_case(context, case):
    """Records get names of members that are languages and services, no other id than the address's, and no two conditions: else few would
    be stored."""
    positive = case.meta is not None and case.meta.generation.mode.is_positive
    if positive and case.headers and "If-Match" in case.headers:
        case.headers.pop("If-None-Match", None)
    if positive and case.method.upper() == "PUT" and isinstance(case.body, dict):
        body = {name: value for name, value in case.body.items() if name != "id"}
        for name, known in MEMBERS.items():
            if isinstance(body.get(name), dict):
                body[name] = dict(zip(known, body[name].values()))
        case.body = body
    return case


LANGUAGES = ("es", "en", "pt-BR", "ja", "zh-Hant")
MEMBERS = {"titles": LANGUAGES, "synopses": LANGUAGES, "biography": LANGUAGES, "links": ("imdb", "tmdb", "a.b")}

# The rules that are beyond a schema of this version, as the detail of the problem begins: of 400, then of 422.
BEYOND_PARAMETERS = [
    r"page: page × per_page is over",  # two parameters together
    r"keyword: is missing",  # one of two is required
    r"unlike: .* is liked as well",
    r"(like|unlike): there is no film",  # what is stored changes
    r"(like|unlike|keyword): \d+ (films|keywords|values); at most",  # repetitions do not count
    r"(genre|language|country|kind|person): \d+ values; at most",  # what two parameters exclude together
    r"(year|runtime): .* begins after it ends",
    r"requests: \d+ hits are asked for in all; at most",
    r"objectID: is missing|facet(Name|Value): is missing|facetName: .* whose values can be recommended|query: is not known here",  # by model
    r"facetValue: ",  # as the facet has it
    r"\w+: \d+ texts; at most",  # in a text with commas
]
BEYOND_RECORDS = [
    r"(titles|synopses|biography|links)\.",  # the names of members have a form
    r"titles$",  # one of two titles is required
    r"id$",  # must be the address's
    r"(year|filmography\[\d+\]\.year)$",  # 0 is absent; to ten years from now
    r"(quotes|credits|filmography)\[\d+\]\.(text|name|title)$",  # required unless the whole entry is empty
    r"(original_title|aliases\[\d+\])$",  # must have something to see
]


@schemathesis.check
def refused_for_a_reason(ctx, response, case):
    """What the schema allows is refused by a rule that it cannot state, never by one that it forgot."""
    if case.meta is None or not case.meta.generation.mode.is_positive or response.status_code not in (400, 422):
        return
    problem = response.json()
    if response.status_code == 400:
        detail = problem.get("detail") or problem.get("message")
        assert any(re.match(rule, detail) for rule in BEYOND_PARAMETERS), f"the contract does not say: {detail}"
        return
    for broken in problem["problems"]:
        assert any(re.match(rule, broken["field"]) for rule in BEYOND_RECORDS), f"the contract does not say: {broken}"
