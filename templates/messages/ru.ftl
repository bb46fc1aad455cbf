# The words of the pages in Russian. The terms this file keeps to:
# source: источник; account, the same as somebody's telling of the event: сообщение
# outlet: издание; agency: агентство; primary source: первоисточник (стенограмма, заявление, видео, документ)
# origin, whose reporting it is: исток, for «источник» and «первоисточник» mean something else here
# narrative: сводный рассказ; statement of it: утверждение; a public statement: заявление
# quotation: цитата; utterance: высказывание; wording: вариант; differences: разночтения; apparatus: аппарат
# passage: отрывок; fragment: фрагмент; narration, what is not speech: авторский текст
# shared words: совпадения, for «общие слова» are platitudes; sentence: фраза
# question: вопрос; answer: ответ; moment: эпизод; timeline: хронология; coverage: освещение; silent: молчит
# evidence: сверка; capture: сохранённая копия; lock: протокол сверки; digest (BLAKE3): хеш-сумма
# digest of a text: пересказ; credit: ссылка, before names «по данным: …»; lead-in: вводка
# editors: редакция; curator: составитель; dossier: досье; withdrawn: отозвано
# Names stand in the nominative: «источник: …». Dates end in «г.», so no full stop follows one.

## Dates, which the formats of the language make

date-time = { $date }, { $time } UTC{ $zone }
date-about = { $date } (примерно)
date-uncertain = { $date } (под вопросом)

## What is counted

outlets = { $n ->
    [one] { $n } издание
    [few] { $n } издания
    [many] { $n } изданий
   *[other] { $n } издания
}
primary-sources = { $n ->
    [one] { $n } первоисточник
    [few] { $n } первоисточника
    [many] { $n } первоисточников
   *[other] { $n } первоисточника
}
origins = { $n ->
    [one] { $n } исток
    [few] { $n } истока
    [many] { $n } истоков
   *[other] { $n } истока
}
origins-at-least = не менее { $n ->
    [one] { $n } истока
    [few] { $n } истоков
    [many] { $n } истоков
   *[other] { $n } истока
}
origins-at-most = не более { $n ->
    [one] { $n } истока
    [few] { $n } истоков
    [many] { $n } истоков
   *[other] { $n } истока
}
origins-between = от { $least } до { $n ->
    [one] { $n } истока
    [few] { $n } истоков
    [many] { $n } истоков
   *[other] { $n } истока
}

## Running text

link-to = Ссылка на «{ $words }»
table = Таблица
in-the-original = { $sign } в оригинале
corrected-at = исправлено { $date }

## Beside a statement

side-folded = Основания
side-link = ссылка
side-question = Вопрос
side-question-label = Вопрос: { $question }
side-differ = сообщения расходятся: { $n ->
    [one] { $n } ответ
    [few] { $n } ответа
    [many] { $n } ответов
   *[other] { $n } ответа
}
side-answers = { $n ->
    [one] { $n } ответ
    [few] { $n } ответа
    [many] { $n } ответов
   *[other] { $n } ответа
}
side-questions = { $n ->
    [one] { $n } вопрос
    [few] { $n } вопроса
    [many] { $n } вопросов
   *[other] { $n } вопроса
} с разными ответами
side-allowed = Учтено: { $title }. { $reason }
side-searched = Искали в { $n ->
    [one] { $n } сообщении
    [few] { $n } сообщениях
    [many] { $n } сообщениях
   *[other] { $n } сообщении
}: { $words }. Нигде нет.
side-searched-speaker = Искали в { $n ->
    [one] { $n } сообщении
    [few] { $n } сообщениях
    [many] { $n } сообщениях
   *[other] { $n } сообщении
}: { $words }. { $speaker } нигде так не цитируется.
side-searched-found = Искали в { $n ->
    [one] { $n } сообщении
    [few] { $n } сообщениях
    [many] { $n } сообщениях
   *[other] { $n } сообщении
}: { $words }. Всё-таки нашлось.

## What was withdrawn

withdrawn-account = Отозванное сообщение
withdrawn-account-of = Отозванное сообщение, { $outlet }

## Scripts: wordings as running text or as an apparatus

script-apparatus-label = Как показать варианты
script-apparatus-both = Всё
script-apparatus-running = Сплошной текст
script-apparatus-alone = Аппарат

## Languages by their names

language-ar = арабский
language-be = белорусский
language-bg = болгарский
language-bn = бенгальский
language-cs = чешский
language-da = датский
language-de = немецкий
language-el = греческий
language-en = английский
language-es = испанский
language-et = эстонский
language-fa = персидский
language-fi = финский
language-fr = французский
language-he = иврит
language-hi = хинди
language-hu = венгерский
language-hy = армянский
language-id = индонезийский
language-it = итальянский
language-ja = японский
language-ka = грузинский
language-kk = казахский
language-ko = корейский
language-lt = литовский
language-lv = латышский
language-nl = нидерландский
language-no = норвежский
language-pl = польский
language-pt = португальский
language-ro = румынский
language-ru = русский
language-sk = словацкий
language-sr = сербский
language-sv = шведский
language-sw = суахили
language-th = тайский
language-tr = турецкий
language-uk = украинский
language-ur = урду
language-uz = узбекский
language-vi = вьетнамский
language-zh = китайский

## Parts of the site

nav-narrative = Сводный рассказ
nav-sources = Источники
nav-quotes = Цитаты
nav-questions = Вопросы
nav-timeline = Хронология
nav-people = Люди
nav-places = Места
nav-organisations = Организации
nav-coverage = Освещение
nav-origins = Истоки
nav-compare = Совпадения
nav-evidence = Сверка
nav-corrections = Исправления
nav-files = Файлы
nav-print = Для печати
nav-search = Поиск
nav-home = Главная
nav-atom = Лента Atom
nav-json-feed = Лента JSON
nav-data = Данные (JSON)
page-of-list = { $title }, страница { $n }

## What the parts of the site are, on the home page

way-narrative = сведённые воедино сообщения, у каждой фразы — источники
way-sources = все сообщения и то, что в них цитируется
way-quotes = кто что сказал, во всех вариантах
way-questions = в чём сообщения сходятся и расходятся
way-coverage = кто о чём сообщает, в одной таблице
way-timeline = что и когда произошло, насколько говорят тексты
way-people = кто говорил и кто упомянут
way-places = где это было
way-organisations = издания, агентства, учреждения
way-origins = чей репортаж стоит за каждым сообщением
way-files = тексты и данные, из которых сделаны страницы

## What pages are about

about-narrative = Сводный рассказ: от каждой фразы — к словам, на которых она держится.
about-narrative-assembled = Рассказ, составленный из хронологии, цитат и вопросов этого досье.
about-narrative-listed = Сообщения этого досье и те, кого они цитируют.
about-sources = Все сообщения, из которых составлено досье.
about-source = { $title }. Источник: { $outlet }.
about-quotes = Кто что сказал — во всех вариантах, которые приводят сообщения.
about-quotes-source = Что цитирует каждый источник.
about-quotes-topic = Что было сказано по каждой теме.
about-quotes-occasion = Что было сказано и при каких обстоятельствах.
about-quotes-status = Что подтвердила редакция и что нашла программа.
about-quote = { $speaker }: высказывание во всех вариантах, которые приводят сообщения.
about-quote-unknown = Цитата во всех вариантах, которые приводят сообщения.
about-questions = На какие вопросы сообщения отвечают по-разному, а на какие — одинаково.
about-timeline = Что и когда произошло — с той точностью, какую допускают тексты.
about-people = Кто говорил и кто упомянут.
about-places = Где это было и какие места названы.
about-organisations = Издания, агентства и учреждения.
about-name = { $name }: высказывания и упоминания.
about-name-role = { $name }, { $role }.
about-coverage = Что каждое сообщение говорит по каждому вопросу, цитате и эпизоду и о чём умалчивает.
about-worksheet = Кто что сообщает: таблица, которую заполняют при чтении, и ключ к ней.
about-origins = Чей репортаж печатают издания, насколько это видно из текстов.
about-compare = В каких сообщениях совпадают слова и сколько их.
about-pair = { $one } и { $other }: { $n ->
    [one] совпадает { $n } слово
    [few] совпадают { $n } слова
    [many] совпадают { $n } слов
   *[other] совпадает { $n } слова
} авторского текста.
about-evidence = Какие опубликованные слова с каким текстом сверены: хеш-суммы и места.
about-corrections = В чём это досье ошибалось и когда ошибки исправлены.
about-files = Тексты и данные, из которых сделаны все страницы сайта.
about-file = Файл { $path } в том виде, в каком он написан.
about-search = Все опубликованные слова этого сайта: источники, цитаты, утверждения, вопросы и имена.
about-print = Всё досье на одной странице: распечатать или сохранить.
about-missing = По этому адресу страницы нет.
about-redirect = Страница переехала.

## Titles of pages

title-missing = Не найдено
title-quotes-source = Цитаты по источникам
title-quotes-topic = Цитаты по темам
title-quotes-occasion = Цитаты по обстоятельствам
title-quotes-status = Цитаты по степени проверки
title-timeline-places = Хронология по местам
title-timeline-people = Хронология по людям
title-worksheet = Рабочий лист
title-worksheet-key = Ключ к рабочему листу
title-pair = { $one } и { $other }
title-withdrawn-quotation = Отозванная цитата
title-withdrawn-question = Отозванный вопрос

## Sorts of things: what refers to a page, what a search has found, what a preview shows

thing-quote = Цитата
thing-statement = Сводный рассказ
thing-source = Источник
thing-passage = Отрывок
thing-question = Вопрос
thing-moment = Хронология
thing-person = Человек
thing-place = Место
thing-organisation = Организация
thing-page = Страница
thing-name = Имя

## Kinds of sources

kind-article = статья
kind-transcript = стенограмма
kind-statement = заявление
kind-video = видео
kind-post = запись в соцсети
kind-document = документ

## Words that many pages need

and-more = и ещё { $n }
semicolon = { $one }; { $other }
comma = { $one }, { $other }
percent = { $n } %
percent-range = { $from }–{ $to } %
relation-see = см.
relation-but = но ср.
cited-with = { $relation } { $source }
speaker-unknown = Кто сказал, не установлено
withdrawn = отозвано
moment-withdrawn = Отозвано
withdrawn-on = Отозвано ({ $date }): { $reason }
withheld-why = Почему эти слова отозваны
said-confirmed = { $speaker }: подтверждено
said-found = { $speaker }: найдено, не подтверждено
said-wordings = { $speaker }: все варианты
speaker-sure = { $reason } (уверенность { $n } %)
speaker-not-sure = уверенности мало: { $reason }
line-number = Строка { $n }
not-shown = [не показано]
this-statement = Сводный рассказ, это утверждение

## Certainty of dates

certainty-approximate = приблизительно
certainty-uncertain = под вопросом
certainty-approximate-and-uncertain = приблизительно и под вопросом

## How the answers to a question stand to each other: by itself, what it means, and within a line

status-conflict = Противоречие
status-conflict-about = Все эти ответы сразу верными быть не могут.
status-conflict-within = противоречие
status-scope-difference = О разном
status-scope-difference-about = Ответы различны, потому что речь о разном.
status-scope-difference-within = о разном
status-later-update = Позднее уточнение
status-later-update-about = Более позднее сообщение изменило ответ.
status-later-update-within = позднее уточнение
status-translation = Перевод
status-translation-about = Оригинал один, переведён разными словами.
status-translation-within = перевод
status-complementary = Взаимодополнение
status-complementary-about = Каждое сообщение даёт часть ответа.
status-complementary-within = взаимодополнение
status-compatible = Совместимы
status-compatible-about = Ответы различны, но все могут быть верны.
status-compatible-within = совместимы
status-agree = Согласие
status-agree-about = Сообщения дают один ответ.
status-agree-within = согласие
status-single = Одно сообщение
status-single-about = Отвечает только одно сообщение.
status-single-within = одно сообщение
status-withdrawn = Отозвано
status-open = Без оценки
status-open-about = Как эти ответы соотносятся, ещё никто не оценил.
status-open-within = без оценки

## What lists can be picked and ordered by

facet-speaker = Кто говорит
facet-source = Источник
facet-topic = Тема
facet-occasion = Обстоятельства
facet-status = Статус
facet-answered-by = Кто отвечает
facet-kind = Вид
facet-value = Значение
facet-confirmed = подтверждено
facet-found = найдено, не подтверждено
by-speaker = По говорящим
by-source = По источникам
by-topic = По темам
by-occasion = По обстоятельствам
by-status = По статусу
quotes-confirmed = Подтверждено редакцией
quotes-found-often = Найдено в нескольких местах, не подтверждено
quotes-found-once = Найдено один раз, не подтверждено

## Who says what

has-says = сообщает
has-says-about = отвечает или рассказывает об этом; у других то же есть или может быть
has-quotes = цитирует
has-quotes-about = приводит эти слова
has-differs = расходится
has-differs-about = отвечает иначе, чем другое сообщение, или приводит слова, которых у других нет
has-only-here = только здесь
has-only-here-about = все прочие сообщения прочитаны, и ни в одном этого нет
has-silent = молчит
has-silent-about = прочитано, и этого в нём нет
has-nothing = не прочитано
covers-question = вопрос
covers-quotation = цитата
covers-moment = эпизод
covers-questions = вопросы
covers-quotations = цитаты
covers-moments = эпизоды
covers-by-source = по источникам
coverage-part = источники { $from }–{ $to } из { $n }
coverage-page = { $sources }: { $rows }
place-paragraph = абзац { $paragraph } из { $n }
place-percent = { $n } % от начала текста

## Kinds of difference between wordings, and what they mean

difference-punctuation = пунктуация
difference-punctuation-only = только пунктуация
difference-punctuation-about = те же слова, другие знаки между ними
difference-truncation = усечение
difference-truncation-about = начинается позже или кончается раньше
difference-omission = пропуск
difference-omission-about = опущены слова в середине
difference-insertion = вставка
difference-insertion-about = слова, которых нет в A
difference-editorial = от редакции
difference-editorial-about = слова, которые издание дало в скобках
difference-tense = время
difference-tense-about = другая форма глагола
difference-form = форма
difference-form-about = другая форма или другое написание слова
difference-figure = число
difference-figure-about = число, записанное иначе
difference-translation = перевод
difference-translation-about = другие слова на том же месте — выбор переводчика
difference-negation = отрицание
difference-negation-about = в одном из двух есть «не»

## Why an edit may change what is said

edit-negation = отрицание
edit-number = число
edit-date = дата
edit-certainty = уверенность
edit-commitment = обязательство
pair-words = слов: { $range }

## Origins: whose a paragraph is, what that rests on, and why

who-text = один и тот же текст
who-nobody-named = никто не назван
who-unnamed-report = сообщение неназванного автора
who-unknown = неизвестно
who-own = собственный материал
who-likely = вероятно, { $who }
basis-stated = указано в тексте
basis-curated = отметил составитель
basis-copied = по совпадению
basis-inferred = по косвенным данным
basis-unknown = неизвестно
trace-whose = { $who } ({ $basis })
trace-copies = также { $sources } · { $n ->
    [one] { $n } слово
    [few] { $n } слова
    [many] { $n } слов
   *[other] { $n } слова
}
trace-copies-more = также { $sources } и ещё { $more } · { $n ->
    [one] { $n } слово
    [few] { $n } слова
    [many] { $n } слов
   *[other] { $n } слова
}
reason-curator = составитель отметил «{ $words }»
reason-curator-because = составитель отметил «{ $words }»: { $why }
reason-lead-in = стоит под вводкой
reason-lead-in-words = стоит под вводкой «{ $words }»
reason-credit = в тексте есть ссылка на автора сообщения
reason-credit-words = в тексте есть ссылка «{ $words }»
reason-primary-transcript = стенограмма сама себе исток
reason-primary-statement = заявление само себе исток
reason-primary-video = видео само себе исток
reason-primary-document = документ сам себе исток
reason-twin = то же в { $source }, где исток известен
reason-both-credit = то же в { $source }, и ссылка та же
reason-one-credits = то же в { $source }, но ссылка есть только в одном из двух
reason-disputed = то же в источниках, чьи ссылки противоречат друг другу
reason-only-credit = источник больше ни на кого не ссылается
reason-unnamed-report = стоит под вводкой, где никто не назван
reason-unnamed-report-words = стоит под вводкой «{ $words }», где никто не назван
reason-shared = те же слова есть в других источниках, и ни один не говорит, чьи они
reason-not-at-hand = слов источника нет под рукой

## How words stand in a capture

verdict-verbatim = буква в букву
verdict-omissions = с пропусками
verdict-but-for = не считая: { $folds }
fold-omissions = пропуски
fold-marks = знаки
fold-dashes = тире
fold-spaces = пробелы
fold-accents = диакритика
fold-case = регистр

## Facts about a source

row-outlet = Издание
row-by = Автор
row-by-nobody = не указан
row-credits = По данным
row-credits-nobody = агентство не названо
row-published = Опубликовано
row-published-unknown = без даты
row-retrieved = Получено
row-original = Оригинал
row-archived = Архив
row-text = Текст здесь
row-text-digest = пересказ нашими словами с цитатами источника
row-text-full = собственные слова источника

## Facts about an utterance

row-said = Сказано
row-to = Кому
row-occasion = Обстоятельства
row-language = Язык
row-through = Через

## Facts about a name, and what its page lists

row-kind = Вид
row-kind-outlet = издание
row-kind-agency = агентство
row-coordinates = Координаты
row-website = Сайт
row-wikidata = Wikidata
coordinates = { $latitude }, { $longitude }
degrees-north = { $degrees }° с. ш.
degrees-south = { $degrees }° ю. ш.
degrees-east = { $degrees }° в. д.
degrees-west = { $degrees }° з. д.
part-accounts = Сообщения
part-credited = Кто ссылается
part-said = Сказано
part-said-found = Сказано, по находкам программы
part-narrative = В сводном рассказе
part-timeline = В хронологии
part-mentioned = Упоминания
organisations-outlets = Издания
organisations-agencies = Агентства
organisations-bodies = Учреждения

## The timeline

timeline-all = Всё по порядку
timeline-by-places = По местам
timeline-by-people = По людям
timeline-no-place = Место не указано
timeline-nobody = Никто не назван

## Answers on an axis

plot-row = { $value } · { $sources }
plot-row-more = { $value } · { $sources } и ещё { $n }

## An account that is put together, and the draft of one

assembled-said = Что было сказано
assembled-differ = В чём сообщения расходятся
assembled-alike = Что говорят сообщения
assembled-no-date = Без даты
assembled-after = После: { $after }
assembled-before = До: { $before }
assembled-between = После: { $after }; до: { $before }
assembled-title = { $title }, по порядку
assembled-account = Источник { $outlet }
assembled-quotes = { $account } цитирует:
assembled-quotes-nobody = { $account } никого не цитирует.

## Chapters and lines of the whole dossier to be printed

print-questions = Что отвечают сообщения
print-timeline = По порядку
print-quotes = Их словами
print-sources = Сообщения
print-names = Кто и где
print-pages = Об этом досье
print-credits = по данным: { $names }
print-withdrawn = отозвано ({ $date }): { $reason }
print-original = Оригинал
print-copy = Копия
print-wording = { $words } — { $outlets }

## Corrections

correction-was = Было: { $words }
correction-now = Стало: { $words }
correction-feed = Исправления: { $title }
correction-feed-removed = Убрано: { $words }
correction-feed-now = Теперь: { $words }

## Rules a statement breaks knowingly

rule-uncited-statement = утверждение ни на что не ссылается
rule-number-not-in-source = числа нет ни в одном цитируемом отрывке
rule-hedge-differs = число дано точнее или приблизительнее, чем в источнике
rule-date-not-in-source = дня или даты нет ни в одном цитируемом отрывке
rule-name-not-in-source = имени нет ни в одном цитируемом источнике
rule-superlative-not-in-source = слов «первый», «самый» нет ни в одном цитируемом отрывке
rule-speaker-differs = слова приписаны не тому, кому их приписывает источник
rule-stronger-than-source = утверждение увереннее своего источника
rule-negative-claim = то, чего якобы нет ни в одном сообщении, не искали
rule-absence-disproved = слова, которых якобы нет ни в одном сообщении, в одном есть
rule-single-origin = у нескольких процитированных изданий один исток
rule-counted-as-several = утверждение считает сообщения, у которых один исток
rule-one-answer-told = рассказ даёт один ответ на вопрос, у которого их несколько

## What stands on many pages

quoted = «{ $words }»
labelled = { $label }: { $words }
label = { $label }:
apart = { "; " }
between-names = { ", " }
sign-and-label = { $sign }, { $label }
source-label = { $sign }, { $outlet }: { $title }
list-and-more = { $list } и ещё { $n }
any = все
continued = продолжение
not-known = неизвестно
on-this-page = На этой странице
source-by-source = По источникам
side-by-side = рядом
to-the-original = в оригинале
to-the-text = в тексте
in-the-narrative = В сводном рассказе
in-the-dossier = В досье
on-the-timeline = В хронологии
elsewhere = Ещё в досье
statements-resting = Утверждения, которые на этом держатся
found-not-confirmed = найдено, не подтверждено
found-heading = Найдено, не подтверждено
speaker-and-role = { $name }, { $role }
underlined = Подчёркнутое
struck = Зачёркнутое
card-withdrawn = Отозвано
withdrawal = { $withdrawn } ({ $date }).
accounts = { $n ->
    [one] { $n } сообщение
    [few] { $n } сообщения
    [many] { $n } сообщений
   *[other] { $n } сообщения
}
accounts-silent = { $n ->
    [one] { $n } сообщение молчит
    [few] { $n } сообщения молчат
    [many] { $n } сообщений молчат
   *[other] { $n } сообщения молчит
}
sources = { $n ->
    [one] { $n } источник
    [few] { $n } источника
    [many] { $n } источников
   *[other] { $n } источника
}
statements = { $n ->
    [one] { $n } утверждение
    [few] { $n } утверждения
    [many] { $n } утверждений
   *[other] { $n } утверждения
}
questions = { $n ->
    [one] { $n } вопрос
    [few] { $n } вопроса
    [many] { $n } вопросов
   *[other] { $n } вопроса
}
moments = { $n ->
    [one] { $n } эпизод
    [few] { $n } эпизода
    [many] { $n } эпизодов
   *[other] { $n } эпизода
}
paragraphs = { $n ->
    [one] { $n } абзац
    [few] { $n } абзаца
    [many] { $n } абзацев
   *[other] { $n } абзаца
}
quotations = { $n ->
    [one] { $n } цитата
    [few] { $n } цитаты
    [many] { $n } цитат
   *[other] { $n } цитаты
}
wordings = { $n ->
    [one] { $n } вариант
    [few] { $n } варианта
    [many] { $n } вариантов
   *[other] { $n } варианта
}

## Heads of tables

head-accounts = Сообщения
head-also = Также
head-kind = Вид
head-narration = Слов авторского текста
head-number = Номер
head-origin = Исток
head-page = Страница
head-paragraphs = Абзацы
head-passages = Отрывки
head-question = Вопрос
head-sources = Источники
head-what = Что
head-why = Почему
head-words = Слова

## The frame of every page

skip = К тексту
site-parts = Разделы сайта
crumbs = Где эта страница
page-corrected = Исправлено: { $days }
made-from = Страница составлена из файла { $file }.
contact = Связь: { $contact }
made-with = Создано программой { $program }
pager = Страницы
pager-previous = Предыдущая страница
pager-next = Следующая страница
filter = Отбор
filter-shown = Показано: { $shown } из { $n }
filter-shown-here = На этой странице показано: { $shown } из { $n }
filter-clear = Сбросить

## Pages that lead elsewhere

missing-page = По этому адресу страницы нет. Возможно, она переехала или в ссылке опечатка.
page-moved = Страница переехала: { $page }.

## The front page

home-accounts = { $n ->
    [one] { $number } сообщение
    [few] { $number } сообщения
    [many] { $number } сообщений
   *[other] { $number } сообщения
}
home-outlets = { $n ->
    [one] { $number } издание
    [few] { $number } издания
    [many] { $number } изданий
   *[other] { $number } издания
}
home-primary = { $n ->
    [one] { $number } первоисточник
    [few] { $number } первоисточника
    [many] { $number } первоисточников
   *[other] { $number } первоисточника
}
home-differ = { $n ->
    [one] { $number } расхождение
    [few] { $number } расхождения
    [many] { $number } расхождений
   *[other] { $number } расхождения
}
home-differences = В чём они расходятся
home-agreements = В чём они сходятся
home-all-accounts = Сообщения
home-who = Кто
home-quotes = Их словами
home-moments = По порядку
home-ways = С чего начать

## The narrative

narrative-merged = Этот рассказ ещё никто не написал: он собран из эпизодов, цитат и вопросов досье, у каждого указаны источники.
narrative-listed = Свести сообщения в один рассказ ещё не успели: вот они сами и слова, которые в них процитированы.
narrative-sources = Источники
citing = Как сослаться на утверждение
citing-how = Его слова и адрес, который живёт столько же, сколько они:
citing-this-page = адрес этой страницы
citing-form = { $work }: { $address }
citing-form-licensed = { $work }: { $address } ({ $licence })

## Sources

sources-all = Все сообщения
card-credits = по данным: { $names }
card-words-full = полный текст, { $n ->
    [one] { $n } слово
    [few] { $n } слова
    [many] { $n } слов
   *[other] { $n } слова
}
card-words-digest = пересказ, { $n ->
    [one] { $n } слово
    [few] { $n } слова
    [many] { $n } слов
   *[other] { $n } слова
}
source-words-full = полный текст, { $n ->
    [one] { $n } слово
    [few] { $n } слова
    [many] { $n } слов
   *[other] { $n } слова
}
source-words-digest = пересказ и цитаты, { $n ->
    [one] { $n } слово
    [few] { $n } слова
    [many] { $n } слов
   *[other] { $n } слова
}
source-provenance = Сведения о тексте
source-marks = Знаки в тексте
source-marks-quoted = цитата
source-marks-confirmed = { $quoted }, подтверждённая редакцией
source-marks-found = { $quoted }, найденная программой
source-marks-more = { $sign } кто это сказал и все варианты
source-marks-name = имя
source-marks-mention = { $name } из указателей досье
source-marks-words = слова
source-marks-passage = { $words }, на которые ссылается досье
source-names = Здесь названы
source-quotations = Кто что говорит
source-reporting = Чей это репортаж
source-origins = Как определяют истоки
source-passages = Цитируемые отрывки
source-used = Использовано: { $uses }
source-answers = Вопросы, на которые он отвечает
source-moments = Эпизоды, о которых он рассказывает
source-shares = Совпадения
source-share = { $n ->
    [one] Совпадает { $n } слово: { $name }
    [few] Совпадают { $n } слова: { $name }
    [many] Совпадают { $n } слов: { $name }
   *[other] Совпадает { $n } слова: { $name }
}

## Utterances

card-others = ещё { $n } иными словами
quotes-indexes = Указатели
quote-confirmed = Подтверждено редакцией
quote-found = Программа нашла эти цитаты и считает их одним высказыванием; никто этого не проверял.
quote-editors = Редакции: { $command } выводит то, что нужно внести в { $file }.
quote-reasons = Как установлено, кто говорит
quote-reason = { $reason }: уверенность { $percent } %
quote-reason-unsure = { $reason }: для имени уверенности мало
quote-also = Программа считает это вариантами того же высказывания; редакция их в список не внесла.
quote-marked = Выделенное
quote-core = { $marked } в A — общее для всех вариантов.
quote-core-comparable = { $marked } в A — общее для всех вариантов, кроме фрагментов.
quote-key = { $underlined } есть только в этом варианте, { $struck } — только в самом полном, A.
quote-said = Как это было сказано
quote-topics = Темы: { $topics }
quote-apart = Не путать с
wording = Вариант
wordings-found = { $n ->
    [one] { $n } вариант
    [few] { $n } варианта
    [many] { $n } вариантов
   *[other] { $n } варианта
}, из них только найдено: { $m }
wording-fragment = Фрагмент: от A осталось слишком мало, чтобы сравнивать пословно.
wording-differs = Разночтения с A
wording-against = В сравнении с A
wording-same = Слова A; иные только регистр или знаки вокруг них.
wording-joined = Объединён с { $sign }: { $evidence }
wording-joined-too = с { $sign }: { $evidence }
wording-verified = сверено с копией, { $how }, хеш { $digest }…
wording-more = и ещё { $n ->
    [one] { $n } место
    [few] { $n } места
    [many] { $n } мест
   *[other] { $n } места
}, { $tally }

## People, places, organisations

entity-said = { $n ->
    [one] { $n } высказывание
    [few] { $n } высказывания
    [many] { $n } высказываний
   *[other] { $n } высказывания
}
entity-mentions = { $n ->
    [one] { $n } упоминание
    [few] { $n } упоминания
    [many] { $n } упоминаний
   *[other] { $n } упоминания
} в { $m ->
    [one] { $m } источнике
    [few] { $m } источниках
    [many] { $m } источниках
   *[other] { $m } источнике
}
entity-aliases = Другие имена
entity-accounts = Сообщения
entity-credited = Кто ссылается
entity-said-heading = Сказано
entity-found = Сказано, по находкам программы
entity-unconfirmed = Редакция этого не подтвердила.
entity-mentioned = Упоминания

## The timeline

timelines = Виды хронологии
timeline-drawn = Эпизоды на чертеже
timeline-drawing = Эпизоды во времени
timeline-drawing-about = То же самое дано в списке ниже.
timeline-key = Полоса — день, месяц или промежуток, который дают тексты; точка — время по часам; скобки — место среди других эпизодов, если своего времени нет. Размытые края значат «примерно», пунктир — «под вопросом». Дни и часы — по местному времени.
timeline-marks = Квадратики — рассказы, в которых об этом говорится: их цвет и одна-две буквы их обозначения.
timeline-uneven = Долгие промежутки начерчены короче.
moment-after = после: { $moments }
moment-before = до: { $moments }

## Questions

questions-coverage = Кто о чём сообщает, в одной таблице
questions-kinds = Виды ответов
question-as-of = на { $date }
question-carrier = по данным: { $name }
question-one-origin = Один исток, { $name }:
question-in-digest = В пересказе: { $words }
question-silent = Молчат
question-silent-about = Прочитаны ради этого вопроса, ответа не дают.
question-not-reviewed = Не прочитаны
question-not-reviewed-about = Ради этого вопроса их ещё никто не читал.

## Coverage and its worksheet

coverage-sheet = Рабочий лист для занятий
coverage-csv = Таблица (CSV)
coverage-empty = пустая клетка: не прочитано.
coverage-table = Освещение
coverage-caption = Кто о чём сообщает
coverage-caption-part = Кто о чём сообщает: { $part }
coverage-only = Только здесь
coverage-lacks = Чего нет
coverage-first = Что вначале
worksheet-about = Прочитайте каждое сообщение. Впишите в таблицу его ответ на каждый вопрос или «молчит», если ответа нет. Отметьте, где два ответа не могут быть верны сразу, и спросите о каждом: о том же ли речь, о том же ли времени, от того же ли свидетеля?
worksheet-key-about = Что отвечает каждое сообщение в прочтении этого досье.
worksheet-to-fill-in = Лист для заполнения
worksheet-key = Ключ
worksheet-all = Все источники

## Origins

origins-term = исток
origins-about = Издания — не свидетели: если несколько печатают репортаж одного агентства, это одно свидетельство о событии. Поэтому рядом с изданиями сайт считает истоки. У абзаца { $origin } — тот, чей это репортаж.
origins-how = Как определяют истоки и что отсюда не следует
origins-how-found = Тексты спрашивают в таком порядке: отметки составителя; вводка или строка места и даты, где названо агентство; подпись со ссылкой. Если ничего этого нет, абзацы сравнивают с абзацами других источников: у авторского текста, который совпадает слово в слово или с мелкой правкой, исток один, и если он известен у одного, то известен и у другого. Прямая речь, имена, заголовки, подписи и служебные строки сайта, общие для двух источников, о заимствовании не говорят. Если из ссылки не ясно, к какой части она относится, исток считается вероятным: его показывают, но среди известных не считают.
origins-not-claimed = Здесь не говорится, кто у кого взял: оба могли взять у третьего. «Reuters сообщает, что…» указывает, на кого опирается один факт, а не кто написал абзац, и истока не даёт. Где не нашлось ничего, издание могло собрать материал само или пересказать чужой; тогда счёт говорит «не менее» или «не более».
origins-who = Кто на кого опирается
origins-paragraphs-likely = { $n ->
    [one] { $n } абзац
    [few] { $n } абзаца
    [many] { $n } абзацев
   *[other] { $n } абзаца
}, вероятно, ещё { $m }
origins-more = { $n ->
    [one] Ещё { $n } исток с меньшим числом источников.
    [few] Ещё { $n } истока с меньшим числом источников.
    [many] Ещё { $n } истоков с меньшим числом источников.
   *[other] Ещё { $n } истока с меньшим числом источников.
}
origins-unknown = Ничто не говорит, чей репортаж стоит за { $n ->
    [one] { $n } абзацем
    [few] { $n } абзацами
    [many] { $n } абзацами
   *[other] { $n } абзацем
} из { $m }, и таких слов нет в других источниках.
origins-network = У кого те же слова
origins-network-key = Линии соединяют источники с общим авторским текстом: чем больше слов, тем толще линия.
origins-sharing = Источники с общим авторским текстом
origins-drawing = То же самое дано в таблице.
origins-more-pairs = и ещё { $n ->
    [one] { $n } пара
    [few] { $n } пары
    [many] { $n } пар
   *[other] { $n } пары
}
origins-bars = Полоса — текст от начала до конца. Залито: чей это репортаж, говорит текст или составитель. Бледно: найдено по совпадениям. Пунктир: вероятно или один из нескольких. Тонкая линия: неизвестно. Подчёркнуто: те же слова есть в других источниках.
origins-nothing = Ничто не говорит, чей это репортаж, и таких слов нет в других источниках.
bar-title = Истоки текста: { $sign }
bar-parts = Абзацы { $parts }
bar-table = По частям
bar-who = { $who } ({ $basis })
bar-copy = { $n ->
    [one] { $sign } · { $n } слово
    [few] { $sign } · { $n } слова
    [many] { $sign } · { $n } слов
   *[other] { $sign } · { $n } слова
}

## Accounts side by side

compares-pairs = В { $n ->
    [one] { $n } паре
    [few] { $n } парах
    [many] { $n } парах
   *[other] { $n } паре
} сообщений совпадает не менее { $m ->
    [one] { $m } слова
    [few] { $m } слов
    [many] { $m } слов
   *[other] { $m } слова
} авторского текста.
compares-fewer = Ещё в { $n ->
    [one] { $n } паре
    [few] { $n } парах
    [many] { $n } парах
   *[other] { $n } паре
} — меньше.
compares-counted = Прямая речь, имена и служебные строки сайта не считаются.
compares-table = Пары
compares-both = { $a } и { $b }
compares-link = сравнение
compares-link-label = Сравнение: { $a } и { $b }
compare-words = { $n ->
    [one] Совпадает { $n } слово авторского текста.
    [few] Совпадают { $n } слова авторского текста.
    [many] Совпадают { $n } слов авторского текста.
   *[other] Совпадает { $n } слова авторского текста.
}
compare-caution = Одинаковые слова говорят об общем истоке, а не о том, кто у кого взял.
compare-unpublished = Хотя бы один из текстов не опубликован; здесь только те слова, которые публикует досье.
compare-left = { $n ->
    [one] Здесь поместилось не всё: опущен { $n } отрывок (слов: { $words }).
    [few] Здесь поместилось не всё: опущены { $n } отрывка (слов: { $words }).
    [many] Здесь поместилось не всё: опущено { $n } отрывков (слов: { $words }).
   *[other] Здесь поместилось не всё: опущено { $n } отрывка (слов: { $words }).
}
compare-cut = Здесь поместилось не всё: опущены слова { $n ->
    [one] { $n } отрывка
    [few] { $n } отрывков
    [many] { $n } отрывков
   *[other] { $n } отрывка
}.
compare-left-and-cut = Здесь поместилось не всё: { $n ->
    [one] опущен { $n } отрывок
    [few] опущены { $n } отрывка
    [many] опущено { $n } отрывков
   *[other] опущено { $n } отрывка
} (слов: { $words }), а ещё слова { $m ->
    [one] { $m } отрывка
    [few] { $m } отрывков
    [many] { $m } отрывков
   *[other] { $m } отрывка
}.
compare-whole = Тексты целиком: { $a }, { $b }.
compare-published = Что из них опубликовано: { $a }, { $b }.
compare-passages = Отрывки
compare-passages-heading = Отрывки
compare-passage = Отрывок { $passage }
compare-step = Отрывок { $passage }, { $n ->
    [one] { $n } слово
    [few] { $n } слова
    [many] { $n } слов
   *[other] { $n } слова
}
compare-twin = Отрывок { $passage }: то же в { $sign }
compare-keys = Клавиши: { $n } или { $j } — следующий отрывок, { $p } или { $k } — предыдущий.
compare-drawing = Где в двух текстах стоят общие отрывки; таблица отрывков говорит то же
compare-key = { $underlined } есть только в этом сообщении, { $struck } — только в другом. Число ведёт к тому же отрывку в другом сообщении.
compare-here = [только здесь:]
compare-there = [только в другом:]
compare-skipped = { $sign }: … { $n ->
    [one] { $n } абзац
    [few] { $n } абзаца
    [many] { $n } абзацев
   *[other] { $n } абзаца
} без общих слов …
compare-crowded = { $n ->
    [one] { $sign }: … опущен { $n } абзац, с общими словами — { $m } …
    [few] { $sign }: … опущены { $n } абзаца, с общими словами — { $m } …
    [many] { $sign }: … опущено { $n } абзацев, с общими словами — { $m } …
   *[other] { $sign }: … опущено { $n } абзаца, с общими словами — { $m } …
}
compare-edits = Правка, которая может менять смысл
compare-edits-table = Правка
compare-nothing = ничего
compare-at = место: { $place } текста
compare-place = { $sign }: место в тексте
compare-speech = { $n }, прямая речь
compare-edited = { $n }, с правкой

## Evidence

evidence-looked-up = По сохранённым текстам { $m ->
    [one] { $m } источника
    [few] { $m } источников
    [many] { $m } источников
   *[other] { $m } источника
} { $n ->
    [one] сверен { $n } вариант
    [few] сверены { $n } варианта
    [many] сверено { $n } вариантов
   *[other] сверено { $n } варианта
}: цитаты и цитируемые отрывки.
evidence-full = { $n ->
    [one] { $n } из этих текстов опубликован здесь, фраза за фразой.
    [few] { $n } из этих текстов опубликованы здесь, фраза за фразой.
    [many] { $n } из этих текстов опубликованы здесь, фраза за фразой.
   *[other] { $n } из этих текстов опубликованы здесь, фраза за фразой.
}
evidence-digests = { $n ->
    [one] { $n } из этих текстов не опубликован, кроме процитированных слов; опубликована его хеш-сумма.
    [few] { $n } из этих текстов не опубликованы, кроме процитированных слов; опубликованы их хеш-суммы.
    [many] { $n } из этих текстов не опубликованы, кроме процитированных слов; опубликованы их хеш-суммы.
   *[other] { $n } из этих текстов не опубликованы, кроме процитированных слов; опубликованы их хеш-суммы.
}
evidence-uncaptured = У { $n ->
    [one] { $n } источника
    [few] { $n } источников
    [many] { $n } источников
   *[other] { $n } источника
} копия не сохранена, и за опубликованный здесь текст никто не ручается.
evidence-uncaptured-cited = У { $n ->
    [one] { $n } источника
    [few] { $n } источников
    [many] { $n } источников
   *[other] { $n } источника
} копия не сохранена, и за опубликованный здесь текст никто не ручается: { $m ->
    [one] с ним сверен { $m } цитируемый отрывок
    [few] с ним сверены { $m } цитируемых отрывка
    [many] с ним сверено { $m } цитируемых отрывков
   *[other] с ним сверено { $m } цитируемого отрывка
}.
evidence-unproved = { $n ->
    [one] { $n } вариант сверить не удалось: копии под рукой нет, и в протоколе сверки его нет.
    [few] { $n } варианта сверить не удалось: копии под рукой нет, и в протоколе сверки их нет.
    [many] { $n } вариантов сверить не удалось: копии под рукой нет, и в протоколе сверки их нет.
   *[other] { $n } варианта сверить не удалось: копии под рукой нет, и в протоколе сверки их нет.
}
evidence-check = Проверьте сами
evidence-how = У кого есть копия статьи, тот может сверить её с протоколом, в каком бы виде текст ни был сохранён: { $command } ищет каждый записанный вариант и говорит, какие из них там есть. Другая хеш-сумма (BLAKE3) значит лишь, что это не тот самый файл, который сохранён.
evidence-file = Всё это записано в { $file }.
evidence-retrieved = Получено
evidence-capture = Сохранённый текст
evidence-no-capture = нет: опубликованный здесь текст сам себе доказательство
evidence-body = Текст, опубликованный здесь
evidence-locked = { $n ->
    [one] { $n } байт
    [few] { $n } байта
    [many] { $n } байт
   *[other] { $n } байта
}, BLAKE3 { $digest }
evidence-exact = Буква в букву
evidence-of = { $m } из { $n ->
    [one] { $n } варианта
    [few] { $n } вариантов
    [many] { $n } вариантов
   *[other] { $n } варианта
}
evidence-but-for = Не считая: { $how }
evidence-full-text = Полный текст
evidence-sentences = { $n ->
    [one] { $n } фраза
    [few] { $n } фразы
    [many] { $n } фраз
   *[other] { $n } фразы
}, все есть в сохранённой копии, по порядку{ $cut ->
    [0] { "" }
   *[other] , лишь частично: { $cut }
}; из копии опущено { $m ->
    [one] { $m } слово
    [few] { $m } слова
    [many] { $m } слов
   *[other] { $m } слова
}
evidence-sentences-but-for = { $n ->
    [one] { $n } фраза
    [few] { $n } фразы
    [many] { $n } фраз
   *[other] { $n } фразы
}, все есть в сохранённой копии, по порядку{ $cut ->
    [0] { "" }
   *[other] , лишь частично: { $cut }
}, не считая: { $how }; из копии опущено { $m ->
    [one] { $m } слово
    [few] { $m } слова
    [many] { $m } слов
   *[other] { $m } слова
}

## Files and corrections

file-makes = Из него сделано: { $pages }
file-lines = { $n ->
    [one] { $n } строка
    [few] { $n } строки
    [many] { $n } строк
   *[other] { $n } строки
}
file-whole = { $n ->
    [one] { $n } строка
    [few] { $n } строки
    [many] { $n } строк
   *[other] { $n } строки
}, { $m ->
    [one] { $m } байт
    [few] { $m } байта
    [many] { $m } байт
   *[other] { $m } байта
}: { $whole }.
file-whole-link = всё целиком, простым текстом
file-beginning = Здесь показано начало: { $n ->
    [one] { $n } строка
    [few] { $n } строки
    [many] { $n } строк
   *[other] { $n } строки
}.
files-about = Из чего сделан этот сайт — в том виде, в каком это написала редакция.
corrections-none = Исправлять пока ничего не пришлось.
corrections-feed = Лента исправлений
corrections-feed-title = Исправления
corrections-was = Было
corrections-now = Стало

## The page to be printed

print-notes = Примечания
print-back = Назад к тексту

## The search

search-words = Искать слова
search-kind = Вид
search-source = Источник
search-speaker = Кто говорит
search-how = Ищется каждое слово; достаточно его начала, а опечатка прощается. Слова в «кавычках» стоят рядом. Клавиша / ведёт сюда, стрелки — по результатам.
search-more = Показать ещё
search-without = Для поиска нужен JavaScript. Всё, что есть на сайте, перечислено здесь:
search-lists = Перечни

## What scripts say

script-number = { $n }
script-option = { $name } ({ $n })
script-sort = Упорядочить: { $column }
script-cite = Сослаться
script-cited = Ссылка с текстом скопирована
script-linked = Ссылка скопирована
script-citation = «{ $words }» { $work }: { $address }
script-citation-licensed = «{ $words }» { $work }: { $address } ({ $licence })
script-two-origins = Только то, за чем два истока ({ $many } из { $n ->
    [one] { $n } утверждения
    [few] { $n } утверждений
    [many] { $n } утверждений
   *[other] { $n } утверждения
})
script-two-origins-shown = На этой странице показано: { $many } из { $n }
script-results = { $n ->
    [one] { $n } результат
    [few] { $n } результата
    [many] { $n } результатов
   *[other] { $n } результата
}
script-results-so-far = Пока { $n ->
    [one] { $n } результат
    [few] { $n } результата
    [many] { $n } результатов
   *[other] { $n } результата
}
script-results-some = { $results }; всех этих слов сразу нет нигде
script-nothing-found = Таких слов нигде нет
script-not-loaded = Тексты сайта загрузить не удалось.

## Words in another language than the site's, and how accounts are cited

translation-given = Наш перевод: «{ $words }»
rendering-original = На языке, на котором это сказано.
rendering-translation = Перевод сказанного.
wording-other-language = Язык: { $language }, не тот, что у A; пословно не сравнивается.
quote-lost-original = Язык высказывания: { $language }. Ни одно сообщение не приводит его на этом языке, так что оригинала среди вариантов нет.
source-cite = Как сослаться на это сообщение
source-cite-forms = BibTeX, RIS, CSL-JSON
sources-references = Библиография: { $forms }

## Cards that links to pages are shown with

card-source = Источник
card-quotation = Цитата
card-question = Вопрос
card-person = Человек

## Beside the text of an account, and whose it is

margin-notes = { $n ->
    [one] { $n } примечание
    [few] { $n } примечания
    [many] { $n } примечаний
   *[other] { $n } примечания
}
margin-also = { $words } — также: { $accounts }
margin-also-found = { $words } — найдено также: { $accounts }
margin-used = в рассказе: { $uses }
margin-answers = отвечает на вопрос: { $uses }
margin-timeline = в хронологии: { $uses }
margin-origin = исток: { $who }
margin-narration = авторский текст совпадает: { $accounts } · { $n ->
    [one] { $n } слово
    [few] { $n } слова
    [many] { $n } слов
   *[other] { $n } слова
}
shared-beside = Те же слова рядом: { $sign }
source-marks-shared = { $words } — есть и в другом сообщении; { $sign } показывает оба рядом
source-marks-letter = A, B… после источника: там другие слова, вариант под этой буквой
card-own = собственное сообщение
card-origin = исток: { $who }
card-origin-part = исток отчасти: { $who }
card-origin-unknown = исток неизвестен

## Answers that are numbers
# Curators write them in English; only dossiers in other languages say them by these.

amount-about = примерно { $amount }
amount-over = больше чем { $amount }
amount-at-least = минимум { $amount }
amount-under = меньше чем { $amount }
amount-at-most = максимум { $amount }
amount-range = { $low }–{ $high }
amount-percent = { $amount } %
unit-second = { $n ->
    [one] { $amount } секунда
    [few] { $amount } секунды
    [many] { $amount } секунд
   *[other] { $amount } секунды
}
unit-minute = { $n ->
    [one] { $amount } минута
    [few] { $amount } минуты
    [many] { $amount } минут
   *[other] { $amount } минуты
}
unit-hour = { $n ->
    [one] { $amount } час
    [few] { $amount } часа
    [many] { $amount } часов
   *[other] { $amount } часа
}
unit-day = { $n ->
    [one] { $amount } день
    [few] { $amount } дня
    [many] { $amount } дней
   *[other] { $amount } дня
}
unit-week = { $n ->
    [one] { $amount } неделя
    [few] { $amount } недели
    [many] { $amount } недель
   *[other] { $amount } недели
}
unit-month = { $n ->
    [one] { $amount } месяц
    [few] { $amount } месяца
    [many] { $amount } месяцев
   *[other] { $amount } месяца
}
unit-year = { $n ->
    [one] { $amount } год
    [few] { $amount } года
    [many] { $amount } лет
   *[other] { $amount } года
}
unit-km = { $amount } км
unit-m = { $amount } м
unit-mile = { $n ->
    [one] { $amount } миля
    [few] { $amount } мили
    [many] { $amount } миль
   *[other] { $amount } мили
}
unit-kg = { $amount } кг
unit-tonne = { $n ->
    [one] { $amount } тонна
    [few] { $amount } тонны
    [many] { $amount } тонн
   *[other] { $amount } тонны
}
