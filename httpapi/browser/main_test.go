//go:build browser

package browser

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
)

// shared is what all tests of the binary use: starting a browser takes longer than most of them.
var shared struct {
	chromium context.Context      // of the browser; tabs are made of it
	tabs     chan context.Context // tabs that tests have left
	fixtures *site                // the embedded catalogue, which no test writes to
}

func TestMain(m *testing.M) {
	code, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

func run(m *testing.M) (code int, err error) {
	dir, err := os.MkdirTemp("", "cinedex-browser-")
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	var starting sync.WaitGroup
	var failed [2]error
	starting.Go(func() { shared.fixtures, failed[0] = startSite(dir, "", embedded()) })
	starting.Go(func() { shared.chromium, failed[1] = startChromium() })
	starting.Wait()
	if shared.fixtures != nil {
		defer func() { err = errors.Join(err, shared.fixtures.stop()) }()
	}
	if shared.chromium != nil {
		defer func() { err = errors.Join(err, chromedp.Cancel(shared.chromium)) }()
	}
	if err := errors.Join(failed[:]...); err != nil {
		return 0, err
	}
	shared.tabs = make(chan context.Context, 8)
	return m.Run(), nil
}

// startChromium starts a browser that knows nothing and asks nobody. It ends with its context. Its folder is chromedp's, which ends the
// processes that write to it when the browser has ended, before it is removed.
func startChromium() (context.Context, error) {
	path := os.Getenv("CHROMIUM")
	if path == "" {
		var err error
		if path, err = exec.LookPath("chromium"); err != nil {
			return nil, fmt.Errorf("these tests need Chromium: install it (Debian: apt-get install chromium), or say where it is in CHROMIUM: %w", err)
		}
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-component-update", true))
	allocator, _ := chromedp.NewExecAllocator(context.Background(), options...)
	browser, _ := chromedp.NewContext(allocator)
	return browser, chromedp.Do(browser)
}
