package index

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/blevesearch/bleve/v2"

	"cinedex/index/film"
)

// lane is one writer of batches. Several write side by side; each numbers its batches, in the batch itself, so that after a
// failure it can be told which were kept.
type lane struct {
	key     string
	seq     uint64
	builder *builder
}

// maxRebuild is how many films one batch rebuilds because a person's names changed: it bounds the memory of a batch.
const maxRebuild = 2000

// apply makes the changes one batch and sets their outcomes. The caller has claimed what they touch.
func (x *Index) apply(l *lane, group []*change) {
	if err := x.mend(); err != nil {
		for _, c := range group {
			c.err = err
		}
		return
	}
	s := x.Acquire()
	defer s.Release()
	plan := plan{index: x, snapshot: s, final: map[string]*change{}, json: map[string][]byte{}}
	ids := make([]string, len(group))
	for i, c := range group {
		ids[i] = c.id
	}
	plan.fresh = s.lacks(ids)
	for _, c := range group {
		c.err = plan.take(c)
	}
	err := x.write(l, &plan)
	if err == nil {
		x.wrote.Store(time.Now().UnixMilli())
	}
	for _, c := range group {
		if c.err == nil {
			c.err = err
		}
	}
}

// write writes the plan's batch and publishes it. If Bleve fails, the index is reopened and asked what it kept.
func (x *Index) write(l *lane, p *plan) error {
	if len(p.final) == 0 {
		return nil
	}
	x.attached.RLock()
	generation := x.generation.Load() // not before: the batch must be this generation's for reopen to undo it
	if x.bleve == nil {
		defer x.attached.RUnlock()
		return x.notOpen()
	}
	seq := uint64(0) // of the batch that holds the changes, once Bleve has it
	err := x.rebuild(l, p)
	if err == nil {
		p.rename()
		seq, err = x.batch(l, func(b *bleve.Batch) error { return p.fill(l.builder, b) })
	}
	if err == nil {
		err = x.publish()
	}
	x.attached.RUnlock()
	if err == nil {
		return nil
	}
	x.reopen(generation, err)
	kept, known := x.kept(l.key)
	switch {
	case seq == 0 || known && kept < seq:
		return &film.Error{Kind: film.Unavailable, Message: "the disk failed; nothing was stored", Err: err}
	case known:
		return nil
	}
	return &film.Error{Kind: film.Unknown, Message: "the disk failed; whether the change was stored is not known", Err: err}
}

// batch executes one numbered batch that fill fills and waits until it is on disk. It returns the batch's number, 0 for one
// that Bleve never had. A number that may not be on disk is not used again, so that no two states have one version.
func (x *Index) batch(l *lane, fill func(*bleve.Batch) error) (seq uint64, err error) {
	if l.seq == 0 {
		kept, err := x.bleve.GetInternal([]byte(l.key))
		if err != nil {
			return 0, err
		}
		l.seq, _ = strconv.ParseUint(string(kept), 10, 64) // absent before the lane's first batch
	}
	b := x.bleve.NewBatch()
	if err := fill(b); err != nil {
		return 0, err
	}
	l.seq++
	b.SetInternal([]byte(l.key), strconv.AppendUint(nil, l.seq, 10))
	return l.seq, x.persist(b)
}

// persist executes a batch and waits until it, and all that was there before it, is on disk.
func (x *Index) persist(b *bleve.Batch) error {
	persisted := make(chan struct{})
	b.SetPersistedCallback(func(error) { close(persisted) })
	if err := x.bleve.Batch(b); err != nil {
		return err
	}
	alarm := x.alarm.Load()
	select {
	case <-persisted:
		return nil
	case <-alarm.rung:
		return fmt.Errorf("the disk could not be written to: %w", alarm.err)
	}
}

// rebuild indexes again the films, not of the plan itself, whose people get or lose names. It goes before the records: cut
// off, it leaves films that are found by a name that no record has yet.
func (x *Index) rebuild(l *lane, p *plan) (err error) {
	defer orDamaged(&err)
	type place struct {
		segment *Segment
		doc     uint32
	}
	var films []place
	seen := map[string]bool{}
	for id := range p.final {
		person, ok := strings.CutPrefix(id, personPrefix)
		if !ok || slices.Equal(p.aliases(person), x.vocabularies.people.Aliases(person)) {
			continue
		}
		for _, seg := range p.snapshot.Segments {
			docs := seg.Reader().Credited(person)
			docs.And(seg.Films)
			for it := docs.Iterator(); it.HasNext(); {
				doc := it.Next()
				id, err := seg.bleve.DocID(uint64(doc))
				if err != nil {
					return err
				}
				name := string(id)
				if _, planned := p.final[name]; !planned && !seen[name] {
					seen[name] = true
					films = append(films, place{seg, doc})
				}
			}
		}
	}
	for len(films) > 0 {
		some := films[:min(maxRebuild, len(films))]
		films = films[len(some):]
		_, err := x.batch(l, func(b *bleve.Batch) error {
			for _, at := range some {
				f, err := at.segment.Film(at.doc)
				if err != nil {
					return fmt.Errorf("rebuilding a film of a person's: %w", err)
				}
				json, err := film.Record{Film: f}.Encode()
				if err != nil {
					return err
				}
				if err := b.IndexAdvanced(l.builder.film(f, json, p.aliases)); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
