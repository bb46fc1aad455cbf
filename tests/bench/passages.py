#!/usr/bin/env python3
"""Finds the passages shared within each event, in the form the scorer reads, and compares their bytes.

usage: passages.py PROGRAM TEXTS [-o FOUND.json] [--gold GOLD.json]

PROGRAM is the built `variorum`; TEXTS is JSON Lines with `doc_id`, `text` and the event in `subtopic`, or a
folder of .txt files that are one event. `variorum inspect passages --json` runs once for each event, over
plain files in a temporary folder. FOUND.json holds what `score.py` reads, with offsets in characters.
GOLD.json is the reference's own output: what only one of the two has is counted, by bytes, words and mode.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict


def events(texts):
    """Lists of (id, text), one for each event."""
    if os.path.isdir(texts):
        names = sorted(name for name in os.listdir(texts) if name.endswith(".txt"))
        return [[(name, open(os.path.join(texts, name), encoding="utf-8", newline="").read()) for name in names]]
    by_event = defaultdict(list)
    with open(texts, encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            by_event[article["subtopic"]].append((article["doc_id"], article["text"]))
    return list(by_event.values())


def inspect(program, articles):
    """What the program prints, with the ids of the articles for the names of the files."""
    with tempfile.TemporaryDirectory() as folder:
        names = {}
        for n, (doc_id, text) in enumerate(articles):
            names[f"{n:05}.txt"] = doc_id
            with open(os.path.join(folder, f"{n:05}.txt"), "w", encoding="utf-8", newline="") as file:
                file.write(text)
        command = [os.path.abspath(program), "inspect", "passages", "--json", *sorted(names)]
        printed = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout
    for passage in map(json.loads, printed.splitlines()):
        for side in (passage["a"], passage["b"]):
            side["id"] = names[side["file"]]
        yield passage


def characters(text, span):
    data = text.encode()
    return [len(data[:offset].decode()) for offset in span]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("texts")
    parser.add_argument("-o", "--out")
    parser.add_argument("--gold")
    asked = parser.parse_args()
    found = {"exact": defaultdict(list), "tolerant": defaultdict(list)}
    spans, inside = set(), defaultdict(int)
    for articles in events(asked.texts):
        text = dict(articles)
        for passage in inspect(asked.program, articles):
            (a, b), mode = (passage["a"], passage["b"]), passage["mode"]
            byte = [(side["start"], side["end"]) for side in (a, b)]
            chars = [characters(text[side["id"]], span) for side, span in zip((a, b), byte)]
            found[mode][a["id"], b["id"]].append(
                {"words": passage["words"], "a": chars[0], "b": chars[1], "a_byte": byte[0], "b_byte": byte[1]}
            )
            spans.add((mode, a["id"], b["id"], *byte, passage["words"]))
            inside[mode, passage["inside"]] += 1
    for (mode, kind), count in sorted(inside.items()):
        print(f"{mode:9} {kind:10} {count}", file=sys.stderr)
    if asked.out:
        out = {mode: [{"a": a, "b": b, "spans": s} for (a, b), s in pairs.items()] for mode, pairs in found.items()}
        with open(asked.out, "w", encoding="utf-8") as file:
            json.dump(out, file, ensure_ascii=False)
    if asked.gold:
        gold = set()
        with open(asked.gold, encoding="utf-8") as file:
            reference = json.load(file)
        for mode in found:
            for pair in reference[mode]:
                for span in pair["spans"]:
                    byte = tuple(span["a_byte"]), tuple(span["b_byte"])
                    gold.add((mode, pair["a"], pair["b"], *byte, span["words"]))
        for mode in found:
            ours, theirs = ({span for span in of if span[0] == mode} for of in (spans, gold))
            print(f"{mode:9} {len(ours & theirs)} the same, {len(ours - theirs)} ours only, {len(theirs - ours)} not found")
        sys.exit(spans != gold)


if __name__ == "__main__":
    main()
