package index

import (
	"strings"

	"github.com/blevesearch/bleve/v2"

	"cinedex/index/film"
)

// plan is what a group of changes comes to.
type plan struct {
	index    *Index
	snapshot *Snapshot
	final    map[string]*change // the last change of each document
	json     map[string][]byte  // what it will hold; nil to remove it
	fresh    bool               // it is known that the snapshot has none of the documents
}

// take checks one change against what the ones before it leave, and adds it.
func (p *plan) take(c *change) error {
	before, err := p.version(c.id)
	switch {
	case err != nil:
		return &film.Error{Kind: film.Unavailable, Message: "the stored record cannot be read; nothing was stored", Err: err}
	case !c.pre.holds(before):
		return &film.Error{Kind: film.Conflict, Message: "the stored version is not the one that the request names"}
	case c.film == nil && c.person == nil && before == "":
		kind, id := "film", strings.TrimPrefix(c.id, filmPrefix)
		if strings.HasPrefix(c.id, personPrefix) {
			kind, id = "record of a person", strings.TrimPrefix(c.id, personPrefix)
		}
		return &film.Error{Kind: film.NotFound, Message: "there is no " + kind + " " + quoted(id)}
	}
	json := []byte(nil)
	if c.film != nil || c.person != nil {
		if json, err = (film.Record{Film: c.film, Person: c.person}).Encode(); err != nil {
			return err
		}
		c.version, c.created = versionOf(json), before == ""
	}
	p.final[c.id], p.json[c.id] = c, json
	return nil
}

func (p *plan) version(id string) (string, error) {
	if _, ok := p.final[id]; ok {
		if p.json[id] == nil {
			return "", nil
		}
		return versionOf(p.json[id]), nil
	}
	if p.fresh {
		return "", nil
	}
	return p.snapshot.read(id, func([]byte) error { return nil })
}

// aliases returns a person's names after the plan's changes.
func (p *plan) aliases(id string) []string {
	if c, ok := p.final[personPrefix+id]; ok {
		return recordAliases(c.person)
	}
	return p.index.vocabularies.people.Aliases(id)
}

// fill adds the plan to a batch.
func (p *plan) fill(builder *builder, b *bleve.Batch) error {
	for id, c := range p.final {
		json := p.json[id]
		var err error
		switch {
		case json == nil:
			b.Delete(id)
		case c.film != nil:
			err = b.IndexAdvanced(builder.film(c.film, json, p.aliases))
		default:
			err = b.IndexAdvanced(builder.person(c.person, json))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// rename makes the plan's records known to the labels. It goes before the batch: a snapshot may have it before the writer
// knows, and a label once chosen stays with its snapshot.
func (p *plan) rename() {
	for id, c := range p.final {
		if person, ok := strings.CutPrefix(id, personPrefix); ok {
			p.index.vocabularies.people.record(person, c.person)
		}
	}
}
