package index

import (
	"cmp"
	"math"
	"math/rand/v2"
	"testing"
)

func TestSortable(t *testing.T) {
	numbers := []float64{0, math.SmallestNonzeroFloat64, .1, 1, 1.5, 7.1, 12.5, 41000, 1 << 31, math.MaxFloat64}
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		numbers = append(numbers, math.Abs(math.Float64frombits(r.Uint64()&^(1<<62))), r.Float64()*100)
	}
	for _, a := range numbers {
		if got := unsortable(sortable(a)); got != a {
			t.Errorf("%g comes back as %g", a, got)
		}
		for _, b := range numbers {
			if got, want := cmp.Compare(sortable(a), sortable(b)), cmp.Compare(a, b); got != want {
				t.Errorf("%g and %g compare as %d, want %d", a, b, got, want)
			}
		}
	}
	for _, s := range []string{"", "1", "123456789"} {
		if got := unsortable(s); got != 0 {
			t.Errorf("unsortable(%q) = %g", s, got)
		}
	}
}

// Classes follow lengths, and the length that stands for a class is at most an eighth off.
func TestLengthClass(t *testing.T) {
	last := lengthClass(0)
	if last != 0 || ClassLength(0) != 0 {
		t.Errorf("no words are class %d of length %g", last, ClassLength(last))
	}
	for n := 1; n < 5_000_000; n += 1 + n/1000 {
		class := lengthClass(n)
		if class < last || class > last+1 {
			t.Fatalf("%d words are class %d, fewer were %d", n, class, last)
		}
		last = class
		if off := math.Abs(ClassLength(class)-float64(n)) / float64(n); off > .125 {
			t.Errorf("%d words are taken for %g", n, ClassLength(class))
		}
	}
}
