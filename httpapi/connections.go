package httpapi

import (
	"net"
	"net/http"
)

// connections bounds how many there are. One too many waits until another ends, and the service reads no further ones; while it waits,
// no connection is kept for later requests: idle ones end at once, the others with their answer.
type connections struct {
	places   chan struct{}
	stopping <-chan struct{}
	keep     func(bool) // lets connections be kept, or not
}

// changed is http.Server's ConnState. It runs where connections are accepted, before the new one is served.
func (c *connections) changed(_ net.Conn, to http.ConnState) {
	switch to {
	case http.StateNew:
		c.enter()
	case http.StateClosed:
		select {
		case <-c.places:
		default: // it came in without one while the service stopped
		}
	}
}

func (c *connections) enter() {
	select {
	case c.places <- struct{}{}:
		return
	default:
	}
	c.keep(false)
	defer c.keep(true)
	select {
	case c.places <- struct{}{}:
	case <-c.stopping: // which waits for what accepts connections
	}
}
