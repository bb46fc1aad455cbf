# The words of the pages themselves. A project puts a file of the same name below its own
# `templates/messages/` over this one; what such a file lacks stays as it is here.
# The syntax is that of Project Fluent. `$n` is a count and picks among the forms of a plural.

## Dates, which the formats of the language make

date-time = { $date }, { $time } UTC{ $zone }
date-about = about { $date }
date-uncertain = { $date } (uncertain)

## What is counted

outlets = { $n ->
    [one] { $n } outlet
   *[other] { $n } outlets
}
primary-sources = { $n ->
    [one] { $n } primary source
   *[other] { $n } primary sources
}
origins = { $n ->
    [one] { $n } origin
   *[other] { $n } origins
}
origins-at-least = { $n ->
    [one] at least { $n } origin
   *[other] at least { $n } origins
}
origins-at-most = { $n ->
    [one] at most { $n } origin
   *[other] at most { $n } origins
}
origins-between = { $least } to { $n ->
    [one] { $n } origin
   *[other] { $n } origins
}

## Running text

link-to = Link to “{ $words }”
table = Table
in-the-original = { $sign } in the original
corrected-at = corrected { $date }

## Beside a statement

side-folded = Rests on
side-link = link
side-question = Question
side-question-label = Question: { $question }
side-differ = accounts differ: { $n ->
    [one] { $n } answer
   *[other] { $n } answers
}
side-answers = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
}
side-questions = { $n ->
    [one] { $n } question answered differently
   *[other] { $n } questions answered differently
}
side-allowed = Known: { $title }. { $reason }
side-searched = Searched in { $n ->
    [one] { $n } account
   *[other] { $n } accounts
} for { $words }: none has them.
side-searched-speaker = Searched in { $n ->
    [one] { $n } account
   *[other] { $n } accounts
} for { $words }: none quotes { $speaker } with them.
side-searched-found = Searched in { $n ->
    [one] { $n } account
   *[other] { $n } accounts
} for { $words }: found after all.

## Rules a statement breaks knowingly

rule-uncited-statement = a statement cites nothing
rule-number-not-in-source = a number is in no cited passage
rule-hedge-differs = a number is told as more or less exact than the source has it
rule-date-not-in-source = a day or date is in no cited passage
rule-name-not-in-source = a name is in no cited source
rule-superlative-not-in-source = a first or a superlative is in no cited passage
rule-speaker-differs = words are given to another speaker than the source gives them to
rule-stronger-than-source = a statement is more certain than its source
rule-negative-claim = what no account says is not searched for
rule-absence-disproved = words that are said to be in no account are in one
rule-single-origin = several outlets are cited that have one origin
rule-counted-as-several = a statement counts accounts that have one origin
rule-one-answer-told = the narrative tells one answer to a question that has several

## What stands on many pages

quoted = “{ $words }”
labelled = { $label }: { $words }
label = { $label }:
apart = { "; " }
between-names = { ", " }
sign-and-label = { $sign }, { $label }
source-label = { $sign }, { $outlet }: { $title }
list-and-more = { $list } and { $n } more
any = any
continued = continued
not-known = not known
on-this-page = On this page
source-by-source = Source by source
side-by-side = side by side
to-the-original = in the original
to-the-text = in the text
in-the-narrative = In the narrative
in-the-dossier = In the dossier
on-the-timeline = On the timeline
elsewhere = Elsewhere in the dossier
statements-resting = Statements that rest on it
found-not-confirmed = found, not confirmed
found-heading = Found, not confirmed
speaker-and-role = { $name }, { $role }
underlined = Underlined
struck = Struck
card-withdrawn = Withdrawn
withdrawal = { $withdrawn } on { $date }.
accounts = { $n ->
    [one] { $n } account
   *[other] { $n } accounts
}
accounts-silent = { $n ->
    [one] { $n } account silent
   *[other] { $n } accounts silent
}
sources = { $n ->
    [one] { $n } source
   *[other] { $n } sources
}
statements = { $n ->
    [one] { $n } statement
   *[other] { $n } statements
}
questions = { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
moments = { $n ->
    [one] { $n } moment
   *[other] { $n } moments
}
paragraphs = { $n ->
    [one] { $n } paragraph
   *[other] { $n } paragraphs
}
quotations = { $n ->
    [one] { $n } quotation
   *[other] { $n } quotations
}
wordings = { $n ->
    [one] { $n } wording
   *[other] { $n } wordings
}

## Heads of tables

head-accounts = Accounts
head-also = Also in
head-kind = Kind
head-narration = Words of narration
head-number = Number
head-origin = Origin
head-page = Page
head-paragraphs = Paragraphs
head-passages = Passages
head-question = Question
head-sources = Sources
head-what = What
head-why = Why
head-words = Words

## The frame of every page

skip = Skip to the text
site-parts = Parts of the site
crumbs = Where this page is
page-corrected = Corrected { $days }
made-from = This page is made from { $file }.
contact = Contact: { $contact }
made-with = Made with { $program }
pager = Pages
pager-previous = Previous page
pager-next = Next page
filter = Filter
filter-shown = { $shown } of { $n } shown
filter-shown-here = { $shown } of { $n } shown on this page
filter-clear = Clear

## Pages that lead elsewhere

missing-page = There is no page at this address. It may have moved, or the link may be mistyped.
page-moved = This page has moved to { $page }.

## The front page

home-accounts = { $n ->
    [one] { $number } account
   *[other] { $number } accounts
}
home-outlets = { $n ->
    [one] { $number } outlet
   *[other] { $number } outlets
}
home-primary = { $n ->
    [one] { $number } primary source
   *[other] { $number } primary sources
}
home-differ = { $n ->
    [one] { $number } point where they differ
   *[other] { $number } points where they differ
}
home-differences = Where they differ
home-agreements = Where they agree
home-all-accounts = The accounts
home-who = Who
home-quotes = In their words
home-moments = In order
home-ways = Ways in

## The narrative

narrative-merged = Nobody has written this account yet: it is put together from the moments, quotations and questions of the dossier, each with its sources.
narrative-listed = Nothing has been merged yet: these are the accounts, each with the words that were found quoted in it.
narrative-sources = The sources
citing = To cite a statement
citing-how = Its words, and its address, which stays as long as they do:
citing-this-page = the address of this page
citing-form = { $work }: { $address }
citing-form-licensed = { $work }: { $address } ({ $licence })

## Sources

sources-all = Every account
card-credits = credits { $names }
card-words-full = full text, { $n ->
    [one] { $n } word
   *[other] { $n } words
}
card-words-digest = digest, { $n ->
    [one] { $n } word
   *[other] { $n } words
}
source-words-full = full text, { $n ->
    [one] { $n } word
   *[other] { $n } words
}
source-words-digest = digest and quotations, { $n ->
    [one] { $n } word
   *[other] { $n } words
}
source-provenance = Provenance
source-marks = Marks in the text
source-marks-quoted = quoted
source-marks-confirmed = { $quoted } speech, confirmed by the editors
source-marks-found = { $quoted } speech, found by the program
source-marks-more = { $sign } who said it, and every wording
source-marks-name = name
source-marks-mention = { $name } of somebody or something listed
source-marks-words = words
source-marks-passage = { $words } the dossier cites
source-names = Named here
source-quotations = Who says what
source-reporting = Whose reporting
source-origins = How origins are found
source-passages = Passages cited
source-used = Used in { $uses }
source-answers = Questions it answers
source-moments = Moments it tells of
source-shares = Shared words
source-share = { $n ->
    [one] Shares { $n } word with { $name }
   *[other] Shares { $n } words with { $name }
}

## Utterances

card-others = +{ $n } in other words
quotes-indexes = Indexes
quote-confirmed = Confirmed by the editors
quote-found = The program found these quotations and takes them for one utterance; nobody has checked that.
quote-editors = Editors: { $command } prints what to put into { $file }.
quote-reasons = How the speaker was found
quote-reason = { $reason }: { $percent } % sure
quote-reason-unsure = { $reason }: not sure enough to name anybody
quote-also = The program takes these for wordings of the same; the editors have not listed them.
quote-marked = Marked
quote-core = { $marked } in A: what all wordings have in common.
quote-core-comparable = { $marked } in A: what all wordings have in common, fragments left out.
quote-key = { $underlined }: only in this wording. { $struck }: only in the fullest, A.
quote-said = How it was said
quote-topics = Topics: { $topics }
quote-apart = Not to be confused with
wording = Wording
wordings-found = { $n ->
    [one] { $n } wording
   *[other] { $n } wordings
}, { $m } of them found only
wording-fragment = A fragment: too little of A to compare word by word.
wording-differs = Differs from A by
wording-against = Against A
wording-same = The words of A; another case, or other marks around them.
wording-joined = Joined to { $sign }: { $evidence }
wording-joined-too = to { $sign }: { $evidence }
wording-verified = verified in the capture, { $how }, digest { $digest }…
wording-more = and { $n ->
    [one] { $n } more place
   *[other] { $n } more places
}, { $tally }

## People, places, organisations

entity-said = { $n ->
    [one] { $n } utterance
   *[other] { $n } utterances
}
entity-mentions = { $n ->
    [one] { $n } mention
   *[other] { $n } mentions
} in { $m ->
    [one] { $m } source
   *[other] { $m } sources
}
entity-aliases = Also called
entity-accounts = Accounts
entity-credited = Credited by
entity-said-heading = Said
entity-found = Said, as the program found
entity-unconfirmed = The editors have not confirmed these.
entity-mentioned = Mentioned

## The timeline

timelines = Timelines
timeline-drawn = The moments, drawn
timeline-drawing = The moments over time
timeline-drawing-about = The list below has the same.
timeline-key = A bar is the day, month or range that the texts give, a dot a clock time, brackets a place among other moments without a time of its own. Fading ends mean “about”, dashes “uncertain”. Days and times are those of the place.
timeline-uneven = Long stretches are drawn short.
moment-after = after { $moments }
moment-before = before { $moments }

## Questions

questions-coverage = Which account says what, in one table
questions-kinds = Kinds of answer
question-as-of = as of { $date }
question-carrier = according to { $name }
question-one-origin = One origin, { $name }:
question-in-digest = In the digest: { $words }
question-silent = Silent
question-silent-about = Read for this question and without an answer to it.
question-not-reviewed = Not reviewed
question-not-reviewed-about = Nobody has read these for this question yet.

## Coverage and its worksheet

coverage-sheet = Worksheet for classes
coverage-csv = Table (CSV)
coverage-empty = an empty cell: not reviewed.
coverage-table = Coverage
coverage-caption = Who says what
coverage-caption-part = Who says what: { $part }
coverage-only = Only here
coverage-lacks = Leaves out
coverage-first = Puts first
worksheet-about = Read each account. Write its answer to each question into the table, or “silent” if it gives none. Mark where two answers can’t both be right, then ask of each: is it about the same thing, at the same time, from the same witness?
worksheet-key-about = What each account answers, as this dossier reads it.
worksheet-to-fill-in = The sheet to fill in
worksheet-key = The key
worksheet-all = All sources

## Origins

origins-term = origin
origins-about = Outlets are not witnesses: several that print one agency’s report are one account of what happened. So this site counts origins beside outlets. An { $origin } is whoever’s reporting a paragraph is.
origins-how = How origins are found, and what is not claimed
origins-how-found = The texts are asked in this order: what the curators have marked; a lead-in or a dateline that names an agency; a credit line. Where none of these is there, paragraphs are compared with those of the other sources: narration that two of them share, word for word or with small edits, has one origin, and if that of one is known, so is that of the other. Speech, names, titles, captions and site furniture that two sources have in common are no evidence of copying. A credit that leaves open which part it is for makes an origin likely; such an origin is shown and not counted as known.
origins-not-claimed = Nothing here says who copied whom: both may have it from a third. “Reuters reported that …” names the authority for one fact, not the writer of the paragraph, and gives no origin. Where nothing was found the outlet may have reported itself, or rewritten somebody; then the count says “at least” or “at most”.
origins-who = Who rests on whom
origins-paragraphs-likely = { $n ->
    [one] { $n } paragraph
   *[other] { $n } paragraphs
}, { $m } more likely
origins-more = { $n ->
    [one] { $n } more origin with fewer sources.
   *[other] { $n } more origins with fewer sources.
}
origins-unknown = Of { $n ->
    [one] { $n } paragraph
   *[other] { $n } paragraphs
}, out of { $m }, nothing says whose reporting it is, and no other source has the words.
origins-network = Who has the same words
origins-network-key = Lines join sources that share narration, thicker with more words.
origins-sharing = Sources that share narration
origins-drawing = The table has the same.
origins-more-pairs = { $n ->
    [one] and { $n } more pair
   *[other] and { $n } more pairs
}
origins-bars = Each bar is a text from beginning to end. Filled: the text or the curators say whose it is. Tinted: found by copies. Dashed: likely, or one of several. A thin line: not known. Underlined: other sources have the same words.
origins-nothing = Nothing says whose reporting this is, and no other source has its words.
bar-title = Origins of the text of { $sign }
bar-parts = Paragraphs { $parts }
bar-table = Part by part
bar-who = { $who } ({ $basis })
bar-copy = { $n ->
    [one] { $sign } · { $n } word
   *[other] { $sign } · { $n } words
}

## Accounts side by side

compares-pairs = { $n ->
    [one] { $n } pair of accounts shares
   *[other] { $n } pairs of accounts share
} { $m ->
    [one] { $m } word
   *[other] { $m } words
} of narration or more.
compares-fewer = { $n ->
    [one] { $n } more shares fewer.
   *[other] { $n } more share fewer.
}
compares-counted = Quoted speech, names and site furniture do not count.
compares-table = Pairs
compares-both = { $a } and { $b }
compares-link = compared
compares-link-label = { $a } and { $b } compared
compare-words = { $n ->
    [one] They share { $n } word of narration.
   *[other] They share { $n } words of narration.
}
compare-caution = Equal words show a common origin, not who copied whom.
compare-unpublished = One of the texts at least is not published; words stand here only where the dossier publishes them.
compare-left = { $n ->
    [one] Not all of it has room here: { $n } passage ({ $words } words) is left out.
   *[other] Not all of it has room here: { $n } passages ({ $words } words) are left out.
}
compare-cut = { $n ->
    [one] Not all of it has room here: words of { $n } passage are left out.
   *[other] Not all of it has room here: words of { $n } passages are left out.
}
compare-left-and-cut = Not all of it has room here: { $n ->
    [one] { $n } passage
   *[other] { $n } passages
} ({ $words } words) and words of { $m ->
    [one] { $m } passage
   *[other] { $m } passages
} are left out.
compare-whole = The whole texts: { $a }, { $b }.
compare-published = What is published of them: { $a }, { $b }.
compare-passages = Passages
compare-passages-heading = The passages
compare-passage = Passage { $passage }
compare-step = { $n ->
    [one] Passage { $passage }, { $n } word
   *[other] Passage { $passage }, { $n } words
}
compare-twin = Passage { $passage }: the same in { $sign }
compare-keys = Keys: { $n } or { $j } next passage, { $p } or { $k } the one before.
compare-drawing = Where the shared passages stand in the two texts; the table of passages says the same
compare-key = { $underlined }: only in this account. { $struck }: only in the other. A number leads to the same passage in the other account.
compare-here = [only here:]
compare-there = [only in the other:]
compare-skipped = { $n ->
    [one] { $sign }: … { $n } paragraph without shared words …
   *[other] { $sign }: … { $n } paragraphs without shared words …
}
compare-crowded = { $n ->
    [one] { $sign }: … { $n } paragraph left out, { $m } with shared words …
   *[other] { $sign }: … { $n } paragraphs left out, { $m } with shared words …
}
compare-edits = Edits that may change what is said
compare-edits-table = Edits
compare-nothing = nothing
compare-at = at { $place }
compare-speech = { $n }, quoted speech
compare-edited = { $n }, edited

## Evidence

evidence-looked-up = { $n ->
    [one] { $n } wording, quotations and cited passages, was
   *[other] { $n } wordings, quotations and cited passages, were
} looked up in the captured texts of { $m ->
    [one] { $m } source
   *[other] { $m } sources
}.
evidence-full = { $n ->
    [one] { $n } of these texts is published here, sentence by sentence.
   *[other] { $n } of these texts are published here, sentence by sentence.
}
evidence-digests = { $n ->
    [one] { $n } of these texts is not published, but for the words quoted; its digest is.
   *[other] { $n } of these texts are not published, but for the words quoted; their digests are.
}
evidence-uncaptured = { $n ->
    [one] Of { $n } source no capture was kept, and nobody vouches for the text published here.
   *[other] Of { $n } sources no capture was kept, and nobody vouches for the text published here.
}
evidence-uncaptured-cited = Of { $n ->
    [one] { $n } source
   *[other] { $n } sources
} no capture was kept, and nobody vouches for the text published here: the { $m ->
    [one] { $m } passage
   *[other] { $m } passages
} cited of { $n ->
    [one] it
   *[other] them
} { $m ->
    [one] was
   *[other] were
} looked up in that text.
evidence-unproved = { $n ->
    [one] { $n } wording could not be looked up: no capture is at hand, and the lock does not hold it.
   *[other] { $n } wordings could not be looked up: no capture is at hand, and the lock does not hold them.
}
evidence-check = Check it yourself
evidence-how = Whoever holds a copy of an article can check it against what is locked, in whatever form it was saved as text: { $command } looks for each locked wording and says which of them stand there. A digest (BLAKE3) that differs only says that the copy is not the very file that was kept.
evidence-file = All of it stands in { $file }.
evidence-retrieved = Retrieved
evidence-capture = Captured text
evidence-no-capture = none: the text published here is its own evidence
evidence-body = Text published here
evidence-locked = { $n ->
    [one] { $n } byte, BLAKE3 { $digest }
   *[other] { $n } bytes, BLAKE3 { $digest }
}
evidence-exact = Letter for letter
evidence-of = { $m } of { $n ->
    [one] { $n } wording
   *[other] { $n } wordings
}
evidence-but-for = But for { $how }
evidence-full-text = Full text
evidence-sentences = { $n ->
    [one] { $n } sentence
   *[other] { $n } sentences
}, all of them in the capture, in order{ $cut ->
    [0] { "" }
   *[other] , { $cut } of them only in part
}; { $m ->
    [one] { $m } word
   *[other] { $m } words
} of the capture left out
evidence-sentences-but-for = { $n ->
    [one] { $n } sentence
   *[other] { $n } sentences
}, all of them in the capture, in order{ $cut ->
    [0] { "" }
   *[other] , { $cut } of them only in part
}, but for { $how }; { $m ->
    [one] { $m } word
   *[other] { $m } words
} of the capture left out

## Files and corrections

file-makes = Makes { $pages }
file-lines = { $n ->
    [one] { $n } line
   *[other] { $n } lines
}
file-whole = { $n ->
    [one] { $n } line
   *[other] { $n } lines
}, { $m ->
    [one] { $m } byte
   *[other] { $m } bytes
}: { $whole }.
file-whole-link = all of it as plain text
file-beginning = { $n ->
    [one] Here is its first line.
   *[other] Here are its first { $n } lines.
}
files-about = What this site is made from, as its editors wrote it.
corrections-none = Nothing has had to be corrected so far.
corrections-feed = Feed of corrections
corrections-feed-title = Corrections
corrections-was = It said
corrections-now = It says

## The page to be printed

print-notes = Notes
print-back = Back to the text

## The search

search-words = Words to look for
search-kind = Kind
search-source = Source
search-speaker = Speaker
search-how = Every word is looked for, its beginning is enough, and a slip of the keys is forgiven. Words in “marks” stand together. The key / leads here, the arrow keys go through the results.
search-more = Show more
search-without = Searching needs JavaScript. These pages list what there is:
search-lists = Lists

## What scripts say

script-number = { $n }
script-option = { $name } ({ $n })
script-sort = Sort by { $column }
script-cite = Cite
script-cited = Citation copied
script-linked = Link copied
script-citation = “{ $words }” { $work }: { $address }
script-citation-licensed = “{ $words }” { $work }: { $address } ({ $licence })
script-two-origins = Only what two origins carry ({ $many } of { $n ->
    [one] { $n } statement
   *[other] { $n } statements
})
script-results = { $n ->
    [one] { $n } result
   *[other] { $n } results
}
script-results-so-far = { $n ->
    [one] { $n } result so far
   *[other] { $n } results so far
}
script-results-some = { $results }; none has all of these words
script-nothing-found = Nothing has these words
script-not-loaded = The texts of this site could not be loaded.

## Words that pages are handed, too: kinds, values, the end of lists

kind-article = article
kind-transcript = transcript
kind-statement = statement
kind-video = video
kind-post = post
kind-document = document
covers-question = question
covers-quotation = quotation
covers-moment = moment
has-says = says
has-quotes = quotes
has-differs = differs
has-only-here = only here
has-silent = silent
has-nothing = not reviewed
difference-punctuation-only = punctuation only
and-more = and { $n } more
speaker-unknown = Speaker not established
