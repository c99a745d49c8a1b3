//go:build browser

package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
)

// docsShown waits for the reference to be drawn.
func docsShown(t *testing.T, l look, address string) *tab {
	t.Helper()
	b := newTab(t, shared.fixtures, l)
	b.load(address)
	b.wait(`document.querySelectorAll("main .schema").length > 40`)
	return b
}

// unfold opens the form of an operation, and returns where it is.
func unfold(b *tab, operation string) string {
	trial := `document.querySelector("section[aria-labelledby=` + operation + `] .trial")`
	eval[any](b, `(`+trial+`.open = true, `+trial+`.scrollIntoView(), 0)`)
	b.wait(trial + `.querySelector("form") !== null`)
	return trial
}

func TestDocsHaveTheContract(t *testing.T) {
	t.Parallel()
	b := docsShown(t, look{}, "/docs")
	if dead := eval[[]string](b, `[...document.querySelectorAll("a[href^='#']")].map((a) => a.hash.slice(1)).filter((id) => !document.getElementById(id))`); len(dead) > 0 {
		t.Errorf("links to nowhere: %v", dead)
	}
	got := eval[map[string]int](b, `fetch("/openapi.json").then((r) => r.json()).then((c) => ({
		operations: Object.values(c.paths).flatMap((p) => Object.keys(p)).filter((m) => m !== "parameters").length - document.querySelectorAll(".operation").length,
		schemas: Object.keys(c.components.schemas).length - document.querySelectorAll(".schema").length,
		problems: c.components.schemas.Problem.properties.code.enum.length - 2 - document.querySelectorAll("#problems ~ details").length,
		unexampled: [...document.querySelectorAll(".operation")].filter((o) => !o.querySelector(".example")).length,
	}))`)
	if diff := cmp.Diff(map[string]int{"operations": 0, "schemas": 0, "problems": 0, "unexampled": 0}, got); diff != "" {
		t.Errorf("what the contract has and the reference lacks (-want +got)\n%s", diff)
	}
}

func TestDocsAreTried(t *testing.T) {
	t.Parallel()
	b := docsShown(t, look{}, "/docs#getFilm")
	b.wait(`Math.abs(document.getElementById("getFilm").getBoundingClientRect().top - 16) < 2`)
	b.wait(`document.querySelector("#contents [aria-current]")?.hash === "#getFilm"`)
	trial := unfold(b, "search")
	eval[any](b, `(document.getElementById("search-genre").focus(), 0)`)
	b.press("drama\nhorror")
	eval[any](b, `(document.getElementById("search-q").select(), document.getElementById("search-q").focus(), 0)`)
	b.press("madres & paral")
	if got, want := eval[string](b, trial+`.querySelector(".asked code").textContent`), b.site.url+"/v1/search?q=madres+%26+paral&genre=drama&genre=horror"; got != want {
		t.Errorf("the address is %s, want %s", got, want)
	}
	b.press(kb.Enter)
	b.wait(trial + `.querySelector(".answered pre")?.textContent.includes("madres-paralelas-2021")`)
	if got := eval[string](b, trial+`.querySelector(".answered .answer").textContent`); got[:7] != "200 OK," {
		t.Errorf("it says %s", got)
	}
	b.axe("after a trial")
	b.allow("404")
	unfold(b, "getFilm")
	eval[any](b, `(document.getElementById("getFilm-id").select(), document.getElementById("getFilm-id").focus(), 0)`)
	b.press("none")
	b.press(kb.Enter)
	b.wait(`document.querySelector("section[aria-labelledby=getFilm] .answered pre")?.textContent.includes("not_found")`)
}

// A body is offered as the contract has it, and the key goes with what needs it and nowhere else.
func TestDocsPost(t *testing.T) {
	t.Parallel()
	b := docsShown(t, look{phone: true}, "/docs")
	trial := unfold(b, "searchPost")
	b.click("section[aria-labelledby=searchPost] button.main")
	b.wait(trial + `.querySelector(".answered pre")?.textContent.includes('"total"')`)
	unfold(b, "search")
	if seen := eval[int](b, `[...document.querySelectorAll("section[aria-labelledby=search] .trial .fields > div")].filter((field) => field.checkVisibility()).length`); seen == 0 || seen > 9 {
		t.Errorf("a search has %d fields before its button", seen)
	}
	trial = unfold(b, "putFilm")
	g := b.gate("*/v1/films/*")
	b.typeIn("#putFilm-key", "opensesame")
	b.click("section[aria-labelledby=putFilm] button.main")
	held := g.next()
	if got := held.Request.Headers; held.Request.Method != "PUT" || got["authorization"] != "Bearer opensesame" || got["content-type"] != "application/json" {
		t.Errorf("asked: %s with %v", held.Request.Method, got)
	}
	g.answer(held, 200, `{"id":"madres-paralelas-2021"}`, "Content-Type", "application/json")
	b.wait(trial + `.querySelector(".answered")?.textContent.startsWith("200")`)
	if kept := eval[int](b, `localStorage.length + sessionStorage.length + document.cookie.length`); kept > 0 {
		t.Error("the page keeps something")
	}
	unfold(b, "deleteFilm")
	if got := eval[string](b, `document.querySelector("#deleteFilm-id").value`); got != "" {
		t.Errorf("%s is offered to be deleted", got)
	}
}

// What was asked before and comes late is not shown over what was asked since.
func TestDocsShowTheLastTrial(t *testing.T) {
	t.Parallel()
	b := docsShown(t, look{}, "/docs#getFilm")
	g := b.gate("*/v1/films/*")
	unfold(b, "getFilm")
	ask := func(id string) {
		eval[any](b, `(document.getElementById("getFilm-id").select(), document.getElementById("getFilm-id").focus(), 0)`)
		b.press(id)
		b.press(kb.Enter)
	}
	ask("madres-paralelas-2021")
	old := g.next()
	ask("volver-2006")
	g.pass(g.next())
	const shown = `document.querySelector("section[aria-labelledby=getFilm] .answered pre")?.textContent`
	b.wait(shown + `?.includes('"volver-2006"')`)
	g.pass(old)
	g.open()
	eval[any](b, `fetch("/readyz").then((r) => r.text())`) // what was held back has come by then
	if got := eval[string](b, shown); !strings.Contains(got, `"volver-2006"`) {
		t.Errorf("shown is %.80s", got)
	}
}

func TestDocsAreAccessible(t *testing.T) {
	t.Parallel()
	for _, l := range []look{{}, {phone: true, dark: true}} {
		b := docsShown(t, l, "/docs")
		unfold(b, "search")
		unfold(b, "putFilm")
		eval[any](b, `document.querySelectorAll("[aria-labelledby=search] details, [aria-labelledby=putFilm] details").forEach((d) => (d.open = true))`)
		b.axe("the reference")
		if wide := eval[[]string](b, `[...document.querySelectorAll("body *")].filter((e) => !e.closest("pre") && e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.localName + "." + e.className + " " + e.textContent.slice(0, 60)).slice(0, 5)`); len(wide) > 0 {
			t.Errorf("%s: wider than the window: %q", l, wide)
		}
	}
}

// The copy button copies, or selects where the browser forbids it.
func TestDocsAreCopied(t *testing.T) {
	t.Parallel()
	b := docsShown(t, look{}, "/docs")
	eval[any](b, `(document.querySelector("section[aria-labelledby=search] .example button").click(), 0)`)
	b.wait(`/^(Copied|Selected): curl$/.test(document.getElementById("status").textContent)`)
}
