package index

import (
	"context"
	"slices"
	"strings"

	"cinedex/index/film"
)

// maxGroup is how many single writes that wait at the same time are made one batch: a batch of 64 takes little longer than
// a batch of one.
const maxGroup = 64

// Precondition on the stored version of what a write changes; the zero value asks nothing.
type Precondition struct {
	IfMatch     []string // one of these versions, or "*" for any
	IfNoneMatch []string // none of these versions; "*": it must not exist
}

// versionJoint stands between the version of a person's record and that of what the films make of it.
const versionJoint = "."

// holds reports whether a record of that version, "" for none, meets the precondition.
func (p Precondition) holds(version string) bool {
	exists := version != ""
	matches := func(list []string) bool {
		return exists && slices.ContainsFunc(list, func(v string) bool {
			record, _, _ := strings.Cut(v, versionJoint)
			return v == "*" || record == version
		})
	}
	return (len(p.IfMatch) == 0 || matches(p.IfMatch)) && !matches(p.IfNoneMatch)
}

// change is one record to be stored or, with neither set, removed.
type change struct {
	id     string // of the document
	film   *film.Film
	person *film.Person
	pre    Precondition

	version string // once done
	created bool
	err     error
	done    chan struct{} // closed then; nil in a bulk write
}

// PutFilm stores f, which must be valid, and returns its version and whether it is new. It returns when the film is on
// disk and every later snapshot has it. Errors are of kind film.Conflict (the precondition), film.Unavailable (nothing was
// stored) or film.Unknown.
func (x *Index) PutFilm(ctx context.Context, f *film.Film, p Precondition) (version string, created bool, err error) {
	c := &change{id: filmPrefix + f.ID, film: f, pre: p}
	err = x.do(ctx, c)
	return c.version, c.created, err
}

// DeleteFilm removes the film with that id; film.NotFound where there is none.
func (x *Index) DeleteFilm(ctx context.Context, id string, p Precondition) error {
	return x.do(ctx, &change{id: filmPrefix + id, pre: p})
}

// PutPerson stores p as PutFilm does a film; the films of the person are found by its aliases at the same moment.
func (x *Index) PutPerson(ctx context.Context, p *film.Person, c Precondition) (version string, created bool, err error) {
	change := &change{id: personPrefix + p.ID, person: p, pre: c}
	err = x.do(ctx, change)
	return change.version, change.created, err
}

// DeletePerson removes the person's record; credits stay.
func (x *Index) DeletePerson(ctx context.Context, id string, p Precondition) error {
	return x.do(ctx, &change{id: personPrefix + id, pre: p})
}

// do has the committer make the change. A caller who gives up waiting does not take the change back.
func (x *Index) do(ctx context.Context, c *change) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	c.done = make(chan struct{})
	select {
	case x.changes <- c:
	case <-x.stop:
		return errStopping
	case <-ctx.Done():
		return ctx.Err()
	}
	select {
	case <-c.done:
		return c.err
	case <-ctx.Done():
		return ctx.Err()
	}
}

var errStopping = &film.Error{Kind: film.Unavailable, Message: "the service is stopping; nothing was stored"}

// commitChanges is the committer: it makes each group of waiting changes one batch.
func (x *Index) commitChanges() {
	l := &lane{key: keySeq + "0", builder: newBuilder()}
	for {
		select {
		case c := <-x.changes:
			x.commit(l, x.gather(c))
		case <-x.stop:
			return
		}
	}
}

func (x *Index) gather(first *change) []*change {
	group := []*change{first}
	for len(group) < maxGroup {
		select {
		case c := <-x.changes:
			group = append(group, c)
		default:
			return group
		}
	}
	return group
}

func (x *Index) commit(l *lane, group []*change) {
	ids, whole := touched(group)
	x.claims.claim(ids, whole)
	x.apply(l, group)
	x.claims.release(ids)
	for _, c := range group {
		close(c.done)
	}
}

// touched returns the ids of the group's documents and whether it may touch others too: a person's films carry the
// person's names.
func touched(group []*change) (ids []string, whole bool) {
	for _, c := range group {
		ids = append(ids, c.id)
		whole = whole || c.id[:len(personPrefix)] == personPrefix
	}
	return ids, whole
}

// followRoot publishes what Bleve's merging and persisting bring about.
func (x *Index) followRoot() {
	for {
		select {
		case <-x.changed:
			if err := x.publish(); err != nil {
				x.alarm.Load().ring(err)
			}
		case <-x.stop:
			return
		}
	}
}
