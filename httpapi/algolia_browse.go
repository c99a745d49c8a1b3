package httpapi

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"strconv"

	"github.com/gorilla/mux"

	"cinedex/search"
)

// maxBrowseParams is how many bytes of parameters a cursor carries at most: handed back, it must fit a body.
const maxBrowseParams = maxAlgoliaBody / 4

// algoliaPlace is what a client hands back to browse on: all that was asked, since it need not repeat it, and the place of the engine.
type algoliaPlace struct {
	Params string `json:"p"` // URL-encoded
	Cursor string `json:"c"` // search.Response.NextCursor
}

// algoliaBrowse answers POST /1/indexes/{name}/browse: a search whose hits go on, page by page, to the last.
func (h *Handler) algoliaBrowse(w http.ResponseWriter, r *http.Request) error {
	members, err := h.readAlgolia(w, r)
	if err != nil {
		return err
	}
	params, _, err := algoliaParams(members)
	if err != nil {
		return err
	}
	var place algoliaPlace
	if cursor := params["cursor"]; cursor != nil && cursor != "" {
		if place, err = parsePlace(cursor); err != nil {
			return err
		}
		params = algoliaMembers{"params": place.Params}
	}
	read, err := readAlgoliaBrowse(params, mux.Vars(r)["name"], acceptedLanguages(r), h.engine.PeopleLabelled)
	if err != nil {
		return err
	}
	if len(read.echo) > maxBrowseParams {
		return invalid("params", "are over "+strconv.Itoa(maxBrowseParams)+" bytes, which the cursors of browsing would carry")
	}
	read.request.Cursor = place.Cursor
	response, err := h.searchWhole(r.Context(), read.request)
	if err != nil {
		return err
	}
	answer, err := read.newAnswer(response, h.engine.PeopleLabelled)
	if err != nil {
		return err
	}
	if response.NextCursor != "" {
		answer.Cursor = algoliaPlace{read.echo, response.NextCursor}.String()
	}
	return respondJSON(w, http.StatusOK, answer)
}

// searchWhole answers a search that is of use only whole: who gathers films page by page would not learn of those that the time limit
// left out.
func (h *Handler) searchWhole(ctx context.Context, request search.Request) (*search.Response, error) {
	response, err := limited(ctx, h.limits, func() (*search.Response, error) { return h.engine.Search(ctx, request) })
	if err != nil {
		return nil, err
	}
	h.metrics.searches.Observe(response.Took.Seconds())
	if response.Partial {
		h.metrics.partial.Inc()
		return nil, newProblem(unavailable, "the films could not be read in time")
	}
	return response, nil
}

// readAlgoliaBrowse reads a search to browse: its pages have no more hits than are answered at once, however many are asked for.
func readAlgoliaBrowse(members algoliaMembers, index string, langs []string, people peopleLabelled) (*algoliaSearch, error) {
	params, _, err := algoliaParams(members)
	if err != nil {
		return nil, err
	}
	perPage := search.MaxPerPage
	if v := params["hitsPerPage"]; v != nil && v != "" {
		if err := setWhole(&perPage, maxBrowsed, v); err != nil {
			return nil, invalid("hitsPerPage", err.Error())
		}
	}
	params["hitsPerPage"] = json.Number(strconv.Itoa(min(max(perPage, 1), search.MaxPerPage)))
	for _, name := range []string{"page", "offset", "length", "cursor"} {
		delete(params, name)
	}
	s, err := readAlgoliaSearch(params, index, langs, people)
	if err != nil {
		return nil, err
	}
	s.request.Highlight, s.request.Marks = false, false
	return s, nil
}

// maxBrowsed is the most hits at once that clients ask for when they browse.
const maxBrowsed = 1000

func (p algoliaPlace) String() string {
	b, _ := json.Marshal(p) // two texts: it does not fail
	return base64.RawURLEncoding.EncodeToString(b)
}

func parsePlace(v any) (p algoliaPlace, err error) {
	text, _ := v.(string)
	b, err := base64.RawURLEncoding.DecodeString(text)
	if err == nil {
		err = json.Unmarshal(b, &p)
	}
	if err != nil || p.Cursor == "" {
		err = invalid("cursor", "is not one of an answer")
	}
	return p, err
}
