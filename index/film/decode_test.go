package film

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const whole = `{"id":"madres-paralelas-2021","original_title":"Madres paralelas","original_language":"es",` +
	`"titles":{"en":"Parallel Mothers","es":"Madres paralelas"},"aliases":["Mothers"],"kind":"feature","year":2021,` +
	`"runtime":120,"genres":["drama"],"languages":["es"],"countries":["ES"],` +
	`"synopses":{"en":"Two women share a room in the maternity ward & become friends.\n<Later>, one learns a secret."},` +
	`"quotes":[{"text":"A film about buried truth.","source":"The Paper","author":"A Critic","language":"en"}],` +
	`"credits":[{"person":"pedro-almodovar","name":"Pedro Almodóvar","role":"director"},` +
	`{"person":"penelope-cruz","name":"Penélope Cruz","role":"actor","character":"Janis"}],` +
	`"companies":["El Deseo"],"keywords":["motherhood"],"images":["/poster.jpg"],"popularity":12.5,` +
	`"rating":{"average":7.1,"votes":41000},"links":{"imdb":"tt12618926","tmdb":"766798"},"adult":true}`

const wholePerson = `{"record":"person","id":"penelope-cruz","name":"Penélope Cruz","aliases":["Pe"],` +
	`"biography":{"en":"An actress from Alcobendas."},` +
	`"filmography":[{"title":"Volver","year":2006,"kind":"feature","role":"actor","film":"volver-2006"}]}`

// A record with every field set comes back as it was, so that no field is missed on the way in.
func TestDecodeEveryField(t *testing.T) {
	for _, line := range []string{whole, wholePerson} {
		r, err := Decode([]byte(line))
		if err != nil {
			t.Fatal(err)
		}
		if r.Film != nil {
			mustBeFull(t, "film", reflect.ValueOf(*r.Film))
		} else {
			mustBeFull(t, "person", reflect.ValueOf(*r.Person))
		}
		got, err := r.Encode()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(line, string(got)); diff != "" {
			t.Error(diff)
		}
	}
}

// mustBeFull fails if any field of v, or of the structs in it, is empty.
func mustBeFull(t *testing.T, path string, v reflect.Value) {
	t.Helper()
	if v.IsZero() {
		t.Errorf("%s is empty: let the test's record have it", path)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for f, value := range v.Fields() {
			mustBeFull(t, path+"."+f.Name, value)
		}
	case reflect.Pointer:
		mustBeFull(t, path, v.Elem())
	case reflect.Slice:
		mustBeFull(t, path+"[]", v.Index(v.Len()-1))
	}
}

func TestDecodeNormalises(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"space and line ends", `{"id":" a ","original_title":" A \n\t title ","synopses":{"en":" one\r\n\u0000two "}}`,
			`{"id":"a","original_title":"A title","synopses":{"en":"one\ntwo"}}`},
		{"controls", `{"id":"a","original_title":"\u202eA\u0000B \u2066\u0007 C\u202c\u0085D","titles":{"fa":"\u0645\u06cc\u200c\u062e"}}`,
			`{"id":"a","original_title":"AB C D","titles":{"fa":"` + "\u0645\u06cc\u200c\u062e" + `"}}`},
		{"NFC", `{"id":"a","original_title":"Ame\u0301lie"}`, `{"id":"a","original_title":"Amélie"}`},
		{"absent and empty are the same",
			`{"id":"a","original_title":"A","titles":{"es":" "},"aliases":["",null],"year":0,"kind":"","quotes":[{}],
			  "credits":[{},null],"rating":{},"links":{"imdb":""},"adult":false,"genres":null,"runtime":null}`,
			`{"id":"a","original_title":"A"}`},
		{"repetitions", `{"id":"a","original_title":"A","keywords":["x","y"," x"],"genres":["Sci-Fi","science fiction"],
			"credits":[{"name":"B","role":"actor"},{"name":"B","role":"actor","person":"b"},{"name":"B"}]}`,
			`{"id":"a","original_title":"A","genres":["science-fiction"],"credits":[{"person":"b","name":"B","role":"actor"},` +
				`{"person":"b","name":"B"}],"keywords":["x","y"]}`},
		{"tags, countries, vocabularies", `{"id":"a","original_language":"PT_br","titles":{"ENG":"A","en":"A"},
			"languages":["iw","cmn","pt"],"countries":["esp","UK","XC","SU"],"kind":"Feature","credits":[{"name":"B","role":"ACTOR"}]}`,
			`{"id":"a","original_language":"pt-BR","titles":{"en":"A"},"kind":"feature","languages":["he","zh","pt"],` +
				`"countries":["ES","GB","CS","SU"],"credits":[{"person":"b","name":"B","role":"actor"}]}`},
		{"person ids are folded", `{"id":"a","original_title":"A","credits":[{"person":"Penélope-Cruz","name":"Penélope"}]}`,
			`{"id":"a","original_title":"A","credits":[{"person":"penelope-cruz","name":"Penélope"}]}`},
		{"whole numbers as floats", `{"id":"a","original_title":"A","year":2021.0,"runtime":1.2e2,"popularity":-0.0}`,
			`{"id":"a","original_title":"A","year":2021,"runtime":120}`},
		{"a film may say so", ` {"record":"film","id":"a","original_title":"A"} `, `{"id":"a","original_title":"A"}`},
		{"escaped names", `{"\u0069d":"a","original_title":"\"\\\u00e9\ud83c\udfac"}`, `{"id":"a","original_title":"\"\\é🎬"}`},
		{"services", `{"id":"a","original_title":"A","links":{"IMDb":"tt1"}}`, `{"id":"a","original_title":"A","links":{"imdb":"tt1"}}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := Decode([]byte(tt.in))
			if err != nil {
				t.Fatal(err)
			}
			got, err := r.Encode()
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, string(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestDecodeNamesEveryProblem(t *testing.T) {
	nextDecade := time.Now().Year() + 10
	long := func(n int) string { return strings.Repeat("é", n) }
	tests := []struct {
		name, in string
		want     []string // field: value: rule
	}{
		{"many at once", `{"id":"a b","year":"2021","genre":["drama"],"credits":[{"name":5,"role":"actor"},{"name":"B","role":"acter"}],
			"rating":{"average":11},"titles":{"es":1}}`, []string{
			`year: "2021": must be a whole number`,
			`genre: ["drama"]: is not a field of a film; the nearest is genres`,
			`credits[0].name: 5: must be text`,
			`titles.es: 1: must be text`,
			`id: a b: must be 1 to 128 of A-Z a-z 0-9 . _ ~ -, but not . or .. alone`,
			`credits[1].role: acter: must be one of director, writer, composer, cinematographer, editor, producer, actor, other; the nearest is actor`,
			`rating.average: 11: must be a number from 0 to 10`,
		}},
		{"nothing given", `{}`, []string{
			`id: : must be 1 to 128 of A-Z a-z 0-9 . _ ~ -, but not . or .. alone`,
			`titles: : must have at least one title, unless original_title is given`,
		}},
		{"wrong containers", `{"id":["a"],"titles":[],"aliases":{},"quotes":["x"],"rating":7,"adult":"yes","popularity":"1"}`, []string{
			`id: ["a"]: must be text`, `titles: []: must be an object of texts`, `aliases: {}: must be a list`,
			`quotes[0]: "x": must be an object`, `rating: 7: must be an object`, `adult: "yes": must be true or false`,
			`popularity: "1": must be a number`,
		}},
		{"places are those of the record", `{"id":"a","original_title":"A","keywords":["",1,"` + long(201) + `"],"languages":["es","es","xx"]}`, []string{
			`keywords[1]: 1: must be text`,
			`languages[2]: xx: must be a BCP 47 language tag such as es or pt-BR`,
			`keywords[2]: ` + long(100) + `: must have at most 200 characters, not 201`,
		}},
		{"given twice", `{"id":"a","id":"b","titles":{"es":"A","es":"B","PT":"C","pt":"D"}}`, []string{
			`id: "b": must be given once`, `titles.es: "B": must be given once`,
			`titles.pt: D: must be given once, but stands under another spelling of pt with another value`,
		}},
		{"names are case-sensitive", `{"ID":"a","id":"a","original_title":"A"}`, []string{`ID: "a": is not a field of a film; the nearest is id`}},
		{"numbers", `{"id":"a","original_title":"A","year":1869,"runtime":-1,"popularity":-2,"rating":{"average":5,"votes":-3}}`, []string{
			fmt.Sprintf(`year: 1869: must be a year from 1870 to %d`, nextDecade),
			`runtime: -1: must be a whole number from 0 to 100000`, `popularity: -2: must be a number from 0 up`,
			`rating.votes: -3: must be a whole number from 0 to 2147483647`,
		}},
		{"numbers JSON can write and nobody can keep", `{"id":"a","original_title":"A","year":1e99,"runtime":1.5,"popularity":1e999}`, []string{
			`year: 1e99: must be a whole number`, `runtime: 1.5: must be a whole number`, `popularity: 1e999: must be a number`,
		}},
		{"codes", `{"id":"a","original_title":"A","countries":["Spain","ZZ"],"kind":"movie","genres":["!"],"synopses":{"english":"x"}}`, []string{
			`kind: movie: must be one of feature, short, documentary, series, episode, other`,
			`genres[0]: !: must have a letter or digit`,
			`countries[0]: Spain: must be an ISO 3166-1 country code such as ES`,
			`countries[1]: ZZ: must be an ISO 3166-1 country code such as ES`,
			`synopses.english: english: must be a BCP 47 language tag such as es or pt-BR`,
		}},
		{"images and links", `{"id":"a","original_title":"A","images":["javascript:alert(1)","/a:b.jpg","https://x/y"],"links":{"a b":"1"}}`, []string{
			`images[0]: javascript:alert(1): must be an http or https URL, or a name without a colon before its first slash`,
			`links.a b: a b: must be under the name of a service, 1 to 32 of a-z 0-9 . _ ~ -`,
		}},
		{"parts that need something", `{"id":"a","original_title":"A","credits":[{"role":"actor"},{"name":"!!!"}],"quotes":[{"source":"x"}]}`, []string{
			`quotes[0].text: : must be given`, `credits[0].name: : must be given`,
			`credits[1].name: !!!: must have a letter or digit, unless person is given`,
		}},
		{"too many", `{"id":"a","original_title":"A","genres":[` + strings.Repeat(`"x",`, 50) + `"x"]}`, []string{
			`genres: 51 entries: must have at most 50 entries`,
		}},
		{"a person", `{"record":"person","id":"a/b","filmography":[{"year":2000},{"title":"T","film":"/","year":1}],"titles":{}}`, []string{
			`titles: {}: is not a field of a person`,
			`id: a/b: must be 1 to 128 letters and digits of any script and . _ ~ -, but not . or .. alone`,
			`filmography[0].title: : must be given`,
			fmt.Sprintf(`filmography[1].year: 1: must be a year from 1870 to %d`, nextDecade),
			`filmography[1].film: /: must be 1 to 128 of A-Z a-z 0-9 . _ ~ -, but not . or .. alone`,
		}},
		{"no such record", `{"record":"cat","id":"a"}`, []string{`record: "cat": must be "film" or "person"`}},
		{"no object", `["id"]`, []string{`: ["id"]: must be one JSON object: it begins with [, not with {`}},
		{"two objects", `{"id":"a"} {"id":"b"}`, []string{
			`: {"id":"a"} {"id":"b"}: must be one JSON object: { follows it, at byte 12`}},
		{"cut off", `{"id":"a"`, []string{`: {"id":"a": must be one JSON object: it ends too early, at byte 9`}},
		{"empty", ``, []string{`: : must be one JSON object: it is empty`}},
		{"no UTF-8", `{"id":"` + "\xff" + `"}`, []string{`id: {"id":"` + "\uFFFD" + `"}: must be UTF-8, which byte 8 of the record is not`}},
		{"no UTF-8, deep in", `{"id":"a","credits":[{},{"name":"` + long(100) + "\xe9" + long(100) + `"}]}`, []string{
			`credits[1].name: ` + long(20) + "\uFFFD" + long(19) + `: must be UTF-8, which byte 234 of the record is not`}},
		{"no UTF-8 and no JSON", "\xff\xfe{", []string{": \uFFFD{: must be UTF-8, which byte 1 of the record is not"}},
		{"no UTF-8 in a name", "{\"\xff\":1}", []string{": {\"\uFFFD\":1}: must be UTF-8, which byte 3 of the record is not"}},
		{"titles of nothing", `{"id":"a","original_title":" \u200b ","titles":{"en":"\u3164\u2060"},"aliases":["\u2800"]}`, []string{
			"original_title: \u200b: must have a character that can be seen", "titles.en: \u3164\u2060: must have a character that can be seen",
			"aliases[0]: \u2800: must have a character that can be seen",
		}},
		{"a title of controls", `{"id":"a","original_title":"\u202e\u0007"}`, []string{
			`titles: : must have at least one title, unless original_title is given`}},
		{"ids that no address reaches", `{"id":".","original_title":"A","credits":[{"person":"．．","name":"B"}]}`, []string{
			`id: .: must be 1 to 128 of A-Z a-z 0-9 . _ ~ -, but not . or .. alone`,
			`credits[0].person: ．．: must be 1 to 128 letters and digits of any script and . _ ~ -, but not . or .. alone`}},
		{"half a surrogate pair", `{"id":"a","original_title":"A\ud83c"}`, []string{
			`original_title: "A\ud83c": must be Unicode text, without half of a surrogate pair`}},
		{"too long", `{"id":"` + long(MaxRecordBytes/2) + `"}`, []string{
			fmt.Sprintf(": %d bytes: must have at most 1048576 bytes", MaxRecordBytes+9)}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Decode([]byte(tt.in))
			if KindOf(err) != Invalid {
				t.Fatalf("error is %v, want one of kind Invalid", err)
			}
			var e *Error
			errors.As(err, &e)
			var got []string
			for _, p := range e.Problems {
				got = append(got, p.Field+": "+p.Value+": "+p.Rule)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// What a record is stored as may be told from outside; then it need not say so, but must not say otherwise.
func TestDecodeOfAKind(t *testing.T) {
	asFilm := func(line string) error {
		f, err := DecodeFilm([]byte(line), "a")
		if err == nil && f.ID != "a" {
			t.Errorf("%s: id is %q", line, f.ID)
		}
		return err
	}
	asPerson := func(line string) error {
		p, err := DecodePerson([]byte(line), "a")
		if err == nil && p.ID != "a" {
			t.Errorf("%s: id is %q", line, p.ID)
		}
		return err
	}
	const otherID = "must be the id that the record is stored under, a, or be left out"
	tests := []struct {
		name   string
		decode func(string) error
		line   string
		want   string
	}{
		{"a film", asFilm, `{"original_title":"A"}`, ""},
		{"a film that says so", asFilm, `{"record":"film","id":"a","original_title":"A"}`, ""},
		{"a person as a film", asFilm, `{"record":"person","name":"A"}`, `record must be "film", or be left out, where a film is stored`},
		{"a film of another id", asFilm, `{"id":"b","original_title":"A"}`, "id " + otherID},
		{"a film of a bad id", asFilm, `{"id":"/","original_title":"A"}`, "id " + idRule},
		{"a film of a field given twice", asFilm, `{"year":2000,"year":2001,"original_title":"A"}`, "year must be given once"},
		{"a person", asPerson, `{"name":"A"}`, ""},
		{"a person that says so", asPerson, `{"record":"person","id":"Á"}`, ""},
		{"a person with a film's field", asPerson, `{"original_title":"A"}`, "original_title is not a field of a person"},
		{"a film as a person", asPerson, `{"record":"film","name":"A"}`, `record must be "person", or be left out, where a person is stored`},
		{"a person of another id", asPerson, `{"id":"b","name":"A"}`, "id " + otherID},
	}
	for _, tt := range tests {
		got := ""
		if err := tt.decode(tt.line); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestErrorSaysWhatIsWrong(t *testing.T) {
	tests := []struct{ in, want string }{
		{`{"id":"a"}`, "titles must have at least one title, unless original_title is given"},
		{`{"id":"a","year":true}`, "year must be a whole number (and 1 more)"},
		{`1`, "the record must be one JSON object: it begins with 1, not with {"},
	}
	for _, tt := range tests {
		if _, err := Decode([]byte(tt.in)); err == nil || err.Error() != tt.want {
			t.Errorf("Decode(%s) = %v, want %s", tt.in, err, tt.want)
		}
	}
}

// The bounds are inclusive and count characters, not bytes.
func TestBounds(t *testing.T) {
	year := time.Now().Year() + 10
	fill := func(n int) string { return strings.Repeat("é", n) }
	good := func() *Film {
		return &Film{ID: strings.Repeat("x", 128), OriginalTitle: fill(500), Year: year, Runtime: 100_000,
			Synopses: map[string]string{"en": fill(20_000)}, Keywords: []string{fill(200)}, Popularity: math.MaxFloat64,
			Rating: &Rating{Average: 10, Votes: 1}}
	}
	if ps := good().Validate(); ps != nil {
		t.Fatalf("at the bounds: %v", ps)
	}
	for field, breakIt := range map[string]func(*Film){
		"id":             func(f *Film) { f.ID += "x" },
		"original_title": func(f *Film) { f.OriginalTitle += "x" },
		"year":           func(f *Film) { f.Year++ },
		"runtime":        func(f *Film) { f.Runtime++ },
		"synopses.en":    func(f *Film) { f.Synopses["en"] += "x" },
		"keywords[0]":    func(f *Film) { f.Keywords[0] += "x" },
		"popularity":     func(f *Film) { f.Popularity = math.NaN() },
		"rating.average": func(f *Film) { f.Rating.Average = 10.01 },
		"quotes":         func(f *Film) { f.Quotes = make([]Quote, 201) },
		"credits":        func(f *Film) { f.Credits = make([]Credit, 2001) },
	} {
		f := good()
		breakIt(f)
		if ps := f.Validate(); len(ps) != 1 || ps[0].Field != field {
			t.Errorf("beyond the bound of %s: %v", field, ps)
		}
	}
}

// A small record of nothing but mistakes is answered in time and at a size that can be sent.
func TestProblemsAreBounded(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"id":"a"`)
	for i := 0; b.Len() < MaxRecordBytes-20; i++ {
		fmt.Fprintf(&b, `,"k%d":0`, i)
	}
	b.WriteString("}")
	_, err := Decode([]byte(b.String()))
	var e *Error
	if !errors.As(err, &e) || len(e.Problems) != MaxProblems {
		t.Fatalf("got %d problems, want %d", len(e.Problems), MaxProblems)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(whole))
	f.Add([]byte(wholePerson))
	f.Add([]byte(`{"id":"a","titles":{"x-y":"\ud800","EN":"B"},"credits":[{"name":"ŉ a'\u0301"}],"genres":["\u0e38"]}`))
	f.Add([]byte(`{"id":"a","original_title":"\u0000\u0301 \u00a0","rating":{"average":-0,"votes":1e0},"popularity":1e-400}`))
	f.Fuzz(func(t *testing.T, line []byte) {
		DecodeStored(line, new(Film)) // must not panic, whatever it is given
		r, err := Decode(line)
		if err != nil {
			if e, ok := err.(*Error); !ok || e.Kind != Invalid || len(e.Problems) == 0 {
				t.Fatalf("error without problems: %#v", err)
			}
			return
		}
		once, err := r.Encode()
		if err != nil {
			t.Fatalf("%q decodes but does not encode: %v", line, err)
		}
		again, err := Decode(once)
		if err != nil {
			t.Fatalf("%q encodes to %q: %v", line, once, err)
		}
		if twice, err := again.Encode(); err != nil || !bytes.Equal(once, twice) {
			t.Fatalf("%q, decoded and encoded again, is %q (%v)", once, twice, err)
		}
	})
}

// BenchmarkDecode reads a film of 1.1 KB: two titles, a synopsis, a quote, ten credits.
func BenchmarkDecode(b *testing.B) {
	line := []byte(strings.Replace(whole, `"credits":[`, `"credits":[`+strings.Repeat(
		`{"name":"Milena Smit","role":"actor","character":"Ana"},`, 8), 1))
	b.SetBytes(int64(len(line)))
	b.Run("validated", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := Decode(line); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("stored", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err := DecodeStored(line, new(Film)); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encode", func(b *testing.B) {
		b.ReportAllocs()
		r, err := Decode(line)
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			if _, err := r.Encode(); err != nil {
				b.Fatal(err)
			}
		}
	})
}
