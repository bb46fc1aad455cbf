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

## What was withdrawn

withdrawn-account = Withdrawn account
withdrawn-account-of = Withdrawn account, { $outlet }

## Scripts: wordings as running text or as an apparatus

script-apparatus-label = How wordings are shown
script-apparatus-both = Both
script-apparatus-running = Running text
script-apparatus-alone = Apparatus

## Languages by their names

language-ar = Arabic
language-be = Belarusian
language-bg = Bulgarian
language-bn = Bengali
language-cs = Czech
language-da = Danish
language-de = German
language-el = Greek
language-en = English
language-es = Spanish
language-et = Estonian
language-fa = Persian
language-fi = Finnish
language-fr = French
language-he = Hebrew
language-hi = Hindi
language-hu = Hungarian
language-hy = Armenian
language-id = Indonesian
language-it = Italian
language-ja = Japanese
language-ka = Georgian
language-kk = Kazakh
language-ko = Korean
language-lt = Lithuanian
language-lv = Latvian
language-nl = Dutch
language-no = Norwegian
language-pl = Polish
language-pt = Portuguese
language-ro = Romanian
language-ru = Russian
language-sk = Slovak
language-sr = Serbian
language-sv = Swedish
language-sw = Swahili
language-th = Thai
language-tr = Turkish
language-uk = Ukrainian
language-ur = Urdu
language-uz = Uzbek
language-vi = Vietnamese
language-zh = Chinese

## Parts of the site

nav-narrative = Narrative
nav-sources = Sources
nav-quotes = Quotations
nav-questions = Questions
nav-timeline = Timeline
nav-people = People
nav-places = Places
nav-organisations = Organisations
nav-coverage = Coverage
nav-origins = Origins
nav-compare = Shared words
nav-evidence = Evidence
nav-corrections = Corrections
nav-files = Files
nav-print = To print
nav-search = Search
nav-home = Home
nav-atom = Atom feed
nav-json-feed = JSON feed
nav-data = Data (JSON)
page-of-list = { $title }, page { $n }

## What the parts of the site are, on the home page

way-narrative = the merged account, each sentence with its sources
way-sources = every account, with what it quotes
way-quotes = who said what, in every wording
way-questions = where the accounts agree and differ
way-coverage = which account says what, in one table
way-timeline = what happened when, as far as the texts tell
way-people = who spoke and who is named
way-places = where it happened
way-organisations = outlets, agencies, bodies
way-origins = whose reporting each account prints
way-files = the text and data behind every page

## What pages are about

about-narrative = The merged account: every sentence leads to the words that carry it.
about-narrative-assembled = An account put together from the timeline, the quotations and the questions of this dossier.
about-narrative-listed = The accounts this dossier has, and whom they quote.
about-sources = Every account this dossier is made of.
about-source = { $title }, as { $outlet } reported it.
about-quotes = Who said what, in every wording the accounts print.
about-quotes-source = What each account quotes.
about-quotes-topic = What was said on each topic.
about-quotes-occasion = What was said when.
about-quotes-status = What the editors have confirmed, and what the program found.
about-quote = What { $speaker } said, in every wording the accounts print.
about-quote-unknown = A quotation in every wording the accounts print.
about-questions = What the accounts answer differently, and what alike.
about-timeline = What happened when, with the certainty the texts allow.
about-people = Who spoke, and who is named.
about-places = Where it happened, and what places are named.
about-organisations = Outlets, agencies and bodies.
about-name = { $name }: what was said, and where it is named.
about-name-role = { $name }, { $role }.
about-coverage = What each account says of each question, quotation and moment, and what it leaves out.
about-worksheet = Who says what: a table to fill in while reading, and its key.
about-origins = Whose reporting the accounts print, as far as the texts tell.
about-compare = Which accounts have the same words, and how many.
about-pair = The words that { $one } and { $other } share: { $n } of narration.
about-evidence = Which published words were checked against which text, by digest and place.
about-corrections = What this dossier got wrong, and when it was mended.
about-files = The text and data every page of this site is made from.
about-file = The file { $path } as it was written.
about-search = Every published word of this site: sources, quotations, statements, questions and names.
about-print = The whole dossier on one page, to be printed or kept.
about-missing = There is no page at this address.
about-redirect = This page has moved.

## Titles of pages

title-missing = Not found
title-quotes-source = Quotations by source
title-quotes-topic = Quotations by topic
title-quotes-occasion = Quotations by occasion
title-quotes-status = Quotations by status
title-timeline-places = Timeline by place
title-timeline-people = Timeline by person
title-worksheet = Worksheet
title-worksheet-key = Key to the worksheet
title-pair = { $one } and { $other }
title-withdrawn-quotation = Withdrawn quotation
title-withdrawn-question = Withdrawn question

## Sorts of things: what refers to a page, what a search has found, what a preview shows

thing-quote = Quotation
thing-statement = Narrative
thing-source = Source
thing-passage = Passage
thing-question = Question
thing-moment = Timeline
thing-person = Person
thing-place = Place
thing-organisation = Organisation
thing-page = Page
thing-name = Name

## Kinds of sources

kind-article = article
kind-transcript = transcript
kind-statement = statement
kind-video = video
kind-post = post
kind-document = document

## Words that many pages need

and-more = and { $n } more
semicolon = { $one }; { $other }
comma = { $one }, { $other }
percent = { $n } %
percent-range = { $from }–{ $to } %
relation-see = see
relation-but = but
cited-with = { $relation } { $source }
speaker-unknown = Speaker not established
withdrawn = withdrawn
moment-withdrawn = Withdrawn
withdrawn-on = Withdrawn on { $date }: { $reason }
withheld-why = Why these words were withdrawn
said-confirmed = { $speaker }: confirmed
said-found = { $speaker }: found, not confirmed
said-wordings = { $speaker }: every wording of this
speaker-sure = { $reason } ({ $n } % sure)
speaker-not-sure = not sure enough: { $reason }
line-number = Line { $n }
not-shown = [not shown]
this-statement = Narrative, this statement

## Certainty of dates

certainty-approximate = approximate
certainty-uncertain = uncertain
certainty-approximate-and-uncertain = approximate and uncertain

## How the answers to a question stand to each other: by itself, what it means, and within a line

status-conflict = Conflict
status-conflict-about = These answers cannot all be right.
status-conflict-within = conflict
status-scope-difference = Different scope
status-scope-difference-about = The answers differ because they are about different things.
status-scope-difference-within = different scope
status-later-update = Later update
status-later-update-about = A later account changed the answer.
status-later-update-within = later update
status-translation = Translation
status-translation-about = One original, rendered in different words.
status-translation-within = translation
status-complementary = Complementary
status-complementary-about = Each account gives a part.
status-complementary-within = complementary
status-compatible = Compatible
status-compatible-about = The answers differ and can all be right.
status-compatible-within = compatible
status-agree = Agree
status-agree-about = The accounts give one answer.
status-agree-within = agree
status-single = One account
status-single-about = Only one account answers.
status-single-within = one account
status-withdrawn = Withdrawn
status-open = Not assessed
status-open-about = Nobody has said yet how these answers stand to each other.
status-open-within = not assessed

## What lists can be picked and ordered by

facet-speaker = Speaker
facet-source = Source
facet-topic = Topic
facet-occasion = Occasion
facet-status = Status
facet-answered-by = Answered by
facet-kind = Kind
facet-value = Value
facet-confirmed = confirmed
facet-found = found, not confirmed
by-speaker = By speaker
by-source = By source
by-topic = By topic
by-occasion = By occasion
by-status = By status
quotes-confirmed = Confirmed by the editors
quotes-found-often = Found in several places, not confirmed
quotes-found-once = Found once, not confirmed

## Who says what

has-says = says
has-says-about = answers or tells it, as others do or may
has-quotes = quotes
has-quotes-about = prints the words
has-differs = differs
has-differs-about = answers otherwise than another account, or prints words that others lack
has-only-here = only here
has-only-here-about = every other account was read for it, and none has it
has-silent = silent
has-silent-about = read for it, and does not have it
has-nothing = not reviewed
covers-question = question
covers-quotation = quotation
covers-moment = moment
covers-questions = questions
covers-quotations = quotations
covers-moments = moments
covers-by-source = by source
coverage-part = sources { $from }–{ $to } of { $n }
coverage-page = { $sources }: { $rows }
place-paragraph = paragraph { $paragraph } of { $n }
place-percent = { $n } % into the text

## Kinds of difference between wordings, and what they mean

difference-punctuation = punctuation
difference-punctuation-only = punctuation only
difference-punctuation-about = the same words with other marks between them
difference-truncation = truncation
difference-truncation-about = it begins later or ends sooner
difference-omission = omission
difference-omission-about = words in the middle are left out
difference-insertion = insertion
difference-insertion-about = words that A does not have
difference-editorial = editorial
difference-editorial-about = words an outlet put in brackets
difference-tense = tense
difference-tense-about = another form of the verb
difference-form = form
difference-form-about = another form or spelling of a word
difference-figure = figure
difference-figure-about = a figure written in another way
difference-translation = translation
difference-translation-about = other words in the same place, as translators choose
difference-negation = negation
difference-negation-about = one of the two says “not”

## Why an edit may change what is said

edit-negation = negation
edit-number = number
edit-date = date
edit-certainty = certainty
edit-commitment = commitment
pair-words = { $range } words

## Origins: whose a paragraph is, what that rests on, and why

who-text = one text
who-nobody-named = nobody named
who-unnamed-report = a report that is not named
who-unknown = not known
who-own = its own
who-likely = likely { $who }
basis-stated = stated
basis-curated = curated
basis-copied = copied
basis-inferred = inferred
basis-unknown = unknown
trace-whose = { $who } ({ $basis })
trace-copies = also in { $sources } · { $n ->
    [one] { $n } word
   *[other] { $n } words
}
trace-copies-more = also in { $sources } and { $more } more · { $n ->
    [one] { $n } word
   *[other] { $n } words
}
reason-curator = the curator marks “{ $words }”
reason-curator-because = the curator marks “{ $words }”: { $why }
reason-lead-in = it stands under the lead-in
reason-lead-in-words = it stands under the lead-in “{ $words }”
reason-credit = the text carries the credit
reason-credit-words = the text carries the credit “{ $words }”
reason-primary-transcript = a transcript is an origin of its own
reason-primary-statement = a statement is an origin of its own
reason-primary-video = a video is an origin of its own
reason-primary-document = a document is an origin of its own
reason-twin = it is shared with { $source }, where its origin is known
reason-both-credit = it is shared with { $source }, which credits the same
reason-one-credits = it is shared with { $source }, and only one of the two credits anybody
reason-disputed = it is shared by sources whose credits contradict each other
reason-only-credit = the source credits nobody else
reason-unnamed-report = it stands under a lead-in that names nobody
reason-unnamed-report-words = it stands under a lead-in “{ $words }” that names nobody
reason-shared = other sources have the same words, and none says whose they are
reason-not-at-hand = the words of the source are not at hand

## How words stand in a capture

verdict-verbatim = letter for letter
verdict-omissions = with omissions
verdict-but-for = but for { $folds }
fold-omissions = omissions
fold-marks = marks
fold-dashes = dashes
fold-spaces = spaces
fold-accents = accents
fold-case = case

## Facts about a source

row-outlet = Outlet
row-by = By
row-by-nobody = nobody named
row-credits = Credits
row-credits-nobody = no agency named
row-published = Published
row-published-unknown = no date given
row-retrieved = Retrieved
row-original = Original
row-archived = Archived
row-text = Text here
row-text-digest = a digest in our own words, with the source's quotations
row-text-full = the source's own words

## Facts about an utterance

row-said = Said
row-to = To
row-occasion = Occasion
row-language = Language
row-through = Through

## Facts about a name, and what its page lists

row-kind = Kind
row-kind-outlet = outlet
row-kind-agency = agency
row-coordinates = Coordinates
row-website = Website
row-wikidata = Wikidata
coordinates = { $latitude }, { $longitude }
degrees-north = { $degrees }° N
degrees-south = { $degrees }° S
degrees-east = { $degrees }° E
degrees-west = { $degrees }° W
part-accounts = Accounts
part-credited = Credited by
part-said = Said
part-said-found = Said, as the program found
part-narrative = In the narrative
part-timeline = On the timeline
part-mentioned = Mentioned
organisations-outlets = Outlets
organisations-agencies = Agencies
organisations-bodies = Bodies

## The timeline

timeline-all = All in order
timeline-by-places = By place
timeline-by-people = By person
timeline-no-place = No place is given
timeline-nobody = Nobody is named

## Answers on an axis

plot-row = { $value } · { $sources }
plot-row-more = { $value } · { $sources } and { $n } more

## An account that is put together, and the draft of one

assembled-said = What was said
assembled-differ = Where the accounts differ
assembled-alike = What the accounts say
assembled-no-date = Without a date
assembled-after = After { $after }
assembled-before = Before { $before }
assembled-between = After { $after }, before { $before }
assembled-title = { $title }, in order
assembled-account = The account of { $outlet }
assembled-quotes = { $account } quotes:
assembled-quotes-nobody = { $account } quotes nobody.

## Chapters and lines of the whole dossier to be printed

print-questions = What the accounts answer
print-timeline = In order
print-quotes = In their words
print-sources = The accounts
print-names = Who and where
print-pages = About this dossier
print-credits = credits { $names }
print-withdrawn = withdrawn on { $date }: { $reason }
print-original = The original
print-copy = A copy
print-wording = { $words } — { $outlets }

## Corrections

correction-was = It said: { $words }
correction-now = It says: { $words }
correction-feed = Corrections: { $title }
correction-feed-removed = Removed: { $words }
correction-feed-now = Now: { $words }

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

card-others = { $n } more in other words
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
timeline-marks = The small squares are the accounts that tell of it, in their colours, with a letter or two of their sign.
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
compare-at = at { $place } of the text
compare-place = { $sign }: place in its text
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
script-two-origins-shown = { $n ->
    [one] Shown on this page: { $many } of { $n } statement
   *[other] Shown on this page: { $many } of { $n } statements
}
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

## Words in another language than the site's, and how accounts are cited

translation-given = Our translation: “{ $words }”
rendering-original = In the language it was said in.
rendering-translation = A translation of what was said.
wording-other-language = In { $language }, another language than A: not compared word by word.
quote-lost-original = It was said in { $language }. No account here prints it in that language, so none of these wordings is the original.
source-cite = To cite this account
source-cite-forms = BibTeX, RIS, CSL-JSON
sources-references = References: { $forms }

## Cards that links to pages are shown with

card-source = Source
card-quotation = Quotation
card-question = Question
card-person = Person

## Beside the text of an account, and whose it is

margin-notes = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
margin-also = { $words } also in { $accounts }
margin-also-found = { $words } found also in { $accounts }
margin-used = used in: { $uses }
margin-answers = answers: { $uses }
margin-timeline = on the timeline: { $uses }
margin-origin = origin: { $who }
margin-narration = narration also in { $accounts } · { $n ->
    [one] { $n } word
   *[other] { $n } words
}
shared-beside = The same words in { $sign }, side by side
source-marks-shared = { $words } another account has, too; { $sign } sets both side by side
source-marks-letter = A, B … behind an account: it prints other words, the wording of that letter
card-own = own reporting
card-origin = origin: { $who }
card-origin-part = origin in part: { $who }
card-origin-unknown = origin not known

## Answers that are numbers
# Curators write them in English; only dossiers in other languages say them by these.

amount-about = about { $amount }
amount-over = over { $amount }
amount-at-least = at least { $amount }
amount-under = under { $amount }
amount-at-most = at most { $amount }
amount-range = { $low }–{ $high }
amount-percent = { $amount }%
unit-second = { $n ->
    [one] { $amount } second
   *[other] { $amount } seconds
}
unit-minute = { $n ->
    [one] { $amount } minute
   *[other] { $amount } minutes
}
unit-hour = { $n ->
    [one] { $amount } hour
   *[other] { $amount } hours
}
unit-day = { $n ->
    [one] { $amount } day
   *[other] { $amount } days
}
unit-week = { $n ->
    [one] { $amount } week
   *[other] { $amount } weeks
}
unit-month = { $n ->
    [one] { $amount } month
   *[other] { $amount } months
}
unit-year = { $n ->
    [one] { $amount } year
   *[other] { $amount } years
}
unit-km = { $amount } km
unit-m = { $amount } m
unit-mile = { $n ->
    [one] { $amount } mile
   *[other] { $amount } miles
}
unit-kg = { $amount } kg
unit-tonne = { $n ->
    [one] { $amount } tonne
   *[other] { $amount } tonnes
}
