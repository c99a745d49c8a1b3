package httpapi

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"hash/fnv"
	"html"
	"io"
	"maps"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/gorilla/mux"
)

//go:embed ui
var uiFiles embed.FS

// page is the search page: a document for each language, and the files it loads, all of it embedded.
type page struct {
	documents map[string]asset
	files     map[string]asset // by name under /ui/
	version   string           // of all files, in their addresses
	policy    string           // Content-Security-Policy of the document
}

// spokenLanguages are those of the interface: ui has words-*.js of each.
var spokenLanguages = []string{"en", "es", "fr", "de", "ar", "ja"}

// unscripted is what the page says where its modules are not run, or did not come.
var unscripted = map[string]string{
	"en": "This page needs JavaScript: allow it, or load the page again if it did not come.",
	"es": "Esta página necesita JavaScript: actívalo o, si no llegó, vuelve a cargar la página.",
	"fr": "Cette page a besoin de JavaScript : activez-le ou, s’il n’est pas arrivé, rechargez la page.",
	"de": "Diese Seite braucht JavaScript: Bitte erlauben oder, wenn es nicht ankam, die Seite neu laden.",
	"ar": "تحتاج هذه الصفحة إلى جافا سكريبت: فعّله، أو أعد تحميل الصفحة إن لم يصل.",
	"ja": "このページにはJavaScriptが必要です。有効にするか、読み込めなかった場合はページを再読み込みしてください。",
}

// styleSheets are written into the document, in this order: the first paint waits for nothing else then.
var styleSheets = []string{"base.css", "box.css", "search.css", "film.css"}

// newPage reads the embedded files. imageBase is where posters are, "" for nowhere; see ImageOrigin.
func newPage(imageBase string) (*page, error) {
	origin, err := ImageOrigin(imageBase)
	if err != nil {
		return nil, err
	}
	files, err := readAssets(uiFiles, "ui")
	if err != nil {
		return nil, err
	}
	var style strings.Builder
	for _, name := range styleSheets {
		style.Write(files[name].body)
	}
	document := string(files[documentName].body)
	delete(files, documentName)
	p := &page{documents: map[string]asset{}, files: files, version: versionOf(files), policy: pagePolicy(origin, style.String())}
	for _, lang := range spokenLanguages {
		p.documents[lang] = newAsset(documentName, []byte(strings.NewReplacer("{{image-base}}", html.EscapeString(imageBase), "{{style}}", style.String(),
			"{{language}}", lang, "{{direction}}", direction(lang), "{{unscripted}}", unscripted[lang], `"/ui/`, `"/ui/`+p.version+"/").Replace(document)))
	}
	return p, nil
}

func direction(lang string) string {
	if lang == "ar" {
		return "rtl"
	}
	return "ltr"
}

// versionOf changes with every file.
func versionOf(files map[string]asset) string {
	hash := fnv.New64a()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		_, _ = io.WriteString(hash, name+files[name].etag) // a hash does not fail
	}
	return strconv.FormatUint(hash.Sum64(), 36)
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

// pagePolicy lets a page load its own files and posters from one origin, have styles written into it, and nothing else. With trusted
// types a script that made markup of a text would fail, not run.
func pagePolicy(imageOrigin string, styles ...string) string {
	images, allowed := "'self'", "'self'"
	for _, style := range styles {
		sum := sha256.Sum256([]byte(style))
		allowed += " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	if imageOrigin != "" {
		images += " " + imageOrigin
	}
	return "default-src 'none'; script-src 'self'; style-src " + allowed + "; img-src " + images + "; connect-src 'self'; base-uri 'none'; " +
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
	w.Header().Add("Vary", "Accept-Language")
	w.Header().Set("Content-Security-Policy", h.page.policy)
	h.page.documents[spokenLanguage(r)].serve(w, r)
	return nil
}

// spokenLanguage is the language that the page will find its reader to want, so that its words are loaded with it: what the address asks
// for, else the first of the browser's that there is, else English.
func spokenLanguage(r *http.Request) string {
	for _, wanted := range append([]string{r.URL.Query().Get("lang")}, acceptedLanguages(r)...) {
		base, _, _ := strings.Cut(strings.ToLower(wanted), "-")
		if slices.Contains(spokenLanguages, base) {
			return base
		}
	}
	return spokenLanguages[0]
}

// versionedFile answers GET /ui/{version}/{file}. What has this program's version in its address stays as it is.
func (h *Handler) versionedFile(w http.ResponseWriter, r *http.Request) error {
	file, ok := h.page.files[mux.Vars(r)["file"]]
	if !ok || mux.Vars(r)["version"] != h.page.version {
		return h.uiFile(w, r)
	}
	file.serveForGood(w, r)
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
