package film

import "strings"

// Nearest returns the one of known that word most looks like, for a message that says what was perhaps meant; "" if none
// is near: at most a third of its letters, but at least one, inserted, dropped, changed or swapped with the next. Case
// makes no difference.
func Nearest(word string, known []string) string {
	const maxLen = 64 // no name is longer, and the time grows with the square
	if len(word) > maxLen {
		return ""
	}
	word = strings.ToLower(word)
	best, bestDistance := "", len(word)
	for _, k := range known {
		if len(k) > maxLen {
			continue
		}
		if d := distance(word, strings.ToLower(k)); d < bestDistance && d <= max(1, len(k)/3) {
			best, bestDistance = k, d
		}
	}
	return best
}

// distance is the optimal string alignment distance of a and b in bytes: Levenshtein's, with swaps of neighbours as one
// change (Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2.1).
func distance(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
