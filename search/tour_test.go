package search

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTour searches the embedded catalogue for each line of the tour that begins with ">".
func TestTour(t *testing.T) {
	tour(t, "testdata/tour.txt", func(b *strings.Builder, line string) { answer(b, search(t, catalogue, tourRequest(t, line))) })
}

// tour asks what each line of a file that begins with ">" says and compares what stands below it: a change of ranking or highlighting
// is a difference to review. With -update the answers are rewritten.
func tour(t *testing.T, file string, ask func(b *strings.Builder, line string)) {
	t.Helper()
	script, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for step := range strings.SplitAfterSeq(string(script), "\n\n") {
		got.WriteString(play(step, ask))
	}
	if *update {
		if err := os.WriteFile(file, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(strings.Split(string(script), "\n"), strings.Split(got.String(), "\n")); diff != "" {
		t.Errorf("%s has changed; if rightly, run go test ./search -run %s -update (-want +got):\n%s", file, t.Name(), diff)
	}
}

// play returns the step with its answers as they are now: comments and searches stay.
func play(step string, ask func(b *strings.Builder, line string)) string {
	var b strings.Builder
	for line := range strings.Lines(strings.TrimRight(step, "\n")) {
		switch line = strings.TrimSuffix(line, "\n"); {
		case strings.HasPrefix(line, "#"):
			fmt.Fprintln(&b, line)
		case strings.HasPrefix(line, ">"):
			fmt.Fprintln(&b, line)
			ask(&b, line[1:])
		}
	}
	if strings.HasSuffix(step, "\n\n") {
		b.WriteByte('\n')
	}
	return b.String()
}

// tourRequest reads ` some text [lang=ja match=all]`.
func tourRequest(t *testing.T, line string) Request {
	t.Helper()
	r := Request{PerPage: 3, Highlight: true, Explain: true}
	text, settings, _ := strings.Cut(line, "  [")
	r.Text = strings.TrimPrefix(text, " ")
	if unquoted, is := strings.CutPrefix(r.Text, `go:`); is {
		if _, err := fmt.Sscanf(unquoted, "%q", &r.Text); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
	}
	for _, setting := range strings.Fields(strings.TrimSuffix(settings, "]")) {
		switch name, value, _ := strings.Cut(setting, "="); name {
		case "lang":
			r.Langs = strings.Split(value, ",")
		case "typos":
			r.NoTypos = value == "off"
		case "match":
			r.MatchAll = value == "all"
		case "show":
			if _, err := fmt.Sscan(value, &r.PerPage); err != nil {
				t.Fatalf("%s: %v", line, err)
			}
		default:
			t.Fatalf("%s: no such setting", setting)
		}
	}
	return r
}

// answer writes what a person sees, and of each hit why it stands where it does.
func answer(b *strings.Builder, r *Response) {
	fmt.Fprintf(b, "%s: %d\n", r.Query.Understood, r.Total)
	for _, note := range r.Query.Notes {
		fmt.Fprintln(b, "  note:", note)
	}
	for i, hit := range r.Hits {
		fmt.Fprintf(b, "  %d. %s, %d", i+1, hit.Title, hit.Film.Year)
		separator := " | "
		for _, part := range hit.Explain[:min(2, len(hit.Explain))] {
			b.WriteString(separator + part.Text)
			separator = ", "
		}
		b.WriteByte('\n')
		for _, h := range hit.Highlights {
			language := ""
			if h.Language != "" {
				language = " " + h.Language
			}
			fmt.Fprintf(b, "     %s%s: %s\n", h.Field, language, h.HTML)
		}
	}
}
