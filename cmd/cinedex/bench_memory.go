package main

import (
	"bytes"
	"os"
	"runtime"
	"strconv"
	"sync"
	"time"
)

// memory is what the process holds in bytes beside mapped files: Linux's RssAnon; elsewhere what the Go runtime has from the
// system and has not given back.
func memory() int64 {
	status, _ := os.ReadFile("/proc/self/status") // absent elsewhere
	if _, after, found := bytes.Cut(status, []byte("RssAnon:")); found {
		if fields := bytes.Fields(after); len(fields) > 0 {
			if kilobytes, err := strconv.ParseInt(string(fields[0]), 10, 64); err == nil {
				return kilobytes << 10
			}
		}
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.Sys - m.HeapReleased)
}

// memoryInterval is how often memory is looked at: more often than a garbage collector can hide what it took.
const memoryInterval = 50 * time.Millisecond

// watchMemory looks at memory until peak is called, which returns the most there was.
func watchMemory() (peak func() int64) {
	most := memory()
	done := make(chan struct{})
	var watching sync.WaitGroup
	watching.Go(func() {
		ticker := time.NewTicker(memoryInterval)
		defer ticker.Stop()
		for {
			select {
			case <-done:
				return
			case <-ticker.C:
				most = max(most, memory())
			}
		}
	})
	return func() int64 {
		close(done)
		watching.Wait()
		return max(most, memory())
	}
}

// peakBetween looks at memory when it is called, no more often than memoryInterval, and keeps the most there was in peak: for
// where nothing may run beside what is timed.
func peakBetween(peak *int64) func() {
	var last time.Time
	return func() {
		if time.Since(last) >= memoryInterval {
			*peak, last = max(*peak, memory()), time.Now()
		}
	}
}
