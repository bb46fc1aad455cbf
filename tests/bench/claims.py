#!/usr/bin/env python3
"""How well the claim lint tells false edits of the narrative in content/ from harmless ones.

    python3 tests/bench/claims.py target/debug/variorum ../shared/captures

Each edit exchanges some words of content/narrative.md, one at a time, and the dossier is checked
against the captures. A false edit is caught where a new note has the code it names; a harmless one
passes where there is no new note at all.
"""
import json, pathlib, shutil, subprocess, sys, tempfile

FALSE = [
    ("lasted around 40 seconds", "lasted around 50 seconds", "number-not-in-source"),
    ("lasted around 40 seconds", "lasted 40 seconds", "hedge-differs"),
    ("counted around two hours", "counted two hours", "hedge-differs"),
    ("about an hour for the delegations", "about two hours for the delegations", "number-not-in-source"),
    ("has four to five hours", "has five to six hours", "number-not-in-source"),
    ("about 200 km", "about 200 miles", "number-not-in-source"),
    ("over 1,000 km to the south", "1,000 km to the south", "hedge-differs"),
    ("for more than 18 months", "for more than 28 months", "number-not-in-source"),
    ("he had made seven others", "he had made nine others", "number-not-in-source"),
    ("all in 2018 and 2019", "all in 2017 and 2019", "number-not-in-source"),
    ("from [[pyongyang]] on Sunday", "from [[pyongyang]] on Saturday", "date-not-in-source"),
    ("He crossed the Russian border on Tuesday", "He crossed the Russian border on Monday", "date-not-in-source"),
    ("had been in North Korea in July", "had been in North Korea in June", "date-not-in-source"),
    ("“I am glad to see you,”]] said the host", "“I am glad to see you,”]] said Kim Jong Un", "speaker-differs"),
    ("as Peskov told it", "as Borisov told it", "name-not-in-source|speaker-differs"),
    ("where the two men had met in 2019", "where the two men had met for the first time in 2019", "superlative-not-in-source"),
    ("One account looks further, to a naval drill with China", "One account looks further, to a naval drill with Vietnam", "name-not-in-source"),
    ("suspect a trade of arms and technology", "say that they agreed on a trade of arms and technology", "stronger-than-source"),
    ("fear, in one account, that Kim would talk", "confirmed that Kim would talk", "stronger-than-source"),
    ("Humanitarian aid and resolutions of the [[un-security-council]] might come up as well, Russian officials said",
     "Humanitarian aid and resolutions of the [[un-security-council]] were discussed", "stronger-than-source"),
    ("{absent=\"war; Ukraine; military operation\" by", "{absent=\"war; fight\" by", "absence-disproved"),
    ("{absent=\"war; Ukraine; military operation\" by=kim-jong-un}", "", "negative-claim"),
    ("Twice in four months it had failed", "Twice in six months it had failed", "number-not-in-source"),
    ("an armoured train [@ians \"on Sunday\"]", "an armoured train", "uncited-statement"),
]
HARMLESS = [
    ("lasted around 40 seconds", "took about 40 seconds"),
    ("lasted around 40 seconds", "lasted some forty seconds"),
    ("counted around two hours", "counted approximately 120 minutes"),
    ("about an hour for the delegations", "around sixty minutes for the delegations"),
    ("has four to five hours", "has 4 to 5 hours"),
    ("about 200 km", "about 124 miles"),
    ("over 1,000 km to the south", "more than a thousand kilometres to the south"),
    ("for more than 18 months", "for over eighteen months"),
    ("he had made seven others", "he had made 7 others"),
    ("all in 2018 and 2019", "each of them in 2018 or 2019"),
    ("from [[pyongyang]] on Sunday", "from [[pyongyang]] on Sunday, 10 September"),
    ("He crossed the Russian border on Tuesday", "On Tuesday he crossed into Russia"),
    ("had been in North Korea in July", "had come to North Korea that July"),
    ("“I am glad to see you,”]] said the host", "“I am glad to see you,”]] said Putin"),
    ("as Peskov told it", "as the spokesman of the Kremlin, Peskov, told it"),
    ("where the two men had met in 2019", "where Kim and Putin had met in 2019"),
    ("One account looks further, to a naval drill with China", "A Chinese naval drill is what one account looks to"),
    ("suspect a trade of arms and technology", "think that they might agree to trade arms and technology"),
    ("fear, in one account, that Kim would talk", "are concerned, in one account, that Kim would talk"),
    ("might come up as well, Russian officials said", "could also be discussed, in the words of Russian officials"),
    ("He gave [[full-support|", "Kim gave [[full-support|"),
    ("That was on Wednesday, the day of the meeting", "That was on 13 September, the day of the meeting"),
    ("It was his first journey abroad since the pandemic", "Since the pandemic he had not been abroad before: it was his first journey"),
    ("Twice in four months it had failed", "It had failed twice within four months"),
]


def notes(variorum, project, captures):
    ran = subprocess.run([variorum, "check", "--root", project, "--captures", captures, "--message-format", "json"],
                         capture_output=True, text=True)
    found = [json.loads(line) for line in (ran.stdout + ran.stderr).splitlines() if line.startswith("{")]
    return [(note["code"], note["message"]) for note in found]


def main():
    variorum, captures = (str(pathlib.Path(arg).resolve()) for arg in sys.argv[1:3])
    content = pathlib.Path(__file__).resolve().parents[2] / "content"
    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder)
        shutil.copytree(content, project / "content")
        (project / "content/evidence.lock").unlink(missing_ok=True)
        narrative = project / "content/narrative.md"
        text = narrative.read_text()
        before = notes(variorum, folder, captures)

        def new(old, words):
            assert old in text, old
            narrative.write_text(text.replace(old, words, 1))
            return [note for note in notes(variorum, folder, captures) if note not in before]

        caught = 0
        for old, words, code in FALSE:
            found = new(old, words)
            fine = any(note[0] in code.split("|") for note in found)
            caught += fine
            if not fine:
                print(f"missed: {words!r}: wanted {code}, found {found}")
        passed = 0
        for old, words in HARMLESS:
            found = new(old, words)
            passed += not found
            if found:
                print(f"false alarm: {words!r}: {found}")
    print(f"false edits caught and named: {caught} of {len(FALSE)}")
    print(f"harmless rewordings that raise nothing: {passed} of {len(HARMLESS)}")
    print(f"notes on the narrative as it stands: {len(before)}")


main()
