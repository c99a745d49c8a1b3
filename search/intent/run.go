package intent

import "unicode/utf8"

// maxRunBytes bounds the runs that terms are looked for inside of: some 30 characters, longer than anybody asks.
const maxRunBytes = 96

// appendRun appends what the run words[at] stands for, if it is made of nothing but terms, particles and mediums, and
// returns where to go on. A number may stand before it that makes a term with its beginning (60年代の日本映画).
func (l *lexicon) appendRun(found []Meaning, words []string, at int) ([]Meaning, int) {
	if c := (cover{lexicon: l, run: words[at]}); c.isRun() {
		if c.from(0) {
			found = c.appendMeanings(found, 0, at, at+1)
		}
		return found, at + 1
	}
	if l.longest[words[at]] < 2 || at+1 == len(words) {
		return found, at + 1
	}
	c := cover{lexicon: l, run: words[at+1]}
	if !c.isRun() {
		return found, at + 1
	}
	var key [maxTermBytes]byte
	for end := range c.run {
		term, ok := appendTerm(key[:0], []string{words[at], c.run[:end]})
		if !ok {
			break
		}
		a, ok := l.terms[string(term)]
		if !ok || !c.from(end) {
			continue
		}
		for _, values := range a {
			found = append(found, Meaning{at, at + 2, values})
		}
		return c.appendMeanings(found, end, at+1, at+2), at + 2
	}
	return found, at + 1
}

// cover parts a run into terms and fillers.
type cover struct {
	*lexicon
	run    string
	parts  [maxRunBytes]uint8 // where a part begins that the run can be covered with: its bytes
	failed [maxRunBytes]bool  // what from found not to be covered
}

// isRun reports whether the run is short enough to look into, and of a script beyond those written with spaces (from U+0800 on
// all take three bytes; Indic scripts are spaced, but no harm comes of looking).
func (c *cover) isRun() bool {
	return c.run != "" && c.run[0] >= 0xE0 && len(c.run) <= maxRunBytes
}

// from reports whether the run is covered from byte at on, longer parts tried first, and notes the parts.
func (c *cover) from(at int) bool {
	if at == len(c.run) {
		return true
	}
	if c.failed[at] {
		return false
	}
	for end := min(len(c.run), at+maxTermBytes); end > at; end-- {
		if end < len(c.run) && !utf8.RuneStart(c.run[end]) {
			continue
		}
		if part := c.run[at:end]; (c.terms[part] != nil || c.fillers[part]) && c.from(end) {
			c.parts[at] = uint8(end - at)
			return true
		}
	}
	c.failed[at] = true
	return false
}

// appendMeanings appends what the parts from byte at on stand for, as words [from,to).
func (c *cover) appendMeanings(found []Meaning, at, from, to int) []Meaning {
	for at < len(c.run) {
		end := at + int(c.parts[at])
		for _, values := range c.terms[c.run[at:end]] {
			found = append(found, Meaning{from, to, values})
		}
		at = end
	}
	return found
}
