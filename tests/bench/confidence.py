#!/usr/bin/env python3
"""How often a speaker is right when named, against how many are named.  Python stdlib only.

usage:  confidence.py GOLD.jsonl SYSTEM.jsonl [--score DIR] [--min-words 4] [--by form|link|both]

SYSTEM is what `cargo run --example score_quotes -- GOLD.jsonl` prints.  The matching of spans and the judging of
speakers are score.py's, found in --score or, by default, beside GOLD.  Sorted by confidence, one row per threshold:
share named, right when named.  `--by` prints instead how often each reason is right, from which most confidences
in `src/analysis/reading/confidence.rs` were taken.
"""
import collections, importlib.util, os, sys


def judged(score, gold, system, min_words):
    """(confidence, right, form, link) of every gold span whose speaker can be judged"""
    found = {d['doc_id']: d['quotes'] for d in system}
    rows = []
    for d in gold:
        text, to_char, at = d['text'], {}, 0
        for n, c in enumerate(text):
            to_char[at] = n
            at += len(c.encode())
        to_char[at] = len(text)
        G = [(s, q) for q in d['quotes'] if not q.get('optional') for s in score.spans(q, text, to_char)
             if score.words(text[s[0]:s[1]]) >= min_words]
        S = [(s, q) for q in found.get(d['doc_id'], []) for s in score.spans(q, text, to_char)]
        for g, s in score.match([s for s, _ in G], [s for s, _ in S], .9).items():
            right = score.speaker_ok(G[g][1], S[s][1].get('speaker'))
            if right is not None:
                q = S[s][1]
                rows.append((q['confidence'] if q.get('speaker') else 0.0, right, q.get('form'), q.get('link')))
    return rows


def main(argv):
    opt = lambda key, default: argv[argv.index(key) + 1] if key in argv else default
    values = {opt(k, None) for k in ('--score', '--min-words', '--by')}
    files = [a for a in argv if not a.startswith('--') and a not in values]
    if len(files) != 2:
        print(__doc__)
        return 2
    path = os.path.join(opt('--score', os.path.dirname(os.path.abspath(files[0]))), 'score.py')
    spec = importlib.util.spec_from_file_location('score', path)
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    rows = judged(score, score.load(files[0]), score.load(files[1]), int(opt('--min-words', 4)))
    by = opt('--by', None)
    if by:
        table = collections.defaultdict(list)
        for _, right, form, link in rows:
            table[{'form': form, 'link': link}.get(by, f'{form} + {link}')].append(right)
        for key, rights in sorted(table.items(), key=lambda kv: -len(kv[1])):
            print(f'{key:32s} {len(rights):5d}  right {100 * sum(rights) / len(rights):5.1f} %')
        return 0
    rows.sort(key=lambda row: -row[0])
    print(f'{len(rows)} judged spans\n{"threshold":>9s} {"named":>8s} {"right when named":>17s}')
    for least in sorted({round(row[0], 2) for row in rows if row[0] > 0}, reverse=True):
        named = [row for row in rows if row[0] >= least - 0.005]
        print(f'{least:9.2f} {100 * len(named) / len(rows):7.1f}% {100 * sum(r[1] for r in named) / len(named):16.1f}%')
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
