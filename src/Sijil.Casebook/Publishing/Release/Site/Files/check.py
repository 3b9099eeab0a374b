#!/usr/bin/env python3
"""Checks a release of a register with nothing but Python's standard library.

Run it from anywhere: python3 check.py [FOLDER]   (FOLDER holds bagit.txt; without it, the folder above this file)
It checks: every file against the manifests; every entry of the public log against the signed root; every published
value against what the log commits to; people.csv against these values. It does not check the signatures of
the checkpoint and the seal: the page "How to check" says how openssl does.
"""
import base64
import csv
import hashlib
import hmac
import io
import json
import os
import sys


def fail(what):
    print("WRONG  " + what)
    sys.exit(1)


def read(*path):
    with open(os.path.join(*path), "rb") as file:
        return file.read()


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def root_of(hashes):
    if len(hashes) == 1:
        return hashes[0]
    split = 1
    while split * 2 < len(hashes):
        split *= 2
    return node(root_of(hashes[:split]), root_of(hashes[split:]))


def tile_name(index):
    parts = ["%03d" % (index % 1000)]
    while index >= 1000:
        index //= 1000
        parts.insert(0, "x%03d" % (index % 1000))
    return os.path.join(*parts)


def main():
    sys.setrecursionlimit(10000)
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    data = os.path.join(folder, "data")

    listed = set()
    for manifest in ("tagmanifest-sha256.txt", "manifest-sha256.txt"):
        for line in read(folder, manifest).decode("ascii").splitlines():
            digest, path = line.split("  ", 1)
            if ".." in path.split("/") or path.startswith("/"):
                fail(path + ": a path that leads out of the folder")
            if hashlib.sha256(read(folder, *path.split("/"))).hexdigest() != digest:
                fail(path + ": it was altered")
            listed.add(path)
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.relpath(os.path.join(place, name), folder).replace(os.sep, "/")
            if path not in listed and path != "tagmanifest-sha256.txt":
                fail(path + ": no manifest names it")
    print("ok     %d files are as the manifests say" % len(listed))

    sealed = read(folder, "seal.txt").decode("utf-8").split("\n")[2]
    tags = [line for line in read(folder, "tagmanifest-sha256.txt").decode("ascii").splitlines(True) if not line.endswith("  seal.txt\n")]
    if sealed != "sha256 " + hashlib.sha256("".join(tags).encode("ascii")).hexdigest():
        fail("seal.txt: it is over another release")
    print("ok     the seal is over these files")

    origin, size, root = read(data, "log", "checkpoint").decode("utf-8").split("\n")[:3]
    size, entries = int(size), []
    while len(entries) < size:
        bundle = len(entries) // 256
        width = min(256, size - bundle * 256)
        name = os.path.join("tile", "entries", tile_name(bundle)) + ("" if width == 256 else os.path.join(".p", str(width)))
        content, at = read(data, "log", name), 0
        while at < len(content):
            length = int.from_bytes(content[at:at + 2], "big")
            entries.append(content[at + 2:at + 2 + length])
            at += 2 + length
    hashes = [hashlib.sha256(b"\x00" + entry).digest() for entry in entries]
    found = root_of(hashes) if hashes else hashlib.sha256(b"").digest()
    if base64.b64encode(found).decode() != root:
        fail("log/checkpoint: the entries do not make up its root")
    print("ok     %d entries of the log of %s make up the root %s" % (size, origin, root))

    leaves = [json.loads(entry) for entry in entries]
    last = {leaf["said"]["id"]: index for index, leaf in enumerate(leaves)}
    opened, values = 0, {}
    for line in read(data, "openings.jsonl").decode("utf-8").split("\n")[:-1]:
        opening = json.loads(line)
        leaf = leaves[opening["index"]]
        for field, (salt, value) in opening["open"].items():
            message = field.encode() + b"\x00" + value.encode()
            digest = hmac.new(base64.b64decode(salt, validate=True), message, hashlib.sha256).digest()
            if base64.b64encode(digest).decode() != leaf["committed"].get(field):
                fail("openings.jsonl: %s of entry %d is not what the log commits to" % (field, opening["index"]))
            opened += 1
        values[opening["index"]] = {field: value for field, (_, value) in opening["open"].items()}
    print("ok     %d published values are what the log commits to" % opened)

    fields = json.loads(read(data, "policy.json"))["published_fields"]
    table = io.StringIO()
    rows = csv.writer(table, lineterminator="\n")
    rows.writerow(["id"] + fields)
    for person in sorted(last):
        if leaves[last[person]]["kind"] == "published":
            row = values.get(last[person], {})
            rows.writerow([person] + [row.get(field, "") for field in fields])
    if table.getvalue().encode("utf-8") != read(data, "people.csv"):
        fail("people.csv: it is not what the log and its openings say")
    print("ok     people.csv is what the log and its openings say")
    print("Everything that this script checks holds. Check the signatures with openssl, see check.html.")


main()
