package main

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"reflect"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// unsetEmpty makes an empty variable of the environment an absent one, as docker compose means it where it has no value to pass on; for
// kong it would be a value.
func unsetEmpty() error {
	for _, variable := range os.Environ() {
		name, value, _ := strings.Cut(variable, "=")
		if value == "" && strings.HasPrefix(name, "CINEDEX_") {
			if err := os.Unsetenv(name); err != nil {
				return err
			}
		}
	}
	return nil
}

// decodeFolder refuses an empty name on the command line, which is mostly a shell's variable that nobody has set: without a folder the
// commands do something else.
func decodeFolder(ctx *kong.DecodeContext, target reflect.Value) error {
	token, err := ctx.Scan.PopValue("folder")
	if err != nil {
		return err
	}
	if token.String() == "" {
		return errors.New("the folder's name is empty; leave it out altogether to go without")
	}
	target.SetString(token.String())
	return nil
}

// decodeURL takes the address of a service.
func decodeURL(ctx *kong.DecodeContext, target reflect.Value) error {
	token, err := ctx.Scan.PopValue("URL")
	if err != nil {
		return err
	}
	text := token.String()
	u, err := url.Parse(text)
	switch {
	case text != "" && !strings.Contains(text, "://"):
		return fmt.Errorf("%q lacks http:// at its beginning", text)
	case err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https":
		return fmt.Errorf("%q is not the address of a service: http://HOST:PORT", text)
	}
	target.Set(reflect.ValueOf(u))
	return nil
}

// decodeWords takes what is searched for up to the next flag. Words may begin with a -, as in a search box; after -- they
// may be anything.
func decodeWords(ctx *kong.DecodeContext, target reflect.Value) error {
	words := []string{}
	for ended := false; ; {
		token := ctx.Scan.Peek()
		text := token.String()
		switch {
		case token.IsEOL():
			target.Set(reflect.ValueOf(words))
			return nil
		case !ended && token.Type == kong.UntypedToken && text == "--":
			ended = true
		case !ended && token.Type == kong.UntypedToken && (text == "-h" || strings.HasPrefix(text, "--")):
			target.Set(reflect.ValueOf(words))
			return nil
		default:
			words = append(words, text)
		}
		ctx.Scan.Pop()
	}
}

// usage says what is wrong with the command line, where kong's words for it are those of a parser.
func usage(err error) string {
	text := err.Error()
	flag, rest, _ := strings.Cut(text, ": ")
	for _, nothing := range []string{"(<EOL>)", "(long flag)", "missing value"} {
		if strings.HasPrefix(flag, "--") && strings.Contains(rest, nothing) {
			return flag + " needs a value"
		}
	}
	var parsing *kong.ParseError
	if !errors.As(err, &parsing) {
		return text
	}
	if strings.HasPrefix(text, "unknown flag -") && !strings.HasPrefix(text, "unknown flag --") {
		if meant := oneHyphen(parsing.Context); meant != "" {
			return "-" + meant + " is no flag; did you mean --" + meant + "?"
		}
		text, _, _ = strings.Cut(text, ",") // kong proposes -h, the only flag of one letter
	}
	if strings.HasPrefix(parsing.Context.Command(), "search") &&
		(strings.HasPrefix(text, "unknown flag -") && !strings.HasPrefix(text, "unknown flag --") || strings.HasPrefix(text, "unexpected argument")) {
		return text + "; what to look for goes last, after --: cinedex search -- almodovar -drama"
	}
	return text
}

// oneHyphen returns the name of the first flag of the command that is given as -name, "" where none is.
func oneHyphen(c *kong.Context) string {
	for _, arg := range c.Args {
		given, hyphen := strings.CutPrefix(arg, "-")
		name, _, _ := strings.Cut(given, "=")
		if hyphen && slices.ContainsFunc(c.Flags(), func(f *kong.Flag) bool { return f.Name == name }) {
			return name
		}
	}
	return ""
}
