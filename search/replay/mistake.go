package replay

// mistyped makes one mistake in text, not in its first letter, where people seldom make one: two letters the wrong way round,
// one too few, one too many or another for one. A text of fewer than four letters stays as it is.
func (w *writer) mistyped(text string) string {
	letters := []rune(text)
	if len(letters) < 4 {
		return text
	}
	at := 1 + w.IntN(len(letters)-2) // neither the first nor the last
	switch w.IntN(4) {
	case 0:
		letters[at], letters[at+1] = letters[at+1], letters[at]
	case 1:
		letters = append(letters[:at], letters[at+1:]...)
	case 2:
		letters = append(letters[:at+1], letters[at:]...)
	default:
		letters[at] = 'a' + rune(w.IntN(26))
	}
	return string(letters)
}
