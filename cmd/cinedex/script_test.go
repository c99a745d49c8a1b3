package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"cinedex/index/film"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"cinedex": main})
}

// TestScripts runs the program as people do: testdata/*.txtar is what they type and what they see.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"status":    status,
			"start":     start,
			"terminate": terminate,
			"get":       get,
			"gzip":      compress,
			"cut":       cut,
		},
		Setup: func(e *testscript.Env) error {
			e.Values[service{}] = &service{}
			e.Setenv("TMPDIR", e.WorkDir+"/tmp") // so that a script sees what is left there
			e.Setenv("LASTYEAR", strconv.Itoa(film.MaxYear()))
			return os.Mkdir(e.Getenv("TMPDIR"), 0o755)
		},
	})
}

// status N COMMAND… runs a command that must end with exit status N.
func status(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exited *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exited) {
		got = exited.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// start FLAG… starts the service on a free port and puts its address into $URL and $ADDR.
func start(ts *testscript.TestScript, _ bool, args []string) {
	s := ts.Value(service{}).(*service)
	ts.Check(s.start(ts.MkAbs("."), []string{"TMPDIR=" + ts.Getenv("TMPDIR")}, args...))
	ts.Defer(s.kill)
	ts.Setenv("URL", s.url)
	ts.Setenv("ADDR", strings.TrimPrefix(s.url, "http://"))
}

// terminate stops the service in order.
func terminate(ts *testscript.TestScript, _ bool, _ []string) {
	ts.Check(ts.Value(service{}).(*service).stop())
}

// get PATH prints what the service answers.
func get(ts *testscript.TestScript, _ bool, args []string) {
	response, err := http.Get(ts.Getenv("URL") + args[0])
	ts.Check(err)
	defer response.Body.Close()
	_, err = io.Copy(ts.Stdout(), response.Body)
	ts.Check(err)
}

// gzip FILE writes FILE.gz.
func compress(ts *testscript.TestScript, _ bool, args []string) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := io.WriteString(w, ts.ReadFile(args[0]))
	ts.Check(errors.Join(err, w.Close()))
	ts.Check(os.WriteFile(ts.MkAbs(args[0])+".gz", b.Bytes(), 0o644))
}

// cut FILE N takes the last N bytes off FILE.
func cut(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), int64(len(ts.ReadFile(args[0]))-n)))
}
