package search

import (
	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
)

// spread lets stop words be in every text that has another of the words, and those of a phrase in every text: texts are
// indexed without them.
func (s *segmentRun) spread(words []sets) {
	for a, analyzer := range s.plan.analyzers {
		stops, quoted := false, false
		for i := range s.plan.words {
			if w := &s.plan.words[i]; w.stopsIn(a) {
				stops, quoted = stops || !w.quoted, quoted || w.quoted
			}
		}
		var content, written *roaring.Bitmap
		if stops {
			content = s.content(words, a)
		}
		if quoted {
			written = s.beginning(index.FieldLength, analyzer+"\x00")
		}
		for i := range s.plan.words {
			switch w := &s.plan.words[i]; {
			case !w.stopsIn(a):
			case w.quoted:
				words[i].texts[a] = written
			default:
				words[i].texts[a] = union(words[i].texts[a], content)
			}
		}
	}
}

// content returns the documents that have, in texts in the language of analyzer a, a word that is no stop word there; nil for none.
func (s *segmentRun) content(words []sets, a int) *roaring.Bitmap {
	having := make([]*roaring.Bitmap, 0, len(words))
	for i := range s.plan.words {
		if w := &s.plan.words[i]; w.texts != nil && !w.texts[a].Stop {
			having = append(having, words[i].texts[a])
		}
	}
	return union(having...)
}
