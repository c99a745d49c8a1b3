package httpapi

import (
	_ "embed"
	"strconv"
	"strings"
	"testing"
)

//go:embed testdata/tour.txt
var tour string

// TestTour plays the script: one catalogue, step after step.
func TestTour(t *testing.T) {
	s := serve(t, Options{})
	for _, step := range strings.Split(tour, "\n\n") {
		var sent, expected []string
		for line := range strings.Lines(step) {
			line = strings.TrimRight(line, "\n")
			if text, is := strings.CutPrefix(line, ">"); is {
				sent = append(sent, strings.TrimPrefix(text, " "))
			} else if text, is := strings.CutPrefix(line, "<"); is {
				expected = append(expected, strings.TrimPrefix(text, " "))
			}
		}
		if len(sent) == 0 {
			continue
		}
		target, headers, body := message(sent)
		status, wantHeaders, excerpts := message(expected)
		a := do(t, s, target, strings.Join(body, "\n"), headers...)
		if strconv.Itoa(a.StatusCode) != status {
			t.Errorf("%s: %s, want %s: %s", target, a.Status, status, a.body)
			continue
		}
		for _, h := range wantHeaders {
			name, want, _ := strings.Cut(h, ":")
			if values := a.Header.Values(name); !strings.Contains(strings.Join(values, ", "), strings.TrimSpace(want)) || want == "" && len(values) > 0 {
				t.Errorf("%s: %s is %q, want%s", target, name, values, want)
			}
		}
		rest := a.body
		for _, part := range excerpts {
			_, after, found := strings.Cut(rest, part)
			if !found {
				t.Errorf("%s: no %s in %s", target, part, rest)
				break
			}
			rest = after
		}
	}
}

// message takes a message's lines apart: the first, the header, and after an empty line the body.
func message(lines []string) (first string, headers, body []string) {
	for i, line := range lines[1:] {
		if line == "" {
			return lines[0], headers, lines[i+2:]
		}
		headers = append(headers, line)
	}
	return lines[0], headers, nil
}
