package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/alecthomas/kong"

	"cinedex/httpapi"
	"cinedex/search"
	"cinedex/search/synonym"
)

// Search asks a catalogue once. Its flags are parameters of the service's search, in the same notation.
type Search struct {
	Text     []string     `arg:"" optional:"" type:"words" help:"What to look for, as in a search box; none lists the most popular films. -word keeps films with it out; text that begins so goes last, after --."`
	Data     string       `type:"folder" placeholder:"DIR" env:"CINEDEX_DATA" help:"Folder of a catalogue that no other process has open; without it and --url: the films that come with the program."`
	URL      *url.URL     `name:"url" placeholder:"URL" env:"CINEDEX_URL" help:"Running service to ask; goes before --data."`
	Synonyms *synonym.Set `type:"synonyms" placeholder:"FILE" env:"CINEDEX_SYNONYMS" help:"Words of your own that mean the same, a group a line; a service that is asked has its own."`
	Genre    []string     `sep:"none" placeholder:"SLUG" help:"Keep films of this genre; repeatable: of any of them. A leading ! excludes."`
	Year     []string     `sep:"none" placeholder:"YEARS" help:"Keep films of 2021, 1990..1999, ..1959, 2020.. or 1990s; repeatable."`
	Language []string     `sep:"none" placeholder:"TAG" help:"Keep films spoken in this language; repeatable. A leading ! excludes."`
	Lang     []string     `placeholder:"TAG" help:"Languages to show titles in, best first."`
	Sort     string       `placeholder:"KEY" help:"relevance, popularity, rating, year or title; a leading - turns it round (--sort=-year)."`
	Limit    int          `default:"10" help:"Most films to print, at most 100 (${default})."`
	JSON     bool         `name:"json" help:"Print the service's answer as it is."`
}

// maxLimit is how many films the service answers at once.
const maxLimit = 100

// Validate refuses a limit in the flag's name, not in the service's for it, and a flag that would be taken for a word.
func (c *Search) Validate(command *kong.Context) error {
	if c.Limit < 1 || c.Limit > maxLimit {
		return fmt.Errorf("--limit %d is not from 1 to %d", c.Limit, maxLimit)
	}
	for _, flag := range command.Flags() {
		if slices.Contains(c.Text, "-"+flag.Name) {
			return fmt.Errorf("is -%s the flag --%[1]s? To leave films with the word out, quote the whole text: 'almodovar -%[1]s'", flag.Name)
		}
	}
	return nil
}

// patience is the time limit of a search for which one person waits and nobody queues.
const patience = 10 * time.Second

// Run prints what is found. By then the catalogue is closed: whoever reads may go away, and that ends the program.
func (c *Search) Run(ctx context.Context, s streams) error {
	response, err := c.ask(ctx)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if c.JSON {
		_, err = io.Copy(s.out, response.Body)
		return err
	}
	var found foundFilms
	if err := json.NewDecoder(response.Body).Decode(&found); err != nil {
		return fmt.Errorf("reading the answer: %w", err)
	}
	return found.print(s.out)
}

// ask returns the answer of the service or, whole, of a catalogue that is opened for it. The caller closes its body.
func (c *Search) ask(ctx context.Context) (response *http.Response, err error) {
	service := client{}
	if c.URL != nil {
		service = remote(c.URL)
	} else {
		x, err := c.open(ctx)
		if err != nil {
			return nil, err
		}
		defer func() { err = errors.Join(err, x.Close()) }()
		handler, err := httpapi.New(httpapi.Options{Index: x.Index, Engine: search.New(x.Index, search.Options{Timeout: patience, Synonyms: c.Synonyms})})
		if err != nil {
			return nil, err
		}
		service = local(handler)
	}
	return service.do(ctx, http.MethodGet, "/v1/search", c.parameters(), nil, nil)
}

func (c *Search) open(ctx context.Context) (*catalogue, error) {
	if c.Data != "" {
		if err := requireCatalogue(c.Data); err != nil {
			return nil, err
		}
	}
	x, err := openCatalogue(ctx, c.Data)
	if errors.Is(err, context.Canceled) {
		return nil, errors.New("interrupted")
	}
	return x, inUse(err, "ask the service that has it with search --url URL")
}

func (c *Search) parameters() url.Values {
	v := url.Values{
		"q": {strings.Join(c.Text, " ")}, "per_page": {strconv.Itoa(c.Limit)},
		"genre": c.Genre, "year": c.Year, "language": c.Language, "lang": c.Lang,
	}
	if !c.JSON {
		v.Set("facets", "")
	}
	if c.Sort != "" {
		v.Set("sort", c.Sort)
	}
	return v
}
