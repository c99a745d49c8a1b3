package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"github.com/rs/zerolog"

	"cinedex/httpapi"
	"cinedex/search"
	"cinedex/search/synonym"
)

// Serve answers searches over HTTP until its context ends.
type Serve struct {
	Addr        string   `default:"127.0.0.1:8080" placeholder:"HOST:PORT" env:"CINEDEX_ADDR" help:"Address to listen on; port 0 takes any that is free (${default})."`
	Data        string   `type:"folder" placeholder:"DIR" env:"CINEDEX_DATA" help:"Folder that keeps the catalogue; an absent or empty one becomes an empty catalogue. Without it the films that come with the program are served, and what is written is gone at the end."`
	AdminKey    string   `placeholder:"KEY" env:"CINEDEX_ADMIN_KEY" help:"Key that writes must show; without one only programs on this machine can write. Other users of the machine can read flags, so it is better set in the environment."`
	CORSOrigins []string `name:"cors-origin" placeholder:"ORIGIN" env:"CINEDEX_CORS_ORIGIN" help:"Origin whose pages may search, https://example.org, or https://*.example.org for its subdomains; repeatable. Without it pages of any origin may."`

	ImageBase string `placeholder:"URL" env:"CINEDEX_IMAGE_BASE" help:"Where the posters of the page at / are: what a film's first image is called is put behind it. Without it they are drawn."`

	Synonyms *synonym.Set `type:"synonyms" placeholder:"FILE" env:"CINEDEX_SYNONYMS" help:"Words of your own that mean the same, a group a line: noir, film noir. Beside those that the program knows."`

	SearchTimeout time.Duration `default:"200ms" env:"CINEDEX_SEARCH_TIMEOUT" help:"Longest time for one search, and again for reading and marking the films of its page; what is there by then is answered as partial (${default})."`
	KeptAnswers   int           `default:"512" placeholder:"N" env:"CINEDEX_KEPT_ANSWERS" help:"Answers to searches that thousands of films match, such as of one letter, that are kept until the next write; 0 keeps none (${default})."`
	MaxConcurrent int           `placeholder:"N" env:"CINEDEX_MAX_CONCURRENT" help:"Searches at once; more wait briefly, then are refused (4 a core)."`
	MaxConns      int           `placeholder:"N" env:"CINEDEX_MAX_CONNS" help:"Connections at once; more wait until others end, and idle ones end for them (4096)."`
	MaxBulkBytes  int64         `placeholder:"N" env:"CINEDEX_MAX_BULK_BYTES" help:"Size of one bulk write, unpacked; more is cut off (1 GiB)."`
	ShutdownGrace time.Duration `default:"10s" env:"CINEDEX_SHUTDOWN_GRACE" help:"Time for requests under way when the service is stopped; a second signal stops it at once (${default})."`

	LogFormat string `enum:"auto,text,json" default:"auto" env:"CINEDEX_LOG_FORMAT" help:"text, json, or auto: text on a terminal, else json (${default})."`
	LogLevel  string `enum:"info,warn,error" default:"info" env:"CINEDEX_LOG_LEVEL" help:"info has a line a request; warn, error (${default})."`
}

// Validate refuses values that would be taken and do something else than was meant.
func (c *Serve) Validate() error {
	for _, origin := range c.CORSOrigins {
		if err := checkOrigin(origin); err != nil {
			return err
		}
	}
	if err := checkKey(c.AdminKey); err != nil {
		return err
	}
	if _, err := httpapi.ImageOrigin(c.ImageBase); err != nil {
		return fmt.Errorf("--image-base %w", err)
	}
	switch {
	case c.SearchTimeout <= 0:
		return fmt.Errorf("--search-timeout %v is not over 0", c.SearchTimeout)
	case c.KeptAnswers < 0 || c.KeptAnswers > maxKeptAnswers:
		return fmt.Errorf("--kept-answers %d is not between 0 and %d", c.KeptAnswers, maxKeptAnswers)
	case c.ShutdownGrace <= 0:
		return fmt.Errorf("--shutdown-grace %v is not over 0", c.ShutdownGrace)
	case c.MaxConcurrent < 0:
		return fmt.Errorf("--max-concurrent %d is below 0", c.MaxConcurrent)
	case c.MaxConns < 0:
		return fmt.Errorf("--max-conns %d is below 0", c.MaxConns)
	case c.MaxBulkBytes < 0:
		return fmt.Errorf("--max-bulk-bytes %d is below 0", c.MaxBulkBytes)
	}
	return nil
}

// maxKeptAnswers bounds the memory that kept answers take: a quarter of a megabyte each at worst.
const maxKeptAnswers = 10_000

// Run serves until ctx ends. When it returns, the catalogue is closed.
func (c *Serve) Run(ctx context.Context, s streams) error {
	signal.Ignore(syscall.SIGPIPE) // whoever reads the log may go away: that ends no service
	log := c.logger(s.err)
	err := c.serve(ctx, log)
	if errors.Is(err, context.Canceled) && ctx.Err() != nil { // as orderly an end as later
		log.Info().Msg("stopped while starting")
		return nil
	}
	return err
}

func (c *Serve) serve(ctx context.Context, log zerolog.Logger) (err error) {
	listener, err := listen(ctx, c.Addr) // first: that the port is taken should not be learnt after reading a catalogue
	if err != nil {
		return err
	}
	defer listener.Close() // a second time, after an orderly end
	x, err := openCatalogue(ctx, c.Data)
	if err != nil {
		return inUse(err, "stop the one that serves it, or serve another folder")
	}
	defer func() { err = errors.Join(err, x.Close()) }()
	handler, err := httpapi.New(httpapi.Options{
		Index: x.Index, Engine: search.New(x.Index, c.searching()),
		Log: log, AdminKey: c.AdminKey, CORSOrigins: c.CORSOrigins, ImageBase: c.ImageBase,
		MaxConcurrent: c.MaxConcurrent, MaxConns: c.MaxConns, MaxBulkBytes: c.MaxBulkBytes, ShutdownGrace: c.ShutdownGrace,
	})
	if err != nil {
		return err
	}
	// Opening leaves twice behind what it keeps, and what is allocated while serving would not come to use it up for a long time.
	// A million films: 30 ms, and 165 MB resident instead of 380.
	debug.FreeOSMemory()
	c.announce(log, listener.Addr(), x)
	return handler.Serve(ctx, listener)
}

func (c *Serve) searching() search.Options {
	o := search.Options{Timeout: c.SearchTimeout, Synonyms: c.Synonyms, Answers: c.KeptAnswers}
	if o.Answers == 0 {
		o.Answers = -1
	}
	return o
}

func listen(ctx context.Context, addr string) (net.Listener, error) {
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("%s is in use by another program: stop it, or choose another address with --addr HOST:PORT", addr)
	case err != nil:
		return nil, fmt.Errorf("cannot listen on %s: %w", addr, err)
	}
	return l, nil
}

// announce logs where the service is and what to do first.
func (c *Serve) announce(log zerolog.Logger, addr net.Addr, x *catalogue) {
	base := "http://" + reachable(addr)
	snapshot := x.Acquire()
	films := snapshot.Films
	snapshot.Release()
	example, kept := "/v1/search?q=", ""
	if c.Data == "" {
		example, kept = "/v1/search?q=madres+paral", "; without --data, what is written is gone at the end"
	}
	log.Info().Str("url", base).Int("films", films).Msgf("listening%s; try: curl '%s%s'", kept, base, example)
	if films == 0 {
		key := ""
		if c.AdminKey != "" {
			key = " --admin-key KEY"
		}
		log.Warn().Msgf("the catalogue is empty; fill it: cinedex import --url %s%s FILE", base, key)
	}
}

// reachable is addr as a program on this machine can dial it: not every one takes 0.0.0.0 for itself.
func reachable(addr net.Addr) string {
	host, port, _ := net.SplitHostPort(addr.String()) // a listener's address has both
	if ip := net.ParseIP(host); ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	return net.JoinHostPort(host, port)
}

func (c *Serve) logger(w io.Writer) zerolog.Logger {
	if c.LogFormat == "text" || c.LogFormat == "auto" && isTerminal(w) {
		w = zerolog.ConsoleWriter{Out: w, TimeFormat: time.TimeOnly, NoColor: !isTerminal(w) || os.Getenv("NO_COLOR") != ""}
	}
	level, _ := zerolog.ParseLevel(c.LogLevel) // one of the enum
	return zerolog.New(w).Level(level).With().Timestamp().Logger()
}
