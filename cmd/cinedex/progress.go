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

// progress tells a waiting person how far some work is: a bar on a terminal, else a line every few seconds.
type progress struct {
	records atomic.Int64 // or what else it counts, see unit

	work
	start time.Time
	done  chan struct{}
	ended sync.WaitGroup

	mu     sync.Mutex // one writer at a time
	out    io.Writer
	bar    *progressbar.ProgressBar // nil where out is no terminal
	merged func() float64           // how far merging is; nil before it begins
}

// work is what progress shows.
type work struct {
	name string       // shown before the figures, where there is one
	unit string       // of what is counted: records
	size int64        // in the measure of read; 0 where it is not known
	read func() int64 // how much of it is done; nil where that is what is counted
}

// startProgress shows how far in has been read until stop is called.
func startProgress(out io.Writer, in *inputs) *progress {
	return startWork(out, work{unit: "records", size: in.size, read: in.read.Load})
}

// startWork shows how far w is until stop is called.
func startWork(out io.Writer, w work) *progress {
	p := &progress{work: w, start: time.Now(), done: make(chan struct{}), out: out}
	if p.read == nil {
		p.read = p.records.Load
	}
	interval := lineInterval
	if isTerminal(out) {
		interval = barInterval
		size := w.size
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
	if p.merged != nil {
		p.stepMerging(p.merged())
		return
	}
	read, records, seconds := p.read(), p.records.Load(), time.Since(p.start).Seconds()
	rate := ""
	if records > 0 || p.name != "" { // a service counts for itself
		rate = fmt.Sprintf("%d %s, %.0f a second", records, p.unit, float64(records)/seconds)
	}
	if p.bar != nil {
		p.bar.Describe(p.name + rate)
		_ = p.bar.Set64(read) // a bar that cannot be drawn is no reason to stop
		return
	}
	if rate == "" {
		rate = fmt.Sprintf("%.1f MB sent", float64(read)/1e6)
	}
	if p.size > 0 && read > 0 {
		left := seconds * float64(p.size-read) / float64(read)
		rate = fmt.Sprintf("%.0f %%, %s, %.0f s left", 100*float64(read)/float64(p.size), rate, left)
	}
	fmt.Fprintln(p.out, p.name+rate)
}

// merging has the state of merging shown from now on, which merged tells, from 0 to 1.
func (p *progress) merging(merged func() float64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.merged = merged
}

// stepMerging shows how far merging is.
func (p *progress) stepMerging(part float64) {
	if p.bar == nil {
		fmt.Fprintf(p.out, "%.0f %% merged\n", 100*part)
		return
	}
	p.bar.ChangeMax64(100)
	p.bar.Describe("merging")
	_ = p.bar.Set64(int64(100 * part)) // as in step
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
