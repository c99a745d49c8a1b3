package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"testing"
)

func TestUnanswered(t *testing.T) {
	base := &url.URL{Scheme: "https", Host: "films.invalid", User: url.UserPassword("me", "secret")}
	for _, tt := range []struct {
		err  error
		want string
	}{
		{&net.OpError{Op: "dial", Err: &net.DNSError{Name: "films.invalid", IsNotFound: true}}, "there is no host films.invalid, of the address https://me:xxxxx@films.invalid"},
		{&tls.CertificateVerificationError{Err: x509.UnknownAuthorityError{}}, "the certificate of https://me:xxxxx@films.invalid cannot be trusted: x509: certificate signed by unknown authority"},
		{context.Canceled, "interrupted"},
		{io.ErrUnexpectedEOF, "asking https://me:xxxxx@films.invalid: unexpected EOF"},
	} {
		err := remote(base).unanswered(&url.Error{Op: "Get", URL: "https://films.invalid/readyz", Err: tt.err})
		if err.Error() != tt.want {
			t.Errorf("%q, want %q", err, tt.want)
		}
	}
}

// TestSearchUnread: whoever reads may go away before the films are printed; that is told to nobody and leaves nothing.
func TestSearchUnread(t *testing.T) {
	temporary := t.TempDir()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer write.Close()
	if err := read.Close(); err != nil {
		t.Fatal(err)
	}
	var told strings.Builder
	command := exec.Command("cinedex", "search", "ran")
	command.Env = append(os.Environ(), "TMPDIR="+temporary)
	command.Stdout, command.Stderr = write, &told
	var ended *exec.ExitError
	if err := command.Run(); !errors.As(err, &ended) || told.Len() > 0 {
		t.Errorf("ended with %v and said %q", err, told.String())
	}
	if left, err := os.ReadDir(temporary); err != nil || len(left) > 0 {
		t.Errorf("left in the temporary folder: %v, error %v", left, err)
	}
}

func TestSearchInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	t.Setenv("TMPDIR", t.TempDir())
	if err := (&Search{Limit: 1}).Run(ctx, streams{out: io.Discard}); err == nil || err.Error() != "interrupted" {
		t.Errorf("got %v, want interrupted", err)
	}
}
