package main

import (
	"fmt"
	"html"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
	"golang.org/x/term"
)

// foundFilms is as much of the service's answer as a table shows.
type foundFilms struct {
	Total   int
	Partial bool
	TookMS  float64 `json:"took_ms"`
	Query   struct {
		Corrected string
		Notes     []string
	}
	Hits []struct {
		Title         string
		OriginalTitle string `json:"original_title"`
		Year          int
		Directors     []struct{ Name string }
		Highlights    []struct{ Field, HTML string }
	}
}

// column of the table: its head and its widest cell, in columns of a terminal.
type column struct {
	head string
	max  int
}

var columns = []column{{"TITLE", 36}, {"ORIGINAL TITLE", 30}, {"YEAR", 4}, {"DIRECTORS", 26}, {"MATCH", 60}}

const columnGap = 2

// print writes a row a film and a line that sums up.
func (f *foundFilms) print(w io.Writer) error {
	rows := [][]string{make([]string, len(columns))}
	for i, c := range columns {
		rows[0][i] = c.head
	}
	for i := range f.Hits {
		rows = append(rows, f.row(i))
	}
	var b strings.Builder
	if len(f.Hits) > 0 {
		layOut(&b, rows, widthOf(w))
	}
	for _, note := range f.Query.Notes {
		fmt.Fprintln(&b, printable(note))
	}
	if f.Query.Corrected != "" {
		fmt.Fprintf(&b, "did you mean: %s\n", printable(f.Query.Corrected))
	}
	fmt.Fprintf(&b, "%d of %s, %.2f ms", len(f.Hits), several(f.Total, "film", "films"), f.TookMS)
	if f.Partial {
		b.WriteString(" (the time limit cut the search; there may be more)")
	}
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

func (f *foundFilms) row(i int) []string {
	h := f.Hits[i]
	original, year, match := h.OriginalTitle, "", ""
	if original == h.Title {
		original = ""
	}
	if h.Year > 0 {
		year = strconv.Itoa(h.Year)
	}
	names := make([]string, len(h.Directors))
	for i, d := range h.Directors {
		names[i] = d.Name
	}
	if len(h.Highlights) > 0 {
		match = h.Highlights[0].Field + ": " + plain(h.Highlights[0].HTML)
	}
	return []string{h.Title, original, year, strings.Join(names, ", "), match}
}

// plain turns a highlight into text, the matched words in brackets.
func plain(marked string) string {
	return html.UnescapeString(strings.NewReplacer("<mark>", "[", "</mark>", "]").Replace(marked))
}

// printable drops what would move a terminal's cursor or colour it: a title may hold anything.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}

// layOut writes rows in columns as wide as they must be, within width. A column with nothing but its head is left out.
func layOut(b *strings.Builder, rows [][]string, width int) {
	widths := make([]int, len(columns))
	for n, row := range rows {
		for i, cell := range row {
			row[i] = fit(printable(cell), columns[i].max)
			if n > 0 {
				widths[i] = max(widths[i], uniseg.StringWidth(row[i]))
			}
		}
	}
	for i, head := range rows[0] {
		if widths[i] > 0 {
			widths[i] = max(widths[i], uniseg.StringWidth(head))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			if widths[i] == 0 {
				continue
			}
			line.WriteString(cell)
			line.WriteString(strings.Repeat(" ", widths[i]-uniseg.StringWidth(cell)+columnGap))
		}
		b.WriteString(strings.TrimRight(fit(strings.TrimRight(line.String(), " "), width), " "))
		b.WriteByte('\n')
	}
}

// fit cuts s to a width in columns of a terminal, between characters as people see them.
func fit(s string, width int) string {
	if uniseg.StringWidth(s) <= width {
		return s
	}
	var b strings.Builder
	used := 1 // of the mark
	for g := uniseg.NewGraphemes(s); g.Next() && used+g.Width() <= width; used += g.Width() {
		b.WriteString(g.Str())
	}
	return strings.TrimRight(b.String(), " ") + "…"
}

// unbounded is the width of what is no terminal.
const unbounded = 1 << 16

func widthOf(w io.Writer) int {
	if f, isFile := w.(*os.File); isFile {
		if width, _, err := term.GetSize(int(f.Fd())); err == nil && width > 0 {
			return width
		}
	}
	return unbounded
}
