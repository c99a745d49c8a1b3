// Package browser has the tests that need a browser: the search page, and Algolia's clients against the service, in a real Chromium. It
// has nothing else, and no test without the tag, so that a machine with Go alone can test the rest:
//
//	apt-get install chromium npm
//	npm ci --prefix httpapi/browser/testdata
//	go test -tags browser ./httpapi/browser
//
// With the tag, a missing Chromium or npm package fails the tests; CHROMIUM names one that is not on the PATH.
package browser
