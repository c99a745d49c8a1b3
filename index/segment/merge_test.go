package segment

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/RoaringBitmap/roaring/v2"
	segmentapi "github.com/blevesearch/scorch_segment_api/v2"
	"github.com/google/go-cmp/cmp"
)

func TestMerge(t *testing.T) {
	dir := t.TempDir()
	var p Plugin
	parts := [][]record{invented(700, 1), invented(1, 2), invented(1500, 3), invented(90, 4)}
	drops := []*roaring.Bitmap{nil, roaring.New(), roaring.New(), nil}
	for n := uint32(0); n < 1500; n += 3 {
		drops[2].Add(n) // the term "third" goes with them
	}
	var segments []segmentapi.Segment
	var want []record
	var numbers [][]uint64
	for i, records := range parts {
		path := ""
		if i%2 == 0 {
			path = filepath.Join(dir, fmt.Sprint("part", i))
		}
		segments = append(segments, made(t, records, path))
		numbers = append(numbers, nil)
		for n, r := range records {
			if drops[i] != nil && drops[i].Contains(uint32(n)) {
				numbers[i] = append(numbers[i], math.MaxUint64)
				continue
			}
			numbers[i] = append(numbers[i], uint64(len(want)))
			want = append(want, r)
		}
	}
	path := filepath.Join(dir, "merged")
	got, size, err := p.Merge(segments, drops, path, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(numbers, got); diff != "" {
		t.Errorf("new numbers (-want +got):\n%s", diff)
	}
	file, err := os.ReadFile(path)
	if err != nil || uint64(len(file)) != size {
		t.Errorf("the file has %d bytes, %v, Merge says %d", len(file), err, size)
	}
	if sum := binary.BigEndian.Uint32(file[len(file)-4:]); sum != crc32.ChecksumIEEE(file[:len(file)-4]) {
		t.Error("the checksum is wrong")
	}
	merged := opened(t, path)
	holds(t, merged, want)

	again := filepath.Join(dir, "again")
	parts = append(parts, invented(20, 5))
	if _, _, err := p.Merge([]segmentapi.Segment{merged, made(t, parts[4], "")}, make([]*roaring.Bitmap, 2), again, nil, nil); err != nil {
		t.Fatal(err)
	}
	holds(t, opened(t, again), append(want, parts[4]...))
}

func TestMergeStopped(t *testing.T) {
	var p Plugin
	stop := make(chan struct{})
	close(stop)
	path := filepath.Join(t.TempDir(), "merged")
	_, _, err := p.Merge([]segmentapi.Segment{made(t, invented(50, 1), "")}, []*roaring.Bitmap{nil}, path, stop, nil)
	if err != segmentapi.ErrClosed { // Bleve looks no deeper
		t.Errorf("error %v", err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file is left: %v", err)
	}
}

// Wherever a disk has spoilt a file, it opens and merges, or an error says why not.
func TestDamaged(t *testing.T) {
	dir := t.TempDir()
	whole := filepath.Join(dir, "whole")
	made(t, invented(4, 1), whole)
	file, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	var p Plugin
	damaged, merged := filepath.Join(dir, "damaged"), filepath.Join(dir, "merged")
	refused := func(t *testing.T, content []byte) (opening, merging error) {
		if err := os.WriteFile(damaged, content, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := p.Open(damaged)
		if err != nil {
			return err, nil
		}
		defer s.Close()
		_, _, err = p.Merge([]segmentapi.Segment{s, made(t, invented(4, 2), "")}, make([]*roaring.Bitmap, 2), merged, nil, nil)
		if _, missing := os.Stat(merged); err != nil && !errors.Is(missing, fs.ErrNotExist) {
			t.Errorf("a file is left: %v", missing)
		}
		return nil, err
	}
	opening, merging := 0, 0
	for at := 0; at < len(file); at += 5 { // each merge waits for the disk
		content := bytes.Clone(file)
		content[at] ^= 0xff
		notOpened, notMerged := refused(t, content)
		if notOpened != nil {
			opening++
		}
		if notMerged != nil {
			merging++
		}
		if notOpened, _ := refused(t, file[:at]); notOpened == nil {
			t.Errorf("a file of which %d bytes are left opened", at)
		}
		if err := os.Remove(merged); err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
	}
	if opening == 0 || merging == 0 {
		t.Errorf("%d files did not open and %d did not merge", opening, merging)
	}
}

// BenchmarkMerge merges ten segments of 2,000 invented documents of 6 terms.
func BenchmarkMerge(b *testing.B) {
	var segments []segmentapi.Segment
	for seed := range uint64(10) {
		segments = append(segments, made(b, invented(2000, seed), ""))
	}
	path := filepath.Join(b.TempDir(), "merged")
	var p Plugin
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := p.Merge(segments, make([]*roaring.Bitmap, 10), path, nil, nil); err != nil {
			b.Fatal(err)
		}
	}
}
