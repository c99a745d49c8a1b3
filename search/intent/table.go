package intent

import (
	_ "embed" // words.tsv
	"strconv"
	"strings"
)

// table has what labels do not: see its head.
//
//go:embed words.tsv
var table string

// addTable enters the rows of a table like words.tsv, whose form a test holds.
func (l *lexicon) addTable(table string) {
	endings := map[string][]string{}
	for row := range strings.Lines(table) {
		cells := strings.Split(strings.TrimSuffix(row, "\n"), "\t")
		if strings.HasPrefix(row, "#") || cells[0] == "language" {
			continue
		}
		if name, ok := strings.CutPrefix(cells[1], "ending "); ok {
			endings[name] = strings.Split(cells[2], ",")
			continue
		}
		for _, pattern := range strings.Split(cells[2], "; ") {
			for _, spelling := range expanded(pattern, endings) {
				l.addAs(cells[1], spelling)
			}
		}
	}
}

// addAs enters a spelling of the table as what its row says.
func (l *lexicon) addAs(what, spelling string) {
	switch what {
	case "medium":
		l.mediums[folded(spelling)], l.fillers[folded(spelling)] = true, true
	case "particle":
		l.fillers[folded(spelling)] = true
	case "nothing":
		delete(l.terms, folded(spelling))
	case "decade:#":
		for number, first := range decades() {
			l.add(strings.Replace(spelling, "#", number, 1), asked{{{Decade, first}}})
		}
	default:
		l.add(spelling, values(what))
	}
}

// values reads "genre:western + country:IT language:it": elements between plus signs, alternatives between spaces.
func values(what string) asked {
	var a asked
	for element := range strings.SplitSeq(what, " + ") {
		var alternatives []Value
		for value := range strings.FieldsSeq(element) {
			facet, value, _ := strings.Cut(value, ":")
			if facet == Genre || facet == Kind {
				alternatives = append(alternatives, named(value)...)
			} else {
				alternatives = append(alternatives, Value{facet, value})
			}
		}
		a = append(a, alternatives)
	}
	return a
}

// expanded returns the forms of a pattern: "comed{y,ies}" is comedy and comedies, and {name} stands for the endings so named.
func expanded(pattern string, endings map[string][]string) []string {
	before, rest, found := strings.Cut(pattern, "{")
	if !found {
		return []string{pattern}
	}
	choice, after, _ := strings.Cut(rest, "}")
	choices, named := endings[choice]
	if !named {
		choices = strings.Split(choice, ",")
	}
	var forms []string
	for _, c := range choices {
		for _, tail := range expanded(after, endings) {
			forms = append(forms, before+c+tail)
		}
	}
	return forms
}

// The decades that films are of.
const (
	firstDecade = 1890
	lastDecade  = 2020
)

// decades returns the first year of each decade, by the numbers it goes by: 1960 and 60. Two digits are of the last century where
// they can be, as that is how people speak; 00 and 10 are of this one.
func decades() map[string]string {
	byNumber := map[string]string{}
	for year := firstDecade; year <= lastDecade; year += 10 {
		s := strconv.Itoa(year)
		byNumber[s] = s
		if 1920 <= year && year <= 2010 {
			byNumber[s[2:]] = s
		}
	}
	return byNumber
}
