package index

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/klauspost/compress/zstd"

	"cinedex/index/film"
)

// Records are stored compressed with Zstandard, each for itself, with a dictionary of what records share: names of fields, values of
// vocabularies, common words of the largest languages. Of 4,000 of a million films, 918 bytes each on average, with one core:
//
//	                                    size    packing  unpacking
//	Snappy                              80 %    2.4 µs   0.6 µs
//	S2, best                            77 %
//	Deflate 1, the dictionary           49 %    34 µs    6.6 µs
//	Zstandard fastest, none             60 %    11 µs    4.5 µs
//	Zstandard fastest, the dictionary   49 %    13 µs    4.5 µs
//	Zstandard default, the dictionary   48 %    30 µs    4.3 µs
//
// A dictionary four times as large saves one part in a hundred more.

// dictionary is some records of the embedded catalogue, those in the commonest language last: what is nearer is
// referred to in fewer bits. What is stored cannot be read with another one, so MappingVersion changes with it.
//
//go:embed dictionary.ndjson
var dictionary []byte

// dictionaryID is the dictionary's in what is compressed with it.
const dictionaryID = 1

// maxRecord is how many bytes a stored record has at most: the form it is stored in can be longer than that it was read in, where
// characters are escaped and people get ids.
const maxRecord = 4 * film.MaxRecordBytes

// packer compresses records. It is for one goroutine.
type packer struct{ encoder *zstd.Encoder }

func newPacker() packer {
	encoder, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1), zstd.WithEncoderCRC(false),
		zstd.WithSingleSegment(true), zstd.WithEncoderDictRaw(dictionaryID, dictionary))
	if err != nil {
		panic(err) // the options are constant
	}
	return packer{encoder}
}

// pack returns the compressed form of a record's JSON.
func (p packer) pack(json []byte) []byte {
	return p.encoder.EncodeAll(json, make([]byte, 0, len(json)/2+64))
}

// unpacker holds what decompressing a record takes.
type unpacker struct {
	decoder *zstd.Decoder
	buffer  []byte
}

var unpackers = sync.Pool{New: func() any {
	decoder, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxRecord), zstd.WithDecoderDictRaw(dictionaryID, dictionary))
	if err != nil {
		panic(err) // the options are constant
	}
	return &unpacker{decoder: decoder}
}}

// unpack hands the JSON that packed was made of to use, which must not keep it.
func unpack(packed []byte, use func(json []byte) error) error {
	u := unpackers.Get().(*unpacker)
	defer unpackers.Put(u)
	json, err := u.decoder.DecodeAll(packed, u.buffer[:0])
	if err != nil {
		return fmt.Errorf("the stored record is damaged: %w", err)
	}
	u.buffer = json
	return use(json)
}
