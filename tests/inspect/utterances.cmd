utterances gazette.txt herald.md --json
