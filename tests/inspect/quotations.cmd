quotations gazette.txt herald.md marked.txt --json
