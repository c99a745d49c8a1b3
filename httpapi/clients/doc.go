// Package clients has the test that clients made from the contract work: in Go by oapi-codegen and in TypeScript by openapi-typescript,
// generated, compiled and run against the service. Nothing generated is kept. The test has a tag, so that a machine with Go alone can
// test the rest:
//
//	apt-get install npm
//	npm ci --prefix httpapi/browser/testdata
//	go test -tags clients ./httpapi/clients
//
// Without the npm packages, which are those of the tests in a browser, it fails.
package clients
