package main

import (
	"fmt"
	"io"
	"os"
	"sync/atomic"
)

// inputs are the files of an import and how far they have been read.
type inputs struct {
	all  []*input
	size int64        // bytes of all; 0 where one of them does not tell
	read atomic.Int64 // bytes of all
}

type input struct {
	io.Reader
	name  string
	close func() error
}

// openInputs opens the files named; - is stdin.
func openInputs(names []string, stdin io.Reader) (*inputs, error) {
	in := &inputs{}
	sized := true
	for _, name := range names {
		if name == "-" {
			in.all = append(in.all, &input{counted{stdin, &in.read}, "standard input", func() error { return nil }})
			sized = false
			continue
		}
		f, err := os.Open(name)
		if err != nil {
			in.close()
			return nil, err
		}
		in.all = append(in.all, &input{counted{f, &in.read}, name, f.Close})
		switch info, err := f.Stat(); {
		case err == nil && info.IsDir():
			in.close()
			return nil, fmt.Errorf("%s is a folder, not a file of films: name the files in it", name)
		case err == nil && info.Mode().IsRegular():
			in.size += info.Size()
		default:
			sized = false
		}
	}
	if !sized {
		in.size = 0
	}
	return in, nil
}

// close closes the files, of which nothing was written that could be lost.
func (in *inputs) close() {
	for _, i := range in.all {
		_ = i.close()
	}
}

// counted adds what is read to n.
type counted struct {
	r io.Reader
	n *atomic.Int64
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n.Add(int64(n))
	return n, err
}
