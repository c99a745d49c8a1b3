//go:build browser

package browser

import (
	"strings"
	"testing"
	"time"
)

// What a tab is for: a page that does any of this must fail its test.
func TestFaultsAreHeard(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, does, fault string }{
		{"exception", `setTimeout(() => { throw new Error("broken"); })`, "broken"},
		{"rejection", `setTimeout(() => Promise.reject(new Error("lost")))`, "lost"},
		{"console", `console.error("this is wrong")`, "this is wrong"},
		{"foreign request", `fetch("https://example.invalid/").catch(() => 0)`, "Content Security Policy"},
		{"foreign image", `new Image().src = "https://example.invalid/a.png"`, "Content Security Policy"},
		{"markup", `try { document.body.innerHTML = "<b>x</b>" } catch { 0 }`, "requires 'TrustedHTML'"},
		{"inline script", `document.body.append(Object.assign(document.createElement("a"), { href: "javascript:1", id: "x" })), document.getElementById("x").click()`, "Content Security Policy"},
		{"dialog", `setTimeout(() => alert("hacked"))`, "hacked"},
		{"missing file", `fetch("/v1/films/none")`, "404"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			b := open(t, shared.fixtures, look{}, "/")
			eval[any](b, tt.does+"; 0")
			for end := time.Now().Add(patience); time.Now().Before(end); {
				heard := strings.Contains(strings.Join(b.unexpected(), "\n"), tt.fault)
				eval[any](b, `new Promise((go) => setTimeout(go, 20))`) // which ends once no dialog is open
				if heard {
					b.allow("")
					return
				}
			}
			t.Errorf("%s was not heard: %q", tt.does, b.unexpected())
		})
	}
}

// What must never be of a film is seen where it is.
func TestIntrudersAreSeen(t *testing.T) {
	t.Parallel()
	b := open(t, shared.fixtures, look{}, "/")
	b.allow("Content Security Policy", "TrustedScript")
	if found := b.intruders(); len(found) > 0 {
		t.Errorf("at first: %q", found)
	}
	for _, intruder := range []string{
		`document.createElement("iframe")`,
		`document.createElement("script")`,
		`Object.assign(document.createElement("img"), { src: "/ui/icon.svg" })`,
		`Object.assign(document.createElement("a"), { href: "javascript:alert(1)" })`,
		`Object.assign(document.createElement("a"), { href: "https://example.invalid/" })`,
		`Object.assign(document.createElement("mark"), { className: "x" })`,
		`"to the left: \u202e"`,
	} {
		eval[any](b, `(() => { const place = document.querySelector("main h1"); place.append(`+intruder+`); })()`)
		if len(b.intruders()) == 0 {
			t.Errorf("%s is not seen", intruder)
		}
		eval[any](b, `document.querySelector("main h1").lastChild.remove()`)
	}
}

func TestPageIsShown(t *testing.T) {
	t.Parallel()
	b := open(t, shared.fixtures, look{}, "/")
	if got := b.text("#count"); got != "239 films" {
		t.Errorf("the page counts %q", got)
	}
	b.axe("at first")
}
