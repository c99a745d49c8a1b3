//go:build browser

package browser

import (
	"context"
	_ "embed"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

//go:embed testdata/paint_probe.js
var paintProbe string

// paintTexts are what people type, in several languages and scripts, whole, half and mistyped.
var paintTexts = []string{"the godfather", "spider man", "le fabuleux destin", "tarantino", "señora", "el laberinto del fauno", "der himmel über berlin",
	"七人の侍", "千と千尋", "брат", "godfahter", "miyazaki", "science fiction 1990s", "penelope cruz volver", "القاهرة", "amélie", "two women in a hospital",
	"kurosawa", "die hard", "wild strawberries", "la dolce vita", "기생충", "stalker", "back to the future", "2001", "almodovar madre"}

// keystroke is what the probe notes of one, in milliseconds since the page was opened.
type keystroke struct {
	Text                                                 string
	Key, Input, Sent, Headers, Parsed, Dom, Frame, Whole float64
}

// benchURL is the page to measure: that of a running service over a catalogue of any size, else that of the embedded one.
func benchURL() string {
	if url := os.Getenv("CINEDEX_BENCH_URL"); url != "" {
		return url
	}
	return shared.fixtures.url
}

// benchTab is a tab of 1280 × 900 without caches, that the probe runs in.
func benchTab(b *testing.B) context.Context {
	b.Helper()
	ctx, cancel := chromedp.NewContext(shared.chromium, chromedp.WithNewBrowserContext())
	b.Cleanup(cancel)
	check(b, chromedp.Do(ctx))
	call(b, ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: 1280, Height: 900, DeviceScaleFactor: 1})
	call(b, ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	call(b, ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: paintProbe})
	time.Sleep(time.Second) // a new window takes the processors for a while
	return ctx
}

// BenchmarkPaint types texts letter by letter, a key each 120 to 180 ms, and tells what passes from a key to the frame on the screen
// that shows the films of its answer, and where: an operation is a key.
//
//	CINEDEX_BENCH_URL=http://127.0.0.1:8080 go test -tags browser -run '^$' -bench Paint -benchtime 300x ./httpapi/browser
func BenchmarkPaint(b *testing.B) {
	ctx := benchTab(b)
	check(b, chromedp.Do(ctx, chromedp.Navigate(benchURL()), chromedp.WaitVisible("#hits li"), chromedp.Focus("#q")))
	recorded := traceFrames(b, ctx)
	random := rand.New(rand.NewPCG(1, 2))
	pause := func() { time.Sleep(time.Duration(120+random.IntN(61)) * time.Millisecond) }
	var letters []rune
	for texts := 0; b.Loop(); {
		if len(letters) == 0 {
			letters = []rune(paintTexts[texts%len(paintTexts)])
			texts++
			pause()
			strike(b, ctx, input.DispatchKeyEventParams{Key: "Escape", WindowsVirtualKeyCode: 27}) // closes the list
			strike(b, ctx, input.DispatchKeyEventParams{Key: "Escape", WindowsVirtualKeyCode: 27}) // empties the box
			pause()
			pause()
		}
		letter := string(letters[0])
		letters = letters[1:]
		strike(b, ctx, input.DispatchKeyEventParams{Key: letter, Text: letter, UnmodifiedText: letter})
		pause()
	}
	strokes, err := chromedp.Run(ctx, chromedp.Evaluate[[]keystroke](`new Promise((end) => setTimeout(() => end(paintKeys.filter(({ text }) => text)), 500))`, chromedp.EvalAwaitPromise))
	check(b, err)
	presented := recorded.end()
	report := func(name string, of func(k keystroke) float64) {
		times := make([]float64, len(strokes))
		for i, k := range strokes {
			if times[i] = of(k); k.Frame == 0 { // the next key came first
				times[i] = math.Inf(1)
			}
		}
		reportTimes(b, name, times)
	}
	report("sent", func(k keystroke) float64 { return k.Sent - k.Key })
	report("headers", func(k keystroke) float64 { return k.Headers - k.Sent })
	report("body", func(k keystroke) float64 { return k.Parsed - k.Headers })
	report("dom", func(k keystroke) float64 { return k.Dom - k.Parsed })
	report("frame", func(k keystroke) float64 { return k.Frame - k.Dom })
	report("screen", func(k keystroke) float64 {
		at, _ := presented(k.Frame)
		return at - k.Frame
	})
	report("whole", func(k keystroke) float64 {
		at, _ := presented(k.Whole)
		return at - k.Key
	})
	report("painted", func(k keystroke) float64 {
		at, ok := presented(k.Frame)
		if !ok {
			return math.Inf(1)
		}
		return at - k.Key
	})
	b.ReportMetric(float64(len(strokes)), "keys")
}

// reportTimes reports the median, the 95th hundredth and the longest, in milliseconds.
func reportTimes(b *testing.B, name string, times []float64) {
	if len(times) == 0 {
		b.Fatalf("nothing was measured of %s", name)
	}
	slices.Sort(times)
	b.ReportMetric(times[len(times)/2], name+"-p50-ms")
	b.ReportMetric(times[len(times)*95/100], name+"-p95-ms")
	b.ReportMetric(times[len(times)-1], name+"-max-ms")
}

func strike(b *testing.B, ctx context.Context, key input.DispatchKeyEventParams) {
	b.Helper()
	for _, key.Type = range []input.DispatchKeyEventType{input.DispatchKeyEventTypeKeyDown, input.DispatchKeyEventTypeKeyUp} {
		call(b, ctx, input.DispatchKeyEvent, key)
		key.Text, key.UnmodifiedText = "", ""
	}
}
