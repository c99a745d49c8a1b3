package main

import (
	"strings"
	"testing"
)

func TestCheckOrigin(t *testing.T) {
	for origin, refused := range map[string]string{ // "": taken
		"https://films.example.org":      "",
		"https://films.example.org:8443": "",
		"http://films.example.org:443":   "",
		"http://localhost:3000":          "",
		"http://[::1]:3000":              "",
		"https://*.example.org":          "",
		"https://*.example.org:8443":     "",
		"https://xn--pelcula-9ya.org":    "",
		"moz-extension://0123":           "",

		"films.example.org":             "is not an origin",
		"https://films.example.org/":    "is not an origin",
		"https://a@films.example.org":   "is not an origin",
		"*":                             "is not an origin",
		"https://*":                     "leave the flag out to let pages of any origin search",
		"https://*:8443":                "leave the flag out to let pages of any origin search",
		"https://*.":                    "leave the flag out to let pages of any origin search",
		"https://*.*.org":               "a * stands for subdomains only, https://*.example.org",
		"https://films.*.org":           "a * stands for subdomains only, https://*.example.org",
		"https://*example.org":          "a * stands for subdomains only, https://*.example.org",
		"https://películas.example.org": "write it with xn--",
		"https://films.example.org:443": "browsers leave this port out: write https://films.example.org\n",
		"http://*.example.org:80":       "browsers leave this port out: write http://*.example.org\n",
		"http://[::1]:80":               "browsers leave this port out: write http://[::1]\n",
		"https://films.example.org:":    "browsers leave this port out: write https://films.example.org\n",
	} {
		err := checkOrigin(origin)
		switch {
		case refused == "" && err != nil:
			t.Errorf("%s is refused: %v", origin, err)
		case refused != "" && (err == nil || !strings.Contains(err.Error()+"\n", refused)):
			t.Errorf("%s: the error is %v, want %s", origin, err, refused)
		}
	}
}
