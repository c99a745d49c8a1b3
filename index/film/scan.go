package film

import "strings"

// members calls use with each key, unquoted, and value of an object.
func (d *decoder) members(v string, use func(key, v string)) {
	for i := next(v, 1); i < len(v) && v[i] != '}'; {
		keyEnd := skip(v, i)
		key := d.text(v[i:keyEnd])
		start := next(v, keyEnd)
		if start == len(v) {
			return
		}
		end := skip(v, start)
		use(key, v[start:end])
		i = next(v, end)
	}
}

// next returns where the first token from i on begins; in well-formed JSON the commas and colons need no look.
func next(v string, i int) int {
	for i < len(v) && (v[i] <= ' ' || v[i] == ',' || v[i] == ':') {
		i++
	}
	return i
}

// skip returns where the value that begins at i ends. It is always beyond i.
func skip(v string, i int) int {
	switch v[i] {
	case '"':
		return skipString(v, i)
	case '{', '[':
		depth := 0
		for i < len(v) {
			switch v[i] {
			case '"':
				i = skipString(v, i)
				continue
			case '{', '[':
				depth++
			case '}', ']':
				if depth--; depth == 0 {
					return i + 1
				}
			}
			i++
		}
		return i
	}
	end := i + 1
	for end < len(v) && v[end] > ' ' && v[end] != ',' && v[end] != '}' && v[end] != ']' {
		end++
	}
	return end
}

func skipString(v string, i int) int {
	for i++; i < len(v); {
		quote := strings.IndexByte(v[i:], '"')
		if quote < 0 {
			return len(v)
		}
		i += quote + 1
		backslashes := 0
		for v[i-2-backslashes] == '\\' { // stops at the latest at the opening quote
			backslashes++
		}
		if backslashes%2 == 0 {
			return i
		}
	}
	return len(v)
}
