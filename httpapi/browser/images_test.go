//go:build browser

package browser

import (
	"net"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A poster of one pixel.
const pixel = "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89\x00\x00\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff\x89\x99=\x1d\x00\x00\x00\x00IEND\xaeB`\x82"

// Posters come from the image base and from nowhere else; what is not there, or elsewhere, is drawn.
func TestPosters(t *testing.T) {
	t.Parallel()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	asked := make(chan string, 100)
	images := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked <- r.URL.Path + " from " + r.Referer()
		if strings.HasSuffix(r.URL.Path, "none.png") {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "image/png")
		_, _ = w.Write([]byte(pixel))
	})}
	go func() { _ = images.Serve(listener) }()
	t.Cleanup(func() { _ = images.Close() })
	base := "http://" + listener.Addr().String()
	s := newSite(t, base+"/w342", strings.Join([]string{
		`{"id":"named","original_title":"Poster named","images":["a.png"],"popularity":9}`,
		`{"id":"rooted","original_title":"Poster rooted","images":["/b.png","c.png"],"popularity":8}`,
		`{"id":"whole","original_title":"Poster whole","images":["` + base + `/d.png"],"popularity":7}`,
		`{"id":"missing","original_title":"Poster missing","images":["none.png"],"popularity":6}`,
		`{"id":"foreign","original_title":"Poster foreign","images":["https://example.invalid/e.png"],"popularity":5}`,
		`{"id":"without","original_title":"Poster without","popularity":4}`,
	}, "\n"))
	for _, l := range readers {
		t.Run(l.String(), func(t *testing.T) {
			b := newTab(t, s, l)
			b.origins = []string{base}
			b.allow("status of 404")
			b.goTo("/?q=poster&sort=popularity")
			b.wait(`[...document.querySelectorAll("img.poster")].every((image) => image.complete) && document.querySelectorAll("img.poster").length === 3`)
			want := []string{base + "/w342/a.png", base + "/w342/b.png", base + "/d.png", "Poster missing", "Poster foreign", "Poster without"}
			got := eval[[]string](b, `[...document.querySelectorAll(".hit .poster")].map((p) => p.src ?? p.textContent)`)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			b.axe("posters")
			for len(asked) > 0 {
				if request := <-asked; !strings.HasSuffix(request, " from ") {
					t.Errorf("the images' host is told where it is asked from: %s", request)
				}
			}
			b.goTo("/?film=named")
			if got := b.attribute("img.poster", "src"); got != base+"/w342/a.png" {
				t.Errorf("the film's poster is %s", got)
			}
		})
	}
}
