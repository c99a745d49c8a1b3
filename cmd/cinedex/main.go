// Command cinedex serves, fills and asks a catalogue of films. It only wires the packages together; each command is a
// struct whose fields are its flags, its environment and its manual, and whose Run does it.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	stdlog "log"
	"net/url"
	"os"
	"os/signal"
	"reflect"
	"syscall"

	"github.com/alecthomas/kong"
	"golang.org/x/term"
)

type commands struct {
	Serve   Serve   `cmd:"" help:"Answer searches over HTTP. Without --data: the films that come with the program."`
	Import  Import  `cmd:"" help:"Bring films and people into a catalogue, from NDJSON, plain or gzipped."`
	Search  Search  `cmd:"" help:"Search once and print the films found."`
	Bench   Bench   `cmd:"" help:"Measure this program beside Bleve as it comes, on films that it generates or on yours."`
	Health  Health  `cmd:"" help:"Ask a running service whether it is ready; the exit status says so."`
	Version Version `cmd:"" help:"Print what this program was built from."`

	PrintVersion kong.VersionFlag `name:"version" help:"The same as the command version."`
}

// streams are what a command reads and writes beside files and sockets.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// exit is an error with an exit status of its own; any other is usageStatus or failedStatus.
type exit struct {
	status int
	err    error
}

func (e exit) Error() string { return e.err.Error() }
func (e exit) Unwrap() error { return e.err }

const (
	failedStatus = 1
	usageStatus  = 2
)

func main() {
	stdlog.SetOutput(io.Discard) // Bleve logs by itself what its errors say
	os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}

// run does what args say and returns the exit status.
func run(args []string, s streams) int {
	if err := unsetEmpty(); err != nil {
		fmt.Fprintf(s.err, "cinedex: %v\n", err)
		return failedStatus
	}
	parser := kong.Must(&commands{}, kong.Name("cinedex"), kong.Writers(s.out, s.err),
		kong.Description("Full-text search for films."), kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.Vars{"version": build().String()}, kong.TypeMapper(reflect.TypeFor[*url.URL](), kong.MapperFunc(decodeURL)),
		kong.NamedMapper("folder", kong.MapperFunc(decodeFolder)), kong.NamedMapper("synonyms", kong.MapperFunc(decodeSynonyms)),
		kong.NamedMapper("words", kong.MapperFunc(decodeWords)))
	if len(args) > 0 && args[0] == "help" { // of the program, or of the command named after it
		args = append(args[1:], "--help")
	}
	command, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(s.err, "cinedex: %s (see cinedex --help)\n", usage(err))
		return usageStatus
	}
	command.BindTo(untilSignal(), (*context.Context)(nil))
	err = command.Run(s)
	var with exit
	switch {
	case err == nil:
		return 0
	case errors.As(err, &with):
		fmt.Fprintf(s.err, "cinedex: %v\n", err)
		return with.status
	}
	fmt.Fprintf(s.err, "cinedex: %v\n", err)
	return failedStatus
}

// untilSignal ends with the first SIGINT or SIGTERM, which asks for an orderly end; the next one ends the process at once,
// for its handling has been given back by then.
func untilSignal() context.Context {
	ctx, cancel := context.WithCancel(context.Background())
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-signals
		signal.Stop(signals)
		cancel()
	}()
	return ctx
}

// isTerminal tells whether a person reads w.
func isTerminal(w io.Writer) bool {
	f, isFile := w.(*os.File)
	return isFile && term.IsTerminal(int(f.Fd()))
}
