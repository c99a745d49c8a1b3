package film

import "errors"

// Kind of an Error: what went wrong, in the caller's terms.
type ErrorKind string

const (
	Invalid     ErrorKind = "invalid"     // a value breaks a rule: Field and Problems say which
	NotFound    ErrorKind = "not_found"   //
	Conflict    ErrorKind = "conflict"    // the stored version is not the one the caller named
	Unavailable ErrorKind = "unavailable" // try again later; nothing was done
	Unknown     ErrorKind = "unknown"     // the disk failed: whether the change was kept is not known
)

// Error is the project's one error type: a kind, a sentence for the caller and where it applies.
type Error struct {
	Kind     ErrorKind
	Message  string    // for the caller; nothing internal
	Field    string    // the parameter or field at fault, if one is
	Problems []Problem // every rule that a record breaks
	Err      error     // the cause, for the log
}

func (e *Error) Error() string {
	if e.Err != nil {
		return e.Message + ": " + e.Err.Error()
	}
	return e.Message
}

func (e *Error) Unwrap() error { return e.Err }

// KindOf returns the kind of the first Error in err's chain, or "" if there is none.
func KindOf(err error) ErrorKind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return ""
}

// Problem is one rule that a record breaks.
type Problem struct {
	Field string `json:"field"` // path in the record: titles.es, credits[3].role
	Value string `json:"value"` // as given, cut at 100 characters
	Rule  string `json:"rule"`  // what the rule asks for, in a sentence
}
