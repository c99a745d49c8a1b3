package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// Version prints what the program was built from.
type Version struct{}

// Run prints one line: the module's version, the commit, the Go version and the platform.
func (Version) Run(s streams) error {
	_, err := fmt.Fprintln(s.out, build())
	return err
}

type buildFacts struct {
	version  string // of the module; (devel) where it was not built from a released one
	revision string // the commit, with +changes where files differed from it
}

func (b buildFacts) String() string {
	return fmt.Sprintf("cinedex %s (%s) %s %s/%s", b.version, b.revision, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

// build reads what the go command wrote into the program.
func build() buildFacts {
	facts := buildFacts{version: "(devel)", revision: "unknown revision"}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return facts
	}
	if info.Main.Version != "" {
		facts.version = info.Main.Version
	}
	changed := ""
	for _, setting := range info.Settings {
		switch {
		case setting.Key == "vcs.revision":
			facts.revision = setting.Value
		case setting.Key == "vcs.modified" && setting.Value == "true":
			changed = "+changes"
		}
	}
	facts.revision += changed
	return facts
}
