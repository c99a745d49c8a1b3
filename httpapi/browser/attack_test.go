//go:build browser

package browser

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
)

// injections are texts that would do something if any of them ever became more than text.
var injections = []string{
	`<img src=x onerror=alert(1)>`,
	`"><script>alert(2)</script>`,
	`' onmouseover='alert(3)' x='`,
	`</mark><svg onload=alert(4)>`,
	`<mark onclick=alert(5)>marked</mark>`,
	`javascript:alert(6)`,
	`data:text/html,<script>alert(7)</script>`,
	`{{constructor.constructor('alert(8)')()}} ${alert(9)} <%= alert(10) %>`,
	`&lt;img src=x onerror=alert(11)&gt; &#60;b&#62;`,
	`<a href="javascript:alert(12)">link</a><iframe srcdoc="<script>alert(13)</script>"></iframe>`,
	`<style>*{display:none}</style><base href="https://example.invalid/">`,
	"\u202e\u2066overridden\u202d",
	"<!--", "]]>", "\u2028alert(14)\u2029", "</title></textarea></script>", "__proto__", "constructor",
}

// endless is a word of as many letters as the longest text that films may have in a place.
var endless = strings.Repeat("attack", 1000)

// hostile is a film a text, which has it in each place that a film has for texts, as long as may be.
func hostile() string {
	var all strings.Builder
	for i, text := range append(injections, endless) {
		title, name, keyword := cut(text, film.MaxTitleChars-20), cut(text, film.MaxNameChars-20), cut(text, film.MaxKeywordChars-20)
		line, _ := json.Marshal(map[string]any{ // of texts: it does not fail
			"id": fmt.Sprintf("attack-%d", i), "year": 1990 + i, "popularity": 100 - i, "countries": []string{"ES"}, "languages": []string{"en"},
			"original_title": "attack " + title, "original_language": "en", "titles": map[string]string{"es": title + " attack"}, "aliases": []string{"attack alias " + title},
			"genres": []string{"drama", "evil " + cut(text, film.MaxGenreChars-20)}, "synopses": map[string]string{"en": "attack synopsis " + text},
			"companies": []string{name + " attack"}, "keywords": []string{"attack " + keyword}, "images": []string{"a/" + title}, "links": map[string]string{"imdb": title},
			"quotes":  []map[string]string{{"text": "attack quote " + cut(text, film.MaxQuoteChars-20), "source": name, "author": name, "language": "en"}},
			"credits": []map[string]string{{"name": "Attack " + name, "role": "director"}, {"name": "Anna " + name, "role": "actor", "character": "attack " + name}},
		})
		all.Write(append(line, '\n'))
	}
	return all.String()
}

// cut is the beginning of a text, of so many letters at most.
func cut(text string, letters int) string {
	runes := []rune(text)
	return string(runes[:min(len(runes), letters)])
}

// sound fails the test if the document has anything that the page does not make itself.
func (b *tab) sound(about string) {
	b.t.Helper()
	if found := b.intruders(); len(found) > 0 {
		b.t.Errorf("%s %s: %q", b.look, about, found)
	}
}

// intruders are the elements and attributes of the document that the page does not make itself, and overrides of direction that do not
// end with the text that has them: in a block of its own, or isolated.
func (b *tab) intruders() []string {
	b.t.Helper()
	return eval[[]string](b, `(() => {
		const wrong = [];
		for (const e of document.querySelectorAll("*")) {
			if (/^(script|iframe|object|embed|style|base|svg|b|textarea|math|template)$/.test(e.localName) && !e.matches('head > script[src^="/ui/"], head > style:only-of-type')) wrong.push("an element " + e.localName);
			if (e.localName === "img" && !e.matches('.brand img, img.poster[src^="http://127.0.0.1:9/posters/"]')) wrong.push("an image " + e.src);
			if (e.localName === "link" && !e.matches("head > link")) wrong.push("a link element");
			if (e.localName === "mark" && e.attributes.length > 0) wrong.push("a mark with attributes");
			for (const { name, value } of e.attributes) {
				if (name.startsWith("on") || name === "srcdoc" || name === "formaction") wrong.push(name + "=" + value);
				if (name === "style" && !/^--(hue|part): *[\d.]+;?$/.test(value)) wrong.push(name + "=" + value);
				if (name === "href" && new URL(e.href).origin !== location.origin) wrong.push(name + "=" + value);
			}
		}
		for (const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walk.nextNode();) {
			const text = walk.currentNode;
			if (!text.data.includes("\u202e")) continue;
			for (let e = text.parentElement; ; e = e.parentElement) {
				const { display, unicodeBidi } = getComputedStyle(e);
				const inline = display.startsWith("inline");
				if (inline ? unicodeBidi.startsWith("isolate") || unicodeBidi === "plaintext" : e.dir === "auto") break;
				if (inline) continue;
				if (e.textContent !== text.data) wrong.push("not isolated in " + e.localName + "." + e.className + ": " + e.textContent);
				break;
			}
		}
		return wrong;
	})()`)
}

// Films whose every text is an attack are shown as they are called, on every view, and nothing of them is ever more than text.
func TestFilmsThatAttack(t *testing.T) {
	t.Parallel()
	s := newSite(t, "http://127.0.0.1:9/posters", hostile())
	for i, l := range readers {
		t.Run(l.String(), func(t *testing.T) {
			t.Parallel()
			b := newTab(t, s, l)
			b.origins = []string{"http://127.0.0.1:9/posters/"}
			b.allow("net::ERR_") // no posters there
			b.goTo("/?q=attack")
			b.sound("results")
			b.fits("results")
			want := []string{}
			for _, hit := range s.answer(t, "/v1/search?q=attack&lang="+b.lang()).Hits {
				want = append(want, strings.Join(strings.Fields(hit.Title), " "))
			}
			if diff := cmp.Diff(want, eval[[]string](b, `[...document.querySelectorAll(".hit h2")].map((h) => h.textContent.split(/[\s\u2028\u2029]+/).filter(Boolean).join(" "))`)); diff != "" {
				t.Errorf("titles (-service +page)\n%s", diff)
			}
			openFilters(b)
			b.sound("filters")
			b.typeIn("#find-person", "attack")
			b.offers("#people-found", "attack")
			b.sound("people")
			b.fits("people")
			b.press(kb.ArrowDown, kb.Enter)
			b.settle()
			b.sound("a person chosen")
			b.click("#q")
			b.refill("attack")
			b.offers("#suggestions", "attack")
			b.sound("suggestions")
			b.fits("suggestions")
			for n, text := range append(injections, endless[:100]) {
				page := fmt.Sprintf("/?film=attack-%d", n)
				b.move(page)
				b.sound(page)
				b.fits(page)
				who := eval[string](b, `document.querySelector(".credits a")?.getAttribute("href") ?? ""`)
				b.move(who)
				b.sound(who)
				if i > 0 {
					continue // what addresses say is read the same in all languages
				}
				q := url.QueryEscape(text)
				for _, address := range []string{"/?q=" + q, "/?wish=attack+" + q, "/?q=attack&genre=" + q + "&kind=" + q + "&country=" + q, "/?who=" + q, "/?film=" + q, "/?q=attack&person=" + q} {
					b.allow("status of 404", "status of 400")
					b.move(address)
					b.sound(address)
				}
			}
			b.fits("at last")
		})
	}
}

// An address that injections does nothing, whatever it says of language, order and page.
func TestAddressesThatAttack(t *testing.T) {
	t.Parallel()
	b := newTab(t, shared.fixtures, look{})
	b.allow("status of 400")
	for _, attack := range injections {
		q := url.QueryEscape(attack)
		b.goTo("/?q=madre&lang=" + q + "&sort=" + q + "&page=" + q + "&" + q + "=" + q)
		b.sound(attack)
		if got := b.text("#count"); got != "14 films" {
			t.Errorf("%s: the page counts %q", attack, got)
		}
	}
}
