package index

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/RoaringBitmap/roaring/v2"
	gocmp "github.com/google/go-cmp/cmp"

	"cinedex/index/language"
)

// ordinalsOf lists what one look at a directory finds.
func ordinalsOf(look func(*Ordinals)) []uint32 {
	var o Ordinals
	look(&o)
	return slices.Collect(o.All())
}

func TestDirectoryFinds(t *testing.T) {
	var d Directory
	for o, names := range [][]string{
		{"Pedro Almodóvar"}, {"Penélope Cruz", "ペネロペ・クルス"}, {"Penelope Ann Miller"}, {"宮崎駿", "Hayao Miyazaki"}, {"봉준호"},
		{"张艺谋"}, {"Андрей Тарковский"}, {"Conan O'Brien"}, {"Jean-Luc Godard"}, {"!!!"},
	} {
		for _, name := range names {
			d.Add(uint32(o), name)
		}
	}
	tests := []struct {
		word   string
		prefix bool
		want   []uint32
	}{
		{"pe", true, []uint32{0, 1, 2}}, {"penelope", false, []uint32{1, 2}}, {"penelop", false, nil}, {"almodovar", true, []uint32{0}},
		{"obr", true, []uint32{7}}, {"luc", false, []uint32{8}}, {"宮崎", true, []uint32{3}}, {"駿", true, []uint32{3}}, {"준호", true, []uint32{4}},
		{"тарк", true, []uint32{6}}, {"クル", true, []uint32{1}}, {"zz", true, nil}, {"", true, []uint32{0, 1, 2, 3, 4, 5, 6, 7, 8}},
	}
	for _, tt := range tests {
		if diff := gocmp.Diff(tt.want, ordinalsOf(func(o *Ordinals) { d.Find(language.Joined(tt.word), tt.prefix, o) })); diff != "" {
			t.Errorf("%q, prefix %t (-want +got):\n%s", tt.word, tt.prefix, diff)
		}
	}
	for typed, want := range map[string][]uint32{"tark": {6}, "zhang": {5}, "yim": {5}, "zhangyimo": {5}, "miyazaki": {3}, "pedro": nil, "bongjun": {4}, "junho": {4}} {
		key := language.RomanKey(typed)
		if diff := gocmp.Diff(want, ordinalsOf(func(o *Ordinals) { d.FindRoman(key, true, o) })); diff != "" {
			t.Errorf("in Latin letters %q (-want +got):\n%s", key, diff)
		}
	}
	if diff := gocmp.Diff([]uint32{4}, ordinalsOf(func(o *Ordinals) { // Bong Joon-ho
		d.NearRoman("bongionho", 1, true, func(key []byte) bool { return string(key) == "bongiunho" }, o)
	})); diff != "" {
		t.Errorf("near in Latin letters (-want +got):\n%s", diff)
	}
}

// A directory finds the same whatever the batches in which names came, and so does one that is looked at meanwhile.
func TestDirectoryGrows(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 5))
	var names []string
	for range 3000 {
		names = append(names, fmt.Sprintf("%c%c%d %s", 'a'+random.IntN(4), 'a'+random.IntN(4), random.IntN(40), strings.Repeat("x", random.IntN(4))))
	}
	want := func(word string, prefix bool) (list []uint32) {
		for o, name := range names {
			if slices.ContainsFunc(strings.Fields(name), func(w string) bool { return w == word || prefix && strings.HasPrefix(w, word) }) {
				list = append(list, uint32(o))
			}
		}
		return list
	}
	for _, batch := range []int{1, 7, 1000, 3000} {
		var d Directory
		var readers sync.WaitGroup
		for o, name := range names {
			d.Add(uint32(o), name)
			if (o+1)%batch == 0 {
				if o > 2990 {
					readers.Go(func() { d.settled() })
				}
				if !slices.Contains(ordinalsOf(func(all *Ordinals) { d.Find(strings.Fields(name)[0], false, all) }), uint32(o)) {
					t.Fatalf("batches of %d: %q is not found when it is added", batch, name)
				}
			}
		}
		readers.Wait()
		if n := len(d.settled()); n > 12 {
			t.Errorf("batches of %d: %d tables", batch, n)
		}
		for _, word := range []string{"a", "ab", "ab1", "dd39", "x", "xxx", "q"} {
			for _, prefix := range []bool{false, true} {
				if diff := gocmp.Diff(want(word, prefix), ordinalsOf(func(o *Ordinals) { d.Find(word, prefix, o) })); diff != "" {
					t.Errorf("batches of %d: %q, prefix %t (-want +got):\n%s", batch, word, prefix, diff)
				}
			}
		}
	}
}

func TestDirectoryNear(t *testing.T) {
	var d Directory
	for o, name := range []string{"amelie", "Amélia", "emilie", "ameliorate", "melie", "Матрица", "amelies", "zzz"} {
		d.Add(uint32(o), name)
	}
	asked := 0
	starting := func(text string) func([]byte) bool {
		return func(word []byte) bool { asked++; return bytes.HasPrefix(word, []byte(text)) }
	}
	if diff := gocmp.Diff([]uint32{0, 1, 3, 6}, ordinalsOf(func(o *Ordinals) { d.Near("ameile", 1, true, starting("amel"), o) })); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if asked != 4 {
		t.Errorf("asked for %d words of eight", asked)
	}
	if diff := gocmp.Diff([]uint32{5}, ordinalsOf(func(o *Ordinals) { d.Near("матрицы", 1, false, starting("матриц"), o) })); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestOrdinals(t *testing.T) {
	of := func(list ...uint32) *Ordinals {
		s := &Ordinals{}
		for _, o := range list {
			s.Add(o)
		}
		return s
	}
	tests := []struct {
		name   string
		change func(s, other *Ordinals)
		want   []uint32
	}{
		{"and", (*Ordinals).And, []uint32{64}},
		{"and not", (*Ordinals).AndNot, []uint32{0, 63, 300}},
		{"or", (*Ordinals).Or, []uint32{0, 7, 63, 64, 300, 1000}},
		{"removed", func(s, _ *Ordinals) { s.Remove(63); s.Remove(5000) }, []uint32{0, 64, 300}},
		{"cleared", func(s, _ *Ordinals) { s.Clear() }, nil},
	}
	for _, tt := range tests {
		for _, turned := range []bool{false, true} { // the longer one may be either
			a, b := of(0, 63, 64, 300), of(7, 64, 1000)
			if turned && tt.name == "and" {
				a, b = b, a
			}
			tt.change(a, b)
			if diff := gocmp.Diff(tt.want, slices.Collect(a.All())); diff != "" || a.Len() != len(tt.want) {
				t.Errorf("%s (-want +got, %d):\n%s", tt.name, a.Len(), diff)
			}
		}
	}
	for _, list := range [][]uint32{nil, {0, 64, 70_000, 200_001}} {
		s := of(5, 64, 4000)
		s.Fill(roaring.BitmapOf(list...))
		if diff := gocmp.Diff(list, slices.Collect(s.All())); diff != "" {
			t.Errorf("filled (-want +got):\n%s", diff)
		}
	}
	if s := of(3); s.Has(2) || !s.Has(3) || s.Has(70) {
		t.Error("has what it has not")
	}
}
