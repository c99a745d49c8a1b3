package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "cinedex"

// mayImport says of each package which others of the module it may import: all paths go down. Tests are held to it too,
// but for what they check against, see forTests. A package that is not in the table is not in the architecture.
var mayImport = map[string][]string{
	"cmd/cinedex":     {"fixtures", "fixtures/grow", "httpapi", "search", "search/replay", "search/synonym", "index", "index/film", "index/source", "index/stock"},
	"httpapi":         {"search", "index", "index/film", "index/source"},
	"httpapi/clients": {"httpapi", "search", "index"},
	"httpapi/browser": {"httpapi", "search", "index", "index/film"},
	"search":          {"search/intent", "search/query", "search/synonym", "search/theme", "index", "index/film", "index/fold", "index/language"},
	"search/intent":   {"index/film", "index/language"},
	"search/query":    {},
	"search/replay":   {"index/film"},
	"search/synonym":  {"index/language"},
	"search/theme":    {"index/language"},
	"fixtures":        {"index/film"},
	"fixtures/grow":   {"fixtures", "index/film"},
	"index":           {"index/film", "index/fold", "index/language", "index/segment"},
	"index/stock":     {"index", "index/film", "index/fold", "index/language"},
	"index/segment":   {},
	"index/source":    {"index/film"},
	"index/language":  {"index/fold"},
	"index/film":      {"index/fold"},
	"index/fold":      {},
}

// forTests are what every test may use beside: the embedded catalogue, films made of it, and Bleve's own search as an oracle.
var forTests = []string{"fixtures", "fixtures/grow", "index/stock"}

// only says which packages may import what begins with the path, tests included.
var only = map[string][]string{
	"github.com/blevesearch/bleve":  {"index", "index/language", "index/segment", "index/stock"}, // and bleve_index_api
	"github.com/blevesearch/scorch": {"index", "index/segment"},
	"github.com/blevesearch/zapx":   {"index/segment"},
	"github.com/blevesearch/vellum": {"index/segment", "search"}, // search: its Levenshtein automata
	"github.com/rs/zerolog":         {"cmd/cinedex", "httpapi"},
	"github.com/gorilla/mux":        {"httpapi"},
	"net/http":                      {"cmd/cinedex", "httpapi", "httpapi/browser", "httpapi/clients"},
	"github.com/chromedp":           {"httpapi/browser"},
	"log":                           {"cmd/cinedex", "httpapi"}, // Bleve writes to it unasked; net/http asks for one
}

// listed is a package as go list tells it.
type listed struct {
	ImportPath                         string
	Imports, TestImports, XTestImports []string
}

func TestImportRules(t *testing.T) {
	for _, p := range list(t) {
		name := strings.TrimPrefix(p.ImportPath, module+"/")
		allowed, known := mayImport[name]
		if !known {
			t.Errorf("%s is not in the table", name)
		}
		for _, path := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			if inner, is := strings.CutPrefix(path, module+"/"); is {
				test := !slices.Contains(p.Imports, path)
				if inner != name && !slices.Contains(allowed, inner) && !(test && slices.Contains(forTests, inner)) {
					t.Errorf("%s imports %s", name, inner)
				}
				continue
			}
			for prefix, packages := range only {
				if strings.HasPrefix(path, prefix) && !slices.Contains(packages, name) {
					t.Errorf("%s imports %s", name, path)
				}
			}
		}
	}
}

func list(t *testing.T) (packages []listed) {
	t.Helper()
	command := exec.Command("go", "list", "-tags=browser,clients", "-json=ImportPath,Imports,TestImports,XTestImports", module+"/...")
	out, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
}
