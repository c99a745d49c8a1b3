package httpapi

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"io"
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// browser is what one sends when a person opens an address.
var browser = []string{"Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}

func TestPageIsServedToBrowsers(t *testing.T) {
	s := serve(t, Options{ImageBase: `https://images.example.org/"w342"`})
	for _, tt := range []struct {
		accept, contentType string
	}{
		{browser[0], "text/html; charset=utf-8"},
		{"Accept: TEXT/HTML", "text/html; charset=utf-8"},
		{"Accept: */*", "application/json"},
		{"Accept: application/json, text/html;q=0", "application/json"},
		{"Accept: text/htmlx", "application/json"},
	} {
		a := do(t, s, "GET /", "", tt.accept)
		if a.StatusCode != http.StatusOK || a.Header.Get("Content-Type") != tt.contentType || a.Header.Get("Vary") == "" {
			t.Errorf("%s: %s of type %s, want %s", tt.accept, a.Status, a.Header.Get("Content-Type"), tt.contentType)
		}
	}
	a := do(t, s, "GET /?film=ran-1985&lang=ja", "", browser...)
	_, style, _ := strings.Cut(a.body, "<style>")
	style, _, _ = strings.Cut(style, "</style>")
	sum := sha256.Sum256([]byte(style))
	want := "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; img-src 'self' https://images.example.org; connect-src 'self'; base-uri 'none'; " +
		"form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
	if diff := cmp.Diff(want, a.Header.Get("Content-Security-Policy")); diff != "" {
		t.Errorf("policy (-want +got)\n%s", diff)
	}
	if !strings.Contains(a.body, `content="https://images.example.org/&#34;w342&#34;"`) {
		t.Error("the page does not have the image base, escaped")
	}
	if again := do(t, s, "GET /?film=ran-1985&lang=ja", "", browser[0], "If-None-Match: "+a.Header.Get("ETag")); again.StatusCode != http.StatusNotModified {
		t.Errorf("asked again: %s, want 304", again.Status)
	}
}

// The document is in the language that the page is going to speak, and brings its words.
func TestPageComesInALanguage(t *testing.T) {
	s := serve(t, Options{})
	for _, tt := range []struct{ query, accepted, lang string }{
		{"", "", `lang="en" dir="ltr"`},
		{"", "ar-EG,ar;q=0.9,en;q=0.5", `lang="ar" dir="rtl"`},
		{"", "pl, fr;q=0.5, de;q=0.9", `lang="de" dir="ltr"`},
		{"?lang=ja", "fr", `lang="ja" dir="ltr"`},
		{"?lang=pl", "fr", `lang="fr" dir="ltr"`},
	} {
		a := do(t, s, "GET /"+tt.query, "", browser[0], "Accept-Language: "+tt.accepted)
		if !strings.Contains(a.body, "<html "+tt.lang+">") || !strings.Contains(a.body, "/words-"+tt.lang[6:8]+".js") {
			t.Errorf("%s for %s is not %s", tt.query, tt.accepted, tt.lang)
		}
		if !strings.Contains(a.body, unscripted[tt.lang[6:8]]) || strings.Contains(a.body, "{{") {
			t.Errorf("%s for %s has not its words", tt.query, tt.accepted)
		}
	}
	if diff := cmp.Diff(pageLanguages(t, uiSources(t)), spokenLanguages); diff != "" {
		t.Errorf("(-the page speaks +the program knows)\n%s", diff)
	}
}

// Files are kept under the address that the document names, for an address of another version would be something else another time.
func TestFilesAreKeptByVersion(t *testing.T) {
	s := serve(t, Options{})
	document := do(t, s, "GET /", "", browser...).body
	address := regexp.MustCompile(`/ui/[^/"]+/main\.js`).FindString(document)
	for _, tt := range []struct{ path, keep string }{
		{address, "public, max-age=31536000, immutable"},
		{"/ui/other/main.js", "no-cache"},
		{"/ui/main.js", "no-cache"},
	} {
		for _, coding := range []string{"gzip, br", "identity", "gzip;q=0"} {
			a := do(t, s, "GET "+tt.path, "", "Accept-Encoding: "+coding)
			if got := a.Header.Get("Cache-Control"); a.StatusCode != http.StatusOK || got != tt.keep {
				t.Errorf("%s: %s, %s, want %s", tt.path, a.Status, got, tt.keep)
			}
			if vary := a.Header.Values("Vary"); !slices.Contains(vary, "Accept-Encoding") {
				t.Errorf("%s varies by %q: who takes no gzip may get it from a cache", tt.path, vary)
			}
			body := a.body
			if packed := a.Header.Get("Content-Encoding") == "gzip"; packed != (coding == "gzip, br") {
				t.Errorf("%s is packed: %t, for who takes %s", tt.path, packed, coding)
			} else if packed {
				body = unpacked(t, body)
			}
			if !strings.Contains(body, "await arrive(") {
				t.Errorf("%s is not the file", tt.path)
			}
		}
	}
	if a := do(t, s, "GET /ui/other/none.js", ""); a.StatusCode != http.StatusNotFound {
		t.Errorf("a file that is not there: %s", a.Status)
	}
}

// The codings of a document have tags of their own: a cache that has one must not be told that it has the other.
func TestCodingsHaveTheirTags(t *testing.T) {
	s := serve(t, Options{})
	tags := map[string]string{}
	for _, coding := range []string{"gzip", "gzip;q=0.5", "identity"} {
		tags[coding] = do(t, s, "GET /", "", browser[0], "Accept-Encoding: "+coding).Header.Get("ETag")
	}
	for _, tt := range []struct {
		has, takes string
		want       int
	}{{"gzip", "gzip", 304}, {"gzip;q=0.5", "gzip", 304}, {"identity", "identity", 304}, {"gzip", "identity", 200}, {"identity", "gzip", 200}} {
		if a := do(t, s, "GET /", "", browser[0], "Accept-Encoding: "+tt.takes, "If-None-Match: "+tags[tt.has]); a.StatusCode != tt.want {
			t.Errorf("who has %s and takes %s: %s, want %d", tt.has, tt.takes, a.Status, tt.want)
		}
	}
}

func unpacked(t *testing.T, body string) string {
	t.Helper()
	r, err := gzip.NewReader(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestImageBaseIsAnAddress(t *testing.T) {
	for _, base := range []string{"images.example.org", "//images.example.org", "ftp://images.example.org", "https://", "https://a@images.example.org",
		"https://images.example.org/?size=1", "https://images.example.org;script-src", "https://images.example.org,b", "https://images example.org"} {
		if _, err := newPage(base); err == nil {
			t.Errorf("%s is taken", base)
		}
	}
}

// uiSources are the page's files by the name they are loaded by.
func uiSources(t *testing.T) map[string]string {
	t.Helper()
	p, err := newPage("")
	if err != nil {
		t.Fatal(err)
	}
	sources := map[string]string{"": strings.ReplaceAll(string(p.documents["en"].body), "/ui/"+p.version, "/ui")}
	for name, file := range p.files {
		if file.contentType == "" {
			t.Errorf("%s has no content type", name)
		}
		sources[name] = string(file.body)
	}
	return sources
}

var (
	loaded   = regexp.MustCompile(`(?:href|src)="/ui/([^"]+)"`)
	imported = regexp.MustCompile(`(?m)(?:^import .*|^\} |^export .*)from "\./([^"]+)"`)
	spoken   = regexp.MustCompile(`\b([a-z]{2}): "`)
)

// Every file that the page loads is there, and none is there that it does not load.
func TestPageHasItsFiles(t *testing.T) {
	sources := uiSources(t)
	needed := map[string]bool{"": true}
	for _, name := range styleSheets {
		needed[name] = true
	}
	for name, source := range sources {
		for _, pattern := range []*regexp.Regexp{loaded, imported} {
			for _, m := range pattern.FindAllStringSubmatch(source, -1) {
				needed[m[1]] = true
				if _, is := sources[m[1]]; !is {
					t.Errorf("%q loads %s, which is not there", name, m[1])
				}
			}
		}
	}
	for _, lang := range pageLanguages(t, sources) {
		needed["words-"+lang+".js"] = true
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(needed)), slices.Sorted(maps.Keys(sources))); diff != "" {
		t.Errorf("(-needed +there)\n%s", diff)
	}
}

// pageLanguages are those that the page can be read in.
func pageLanguages(t *testing.T, sources map[string]string) (langs []string) {
	t.Helper()
	_, list, _ := strings.Cut(sources["text.js"], "export const LANGUAGES = {")
	list, _, _ = strings.Cut(list, "}")
	for _, m := range spoken.FindAllStringSubmatch(list, -1) {
		langs = append(langs, m[1])
	}
	if len(langs) < 6 {
		t.Fatalf("only %v", langs)
	}
	return langs
}

var (
	wordKey = regexp.MustCompile(`(?m)^  "?([a-zA-Z_-]+)"?: [{"]`)
	said    = regexp.MustCompile(`\bt\("([^"]+)"[,)]`)
	blanks  = regexp.MustCompile(`\{(\w+)\}`)
)

// Every language has every text, with the same places to fill in; and every text that the modules ask for by its whole name is there.
func TestPageSpeaksItsLanguages(t *testing.T) {
	sources := uiSources(t)
	keys := func(lang string) (all []string) {
		for _, m := range wordKey.FindAllStringSubmatch(sources["words-"+lang+".js"], -1) {
			all = append(all, m[1])
		}
		return all
	}
	want := keys("en")
	for _, lang := range pageLanguages(t, sources) {
		if diff := cmp.Diff(want, keys(lang)); diff != "" {
			t.Errorf("%s (-en +%s)\n%s", lang, lang, diff)
		}
		if diff := cmp.Diff(placeholders(sources["words-en.js"]), placeholders(sources["words-"+lang+".js"])); diff != "" {
			t.Errorf("%s (-en +%s)\n%s", lang, lang, diff)
		}
	}
	for name, source := range sources {
		for _, m := range said.FindAllStringSubmatch(source, -1) {
			if !strings.HasSuffix(m[1], "_") && !slices.Contains(want, m[1]) {
				t.Errorf("%s says %q, which no language has", name, m[1])
			}
		}
	}
}

// placeholders are those of each line of texts, without repetition: plural forms repeat them, or leave the number out.
func placeholders(words string) map[string]string {
	all := map[string]string{}
	for line := range strings.Lines(words) {
		key := wordKey.FindStringSubmatch(line)
		if key == nil {
			continue
		}
		names := map[string]bool{}
		for _, m := range blanks.FindAllStringSubmatch(line, -1) {
			names[m[1]] = true
		}
		all[key[1]] = strings.Join(slices.Sorted(maps.Keys(names)), " ")
	}
	return all
}

// The page asks nobody else, and makes no markup of texts; the policy forbids both, but should never have to.
func TestPageIsOnItsOwn(t *testing.T) {
	for name, source := range uiSources(t) {
		source = strings.ReplaceAll(source, `xmlns="http://www.w3.org/2000/svg"`, "")
		if found := foreign.FindString(source); found != "" {
			t.Errorf("%q has %s", name, found)
		}
	}
}

// foreign is what asks somebody else, or makes markup of texts.
var foreign = regexp.MustCompile(`(?i)\b(https?|wss?)://[a-z0-9]|["'(]//|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|style="`)

func TestPageIsLight(t *testing.T) {
	const limit = 40_000 // bytes, compressed as the service does
	p, err := newPage("")
	if err != nil {
		t.Fatal(err)
	}
	total := len(p.documents["ar"].packed)
	for name, file := range p.files {
		if !strings.HasSuffix(name, ".css") && (!strings.HasPrefix(name, "words-") || name == "words-ar.js") { // one language is loaded, the longest at worst
			total += len(file.packed)
		}
	}
	if total > limit {
		t.Errorf("the page weighs %d bytes, more than %d", total, limit)
	}
	t.Logf("%d bytes", total)
}
