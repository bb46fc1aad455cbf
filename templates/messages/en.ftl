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
