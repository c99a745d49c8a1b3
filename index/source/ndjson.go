// Package source reads catalogues from the forms they come in.
package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"

	"cinedex/index/film"
)

// ErrTooLarge is in the chain of the error that ends NDJSON at Options.MaxBytes.
var ErrTooLarge = errors.New("the input is too large")

// Options of NDJSON. The zero value reads to the end of the input.
type Options struct {
	MaxBytes int64 // of the decompressed input; 0 is no bound. A small gzip stream can hold a thousand times its size.
}

// Line is one line of NDJSON that is not blank.
type Line struct {
	Number int    // from 1, counting blank lines
	JSON   []byte // the receiver's to keep; nil where Err is not
	Err    error  // why the line was not even read: it is longer than film.MaxRecordBytes
}

// Decode returns the record of the line. Its error, an *film.Error of kind Invalid, is the line's alone: the lines after
// it may be good.
func (l Line) Decode() (film.Record, error) {
	if l.Err != nil {
		return film.Record{}, l.Err
	}
	return film.Decode(l.JSON)
}

// NDJSON reads one JSON object a line, plain or gzipped (which it sees by the content), with or without a byte order
// mark. It yields the lines undecoded, since decoding is most of the work and a caller can spread it over goroutines:
//
//	for line, err := range source.NDJSON(r, source.Options{}) {
//		if err != nil {
//			return err // nothing more can be read
//		}
//		record, err := line.Decode() // here or elsewhere
//		…
//	}
//
// A pair with an error is the last one, has a Line with nothing but its Number, and means that reading stopped at that
// line, which the error names: an *film.Error of kind Invalid for gzip data that is damaged or cut off and for
// Options.MaxBytes (see ErrTooLarge), otherwise the error of r. A last line that was cut off in plain text is yielded as
// it is and fails to decode. Besides its buffers NDJSON holds one line.
func NDJSON(r io.Reader, o Options) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		var s scanner
		err := s.open(r, o)
		for err == nil {
			var l Line
			if l, err = s.next(); err == nil && !yield(l, nil) {
				return
			}
		}
		if err != io.EOF {
			s.number = max(s.number, 1)
			yield(Line{Number: s.number}, s.explain(err))
		}
	}
}

// scanner splits a stream into lines.
type scanner struct {
	in      *bufio.Reader
	gzipped bool
	number  int // of the line being read; 0 before the first
}

// bufferBytes is how much is read at once.
const bufferBytes = 64 << 10

func (s *scanner) open(r io.Reader, o Options) error {
	s.in = bufio.NewReaderSize(r, bufferBytes)
	if magic, _ := s.in.Peek(2); string(magic) == "\x1f\x8b" {
		s.gzipped = true
		z, err := gzip.NewReader(s.in)
		if err != nil {
			return err
		}
		s.in = bufio.NewReaderSize(z, bufferBytes)
	}
	if o.MaxBytes > 0 {
		s.in = bufio.NewReaderSize(&bounded{s.in, o.MaxBytes}, bufferBytes)
	}
	if mark, _ := s.in.Peek(3); string(mark) == "\uFEFF" {
		s.in.Discard(len(mark)) // cannot fail: they are in the buffer
	}
	return nil
}

// next returns the next line that is not blank. The error io.EOF says that there is none.
func (s *scanner) next() (Line, error) {
	for {
		s.number++
		text, size, err := s.line()
		switch {
		case err != nil:
			return Line{}, err
		case size > film.MaxRecordBytes:
			return Line{Number: s.number, Err: tooLong(size)}, nil
		case len(bytes.TrimSpace(text)) > 0:
			return Line{Number: s.number, JSON: text}, nil
		}
	}
}

// line reads to the end of a line and returns it without its end, but without the text if it is too long to be held. The
// last line of the input may do without an end; io.EOF says that there was no line at all.
func (s *scanner) line() (text []byte, size int, err error) {
	for {
		part, err := s.in.ReadSlice('\n')
		size += len(part)
		if err == nil {
			part = bytes.TrimSuffix(part, []byte("\n"))
			size--
		}
		if size <= film.MaxRecordBytes {
			text = append(text, part...)
		} else {
			text = nil
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && size > 0:
			return text, size, nil
		}
		return text, size, err
	}
}

func tooLong(size int) error {
	rule := fmt.Sprintf("must have at most %d bytes", film.MaxRecordBytes)
	return &film.Error{
		Kind:     film.Invalid,
		Message:  "the record " + rule,
		Problems: []film.Problem{{Value: fmt.Sprintf("%d bytes", size), Rule: rule}},
	}
}

// explain makes of an error of reading one that says where and, where the data is at fault, what to do about it.
func (s *scanner) explain(err error) error {
	var corrupt flate.CorruptInputError
	message := ""
	switch {
	case errors.Is(err, ErrTooLarge):
		message = "the input is larger than is taken at once: send it in parts"
	case !s.gzipped:
	case errors.Is(err, io.ErrUnexpectedEOF):
		message = "the gzip data is cut off"
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.As(err, &corrupt):
		message = "the gzip data is damaged"
	}
	if message == "" {
		return fmt.Errorf("line %d: %w", s.number, err)
	}
	return &film.Error{Kind: film.Invalid, Message: fmt.Sprintf("line %d: %s", s.number, message), Err: err}
}

// bounded fails with ErrTooLarge where in has more than left bytes.
type bounded struct {
	in   *bufio.Reader
	left int64
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.left == 0 {
		if _, err := b.in.Peek(1); err != nil {
			return 0, err
		}
		return 0, ErrTooLarge
	}
	n, err := b.in.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}
