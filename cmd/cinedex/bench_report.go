package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"cinedex/search/replay"
)

// benchFigures is all that a run of the command bench measured. Times are in milliseconds, sizes in bytes.
type benchFigures struct {
	Program   string `json:"program"`
	Cores     int    `json:"cores"`
	Films     int    `json:"films"`
	Generated bool   `json:"generated"`
	Bytes     int64  `json:"ndjson_bytes"`
	Seed      uint64 `json:"seed"`
	Requests  int    `json:"requests_of_each_kind"`

	Cinedex  engineFigures `json:"cinedex"`               // keeping no answers
	Kept     engineFigures `json:"cinedex_answers_kept"`  // as the service does
	Stock    engineFigures `json:"stock_bleve"`           // finds films that have any of the words
	AllWords engineFigures `json:"stock_bleve_all_words"` // of the same index; not browsing, which has no words
}

type engineFigures struct {
	FilmsPerSecond float64                        `json:"films_per_second,omitzero"` // read, indexed, merged and on disk
	Bytes          int64                          `json:"bytes_on_disk,omitzero"`
	ImportMemory   int64                          `json:"import_peak_memory_bytes,omitzero"`
	ServeMemory    int64                          `json:"serve_peak_memory_bytes"`
	ReadyMS        float64                        `json:"ready_ms"` // from opening the folder
	Latency        map[replay.Kind]latencyFigures `json:"latency_ms"`
	Ratio          map[replay.Kind]quantiles      `json:"ratio_to_cinedex,omitempty"`
}

type latencyFigures struct {
	quantiles
	Found float64 `json:"found_share"` // of the requests, those that found a film
}

type quantiles struct {
	P50 float64 `json:"p50"`
	P90 float64 `json:"p90"`
	P99 float64 `json:"p99"`
	Max float64 `json:"max"`
}

func newLatencyFigures(l replay.Latency) latencyFigures {
	return latencyFigures{
		quantiles{milliseconds(l.P50), milliseconds(l.P90), milliseconds(l.P99), milliseconds(l.Max)},
		float64(l.Found) / float64(l.Requests),
	}
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// compare works out how many times as long Bleve took.
func (f *benchFigures) compare() {
	for _, stock := range []*engineFigures{&f.Stock, &f.AllWords} {
		stock.Ratio = map[replay.Kind]quantiles{}
		for kind, l := range stock.Latency {
			own := f.Cinedex.Latency[kind]
			stock.Ratio[kind] = quantiles{ratio(l.P50, own.P50), ratio(l.P90, own.P90), ratio(l.P99, own.P99), ratio(l.Max, own.Max)}
		}
	}
}

// ratio takes what is shorter than the clock tells for what the clock tells.
func ratio(stock, own float64) float64 {
	const shortest = .001
	return max(stock, shortest) / max(own, shortest)
}

func (f *benchFigures) encode(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(f)
}

// method says what the figures are of, so that nobody has to guess whether the comparison is fair.
const method = `Each is asked in this process, one request at a time, after a tenth as many others, and gives what a search page needs: the first
20 films, the matched words marked, and the facets genre, year, language and person, 20 values each.
cinedex      all words, or most where few films have all; the last one unfinished; typing mistakes forgiven; each film read whole.
  answers kept  as the service does: answers of thousands of films are kept until the next write. Ratios are to cinedex without.
stock Bleve  Index.Search over an index of its own, merged to one segment: a match query and a prefix query of the last word on title,
             names and text, its own facets and highlights, what is shown stored; browsing is sorted by popularity.
  any word   what Bleve does by itself: films that have one of the words, those that have more of them first.
  all words  films that have every one of them.
`

// print writes the figures for people.
func (f *benchFigures) print(w io.Writer) error {
	var b strings.Builder
	kind := "films"
	if f.Generated {
		kind = fmt.Sprintf("generated films, which are not real, seed %d", f.Seed)
	}
	fmt.Fprintf(&b, "%s, %d cores\n%d %s, %.1f MB of NDJSON; %d requests of each kind\n\n", f.Program, f.Cores, f.Films, kind, megabytes(f.Bytes), f.Requests)
	fmt.Fprintf(&b, "%-31s%10s%10s%10s%10s%13s\n", "milliseconds", "p50", "p90", "p99", "max", "found films")
	for _, kind := range replay.Kinds {
		printLatency(&b, string(kind), "cinedex", f.Cinedex, kind)
		printLatency(&b, "", "cinedex, answers kept", f.Kept, kind)
		if kind == replay.Browse {
			printLatency(&b, "", "stock Bleve", f.Stock, kind)
			continue
		}
		printLatency(&b, "", "stock Bleve, any word", f.Stock, kind)
		printLatency(&b, "", "stock Bleve, all words", f.AllWords, kind)
	}
	fmt.Fprintf(&b, "\n%-34s%14s%14s\n", "", "cinedex", "stock Bleve")
	for _, row := range []struct {
		name   string
		format string
		of     func(engineFigures) float64
	}{
		{"films a second, indexed and merged", "%.0f", func(e engineFigures) float64 { return e.FilmsPerSecond }},
		{"index on disk, MB", "%.1f", func(e engineFigures) float64 { return megabytes(e.Bytes) }},
		{"  to the NDJSON", "%.2f ×", func(e engineFigures) float64 { return float64(e.Bytes) / float64(f.Bytes) }},
		{"memory when importing, peak MB", "%.0f", func(e engineFigures) float64 { return megabytes(e.ImportMemory) }},
		{"memory when serving, peak MB", "%.0f", func(e engineFigures) float64 { return megabytes(e.ServeMemory) }},
		{"opened and ready, ms", "%.0f", func(e engineFigures) float64 { return e.ReadyMS }},
	} {
		fmt.Fprintf(&b, "%-34s%14s%14s\n", row.name, fmt.Sprintf(row.format, row.of(f.Cinedex)), fmt.Sprintf(row.format, row.of(f.Stock)))
	}
	b.WriteString("\n" + method)
	_, err := io.WriteString(w, b.String())
	return err
}

// printLatency writes how long requests of a kind took, and beneath how many times as long as this program that is.
func printLatency(b *strings.Builder, kind, name string, e engineFigures, of replay.Kind) {
	l := e.Latency[of]
	fmt.Fprintf(b, "%-8s%-23s%10.2f%10.2f%10.2f%10.2f%11.0f %%\n", kind, name, l.P50, l.P90, l.P99, l.Max, 100*l.Found)
	if r, compared := e.Ratio[of]; compared {
		fmt.Fprintf(b, "%31s%8s ×%8s ×%8s ×%8s ×\n", "", times(r.P50), times(r.P90), times(r.P99), times(r.Max))
	}
}

func megabytes(bytes int64) float64 { return float64(bytes) / 1e6 }

// times is a ratio with no more digits than it has meaning.
func times(ratio float64) string {
	if ratio < 10 {
		return fmt.Sprintf("%.1f", ratio)
	}
	return fmt.Sprintf("%.0f", ratio)
}
