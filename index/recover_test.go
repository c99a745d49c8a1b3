//go:build unix

package index

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"cinedex/index/film"
)

// A disk that is full: a process of its own may not write to files beyond a size.
func TestDiskFull(t *testing.T) {
	for _, limit := range []uint64{0, 4 << 10, 96 << 10} {
		t.Run(strconv.FormatUint(limit, 10), func(t *testing.T) {
			if dir := os.Getenv(childDir); dir != "" {
				fillDisk(t, dir, limit)
				return
			}
			if out, err := child(t, t.TempDir()).CombinedOutput(); err != nil {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}

// fillDisk writes to the catalogue in dir before, while and after files may have at most limit bytes. Reads go on
// throughout; what a write said was stored is there in the end, and what it said was not is not.
func fillDisk(t *testing.T, dir string, limit uint64) {
	signal.Ignore(syscall.SIGXFSZ)
	x := openAt(t, dir)
	for _, part := range [][]film.Record{records(t)[:150], records(t)[150:]} {
		add(t, x, part...)
	}
	fate := fates{}
	for n := range 5 {
		put(t, x, small(fmt.Sprintf("before-%d", n), n))
		fate.note(t, fmt.Sprintf("before-%d", n), nil)
	}
	stop := make(chan struct{})
	var readers sync.WaitGroup
	readers.Go(func() {
		for {
			s := x.Acquire()
			catalogue(t, s)
			if got := found(s, FieldTitle, "volver"); len(got) != 1 {
				t.Errorf("Volver is found %d times", len(got))
			}
			s.Release()
			select {
			case <-stop:
				return
			default:
			}
		}
	})

	limitFiles(t, limit)
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
	if err := x.Optimize(ctx); err == nil && limit == 0 || ctx.Err() != nil {
		t.Errorf("merging on a full disk: %v; waited in vain: %v", err, ctx.Err())
	}
	cancel()
	var writers sync.WaitGroup
	for w := range 3 {
		writers.Go(func() {
			for n := range 6 {
				id := fmt.Sprintf("full-%d-%d", w, n)
				_, _, err := x.PutFilm(t.Context(), small(id, n), Precondition{})
				fate.note(t, id, err)
			}
		})
		writers.Go(func() { // both lanes, and batches of several
			for n := range 2 {
				b := x.Bulk(t.Context())
				id := fmt.Sprintf("bulk-%d-%d", w, n)
				for i := range 200 {
					if err := b.Add(film.Record{Film: small(fmt.Sprintf("%s-%d", id, i), n)}); err != nil {
						t.Error(err)
					}
				}
				_, _, err := b.Finish()
				fate.note(t, id+"-0", err)
				fate.note(t, id+"-199", err)
			}
		})
	}
	writers.Wait()
	if limit == 0 && fate.count(isStored) > 5 {
		t.Errorf("%d writes went to a disk that takes nothing", fate.count(isStored)-5)
	}

	limitFiles(t, math.MaxUint64)
	tries := 0
	eventually(t, "a write after there is space again", func() bool {
		id := fmt.Sprintf("after-%d", tries)
		tries++
		_, _, err := x.PutFilm(t.Context(), small(id, 1), Precondition{})
		fate.note(t, id, err)
		return err == nil
	})
	for n := range 5 {
		put(t, x, small(fmt.Sprintf("well-%d", n), n))
		fate.note(t, fmt.Sprintf("well-%d", n), nil)
	}
	eventually(t, "a merge after there is space again", func() bool { return x.Optimize(t.Context()) == nil })
	close(stop)
	readers.Wait()
	fate.check(t, x)
	closeIndex(t, x)
	fate.check(t, openAt(t, dir))
}

// limitFiles lets this process write to no file beyond that many bytes.
func limitFiles(t *testing.T, bytes uint64) {
	t.Helper()
	var l syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &l); err != nil {
		t.Fatal(err)
	}
	l.Cur = min(bytes, l.Max)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &l); err != nil {
		t.Fatal(err)
	}
}

// fates are what became of films, by id.
type fates struct{ sync.Map }

const (
	isStored = "stored"
	isNot    = "not stored"
	mayBe    = "perhaps stored"
)

// note takes in how the only write of a film ended.
func (f *fates) note(t *testing.T, id string, err error) {
	switch kind := film.KindOf(err); {
	case err == nil:
		f.Store(id, isStored)
	case !strings.Contains(err.Error(), syscall.EFBIG.Error()):
		t.Errorf("writing %s: %v does not say what the disk said", id, err)
	case kind == film.Unavailable:
		f.Store(id, isNot)
	case kind == film.Unknown:
		f.Store(id, mayBe)
	default:
		t.Errorf("writing %s: %v is of kind %q", id, err, kind)
	}
}

func (f *fates) count(fate string) (n int) {
	f.Range(func(_, v any) bool {
		if v == fate {
			n++
		}
		return true
	})
	return n
}

// check fails the test where the catalogue holds what it must not or lacks what it must not.
func (f *fates) check(t *testing.T, x *Index) {
	t.Helper()
	s := x.Acquire()
	defer s.Release()
	rows{}.check(t, s)
	all := catalogue(t, s)
	f.Range(func(id, fate any) bool {
		if _, there := all[id.(string)]; fate == isStored && !there || fate == isNot && there {
			t.Errorf("%s was said to be %s; there: %t", id, fate, there)
		}
		return true
	})
}

// A process killed at any moment has kept every write that it acknowledged, whole, and numbers go on where they were.
func TestKilledWriter(t *testing.T) {
	if dir := os.Getenv(childDir); dir != "" {
		writeUntilKilled(t, dir, os.Getenv("CINEDEX_TEST_WRITERS"))
		return
	}
	const rounds = 14
	dir := t.TempDir()
	sequence := func(x *Index) int64 {
		_, n, _ := strings.Cut(x.Stats().Version, "-")
		seq, err := strconv.ParseInt(n, 36, 64)
		if err != nil {
			t.Fatal(err)
		}
		return seq
	}
	fate := &fates{}
	seq := int64(0)
	for round := range rounds {
		writers := 1 + 3*(round%2)
		acks := killed(t, dir, writers, fate, time.Duration(rand.IntN(150))*time.Millisecond)
		x := openAt(t, dir)
		fate.check(t, x)
		after := sequence(x)
		if n := after - seq; writers == 1 && n != acks && n != acks+1 || n > acks+int64(writers) {
			t.Errorf("round %d: %d writes of %d writers were acknowledged, and the sequence number grew by %d", round, acks, writers, n)
		}
		seq = after
		closeIndex(t, x)
	}
	if fate.count(isStored) < rounds {
		t.Errorf("only %d writes were acknowledged: the test tests nothing", fate.count(isStored))
	}
}

// killed starts a writing child and kills it some time after its first acknowledgement. It returns how many writes were
// acknowledged and adds what is known of them to fate.
func killed(t *testing.T, dir string, writers int, fate *fates, after time.Duration) (acks int64) {
	t.Helper()
	c := child(t, dir, "CINEDEX_TEST_WRITERS="+strconv.Itoa(writers), "CINEDEX_TEST_RUN="+strconv.FormatInt(time.Now().UnixNano(), 36))
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	for first := true; ; first = false {
		line, err := lines.ReadString('\n')
		if err != nil { // a line cut off is no acknowledgement
			break
		}
		if first {
			time.AfterFunc(after, func() { _ = c.Process.Kill() })
		}
		what, id, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch what {
		case "removing":
			fate.Store(id, mayBe)
		case "put":
			acks++
			fate.Store(id, isStored)
		case "removed":
			acks++
			fate.Store(id, isNot)
		default:
			rest, _ := io.ReadAll(lines)
			t.Fatalf("the child says %s%s", line, rest)
		}
	}
	_ = c.Wait() // killed
	return acks
}

// writeUntilKilled puts films and removes every third one of before, telling of each.
func writeUntilKilled(t *testing.T, dir, writers string) {
	x, err := Open(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	n, err := strconv.Atoi(writers)
	if err != nil {
		t.Fatal(err)
	}
	for w := range n {
		go func() {
			name := func(n int) string { return fmt.Sprintf("%s-%d-%d", os.Getenv("CINEDEX_TEST_RUN"), w, n) }
			for n := 0; ; n++ {
				if _, _, err := x.PutFilm(t.Context(), small(name(n), n), Precondition{}); err != nil {
					fmt.Println(err)
				}
				fmt.Println("put", name(n))
				if n%3 != 2 {
					continue
				}
				fmt.Println("removing", name(n-1))
				if err := x.DeleteFilm(t.Context(), name(n-1), Precondition{}); err != nil {
					fmt.Println(err)
				}
				fmt.Println("removed", name(n-1))
			}
		}()
	}
	select {}
}

// A first start that is killed leaves a folder that the next start opens.
func TestKilledCreation(t *testing.T) {
	if dir := os.Getenv(childDir); dir != "" {
		fmt.Println("opening")
		x, err := Open(dir, Options{})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println("opened")
		<-x.stop // never
	}
	unfinished := 0
	for range 14 {
		dir := filepath.Join(t.TempDir(), "films")
		c := child(t, dir)
		out, err := c.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewReader(out)
		if line, err := lines.ReadString('\n'); err != nil || line != "opening\n" {
			t.Fatal(line, err)
		}
		time.AfterFunc(time.Duration(rand.IntN(8000))*time.Microsecond, func() { _ = c.Process.Kill() })
		rest, _ := io.ReadAll(lines)
		if len(rest) == 0 {
			unfinished++
		}
		_ = c.Wait() // killed
		x := openAt(t, dir)
		put(t, x, small("a", 1))
		closeIndex(t, x)
		finds(t, openAt(t, dir), FieldTitle, "1", "a")
	}
	if unfinished == 0 {
		t.Error("no creation was cut off: the test tests nothing")
	}
}
