quotations gazette.txt herald.md --people people.yaml --json
