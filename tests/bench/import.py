#!/usr/bin/env python3
"""What `import` keeps of the scraped texts in a folder, against a list made by eye.

    python3 tests/bench/import.py target/debug/variorum ../shared/captures

For each text the lists name lines of its file by their numbers: those of the article, which must be kept,
and those that may go either way (headlines, dates, the words under pictures). Every other line is another
story, an advertisement, a newsletter or the site's own, and none of them may be kept. The exit code is 1
where a line is on the wrong side. A text that is not there is passed over.
"""
import pathlib, re, subprocess, sys, tempfile

ARTICLE = {
    "arise": [*range(5, 58, 2), 59],
    "cna": [16, *range(22, 47, 2), *range(51, 66, 2), *range(71, 110, 2)],
    "countercurrents": [*range(5, 104, 2)],
    "fijivillage": [*range(8, 41, 2), 42],
    "ians": [*range(7, 38, 2)],
}
EITHER = {
    "arise": [3],
    "cna": [14, 18, 20, 48, 49, 67, 68, 69],
    "countercurrents": [1],
    "fijivillage": [1, 3, 5, 6],
    "ians": [1, 3, 5],
}


def words(text):
    return "".join(c for c in text.casefold() if c.isalnum())


def body(draft):
    text = draft.split("\n---\n", 1)[1]
    lines = (re.sub(r"^(#+|-|>|\d+\.) ", "", line) for line in text.split("\n"))
    return [line.replace("\\", "") for line in lines if line.strip()]


def main(program, captures):
    wrong = 0
    print(f"{'text':16} {'article lines kept':>20} {'foreign lines kept':>20}")
    for name in ARTICLE:
        path = pathlib.Path(captures) / f"{name}.txt"
        if not path.exists():
            print(f"{name:16} is not there")
            continue
        with tempfile.TemporaryDirectory() as desk:
            content = pathlib.Path(desk) / "content"
            content.mkdir()
            (content / "dossier.yaml").write_text("title: Bench\n")
            command = [program, "--root", desk, "--quiet", "import", "--dry-run", str(path)]
            draft = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        kept = {words(line) for line in body(draft)}
        lines = {n: words(line) for n, line in enumerate(path.read_text().splitlines(), 1) if words(line)}
        article, either = set(ARTICLE[name]), set(EITHER[name])
        held = [n for n in article if lines.get(n) in kept]
        lost = sorted(article - set(held))
        own = {lines[n] for n in article | either if n in lines}
        foreign = sorted(n for n, line in lines.items() if n not in article | either and line in kept - own)
        unknown = kept - set(lines.values())
        print(f"{name:16} {len(held):>13} of {len(article):>3} {len(foreign):>14} of {len(lines) - len(article | either):>3}"
              + (f"  lost: {lost}" if lost else "") + (f"  foreign: {foreign}" if foreign else "")
              + (f"  not of the text: {len(unknown)}" if unknown else ""))
        wrong += len(lost) + len(foreign) + len(unknown)
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]))
