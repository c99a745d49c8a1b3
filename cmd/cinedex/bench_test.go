package main

import (
	"runtime"
	"runtime/debug"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/search/replay"
)

func TestCompare(t *testing.T) {
	figures := func(p50, p90, p99, most float64) map[replay.Kind]latencyFigures {
		return map[replay.Kind]latencyFigures{replay.Typing: {quantiles: quantiles{p50, p90, p99, most}}}
	}
	f := benchFigures{Stock: engineFigures{Latency: figures(100, 50, .5, 0)}, Cinedex: engineFigures{Latency: figures(1, 100, 0, 0)}}
	f.compare()
	if diff := cmp.Diff(quantiles{100, .5, 500, 1}, f.Stock.Ratio[replay.Typing]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// touched allocates and writes to so many bytes.
func touched(bytes int) []byte {
	block := make([]byte, bytes)
	for at := 0; at < len(block); at += 1024 {
		block[at] = 1
	}
	return block
}

// TestMemory: what is allocated and used is seen, by each of the ways to look.
func TestMemory(t *testing.T) {
	const size = 64 << 20
	debug.FreeOSMemory() // what other tests left would be given back, or used, meanwhile
	before := memory()
	if before <= 0 {
		t.Fatalf("%d bytes of memory", before)
	}
	peak, between := watchMemory(), int64(0)
	block := touched(size)
	peakBetween(&between)()
	after, most := memory(), peak()
	runtime.KeepAlive(block)
	for name, got := range map[string]int64{"memory": after, "watchMemory": most, "peakBetween": between} {
		if got-before < size*3/4 {
			t.Errorf("%s saw %d bytes more, want about %d", name, got-before, size)
		}
	}
}
