mentions gazette.txt marked.txt
