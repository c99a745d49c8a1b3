//go:build browser

package browser

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// attacks are what a film may be called.
var attacks = []string{
	`<img src=x onerror="console.error(1)">`,
	`</em><script>console.error(2)</script><em>`,
	`</mark></b><svg onload=console.error(3)>`,
	`__ais-highlight__<img src=y onerror=console.error(4)>__/ais-highlight__`,
	`__aa-highlight__<iframe srcdoc="<script>console.error(5)</script>">__/aa-highlight__`,
	`&lt;img src=z onerror=console.error(6)&gt; &#60;img src=z onerror=console.error(7)&#62;`,
	`<a href="javascript:console.error(8)">`,
	"${console.error(9)} {{console.error(10)}} `",
}

// Nothing that a film says becomes markup, however its highlights are put into a page.
func TestHostileFilms(t *testing.T) {
	t.Parallel()
	var films strings.Builder
	for i, attack := range attacks {
		text, err := json.Marshal("madre " + attack + " madre")
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&films, `{"id":"f%d","original_title":%[2]s,"titles":{"en":%[2]s},"aliases":[%[2]s],"synopses":{"en":%[2]s},"keywords":[%[2]s],"quotes":[{"text":%[2]s,"language":"en"}],`+
			`"credits":[{"name":%[2]s,"role":"director"},{"name":%[2]s,"role":"actor","character":%[2]s}]}`+"\n", i, text)
	}
	s := newSite(t, "", films.String())
	b := visit(t, s, "hostile.html")
	const attributes = 8
	b.wait(fmt.Sprintf(`document.querySelectorAll("#hits b").length === %d`, attributes*len(attacks)))
	b.typeIn("#box input", "madre")
	b.wait(fmt.Sprintf(`document.querySelectorAll("#hits b mark").length >= %d`, 2*attributes*len(attacks)-len(attacks)))
	eval[any](b.tab, `plain("madre")`)
	b.typeIn("#people input", "madre")
	b.wait(`document.querySelector("#people mark")`)
	b.rest()
	b.harmless("#hits", "#strings", "#plain", "#people")
	b.click("#people label")
	b.wait(`document.querySelector("#chosen .ais-CurrentRefinements-category")`)
	b.harmless("#hits", "#chosen")
	b.typeIn("#library input", "madre")
	b.wait(fmt.Sprintf(`document.querySelectorAll(".aa-Panel b mark").length >= %d`, 2*len(attacks)))
	b.rest()
	b.harmless(".aa-Panel")
}

// harmless fails the test for each element within some others that only a film can have brought, and for each marked text that was not
// searched for.
func (b *widgets) harmless(selectors ...string) {
	b.t.Helper()
	for _, selector := range selectors {
		if found := eval[[]string](b.tab, fmt.Sprintf(`[...document.querySelectorAll(%s + " :is(img, script, iframe, a[href^=javascript])"), ...document.querySelectorAll(%[1]s + " svg[onload]")].map((e) => e.outerHTML)`, quoted(selector))); len(found) > 0 {
			b.t.Errorf("%s has markup of films: %q", selector, found)
		}
		marks := eval[[]string](b.tab, fmt.Sprintf(`[...document.querySelectorAll(%s + " :is(mark, em):not(:is(u, s) *)")].map((e) => e.textContent)`, quoted(selector)))
		for _, mark := range marks {
			if !strings.EqualFold(mark, "madre") {
				b.t.Errorf("%s marks %q", selector, mark)
			}
		}
		if len(marks) == 0 && selector != "#chosen" {
			b.t.Errorf("%s marks nothing", selector)
		}
	}
}
