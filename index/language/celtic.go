package language

import "strings"

// irishInitial takes off what changes the first letter of a word after some others: an h after it (bhean), or the letter put before it (mban).
func irishInitial(word string) string {
	for _, m := range irishMutations {
		if rest, found := strings.CutPrefix(word, m.from); found && len(rest) >= 2 {
			return m.to + rest
		}
	}
	return word
}

var irishMutations = []struct{ from, to string }{
	{"bhf", "f"}, {"bh", "b"}, {"ch", "c"}, {"dh", "d"}, {"fh", "f"}, {"gh", "g"}, {"mh", "m"}, {"ph", "p"}, {"sh", "s"}, {"th", "t"},
	{"mb", "b"}, {"gc", "c"}, {"nd", "d"}, {"ng", "g"}, {"bp", "p"}, {"dt", "t"}, {"ts", "s"},
}

var irishEndings = endings(`3 a e i ini ti ai anna eanna acha eacha ta te tha the aigh igh ann eann adh eadh ar ear as eas fidh faidh idh aidh ach
	each il ail ibh aibh oiri iri in ean`)

const irishIrregular = `bean mban mna | leabhar leabhair | fear fir | teach ti tithe`
