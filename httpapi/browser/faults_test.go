//go:build browser

package browser

import (
	"fmt"
	"strings"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// hear keeps what the tests must know of. It is called in order, before the command that follows is answered.
func (b *tab) hear(event any) {
	b.lock.Lock()
	defer b.lock.Unlock()
	fault := func(format string, values ...any) { b.faults = append(b.faults, fmt.Sprintf(format, values...)) }
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		fault("an exception was thrown: %s %s", e.ExceptionDetails.Text, described(e.ExceptionDetails.Exception))
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning || e.Type == runtime.ConsoleAPICalledTypeAssert {
			for _, argument := range e.Args {
				fault("the console says: %s %s", argument.Value, described(argument))
			}
		}
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			fault("the log says: %s (%s)", e.Entry.Text, e.Entry.URL)
		}
	case *page.EventJavascriptDialogOpening:
		fault("a dialog opened: %s", e.Message)
		go chromedp.Call(b.ctx, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{Accept: true}) // not here: the answer could not be heard
	case *network.EventRequestWillBeSent:
		b.asked = append(b.asked, e.Request.URL)
		for _, origin := range append(b.origins, b.site.url, "data:") {
			if strings.HasPrefix(e.Request.URL, origin) {
				return
			}
		}
		fault("a foreign address was asked: %s", e.Request.URL)
	}
}

func described(o *runtime.RemoteObject) string {
	if o == nil {
		return ""
	}
	return o.Description
}

// allow says that faults with a text in them are what the test is about.
func (b *tab) allow(texts ...string) {
	b.lock.Lock()
	defer b.lock.Unlock()
	b.allowed = append(b.allowed, texts...)
}

// unexpected are the faults that nothing allows.
func (b *tab) unexpected() (left []string) {
	b.lock.Lock()
	defer b.lock.Unlock()
next:
	for _, fault := range b.faults {
		for _, text := range b.allowed {
			if strings.Contains(fault, text) {
				continue next
			}
		}
		left = append(left, fault)
	}
	return left
}

// requests are the addresses asked for since the last call, without the origin of the site.
func (b *tab) requests() (paths []string) {
	b.lock.Lock()
	defer b.lock.Unlock()
	for _, address := range b.asked {
		paths = append(paths, strings.TrimPrefix(address, b.site.url))
	}
	b.asked = nil
	return paths
}
