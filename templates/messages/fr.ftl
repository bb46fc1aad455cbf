# Les mots des pages en français. Termes retenus, partout les mêmes :
# account = compte rendu · source = source · primary source = source primaire · outlet = média · agency = agence
# narrative = récit · statement (une phrase du récit) = affirmation · statement (genre de source) = communiqué
# quotation = citation · utterance = propos · wording = version · fragment = fragment · speaker = attribution
# difference = écart · omission = omission · insertion = ajout · truncation = coupure
# question = question · answer = réponse · moment = moment · timeline = chronologie · silent = se tait
# coverage = couverture (qui dit quoi) · worksheet = fiche de travail · key = corrigé
# origin = origine (de qui vient l’information) · credit = crédit · lead-in = formule introductive · dateline = en-tête
# narration = texte courant (sans les paroles citées) · shared words = mots communs · shared passage = passage commun
# cited passage = passage cité · edit = retouche · copy (d’un texte) = reprise
# evidence = preuves · evidence lock = registre des preuves · locked = consigné · capture = capture
# digest (d’un texte) = résumé · digest (d’un fichier) = empreinte · curator, editors = rédaction du dossier
# found = repéré (par le programme) · confirmed = confirmé · withdrawn = retiré · correction = rectification
# Les dates suivent un deux-points ou sont entre parenthèses : ce peut être un mois, une année, une période. Les noms
# propres suivent « par », « chez », « avec », jamais « de » ni « que », qui s’élident.

## Dates

date-time = { $date }, { $time } UTC{ $zone }
date-about = { $date } environ
date-uncertain = { $date } (incertain)

## Ce qui est compté

outlets = { $n ->
    [one] { $n } média
   *[other] { $n } médias
}
primary-sources = { $n ->
    [one] { $n } source primaire
   *[other] { $n } sources primaires
}
origins = { $n ->
    [one] { $n } origine
   *[other] { $n } origines
}
origins-at-least = { $n ->
    [one] au moins { $n } origine
   *[other] au moins { $n } origines
}
origins-at-most = { $n ->
    [one] au plus { $n } origine
   *[other] au plus { $n } origines
}
origins-between = { $least } à { $n ->
    [one] { $n } origine
   *[other] { $n } origines
}

## Texte courant

link-to = Lien vers « { $words } »
table = Tableau
in-the-original = { $sign } dans l’original
corrected-at = rectification : { $date }

## À côté d’une affirmation

side-folded = S’appuie sur
side-link = lien
side-question = Question
side-question-label = Question : { $question }
side-differ = comptes rendus divergents : { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
}
side-answers = { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
}
side-questions = { $n ->
    [one] { $n } question aux réponses divergentes
   *[other] { $n } questions aux réponses divergentes
}
side-allowed = Signalé : { $title }. { $reason }
side-searched = { $words } : cherché dans { $n ->
    [one] { $n } compte rendu
   *[other] { $n } comptes rendus
}, introuvable.
side-searched-speaker = { $words } : cherché dans { $n ->
    [one] { $n } compte rendu
   *[other] { $n } comptes rendus
}, introuvable parmi les propos attribués à { $speaker }.
side-searched-found = { $words } : cherché dans { $n ->
    [one] { $n } compte rendu
   *[other] { $n } comptes rendus
}, et trouvé.

## Ce qui a été retiré

withdrawn-account = Compte rendu retiré
withdrawn-account-of = Compte rendu retiré, { $outlet }

## Scripts : les versions en texte courant ou en apparat

script-apparatus-label = Présentation des versions
script-apparatus-both = Les deux
script-apparatus-running = Texte courant
script-apparatus-alone = Apparat

## Langues

language-ar = arabe
language-be = biélorusse
language-bg = bulgare
language-bn = bengali
language-cs = tchèque
language-da = danois
language-de = allemand
language-el = grec
language-en = anglais
language-es = espagnol
language-et = estonien
language-fa = persan
language-fi = finnois
language-fr = français
language-he = hébreu
language-hi = hindi
language-hu = hongrois
language-hy = arménien
language-id = indonésien
language-it = italien
language-ja = japonais
language-ka = géorgien
language-kk = kazakh
language-ko = coréen
language-lt = lituanien
language-lv = letton
language-nl = néerlandais
language-no = norvégien
language-pl = polonais
language-pt = portugais
language-ro = roumain
language-ru = russe
language-sk = slovaque
language-sr = serbe
language-sv = suédois
language-sw = swahili
language-th = thaï
language-tr = turc
language-uk = ukrainien
language-ur = ourdou
language-uz = ouzbek
language-vi = vietnamien
language-zh = chinois

## Parties du site

nav-narrative = Récit
nav-sources = Sources
nav-quotes = Citations
nav-questions = Questions
nav-timeline = Chronologie
nav-people = Personnes
nav-places = Lieux
nav-organisations = Organisations
nav-coverage = Couverture
nav-origins = Origines
nav-compare = Mots communs
nav-evidence = Preuves
nav-corrections = Rectifications
nav-files = Fichiers
nav-print = À imprimer
nav-search = Recherche
nav-home = Accueil
nav-atom = Flux Atom
nav-json-feed = Flux JSON
nav-data = Données (JSON)
page-of-list = { $title }, page { $n }

## Ce que sont les parties, sur la page d’accueil

way-narrative = ce que donnent les comptes rendus réunis, chaque phrase avec ses sources
way-sources = tous les comptes rendus et ce qu’ils citent
way-quotes = qui a dit quoi, dans toutes les versions
way-questions = où les comptes rendus concordent et où ils divergent
way-coverage = quel compte rendu dit quoi, en un tableau
way-timeline = ce qui s’est passé et quand, autant que les textes le disent
way-people = qui a parlé et qui est nommé
way-places = où cela s’est passé
way-organisations = médias, agences, institutions
way-origins = de qui vient ce que publie chaque compte rendu
way-files = les textes et données derrière chaque page

## De quoi parlent les pages

about-narrative = Ce que donnent les comptes rendus réunis : chaque phrase mène aux mots sur lesquels elle s’appuie.
about-narrative-assembled = Un récit assemblé à partir de la chronologie, des citations et des questions de ce dossier.
about-narrative-listed = Les comptes rendus de ce dossier et les personnes qu’ils citent.
about-sources = Tous les comptes rendus dont ce dossier est fait.
about-source = { $title } : le compte rendu publié par { $outlet }.
about-quotes = Qui a dit quoi, dans toutes les versions publiées par les comptes rendus.
about-quotes-source = Ce que cite chaque compte rendu.
about-quotes-topic = Ce qui a été dit sur chaque sujet.
about-quotes-occasion = Ce qui a été dit en chaque circonstance.
about-quotes-status = Ce que la rédaction du dossier a confirmé et ce que le programme a repéré.
about-quote = Ce qu’a dit { $speaker }, dans toutes les versions publiées par les comptes rendus.
about-quote-unknown = Une citation, dans toutes les versions publiées par les comptes rendus.
about-questions = Les questions auxquelles les comptes rendus répondent différemment, et celles où ils concordent.
about-timeline = Ce qui s’est passé et quand, avec la certitude que permettent les textes.
about-people = Qui a parlé et qui est nommé.
about-places = Où cela s’est passé et quels lieux sont nommés.
about-organisations = Médias, agences et institutions.
about-name = { $name } : ce qui a été dit, et où ce nom apparaît.
about-name-role = { $name }, { $role }.
about-coverage = Ce que chaque compte rendu dit de chaque question, citation et moment, et ce qu’il omet.
about-worksheet = Qui dit quoi : un tableau à remplir au fil de la lecture, et son corrigé.
about-origins = De qui vient ce que publient les comptes rendus, autant que les textes le disent.
about-compare = Quels comptes rendus ont les mêmes mots, et combien.
about-pair = Les mots communs à { $one } et { $other } : { $n } de texte courant.
about-evidence = Quels mots publiés ont été vérifiés dans quel texte, avec empreinte et emplacement.
about-corrections = Ce qui était faux dans ce dossier, et quand cela a été rectifié.
about-files = Les textes et données dont chaque page de ce site est faite.
about-file = Le fichier { $path } tel qu’il a été écrit.
about-search = Tous les mots publiés sur ce site : sources, citations, affirmations, questions et noms.
about-print = Tout le dossier sur une page, à imprimer ou à conserver.
about-missing = Il n’y a pas de page à cette adresse.
about-redirect = Cette page a changé d’adresse.

## Titres de pages

title-missing = Page introuvable
title-quotes-source = Citations par source
title-quotes-topic = Citations par sujet
title-quotes-occasion = Citations par circonstance
title-quotes-status = Citations par statut
title-timeline-places = Chronologie par lieu
title-timeline-people = Chronologie par personne
title-worksheet = Fiche de travail
title-worksheet-key = Corrigé de la fiche
title-pair = { $one } et { $other }
title-withdrawn-quotation = Citation retirée
title-withdrawn-question = Question retirée

## Sortes de choses

thing-quote = Citation
thing-statement = Récit
thing-source = Source
thing-passage = Passage
thing-question = Question
thing-moment = Chronologie
thing-person = Personne
thing-place = Lieu
thing-organisation = Organisation
thing-page = Page
thing-name = Nom

## Genres de sources

kind-article = article
kind-transcript = transcription
kind-statement = communiqué
kind-video = vidéo
kind-post = publication
kind-document = document

## Mots dont beaucoup de pages ont besoin

and-more = et { $n } de plus
semicolon = { $one } ; { $other }
comma = { $one }, { $other }
percent = { $n } %
percent-range = { $from }–{ $to } %
relation-see = voir
relation-but = mais
cited-with = { $relation } { $source }
speaker-unknown = Attribution non établie
withdrawn = retrait
moment-withdrawn = Moment retiré
withdrawn-on = Retrait ({ $date }) : { $reason }
withheld-why = Pourquoi ces mots ont été retirés
said-confirmed = { $speaker } : citation confirmée
said-found = { $speaker } : citation repérée, non confirmée
said-wordings = { $speaker } : toutes les versions
speaker-sure = { $reason } (sûr à { $n } %)
speaker-not-sure = pas assez sûr : { $reason }
line-number = Ligne { $n }
not-shown = [non affiché]
this-statement = Récit, cette affirmation

## Certitude des dates

certainty-approximate = approximatif
certainty-uncertain = incertain
certainty-approximate-and-uncertain = approximatif et incertain

## Rapport des réponses à une question

status-conflict = Contradiction
status-conflict-about = Ces réponses ne peuvent pas être toutes exactes.
status-conflict-within = contradiction
status-scope-difference = Objet différent
status-scope-difference-about = Les réponses diffèrent parce qu’elles ne portent pas sur la même chose.
status-scope-difference-within = objet différent
status-later-update = Mise à jour
status-later-update-about = Un compte rendu ultérieur a changé la réponse.
status-later-update-within = mise à jour
status-translation = Traduction
status-translation-about = Un même original, rendu par des mots différents.
status-translation-within = traduction
status-complementary = Complément
status-complementary-about = Chaque compte rendu donne une partie de la réponse.
status-complementary-within = complément
status-compatible = Compatibilité
status-compatible-about = Les réponses diffèrent et peuvent toutes être exactes.
status-compatible-within = compatibilité
status-agree = Concordance
status-agree-about = Les comptes rendus donnent la même réponse.
status-agree-within = concordance
status-single = Un seul compte rendu
status-single-about = Un seul compte rendu répond.
status-single-within = un seul compte rendu
status-withdrawn = Retrait
status-open = À évaluer
status-open-about = Personne n’a encore dit comment ces réponses s’accordent.
status-open-within = à évaluer

## Par quoi filtrer et classer les listes

facet-speaker = Attribution
facet-source = Source
facet-topic = Sujet
facet-occasion = Circonstance
facet-status = Statut
facet-answered-by = Réponse chez
facet-kind = Genre
facet-value = Valeur
facet-confirmed = confirmé
facet-found = repéré, non confirmé
by-speaker = Par personne
by-source = Par source
by-topic = Par sujet
by-occasion = Par circonstance
by-status = Par statut
quotes-confirmed = Confirmées par la rédaction du dossier
quotes-found-often = Repérées à plusieurs endroits, non confirmées
quotes-found-once = Repérées une fois, non confirmées

## Qui dit quoi

has-says = le dit
has-says-about = y répond ou le raconte, comme d’autres le font ou peuvent le faire
has-quotes = cite
has-quotes-about = reproduit les mots
has-differs = diverge
has-differs-about = répond autrement qu’un autre compte rendu, ou reproduit des mots absents ailleurs
has-only-here = ici seulement
has-only-here-about = tous les autres comptes rendus ont été examinés, aucun ne l’a
has-silent = se tait
has-silent-about = examiné à ce sujet, ne l’a pas
has-nothing = à examiner
covers-question = question
covers-quotation = citation
covers-moment = moment
covers-questions = questions
covers-quotations = citations
covers-moments = moments
covers-by-source = par source
coverage-part = sources { $from } à { $to } sur { $n }
coverage-page = { $sources } : { $rows }
place-paragraph = paragraphe { $paragraph } sur { $n }
place-percent = à { $n } % du texte

## Genres d’écarts entre versions, et ce qu’ils signifient

difference-punctuation = ponctuation
difference-punctuation-only = ponctuation seule
difference-punctuation-about = les mêmes mots, d’autres signes
difference-truncation = coupure
difference-truncation-about = commence plus loin ou s’arrête plus tôt
difference-omission = omission
difference-omission-about = des mots manquent au milieu
difference-insertion = ajout
difference-insertion-about = des mots absents de A
difference-editorial = précision
difference-editorial-about = des mots mis entre crochets par un média
difference-tense = temps
difference-tense-about = une autre forme du verbe
difference-form = forme
difference-form-about = une autre forme ou graphie d’un mot
difference-figure = nombre
difference-figure-about = un nombre écrit autrement
difference-translation = traduction
difference-translation-about = d’autres mots à la même place, au choix de la traduction
difference-negation = négation
difference-negation-about = l’une des deux versions porte une négation

## Pourquoi une retouche peut changer ce qui est dit

edit-negation = négation
edit-number = nombre
edit-date = date
edit-certainty = certitude
edit-commitment = engagement
pair-words = { $range } mots

## Origines : de qui vient un paragraphe, sur quoi cela repose et pourquoi

who-text = un même texte
who-nobody-named = personne de nommé
who-unnamed-report = un article non nommé
who-unknown = origine inconnue
who-own = texte propre
who-likely = probablement { $who }
basis-stated = selon le texte
basis-curated = selon la rédaction du dossier
basis-copied = par mots communs
basis-inferred = par déduction
basis-unknown = inconnue
trace-whose = { $who } ({ $basis })
trace-copies = aussi dans { $sources } · { $n ->
    [one] { $n } mot
   *[other] { $n } mots
}
trace-copies-more = aussi dans { $sources } et { $more } de plus · { $n ->
    [one] { $n } mot
   *[other] { $n } mots
}
reason-curator = la rédaction du dossier note « { $words } »
reason-curator-because = la rédaction du dossier note « { $words } » : { $why }
reason-lead-in = suit la formule introductive
reason-lead-in-words = suit la formule introductive « { $words } »
reason-credit = le texte porte le crédit
reason-credit-words = le texte porte le crédit « { $words } »
reason-primary-transcript = une transcription est sa propre origine
reason-primary-statement = un communiqué est sa propre origine
reason-primary-video = une vidéo est sa propre origine
reason-primary-document = un document est sa propre origine
reason-twin = figure aussi dans { $source }, où l’origine est connue
reason-both-credit = figure aussi dans { $source }, qui porte le même crédit
reason-one-credits = figure aussi dans { $source }, et un seul des deux textes porte un crédit
reason-disputed = figure dans des sources dont les crédits se contredisent
reason-only-credit = la source ne crédite personne d’autre
reason-unnamed-report = suit une formule introductive qui ne nomme personne
reason-unnamed-report-words = suit la formule introductive « { $words } », qui ne nomme personne
reason-shared = d’autres sources ont les mêmes mots, et aucune ne dit de qui ils sont
reason-not-at-hand = les mots de la source ne sont pas disponibles

## Comment des mots figurent dans une capture

verdict-verbatim = à la lettre
verdict-omissions = avec des omissions
verdict-but-for = sauf { $folds }
fold-omissions = omissions
fold-marks = guillemets
fold-dashes = tirets
fold-spaces = espaces
fold-accents = accents
fold-case = majuscules

## Renseignements sur une source

row-outlet = Média
row-by = Par
row-by-nobody = sans signature
row-credits = Crédit
row-credits-nobody = aucune agence nommée
row-published = Publication
row-published-unknown = sans date
row-retrieved = Consultation
row-original = Original
row-archived = Archive
row-text = Texte ici
row-text-digest = un résumé rédigé pour ce dossier, avec les citations de la source
row-text-full = les mots mêmes de la source

## Renseignements sur un propos

row-said = Date
row-to = Adressé à
row-occasion = Circonstance
row-language = Langue
row-through = Via

## Renseignements sur un nom, et ce que liste sa page

row-kind = Genre
row-kind-outlet = média
row-kind-agency = agence
row-coordinates = Coordonnées
row-website = Site
row-wikidata = Wikidata
coordinates = { $latitude }, { $longitude }
degrees-north = { $degrees }° N
degrees-south = { $degrees }° S
degrees-east = { $degrees }° E
degrees-west = { $degrees }° O
part-accounts = Comptes rendus
part-credited = Crédité par
part-said = Propos
part-said-found = Propos repérés par le programme
part-narrative = Dans le récit
part-timeline = Dans la chronologie
part-mentioned = Mentions
organisations-outlets = Médias
organisations-agencies = Agences
organisations-bodies = Institutions

## La chronologie

timeline-all = Tout dans l’ordre
timeline-by-places = Par lieu
timeline-by-people = Par personne
timeline-no-place = Aucun lieu indiqué
timeline-nobody = Personne de nommé

## Réponses sur un axe

plot-row = { $value } · { $sources }
plot-row-more = { $value } · { $sources } et { $n } de plus

## Un récit assemblé, et l’ébauche d’un récit

assembled-said = Ce qui a été dit
assembled-differ = Où les comptes rendus divergent
assembled-alike = Ce que disent les comptes rendus
assembled-no-date = Sans date
assembled-after = Après : { $after }
assembled-before = Avant : { $before }
assembled-between = Après : { $after } ; avant : { $before }
assembled-title = { $title }, dans l’ordre
assembled-account = Le compte rendu publié par { $outlet }
assembled-quotes = { $account } cite :
assembled-quotes-nobody = { $account } ne cite personne.

## Chapitres et lignes de tout le dossier à imprimer

print-questions = Ce que répondent les comptes rendus
print-timeline = Dans l’ordre
print-quotes = Ce qui a été dit
print-sources = Les comptes rendus
print-names = Qui et où
print-pages = À propos de ce dossier
print-credits = crédit : { $names }
print-withdrawn = retrait ({ $date }) : { $reason }
print-original = L’original
print-copy = Une copie
print-wording = { $words } – { $outlets }

## Rectifications

correction-was = Avant : { $words }
correction-now = Maintenant : { $words }
correction-feed = Rectifications : { $title }
correction-feed-removed = Supprimé : { $words }
correction-feed-now = Maintenant : { $words }

## Règles qu’une affirmation enfreint sciemment

rule-uncited-statement = une affirmation ne cite rien
rule-number-not-in-source = un nombre ne figure dans aucun passage cité
rule-hedge-differs = un nombre est donné pour plus ou moins exact que dans la source
rule-date-not-in-source = un jour ou une date ne figure dans aucun passage cité
rule-name-not-in-source = un nom ne figure dans aucune source citée
rule-superlative-not-in-source = une première ou un superlatif ne figure dans aucun passage cité
rule-speaker-differs = des mots sont attribués à quelqu’un d’autre que dans la source
rule-stronger-than-source = une affirmation est plus catégorique que sa source
rule-negative-claim = ce qu’aucun compte rendu ne dit n’est pas cherché
rule-absence-disproved = des mots dits absents de tout compte rendu figurent dans l’un d’eux
rule-single-origin = plusieurs médias cités ont une seule origine
rule-counted-as-several = une affirmation compte des comptes rendus qui ont une seule origine
rule-one-answer-told = le récit donne une seule réponse à une question qui en a plusieurs

## Ce qui figure sur beaucoup de pages

quoted = « { $words } »
labelled = { $label } : { $words }
label = { $label } :
apart = { " ; " }
between-names = { ", " }
sign-and-label = { $sign }, { $label }
source-label = { $sign }, { $outlet } : { $title }
list-and-more = { $list } et { $n } de plus
any = tout
continued = suite
not-known = inconnue
on-this-page = Sur cette page
source-by-source = Source par source
side-by-side = en regard
to-the-original = dans l’original
to-the-text = dans le texte
in-the-narrative = Dans le récit
in-the-dossier = Dans le dossier
on-the-timeline = Dans la chronologie
elsewhere = Ailleurs dans le dossier
statements-resting = Affirmations qui s’y appuient
found-not-confirmed = repérage non confirmé
found-heading = Repérage non confirmé
speaker-and-role = { $name }, { $role }
underlined = Souligné
struck = Barré
card-withdrawn = Retrait
withdrawal = { $withdrawn } ({ $date }).
accounts = { $n ->
    [one] { $n } compte rendu
   *[other] { $n } comptes rendus
}
accounts-silent = { $n ->
    [one] { $n } compte rendu se tait
   *[other] { $n } comptes rendus se taisent
}
sources = { $n ->
    [one] { $n } source
   *[other] { $n } sources
}
statements = { $n ->
    [one] { $n } affirmation
   *[other] { $n } affirmations
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
    [one] { $n } paragraphe
   *[other] { $n } paragraphes
}
quotations = { $n ->
    [one] { $n } citation
   *[other] { $n } citations
}
wordings = { $n ->
    [one] { $n } version
   *[other] { $n } versions
}

## En-têtes de tableaux

head-accounts = Comptes rendus
head-also = Aussi dans
head-kind = Genre
head-narration = Mots de texte courant
head-number = Numéro
head-origin = Origine
head-page = Page
head-paragraphs = Paragraphes
head-passages = Passages
head-question = Question
head-sources = Sources
head-what = Quoi
head-why = Pourquoi
head-words = Mots

## Le cadre de chaque page

skip = Aller au texte
site-parts = Parties du site
crumbs = Où se trouve cette page
page-corrected = Rectifications : { $days }
made-from = Cette page est faite à partir de { $file }.
contact = Contact : { $contact }
made-with = Réalisé avec { $program }
pager = Pages
pager-previous = Page précédente
pager-next = Page suivante
filter = Filtre
filter-shown = Affichage : { $shown } sur { $n }
filter-shown-here = Affichage sur cette page : { $shown } sur { $n }
filter-clear = Effacer

## Pages qui mènent ailleurs

missing-page = Il n’y a pas de page à cette adresse. Elle a peut-être été déplacée, ou le lien comporte une faute de frappe.
page-moved = Cette page se trouve désormais ici : { $page }

## La page d’accueil

home-accounts = { $n ->
    [one] { $number } compte rendu
   *[other] { $number } comptes rendus
}
home-outlets = { $n ->
    [one] { $number } média
   *[other] { $number } médias
}
home-primary = { $n ->
    [one] { $number } source primaire
   *[other] { $number } sources primaires
}
home-differ = { $n ->
    [one] { $number } point de divergence
   *[other] { $number } points de divergence
}
home-differences = Où ils divergent
home-agreements = Où ils concordent
home-all-accounts = Les comptes rendus
home-who = Qui
home-quotes = Ce qui a été dit
home-moments = Dans l’ordre
home-ways = Entrées

## Le récit

narrative-merged = Personne n’a encore écrit ce récit : il est assemblé à partir des moments, des citations et des questions du dossier, chacun avec ses sources.
narrative-listed = Rien n’a encore été réuni : voici les comptes rendus, chacun avec les citations qui y ont été repérées.
narrative-sources = Les sources
citing = Citer une affirmation
citing-how = Ses mots, et son adresse, qui vaut aussi longtemps qu’eux :
citing-this-page = l’adresse de cette page
citing-form = { $work } : { $address }
citing-form-licensed = { $work } : { $address } ({ $licence })

## Sources

sources-all = Tous les comptes rendus
card-credits = crédit : { $names }
card-words-full = texte intégral, { $n ->
    [one] { $n } mot
   *[other] { $n } mots
}
card-words-digest = résumé, { $n ->
    [one] { $n } mot
   *[other] { $n } mots
}
source-words-full = texte intégral, { $n ->
    [one] { $n } mot
   *[other] { $n } mots
}
source-words-digest = résumé et citations, { $n ->
    [one] { $n } mot
   *[other] { $n } mots
}
source-provenance = Provenance
source-marks = Signes dans le texte
source-marks-quoted = citation
source-marks-confirmed = { $quoted } : paroles confirmées par la rédaction du dossier
source-marks-found = { $quoted } : paroles repérées par le programme
source-marks-more = { $sign } : qui l’a dit, et toutes les versions
source-marks-name = nom
source-marks-mention = { $name } : personne, lieu ou organisation du dossier
source-marks-words = mots
source-marks-passage = { $words } : passage cité par le dossier
source-names = Noms cités ici
source-quotations = Qui dit quoi
source-reporting = De qui vient le texte
source-origins = Comment les origines sont établies
source-passages = Passages cités
source-used = Sert à { $uses }
source-answers = Questions auxquelles répond ce texte
source-moments = Moments que raconte ce texte
source-shares = Mots communs
source-share = { $n ->
    [one] { $n } mot commun avec { $name }
   *[other] { $n } mots communs avec { $name }
}

## Propos

card-others = { $n } de plus en d’autres mots
quotes-indexes = Index
quote-confirmed = Confirmé par la rédaction du dossier
quote-found = Le programme a repéré ces citations et les tient pour un même propos ; personne ne l’a vérifié.
quote-editors = Pour la rédaction du dossier : { $command } affiche ce qu’il faut ajouter à { $file }.
quote-reasons = Comment l’attribution a été établie
quote-reason = { $reason } : sûr à { $percent } %
quote-reason-unsure = { $reason } : pas assez sûr pour nommer quelqu’un
quote-also = Le programme y voit des versions du même propos ; la rédaction du dossier ne les a pas retenues.
quote-marked = En évidence
quote-core = { $marked } dans A : ce que toutes les versions ont en commun.
quote-core-comparable = { $marked } dans A : ce que toutes les versions ont en commun, fragments exceptés.
quote-key = { $underlined } : dans cette version seule. { $struck } : dans A seule, la plus complète.
quote-said = Comment cela a été dit
quote-topics = Sujets : { $topics }
quote-apart = À ne pas confondre avec
wording = Version
wordings-found = { $n ->
    [one] { $n } version
   *[other] { $n } versions
}, dont { $m } seulement par repérage
wording-fragment = Un fragment : trop peu de A pour une comparaison mot à mot.
wording-differs = Écarts avec A
wording-against = Comparé à A
wording-same = Les mots de A ; seules changent les majuscules ou les signes.
wording-joined = Rapproché de { $sign } : { $evidence }
wording-joined-too = de { $sign } : { $evidence }
wording-verified = vérifié dans la capture, { $how }, empreinte { $digest }…
wording-more = et { $n ->
    [one] { $n } autre endroit
   *[other] { $n } autres endroits
}, { $tally }

## Personnes, lieux, organisations

entity-said = { $n ->
    [one] { $n } propos
   *[other] { $n } propos
}
entity-mentions = { $n ->
    [one] { $n } mention
   *[other] { $n } mentions
} dans { $m ->
    [one] { $m } source
   *[other] { $m } sources
}
entity-aliases = Autres noms
entity-accounts = Comptes rendus
entity-credited = Crédité par
entity-said-heading = Propos
entity-found = Propos repérés par le programme
entity-unconfirmed = La rédaction du dossier ne les a pas confirmés.
entity-mentioned = Mentions

## La chronologie

timelines = Chronologies
timeline-drawn = Les moments, dessinés
timeline-drawing = Les moments dans le temps
timeline-drawing-about = La liste ci-dessous dit la même chose.
timeline-key = Une barre est le jour, le mois ou la période que donnent les textes, un point une heure, des crochets une place parmi d’autres moments sans heure propre. Des bouts estompés signifient « environ », des tirets « incertain ». Jours et heures sont ceux du lieu.
timeline-marks = Les petits carrés sont les récits qui en parlent, dans leur couleur et avec une ou deux lettres de leur sigle.
timeline-uneven = Les longues périodes sont raccourcies.
moment-after = après : { $moments }
moment-before = avant : { $moments }

## Questions

questions-coverage = Quel compte rendu dit quoi, en un tableau
questions-kinds = Genres de réponses
question-as-of = état des faits : { $date }
question-carrier = selon { $name }
question-one-origin = Une seule origine, { $name } :
question-in-digest = Dans le résumé : { $words }
question-silent = Silence
question-silent-about = Examinés pour cette question, et sans réponse.
question-not-reviewed = À examiner
question-not-reviewed-about = Personne ne les a encore examinés pour cette question.

## Couverture et fiche de travail

coverage-sheet = Fiche de travail pour la classe
coverage-csv = Tableau (CSV)
coverage-empty = une case vide : à examiner.
coverage-table = Couverture
coverage-caption = Qui dit quoi
coverage-caption-part = Qui dit quoi : { $part }
coverage-only = Ici seulement
coverage-lacks = Omet
coverage-first = Met en tête
worksheet-about = Lisez chaque compte rendu. Notez dans le tableau sa réponse à chaque question, ou « se tait » s’il n’en donne pas. Marquez les cas où deux réponses ne peuvent être exactes à la fois, puis demandez-vous : portent-elles sur la même chose, au même moment, d’après le même témoin ?
worksheet-key-about = Ce que répond chaque compte rendu, tel que ce dossier le lit.
worksheet-to-fill-in = La fiche à remplir
worksheet-key = Le corrigé
worksheet-all = Toutes les sources

## Origines

origins-term = origine
origins-about = Les médias ne sont pas des témoins : quand plusieurs publient la dépêche d’une agence, il n’y a qu’un seul compte rendu des faits. Ce site compte donc les origines à côté des médias. L’{ $origin } d’un paragraphe, c’est l’auteur véritable de l’information.
origins-how = Comment les origines sont établies, et ce qui n’est pas affirmé
origins-how-found = Les textes sont interrogés dans cet ordre : les notes de la rédaction du dossier ; une formule introductive ou un en-tête de dépêche qui nomme une agence ; une ligne de crédit. Si rien de tel n’existe, les paragraphes sont comparés à ceux des autres sources : le texte courant que deux d’entre elles partagent, mot pour mot ou avec de petites retouches, a une seule origine ; si celle de l’un est connue, celle de l’autre l’est aussi. Paroles citées, noms, titres, légendes et éléments de page communs à deux sources ne prouvent aucune reprise. Un crédit qui ne dit pas à quelle partie il s’applique rend une origine probable ; elle est alors affichée, mais ne compte pas comme connue.
origins-not-claimed = Rien ici ne dit qui a repris qui : les deux peuvent tenir le texte d’un tiers. « Selon Reuters, … » nomme l’autorité pour un fait, non l’auteur du paragraphe, et n’indique aucune origine. Là où rien n’a été trouvé, le média a pu enquêter lui-même ou réécrire un autre texte ; le compte dit alors « au moins » ou « au plus ».
origins-who = Qui s’appuie sur qui
origins-paragraphs-likely = { $n ->
    [one] { $n } paragraphe
   *[other] { $n } paragraphes
}, { $m } de plus probablement
origins-more = { $n ->
    [one] { $n } autre origine avec moins de sources.
   *[other] { $n } autres origines avec moins de sources.
}
origins-unknown = Pour { $n ->
    [one] { $n } paragraphe
   *[other] { $n } paragraphes
} sur { $m }, rien ne dit de qui vient le texte, et aucune autre source n’a les mêmes mots.
origins-network = Qui a les mêmes mots
origins-network-key = Les lignes relient les sources qui partagent du texte courant, d’autant plus épaisses qu’il y a de mots.
origins-sharing = Sources qui partagent du texte courant
origins-drawing = Le tableau dit la même chose.
origins-more-pairs = { $n ->
    [one] et { $n } autre paire
   *[other] et { $n } autres paires
}
origins-bars = Chaque barre est un texte du début à la fin. Pleine : le texte ou la rédaction du dossier dit de qui il vient. Teintée : établi par des mots communs. En tirets : probable, ou une origine parmi plusieurs. Ligne fine : inconnue. Soulignée : d’autres sources ont les mêmes mots.
origins-nothing = Rien ne dit de qui vient ce texte, et aucune autre source n’a les mêmes mots.
bar-title = Origines du texte : { $sign }
bar-parts = Paragraphes { $parts }
bar-table = Partie par partie
bar-who = { $who } ({ $basis })
bar-copy = { $n ->
    [one] { $sign } · { $n } mot
   *[other] { $sign } · { $n } mots
}

## Comptes rendus en regard

compares-pairs = { $n ->
    [one] { $n } paire de comptes rendus a
   *[other] { $n } paires de comptes rendus ont
} au moins { $m ->
    [one] { $m } mot
   *[other] { $m } mots
} de texte courant en commun.
compares-fewer = { $n ->
    [one] { $n } autre en a moins.
   *[other] { $n } autres en ont moins.
}
compares-counted = Les paroles citées, les noms et les éléments de page ne comptent pas.
compares-table = Paires
compares-both = { $a } et { $b }
compares-link = en regard
compares-link-label = { $a } et { $b } en regard
compare-words = { $n ->
    [one] Ils ont { $n } mot de texte courant en commun.
   *[other] Ils ont { $n } mots de texte courant en commun.
}
compare-caution = Des mots identiques montrent une origine commune, non qui a repris qui.
compare-unpublished = L’un des textes au moins n’est pas publié ; seuls figurent ici les mots que publie le dossier.
compare-left = { $n ->
    [one] Tout ne tient pas ici : { $n } passage ({ $words } mots) est omis.
   *[other] Tout ne tient pas ici : { $n } passages ({ $words } mots) sont omis.
}
compare-cut = { $n ->
    [one] Tout ne tient pas ici : { $n } passage est abrégé.
   *[other] Tout ne tient pas ici : { $n } passages sont abrégés.
}
compare-left-and-cut = Tout ne tient pas ici : { $n ->
    [one] { $n } passage ({ $words } mots) est omis
   *[other] { $n } passages ({ $words } mots) sont omis
} et { $m ->
    [one] { $m } autre est abrégé
   *[other] { $m } autres sont abrégés
}.
compare-whole = Les textes entiers : { $a }, { $b }.
compare-published = Ce qui en est publié : { $a }, { $b }.
compare-passages = Passages
compare-passages-heading = Les passages
compare-passage = Passage { $passage }
compare-step = { $n ->
    [one] Passage { $passage }, { $n } mot
   *[other] Passage { $passage }, { $n } mots
}
compare-twin = Passage { $passage } : le même dans { $sign }
compare-keys = Touches : { $n } ou { $j } passage suivant, { $p } ou { $k } passage précédent.
compare-drawing = Où se trouvent les passages communs dans les deux textes ; le tableau des passages dit la même chose
compare-key = { $underlined } : dans ce compte rendu seul. { $struck } : dans l’autre seul. Un numéro mène au même passage de l’autre compte rendu.
compare-here = [ici seulement :]
compare-there = [dans l’autre seulement :]
compare-skipped = { $n ->
    [one] { $sign } : … { $n } paragraphe sans mots communs …
   *[other] { $sign } : … { $n } paragraphes sans mots communs …
}
compare-crowded = { $n ->
    [one] { $sign } : … { $n } paragraphe omis, dont { $m } avec des mots communs …
   *[other] { $sign } : … { $n } paragraphes omis, dont { $m } avec des mots communs …
}
compare-edits = Retouches qui peuvent changer le sens
compare-edits-table = Retouches
compare-nothing = rien
compare-at = à { $place } du texte
compare-place = { $sign } : place dans le texte
compare-speech = { $n }, paroles citées
compare-edited = { $n }, avec retouches

## Preuves

evidence-looked-up = { $n ->
    [one] { $n } extrait, citations et passages cités, a été cherché
   *[other] { $n } extraits, citations et passages cités, ont été cherchés
} dans les textes capturés de { $m ->
    [one] { $m } source
   *[other] { $m } sources
}.
evidence-full = { $n ->
    [one] { $n } de ces textes est publié ici, phrase par phrase.
   *[other] { $n } de ces textes sont publiés ici, phrase par phrase.
}
evidence-digests = { $n ->
    [one] { $n } de ces textes n’est pas publié, hormis les mots cités, mais son empreinte l’est.
   *[other] { $n } de ces textes ne sont pas publiés, hormis les mots cités, mais leurs empreintes le sont.
}
evidence-uncaptured = { $n ->
    [one] Pour { $n } source, aucune capture n’a été conservée, et personne ne garantit le texte publié ici.
   *[other] Pour { $n } sources, aucune capture n’a été conservée, et personne ne garantit les textes publiés ici.
}
evidence-uncaptured-cited = Pour { $n ->
    [one] { $n } source
   *[other] { $n } sources
}, aucune capture n’a été conservée, et personne ne garantit le texte publié ici : c’est là { $m ->
    [one] qu’a été cherché { $m } passage cité
   *[other] qu’ont été cherchés { $m } passages cités
}.
evidence-unproved = { $n ->
    [one] { $n } extrait n’a pas pu être cherché : aucune capture n’est disponible, et le registre des preuves ne le contient pas.
   *[other] { $n } extraits n’ont pas pu être cherchés : aucune capture n’est disponible, et le registre des preuves ne les contient pas.
}
evidence-check = Vérifier soi-même
evidence-how = Quiconque détient la copie d’un article peut la comparer à ce qui est consigné, sous quelque forme que le texte ait été enregistré : { $command } cherche chaque extrait consigné et dit lesquels y figurent. Une empreinte (BLAKE3) différente dit seulement que la copie n’est pas exactement le fichier conservé.
evidence-file = Tout se trouve dans { $file }.
evidence-retrieved = Consultation
evidence-capture = Texte capturé
evidence-no-capture = aucun : le texte publié ici est sa propre preuve
evidence-body = Texte publié ici
evidence-locked = { $n ->
    [one] { $n } octet, BLAKE3 { $digest }
   *[other] { $n } octets, BLAKE3 { $digest }
}
evidence-exact = À la lettre
evidence-of = { $m } sur { $n ->
    [one] { $n } extrait
   *[other] { $n } extraits
}
evidence-but-for = Sauf { $how }
evidence-full-text = Texte intégral
evidence-sentences = { $n ->
    [one] { $n } phrase
   *[other] { $n } phrases
}, toutes dans la capture, dans le même ordre{ $cut ->
    [0] { "" }
   *[other] , dont { $cut } en partie seulement
} ; { $m ->
    [one] { $m } mot omis
   *[other] { $m } mots omis
} de la capture
evidence-sentences-but-for = { $n ->
    [one] { $n } phrase
   *[other] { $n } phrases
}, toutes dans la capture, dans le même ordre{ $cut ->
    [0] { "" }
   *[other] , dont { $cut } en partie seulement
}, sauf { $how } ; { $m ->
    [one] { $m } mot omis
   *[other] { $m } mots omis
} de la capture

## Fichiers et rectifications

file-makes = Sert à faire : { $pages }
file-lines = { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
}
file-whole = { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
}, { $m ->
    [one] { $m } octet
   *[other] { $m } octets
} : { $whole }.
file-whole-link = tout en texte brut
file-beginning = { $n ->
    [one] En voici la première ligne.
   *[other] En voici les { $n } premières lignes.
}
files-about = Ce dont ce site est fait, tel que la rédaction du dossier l’a écrit.
corrections-none = Rien n’a dû être rectifié jusqu’ici.
corrections-feed = Flux des rectifications
corrections-feed-title = Rectifications
corrections-was = Avant
corrections-now = Maintenant

## La page à imprimer

print-notes = Notes
print-back = Retour au texte

## La recherche

search-words = Mots à chercher
search-kind = Genre
search-source = Source
search-speaker = Attribution
search-how = Chaque mot est cherché ; son début suffit, et une faute de frappe est pardonnée. Les mots entre « guillemets » se suivent. La touche / mène ici, les flèches parcourent les résultats.
search-more = Afficher plus
search-without = La recherche a besoin de JavaScript. Ces pages listent ce qu’il y a :
search-lists = Listes

## Ce que disent les scripts

script-number = { $n }
script-option = { $name } ({ $n })
script-sort = Trier par { $column }
script-cite = Citer
script-cited = Citation copiée
script-linked = Lien copié
script-citation = « { $words } » { $work } : { $address }
script-citation-licensed = « { $words } » { $work } : { $address } ({ $licence })
script-two-origins = Seulement ce que portent deux origines ({ $many } sur { $n ->
    [one] { $n } affirmation
   *[other] { $n } affirmations
})
script-two-origins-shown = { $n ->
    [one] Montré sur cette page : { $many } sur { $n } affirmation
   *[other] Montré sur cette page : { $many } sur { $n } affirmations
}
script-results = { $n ->
    [one] { $n } résultat
   *[other] { $n } résultats
}
script-results-so-far = { $n ->
    [one] { $n } résultat pour l’instant
   *[other] { $n } résultats pour l’instant
}
script-results-some = { $results } ; aucun n’a tous ces mots
script-nothing-found = Rien ne contient ces mots
script-not-loaded = Les textes de ce site n’ont pas pu être chargés.

## Mots dans une autre langue que le site, et comment citer les comptes rendus

translation-given = Notre traduction : « { $words } »
rendering-original = Dans la langue d’origine.
rendering-translation = Une traduction de ce qui a été dit.
wording-other-language = Langue : { $language }, autre que celle de A ; pas de comparaison mot à mot.
quote-lost-original = Langue du propos : { $language }. Aucun compte rendu ne le publie ici dans cette langue ; aucune de ces versions n’est donc l’original.
source-cite = Citer ce compte rendu
source-cite-forms = BibTeX, RIS, CSL-JSON
sources-references = Références : { $forms }

## Images d’aperçu des liens

card-source = Source
card-quotation = Citation
card-question = Question
card-person = Personne

## À côté du texte d’une source, et de qui vient le récit

margin-notes = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
margin-also = { $words } aussi dans { $accounts }
margin-also-found = { $words } repéré aussi dans { $accounts }
margin-used = utilisé dans : { $uses }
margin-answers = répond à : { $uses }
margin-timeline = dans la chronologie : { $uses }
margin-origin = origine : { $who }
margin-narration = texte courant aussi dans { $accounts } · { $n ->
    [one] { $n } mot
   *[other] { $n } mots
}
shared-beside = Les mêmes mots dans { $sign }, côte à côte
source-marks-shared = { $words } : figure aussi dans une autre source ; { $sign } met les deux côte à côte
source-marks-letter = A, B… derrière une source : elle imprime d’autres mots, la version de cette lettre
card-own = information propre
card-origin = origine : { $who }
card-origin-part = origine en partie : { $who }
card-origin-unknown = origine inconnue

## Answers that are numbers
# Curators write them in English; only dossiers in other languages say them by these.

amount-about = environ { $amount }
amount-over = plus de { $amount }
amount-at-least = au moins { $amount }
amount-under = moins de { $amount }
amount-at-most = au plus { $amount }
amount-range = { $low }–{ $high }
amount-percent = { $amount } %
unit-second = { $n ->
    [one] { $amount } seconde
   *[other] { $amount } secondes
}
unit-minute = { $n ->
    [one] { $amount } minute
   *[other] { $amount } minutes
}
unit-hour = { $n ->
    [one] { $amount } heure
   *[other] { $amount } heures
}
unit-day = { $n ->
    [one] { $amount } jour
   *[other] { $amount } jours
}
unit-week = { $n ->
    [one] { $amount } semaine
   *[other] { $amount } semaines
}
unit-month = { $n ->
    [one] { $amount } mois
   *[other] { $amount } mois
}
unit-year = { $n ->
    [one] { $amount } an
   *[other] { $amount } ans
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
