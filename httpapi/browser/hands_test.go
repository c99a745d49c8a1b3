//go:build browser

package browser

import (
	"context"
	"fmt"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// point is a place in the window, in CSS pixels.
type point struct{ X, Y float64 }

// press gives keys to what has the keyboard: letters, or names of package kb.
func (b *tab) press(keys ...string) {
	b.t.Helper()
	for _, key := range keys {
		b.key(key)
	}
}

// key is one press with modifiers held.
func (b *tab) key(key string, modifiers ...chromedp.Modifier) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	b.do(chromedp.Do(ctx, chromedp.KeyEvent(key, chromedp.KeyModifiers(modifiers...))))
}

// typeIn focuses a box as a person would and types letter by letter.
func (b *tab) typeIn(selector, text string) {
	b.t.Helper()
	b.click(selector)
	b.press(text)
}

// click presses the middle of an element, with a finger on a phone.
func (b *tab) click(selector string) {
	b.t.Helper()
	at := b.middle(selector)
	if b.look.phone {
		b.touch(at)
		return
	}
	b.mouse(at)
}

// middle scrolls an element into view and is its middle, which must not be covered by anything else.
func (b *tab) middle(selector string) point {
	b.t.Helper()
	type found struct {
		point
		Missing, Covered bool
	}
	at := eval[found](b, fmt.Sprintf(`(() => {
		const element = document.querySelector(%s);
		if (!element?.checkVisibility()) return { Missing: true };
		element.scrollIntoView({ block: "center", behavior: "instant" });
		const box = element.getBoundingClientRect();
		const [X, Y] = [box.x + box.width / 2, box.y + box.height / 2];
		const there = document.elementFromPoint(X, Y);
		return { X, Y, Covered: !element.contains(there) && !there?.contains(element) };
	})()`, quoted(selector)))
	switch {
	case at.Missing:
		b.t.Fatalf("nothing to press: %s", selector)
	case at.Covered:
		b.t.Fatalf("something covers %s", selector)
	}
	return at.point
}

// mouse presses the button at the first point and lets it go at the last, moving over those between.
func (b *tab) mouse(path ...point) {
	b.t.Helper()
	event := func(kind input.DispatchMouseEventType, at point, buttons int64) {
		b.t.Helper()
		must(b, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: kind, X: at.X, Y: at.Y, Button: input.MouseButtonLeft, Buttons: buttons, ClickCount: 1})
	}
	event(chromedp.MousePressed, path[0], 1)
	for _, at := range path[1:] {
		event(chromedp.MouseMoved, at, 1)
	}
	event(chromedp.MouseReleased, path[len(path)-1], 0)
}

// touch puts a finger on the first point, moves it over the others and lifts it.
func (b *tab) touch(path ...point) {
	b.t.Helper()
	for i, at := range path {
		kind := input.DispatchTouchEventTypeTouchMove
		if i == 0 {
			kind = input.DispatchTouchEventTypeTouchStart
		}
		must(b, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: kind, TouchPoints: []*input.TouchPoint{{X: at.X, Y: at.Y}}})
	}
	must(b, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{}})
}
