//go:build browser

package browser

import (
	"context"
	"testing"

	"github.com/chromedp/chromedp"
)

// loading is how a page came: milliseconds since it was asked for, bytes as they came over the network.
type loading struct{ Answered, Painted, Films, Requests, Bytes float64 }

const loadingOf = `new Promise((tell) => {
	const look = () => {
		const paint = performance.getEntriesByName("first-contentful-paint")[0];
		const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
		if (!paint || !paintKeys[0].whole) return setTimeout(look, 20);
		tell({ answered: all[0].responseStart, painted: paint.startTime, films: paintKeys[0].frame, requests: all.filter((e) => e.transferSize > 0).length,
			bytes: all.reduce((sum, { transferSize }) => sum + transferSize, 0) });
	};
	look();
})`

// BenchmarkLoad opens the page: cold, in a browser that was never there, and warm, in the tab where it was before. It tells when the
// first byte is there, when something is painted, when the films of the first answer are in a frame, how much is asked for and comes.
//
//	CINEDEX_BENCH_URL=http://127.0.0.1:8080 go test -tags browser -run '^$' -bench Load -benchtime 20x ./httpapi/browser
func BenchmarkLoad(b *testing.B) {
	load := func(b *testing.B, ctx context.Context) loading {
		b.Helper()
		check(b, chromedp.Do(ctx, chromedp.Navigate("about:blank"), chromedp.Navigate(benchURL())))
		l, err := chromedp.Run(ctx, chromedp.Evaluate[loading](loadingOf, chromedp.EvalAwaitPromise))
		check(b, err)
		return l
	}
	report := func(b *testing.B, all []loading) {
		for name, of := range map[string]func(loading) float64{
			"answered": func(l loading) float64 { return l.Answered },
			"painted":  func(l loading) float64 { return l.Painted },
			"films":    func(l loading) float64 { return l.Films },
		} {
			var times []float64
			for _, l := range all {
				times = append(times, of(l))
			}
			reportTimes(b, name, times)
		}
		b.ReportMetric(all[len(all)-1].Requests, "requests")
		b.ReportMetric(all[len(all)-1].Bytes, "bytes")
	}
	b.Run("cold", func(b *testing.B) {
		var all []loading
		for b.Loop() {
			all = append(all, load(b, benchTab(b)))
		}
		report(b, all)
	})
	b.Run("warm", func(b *testing.B) {
		ctx := benchTab(b)
		load(b, ctx)
		var all []loading
		for b.Loop() {
			all = append(all, load(b, ctx))
		}
		report(b, all)
	})
}
