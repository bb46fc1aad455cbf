# Die Wörter der Seiten auf Deutsch. Begriffe, überall gleich gebraucht:
# account = Bericht · source = Quelle · primary source = Primärquelle · outlet = Medium · agency = Agentur
# narrative = Darstellung · statement (ein Satz von ihr) = Aussage · statement (Art der Quelle) = Erklärung
# quotation = Zitat · utterance = Äußerung · wording = Fassung · fragment = Bruchstück · speaker = wer spricht
# difference = Abweichung · omission = Auslassung · insertion = Einschub · truncation = Kürzung
# question = Frage · answer = Antwort · moment = Ereignis · timeline = Chronologie · silent = schweigt
# coverage = Synopse (wer sagt was) · worksheet = Arbeitsblatt · key = Lösungsblatt
# origin = Ursprung (wessen Bericht es ist) · credit = Quellenvermerk · lead-in = Einleitung · dateline = Ortsmarke
# narration = Fließtext (ohne Reden und Zitate) · shared words = gleicher Wortlaut · shared passage = gemeinsame Passage
# cited passage = belegte Stelle · edit = Eingriff · relation of copies = Übernahme
# evidence = Belege · evidence lock = Belegregister · locked = festgehalten · capture = Sicherungskopie
# digest (eines Textes) = Zusammenfassung · digest (einer Datei) = Prüfsumme · curator, editors = Dossier-Redaktion
# found = gefunden (vom Programm) · confirmed = bestätigt · withdrawn = zurückgezogen · correction = Berichtigung
# Anrede: keine, wo es geht, sonst „Sie“. Daten stehen hinter einem Doppelpunkt oder in Klammern: Es kann auch
# ein Monat, ein Jahr oder ein Zeitraum sein.

## Daten

date-time = { $date }, { $time } UTC{ $zone }
date-about = ca. { $date }
date-uncertain = { $date } (unsicher)

## Was gezählt wird

outlets = { $n ->
    [one] { $n } Medium
   *[other] { $n } Medien
}
primary-sources = { $n ->
    [one] { $n } Primärquelle
   *[other] { $n } Primärquellen
}
origins = { $n ->
    [one] { $n } Ursprung
   *[other] { $n } Ursprünge
}
origins-at-least = { $n ->
    [one] mindestens { $n } Ursprung
   *[other] mindestens { $n } Ursprünge
}
origins-at-most = { $n ->
    [one] höchstens { $n } Ursprung
   *[other] höchstens { $n } Ursprünge
}
origins-between = { $least } bis { $n ->
    [one] { $n } Ursprung
   *[other] { $n } Ursprünge
}

## Fließtext

link-to = Link zu „{ $words }“
table = Tabelle
in-the-original = { $sign } im Original
corrected-at = Berichtigung: { $date }

## Neben einer Aussage

side-folded = Stützt sich auf
side-link = Link
side-question = Frage
side-question-label = Frage: { $question }
side-differ = Berichte weichen ab: { $n ->
    [one] { $n } Antwort
   *[other] { $n } Antworten
}
side-answers = { $n ->
    [one] { $n } Antwort
   *[other] { $n } Antworten
}
side-questions = { $n ->
    [one] { $n } Frage verschieden beantwortet
   *[other] { $n } Fragen verschieden beantwortet
}
side-allowed = Bekannt: { $title }. { $reason }
side-searched = In { $n ->
    [one] { $n } Bericht
   *[other] { $n } Berichten
} nach { $words } gesucht: nirgends gefunden.
side-searched-speaker = In { $n ->
    [one] { $n } Bericht
   *[other] { $n } Berichten
} nach { $words } gesucht: nirgends als Zitat von { $speaker } gefunden.
side-searched-found = In { $n ->
    [one] { $n } Bericht
   *[other] { $n } Berichten
} nach { $words } gesucht: doch gefunden.

## Was zurückgezogen ist

withdrawn-account = Zurückgezogener Bericht
withdrawn-account-of = Zurückgezogener Bericht, { $outlet }

## Skripte: Fassungen als Fließtext oder als Apparat

script-apparatus-label = Darstellung der Fassungen
script-apparatus-both = Beides
script-apparatus-running = Fließtext
script-apparatus-alone = Apparat

## Sprachen

language-ar = Arabisch
language-be = Belarussisch
language-bg = Bulgarisch
language-bn = Bengalisch
language-cs = Tschechisch
language-da = Dänisch
language-de = Deutsch
language-el = Griechisch
language-en = Englisch
language-es = Spanisch
language-et = Estnisch
language-fa = Persisch
language-fi = Finnisch
language-fr = Französisch
language-he = Hebräisch
language-hi = Hindi
language-hu = Ungarisch
language-hy = Armenisch
language-id = Indonesisch
language-it = Italienisch
language-ja = Japanisch
language-ka = Georgisch
language-kk = Kasachisch
language-ko = Koreanisch
language-lt = Litauisch
language-lv = Lettisch
language-nl = Niederländisch
language-no = Norwegisch
language-pl = Polnisch
language-pt = Portugiesisch
language-ro = Rumänisch
language-ru = Russisch
language-sk = Slowakisch
language-sr = Serbisch
language-sv = Schwedisch
language-sw = Suaheli
language-th = Thailändisch
language-tr = Türkisch
language-uk = Ukrainisch
language-ur = Urdu
language-uz = Usbekisch
language-vi = Vietnamesisch
language-zh = Chinesisch

## Teile der Website

nav-narrative = Darstellung
nav-sources = Quellen
nav-quotes = Zitate
nav-questions = Fragen
nav-timeline = Chronologie
nav-people = Personen
nav-places = Orte
nav-organisations = Organisationen
nav-coverage = Synopse
nav-origins = Ursprünge
nav-compare = Gleicher Wortlaut
nav-evidence = Belege
nav-corrections = Berichtigungen
nav-files = Dateien
nav-print = Zum Drucken
nav-search = Suche
nav-home = Startseite
nav-atom = Atom-Feed
nav-json-feed = JSON-Feed
nav-data = Daten (JSON)
page-of-list = { $title }, Seite { $n }

## Was die Teile sind, auf der Startseite

way-narrative = was die Berichte zusammen ergeben, jeder Satz mit seinen Quellen
way-sources = alle Berichte und was sie zitieren
way-quotes = wer was gesagt hat, in allen Fassungen
way-questions = worin die Berichte übereinstimmen und worin nicht
way-coverage = welcher Bericht was sagt, in einer Tabelle
way-timeline = was wann geschah, soweit die Texte es sagen
way-people = wer sprach und wer genannt wird
way-places = wo es geschah
way-organisations = Medien, Agenturen, Institutionen
way-origins = auf wen jeder Bericht zurückgeht
way-files = Texte und Daten hinter jeder Seite

## Wovon Seiten handeln

about-narrative = Was die Berichte zusammen ergeben: Jeder Satz führt zu den Worten, auf die er sich stützt.
about-narrative-assembled = Eine Darstellung, zusammengesetzt aus Chronologie, Zitaten und Fragen dieses Dossiers.
about-narrative-listed = Die Berichte dieses Dossiers und wen sie zitieren.
about-sources = Alle Berichte, aus denen dieses Dossier besteht.
about-source = { $title }: der Bericht bei { $outlet }.
about-quotes = Wer was gesagt hat, in allen Fassungen, die in den Berichten stehen.
about-quotes-source = Was die einzelnen Berichte zitieren.
about-quotes-topic = Was zu den einzelnen Themen gesagt wurde.
about-quotes-occasion = Was bei welchem Anlass gesagt wurde.
about-quotes-status = Was die Dossier-Redaktion bestätigt hat und was das Programm gefunden hat.
about-quote = Was { $speaker } gesagt hat, in allen Fassungen, die in den Berichten stehen.
about-quote-unknown = Ein Zitat in allen Fassungen, die in den Berichten stehen.
about-questions = Was die Berichte verschieden beantworten und was gleich.
about-timeline = Was wann geschah, so genau, wie die Texte es erlauben.
about-people = Wer sprach und wer genannt wird.
about-places = Wo es geschah und welche Orte genannt werden.
about-organisations = Medien, Agenturen und Institutionen.
about-name = { $name }: was gesagt wurde und wo der Name steht.
about-name-role = { $name }, { $role }.
about-coverage = Was jeder Bericht zu jeder Frage, jedem Zitat und jedem Ereignis sagt und was er auslässt.
about-worksheet = Wer sagt was: eine Tabelle zum Ausfüllen beim Lesen, mit Lösungsblatt.
about-origins = Auf wen die Berichte zurückgehen, soweit die Texte es erkennen lassen.
about-compare = Welche Berichte denselben Wortlaut haben und wie viel davon.
about-pair = Der gleiche Wortlaut in { $one } und { $other }: { $n } Fließtext.
about-evidence = Welche veröffentlichten Worte mit welchem Text verglichen wurden, mit Prüfsumme und Stelle.
about-corrections = Was in diesem Dossier falsch war und wann es berichtigt wurde.
about-files = Die Texte und Daten, aus denen jede Seite dieser Website entsteht.
about-file = Die Datei { $path }, wie sie geschrieben wurde.
about-search = Alle veröffentlichten Worte dieser Website: Quellen, Zitate, Aussagen, Fragen und Namen.
about-print = Das ganze Dossier auf einer Seite, zum Drucken oder Aufbewahren.
about-missing = Unter dieser Adresse gibt es keine Seite.
about-redirect = Diese Seite ist umgezogen.

## Titel von Seiten

title-missing = Nicht gefunden
title-quotes-source = Zitate nach Quellen
title-quotes-topic = Zitate nach Themen
title-quotes-occasion = Zitate nach Anlass
title-quotes-status = Zitate nach Status
title-timeline-places = Chronologie nach Orten
title-timeline-people = Chronologie nach Personen
title-worksheet = Arbeitsblatt
title-worksheet-key = Lösungsblatt
title-pair = { $one } und { $other }
title-withdrawn-quotation = Zurückgezogenes Zitat
title-withdrawn-question = Zurückgezogene Frage

## Arten von Dingen

thing-quote = Zitat
thing-statement = Darstellung
thing-source = Quelle
thing-passage = Belegte Stelle
thing-question = Frage
thing-moment = Chronologie
thing-person = Person
thing-place = Ort
thing-organisation = Organisation
thing-page = Seite
thing-name = Name

## Arten von Quellen

kind-article = Artikel
kind-transcript = Transkript
kind-statement = Erklärung
kind-video = Video
kind-post = Post
kind-document = Dokument

## Worte, die viele Seiten brauchen

and-more = und { $n } weitere
semicolon = { $one }; { $other }
comma = { $one }, { $other }
percent = { $n } %
percent-range = { $from }–{ $to } %
relation-see = vgl.
relation-but = dagegen
cited-with = { $relation } { $source }
speaker-unknown = Zuschreibung ungeklärt
withdrawn = zurückgezogen
moment-withdrawn = Zurückgezogen
withdrawn-on = Zurückgezogen ({ $date }): { $reason }
withheld-why = Warum diese Worte zurückgezogen wurden
said-confirmed = { $speaker }: bestätigt
said-found = { $speaker }: gefunden, nicht bestätigt
said-wordings = { $speaker }: alle Fassungen
speaker-sure = { $reason } (zu { $n } % sicher)
speaker-not-sure = nicht sicher genug: { $reason }
line-number = Zeile { $n }
not-shown = [nicht gezeigt]
this-statement = Darstellung, diese Aussage

## Gewissheit von Daten

certainty-approximate = ungefähr
certainty-uncertain = unsicher
certainty-approximate-and-uncertain = ungefähr und unsicher

## Wie die Antworten auf eine Frage zueinander stehen

status-conflict = Widerspruch
status-conflict-about = Diese Antworten können nicht alle richtig sein.
status-conflict-within = Widerspruch
status-scope-difference = Verschiedener Bezug
status-scope-difference-about = Die Antworten weichen ab, weil sie sich auf Verschiedenes beziehen.
status-scope-difference-within = verschiedener Bezug
status-later-update = Späterer Stand
status-later-update-about = Ein späterer Bericht hat die Antwort geändert.
status-later-update-within = späterer Stand
status-translation = Übersetzung
status-translation-about = Dasselbe Original, verschieden wiedergegeben.
status-translation-within = Übersetzung
status-complementary = Ergänzung
status-complementary-about = Jeder Bericht gibt einen Teil.
status-complementary-within = Ergänzung
status-compatible = Vereinbar
status-compatible-about = Die Antworten weichen ab und können doch alle richtig sein.
status-compatible-within = vereinbar
status-agree = Übereinstimmung
status-agree-about = Die Berichte geben dieselbe Antwort.
status-agree-within = Übereinstimmung
status-single = Nur ein Bericht
status-single-about = Nur ein Bericht gibt eine Antwort.
status-single-within = nur ein Bericht
status-withdrawn = Zurückgezogen
status-open = Nicht beurteilt
status-open-about = Noch hat niemand beurteilt, wie diese Antworten zueinander stehen.
status-open-within = nicht beurteilt

## Wonach Listen gefiltert und geordnet werden

facet-speaker = Gesagt von
facet-source = Quelle
facet-topic = Thema
facet-occasion = Anlass
facet-status = Status
facet-answered-by = Beantwortet von
facet-kind = Art
facet-value = Wert
facet-confirmed = bestätigt
facet-found = gefunden, nicht bestätigt
by-speaker = Nach Personen
by-source = Nach Quellen
by-topic = Nach Themen
by-occasion = Nach Anlass
by-status = Nach Status
quotes-confirmed = Von der Dossier-Redaktion bestätigt
quotes-found-often = An mehreren Stellen gefunden, nicht bestätigt
quotes-found-once = Einmal gefunden, nicht bestätigt

## Wer sagt was

has-says = sagt es
has-says-about = beantwortet oder erzählt es, wie andere auch oder vielleicht
has-quotes = zitiert
has-quotes-about = gibt den Wortlaut wieder
has-differs = weicht ab
has-differs-about = antwortet anders als ein anderer Bericht oder bringt Worte, die anderen fehlen
has-only-here = nur hier
has-only-here-about = alle anderen Berichte wurden darauf geprüft, keiner hat es
has-silent = schweigt
has-silent-about = darauf geprüft, hat es nicht
has-nothing = nicht geprüft
covers-question = Frage
covers-quotation = Zitat
covers-moment = Ereignis
covers-questions = Fragen
covers-quotations = Zitate
covers-moments = Ereignisse
covers-by-source = nach Quellen
coverage-part = Quellen { $from }–{ $to } von { $n }
coverage-page = { $sources }: { $rows }
place-paragraph = Absatz { $paragraph } von { $n }
place-percent = nach { $n } % des Textes

## Arten der Abweichung zwischen Fassungen

difference-punctuation = Zeichensetzung
difference-punctuation-only = nur Zeichensetzung
difference-punctuation-about = dieselben Worte mit anderen Satzzeichen
difference-truncation = Kürzung
difference-truncation-about = beginnt später oder endet früher
difference-omission = Auslassung
difference-omission-about = in der Mitte fehlen Worte
difference-insertion = Einschub
difference-insertion-about = Worte, die A nicht hat
difference-editorial = Zusatz
difference-editorial-about = Worte, die ein Medium in Klammern hinzugefügt hat
difference-tense = Zeitform
difference-tense-about = eine andere Form des Verbs
difference-form = Wortform
difference-form-about = eine andere Form oder Schreibung eines Wortes
difference-figure = Zahl
difference-figure-about = eine anders geschriebene Zahl
difference-translation = Übersetzung
difference-translation-about = andere Worte an derselben Stelle, wie beim Übersetzen gewählt
difference-negation = Verneinung
difference-negation-about = eine der beiden Fassungen verneint

## Warum ein Eingriff ändern kann, was gesagt ist

edit-negation = Verneinung
edit-number = Zahl
edit-date = Datum
edit-certainty = Gewissheit
edit-commitment = Verbindlichkeit
pair-words = { $range } Wörter

## Ursprünge: auf wen ein Absatz zurückgeht, worauf das beruht und warum

who-text = derselbe Text
who-nobody-named = niemand genannt
who-unnamed-report = ein ungenannter Bericht
who-unknown = nicht bekannt
who-own = eigener Bericht
who-likely = wahrscheinlich { $who }
basis-stated = laut Text
basis-curated = laut Dossier-Redaktion
basis-copied = durch gleichen Wortlaut
basis-inferred = erschlossen
basis-unknown = unbekannt
trace-whose = { $who } ({ $basis })
trace-copies = auch in { $sources } · { $n ->
    [one] { $n } Wort
   *[other] { $n } Wörter
}
trace-copies-more = auch in { $sources } und { $more } weiteren · { $n ->
    [one] { $n } Wort
   *[other] { $n } Wörter
}
reason-curator = die Dossier-Redaktion vermerkt „{ $words }“
reason-curator-because = die Dossier-Redaktion vermerkt „{ $words }“: { $why }
reason-lead-in = steht unter der Einleitung
reason-lead-in-words = steht unter der Einleitung „{ $words }“
reason-credit = der Text trägt den Quellenvermerk
reason-credit-words = der Text trägt den Quellenvermerk „{ $words }“
reason-primary-transcript = ein Transkript ist selbst ein Ursprung
reason-primary-statement = eine Erklärung ist selbst ein Ursprung
reason-primary-video = ein Video ist selbst ein Ursprung
reason-primary-document = ein Dokument ist selbst ein Ursprung
reason-twin = steht auch in { $source }, wo der Ursprung bekannt ist
reason-both-credit = steht auch in { $source }, mit demselben Quellenvermerk
reason-one-credits = steht auch in { $source }, und nur einer der beiden Texte trägt einen Quellenvermerk
reason-disputed = steht in mehreren Quellen, deren Quellenvermerke einander widersprechen
reason-only-credit = die Quelle vermerkt niemand anderen
reason-unnamed-report = steht unter einer Einleitung, die niemanden nennt
reason-unnamed-report-words = steht unter der Einleitung „{ $words }“, die niemanden nennt
reason-shared = andere Quellen haben denselben Wortlaut, und keine sagt, von wem er ist
reason-not-at-hand = der Wortlaut der Quelle liegt nicht vor

## Wie Worte in einer Sicherungskopie stehen

verdict-verbatim = buchstabengetreu
verdict-omissions = mit Auslassungen
verdict-but-for = bis auf { $folds }
fold-omissions = Auslassungen
fold-marks = Anführungszeichen
fold-dashes = Striche
fold-spaces = Leerzeichen
fold-accents = Akzente
fold-case = Groß- und Kleinschreibung

## Angaben zu einer Quelle

row-outlet = Medium
row-by = Von
row-by-nobody = niemand genannt
row-credits = Quellenvermerk
row-credits-nobody = keine Agentur genannt
row-published = Veröffentlicht
row-published-unknown = kein Datum angegeben
row-retrieved = Abgerufen
row-original = Original
row-archived = Archiviert
row-text = Text hier
row-text-digest = eine Zusammenfassung in eigenen Worten, mit den Zitaten der Quelle
row-text-full = der Wortlaut der Quelle

## Angaben zu einer Äußerung

row-said = Gesagt
row-to = Gerichtet an
row-occasion = Anlass
row-language = Sprache
row-through = Über

## Angaben zu einem Namen, und was seine Seite aufzählt

row-kind = Art
row-kind-outlet = Medium
row-kind-agency = Agentur
row-coordinates = Koordinaten
row-website = Website
row-wikidata = Wikidata
coordinates = { $latitude }, { $longitude }
degrees-north = { $degrees }° N
degrees-south = { $degrees }° S
degrees-east = { $degrees }° O
degrees-west = { $degrees }° W
part-accounts = Berichte
part-credited = Im Quellenvermerk
part-said = Gesagt
part-said-found = Gesagt, laut Programm
part-narrative = In der Darstellung
part-timeline = In der Chronologie
part-mentioned = Erwähnt
organisations-outlets = Medien
organisations-agencies = Agenturen
organisations-bodies = Institutionen

## Die Chronologie

timeline-all = Alles der Reihe nach
timeline-by-places = Nach Orten
timeline-by-people = Nach Personen
timeline-no-place = Kein Ort angegeben
timeline-nobody = Niemand genannt

## Antworten auf einer Achse

plot-row = { $value } · { $sources }
plot-row-more = { $value } · { $sources } und { $n } weitere

## Eine zusammengesetzte Darstellung, und der Entwurf einer solchen

assembled-said = Was gesagt wurde
assembled-differ = Worin die Berichte voneinander abweichen
assembled-alike = Was die Berichte sagen
assembled-no-date = Ohne Datum
assembled-after = Nach: { $after }
assembled-before = Vor: { $before }
assembled-between = Nach: { $after }; vor: { $before }
assembled-title = { $title }, der Reihe nach
assembled-account = Der Bericht bei { $outlet }
assembled-quotes = { $account } zitiert:
assembled-quotes-nobody = { $account } zitiert niemanden.

## Kapitel und Zeilen des ganzen Dossiers zum Drucken

print-questions = Was die Berichte antworten
print-timeline = Der Reihe nach
print-quotes = Im Wortlaut
print-sources = Die Berichte
print-names = Wer und wo
print-pages = Über dieses Dossier
print-credits = Quellenvermerk: { $names }
print-withdrawn = zurückgezogen ({ $date }): { $reason }
print-original = Das Original
print-copy = Eine Kopie
print-wording = { $words } – { $outlets }

## Berichtigungen

correction-was = Vorher: { $words }
correction-now = Jetzt: { $words }
correction-feed = Berichtigungen: { $title }
correction-feed-removed = Entfernt: { $words }
correction-feed-now = Jetzt: { $words }

## Regeln, die eine Aussage wissentlich bricht

rule-uncited-statement = eine Aussage ohne Beleg
rule-number-not-in-source = eine Zahl steht in keiner belegten Stelle
rule-hedge-differs = eine Zahl wird genauer oder ungenauer angegeben als in der Quelle
rule-date-not-in-source = ein Tag oder Datum steht in keiner belegten Stelle
rule-name-not-in-source = ein Name steht in keiner angeführten Quelle
rule-superlative-not-in-source = „erstmals“ oder ein Superlativ steht in keiner belegten Stelle
rule-speaker-differs = Worte werden jemand anderem zugeschrieben als in der Quelle
rule-stronger-than-source = eine Aussage ist bestimmter als ihre Quelle
rule-negative-claim = was kein Bericht sagt, wird nicht gesucht
rule-absence-disproved = Worte, die angeblich in keinem Bericht stehen, stehen in einem
rule-single-origin = mehrere angeführte Medien haben denselben Ursprung
rule-counted-as-several = eine Aussage zählt Berichte, die denselben Ursprung haben
rule-one-answer-told = die Darstellung gibt nur eine von mehreren Antworten auf eine Frage

## Was auf vielen Seiten steht

quoted = „{ $words }“
labelled = { $label }: { $words }
label = { $label }:
apart = { "; " }
between-names = { ", " }
sign-and-label = { $sign }, { $label }
source-label = { $sign }, { $outlet }: { $title }
list-and-more = { $list } und { $n } weitere
any = alle
continued = Fortsetzung
not-known = nicht bekannt
on-this-page = Auf dieser Seite
source-by-source = Quelle für Quelle
side-by-side = im Vergleich
to-the-original = im Original
to-the-text = im Text
in-the-narrative = In der Darstellung
in-the-dossier = Im Dossier
on-the-timeline = In der Chronologie
elsewhere = Anderswo im Dossier
statements-resting = Aussagen, die sich darauf stützen
found-not-confirmed = gefunden, nicht bestätigt
found-heading = Gefunden, nicht bestätigt
speaker-and-role = { $name }, { $role }
underlined = Unterstrichen
struck = Durchgestrichen
card-withdrawn = Zurückgezogen
withdrawal = { $withdrawn } ({ $date }).
accounts = { $n ->
    [one] { $n } Bericht
   *[other] { $n } Berichte
}
accounts-silent = { $n ->
    [one] { $n } Bericht schweigt
   *[other] { $n } Berichte schweigen
}
sources = { $n ->
    [one] { $n } Quelle
   *[other] { $n } Quellen
}
statements = { $n ->
    [one] { $n } Aussage
   *[other] { $n } Aussagen
}
questions = { $n ->
    [one] { $n } Frage
   *[other] { $n } Fragen
}
moments = { $n ->
    [one] { $n } Ereignis
   *[other] { $n } Ereignisse
}
paragraphs = { $n ->
    [one] { $n } Absatz
   *[other] { $n } Absätze
}
quotations = { $n ->
    [one] { $n } Zitat
   *[other] { $n } Zitate
}
wordings = { $n ->
    [one] { $n } Fassung
   *[other] { $n } Fassungen
}

## Köpfe von Tabellen

head-accounts = Berichte
head-also = Auch in
head-kind = Art
head-narration = Wörter Fließtext
head-number = Nummer
head-origin = Ursprung
head-page = Seite
head-paragraphs = Absätze
head-passages = Passagen
head-question = Frage
head-sources = Quellen
head-what = Was
head-why = Warum
head-words = Wörter

## Der Rahmen jeder Seite

skip = Zum Text springen
site-parts = Teile der Website
crumbs = Wo diese Seite steht
page-corrected = Berichtigt: { $days }
made-from = Diese Seite entsteht aus { $file }.
contact = Kontakt: { $contact }
made-with = Erstellt mit { $program }
pager = Seiten
pager-previous = Vorige Seite
pager-next = Nächste Seite
filter = Filter
filter-shown = { $shown } von { $n } angezeigt
filter-shown-here = { $shown } von { $n } auf dieser Seite angezeigt
filter-clear = Zurücksetzen

## Seiten, die weiterleiten

missing-page = Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie umgezogen, oder die Adresse enthält einen Tippfehler.
page-moved = Diese Seite steht jetzt hier: { $page }

## Die Startseite

home-accounts = { $n ->
    [one] { $number } Bericht
   *[other] { $number } Berichte
}
home-outlets = { $n ->
    [one] { $number } Medium
   *[other] { $number } Medien
}
home-primary = { $n ->
    [one] { $number } Primärquelle
   *[other] { $number } Primärquellen
}
home-differ = { $n ->
    [one] { $number } Punkt, in dem sie voneinander abweichen
   *[other] { $number } Punkte, in denen sie voneinander abweichen
}
home-differences = Worin sie voneinander abweichen
home-agreements = Worin sie übereinstimmen
home-all-accounts = Die Berichte
home-who = Wer
home-quotes = Im Wortlaut
home-moments = Der Reihe nach
home-ways = Wege ins Dossier

## Die Darstellung

narrative-merged = Diese Darstellung hat noch niemand geschrieben: Sie ist aus den Ereignissen, Zitaten und Fragen des Dossiers zusammengesetzt, jeweils mit ihren Quellen.
narrative-listed = Noch ist nichts zusammengeführt: Hier stehen die Berichte, jeder mit den Zitaten, die darin gefunden wurden.
narrative-sources = Die Quellen
citing = Eine Aussage zitieren
citing-how = Ihr Wortlaut und ihre Adresse, die so lange gilt wie er:
citing-this-page = die Adresse dieser Seite
citing-form = { $work }: { $address }
citing-form-licensed = { $work }: { $address } ({ $licence })

## Quellen

sources-all = Alle Berichte
card-credits = Quellenvermerk: { $names }
card-words-full = Volltext, { $n ->
    [one] { $n } Wort
   *[other] { $n } Wörter
}
card-words-digest = Zusammenfassung, { $n ->
    [one] { $n } Wort
   *[other] { $n } Wörter
}
source-words-full = Volltext, { $n ->
    [one] { $n } Wort
   *[other] { $n } Wörter
}
source-words-digest = Zusammenfassung und Zitate, { $n ->
    [one] { $n } Wort
   *[other] { $n } Wörter
}
source-provenance = Herkunft
source-marks = Zeichen im Text
source-marks-quoted = zitiert
source-marks-confirmed = { $quoted }: wörtliche Rede, von der Dossier-Redaktion bestätigt
source-marks-found = { $quoted }: wörtliche Rede, vom Programm gefunden
source-marks-more = { $sign }: wer es gesagt hat, und alle Fassungen
source-marks-name = Name
source-marks-mention = { $name }: jemand oder etwas aus den Verzeichnissen
source-marks-words = Worte
source-marks-passage = { $words }: im Dossier belegt
source-names = Hier genannt
source-quotations = Wer sagt was
source-reporting = Wessen Bericht
source-origins = Wie Ursprünge gefunden werden
source-passages = Belegte Stellen
source-used = Verwendet in { $uses }
source-answers = Fragen, die hier beantwortet werden
source-moments = Ereignisse, die hier erzählt werden
source-shares = Gleicher Wortlaut
source-share = { $n ->
    [one] { $n } Wort gleich mit { $name }
   *[other] { $n } Wörter gleich mit { $name }
}

## Äußerungen

card-others = { $n } weitere in anderen Worten
quotes-indexes = Verzeichnisse
quote-confirmed = Von der Dossier-Redaktion bestätigt
quote-found = Das Programm hat diese Zitate gefunden und hält sie für eine einzige Äußerung; geprüft hat das niemand.
quote-editors = Für die Dossier-Redaktion: { $command } gibt aus, was in { $file } einzutragen ist.
quote-reasons = Wie die Zuschreibung zustande kam
quote-reason = { $reason }: zu { $percent } % sicher
quote-reason-unsure = { $reason }: nicht sicher genug, um jemanden zu nennen
quote-also = Das Programm hält dies für Fassungen derselben Äußerung; die Dossier-Redaktion führt sie nicht auf.
quote-marked = Hervorgehoben
quote-core = { $marked } in A: was alle Fassungen gemeinsam haben.
quote-core-comparable = { $marked } in A: was alle Fassungen gemeinsam haben, Bruchstücke ausgenommen.
quote-key = { $underlined }: nur in dieser Fassung. { $struck }: nur in A, der vollständigsten.
quote-said = Wie es gesagt wurde
quote-topics = Themen: { $topics }
quote-apart = Nicht zu verwechseln mit
wording = Fassung
wordings-found = { $n ->
    [one] { $n } Fassung
   *[other] { $n } Fassungen
}, davon { $m } nur gefunden
wording-fragment = Ein Bruchstück: zu wenig von A für einen Vergleich Wort für Wort.
wording-differs = Abweichungen von A
wording-against = Gegenüber A
wording-same = Die Worte von A, nur anders groß- oder kleingeschrieben oder in anderen Zeichen.
wording-joined = Verbunden mit { $sign }: { $evidence }
wording-joined-too = mit { $sign }: { $evidence }
wording-verified = in der Sicherungskopie geprüft, { $how }, Prüfsumme { $digest }…
wording-more = und { $n ->
    [one] { $n } weitere Stelle
   *[other] { $n } weitere Stellen
}, { $tally }

## Personen, Orte, Organisationen

entity-said = { $n ->
    [one] { $n } Äußerung
   *[other] { $n } Äußerungen
}
entity-mentions = { $n ->
    [one] { $n } Erwähnung
   *[other] { $n } Erwähnungen
} in { $m ->
    [one] { $m } Quelle
   *[other] { $m } Quellen
}
entity-aliases = Auch genannt
entity-accounts = Berichte
entity-credited = Im Quellenvermerk
entity-said-heading = Gesagt
entity-found = Gesagt, laut Programm
entity-unconfirmed = Die Dossier-Redaktion hat dies nicht bestätigt.
entity-mentioned = Erwähnt

## Die Chronologie

timelines = Chronologien
timeline-drawn = Die Ereignisse als Zeichnung
timeline-drawing = Die Ereignisse im Lauf der Zeit
timeline-drawing-about = Die Liste darunter sagt dasselbe.
timeline-key = Ein Balken ist der Tag, Monat oder Zeitraum, den die Texte angeben, ein Punkt eine Uhrzeit; Klammern zeigen einen Platz zwischen anderen Ereignissen ohne eigene Zeitangabe. Auslaufende Enden bedeuten „ungefähr“, Striche „unsicher“. Tage und Uhrzeiten gelten am Ort des Geschehens.
timeline-marks = Die kleinen Quadrate sind die Berichte, die davon erzählen, in ihren Farben und mit ein, zwei Buchstaben ihres Zeichens.
timeline-uneven = Lange Zeiträume sind verkürzt gezeichnet.
moment-after = nach: { $moments }
moment-before = vor: { $moments }

## Fragen

questions-coverage = Welcher Bericht was sagt, in einer Tabelle
questions-kinds = Arten von Antworten
question-as-of = Stand: { $date }
question-carrier = laut { $name }
question-one-origin = Derselbe Ursprung, { $name }:
question-in-digest = In der Zusammenfassung: { $words }
question-silent = Schweigen
question-silent-about = Auf diese Frage geprüft und ohne Antwort.
question-not-reviewed = Nicht geprüft
question-not-reviewed-about = Noch hat niemand diese Berichte auf die Frage geprüft.

## Synopse und Arbeitsblatt

coverage-sheet = Arbeitsblatt für den Unterricht
coverage-csv = Tabelle (CSV)
coverage-empty = ein leeres Feld: nicht geprüft.
coverage-table = Synopse
coverage-caption = Wer sagt was
coverage-caption-part = Wer sagt was: { $part }
coverage-only = Nur hier
coverage-lacks = Fehlt hier
coverage-first = Steht zuerst
worksheet-about = Lesen Sie jeden Bericht. Tragen Sie seine Antwort auf jede Frage in die Tabelle ein, oder „schweigt“, wenn er keine gibt. Markieren Sie, wo zwei Antworten nicht beide richtig sein können, und fragen Sie jedes Mal: Geht es um dieselbe Sache, zur selben Zeit, nach demselben Zeugnis?
worksheet-key-about = Was jeder Bericht antwortet, so wie dieses Dossier ihn liest.
worksheet-to-fill-in = Das Arbeitsblatt zum Ausfüllen
worksheet-key = Das Lösungsblatt
worksheet-all = Alle Quellen

## Ursprünge

origins-term = Ursprung
origins-about = Medien sind keine Zeugen: Drucken mehrere den Bericht einer Agentur, so ist das ein einziger Bericht über das Geschehen. Darum zählt diese Website neben den Medien auch die Ursprünge. Der { $origin } eines Absatzes ist, wer darin eigentlich berichtet.
origins-how = Wie Ursprünge gefunden werden und was nicht behauptet wird
origins-how-found = Die Texte werden in dieser Reihenfolge befragt: was die Dossier-Redaktion vermerkt hat; eine Einleitung oder Ortsmarke, die eine Agentur nennt; ein Quellenvermerk. Fehlt das alles, so werden die Absätze mit denen der anderen Quellen verglichen: Fließtext, den zwei von ihnen wörtlich oder mit kleinen Eingriffen gemeinsam haben, hat denselben Ursprung, und ist er bei dem einen bekannt, so auch bei dem anderen. Reden, Namen, Titel, Bildunterschriften und Bausteine der Website, die zwei Quellen gemeinsam haben, belegen keine Übernahme. Ein Quellenvermerk, der offenlässt, für welchen Teil er gilt, macht einen Ursprung wahrscheinlich; ein solcher wird gezeigt, zählt aber nicht als bekannt.
origins-not-claimed = Nichts hier sagt, wer von wem abgeschrieben hat: Beide können es von Dritten haben. „Wie Reuters berichtet, …“ nennt, wer für eine einzelne Tatsache einsteht, nicht den Ursprung des Absatzes. Wo nichts gefunden wurde, kann das Medium selbst berichtet oder einen anderen Text umgeschrieben haben; dann heißt es bei der Zahl „mindestens“ oder „höchstens“.
origins-who = Wer sich auf wen stützt
origins-paragraphs-likely = { $n ->
    [one] { $n } Absatz
   *[other] { $n } Absätze
}, { $m } weitere wahrscheinlich
origins-more = { $n ->
    [one] { $n } weiterer Ursprung mit weniger Quellen.
   *[other] { $n } weitere Ursprünge mit weniger Quellen.
}
origins-unknown = Bei { $n ->
    [one] { $n } Absatz
   *[other] { $n } Absätzen
} von { $m } sagt nichts, wer darin berichtet, und keine andere Quelle hat den Wortlaut.
origins-network = Wer denselben Wortlaut hat
origins-network-key = Linien verbinden Quellen mit gemeinsamem Fließtext, umso dicker, je mehr Wörter es sind.
origins-sharing = Quellen mit gemeinsamem Fließtext
origins-drawing = Die Tabelle sagt dasselbe.
origins-more-pairs = { $n ->
    [one] und { $n } weiteres Paar
   *[other] und { $n } weitere Paare
}
origins-bars = Jeder Balken ist ein Text von Anfang bis Ende. Gefüllt: Der Text oder die Dossier-Redaktion sagt, von wem er ist. Getönt: durch gleichen Wortlaut gefunden. Gestrichelt: wahrscheinlich, oder einer von mehreren. Dünne Linie: nicht bekannt. Unterstrichen: Andere Quellen haben denselben Wortlaut.
origins-nothing = Nichts sagt, wer hier berichtet, und keine andere Quelle hat den Wortlaut.
bar-title = Ursprünge des Textes: { $sign }
bar-parts = Absätze { $parts }
bar-table = Teil für Teil
bar-who = { $who } ({ $basis })
bar-copy = { $n ->
    [one] { $sign } · { $n } Wort
   *[other] { $sign } · { $n } Wörter
}

## Berichte im Vergleich

compares-pairs = { $n ->
    [one] { $n } Paar von Berichten hat
   *[other] { $n } Paare von Berichten haben
} mindestens { $m ->
    [one] { $m } Wort
   *[other] { $m } Wörter
} Fließtext gemeinsam.
compares-fewer = { $n ->
    [one] { $n } weiteres hat weniger gemeinsam.
   *[other] { $n } weitere haben weniger gemeinsam.
}
compares-counted = Reden und Zitate, Namen und Bausteine der Website zählen nicht.
compares-table = Paare
compares-both = { $a } und { $b }
compares-link = Vergleich
compares-link-label = Vergleich von { $a } und { $b }
compare-words = { $n ->
    [one] Sie haben { $n } Wort Fließtext gemeinsam.
   *[other] Sie haben { $n } Wörter Fließtext gemeinsam.
}
compare-caution = Gleicher Wortlaut zeigt einen gemeinsamen Ursprung, nicht, wer von wem abgeschrieben hat.
compare-unpublished = Mindestens einer der Texte ist nicht veröffentlicht; Worte stehen hier nur, soweit das Dossier sie veröffentlicht.
compare-left = { $n ->
    [one] Nicht alles hat hier Platz: { $n } Passage ({ $words } Wörter) fehlt.
   *[other] Nicht alles hat hier Platz: { $n } Passagen ({ $words } Wörter) fehlen.
}
compare-cut = { $n ->
    [one] Nicht alles hat hier Platz: Von { $n } Passage fehlt ein Teil.
   *[other] Nicht alles hat hier Platz: Von { $n } Passagen fehlt ein Teil.
}
compare-left-and-cut = Nicht alles hat hier Platz: { $n ->
    [one] { $n } Passage ({ $words } Wörter) fehlt
   *[other] { $n } Passagen ({ $words } Wörter) fehlen
} ganz, von { $m ->
    [one] { $m } weiteren
   *[other] { $m } weiteren
} fehlt ein Teil.
compare-whole = Die ganzen Texte: { $a }, { $b }.
compare-published = Was davon veröffentlicht ist: { $a }, { $b }.
compare-passages = Passagen
compare-passages-heading = Die Passagen
compare-passage = Passage { $passage }
compare-step = { $n ->
    [one] Passage { $passage }, { $n } Wort
   *[other] Passage { $passage }, { $n } Wörter
}
compare-twin = Passage { $passage }: dieselbe in { $sign }
compare-keys = Tasten: { $n } oder { $j } nächste Passage, { $p } oder { $k } vorige.
compare-drawing = Wo die gemeinsamen Passagen in den beiden Texten stehen; die Tabelle der Passagen sagt dasselbe
compare-key = { $underlined }: nur in diesem Bericht. { $struck }: nur im anderen. Eine Nummer führt zur selben Passage im anderen Bericht.
compare-here = [nur hier:]
compare-there = [nur im anderen:]
compare-skipped = { $n ->
    [one] { $sign }: … { $n } Absatz ohne gemeinsamen Wortlaut …
   *[other] { $sign }: … { $n } Absätze ohne gemeinsamen Wortlaut …
}
compare-crowded = { $n ->
    [one] { $sign }: … { $n } Absatz ausgelassen, davon { $m } mit gemeinsamem Wortlaut …
   *[other] { $sign }: … { $n } Absätze ausgelassen, davon { $m } mit gemeinsamem Wortlaut …
}
compare-edits = Eingriffe, die den Sinn ändern können
compare-edits-table = Eingriffe
compare-nothing = nichts
compare-at = bei { $place } des Textes
compare-place = { $sign }: Stelle im Text
compare-speech = { $n }, wörtliche Rede
compare-edited = { $n }, mit Eingriffen

## Belege

evidence-looked-up = { $n ->
    [one] { $n } Textstelle (Zitate und belegte Stellen) wurde
   *[other] { $n } Textstellen (Zitate und belegte Stellen) wurden
} in den Sicherungskopien von { $m ->
    [one] { $m } Quelle
   *[other] { $m } Quellen
} nachgeschlagen.
evidence-full = { $n ->
    [one] { $n } dieser Texte ist hier veröffentlicht, Satz für Satz.
   *[other] { $n } dieser Texte sind hier veröffentlicht, Satz für Satz.
}
evidence-digests = { $n ->
    [one] { $n } dieser Texte ist bis auf das Zitierte nicht veröffentlicht, wohl aber seine Prüfsumme.
   *[other] { $n } dieser Texte sind bis auf das Zitierte nicht veröffentlicht, wohl aber ihre Prüfsummen.
}
evidence-uncaptured = { $n ->
    [one] Von { $n } Quelle gibt es keine Sicherungskopie; für den hier veröffentlichten Text bürgt niemand.
   *[other] Von { $n } Quellen gibt es keine Sicherungskopie; für die hier veröffentlichten Texte bürgt niemand.
}
evidence-uncaptured-cited = Von { $n ->
    [one] { $n } Quelle
   *[other] { $n } Quellen
} gibt es keine Sicherungskopie, und für den hier veröffentlichten Text bürgt niemand: Darin { $m ->
    [one] wurde { $m } belegte Stelle
   *[other] wurden { $m } belegte Stellen
} nachgeschlagen.
evidence-unproved = { $n ->
    [one] { $n } Textstelle konnte nicht nachgeschlagen werden: Es liegt keine Sicherungskopie vor, und das Belegregister enthält sie nicht.
   *[other] { $n } Textstellen konnten nicht nachgeschlagen werden: Es liegt keine Sicherungskopie vor, und das Belegregister enthält sie nicht.
}
evidence-check = Selbst prüfen
evidence-how = Wer die Kopie eines Artikels hat, kann sie mit dem Festgehaltenen vergleichen, gleich in welcher Form sie als Text gespeichert wurde: { $command } sucht jede festgehaltene Textstelle und sagt, welche darin stehen. Eine abweichende Prüfsumme (BLAKE3) besagt nur, dass die Kopie nicht genau die aufbewahrte Datei ist.
evidence-file = Alles steht in { $file }.
evidence-retrieved = Abgerufen
evidence-capture = Sicherungskopie
evidence-no-capture = keine: Der hier veröffentlichte Text ist selbst der Beleg
evidence-body = Hier veröffentlichter Text
evidence-locked = { $n ->
    [one] { $n } Byte, BLAKE3 { $digest }
   *[other] { $n } Bytes, BLAKE3 { $digest }
}
evidence-exact = Buchstabengetreu
evidence-of = { $m } von { $n ->
    [one] { $n } Textstelle
   *[other] { $n } Textstellen
}
evidence-but-for = Bis auf { $how }
evidence-full-text = Volltext
evidence-sentences = { $n ->
    [one] { $n } Satz
   *[other] { $n } Sätze
}, alle in der Sicherungskopie enthalten, in derselben Folge{ $cut ->
    [0] { "" }
   *[other] , davon { $cut } nur zum Teil
}; { $m ->
    [one] { $m } Wort
   *[other] { $m } Wörter
} der Sicherungskopie ausgelassen
evidence-sentences-but-for = { $n ->
    [one] { $n } Satz
   *[other] { $n } Sätze
}, alle in der Sicherungskopie enthalten, in derselben Folge{ $cut ->
    [0] { "" }
   *[other] , davon { $cut } nur zum Teil
}, bis auf { $how }; { $m ->
    [one] { $m } Wort
   *[other] { $m } Wörter
} der Sicherungskopie ausgelassen

## Dateien und Berichtigungen

file-makes = Daraus entsteht: { $pages }
file-lines = { $n ->
    [one] { $n } Zeile
   *[other] { $n } Zeilen
}
file-whole = { $n ->
    [one] { $n } Zeile
   *[other] { $n } Zeilen
}, { $m ->
    [one] { $m } Byte
   *[other] { $m } Bytes
}: { $whole }.
file-whole-link = alles als reiner Text
file-beginning = { $n ->
    [one] Hier steht die erste Zeile.
   *[other] Hier stehen die ersten { $n } Zeilen.
}
files-about = Woraus diese Website entsteht, so wie die Dossier-Redaktion es geschrieben hat.
corrections-none = Bisher war nichts zu berichtigen.
corrections-feed = Feed der Berichtigungen
corrections-feed-title = Berichtigungen
corrections-was = Vorher
corrections-now = Jetzt

## Die Druckseite

print-notes = Anmerkungen
print-back = Zurück zum Text

## Die Suche

search-words = Gesuchte Wörter
search-kind = Art
search-source = Quelle
search-speaker = Gesagt von
search-how = Gesucht wird jedes Wort; der Anfang genügt, und ein Tippfehler schadet nicht. Wörter in „Anführungszeichen“ stehen nebeneinander. Die Taste / führt hierher, die Pfeiltasten durch die Treffer.
search-more = Mehr anzeigen
search-without = Die Suche braucht JavaScript. Diese Seiten führen auf, was es gibt:
search-lists = Verzeichnisse

## Was Skripte sagen

script-number = { $n }
script-option = { $name } ({ $n })
script-sort = Nach { $column } ordnen
script-cite = Zitieren
script-cited = Zitat kopiert
script-linked = Link kopiert
script-citation = „{ $words }“ { $work }: { $address }
script-citation-licensed = „{ $words }“ { $work }: { $address } ({ $licence })
script-two-origins = Nur, was zwei Ursprünge stützen ({ $many } von { $n ->
    [one] { $n } Aussage
   *[other] { $n } Aussagen
})
script-two-origins-shown = { $n ->
    [one] Auf dieser Seite gezeigt: { $many } von { $n } Aussage
   *[other] Auf dieser Seite gezeigt: { $many } von { $n } Aussagen
}
script-results = { $n ->
    [one] { $n } Treffer
   *[other] { $n } Treffer
}
script-results-so-far = { $n ->
    [one] bisher { $n } Treffer
   *[other] bisher { $n } Treffer
}
script-results-some = { $results }; keiner enthält alle diese Wörter
script-nothing-found = Nichts enthält diese Wörter
script-not-loaded = Die Texte dieser Website konnten nicht geladen werden.

## Worte in einer anderen Sprache, und wie Berichte zitiert werden

translation-given = Unsere Übersetzung: „{ $words }“
rendering-original = In der Sprache, in der es gesagt wurde.
rendering-translation = Eine Übersetzung des Gesagten.
wording-other-language = Sprache: { $language }, anders als A; nicht Wort für Wort verglichen.
quote-lost-original = Sprache der Äußerung: { $language }. Kein Bericht hier gibt sie in dieser Sprache wieder; keine der Fassungen ist also das Original.
source-cite = Diesen Bericht zitieren
source-cite-forms = BibTeX, RIS, CSL-JSON
sources-references = Literaturangaben: { $forms }

## Vorschaubilder von Links

card-source = Quelle
card-quotation = Zitat
card-question = Frage
card-person = Person

## Neben dem Text einer Quelle, und wessen Bericht sie ist

margin-notes = { $n ->
    [one] { $n } Anmerkung
   *[other] { $n } Anmerkungen
}
margin-also = { $words } auch in { $accounts }
margin-also-found = { $words } laut Programm auch in { $accounts }
margin-used = verwendet in: { $uses }
margin-answers = beantwortet: { $uses }
margin-timeline = in der Chronologie: { $uses }
margin-origin = Ursprung: { $who }
margin-narration = Fließtext auch in { $accounts } · { $n ->
    [one] { $n } Wort
   *[other] { $n } Wörter
}
shared-beside = Dieselben Wörter in { $sign }, nebeneinandergestellt
source-marks-shared = { $words }: steht auch in einer anderen Quelle; { $sign } stellt beide nebeneinander
source-marks-letter = A, B … hinter einer Quelle: Sie druckt andere Worte, nämlich die Fassung dieses Buchstabens
card-own = eigene Recherche
card-origin = Ursprung: { $who }
card-origin-part = Ursprung zum Teil: { $who }
card-origin-unknown = Ursprung nicht bekannt

## Answers that are numbers
# Curators write them in English; only dossiers in other languages say them by these.

amount-about = etwa { $amount }
amount-over = mehr als { $amount }
amount-at-least = mindestens { $amount }
amount-under = weniger als { $amount }
amount-at-most = höchstens { $amount }
amount-range = { $low }–{ $high }
amount-percent = { $amount } %
unit-second = { $n ->
    [one] { $amount } Sekunde
   *[other] { $amount } Sekunden
}
unit-minute = { $n ->
    [one] { $amount } Minute
   *[other] { $amount } Minuten
}
unit-hour = { $n ->
    [one] { $amount } Stunde
   *[other] { $amount } Stunden
}
unit-day = { $n ->
    [one] { $amount } Tag
   *[other] { $amount } Tage
}
unit-week = { $n ->
    [one] { $amount } Woche
   *[other] { $amount } Wochen
}
unit-month = { $n ->
    [one] { $amount } Monat
   *[other] { $amount } Monate
}
unit-year = { $n ->
    [one] { $amount } Jahr
   *[other] { $amount } Jahre
}
unit-km = { $amount } km
unit-m = { $amount } m
unit-mile = { $n ->
    [one] { $amount } Meile
   *[other] { $amount } Meilen
}
unit-kg = { $amount } kg
unit-tonne = { $n ->
    [one] { $amount } Tonne
   *[other] { $amount } Tonnen
}
