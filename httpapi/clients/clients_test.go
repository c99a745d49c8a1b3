//go:build clients

package clients

import (
	stdcmp "cmp"
	"context"
	"errors"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"cinedex/fixtures"
	"cinedex/httpapi"
	"cinedex/index"
	"cinedex/search"
)

const (
	generator = "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.8.2"
	adminKey  = "key"
)

// want is what both programs print of what their clients read.
const want = `search: Madres paralelas 2021, <mark>Parallel</mark> Mothers
counted: es Spanish 1
posted: 1
facet: penelope-cruz Penélope Cruz
recommended: because of keyword motherhood
absent: 404 not_found
without key: 401 key_missing
stored: 201 a
again: 412 precondition_failed
got: A is a film of 1999 with Penélope Cruz
refused: 422 invalid_record kind
wrong: 400 invalid_parameter year
deleted: 204
`

func TestGoClient(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/go")); err != nil {
		t.Fatal(err)
	}
	address := serve(t)
	run(t, ".", "go", "run", generator, "-package", "main", "-generate", "types,client", "-o", filepath.Join(dir, "client.gen.go"), address+"/openapi.yaml")
	run(t, dir, "go", "vet", ".")
	if diff := cmp.Diff(want, run(t, dir, "go", "run", ".", address, adminKey)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestTypeScriptClient(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/ts")); err != nil {
		t.Fatal(err)
	}
	packages, err := filepath.Abs("../browser/testdata/node_modules")
	if err == nil {
		_, err = os.Stat(filepath.Join(packages, "openapi-fetch"))
	}
	if err != nil {
		t.Fatalf("the npm packages of these tests are missing: npm ci --prefix httpapi/browser/testdata: %v", err)
	}
	if err := os.Symlink(packages, filepath.Join(dir, "node_modules")); err != nil {
		t.Fatal(err)
	}
	address := serve(t)
	run(t, dir, "node_modules/.bin/openapi-typescript", address+"/openapi.yaml", "--output", "schema.d.ts")
	run(t, dir, "node_modules/.bin/tsc")
	if diff := cmp.Diff(want, run(t, dir, "node", "trial.js", address, adminKey)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// environment has a proxy, if there is one, asked for others than this machine: curl knows no exception by itself.
func environment() []string {
	direct := strings.TrimPrefix(stdcmp.Or(os.Getenv("no_proxy"), os.Getenv("NO_PROXY"))+",127.0.0.1", ",")
	return append(os.Environ(), "no_proxy="+direct, "NO_PROXY="+direct)
}

// run runs a command and returns what it printed.
func run(t *testing.T, dir, name string, args ...string) string {
	t.Helper()
	command := exec.Command(name, args...)
	command.Dir, command.Env = dir, environment()
	out, err := command.Output()
	if err != nil {
		var failed *exec.ExitError
		if errors.As(err, &failed) {
			out = append(out, failed.Stderr...)
		}
		t.Fatalf("%s: %v\n%s", command, err, out)
	}
	return string(out)
}

// serve runs the service over the embedded films and returns its address.
func serve(t *testing.T) string {
	t.Helper()
	x, err := index.Open(t.TempDir(), index.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	})
	bulk := x.Bulk(context.Background())
	for record, err := range fixtures.Records() {
		if err == nil {
			err = bulk.Add(record)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := bulk.Finish(); err != nil {
		t.Fatal(err)
	}
	h, err := httpapi.New(httpapi.Options{Index: x, Engine: search.New(x, search.Options{Timeout: time.Hour}), AdminKey: adminKey})
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}
