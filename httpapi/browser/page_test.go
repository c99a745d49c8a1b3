//go:build browser

package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// idle is true once the page shows what it was asked for: a view is there and awaits no answer.
const idle = `document.querySelector("main > :not(.unscripted)") !== null && document.querySelector("[aria-busy]") === null`

// do fails the test on an error.
func (b *tab) do(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

// must runs a command of the browser's protocol.
func must[P, R any](b *tab, command cdp.Command[P, R], parameters P) R {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	result, err := chromedp.Call(ctx, command, parameters)
	b.do(err)
	return result
}

// goTo loads an address of the site and waits until it is shown.
func (b *tab) goTo(address string) {
	b.t.Helper()
	b.load(address)
	b.settle()
}

// load is goTo for pages that are not the search page.
func (b *tab) load(address string) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	b.do(chromedp.Do(ctx, chromedp.Navigate(b.site.url+address)))
}

// reload asks for the document again and waits until it is there: until then scripts would run in the one that goes.
func (b *tab) reload() {
	b.t.Helper()
	must(b, page.Reload, page.ReloadParams{})
	b.wait(`performance.getEntriesByType("navigation")[0].type === "reload" && document.readyState === "complete"`)
}

// move is goTo within the page that is loaded: as going back and forward does it, without asking for the document again.
func (b *tab) move(address string) {
	b.t.Helper()
	eval[any](b, fmt.Sprintf(`history.pushState(null, "", %s); dispatchEvent(new PopStateEvent("popstate")); 0`, quoted(address)))
	b.settle()
}

// settle waits until the page shows what it was last asked for.
func (b *tab) settle() {
	b.t.Helper()
	b.wait(idle)
}

// wait returns when an expression in the page is true, asked again each frame.
func (b *tab) wait(expression string) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	poll := fmt.Sprintf(`new Promise((yes) => { const look = () => { if (%s) yes(true); else setTimeout(look, 10); }; look(); })`, expression)
	var last any
	for ctx.Err() == nil { // while a document is replaced by another, a promise is lost and nothing is where it should be
		result, err := chromedp.Call(ctx, runtime.Evaluate, runtime.EvaluateParams{Expression: poll, AwaitPromise: new(true)})
		if err == nil && result.ExceptionDetails == nil {
			return
		}
		if last = err; err == nil {
			last = described(result.ExceptionDetails.Exception)
		}
	}
	b.t.Fatalf("waited for %s in vain: %v", expression, last)
}

// eval is the value of an expression in the page, awaited if it is a promise.
func eval[T any](b *tab, expression string) (value T) {
	b.t.Helper()
	result := must(b, runtime.Evaluate, runtime.EvaluateParams{Expression: expression, AwaitPromise: new(true), ReturnByValue: new(true)})
	if result.ExceptionDetails != nil {
		b.t.Fatalf("%s: %s", expression, described(result.ExceptionDetails.Exception))
	}
	if len(result.Result.Value) > 0 {
		if err := json.Unmarshal(result.Result.Value, &value); err != nil {
			b.t.Fatalf("%s is %s: %v", expression, result.Result.Value, err)
		}
	}
	return value
}

// text is that of the first element of a selector, its white space as one; "" without such an element.
func (b *tab) text(selector string) string {
	b.t.Helper()
	texts := b.texts(selector)
	if len(texts) == 0 {
		return ""
	}
	return texts[0]
}

// texts are those of all shown elements of a selector.
func (b *tab) texts(selector string) []string {
	b.t.Helper()
	return eval[[]string](b, fmt.Sprintf(`[...document.querySelectorAll(%s)].filter((e) => e.checkVisibility()).map((e) => e.textContent.replace(/\s+/g, " ").trim())`, quoted(selector)))
}

// attribute is one of the first element of a selector, "" where either is not there.
func (b *tab) attribute(selector, name string) string {
	b.t.Helper()
	return eval[string](b, fmt.Sprintf(`document.querySelector(%s)?.getAttribute(%s) ?? ""`, quoted(selector), quoted(name)))
}

// value is that of an input or a select.
func (b *tab) value(selector string) string {
	b.t.Helper()
	return eval[string](b, fmt.Sprintf(`document.querySelector(%s).value`, quoted(selector)))
}

// address is that of the page within the site: "/?q=ran".
func (b *tab) address() string {
	b.t.Helper()
	return strings.TrimPrefix(eval[string](b, "location.href"), b.site.url)
}

// focused is the id of the element that has the keyboard, else its tag.
func (b *tab) focused() string {
	b.t.Helper()
	return eval[string](b, `document.activeElement.id || document.activeElement.localName`)
}

// screenshot is the page as PNG, all of it or what is in view.
func (b *tab) screenshot(whole bool) []byte {
	b.t.Helper()
	return must(b, page.CaptureScreenshot, page.CaptureScreenshotParams{CaptureBeyondViewport: &whole}).Data
}

// tryText is what can be read on the page, if anything can.
func (b *tab) tryText() string {
	result, err := chromedp.Call(b.ctx, runtime.Evaluate, runtime.EvaluateParams{Expression: `location.href + "\n" + document.querySelector(".found, main > :not(.unscripted)").innerText.slice(0, 300)`})
	if err != nil || result.Result == nil {
		return fmt.Sprint(err)
	}
	var text string
	_ = json.Unmarshal(result.Result.Value, &text) // of a failed test, as far as there is any
	return text
}

// quoted is a text as JavaScript writes it.
func quoted(text string) string {
	literal, _ := json.Marshal(text) // a string always can
	return string(literal)
}
