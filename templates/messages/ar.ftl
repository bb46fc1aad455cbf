# The words of the pages in Arabic. The terms this file keeps to:
# source: مصدر; account, the same as somebody's telling of the event: رواية
# outlet: وسيلة إعلام; primary source: مصدر أوليّ; agency: وكالة
# origin, whose reporting it is: أصل; the text where it was first published: الأصل المنشور
# narrative: السرد الجامع; narration, what is not speech: السرد; statement: عبارة; a public statement: بيان
# quotation: اقتباس; utterance: قول; wording: صيغة; fragment: شذرة; speaker: القائل
# differences, with the words of textual criticism: سقط, زيادة, بتر, ترقيم; apparatus: الجهاز النقدي
# question: سؤال; answer: جواب; moment: واقعة; timeline: الخط الزمني; coverage: التغطية; silent: ساكتة
# passage: مقطع; cited: مستشهَد به; shared words: الكلمات المشتركة; side by side: مقابلة
# evidence: التحقّق; capture: النسخة المحفوظة; lock: سجلّ التحقّق; digest (BLAKE3): البصمة
# digest of a text: ملخّص; credit: إسناد, before names نقلًا عن; lead-in: استهلال
# editors: المحرّرون; curator: المُعِدّ; found by the program: مرصود; withdrawn: مسحوب; correction: تصويب
# dossier: الملف; a file is named by its path. One and two are said without a figure: مصدر واحد, مصدران.

## Dates, which the formats of the language make

date-time = { $date }، { $time } بتوقيت غرينتش{ $zone }
date-about = نحو { $date }
date-uncertain = { $date } (غير مؤكَّد)

## What is counted

outlets = { $n ->
    [zero] لا وسيلة إعلام
    [one] وسيلة إعلام واحدة
    [two] وسيلتا إعلام
    [few] { $n } وسائل إعلام
    [many] { $n } وسيلة إعلام
   *[other] { $n } وسيلة إعلام
}
primary-sources = { $n ->
    [zero] لا مصدر أوليًّا
    [one] مصدر أوليّ واحد
    [two] مصدران أوليّان
    [few] { $n } مصادر أولية
    [many] { $n } مصدرًا أوليًّا
   *[other] { $n } مصدر أوليّ
}
origins = { $n ->
    [zero] لا أصل
    [one] أصل واحد
    [two] أصلان
    [few] { $n } أصول
    [many] { $n } أصلًا
   *[other] { $n } أصل
}
origins-at-least = { $n ->
    [zero] لا أصل معروفًا
    [one] أصل واحد على الأقل
    [two] أصلان على الأقل
    [few] { $n } أصول على الأقل
    [many] { $n } أصلًا على الأقل
   *[other] { $n } أصل على الأقل
}
origins-at-most = { $n ->
    [zero] لا أصل
    [one] أصل واحد على الأكثر
    [two] أصلان على الأكثر
    [few] { $n } أصول على الأكثر
    [many] { $n } أصلًا على الأكثر
   *[other] { $n } أصل على الأكثر
}
origins-between = من { $least } إلى { $n ->
    [zero] { $n } أصل
    [one] أصل واحد
    [two] أصلين
    [few] { $n } أصول
    [many] { $n } أصلًا
   *[other] { $n } أصل
}

## Running text

link-to = رابط إلى «{ $words }»
table = جدول
in-the-original = { $sign } في الأصل المنشور
corrected-at = صُوِّب في { $date }

## Beside a statement

side-folded = السند
side-link = رابط
side-question = سؤال
side-question-label = السؤال: { $question }
side-differ = تختلف الروايات: { $n ->
    [zero] لا أجوبة
    [one] جواب واحد
    [two] جوابان
    [few] { $n } أجوبة
    [many] { $n } جوابًا
   *[other] { $n } جواب
}
side-answers = { $n ->
    [zero] لا أجوبة
    [one] جواب واحد
    [two] جوابان
    [few] { $n } أجوبة
    [many] { $n } جوابًا
   *[other] { $n } جواب
}
side-questions = { $n ->
    [zero] لا سؤال أجوبته مختلفة
    [one] سؤال واحد أجوبته مختلفة
    [two] سؤالان أجوبتهما مختلفة
    [few] { $n } أسئلة أجوبتها مختلفة
    [many] { $n } سؤالًا أجوبتها مختلفة
   *[other] { $n } سؤال أجوبتها مختلفة
}
side-allowed = معلوم: { $title }. { $reason }
side-searched = بُحث عن { $words } في { $n ->
    [zero] { $n } رواية
    [one] رواية واحدة
    [two] روايتين
    [few] { $n } روايات
    [many] { $n } رواية
   *[other] { $n } رواية
}: لا أثر لها.
side-searched-speaker = بُحث عن { $words } في { $n ->
    [zero] { $n } رواية
    [one] رواية واحدة
    [two] روايتين
    [few] { $n } روايات
    [many] { $n } رواية
   *[other] { $n } رواية
}: لا ترد في أيّ اقتباس عن { $speaker }.
side-searched-found = بُحث عن { $words } في { $n ->
    [zero] { $n } رواية
    [one] رواية واحدة
    [two] روايتين
    [few] { $n } روايات
    [many] { $n } رواية
   *[other] { $n } رواية
}: وُجدت فعلًا.

## What was withdrawn

withdrawn-account = رواية مسحوبة
withdrawn-account-of = رواية مسحوبة، { $outlet }

## Scripts: wordings as running text or as an apparatus

script-apparatus-label = عرض الصيغ
script-apparatus-both = كلاهما
script-apparatus-running = نص متصل
script-apparatus-alone = الجهاز النقدي

## Languages by their names

language-ar = العربية
language-be = البيلاروسية
language-bg = البلغارية
language-bn = البنغالية
language-cs = التشيكية
language-da = الدنماركية
language-de = الألمانية
language-el = اليونانية
language-en = الإنجليزية
language-es = الإسبانية
language-et = الإستونية
language-fa = الفارسية
language-fi = الفنلندية
language-fr = الفرنسية
language-he = العبرية
language-hi = الهندية
language-hu = المجرية
language-hy = الأرمنية
language-id = الإندونيسية
language-it = الإيطالية
language-ja = اليابانية
language-ka = الجورجية
language-kk = الكازاخية
language-ko = الكورية
language-lt = الليتوانية
language-lv = اللاتفية
language-nl = الهولندية
language-no = النرويجية
language-pl = البولندية
language-pt = البرتغالية
language-ro = الرومانية
language-ru = الروسية
language-sk = السلوفاكية
language-sr = الصربية
language-sv = السويدية
language-sw = السواحلية
language-th = التايلاندية
language-tr = التركية
language-uk = الأوكرانية
language-ur = الأردية
language-uz = الأوزبكية
language-vi = الفيتنامية
language-zh = الصينية

## Parts of the site

nav-narrative = السرد الجامع
nav-sources = المصادر
nav-quotes = الاقتباسات
nav-questions = الأسئلة
nav-timeline = الخط الزمني
nav-people = الأشخاص
nav-places = الأماكن
nav-organisations = الهيئات
nav-coverage = التغطية
nav-origins = الأصول
nav-compare = الكلمات المشتركة
nav-evidence = التحقّق
nav-corrections = التصويبات
nav-files = الملفات
nav-print = للطباعة
nav-search = البحث
nav-home = الرئيسية
nav-atom = خلاصة Atom
nav-json-feed = خلاصة JSON
nav-data = البيانات (JSON)
page-of-list = { $title }، الصفحة { $n }

## What the parts of the site are, on the home page

way-narrative = الروايات في نص واحد، ولكل جملة مصادرها
way-sources = كل رواية، وما تقتبسه
way-quotes = من قال ماذا، بكل الصيغ
way-questions = أين تتفق الروايات وأين تختلف
way-coverage = أيّ رواية تذكر ماذا، في جدول واحد
way-timeline = ما جرى ومتى جرى، بقدر ما تقوله النصوص
way-people = من تكلّم ومن ذُكر
way-places = أين جرى ذلك
way-organisations = وسائل الإعلام والوكالات والجهات
way-origins = خبر مَن تنشره كل رواية
way-files = النص والبيانات وراء كل صفحة

## What pages are about

about-narrative = السرد الجامع: كل جملة تقود إلى الكلمات التي تسندها.
about-narrative-assembled = سرد مركّب من الخط الزمني والاقتباسات والأسئلة في هذا الملف.
about-narrative-listed = روايات هذا الملف، ومن تقتبس عنهم.
about-sources = كل الروايات التي يتألف منها هذا الملف.
about-source = { $title }، برواية { $outlet }.
about-quotes = من قال ماذا، بكل صيغة أوردتها الروايات.
about-quotes-source = ما يقتبسه كل مصدر.
about-quotes-topic = ما قيل في كل موضوع.
about-quotes-occasion = ما قيل في كل مناسبة.
about-quotes-status = ما أكّده المحرّرون، وما رصده البرنامج.
about-quote = ما قاله { $speaker }، بكل صيغة أوردتها الروايات.
about-quote-unknown = اقتباس بكل صيغة أوردتها الروايات.
about-questions = ما اختلفت فيه أجوبة الروايات وما اتفقت.
about-timeline = ما جرى ومتى جرى، بالقدر الذي تسمح به النصوص من اليقين.
about-people = من تكلّم ومن ذُكر.
about-places = أين جرى ذلك، وأيّ الأماكن ذُكر.
about-organisations = وسائل الإعلام والوكالات والجهات.
about-name = { $name }: الأقوال ومواضع الذكر.
about-name-role = { $name }، { $role }.
about-coverage = ما تقوله كل رواية في كل سؤال واقتباس وواقعة، وما تغفله.
about-worksheet = من يقول ماذا: جدول يُملأ أثناء القراءة، ومفتاحه.
about-origins = خبر مَن تنشره الروايات، بقدر ما تقوله النصوص.
about-compare = أيّ الروايات تشترك في الكلمات نفسها، وكم عددها.
about-pair = ما تشترك فيه { $one } و{ $other }: { $n ->
    [zero] لا كلمة
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $n } كلمات
    [many] { $n } كلمة
   *[other] { $n } كلمة
} من السرد.
about-evidence = أيّ الكلمات المنشورة قوبلت بأيّ نص، بالبصمة والموضع.
about-corrections = ما أخطأ فيه هذا الملف، ومتى صُوِّب.
about-files = النص والبيانات التي صُنعت منها كل صفحات الموقع.
about-file = الملف { $path } كما كُتب.
about-search = كل كلمة منشورة في هذا الموقع: المصادر والاقتباسات والعبارات والأسئلة والأسماء.
about-print = الملف كله في صفحة واحدة، للطباعة أو الحفظ.
about-missing = لا صفحة على هذا العنوان.
about-redirect = انتقلت هذه الصفحة.

## Titles of pages

title-missing = غير موجود
title-quotes-source = الاقتباسات بحسب المصدر
title-quotes-topic = الاقتباسات بحسب الموضوع
title-quotes-occasion = الاقتباسات بحسب المناسبة
title-quotes-status = الاقتباسات بحسب الحالة
title-timeline-places = الخط الزمني بحسب المكان
title-timeline-people = الخط الزمني بحسب الشخص
title-worksheet = ورقة عمل
title-worksheet-key = مفتاح ورقة العمل
title-pair = { $one } و{ $other }
title-withdrawn-quotation = اقتباس مسحوب
title-withdrawn-question = سؤال مسحوب

## Sorts of things: what refers to a page, what a search has found, what a preview shows

thing-quote = اقتباس
thing-statement = السرد الجامع
thing-source = مصدر
thing-passage = مقطع
thing-question = سؤال
thing-moment = الخط الزمني
thing-person = شخص
thing-place = مكان
thing-organisation = هيئة
thing-page = صفحة
thing-name = اسم

## Kinds of sources

kind-article = مقال
kind-transcript = نص حرفي
kind-statement = بيان
kind-video = مقطع مصوّر
kind-post = منشور
kind-document = وثيقة

## Words that many pages need

and-more = و{ $n } غير ذلك
semicolon = { $one }؛ { $other }
comma = { $one }، { $other }
percent = { $n }٪
percent-range = { $from }–{ $to }٪
relation-see = انظر
relation-but = لكن
cited-with = { $relation } { $source }
speaker-unknown = القائل غير معروف
withdrawn = مسحوب
moment-withdrawn = واقعة مسحوبة
withdrawn-on = سُحب في { $date }: { $reason }
withheld-why = لماذا سُحبت هذه الكلمات
said-confirmed = { $speaker }: مؤكَّد
said-found = { $speaker }: مرصود، غير مؤكَّد
said-wordings = { $speaker }: كل الصيغ
speaker-sure = { $reason } (بيقين { $n }٪)
speaker-not-sure = اليقين غير كافٍ: { $reason }
line-number = السطر { $n }
not-shown = [غير معروض]
this-statement = السرد الجامع، هذه العبارة

## Certainty of dates

certainty-approximate = تقريبي
certainty-uncertain = غير مؤكَّد
certainty-approximate-and-uncertain = تقريبي وغير مؤكَّد

## How the answers to a question stand to each other: by itself, what it means, and within a line

status-conflict = تعارض
status-conflict-about = لا يمكن أن تصحّ هذه الأجوبة كلها معًا.
status-conflict-within = تعارض
status-scope-difference = اختلاف الموضوع
status-scope-difference-about = اختلفت الأجوبة لأنها عن أمور مختلفة.
status-scope-difference-within = اختلاف الموضوع
status-later-update = تحديث لاحق
status-later-update-about = غيّرت رواية لاحقة الجواب.
status-later-update-within = تحديث لاحق
status-translation = ترجمة
status-translation-about = أصل واحد نُقل بكلمات مختلفة.
status-translation-within = ترجمة
status-complementary = تكامل
status-complementary-about = تعطي كل رواية جزءًا من الجواب.
status-complementary-within = تكامل
status-compatible = اختلاف بلا تعارض
status-compatible-about = تختلف الأجوبة، وقد تصحّ كلها.
status-compatible-within = اختلاف بلا تعارض
status-agree = اتفاق
status-agree-about = تعطي الروايات جوابًا واحدًا.
status-agree-within = اتفاق
status-single = رواية واحدة
status-single-about = لا تجيب إلا رواية واحدة.
status-single-within = رواية واحدة
status-withdrawn = مسحوب
status-open = بلا تقييم
status-open-about = لم يبيّن أحد بعد صلة هذه الأجوبة بعضها ببعض.
status-open-within = بلا تقييم

## What lists can be picked and ordered by

facet-speaker = القائل
facet-source = المصدر
facet-topic = الموضوع
facet-occasion = المناسبة
facet-status = الحالة
facet-answered-by = المجيب
facet-kind = النوع
facet-value = القيمة
facet-confirmed = مؤكَّد
facet-found = مرصود، غير مؤكَّد
by-speaker = بحسب القائل
by-source = بحسب المصدر
by-topic = بحسب الموضوع
by-occasion = بحسب المناسبة
by-status = بحسب الحالة
quotes-confirmed = أكّدها المحرّرون
quotes-found-often = مرصودة في عدة مواضع، غير مؤكَّدة
quotes-found-once = مرصودة مرة واحدة، غير مؤكَّدة

## Who says what

has-says = تذكر
has-says-about = تجيب عنه أو ترويه، كما تفعل روايات أخرى أو قد تفعل
has-quotes = تقتبس
has-quotes-about = تورد الكلمات
has-differs = تخالف
has-differs-about = تجيب بغير ما تجيب به رواية أخرى، أو تورد كلمات ليست عند غيرها
has-only-here = هنا فقط
has-only-here-about = قُرئت كل الروايات الأخرى بحثًا عنه، وليس في أيّ منها
has-silent = تسكت
has-silent-about = قُرئت بحثًا عنه، وليس فيها
has-nothing = لم تُراجَع
covers-question = سؤال
covers-quotation = اقتباس
covers-moment = واقعة
covers-questions = أسئلة
covers-quotations = اقتباسات
covers-moments = وقائع
covers-by-source = بحسب المصدر
coverage-part = المصادر { $from }–{ $to } من { $n }
coverage-page = { $sources }: { $rows }
place-paragraph = الفقرة { $paragraph } من { $n }
place-percent = بعد { $n }٪ من النص

## Kinds of difference between wordings, and what they mean

difference-punctuation = ترقيم
difference-punctuation-only = ترقيم فقط
difference-punctuation-about = الكلمات نفسها بعلامات أخرى بينها
difference-truncation = بتر
difference-truncation-about = تبدأ متأخرة أو تنتهي قبل التمام
difference-omission = سقط
difference-omission-about = حُذفت كلمات من الوسط
difference-insertion = زيادة
difference-insertion-about = كلمات ليست في A
difference-editorial = تدخّل تحريري
difference-editorial-about = كلمات وضعتها وسيلة الإعلام بين معقوفين
difference-tense = زمن الفعل
difference-tense-about = صورة أخرى من الفعل
difference-form = صورة الكلمة
difference-form-about = صورة أخرى من الكلمة أو رسم آخر لها
difference-figure = رقم
difference-figure-about = رقم كُتب على نحو آخر
difference-translation = ترجمة
difference-translation-about = كلمات أخرى في الموضع نفسه، وهي من اختيار المترجم
difference-negation = نفي
difference-negation-about = في إحداهما نفي

## Why an edit may change what is said

edit-negation = نفي
edit-number = عدد
edit-date = تاريخ
edit-certainty = درجة اليقين
edit-commitment = درجة الالتزام
pair-words = الكلمات: { $range }

## Origins: whose a paragraph is, what that rests on, and why

who-text = نص واحد
who-nobody-named = لم يُسمَّ أحد
who-unnamed-report = خبر لم يُسمَّ صاحبه
who-unknown = غير معروف
who-own = مادته الخاصة
who-likely = { $who } على الأرجح
basis-stated = بنص المصدر
basis-curated = بإشارة المُعِدّ
basis-copied = بتطابق النص
basis-inferred = استنتاجًا
basis-unknown = غير معروف
trace-whose = { $who } ({ $basis })
trace-copies = أيضًا في { $sources } · { $n ->
    [zero] لا كلمة
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $n } كلمات
    [many] { $n } كلمة
   *[other] { $n } كلمة
}
trace-copies-more = أيضًا في { $sources } و{ $more } غيرها · { $n ->
    [zero] لا كلمة
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $n } كلمات
    [many] { $n } كلمة
   *[other] { $n } كلمة
}
reason-curator = أشار المُعِدّ إلى «{ $words }»
reason-curator-because = أشار المُعِدّ إلى «{ $words }»: { $why }
reason-lead-in = يرد بعد استهلال الإسناد
reason-lead-in-words = يرد بعد الاستهلال «{ $words }»
reason-credit = في النص إسناد
reason-credit-words = في النص الإسناد «{ $words }»
reason-primary-transcript = النص الحرفي أصل بذاته
reason-primary-statement = البيان أصل بذاته
reason-primary-video = المقطع المصوّر أصل بذاته
reason-primary-document = الوثيقة أصل بذاتها
reason-twin = مشترك مع { $source }، وأصله معروف هناك
reason-both-credit = مشترك مع { $source }، والإسناد فيهما واحد
reason-one-credits = مشترك مع { $source }، ولا إسناد إلا في أحدهما
reason-disputed = مشترك بين مصادر يناقض إسناد بعضها بعضًا
reason-only-credit = لا يُسند المصدر إلى أحد سواه
reason-unnamed-report = يرد بعد استهلال لا يسمّي أحدًا
reason-unnamed-report-words = يرد بعد الاستهلال «{ $words }» الذي لا يسمّي أحدًا
reason-shared = في مصادر أخرى الكلمات نفسها، ولا يقول أيّ منها لمن هي
reason-not-at-hand = كلمات المصدر ليست في المتناول

## How words stand in a capture

verdict-verbatim = حرفًا بحرف
verdict-omissions = مع حذف
verdict-but-for = باستثناء: { $folds }
fold-omissions = المحذوف
fold-marks = العلامات
fold-dashes = الشرطات
fold-spaces = المسافات
fold-accents = الحركات
fold-case = حالة الأحرف

## Facts about a source

row-outlet = وسيلة الإعلام
row-by = بقلم
row-by-nobody = لم يُسمَّ أحد
row-credits = نقلًا عن
row-credits-nobody = لم تُسمَّ وكالة
row-published = نُشر في
row-published-unknown = بلا تاريخ
row-retrieved = جُلب في
row-original = الأصل المنشور
row-archived = نسخة مؤرشفة
row-text = النص هنا
row-text-digest = ملخّص بكلماتنا مع اقتباسات المصدر
row-text-full = كلمات المصدر نفسها

## Facts about an utterance

row-said = قيل في
row-to = المخاطَب
row-occasion = المناسبة
row-language = اللغة
row-through = بواسطة

## Facts about a name, and what its page lists

row-kind = النوع
row-kind-outlet = وسيلة إعلام
row-kind-agency = وكالة
row-coordinates = الإحداثيات
row-website = الموقع
row-wikidata = ويكي بيانات
coordinates = { $latitude }، { $longitude }
degrees-north = { $degrees }° شمالًا
degrees-south = { $degrees }° جنوبًا
degrees-east = { $degrees }° شرقًا
degrees-west = { $degrees }° غربًا
part-accounts = الروايات
part-credited = من نقل عنها
part-said = الأقوال
part-said-found = الأقوال المرصودة
part-narrative = في السرد الجامع
part-timeline = على الخط الزمني
part-mentioned = مواضع الذكر
organisations-outlets = وسائل الإعلام
organisations-agencies = الوكالات
organisations-bodies = الجهات

## The timeline

timeline-all = الكل بالترتيب
timeline-by-places = بحسب المكان
timeline-by-people = بحسب الشخص
timeline-no-place = لا مكان مذكورًا
timeline-nobody = لم يُسمَّ أحد

## Answers on an axis

plot-row = { $value } · { $sources }
plot-row-more = { $value } · { $sources } و{ $n } غيرها

## An account that is put together, and the draft of one

assembled-said = ما قيل
assembled-differ = أين تختلف الروايات
assembled-alike = ما تقوله الروايات
assembled-no-date = بلا تاريخ
assembled-after = بعد { $after }
assembled-before = قبل { $before }
assembled-between = بعد { $after }، قبل { $before }
assembled-title = { $title }، بالترتيب
assembled-account = رواية { $outlet }
assembled-quotes = تقتبس { $account }:
assembled-quotes-nobody = لا تقتبس { $account } أحدًا.

## Chapters and lines of the whole dossier to be printed

print-questions = بِمَ تجيب الروايات
print-timeline = بالترتيب
print-quotes = بكلماتهم
print-sources = الروايات
print-names = من وأين
print-pages = عن هذا الملف
print-credits = نقلًا عن { $names }
print-withdrawn = سُحب في { $date }: { $reason }
print-original = الأصل المنشور
print-copy = نسخة
print-wording = { $words } — { $outlets }

## Corrections

correction-was = كان: { $words }
correction-now = صار: { $words }
correction-feed = التصويبات: { $title }
correction-feed-removed = حُذف: { $words }
correction-feed-now = الآن: { $words }

## Rules a statement breaks knowingly

rule-uncited-statement = عبارة لا تستند إلى مصدر
rule-number-not-in-source = عدد ليس في أيّ مقطع مستشهَد به
rule-hedge-differs = عدد أدقّ أو أقلّ دقة مما في المصدر
rule-date-not-in-source = يوم أو تاريخ ليس في أيّ مقطع مستشهَد به
rule-name-not-in-source = اسم ليس في أيّ مصدر مستشهَد به
rule-superlative-not-in-source = أوّلية أو تفضيل ليسا في أيّ مقطع مستشهَد به
rule-speaker-differs = كلمات نُسبت إلى غير من ينسبها إليه المصدر
rule-stronger-than-source = عبارة أشدّ يقينًا من مصدرها
rule-negative-claim = ما قيل إنه ليس في أيّ رواية لم يُبحث عنه
rule-absence-disproved = كلمات قيل إنها ليست في أيّ رواية وُجدت في إحداها
rule-single-origin = وسائل إعلام عدة مستشهَد بها لها أصل واحد
rule-counted-as-several = عبارة تعدّ روايات لها أصل واحد
rule-one-answer-told = يورد السرد جوابًا واحدًا عن سؤال له أجوبة عدة

## What stands on many pages

quoted = «{ $words }»
labelled = { $label }: { $words }
label = { $label }:
apart = { "؛ " }
between-names = { "، " }
sign-and-label = { $sign }، { $label }
source-label = { $sign }، { $outlet }: { $title }
list-and-more = { $list } و{ $n } غيرها
any = الكل
continued = تتمة
not-known = غير معروف
on-this-page = في هذه الصفحة
source-by-source = مصدرًا مصدرًا
side-by-side = جنبًا إلى جنب
to-the-original = في الأصل المنشور
to-the-text = في النص
in-the-narrative = في السرد الجامع
in-the-dossier = في هذا الملف
on-the-timeline = على الخط الزمني
elsewhere = في مواضع أخرى من الملف
statements-resting = عبارات تستند إليه
found-not-confirmed = مرصود، غير مؤكَّد
found-heading = مرصود، غير مؤكَّد
speaker-and-role = { $name }، { $role }
underlined = ما تحته خط
struck = المشطوب
card-withdrawn = مسحوب
withdrawal = { $withdrawn } في { $date }.
accounts = { $n ->
    [zero] لا رواية
    [one] رواية واحدة
    [two] روايتان
    [few] { $n } روايات
    [many] { $n } رواية
   *[other] { $n } رواية
}
accounts-silent = { $n ->
    [zero] لا رواية ساكتة
    [one] رواية ساكتة
    [two] روايتان ساكتتان
    [few] { $n } روايات ساكتة
    [many] { $n } رواية ساكتة
   *[other] { $n } رواية ساكتة
}
sources = { $n ->
    [zero] لا مصدر
    [one] مصدر واحد
    [two] مصدران
    [few] { $n } مصادر
    [many] { $n } مصدرًا
   *[other] { $n } مصدر
}
statements = { $n ->
    [zero] لا عبارة
    [one] عبارة واحدة
    [two] عبارتان
    [few] { $n } عبارات
    [many] { $n } عبارة
   *[other] { $n } عبارة
}
questions = { $n ->
    [zero] لا سؤال
    [one] سؤال واحد
    [two] سؤالان
    [few] { $n } أسئلة
    [many] { $n } سؤالًا
   *[other] { $n } سؤال
}
moments = { $n ->
    [zero] لا واقعة
    [one] واقعة واحدة
    [two] واقعتان
    [few] { $n } وقائع
    [many] { $n } واقعة
   *[other] { $n } واقعة
}
paragraphs = { $n ->
    [zero] لا فقرة
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $n } فقرات
    [many] { $n } فقرة
   *[other] { $n } فقرة
}
quotations = { $n ->
    [zero] لا اقتباس
    [one] اقتباس واحد
    [two] اقتباسان
    [few] { $n } اقتباسات
    [many] { $n } اقتباسًا
   *[other] { $n } اقتباس
}
wordings = { $n ->
    [zero] لا صيغة
    [one] صيغة واحدة
    [two] صيغتان
    [few] { $n } صيغ
    [many] { $n } صيغة
   *[other] { $n } صيغة
}

## Heads of tables

head-accounts = الروايات
head-also = أيضًا في
head-kind = النوع
head-narration = كلمات السرد
head-number = الرقم
head-origin = الأصل
head-page = الصفحة
head-paragraphs = الفقرات
head-passages = المقاطع
head-question = السؤال
head-sources = المصادر
head-what = ماذا
head-why = لماذا
head-words = الكلمات

## The frame of every page

skip = انتقل إلى النص
site-parts = أقسام الموقع
crumbs = موضع هذه الصفحة
page-corrected = صُوِّبت: { $days }
made-from = أُعدّت هذه الصفحة من { $file }.
contact = للتواصل: { $contact }
made-with = صُنع ببرنامج { $program }
pager = الصفحات
pager-previous = الصفحة السابقة
pager-next = الصفحة التالية
filter = تصفية
filter-shown = المعروض { $shown } من { $n }
filter-shown-here = المعروض في هذه الصفحة { $shown } من { $n }
filter-clear = مسح

## Pages that lead elsewhere

missing-page = لا صفحة على هذا العنوان. ربما انتقلت، أو في الرابط خطأ.
page-moved = انتقلت هذه الصفحة إلى { $page }.

## The front page

home-accounts = { $n ->
    [zero] لا رواية
    [one] رواية واحدة
    [two] روايتان
    [few] { $number } روايات
    [many] { $number } رواية
   *[other] { $number } رواية
}
home-outlets = { $n ->
    [zero] لا وسيلة إعلام
    [one] وسيلة إعلام واحدة
    [two] وسيلتا إعلام
    [few] { $number } وسائل إعلام
    [many] { $number } وسيلة إعلام
   *[other] { $number } وسيلة إعلام
}
home-primary = { $n ->
    [zero] لا مصدر أوليًّا
    [one] مصدر أوليّ واحد
    [two] مصدران أوليّان
    [few] { $number } مصادر أولية
    [many] { $number } مصدرًا أوليًّا
   *[other] { $number } مصدر أوليّ
}
home-differ = { $n ->
    [zero] لا خلاف
    [one] نقطة خلاف واحدة
    [two] نقطتا خلاف
    [few] { $number } نقاط خلاف
    [many] { $number } نقطة خلاف
   *[other] { $number } نقطة خلاف
}
home-differences = أين تختلف
home-agreements = أين تتفق
home-all-accounts = الروايات
home-who = من
home-quotes = بكلماتهم
home-moments = بالترتيب
home-ways = مداخل

## The narrative

narrative-merged = لم يكتب أحد هذا السرد بعد: رُكّب من وقائع الملف واقتباساته وأسئلته، ولكل منها مصادره.
narrative-listed = لم يُجمع شيء بعد: هذه هي الروايات، ومع كل منها ما رُصد مقتبسًا فيها.
narrative-sources = المصادر
citing = للاستشهاد بعبارة
citing-how = كلماتها، وعنوانها الذي يبقى ما بقيت:
citing-this-page = عنوان هذه الصفحة
citing-form = { $work }: { $address }
citing-form-licensed = { $work }: { $address } ({ $licence })

## Sources

sources-all = كل الروايات
card-credits = نقلًا عن { $names }
card-words-full = نص كامل، { $n ->
    [zero] بلا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $n } كلمات
    [many] { $n } كلمة
   *[other] { $n } كلمة
}
card-words-digest = ملخّص، { $n ->
    [zero] بلا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $n } كلمات
    [many] { $n } كلمة
   *[other] { $n } كلمة
}
source-words-full = نص كامل، { $n ->
    [zero] بلا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $n } كلمات
    [many] { $n } كلمة
   *[other] { $n } كلمة
}
source-words-digest = ملخّص واقتباسات، { $n ->
    [zero] بلا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $n } كلمات
    [many] { $n } كلمة
   *[other] { $n } كلمة
}
source-provenance = بيانات المصدر
source-marks = العلامات في النص
source-marks-quoted = قول مقتبس
source-marks-confirmed = { $quoted } أكّده المحرّرون
source-marks-found = { $quoted } رصده البرنامج
source-marks-more = { $sign } من قاله، وكل صيغه
source-marks-name = اسم
source-marks-mention = { $name } مما في فهارس الملف
source-marks-words = كلمات
source-marks-passage = { $words } يستشهد بها الملف
source-names = مذكورون هنا
source-quotations = من يقول ماذا
source-reporting = خبر مَن
source-origins = كيف تُعرف الأصول
source-passages = مقاطع مستشهَد بها
source-used = مستعمل في { $uses }
source-answers = أسئلة يجيب عنها
source-moments = وقائع يرويها
source-shares = كلمات مشتركة
source-share = { $n ->
    [zero] لا كلمة مشتركة مع { $name }
    [one] كلمة واحدة مشتركة مع { $name }
    [two] كلمتان مشتركتان مع { $name }
    [few] { $n } كلمات مشتركة مع { $name }
    [many] { $n } كلمة مشتركة مع { $name }
   *[other] { $n } كلمة مشتركة مع { $name }
}

## Utterances

card-others = و{ $n } أخرى بكلمات أخرى
quotes-indexes = فهارس
quote-confirmed = أكّده المحرّرون
quote-found = رصد البرنامج هذه الاقتباسات وعدّها قولًا واحدًا؛ ولم يتحقّق من ذلك أحد.
quote-editors = للمحرّرين: يطبع { $command } ما يُكتب في { $file }.
quote-reasons = كيف عُرف القائل
quote-reason = { $reason }: بيقين { $percent }٪
quote-reason-unsure = { $reason }: اليقين لا يكفي لتسمية أحد
quote-also = يعدّ البرنامج هذه صيغًا للقول نفسه؛ ولم يدرجها المحرّرون.
quote-marked = المظلَّل
quote-core = { $marked } في A: ما تشترك فيه كل الصيغ.
quote-core-comparable = { $marked } في A: ما تشترك فيه كل الصيغ، ما عدا الشذرات.
quote-key = { $underlined }: في هذه الصيغة فقط. { $struck }: في الصيغة الأتمّ A فقط.
quote-said = كيف قيل
quote-topics = الموضوعات: { $topics }
quote-apart = لا ينبغي الخلط بينه وبين
wording = الصيغة
wordings-found = { $n ->
    [zero] لا صيغة
    [one] صيغة واحدة
    [two] صيغتان
    [few] { $n } صيغ
    [many] { $n } صيغة
   *[other] { $n } صيغة
}، منها { $m } مرصود فقط
wording-fragment = شذرة: ما فيها من A أقلّ من أن يُقابل كلمة بكلمة.
wording-differs = الفروق عن A
wording-against = مقابلةً بـ A
wording-same = كلمات A؛ تختلف حالة الأحرف أو العلامات حولها.
wording-joined = ضُمّت إلى { $sign }: { $evidence }
wording-joined-too = وإلى { $sign }: { $evidence }
wording-verified = قوبل بالنسخة المحفوظة، { $how }، البصمة { $digest }…
wording-more = { $n ->
    [zero] ولا موضع آخر
    [one] وموضع آخر
    [two] وموضعان آخران
    [few] و{ $n } مواضع أخرى
    [many] و{ $n } موضعًا آخر
   *[other] و{ $n } موضع آخر
}، { $tally }

## People, places, organisations

entity-said = { $n ->
    [zero] لا قول
    [one] قول واحد
    [two] قولان
    [few] { $n } أقوال
    [many] { $n } قولًا
   *[other] { $n } قول
}
entity-mentions = { $n ->
    [zero] لا ذكر
    [one] ذكر واحد
    [two] ذكران
    [few] { $n } مرات ذكر
    [many] { $n } مرة ذكر
   *[other] { $n } مرة ذكر
} في { $m ->
    [zero] أيّ مصدر
    [one] مصدر واحد
    [two] مصدرين
    [few] { $m } مصادر
    [many] { $m } مصدرًا
   *[other] { $m } مصدر
}
entity-aliases = يُسمّى أيضًا
entity-accounts = الروايات
entity-credited = من نقل عنها
entity-said-heading = الأقوال
entity-found = الأقوال المرصودة
entity-unconfirmed = لم يؤكّدها المحرّرون.
entity-mentioned = مواضع الذكر

## The timeline

timelines = خطوط زمنية
timeline-drawn = الوقائع مرسومة
timeline-drawing = الوقائع عبر الزمن
timeline-drawing-about = في القائمة أدناه الشيء نفسه.
timeline-key = الشريط يوم أو شهر أو مدة كما في النصوص، والنقطة ساعة بعينها، والقوسان موضع بين وقائع أخرى بلا وقت خاص. الأطراف الباهتة تعني «نحو»، والخط المتقطع «غير مؤكَّد». الأيام والساعات بتوقيت المكان.
timeline-marks = المربّعات الصغيرة هي الروايات التي تذكر الواقعة، بألوانها وبحرف أو حرفين من رمز كلٍّ منها.
timeline-uneven = المُدد الطويلة مرسومة أقصر مما هي.
moment-after = بعد { $moments }
moment-before = قبل { $moments }

## Questions

questions-coverage = أيّ رواية تذكر ماذا، في جدول واحد
questions-kinds = أنواع الأجوبة
question-as-of = حتى { $date }
question-carrier = بحسب { $name }
question-one-origin = أصل واحد، { $name }:
question-in-digest = في الملخّص: { $words }
question-silent = ساكتة
question-silent-about = قُرئت لهذا السؤال ولا جواب فيها.
question-not-reviewed = لم تُراجَع
question-not-reviewed-about = لم يقرأها أحد لهذا السؤال بعد.

## Coverage and its worksheet

coverage-sheet = ورقة عمل للدروس
coverage-csv = جدول (CSV)
coverage-empty = الخانة الفارغة: لم تُراجَع.
coverage-table = التغطية
coverage-caption = أيّ رواية تذكر ماذا
coverage-caption-part = أيّ رواية تذكر ماذا: { $part }
coverage-only = هنا فقط
coverage-lacks = ما تغفله
coverage-first = ما تقدّمه
worksheet-about = اقرأ كل رواية. اكتب جوابها عن كل سؤال في الجدول، أو «تسكت» إن لم تُجب. علّم حيث لا يصحّ جوابان معًا، ثم اسأل عن كل منهما: أهو عن الشيء نفسه، وفي الوقت نفسه، ومن الشاهد نفسه؟
worksheet-key-about = ما تجيب به كل رواية كما يقرؤها هذا الملف.
worksheet-to-fill-in = الورقة التي تُملأ
worksheet-key = المفتاح
worksheet-all = كل المصادر

## Origins

origins-term = الأصل
origins-about = وسائل الإعلام ليست شهودًا: إذا نشرت عدة منها خبر وكالة واحدة فذلك رواية واحدة لما جرى. لذلك يعدّ هذا الموقع الأصول إلى جانب وسائل الإعلام. و{ $origin } هو صاحب الخبر الذي في الفقرة.
origins-how = كيف تُعرف الأصول، وما لا يُدّعى
origins-how-found = تُسأل النصوص بهذا الترتيب: ما أشار إليه المُعِدّ؛ ثم استهلال أو سطر مكان وتاريخ يسمّي وكالة؛ ثم سطر الإسناد. فإن لم يوجد شيء من ذلك قوبلت الفقرات بفقرات المصادر الأخرى: السرد المشترك بين مصدرين، كلمةً كلمةً أو بتعديل طفيف، له أصل واحد، وإن عُرف أصل أحدهما عُرف أصل الآخر. أما الأقوال والأسماء والعناوين والتعليقات وعبارات الموقع الثابتة المشتركة بين مصدرين فليست دليلًا على النقل. والإسناد الذي لا يبيّن الجزء المقصود يجعل الأصل مرجَّحًا؛ ومثل هذا الأصل يُعرض ولا يُعدّ معروفًا.
origins-not-claimed = لا شيء هنا يقول من نقل عن من: فقد يكون كلاهما أخذ عن ثالث. و«أفادت رويترز بأن…» تسمّي مرجع معلومة واحدة لا كاتب الفقرة، فلا يُستدلّ بها على أصل. وحيث لم يوجد شيء فلعل وسيلة الإعلام جمعت الخبر بنفسها أو أعادت صياغة خبر غيرها؛ عندئذ يقول العدّ «على الأقل» أو «على الأكثر».
origins-who = من يستند إلى من
origins-paragraphs-likely = { $n ->
    [zero] لا فقرة
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $n } فقرات
    [many] { $n } فقرة
   *[other] { $n } فقرة
}، و{ $m } غيرها على الأرجح
origins-more = { $n ->
    [zero] ولا أصل آخر مصادره أقل.
    [one] وأصل آخر مصادره أقل.
    [two] وأصلان آخران مصادرهما أقل.
    [few] و{ $n } أصول أخرى مصادرها أقل.
    [many] و{ $n } أصلًا آخر مصادرها أقل.
   *[other] و{ $n } أصل آخر مصادرها أقل.
}
origins-unknown = { $n ->
    [zero] لا فقرة
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $n } فقرات
    [many] { $n } فقرة
   *[other] { $n } فقرة
} من بين { $m } لا شيء يقول خبر مَن فيها، وليست كلماتها في مصدر آخر.
origins-network = من عنده الكلمات نفسها
origins-network-key = تصل الخطوط بين مصادر تشترك في السرد، وكلما كثرت الكلمات غلظ الخط.
origins-sharing = مصادر تشترك في السرد
origins-drawing = في الجدول الشيء نفسه.
origins-more-pairs = { $n ->
    [zero] ولا زوج آخر
    [one] وزوج آخر
    [two] وزوجان آخران
    [few] و{ $n } أزواج أخرى
    [many] و{ $n } زوجًا آخر
   *[other] و{ $n } زوج آخر
}
origins-bars = كل شريط نص من أوله إلى آخره. الملوّن: يقول النص أو المُعِدّ خبر مَن هو. الباهت: عُرف بتطابق النص. المتقطع: مرجَّح، أو أحد عدة. الخط الرفيع: غير معروف. ما تحته خط: في مصادر أخرى الكلمات نفسها.
origins-nothing = لا شيء يقول خبر مَن هذا، وليست كلماته في مصدر آخر.
bar-title = أصول نص { $sign }
bar-parts = الفقرات { $parts }
bar-table = جزءًا جزءًا
bar-who = { $who } ({ $basis })
bar-copy = { $n ->
    [zero] { $sign } · لا كلمة
    [one] { $sign } · كلمة واحدة
    [two] { $sign } · كلمتان
    [few] { $sign } · { $n } كلمات
    [many] { $sign } · { $n } كلمة
   *[other] { $sign } · { $n } كلمة
}

## Accounts side by side

compares-pairs = { $n ->
    [zero] لا زوج
    [one] زوج واحد
    [two] زوجان
    [few] { $n } أزواج
    [many] { $n } زوجًا
   *[other] { $n } زوج
} من الروايات بينها { $m ->
    [zero] { $m } كلمة
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $m } كلمات
    [many] { $m } كلمة
   *[other] { $m } كلمة
} مشتركة من السرد أو أكثر.
compares-fewer = { $n ->
    [zero] ولا زوج آخر بينه أقل.
    [one] وزوج آخر بينه أقل.
    [two] وزوجان آخران بينهما أقل.
    [few] و{ $n } أزواج أخرى بينها أقل.
    [many] و{ $n } زوجًا آخر بينها أقل.
   *[other] و{ $n } زوج آخر بينها أقل.
}
compares-counted = لا تُحسب الأقوال المقتبسة والأسماء وعبارات الموقع الثابتة.
compares-table = أزواج الروايات
compares-both = { $a } و{ $b }
compares-link = مقابلة
compares-link-label = مقابلة { $a } و{ $b }
compare-words = { $n ->
    [zero] لا كلمة مشتركة بينهما في السرد.
    [one] بينهما كلمة واحدة مشتركة من السرد.
    [two] بينهما كلمتان مشتركتان من السرد.
    [few] بينهما { $n } كلمات مشتركة من السرد.
    [many] بينهما { $n } كلمة مشتركة من السرد.
   *[other] بينهما { $n } كلمة مشتركة من السرد.
}
compare-caution = تساوي الكلمات يدلّ على أصل مشترك، لا على من نقل عن من.
compare-unpublished = أحد النصين على الأقل غير منشور؛ ولا ترد الكلمات هنا إلا حيث ينشرها الملف.
compare-left = لا متّسع هنا للكل: { $n ->
    [zero] لم يُترك أيّ مقطع
    [one] تُرك مقطع واحد
    [two] تُرك مقطعان
    [few] تُركت { $n } مقاطع
    [many] تُرك { $n } مقطعًا
   *[other] تُرك { $n } مقطع
} (عدد الكلمات: { $words }).
compare-cut = لا متّسع هنا للكل: تُركت كلمات من { $n ->
    [zero] { $n } مقطع
    [one] مقطع واحد
    [two] مقطعين
    [few] { $n } مقاطع
    [many] { $n } مقطعًا
   *[other] { $n } مقطع
}.
compare-left-and-cut = لا متّسع هنا للكل: { $n ->
    [zero] لم يُترك أيّ مقطع
    [one] تُرك مقطع واحد
    [two] تُرك مقطعان
    [few] تُركت { $n } مقاطع
    [many] تُرك { $n } مقطعًا
   *[other] تُرك { $n } مقطع
} (عدد الكلمات: { $words })، وكلمات من { $m ->
    [zero] { $m } مقطع
    [one] مقطع واحد
    [two] مقطعين
    [few] { $m } مقاطع
    [many] { $m } مقطعًا
   *[other] { $m } مقطع
}.
compare-whole = النصان كاملين: { $a }، { $b }.
compare-published = المنشور منهما: { $a }، { $b }.
compare-passages = المقاطع
compare-passages-heading = المقاطع
compare-passage = المقطع { $passage }
compare-step = المقطع { $passage }، { $n ->
    [zero] بلا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $n } كلمات
    [many] { $n } كلمة
   *[other] { $n } كلمة
}
compare-twin = المقطع { $passage }: مثله في { $sign }
compare-keys = المفاتيح: { $n } أو { $j } للمقطع التالي، و{ $p } أو { $k } للسابق.
compare-drawing = مواضع المقاطع المشتركة في النصين؛ وفي جدول المقاطع الشيء نفسه
compare-key = { $underlined }: في هذه الرواية فقط. { $struck }: في الأخرى فقط. والرقم يقود إلى المقطع نفسه في الرواية الأخرى.
compare-here = [هنا فقط:]
compare-there = [في الأخرى فقط:]
compare-skipped = { $n ->
    [zero] { $sign }: … لا فقرة بلا كلمات مشتركة …
    [one] { $sign }: … فقرة بلا كلمات مشتركة …
    [two] { $sign }: … فقرتان بلا كلمات مشتركة …
    [few] { $sign }: … { $n } فقرات بلا كلمات مشتركة …
    [many] { $sign }: … { $n } فقرة بلا كلمات مشتركة …
   *[other] { $sign }: … { $n } فقرة بلا كلمات مشتركة …
}
compare-crowded = { $n ->
    [zero] { $sign }: … لم تُترك أيّ فقرة …
    [one] { $sign }: … تُركت فقرة، وذات الكلمات المشتركة { $m } …
    [two] { $sign }: … تُركت فقرتان، وذات الكلمات المشتركة { $m } …
    [few] { $sign }: … تُركت { $n } فقرات، وذات الكلمات المشتركة { $m } …
    [many] { $sign }: … تُركت { $n } فقرة، وذات الكلمات المشتركة { $m } …
   *[other] { $sign }: … تُركت { $n } فقرة، وذات الكلمات المشتركة { $m } …
}
compare-edits = تعديلات قد تغيّر المعنى
compare-edits-table = تعديلات
compare-nothing = لا شيء
compare-at = عند { $place } من النص
compare-place = { $sign }: الموضع في نصها
compare-speech = { $n }، قول مقتبس
compare-edited = { $n }، بتعديل

## Evidence

evidence-looked-up = { $n ->
    [zero] لم تُقابَل أيّ صيغة
    [one] قوبلت صيغة واحدة
    [two] قوبلت صيغتان
    [few] قوبلت { $n } صيغ
    [many] قوبلت { $n } صيغة
   *[other] قوبلت { $n } صيغة
}، من اقتباسات ومقاطع مستشهَد بها، بالنصوص المحفوظة من { $m ->
    [zero] { $m } مصدر
    [one] مصدر واحد
    [two] مصدرين
    [few] { $m } مصادر
    [many] { $m } مصدرًا
   *[other] { $m } مصدر
}.
evidence-full = { $n ->
    [zero] لا نص من هذه منشور هنا كاملًا.
    [one] نص واحد من هذه منشور هنا جملةً جملة.
    [two] نصان من هذه منشوران هنا جملةً جملة.
    [few] { $n } من هذه النصوص منشورة هنا جملةً جملة.
    [many] { $n } من هذه النصوص منشورة هنا جملةً جملة.
   *[other] { $n } من هذه النصوص منشورة هنا جملةً جملة.
}
evidence-digests = { $n ->
    [zero] لا نص من هذه غير منشور.
    [one] نص واحد من هذه غير منشور، إلا ما اقتُبس منه؛ وبصمته منشورة.
    [two] نصان من هذه غير منشورين، إلا ما اقتُبس منهما؛ وبصمتاهما منشورتان.
    [few] { $n } من هذه النصوص غير منشورة، إلا ما اقتُبس منها؛ وبصماتها منشورة.
    [many] { $n } من هذه النصوص غير منشورة، إلا ما اقتُبس منها؛ وبصماتها منشورة.
   *[other] { $n } من هذه النصوص غير منشورة، إلا ما اقتُبس منها؛ وبصماتها منشورة.
}
evidence-uncaptured = { $n ->
    [zero] لا مصدر بلا نسخة محفوظة.
    [one] مصدر واحد بلا نسخة محفوظة، ولا أحد يضمن نصه المنشور هنا.
    [two] مصدران بلا نسخة محفوظة، ولا أحد يضمن نصيهما المنشورين هنا.
    [few] { $n } مصادر بلا نسخة محفوظة، ولا أحد يضمن نصوصها المنشورة هنا.
    [many] { $n } مصدرًا بلا نسخة محفوظة، ولا أحد يضمن نصوصها المنشورة هنا.
   *[other] { $n } مصدر بلا نسخة محفوظة، ولا أحد يضمن نصوصها المنشورة هنا.
}
evidence-uncaptured-cited = { $n ->
    [zero] لا مصدر بلا نسخة محفوظة
    [one] مصدر واحد بلا نسخة محفوظة، ولا أحد يضمن نصه المنشور هنا
    [two] مصدران بلا نسخة محفوظة، ولا أحد يضمن نصيهما المنشورين هنا
    [few] { $n } مصادر بلا نسخة محفوظة، ولا أحد يضمن نصوصها المنشورة هنا
    [many] { $n } مصدرًا بلا نسخة محفوظة، ولا أحد يضمن نصوصها المنشورة هنا
   *[other] { $n } مصدر بلا نسخة محفوظة، ولا أحد يضمن نصوصها المنشورة هنا
}: { $m ->
    [zero] لم يُقابَل به أيّ مقطع
    [one] قوبل به مقطع واحد مستشهَد به
    [two] قوبل به مقطعان مستشهَد بهما
    [few] قوبلت به { $m } مقاطع مستشهَد بها
    [many] قوبل به { $m } مقطعًا مستشهَدًا به
   *[other] قوبل به { $m } مقطع مستشهَد به
}.
evidence-unproved = { $n ->
    [zero] قوبلت كل الصيغ.
    [one] صيغة واحدة لم تمكن مقابلتها: لا نسخة محفوظة في المتناول، وليست في سجلّ التحقّق.
    [two] صيغتان لم تمكن مقابلتهما: لا نسخة محفوظة في المتناول، وليستا في سجلّ التحقّق.
    [few] { $n } صيغ لم تمكن مقابلتها: لا نسخة محفوظة في المتناول، وليست في سجلّ التحقّق.
    [many] { $n } صيغة لم تمكن مقابلتها: لا نسخة محفوظة في المتناول، وليست في سجلّ التحقّق.
   *[other] { $n } صيغة لم تمكن مقابلتها: لا نسخة محفوظة في المتناول، وليست في سجلّ التحقّق.
}
evidence-check = تحقّق بنفسك
evidence-how = من لديه نسخة من مقال يستطيع أن يقابلها بما في السجلّ، أيًّا كان شكل النص المحفوظ: يبحث { $command } عن كل صيغة مسجّلة ويقول أيّها موجود فيها. واختلاف البصمة (BLAKE3) لا يعني إلا أن النسخة ليست الملف المحفوظ عينه.
evidence-file = كل ذلك في { $file }.
evidence-retrieved = جُلب في
evidence-capture = النص المحفوظ
evidence-no-capture = لا يوجد: النص المنشور هنا دليل نفسه
evidence-body = النص المنشور هنا
evidence-locked = { $n ->
    [zero] { $n } بايت
    [one] بايت واحد، BLAKE3 { $digest }
    [two] بايتان، BLAKE3 { $digest }
    [few] { $n } بايتات، BLAKE3 { $digest }
    [many] { $n } بايتًا، BLAKE3 { $digest }
   *[other] { $n } بايت، BLAKE3 { $digest }
}
evidence-exact = حرفًا بحرف
evidence-of = { $m } من { $n ->
    [zero] { $n } صيغة
    [one] صيغة واحدة
    [two] صيغتين
    [few] { $n } صيغ
    [many] { $n } صيغة
   *[other] { $n } صيغة
}
evidence-but-for = باستثناء: { $how }
evidence-full-text = النص الكامل
evidence-sentences = { $n ->
    [zero] لا جملة
    [one] جملة واحدة
    [two] جملتان
    [few] { $n } جمل
    [many] { $n } جملة
   *[other] { $n } جملة
}، كلها في النسخة المحفوظة وبترتيبها{ $cut ->
    [0] { "" }
   *[other] ، منها { $cut } جزئيًّا
}؛ والمتروك من النسخة { $m ->
    [zero] لا كلمة
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $m } كلمات
    [many] { $m } كلمة
   *[other] { $m } كلمة
}
evidence-sentences-but-for = { $n ->
    [zero] لا جملة
    [one] جملة واحدة
    [two] جملتان
    [few] { $n } جمل
    [many] { $n } جملة
   *[other] { $n } جملة
}، كلها في النسخة المحفوظة وبترتيبها{ $cut ->
    [0] { "" }
   *[other] ، منها { $cut } جزئيًّا
}، باستثناء: { $how }؛ والمتروك من النسخة { $m ->
    [zero] لا كلمة
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $m } كلمات
    [many] { $m } كلمة
   *[other] { $m } كلمة
}

## Files and corrections

file-makes = يُصنع منه: { $pages }
file-lines = { $n ->
    [zero] بلا أسطر
    [one] سطر واحد
    [two] سطران
    [few] { $n } أسطر
    [many] { $n } سطرًا
   *[other] { $n } سطر
}
file-whole = { $n ->
    [zero] بلا أسطر
    [one] سطر واحد
    [two] سطران
    [few] { $n } أسطر
    [many] { $n } سطرًا
   *[other] { $n } سطر
}، { $m ->
    [zero] بلا بايت
    [one] بايت واحد
    [two] بايتان
    [few] { $m } بايتات
    [many] { $m } بايتًا
   *[other] { $m } بايت
}: { $whole }.
file-whole-link = كله نصًّا عاديًّا
file-beginning = { $n ->
    [zero] لا سطر معروضًا هنا.
    [one] هنا سطره الأول.
    [two] هنا سطراه الأولان.
    [few] هنا أول { $n } أسطر منه.
    [many] هنا أول { $n } سطرًا منه.
   *[other] هنا أول { $n } سطر منه.
}
files-about = ما صُنع منه هذا الموقع، كما كتبه محرّروه.
corrections-none = لم يلزم تصويب شيء حتى الآن.
corrections-feed = خلاصة التصويبات
corrections-feed-title = التصويبات
corrections-was = كان
corrections-now = صار

## The page to be printed

print-notes = الحواشي
print-back = عودة إلى النص

## The search

search-words = الكلمات المطلوبة
search-kind = النوع
search-source = المصدر
search-speaker = القائل
search-how = يُبحث عن كل كلمة، ويكفي أولها، ويُغتفر خطأ الطباعة. والكلمات بين «علامتين» تُطلب متتابعة. المفتاح / ينقلك إلى هنا، وأسهم لوحة المفاتيح بين النتائج.
search-more = اعرض المزيد
search-without = يحتاج البحث إلى JavaScript. وفي هذه الصفحات كل ما في الموقع:
search-lists = قوائم

## What scripts say

script-number = { $n }
script-option = { $name } ({ $n })
script-sort = رتّب بحسب { $column }
script-cite = استشهد
script-cited = نُسخ الاستشهاد
script-linked = نُسخ الرابط
script-citation = «{ $words }» { $work }: { $address }
script-citation-licensed = «{ $words }» { $work }: { $address } ({ $licence })
script-two-origins = ما له أصلان فقط ({ $many } من { $n ->
    [zero] { $n } عبارة
    [one] عبارة واحدة
    [two] عبارتين
    [few] { $n } عبارات
    [many] { $n } عبارة
   *[other] { $n } عبارة
})
script-two-origins-shown = المعروض في هذه الصفحة: { $many } من { $n }
script-results = { $n ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $n } نتائج
    [many] { $n } نتيجة
   *[other] { $n } نتيجة
}
script-results-so-far = { $n ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $n } نتائج
    [many] { $n } نتيجة
   *[other] { $n } نتيجة
} حتى الآن
script-results-some = { $results }؛ ليس في أيّها كل هذه الكلمات
script-nothing-found = لا شيء فيه هذه الكلمات
script-not-loaded = تعذّر تحميل نصوص الموقع.

## Words in another language than the site's, and how accounts are cited

translation-given = ترجمتنا: «{ $words }»
rendering-original = باللغة التي قيل بها.
rendering-translation = ترجمة لما قيل.
wording-other-language = لغتها { $language }، غير لغة A: لا تُقابَل كلمة بكلمة.
quote-lost-original = لغة القول { $language }. لا تورده أيّ رواية هنا بتلك اللغة، فليس في هذه الصيغ أصل.
source-cite = للاستشهاد بهذه الرواية
source-cite-forms = BibTeX، RIS، CSL-JSON
sources-references = المراجع: { $forms }

## Cards that links to pages are shown with

card-source = مصدر
card-quotation = اقتباس
card-question = سؤال
card-person = شخص

## Beside the text of an account, and whose it is

margin-notes = { $n ->
    [zero] بلا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $n } ملاحظات
    [many] { $n } ملاحظة
   *[other] { $n } ملاحظة
}
margin-also = { $words } أيضًا في { $accounts }
margin-also-found = { $words } مرصود أيضًا في { $accounts }
margin-used = في السرد: { $uses }
margin-answers = جواب عن: { $uses }
margin-timeline = في الخط الزمني: { $uses }
margin-origin = الأصل: { $who }
margin-narration = السرد نفسه في { $accounts } · { $n ->
    [zero] بلا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $n } كلمات
    [many] { $n } كلمة
   *[other] { $n } كلمة
}
shared-beside = الكلمات نفسها في { $sign }، جنبًا إلى جنب
source-marks-shared = { $words }: في رواية أخرى أيضًا؛ { $sign } يضعهما جنبًا إلى جنب
source-marks-letter = A وB… بعد المصدر: فيه كلمات أخرى، وهي الصيغة ذات هذا الحرف
card-own = تقرير الوسيلة نفسها
card-origin = الأصل: { $who }
card-origin-part = الأصل جزئيًّا: { $who }
card-origin-unknown = الأصل غير معروف

## Answers that are numbers
# Curators write them in English; only dossiers in other languages say them by these.

amount-about = نحو { $amount }
amount-over = أكثر من { $amount }
amount-at-least = { $amount } على الأقل
amount-under = أقل من { $amount }
amount-at-most = { $amount } على الأكثر
amount-range = { $low }–{ $high }
amount-percent = { $amount }٪
unit-second = { $n ->
    [zero] { $amount } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $amount } ثوان
    [many] { $amount } ثانية
   *[other] { $amount } ثانية
}
unit-minute = { $n ->
    [zero] { $amount } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $amount } دقائق
    [many] { $amount } دقيقة
   *[other] { $amount } دقيقة
}
unit-hour = { $n ->
    [zero] { $amount } ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $amount } ساعات
    [many] { $amount } ساعة
   *[other] { $amount } ساعة
}
unit-day = { $n ->
    [zero] { $amount } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $amount } أيام
    [many] { $amount } يومًا
   *[other] { $amount } يوم
}
unit-week = { $n ->
    [zero] { $amount } أسبوع
    [one] أسبوع واحد
    [two] أسبوعين
    [few] { $amount } أسابيع
    [many] { $amount } أسبوعًا
   *[other] { $amount } أسبوع
}
unit-month = { $n ->
    [zero] { $amount } شهر
    [one] شهر واحد
    [two] شهرين
    [few] { $amount } أشهر
    [many] { $amount } شهرًا
   *[other] { $amount } شهر
}
unit-year = { $n ->
    [zero] { $amount } سنة
    [one] سنة واحدة
    [two] سنتين
    [few] { $amount } سنوات
    [many] { $amount } سنة
   *[other] { $amount } سنة
}
unit-km = { $amount } كم
unit-m = { $amount } م
unit-mile = { $n ->
    [zero] { $amount } ميل
    [one] ميل واحد
    [two] ميلين
    [few] { $amount } أميال
    [many] { $amount } ميلًا
   *[other] { $amount } ميل
}
unit-kg = { $amount } كغ
unit-tonne = { $n ->
    [zero] { $amount } طن
    [one] طن واحد
    [two] طنين
    [few] { $amount } أطنان
    [many] { $amount } طنًا
   *[other] { $amount } طن
}
