passages gazette.txt wire.txt herald.md --json
