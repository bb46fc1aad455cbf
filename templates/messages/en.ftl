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
script-apparatus-apparatus = Apparatus

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
