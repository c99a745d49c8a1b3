package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/gzip"

	"cinedex/index/film"
)

const volver = `{"id":"volver-2006","original_title":"Volver"}`

// read lists what NDJSON yields: "number id" or "number error", and the error that ended it.
func read(r io.Reader, o Options) (lines []string, err error) {
	for line, err := range NDJSON(r, o) {
		if err != nil {
			return lines, err
		}
		switch record, err := line.Decode(); {
		case err != nil:
			lines = append(lines, fmt.Sprint(line.Number, " ", err))
		case record.Person != nil:
			lines = append(lines, fmt.Sprint(line.Number, " person ", record.Person.ID))
		default:
			lines = append(lines, fmt.Sprint(line.Number, " ", record.Film.ID))
		}
	}
	return lines, nil
}

func TestNDJSON(t *testing.T) {
	longest := `{"id":"long","original_title":"` + strings.Repeat(" ", film.MaxRecordBytes-34) + `x"}`
	tests := []struct {
		name, in string
		want     []string
	}{
		{"nothing", "", nil},
		{"films and people", volver + "\n" + `{"record":"person","id":"penelope-cruz"}` + "\n",
			[]string{"1 volver-2006", "2 person penelope-cruz"}},
		{"no end of the last line", volver, []string{"1 volver-2006"}},
		{"blank lines count", "\n \t\n" + volver + "\r\n\r\n", []string{"3 volver-2006"}},
		{"byte order mark", "\uFEFF" + volver, []string{"1 volver-2006"}},
		{"a bad line stops nothing", "{\n" + volver, []string{
			"1 the record must be one JSON object: it ends too early, at byte 1", "2 volver-2006"}},
		{"a line that is cut off", volver + "\n" + volver[:20], []string{
			"1 volver-2006", "2 the record must be one JSON object: it ends too early, at byte 20"}},
		{"the longest line", longest + "\n" + volver, []string{"1 long", "2 volver-2006"}},
		{"a longer one stops nothing", longest + " \n" + volver, []string{
			"1 the record must have at most 1048576 bytes", "2 volver-2006"}},
		{"a longer one at the end", volver + "\n" + strings.Repeat("x", 3*film.MaxRecordBytes), []string{
			"1 volver-2006", "2 the record must have at most 1048576 bytes"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			half := len(tt.in) / 2
			for form, in := range map[string]string{
				"plain": tt.in, "gzip": zip(tt.in), "two members": zip(tt.in[:half]) + zip(tt.in[half:]),
			} {
				got, err := read(strings.NewReader(in), Options{})
				if diff := cmp.Diff(tt.want, got); diff != "" || err != nil {
					t.Errorf("%s: %v %s", form, err, diff)
				}
			}
		})
	}
}

func TestNDJSONStops(t *testing.T) {
	two := volver + "\n" + volver + "\n"
	broken := errors.New("the cable was pulled")
	wrongSum := []byte(zip(two))
	wrongSum[len(wrongSum)-8] ^= 1
	tests := []struct {
		name  string
		in    io.Reader
		o     Options
		lines int
		err   string
		kind  film.ErrorKind
		is    error
	}{
		{"gzip cut off in its data", strings.NewReader(cutOff()), Options{}, 1,
			"line 2: the gzip data is cut off: unexpected EOF", film.Invalid, io.ErrUnexpectedEOF},
		{"gzip cut off in its head", strings.NewReader("\x1f\x8b\x08"), Options{}, 0,
			"line 1: the gzip data is cut off: unexpected EOF", film.Invalid, io.ErrUnexpectedEOF},
		{"gzip with a wrong sum", bytes.NewReader(wrongSum), Options{}, 2,
			"line 3: the gzip data is damaged: gzip: invalid checksum", film.Invalid, gzip.ErrChecksum},
		{"gzip with something after it", strings.NewReader(zip(two) + "no gzip member"), Options{}, 2,
			"line 3: the gzip data is damaged: gzip: invalid header", film.Invalid, gzip.ErrHeader},
		{"more than is taken", strings.NewReader(two), Options{MaxBytes: int64(len(two)) - 1}, 1,
			"line 2: the input is larger than is taken at once: send it in parts: the input is too large", film.Invalid, ErrTooLarge},
		{"more than is taken, unzipped", strings.NewReader(zip(strings.Repeat(" ", 1000) + two)), Options{MaxBytes: 1000}, 0,
			"line 1: the input is larger than is taken at once: send it in parts: the input is too large", film.Invalid, ErrTooLarge},
		{"an error of the reader", io.MultiReader(strings.NewReader(two+"{"), iotest.ErrReader(broken)), Options{}, 2,
			"line 3: the cable was pulled", "", broken},
		{"an error at once", iotest.ErrReader(broken), Options{}, 0, "line 1: the cable was pulled", "", broken},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			lines, err := read(tt.in, tt.o)
			if err == nil || err.Error() != tt.err || film.KindOf(err) != tt.kind || !errors.Is(err, tt.is) {
				t.Errorf("stopped with %v (%s), want %s", err, film.KindOf(err), tt.err)
			}
			if len(lines) != tt.lines {
				t.Errorf("before that it yielded %q", lines)
			}
		})
	}
}

func TestNDJSONTakesExactlyMaxBytes(t *testing.T) {
	lines, err := read(strings.NewReader(zip(volver)), Options{MaxBytes: int64(len(volver))})
	if err != nil || len(lines) != 1 {
		t.Errorf("got %q, %v", lines, err)
	}
}

// A caller may stop early and may keep the lines it was given.
func TestLinesAreTheCallers(t *testing.T) {
	var kept []Line
	for line, err := range NDJSON(strings.NewReader("{1}\n{2}\n{3}\n"), Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if kept = append(kept, line); len(kept) == 2 {
			break
		}
	}
	want := []Line{{Number: 1, JSON: []byte("{1}")}, {Number: 2, JSON: []byte("{2}")}}
	if diff := cmp.Diff(want, kept); diff != "" {
		t.Error(diff)
	}
}

// An endless line must not be held: what is allocated does not grow with it.
func TestOverlongLineIsNotHeld(t *testing.T) {
	const size = 64 * film.MaxRecordBytes
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	lines, err := read(io.LimitReader(zeros{}, size), Options{})
	runtime.ReadMemStats(&after)
	if err != nil || len(lines) != 1 {
		t.Fatalf("got %q, %v", lines, err)
	}
	if held := after.TotalAlloc - before.TotalAlloc; held > 8*film.MaxRecordBytes {
		t.Errorf("%d bytes allocated for a line of %d", held, size)
	}
}

// zeros is an endless line.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '0'
	}
	return len(p), nil
}

func FuzzNDJSON(f *testing.F) {
	f.Add([]byte(volver + "\n\n{\n"))
	f.Add([]byte(zip(volver)))
	f.Add([]byte(cutOff()))
	f.Fuzz(func(t *testing.T, in []byte) {
		last := 0
		for line, err := range NDJSON(bytes.NewReader(in), Options{MaxBytes: 1 << 20}) {
			if line.Number <= last && err == nil {
				t.Fatalf("line %d after line %d", line.Number, last)
			}
			last = line.Number
			if err == nil && bytes.ContainsRune(line.JSON, '\n') {
				t.Fatalf("%q is no line", line.JSON)
			}
		}
	})
}

func zip(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, s)
	z.Close()
	return b.String()
}

// cutOff is a gzip stream that breaks off in its second line.
func cutOff() string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, volver+"\n"+volver[:20])
	z.Flush()
	return b.String()
}

// BenchmarkNDJSON reads gzipped lines of 1 KB without decoding them.
func BenchmarkNDJSON(b *testing.B) {
	const lines = 2000
	in := zip(strings.Repeat(strings.Repeat("x", 1023)+"\n", lines))
	b.SetBytes(lines * 1024)
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range NDJSON(strings.NewReader(in), Options{}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
