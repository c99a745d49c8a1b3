package main

import (
	"fmt"
	"os"
	"reflect"

	"github.com/alecthomas/kong"

	"cinedex/search/synonym"
)

// decodeSynonyms reads the file of a flag, so that a mistake in it is told before anything starts.
func decodeSynonyms(ctx *kong.DecodeContext, target reflect.Value) error {
	token, err := ctx.Scan.PopValue("file")
	if err != nil {
		return err
	}
	file, err := os.Open(token.String())
	if err != nil {
		return err
	}
	defer file.Close()
	set, err := synonym.Read(file, token.String())
	if err != nil {
		return fmt.Errorf("no synonym was read:\n%w", err)
	}
	target.Set(reflect.ValueOf(set))
	return nil
}
