//go:build unix

package index

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// nobody is a user ID that owns nothing here.
const nobody = 65534

// A catalogue that may not be read is not called damaged.
func TestOpenWithoutPermission(t *testing.T) {
	store := filepath.Join(indexFolder, "store")
	for _, closed := range []string{".", indexFolder, filepath.Join(indexFolder, "index_meta.json"), store, filepath.Join(store, "root.bolt")} {
		t.Run(filepath.Base(closed), func(t *testing.T) {
			if dir := os.Getenv(childDir); dir != "" {
				openForbidden(t, dir)
				return
			}
			parent := t.TempDir()
			dir := filepath.Join(parent, "films")
			x := openAt(t, dir)
			put(t, x, small("a", 1))
			closeIndex(t, x)
			openToAll(t, filepath.Dir(parent))
			if err := os.Chmod(filepath.Join(dir, closed), 0); err != nil {
				t.Fatal(err)
			}
			out, err := child(t, dir).CombinedOutput()
			openToAll(t, filepath.Dir(parent)) // so that it can be removed
			if err != nil {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}

// A folder that may not be written is no place for a new catalogue.
func TestMakeWithoutPermission(t *testing.T) {
	if dir := os.Getenv(childDir); dir != "" {
		openForbidden(t, dir)
		return
	}
	parent := t.TempDir()
	dir := filepath.Join(parent, "films")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	openToAll(t, filepath.Dir(parent))
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	out, err := child(t, dir).CombinedOutput()
	openToAll(t, filepath.Dir(parent)) // so that it can be removed
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// openForbidden opens dir as a user who may not.
func openForbidden(t *testing.T, dir string) {
	if os.Geteuid() == 0 { // who may do anything
		if err := syscall.Setuid(nobody); err != nil {
			t.Fatal(err)
		}
	}
	_, err := Open(dir, Options{})
	want := fmt.Sprintf("this program runs as user ID %d and has no permission to read and write the folder %s: give it", os.Geteuid(), dir)
	if err == nil || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), "\n") {
		t.Errorf("the error is %v, want %s in one line", err, want)
	}
}

// openToAll lets every user do everything below root.
func openToAll(t *testing.T, root string) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chmod(path, 0o777)
	})
	if err != nil {
		t.Fatal(err)
	}
}
