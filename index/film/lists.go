package film

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

func (c *checker) lines(field string, list []string, max, maxChars int) []string {
	return checkList(c, field, list, max, func(s *string) { c.line("", s, maxChars) })
}

// checkList checks each entry of list, but not those beyond max, and compacts it.
func checkList[T comparable](c *checker, field string, list []T, max int, check func(*T)) []T {
	if len(list) > max {
		c.add(field, strconv.Itoa(len(list))+" entries", "must have at most %d entries", max)
	}
	for i := range list[:min(len(list), max)] {
		n := len(c.problems)
		if check(&list[i]); len(c.problems) > n {
			c.within(n, field+"["+strconv.Itoa(i)+"]")
		}
	}
	return compact(list)
}

// byLanguage checks texts by language tag.
func (c *checker) byLanguage(field string, m map[string]string, max int, check func(*string)) map[string]string {
	return c.mapped(field, m, max, languageRule, Language, check)
}

// mapped checks each value of m and puts it under the canonical form of its key, in a new map.
func (c *checker) mapped(
	field string, m map[string]string, max int, keyRule string, canonical func(string) (string, bool), check func(*string),
) map[string]string {
	if len(m) == 0 {
		return nil
	}
	if len(m) > max {
		c.add(field, strconv.Itoa(len(m))+" entries", "must have at most %d entries", max)
		return m
	}
	out := make(map[string]string, len(m))
	for _, key := range slices.Sorted(maps.Keys(m)) {
		n, value := len(c.problems), m[key]
		check(&value)
		if value == "" {
			continue
		}
		k, ok := canonical(strings.TrimSpace(key))
		if !ok {
			c.add("", key, "%s", keyRule)
			k = key
		}
		if other, taken := out[k]; taken && other != value {
			c.add("", value, "must be given once, but stands under another spelling of %s with another value", k)
		}
		out[k] = value
		if len(c.problems) > n {
			c.within(n, field+"."+cut(key))
		}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// compact returns list without empty and repeated entries, in order, nil if none are left. It reuses list.
func compact[T comparable](list []T) []T {
	const fewEnough = 16 // to compare each with each
	var empty T
	var seen map[T]bool
	if len(list) > fewEnough {
		seen = make(map[T]bool, len(list))
	}
	kept := list[:0]
next:
	for _, v := range list {
		if v == empty || seen[v] {
			continue
		}
		if seen != nil {
			seen[v] = true
		} else {
			for _, k := range kept {
				if k == v {
					continue next
				}
			}
		}
		kept = append(kept, v)
	}
	if len(kept) == 0 {
		return nil
	}
	return kept
}
