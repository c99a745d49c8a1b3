package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"go.uber.org/goleak"
)

// deadline is how long a service may run; it is there for what hangs, on the slowest machine.
const deadline = 5 * time.Minute

// service is a cinedex serve in a process of its own.
type service struct {
	url     string
	command *exec.Cmd
	stderr  io.Closer // the end of the log's pipe that is read
	log     *bufio.Scanner
	late    *time.Timer
}

// start returns when the service listens. Searches are given time: on a busy machine they are the same.
func (s *service) start(dir string, env []string, flags ...string) error {
	s.command = exec.Command("cinedex", append([]string{"serve", "--addr", "127.0.0.1:0", "--search-timeout", "1h"}, flags...)...)
	s.command.Dir = dir
	s.command.Env = append(os.Environ(), env...)
	stderr, err := s.command.StderrPipe()
	if err != nil {
		return err
	}
	if err := s.command.Start(); err != nil {
		return err
	}
	s.late = time.AfterFunc(deadline, s.kill)
	s.stderr, s.log = stderr, bufio.NewScanner(stderr)
	s.url, err = waitFor(s.log, "listening")
	return err
}

// stop asks the service to end and returns when it has.
func (s *service) stop() error {
	if err := s.command.Process.Signal(syscall.SIGTERM); err != nil {
		return err
	}
	return s.wait()
}

func (s *service) wait() error {
	for s.log.Scan() { // the pipe must be read to its end before Wait
	}
	s.late.Stop()
	return s.command.Wait()
}

// kill ends a service that a failed test has left.
func (s *service) kill() { _ = s.command.Process.Kill() }

// waitFor reads a log up to the line whose message begins with what is given and returns the line's url.
func waitFor(log *bufio.Scanner, message string) (url string, err error) {
	var line struct{ Message, URL string }
	for log.Scan() {
		if err := json.Unmarshal(log.Bytes(), &line); err != nil {
			return "", fmt.Errorf("the log says %q", log.Text())
		}
		if strings.HasPrefix(line.Message, message) {
			return line.URL, nil
		}
	}
	return "", fmt.Errorf("the log ended without %q: %v", message, log.Err())
}

// TestSecondSignal: the first signal waits for the request under way, the second does not.
func TestSecondSignal(t *testing.T) {
	s := &service{}
	if err := s.start(t.TempDir(), []string{"TMPDIR=" + t.TempDir()}, "--shutdown-grace", "1h"); err != nil {
		t.Fatal(err)
	}
	defer s.kill()
	u, err := url.Parse(s.url)
	if err != nil {
		t.Fatal(err)
	}
	c, err := net.Dial("tcp", u.Host)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	_, err = fmt.Fprintf(c, "PUT /v1/films/x HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n", u.Host)
	if err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(c).ReadString('\n'); err != nil || !strings.Contains(line, "100 Continue") {
		t.Fatalf("got %q, error %v", line, err)
	}
	if err := s.command.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	if _, err := waitFor(s.log, "stopping"); err != nil {
		t.Fatal(err)
	}
	if err := s.command.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	_ = s.wait() // the state says how it ended
	if w := s.command.ProcessState.Sys().(syscall.WaitStatus); !w.Signaled() || w.Signal() != syscall.SIGINT {
		t.Errorf("ended with %v, want by the signal", s.command.ProcessState)
	}
}

// TestLogUnread: a service whose log nobody reads any more goes on, and ends in order.
func TestLogUnread(t *testing.T) {
	temporary := t.TempDir()
	s := &service{}
	if err := s.start(t.TempDir(), []string{"TMPDIR=" + temporary}); err != nil {
		t.Fatal(err)
	}
	defer s.kill()
	if err := s.stderr.Close(); err != nil {
		t.Fatal(err)
	}
	for range 2 { // an answer is sent after its line has been written
		answer, err := http.Get(s.url + "/healthz")
		if err != nil {
			t.Fatal(err)
		}
		if err := answer.Body.Close(); err != nil || answer.StatusCode != http.StatusOK {
			t.Errorf("status %d, error %v", answer.StatusCode, err)
		}
	}
	if err := s.stop(); err != nil {
		t.Errorf("ended with %v", err)
	}
	if left, err := os.ReadDir(temporary); err != nil || len(left) > 0 {
		t.Errorf("left in the temporary folder: %v, error %v", left, err)
	}
}

// TestServeLeavesNothing: when Run returns, nothing of it runs on and the temporary folder is gone.
func TestServeLeavesNothing(t *testing.T) {
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	ctx, cancel := context.WithCancel(t.Context())
	read, write := io.Pipe()
	ended := make(chan error, 1)
	c := &Serve{Addr: "127.0.0.1:0", SearchTimeout: time.Second, ShutdownGrace: time.Second, LogLevel: "info"}
	go func() {
		ended <- c.Run(ctx, streams{err: write})
		write.Close()
	}()
	log := bufio.NewScanner(read)
	if _, err := waitFor(log, "listening; without --data, what is written is gone at the end; try: curl"); err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, err := waitFor(log, "stopping"); err != nil {
		t.Error(err)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if left, err := os.ReadDir(temporary); err != nil || len(left) > 0 {
		t.Errorf("left in the temporary folder: %v, error %v", left, err)
	}
}

// TestStoppedWhileStarting: that is an orderly end too, and leaves nothing.
func TestStoppedWhileStarting(t *testing.T) {
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var log strings.Builder
	c := &Serve{Addr: "127.0.0.1:0", SearchTimeout: time.Second, ShutdownGrace: time.Second, LogLevel: "info"}
	if err := c.Run(ctx, streams{err: &log}); err != nil || !strings.Contains(log.String(), `"stopped while starting"`) {
		t.Errorf("error %v, log %s", err, log.String())
	}
	if left, err := os.ReadDir(temporary); err != nil || len(left) > 0 {
		t.Errorf("left in the temporary folder: %v, error %v", left, err)
	}
}

// TestImportInterrupted: an input that falls silent does not hold the end up.
func TestImportInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	read, write := io.Pipe()
	defer write.Close()
	ended := make(chan error, 1)
	c := &Import{Files: []string{"-"}, Data: t.TempDir()}
	go func() { ended <- c.Run(ctx, streams{in: read, out: io.Discard, err: io.Discard}) }()
	if _, err := io.WriteString(write, `{"id": "ran-1985", "original_title": "Ran"}`+"\n"); err != nil {
		t.Fatal(err)
	}
	cancel()
	var got exit
	if err := <-ended; !errors.As(err, &got) || got.status != importFailedStatus || !strings.Contains(err.Error(), "interrupted") {
		t.Errorf("got %v, want interrupted", err)
	}
}
