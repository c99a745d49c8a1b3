package film

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// checker brings values into canonical form, in place, and gathers what is wrong with them.
type checker struct{ problems }

// The rules that are worded in more than one place.
const (
	idRule       = "must be 1 to 128 of A-Z a-z 0-9 . _ ~ -, but not . or .. alone"
	personIDRule = "must be 1 to 128 letters and digits of any script and . _ ~ -, but not . or .. alone"
	languageRule = "must be a BCP 47 language tag such as es or pt-BR"
	serviceRule  = "must be under the name of a service, 1 to 32 of a-z 0-9 . _ ~ -"
	givenRule    = "must be given"
)

// line checks a text of one line.
func (c *checker) line(field string, s *string, max int) {
	if *s != "" {
		*s = cleanLine(*s)
		c.chars(field, *s, max)
	}
}

// title checks a line that, where it is given, people must be able to see.
func (c *checker) title(field string, s *string) {
	c.line(field, s, MaxTitleChars)
	if *s != "" && !strings.ContainsFunc(*s, isVisible) {
		c.add(field, *s, "must have a character that can be seen")
	}
}

// text checks a text of any number of lines.
func (c *checker) text(field string, s *string, max int) {
	if *s != "" {
		*s = cleanText(*s)
		c.chars(field, *s, max)
	}
}

func (c *checker) chars(field, s string, max int) {
	if exceeds(s, max) {
		c.add(field, s, "must have at most %d characters, not %d", max, utf8.RuneCountInString(s))
	}
	if !utf8.ValidString(s) {
		c.add(field, strings.ToValidUTF8(s, "\uFFFD"), "must be UTF-8")
	}
}

func (c *checker) language(field string, s *string) {
	if *s == "" {
		return
	}
	tag, ok := Language(strings.TrimSpace(*s))
	if !ok {
		c.add(field, *s, languageRule)
		return
	}
	*s = tag
}

func (c *checker) country(s *string) {
	code, ok := Country(strings.TrimSpace(*s))
	if !ok && *s != "" {
		c.add("", *s, "must be an ISO 3166-1 country code such as ES")
		return
	}
	*s = code
}

func (c *checker) genre(s *string) {
	if *s == "" {
		return
	}
	// A bound before the spelling is folded, too: what follows a slug's end is lost.
	c.chars("", *s, MaxNameChars)
	genre := Genre(*s)
	if genre == "" && cleanLine(*s) != "" {
		c.add("", *s, "must have a letter or digit")
		return
	}
	*s = genre
}

// oneOf checks a value of a closed vocabulary, which is matched without regard to case.
func (c *checker) oneOf(field string, s *string, known []string) {
	if *s == "" || slices.Contains(known, *s) {
		return
	}
	v := strings.ToLower(strings.TrimSpace(*s))
	if v != "" && !slices.Contains(known, v) {
		c.add(field, *s, "must be one of %s%s", strings.Join(known, ", "), perhaps(v, known))
		return
	}
	*s = v
}

// perhaps adds the nearest of known to a rule.
func perhaps(word string, known []string) string {
	if near := Nearest(word, known); near != "" {
		return "; the nearest is " + near
	}
	return ""
}

func (c *checker) personID(field string, s *string) {
	if *s = strings.TrimSpace(*s); *s == "" {
		return
	}
	id, ok := FoldPersonID(*s)
	if !ok {
		c.add(field, *s, personIDRule)
		return
	}
	*s = id
}

// image checks a URL or a name. Pages put a name behind their own base, so that it must not bring a scheme of its own
// in, such as javascript.
func (c *checker) image(s *string) {
	c.line("", s, MaxImageChars)
	path, _, _ := strings.Cut(*s, "/")
	scheme, _, hasScheme := strings.Cut(path, ":")
	if hasScheme && !strings.EqualFold(scheme, "https") && !strings.EqualFold(scheme, "http") {
		c.add("", *s, "must be an http or https URL, or a name without a colon before its first slash")
	}
}

func (c *checker) year(field string, year int) {
	if last := MaxYear(); year != 0 && (year < MinYear || year > last) {
		c.add(field, strconv.Itoa(year), "must be a year from %d to %d", MinYear, last)
	}
}

// count checks a whole number from 0 to max.
func (c *checker) count(field string, n, max int) {
	if n < 0 || n > max {
		c.add(field, strconv.Itoa(n), "must be a whole number from 0 to %d", max)
	}
}

// number checks a number from 0 to max; math.MaxFloat64 stands for no bound.
func (c *checker) number(field string, f *float64, max float64) {
	switch v := strconv.FormatFloat(*f, 'g', -1, 64); {
	case *f >= 0 && *f <= max:
		*f += 0 // -0 becomes 0
	case max == math.MaxFloat64:
		c.add(field, v, "must be a number from 0 up")
	default:
		c.add(field, v, "must be a number from 0 to %g", max)
	}
}

// service returns the canonical name of what a link leads to.
func service(name string) (lower string, ok bool) {
	lower = strings.ToLower(name)
	return lower, ValidID(lower) && len(lower) <= MaxServiceChars
}
