package httpapi

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"

	"github.com/gorilla/mux"
	"go.yaml.in/yaml/v3"
)

//go:embed docs
var docsFiles embed.FS

// docs are the reference in a browser, which draws the contract that it asks the service for.
type docs struct {
	contract asset // as JSON
	document asset
	files    map[string]asset // by name under /docs/
}

// theDocs are made once: the contract is long, and the same for every handler.
var theDocs = sync.OnceValues(newDocs)

func newDocs() (*docs, error) {
	text, err := jsonOf(contract)
	if err != nil {
		return nil, err
	}
	d := &docs{contract: newAsset("openapi.json", text)}
	if d.files, err = readAssets(docsFiles, "docs"); err != nil {
		return nil, err
	}
	d.document = d.files[documentName]
	delete(d.files, documentName)
	return d, nil
}

// docsPage answers GET /docs.
func (h *Handler) docsPage(w http.ResponseWriter, r *http.Request) error {
	w.Header().Set("Content-Security-Policy", pagePolicy(""))
	h.docs.document.serve(w, r)
	return nil
}

// docsFile answers GET /docs/{file}.
func (h *Handler) docsFile(w http.ResponseWriter, r *http.Request) error {
	return serveFile(w, r, h.docs.files, mux.Vars(r)["file"])
}

// contractJSON answers GET /openapi.json.
func (h *Handler) contractJSON(w http.ResponseWriter, r *http.Request) error {
	h.docs.contract.serve(w, r)
	return nil
}

// jsonOf is a YAML document as JSON. Members keep their order, which is the one that readers see.
func jsonOf(document []byte) ([]byte, error) {
	var root yaml.Node
	if err := yaml.Unmarshal(document, &root); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err := writeJSON(&b, root.Content[0])
	return b.Bytes(), err
}

func writeJSON(b *bytes.Buffer, n *yaml.Node) error {
	switch n.Kind {
	case yaml.AliasNode:
		return writeJSON(b, n.Alias)
	case yaml.MappingNode:
		return writeList(b, n.Content, "{}", 2)
	case yaml.SequenceNode:
		return writeList(b, n.Content, "[]", 1)
	case yaml.ScalarNode:
		var v any
		if err := n.Decode(&v); err != nil {
			return err
		}
		text, err := json.Marshal(v)
		b.Write(text)
		return err
	}
	return fmt.Errorf("line %d: nothing that JSON has", n.Line)
}

// writeList writes the entries of a sequence, or the names and values of a mapping by turns.
func writeList(b *bytes.Buffer, nodes []*yaml.Node, brackets string, each int) error {
	b.WriteByte(brackets[0])
	for i, n := range nodes {
		switch {
		case i%each > 0:
			b.WriteByte(':')
		case i > 0:
			b.WriteByte(',')
		}
		if err := writeJSON(b, n); err != nil {
			return err
		}
	}
	b.WriteByte(brackets[1])
	return nil
}
