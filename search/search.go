// Package search turns a Request into a Response: typed text into what to look for, that into bitmaps of matching films,
// those into facet counts and one page of ranked hits.
package search

import (
	"context"
	"errors"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
	"cinedex/index/language"
	"cinedex/search/intent"
	"cinedex/search/query"
	"cinedex/search/synonym"
	"cinedex/search/theme"
)

// Options tune an Engine; the zero value is right.
type Options struct {
	Timeout  time.Duration // for one search, and again to show what it found; 0 is DefaultTimeout. What is there by then is answered as Partial
	Synonyms *synonym.Set  // beside those that are known anyway; nil for none
	Answers  int           // how many responses to searches that very many films match are kept; 0 is DefaultAnswers, below 0 none
}

// DefaultTimeout of one search.
const DefaultTimeout = 200 * time.Millisecond

// Engine answers searches over one index. It is safe for concurrent use.
type Engine struct {
	index     *index.Index
	timeout   time.Duration
	synonyms  *synonym.Set
	nearby    *nearby
	matched   *matched
	known     *known
	answers   *answers
	directors directorLists
	running   atomic.Int64 // searches
}

// New returns an engine over x. Where x has films in Japanese it waits for the dictionary that marking a romanised word in kanji takes,
// which opening x began to load.
func New(x *index.Index, o Options) *Engine {
	e := &Engine{index: x, timeout: o.Timeout, synonyms: synonym.Embedded(), nearby: newNearby(), matched: newMatched(), known: newKnown(), answers: newAnswers(o.Answers)}
	if e.timeout == 0 {
		e.timeout = DefaultTimeout
	}
	// What is read once, and takes longer than a search may, is read now.
	intent.Medium("")
	theme.Find("")
	s := x.Acquire()
	defer s.Release()
	if _, ok := s.Languages.Find("ja"); ok {
		language.LoadJapanese()
	}
	if o.Synonyms != nil {
		e.synonyms = e.synonyms.With(o.Synonyms)
	}
	return e
}

// run is one search under way.
type run struct {
	request   *Request
	snapshot  *index.Snapshot
	clock     *clock
	plan      *plan
	sort      Sort
	directors *directorLists
	cores     int // processors that no other search had when this one began, its own included
	after     *cursor
	segments  []*segmentRun
	idfs      map[idfKey]float32
	farthest  passKind // the last pass to be tried; 0 tries all

	unguessed int // films found before typing mistakes were forgiven
}

// Search answers q. Its errors are *film.Error of kind Invalid, with Field the parameter's name as in the HTTP
// interface, those of ctx, and those of a disk that cannot be read.
func (e *Engine) Search(ctx context.Context, q Request) (*Response, error) {
	s := e.index.Acquire()
	defer s.Release()
	return e.searchIn(ctx, s, q)
}

// searchIn answers q from one snapshot.
func (e *Engine) searchIn(ctx context.Context, s *index.Snapshot, q Request) (*Response, error) {
	start := time.Now()
	if err := q.complete(); err != nil {
		return nil, err
	}
	key := e.answers.key(s, &q)
	if kept := e.answers.find(key); kept != nil {
		kept.Took = time.Since(start)
		return kept, nil
	}
	others := e.running.Add(1) - 1
	defer e.running.Add(-1)
	r := e.newRun(ctx, s, &q, int(others))
	if err := r.goOn(); err != nil {
		return nil, err
	}
	parsed := query.Parse(q.Text, operators...)
	r.find(e, parsed)
	response, err := e.answer(ctx, r, parsed, start)
	if err == nil {
		e.answers.keep(key, response)
	}
	return response, err
}

// answer makes the response to the request whose hits r has found.
func (e *Engine) answer(ctx context.Context, r *run, parsed query.Query, start time.Time) (*Response, error) {
	q := r.request
	response := &Response{Page: q.Page, PerPage: q.PerPage, Query: Understood{Text: q.Text, Understood: r.plan.understood(parsed)}}
	for _, seg := range r.segments {
		response.Total += int(seg.hits.GetCardinality())
	}
	page, more := r.page()
	response.Facets, response.Numbers = r.facets(), r.numbers()
	if err := r.hydrate(response, page); err != nil {
		return nil, err
	}
	more = more || len(response.Hits) < len(page)
	if page = page[:len(response.Hits)]; more && len(page) > 0 {
		response.NextCursor = r.cursorAfter(page[len(page)-1])
	}
	if err := r.failure(ctx); err != nil {
		return nil, err
	}
	response.Partial = r.clock.cut // before what may be offered instead is looked for
	if !q.CountOnly {
		corrected, err := e.corrected(r, parsed)
		if err != nil {
			return nil, err
		}
		response.Query.Corrected = corrected
	}
	response.Query.Notes = r.plan.notes
	response.Took = time.Since(start)
	return response, nil
}

// newRun begins a search beside others.
func (e *Engine) newRun(ctx context.Context, s *index.Snapshot, q *Request, others int) *run {
	return &run{request: q, snapshot: s, directors: &e.directors, cores: max(1, runtime.GOMAXPROCS(0)-others), clock: newClock(ctx, e.timeout), sort: q.order(), idfs: map[idfKey]float32{}}
}

// find finds the films that the text matches and those of them that the filters keep.
func (r *run) find(e *Engine, parsed query.Query) {
	r.plan = newPlan(parsed, r.snapshot, e.synonyms)
	r.open(e.nearby)
	r.matchText()
	for _, seg := range r.segments {
		seg.filter(r.request)
	}
}

// corrected offers another text. Where one finds nothing because it was asked to forgive nothing, what forgiving would have
// found tells.
func (e *Engine) corrected(r *run, q query.Query) (string, error) {
	if r.found() > 0 || !r.request.NoTypos && !r.request.MatchAll || r.clock.cut {
		return r.corrected(q)
	}
	clock := r.clock.again() // that what is offered was cut says nothing of the answer
	lenient := &Request{Text: r.request.Text, Adult: r.request.Adult}
	again := &run{request: lenient, snapshot: r.snapshot, cores: r.cores, clock: clock, idfs: map[idfKey]float32{}}
	again.plan = newPlan(q, r.snapshot, e.synonyms)
	again.open(e.nearby)
	again.matchText()
	text, err := again.corrected(q)
	return text, errors.Join(err, again.failure(clock.ctx))
}

// open begins the work on each segment.
func (r *run) open(n *nearby) {
	for _, seg := range r.snapshot.Segments {
		s := &segmentRun{Segment: seg, Reader: seg.Reader(), clock: r.clock, nearby: n, plan: r.plan, none: roaring.New(), match: roaring.New()}
		switch r.request.Adult {
		case AdultInclude:
			s.base = seg.Films
		case AdultOnly:
			s.base = seg.Adult
		default:
			s.base = seg.Films
			if !seg.Adult.IsEmpty() {
				s.base = roaring.AndNot(seg.Films, seg.Adult)
			}
		}
		r.segments = append(r.segments, s)
	}
}

// failure returns what made the answer wrong, not merely partial.
func (r *run) failure(ctx context.Context) error {
	for _, s := range r.segments {
		if s.failed != nil {
			return s.failed
		}
		if err := s.Err(); err != nil {
			return err
		}
	}
	return ctx.Err()
}

func (r *run) expired() bool { return r.clock.expired() }

// clock tells when a search has taken its time.
type clock struct {
	limit time.Time
	late  time.Time // from when on reading films must leave time to rank and count those found
	marks time.Time // until when what matched is marked in the films of the page
	reads time.Time // until when these are read

	mu  sync.Mutex
	ctx context.Context
	cut bool // something was left undone
}

// Parts of the time that may go by. Showing what was found in time has as long again: a film may have a megabyte of text, and a
// hundred such took 11 s to read and mark.
const (
	lateShare = .6  // before reading films to match them ends
	markShare = 1.5 // before the films of the page are no longer marked
	readShare = 2   // before the page ends where it is
)

func newClock(ctx context.Context, timeout time.Duration) *clock {
	now := time.Now()
	after := func(share float64) time.Time { return now.Add(time.Duration(share * float64(timeout))) }
	return &clock{ctx: ctx, limit: now.Add(timeout), late: after(lateShare), marks: after(markShare), reads: after(readShare)}
}

// tooLate reports whether to stop reading films to match them, as expired does of everything.
func (c *clock) tooLate() bool { return c.over(c.late) }

// expired reports whether to stop. Whoever asks and is told so leaves work undone: the answer is partial.
func (c *clock) expired() bool { return c.over(c.limit) }

func (c *clock) over(end time.Time) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if time.Now().After(end) || c.ctx.Err() != nil {
		c.cut = true
		return true
	}
	return false
}

// again returns a clock with the same limits that nothing was left undone by.
func (c *clock) again() *clock {
	return &clock{ctx: c.ctx, limit: c.limit, late: c.late, marks: c.marks, reads: c.reads}
}
