package main

import (
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"github.com/schollz/progressbar/v3"
)

const (
	barInterval  = 200 * time.Millisecond // on a terminal
	lineInterval = 5 * time.Second        // in a log
)

// progress tells a waiting person how far an import is: a bar on a terminal, else a line every few seconds.
type progress struct {
	records atomic.Int64

	inputs *inputs
	start  time.Time
	done   chan struct{}
	ended  sync.WaitGroup

	mu  sync.Mutex // one writer at a time
	out io.Writer
	bar *progressbar.ProgressBar // nil where out is no terminal
}

// startProgress shows how far in has been read until stop is called.
func startProgress(out io.Writer, in *inputs) *progress {
	p := &progress{inputs: in, start: time.Now(), done: make(chan struct{}), out: out}
	interval := lineInterval
	if isTerminal(out) {
		interval = barInterval
		size := in.size
		if size == 0 {
			size = -1
		}
		p.bar = progressbar.NewOptions64(size, progressbar.OptionSetWriter(out), progressbar.OptionShowBytes(false),
			progressbar.OptionClearOnFinish(), progressbar.OptionFullWidth())
	}
	p.ended.Go(func() { p.show(interval) })
	return p
}

func (p *progress) show(interval time.Duration) {
	ticker := time.NewTicker(interval)
	defer ticker.Stop()
	for {
		select {
		case <-p.done:
			return
		case <-ticker.C:
			p.step()
		}
	}
}

// step shows the state of this moment.
func (p *progress) step() {
	p.mu.Lock()
	defer p.mu.Unlock()
	read, records, seconds := p.inputs.read.Load(), p.records.Load(), time.Since(p.start).Seconds()
	rate := ""
	if records > 0 { // a service counts for itself
		rate = fmt.Sprintf("%d records, %.0f a second", records, float64(records)/seconds)
	}
	if p.bar != nil {
		p.bar.Describe(rate)
		_ = p.bar.Set64(read) // a bar that cannot be drawn is no reason to stop
		return
	}
	if rate == "" {
		rate = fmt.Sprintf("%.1f MB sent", float64(read)/1e6)
	}
	if size := p.inputs.size; size > 0 && read > 0 {
		left := seconds * float64(size-read) / float64(read)
		rate = fmt.Sprintf("%.0f %%, %s, %.0f s left", 100*float64(read)/float64(size), rate, left)
	}
	fmt.Fprintln(p.out, rate)
}

// print writes lines that stay, above the bar.
func (p *progress) print(lines string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar != nil {
		_ = p.bar.Clear()
	}
	_, _ = io.WriteString(p.out, lines)
}

// stop ends the showing; the terminal's line is free again.
func (p *progress) stop() {
	close(p.done)
	p.ended.Wait()
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}
