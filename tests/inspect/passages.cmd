passages gazette.txt herald.md wire.txt
