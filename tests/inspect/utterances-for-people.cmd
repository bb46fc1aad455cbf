utterances gazette.txt herald.md
