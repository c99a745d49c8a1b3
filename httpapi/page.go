package httpapi

import (
	"embed"
	"fmt"
	"hash/fnv"
	"html"
	"mime"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"

	"github.com/gorilla/mux"
)

//go:embed ui
var uiFiles embed.FS

// page is the search page: one document and the files it loads, all of it embedded.
type page struct {
	document asset
	files    map[string]asset // by name under /ui/
	policy   string           // Content-Security-Policy of the document
}

// asset is a file as it is answered.
type asset struct {
	body              []byte
	contentType, etag string
}

// imageBaseMark stands in the document where the address before the names of images goes.
const imageBaseMark = "{{image-base}}"

// contentTypes are told by the program, not by the machine's tables, so that every machine answers alike.
var contentTypes = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".svg":  "image/svg+xml",
	".json": "application/json",
}

// newPage reads the embedded files. imageBase is where posters are, "" for nowhere; see ImageOrigin.
func newPage(imageBase string) (*page, error) {
	origin, err := ImageOrigin(imageBase)
	if err != nil {
		return nil, err
	}
	p := &page{policy: pagePolicy(origin)}
	if p.files, err = readAssets(uiFiles, "ui"); err != nil {
		return nil, err
	}
	document := string(p.files[documentName].body)
	p.document = newAsset(documentName, []byte(strings.Replace(document, imageBaseMark, html.EscapeString(imageBase), 1)))
	delete(p.files, documentName)
	return p, nil
}

// documentName is the file of a folder that has an address of its own.
const documentName = "index.html"

// readAssets reads the files of a folder.
func readAssets(files embed.FS, folder string) (map[string]asset, error) {
	entries, err := files.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	assets := make(map[string]asset, len(entries))
	for _, entry := range entries {
		body, err := files.ReadFile(folder + "/" + entry.Name())
		if err != nil {
			return nil, err
		}
		assets[entry.Name()] = newAsset(entry.Name(), body)
	}
	return assets, nil
}

func newAsset(name string, body []byte) asset {
	hash := fnv.New64a()
	_, _ = hash.Write(body) // a hash does not fail
	return asset{body, contentTypes[path.Ext(name)], `"` + strconv.FormatUint(hash.Sum64(), 36) + `"`}
}

// pagePolicy lets the page load its own files and posters from one origin, and nothing else. With trusted types a script that made
// markup of a text would fail, not run.
func pagePolicy(imageOrigin string) string {
	images := "'self'"
	if imageOrigin != "" {
		images += " " + imageOrigin
	}
	return "default-src 'none'; script-src 'self'; style-src 'self'; img-src " + images + "; connect-src 'self'; base-uri 'none'; " +
		"form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
}

// ImageOrigin is the origin of an address that names of images are put behind (https://images.example.org/posters), or an error that
// says what the address lacks. The origin of "" is "".
func ImageOrigin(base string) (string, error) {
	if base == "" {
		return "", nil
	}
	u, err := url.Parse(base)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.User != nil || u.RawQuery != "" || u.Fragment != "" || !isHost(u.Host) {
		return "", fmt.Errorf("%q is not an address of images: https://HOST/PATH, without a query", base)
	}
	return u.Scheme + "://" + u.Host, nil
}

// isHost keeps out what would end the directive that the host is put into.
func isHost(host string) bool {
	return host != "" && strings.Trim(strings.ToLower(host), "abcdefghijklmnopqrstuvwxyz0123456789.-:[]") == ""
}

// root answers the page to browsers, and to programs what is here.
func (h *Handler) root(w http.ResponseWriter, r *http.Request) error {
	w.Header().Add("Vary", "Accept")
	if !wantsPage(r) {
		return h.listRoutes(w, r)
	}
	w.Header().Set("Content-Security-Policy", h.page.policy)
	h.page.document.serve(w, r)
	return nil
}

// uiFile answers GET /ui/{file}.
func (h *Handler) uiFile(w http.ResponseWriter, r *http.Request) error {
	return serveFile(w, r, h.page.files, mux.Vars(r)["file"])
}

func serveFile(w http.ResponseWriter, r *http.Request, files map[string]asset, name string) error {
	file, ok := files[name]
	if !ok {
		return newProblem(notFound, "the page has no such file")
	}
	file.serve(w, r)
	return nil
}

func (a asset) serve(w http.ResponseWriter, r *http.Request) {
	if !notModified(w, r, a.etag) {
		respond(w, http.StatusOK, a.contentType, a.body)
	}
}

// wantsPage tells whether the client takes HTML by name: browsers do, curl and the usual libraries send */* or nothing.
func wantsPage(r *http.Request) bool {
	for part := range strings.SplitSeq(strings.Join(r.Header.Values("Accept"), ","), ",") {
		media, parameters, err := mime.ParseMediaType(part)
		if err != nil || media != "text/html" {
			continue
		}
		q, err := strconv.ParseFloat(parameters["q"], 64)
		return err != nil || q > 0
	}
	return false
}
