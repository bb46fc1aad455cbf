//! One invented dossier with everything in it, and one with next to nothing.

mod beside;
mod coverage;
mod fullest;
mod origins;
mod quotes;
mod smallest;
mod social;

pub use fullest::fullest;
use fullest::original;
pub use smallest::smallest;

use super::anchor;
use crate::analysis::origins::Said;
use crate::locale::Locale;
use crate::site::Url;
use crate::site::rich::{Chip, Fold, Part, Rich, Tag, Tally};
#[allow(clippy::wildcard_imports)]
use crate::site::views::*;

type Words<'a> = &'a dyn Fn(&str) -> String;

/// Makes views for one page; every text a curator could have written passes through `words`.
#[derive(Clone, Copy)]
struct Make<'a> {
    words: Words<'a>,
    /// The way from the page to the root.
    up: &'static str,
}

const OUTLETS: [(&str, &str, &str, &str); 5] = [
    ("nw", "NW", "Northern Wire", "Leaders sign lake accord after night of talks"),
    ("gaz", "GAZ", "The Osterfeld Gazette", "“A door, not a wall”: Halden and Virta agree on the lake"),
    (
        "c9",
        "CH9",
        "Channel Nine",
        "Orsa accord: what we know so far about the deal, the dinner and the missing third signature",
    ),
    ("dm", "DM", "Daily Meridian", "Virta leaves Orsa without a handshake"),
    ("post", "POST", "The Harbour Post", "Fishing towns wait for the small print"),
];

impl Make<'_> {
    fn t(self, text: &str) -> String {
        (self.words)(text)
    }

    fn url(self, path: &str) -> Url {
        Url::for_tests(&format!("{}{path}", self.up))
    }

    fn link(self, path: &str, text: &str) -> Link {
        Link { href: self.url(path), text: self.t(text) }
    }

    fn name(self, path: &str, text: &str) -> Name {
        Name { href: (!path.is_empty()).then(|| self.url(path)), text: self.t(text) }
    }

    fn date(self, iso: &str, text: &str) -> DateView {
        DateView { iso: (!iso.is_empty()).then(|| iso.to_owned()), text: self.t(text) }
    }

    fn source(self, n: usize) -> SourceCard {
        let (id, sign, outlet, title) = OUTLETS[n];
        SourceCard {
            href: self.url("sources/nw/index.html"),
            id: id.to_owned(),
            title: self.t(title),
            outlet: self.name(if n == 4 { "" } else { "organisations/nw/index.html" }, outlet),
            sign: self.t(sign),
            colour: n + 1,
            kind: if n == 2 { "video" } else { "article" },
            kind_label: self.t(if n == 2 { "video" } else { "article" }),
            published: (n != 4).then(|| self.date("2031-05-13", "13 May 2031")),
            byline: if n.is_multiple_of(2) { vec![self.t("M. Aalto"), self.t("R. Quist")] } else { vec![] },
            credits: if n == 3 { vec![self.name("organisations/nw/index.html", "Northern Wire")] } else { vec![] },
            origin: (n < 2).then(|| self.link("origins/index.html", "origin: Northern Wire")),
            text: if n == 1 { "full" } else { "digest" },
            words: 212 + 61 * n,
            quotations: 9 - 2 * n,
            lang: (n == 3).then(|| "fi".to_owned()),
            withdrawn: n == 4,
        }
    }

    fn sources(self) -> Vec<SourceCard> {
        (0..5).map(|n| self.source(n)).collect()
    }

    fn chip(self, n: usize) -> Chip {
        let (_, sign, outlet, title) = OUTLETS[n];
        Chip {
            href: self.url("sources/nw/index.html#w2"),
            sign: self.t(sign),
            colour: n + 1,
            label: self.t(&format!("{outlet}: {title}")),
            relation: if n == 3 { "but".to_owned() } else { String::new() },
            original: (n == 1).then(original),
            fold: Fold::default(),
        }
    }

    fn fold(self, n: usize) -> Fold {
        let opens = if n == 0 { self.t("Northern Wire") } else { String::new() };
        Fold { opens, inside: n > 0, closes: n == 1 }
    }

    fn chips(self, ns: &[usize]) -> Vec<Chip> {
        let mut chips: Vec<Chip> = ns.iter().map(|&n| self.chip(n)).collect();
        // The first two have it from one wire.
        if let [first, second, ..] = chips.as_mut_slice() {
            first.fold = self.fold(0);
            second.fold = self.fold(1);
        }
        chips
    }

    /// `*name*`, `«confirmed»`, `‹found›`, `⟦passage⟧`, `^013^` chips, `_emphasis_`; a paragraph
    /// a line, `# ` for a heading, `> ` for a block quotation; `prefix` keeps ids apart.
    fn rich(self, prefix: &str, text: &str) -> Rich {
        let mut parts = Vec::new();
        let mut ids = 0;
        let mut id = || {
            ids += 1;
            Some(anchor(&format!("{prefix}{ids}")))
        };
        for line in text.lines().filter(|line| !line.is_empty()) {
            if let Some(heading) = line.strip_prefix("# ") {
                parts.push(Part::Open(Tag::Heading { level: 2, anchor: id().map(|id| (id, "Link to it".to_owned())) }));
                parts.push(Part::Text(self.t(heading)));
                parts.push(Part::Close);
                continue;
            }
            let (quoted, line) = line.strip_prefix("> ").map_or((false, line), |line| (true, line));
            if quoted {
                parts.push(Part::Open(Tag::BlockQuote));
            }
            parts.push(Part::Open(Tag::Paragraph));
            let statements = line.contains('^');
            let mut sentence = false;
            let pieces = line.split_inclusive(['*', '«', '»', '‹', '›', '⟦', '⟧', '^', '_']);
            let mut open_name = false;
            let mut open_emphasis = false;
            let mut in_chips = false;
            for piece in pieces {
                let mark = piece.chars().last().filter(|c| "*«»‹›⟦⟧^_".contains(*c));
                let mut words = mark.map_or(piece, |c| &piece[..piece.len() - c.len_utf8()]);
                if in_chips {
                    let ns: Vec<usize> = words.bytes().map(|b| usize::from(b - b'0')).collect();
                    parts.push(Part::Close);
                    parts.push(Part::Chips(self.chips(&ns), tally(ns.len())));
                    sentence = false;
                    in_chips = false;
                    continue;
                }
                if statements && !sentence && (!words.trim().is_empty() || mark.is_some() && mark != Some('^')) {
                    if words.starts_with(' ') {
                        parts.push(Part::Text(" ".to_owned()));
                        words = words.trim_start();
                    }
                    parts.push(Part::Open(Tag::Statement { id: id() }));
                    sentence = true;
                }
                if !words.is_empty() {
                    parts.push(Part::Text(self.t(words)));
                }
                match mark {
                    Some('*') if !open_name => {
                        parts
                            .push(Part::Open(Tag::Name { href: self.url("people/halden/index.html"), kind: "person" }));
                        open_name = true;
                    }
                    Some('_') if !open_emphasis => {
                        parts.push(Part::Open(Tag::Emphasis));
                        open_emphasis = true;
                    }
                    Some('*') => {
                        parts.push(Part::Close);
                        open_name = false;
                    }
                    Some('_') => {
                        parts.push(Part::Close);
                        open_emphasis = false;
                    }
                    Some('«') => {
                        parts.push(Part::Open(Tag::Quotation { id: id(), sure: true }));
                        parts.push(Part::Text("“".to_owned()));
                    }
                    Some('‹') => {
                        parts.push(Part::Open(Tag::Quotation { id: id(), sure: false }));
                        parts.push(Part::Text("“".to_owned()));
                    }
                    Some('»' | '›') => {
                        parts.push(Part::Text("”".to_owned()));
                        parts.push(Part::Close);
                        parts.push(Part::ToUtterance {
                            href: self.url("quotes/door/index.html"),
                            label: self.t("Every wording of this utterance"),
                        });
                    }
                    Some('⟦') => parts.push(Part::Open(Tag::Passage { id: id() })),
                    Some('⟧') => parts.push(Part::Close),
                    Some('^') => in_chips = true,
                    _ => {}
                }
            }
            if sentence {
                parts.push(Part::Close);
            }
            parts.push(Part::Close);
            if quoted {
                parts.push(Part::Close);
            }
        }
        Rich(parts)
    }

    fn backlinks(self, n: usize) -> Vec<Backlink> {
        let all = [
            ("Narrative", "The talks lasted about two hours, or four to five if the walk along the shore is counted."),
            ("How long did the talks last?", "about two hours"),
            (
                "Handshake on the jetty",
                "They shook hands on the jetty a little after noon, in front of some thirty photographers.",
            ),
            ("Narrative", "Halden called the accord “a door, not a wall”."),
        ];
        all.iter()
            .cycle()
            .take(n)
            .map(|(from, context)| Backlink {
                href: self.url("narrative/index.html#n2"),
                from: self.t(from),
                context: self.t(context),
            })
            .collect()
    }

    fn utterance(self, n: usize) -> UtteranceCard {
        let all = [
            (
                "We have opened a door, not built a wall, and whoever wants to walk through it will find the light on.",
                "Ingrid Halden",
                vec![0, 1, 2],
                3,
            ),
            ("An honour", "Tomas Virta", vec![1, 3], 1),
            (
                "The lake does not know where the border runs. Neither, for the next thirty years, shall its fishermen have to.",
                "Tomas Virta",
                vec![0, 2, 4],
                2,
            ),
            ("I will not sign what I have not read", "Ada Brandt", vec![3], 1),
            ("No further comment.", "", vec![2], 1),
            ("It was cold, it was late, and I would do it again tomorrow.", "Ingrid Halden", vec![0, 1, 2, 3, 4], 4),
        ];
        let (text, speaker, chips, wordings) = &all[n % all.len()];
        UtteranceCard {
            href: self.url("quotes/door/index.html"),
            id: format!("u{n}"),
            text: self.t(&format!("“{text}”")),
            lang: (n == 1).then(|| "fi".to_owned()),
            translation: (n == 1).then(|| self.t("A door is open.")),
            speaker: (!speaker.is_empty()).then(|| self.name("people/halden/index.html", speaker)),
            chips: self.chips(chips),
            tally: tally(chips.len()),
            others: n,
            wordings: *wordings,
            confirmed: n != 3,
            facets: None,
        }
    }

    fn utterances(self, n: usize) -> Vec<UtteranceCard> {
        (0..n).map(|n| self.utterance(n)).collect()
    }

    fn answer(self, value: &str, scope: &str, chips: &[usize]) -> Answer {
        let chips = self.chips(chips);
        Answer { value: self.t(value), scope: self.t(scope), tally: tally(chips.len()), chips }
    }

    fn disagreements(self) -> Vec<QuestionCard> {
        let card = |question: &str, status, label: &str, answers, silent| QuestionCard {
            href: self.url("questions/duration/index.html"),
            question: self.t(question),
            status,
            label: self.t(label),
            found: false,
            answers,
            sources: String::new(),
            silent,
        };
        vec![
            card(
                "How long did the talks last?",
                "scope-difference",
                "Different scope",
                vec![
                    self.answer("about 2 hours", "both sessions at the table", &[0, 1]),
                    self.answer("4 to 5 hours", "until Virta’s convoy left the shore", &[3]),
                ],
                2,
            ),
            card(
                "Did they shake hands?",
                "conflict",
                "In conflict",
                vec![self.answer("yes, on the jetty", "", &[0, 1, 2]), self.answer("no", "", &[3])],
                1,
            ),
            card(
                "Which meal did they share?",
                "conflict",
                "In conflict",
                vec![
                    self.answer("dinner", "", &[0, 2]),
                    self.answer("a late lunch of lake trout", "", &[1]),
                    self.answer("no meal at all", "", &[3]),
                ],
                0,
            ),
            card(
                "How many fishing licences does the accord cover?",
                "later-update",
                "Later update",
                vec![
                    self.answer("over 1,200", "as first announced", &[0]),
                    self.answer("1,348", "after the annex was published", &[4, 2]),
                ],
                1,
            ),
        ]
    }

    fn agreements(self) -> Vec<QuestionCard> {
        let card = |question: &str, value: &str, chips: &[usize]| QuestionCard {
            href: self.url("questions/duration/index.html"),
            question: self.t(question),
            status: "agree",
            label: self.t("All agree"),
            found: true,
            sources: String::new(),
            answers: vec![self.answer(value, "", chips)],
            silent: 0,
        };
        vec![
            card("Where did they meet?", "the old customs house at Orsa", &[0, 1, 2, 3, 4]),
            card("When was the accord signed?", "13 May 2031", &[0, 1, 2, 3]),
            card("Who translated?", "Ada Brandt", &[1, 2]),
        ]
    }

    fn entity(self, n: usize) -> EntityCard {
        let all = [
            ("Ingrid Halden", "prime minister of Osterfeld"),
            ("Tomas Virta", "president of Kallia"),
            ("Ada Brandt", "interpreter, later delegate of the lake council"),
            ("Jon Seppä", ""),
        ];
        let (name, role) = all[n % 4];
        EntityCard {
            href: self.url("people/halden/index.html"),
            name: self.t(name),
            role: self.t(role),
            said: 7 - n,
            mentions: 31 - 5 * n,
            sources: 5 - n,
        }
    }

    fn rows(self) -> Vec<Row> {
        let value = |text: &str, href: Option<&str>, outside| RowValue {
            text: self.t(text),
            href: href.map(str::to_owned),
            outside,
        };
        let row = |label: &str, values| Row { label: self.t(label), values };
        let credited = value("Northern Wire", Some("../../organisations/nw/index.html"), false);
        let original = "https://gazette.example/2031/05/13/lake?a=1&b=2";
        vec![
            row("Original", vec![value("gazette.example", Some(original), true)]),
            row("Archived", vec![value("archive.example", Some("https://archive.example/2031/lake"), true)]),
            row("Retrieved", vec![value("14 May 2031", None, false)]),
            row("Credits", vec![credited, value("own reporting", None, false)]),
        ]
    }

    fn withdrawn(self) -> Withdrawn {
        Withdrawn { at: self.date("2031-06-01", "1 June 2031"), reason: self.t("The outlet retracted the article.") }
    }

    fn shell(self, title: &str, kind: &'static str, depth: usize) -> Shell {
        let nav = [
            "Narrative",
            "Sources",
            "Quotations",
            "Questions",
            "Timeline",
            "People",
            "Places",
            "Organisations",
            "About",
        ];
        let crumbs = [("index.html", "The accord at Lake Orsa"), ("sources/index.html", "Sources")];
        Shell {
            search: Some(NavItem { href: self.url("search/index.html"), text: "Search".to_owned(), current: false }),
            title: self.t(title),
            kind,
            description: self.t("Five accounts of one night and one morning at Lake Orsa, side by side."),
            canonical: Some("https://dossier.example/".to_owned()),
            nav: nav
                .iter()
                .map(|text| NavItem {
                    href: self.url(&format!("{}/index.html", text.to_lowercase().replace("quotations", "quotes"))),
                    text: (*text).to_owned(),
                    current: kind == "narrative" && *text == "Narrative" || kind == "source" && *text == "Sources",
                })
                .collect(),
            crumbs: crumbs.iter().take(depth).map(|(path, text)| self.link(path, text)).collect(),
            source_file: (kind != "home")
                .then(|| self.link("files/content/sources/gaz.md/index.html", "content/sources/gaz.md")),
            corrected: vec![self.link("corrections/index.html", "16 May 2031")],
            footer: vec![
                self.link("files/index.html", "Files"),
                self.link("corrections/index.html", "Corrections"),
                self.link("atom.xml", "Atom feed"),
                self.link("feed.json", "JSON feed"),
                self.link("data/dossier.json", "Data"),
            ],
            home: self.url("index.html"),
            root: self.url(""),
            style: self.url("assets/style.css"),
            own_style: (kind == "quote").then(|| self.url("assets/quote.css")),
            script: self.url("assets/script.js"),
            own_script: (kind == "source").then(|| self.url("assets/reading.js")),
            icon: self.url("favicon.svg"),
            atom: self.url("atom.xml"),
            json_feed: self.url("feed.json"),
            og_type: "article",
            json_ld: Some("{\"@context\":\"https://schema.org\",\"@type\":\"Event\"}".to_owned()),
            noindex: kind == "missing",
        }
    }

    fn narrative(self) -> Rich {
        self.rich("n", "\
# The road to Orsa
*Ingrid Halden* reached the customs house at Orsa shortly before dusk on 12 May, by the night ferry and with a delegation of nine.^013^ *Tomas Virta* came an hour later; his office had announced him for the morning.^1^ Neither side had confirmed the meeting until that afternoon, when the harbour was closed to fishing boats.^04^
What was at stake was the northern third of the lake, which both states have claimed since the survey of 1954, and with it some twelve hundred fishing licences that nobody had renewed for two seasons.^0124^
# The talks
The talks lasted about two hours, or four to five if the walk along the shore is counted.^013^ Halden later called the outcome «a door, not a wall», a phrase her office repeated three times in its statement.^012^ Virta spoke of ‹an honour› and said little else.^1^
> «The lake does not know where the border runs. Neither, for the next thirty years, shall its fishermen have to.»^02^
Whether the two shook hands is told differently. Three accounts put a handshake on the jetty, in front of some thirty photographers; the _Daily Meridian_, whose reporter stood at the convoy, says there was none.^0123^
# What was signed
The accord has eleven articles and an annex that was not published with it.^02^ It was signed on 13 May by Halden and Virta; the place for a third signature, that of the lake council, stayed empty.^0123^ *Ada Brandt*, who had interpreted through the night, told the _Meridian_ she would not sign what she had not read.^3^
# After
By noon the boats were out again.^4^ The number of licences, first given as over 1,200, was corrected to 1,348 when the annex appeared two days later.^024^")
    }

    fn narrative_contents(self) -> Vec<Heading> {
        [("n1", "The road to Orsa"), ("n6", "The talks"), ("n15", "What was signed"), ("n19", "After")]
            .iter()
            .map(|(id, text)| Heading { href: Url::for_tests(&format!("#{id}")), text: self.t(text), level: 2 })
            .collect()
    }

    fn source_body(self) -> Rich {
        self.rich("w", "\
The Gazette’s account begins on the ferry, where *Ingrid Halden* ⟦read the draft for the first time⟧, and follows her to the customs house. It is the only one to describe the room: a stove, two lamps, a chart of the lake with the survey line of 1954 in red.
«We have opened a door, not built a wall», *Halden* said on the steps, «and whoever wants to walk through it will find the light on.» The paper has her say it in the rain; no other outlet mentions rain.
# What it adds
It gives the length of the talks as ⟦about two hours⟧ and the meal as a late lunch of lake trout. *Tomas Virta* is quoted with two words, ‹an honour›, and a fisherman from the north shore with a whole sentence: ‹They draw a line on paper and we are the ones who get wet.›
> «The lake does not know where the border runs.»
It does not mention the empty place under the signatures.")
    }

    fn facets(self, n: usize) -> Facets {
        Facets {
            speaker: ["halden", "virta", "-"][n % 3].to_owned(),
            source: ["nw gaz", "gaz", "post"][n % 3].to_owned(),
            topic: if n == 0 { "the-lake borders".to_owned() } else { String::new() },
            occasion: if n == 0 { "greeting".to_owned() } else { String::new() },
            status: if n == 0 { "confirmed" } else { "found" },
        }
    }

    fn line(self, n: usize) -> QuoteLine {
        let text = [
            "“no further comment”",
            "“They draw a line on paper and we are the ones who get wet.”",
            "“We have opened a door, not built a wall …”",
        ][n];
        QuoteLine {
            id: (n == 1).then(|| anchor(&format!("said-{}", self.up.len()))),
            href: self.url("sources/nw/index.html#w5"),
            text: self.t(text),
            lang: (n == 1).then(|| "fi".to_owned()),
            speaker: self.name("", if n == 2 { "Ingrid Halden" } else { "Speaker not established" }),
            why: if n == 1 {
                self.t("an attribution ends the sentence; a full name (93 % sure)")
            } else {
                String::new()
            },
            chip: (n != 2).then(|| self.chip(n)),
            confirmed: n == 2,
            facets: (n != 1).then(|| self.facets(n)),
        }
    }

    fn said(self) -> SaidView {
        let card = |n: usize| UtteranceCard { facets: Some(self.facets(n)), ..self.utterance(n) };
        SaidView {
            confirmed: crate::site::views::Words { cards: vec![card(0), card(1), card(2)], lines: Vec::new() },
            found: crate::site::views::Words {
                cards: vec![card(3)],
                lines: vec![self.line(0), QuoteLine { id: None, ..self.line(1) }],
            },
        }
    }

    fn group(self, id: &str, heading: &str) -> QuoteGroup {
        QuoteGroup {
            id: anchor(id),
            heading: self.name("people/halden/index.html", heading),
            about: self.t("prime minister of Osterfeld"),
            source: None,
            count: 6,
            continued: false,
            said: SaidView::default(),
            lines: Vec::new(),
        }
    }

    fn indexes(self) -> Vec<NavItem> {
        let item = |n: usize, text: &str| NavItem {
            href: self.url(["quotes/index.html", "quotes/by/source/index.html"][n]),
            text: self.t(text),
            current: n == 0,
        };
        vec![item(0, "By speaker"), item(1, "By source")]
    }

    fn filter(self) -> FilterView {
        let option =
            |value: &str, text: &str, count| FacetOption { value: value.to_owned(), text: self.t(text), count };
        FilterView {
            facets: vec![
                Facet {
                    name: "speaker",
                    label: self.t("Speaker"),
                    options: vec![option("halden", "Ingrid Halden", 4), option("-", "Speaker not established", 2)],
                },
                Facet {
                    name: "status",
                    label: self.t("Status"),
                    options: vec![option("confirmed", "confirmed", 2), option("found", "found, not confirmed", 4)],
                },
            ],
            total: 12,
            partial: true,
        }
    }

    fn pager(self) -> Pager {
        let page = |number: usize, label: &str| PagerLink {
            href: self.url(if number == 1 { "sources/index.html" } else { "quotes/index.html" }),
            number,
            label: self.t(label),
            gap: number == 30,
        };
        Pager {
            previous: Some(self.url("sources/index.html")),
            next: Some(self.url("quotes/index.html")),
            number: 2,
            of: 30,
            pages: vec![page(1, "Brandt – Halden"), page(2, "Halden – Seppä"), page(30, "Virta")],
        }
    }

    /// In order, else by place.
    fn timeline(self, in_order: bool) -> TimelineView {
        let bar = |n: usize, shape, soft, dashed| ChartBar {
            href: self.url("timeline/index.html#m1"),
            title: self.t("Arrival at Orsa"),
            y: 36 + 34 * n,
            shape,
            x: 12.5,
            width: 20.0,
            soft,
            dashed,
            ends: ["both", "first", "last"][n % 3],
            narrow: if n == 1 { self.t("Arrival…") } else { String::new() },
            at: 12.5,
            anchor: ["start", "end"][n % 2],
            marks_at: 32.5,
            marks: vec![ChartMark { colour: 1 + n, sign: self.t("Gazette"), letter: self.t("G"), x: 10 }],
        };
        let line = |n: usize| MomentLine {
            href: self.url("timeline/index.html#m1"),
            title: self.t("Arrival at Orsa"),
            date: (n > 0).then(|| self.date("2031-05-12", "12 May 2031")),
            certainty: self.t("about"),
            after: vec![self.link("timeline/index.html#m1", "Arrival at Orsa")],
            before: vec![self.link("timeline/index.html#m4", "Signing of the accord")],
            chips: vec![],
            tally: tally(n),
        };
        TimelineView {
            ways: vec![NavItem {
                href: self.url("timeline/index.html"),
                text: self.t("All in order"),
                current: in_order,
            }],
            chart: Chart {
                height: 300,
                ticks: vec![
                    ChartTick { x: 0.0, label: self.t("12 May"), narrow: Some(25.0), wide: in_order.then_some(24.0) },
                    ChartTick { x: 50.0, label: String::new(), narrow: None, wide: None },
                ],
                headings: vec![ChartHeading { y: 30, text: self.t("Orsa customs house") }],
                bars: vec![
                    bar(0, "span", false, false),
                    bar(1, "span", true, true),
                    bar(2, "instant", false, true),
                    bar(3, "between", false, false),
                    bar(4, "none", false, false),
                ],
                uneven: in_order,
            },
            moments: if in_order { self.moments() } else { vec![] },
            tracks: if in_order {
                vec![]
            } else {
                let heading = self.name("places/orsa/index.html", "Orsa customs house");
                vec![TrackView { heading, continued: true, moments: vec![line(0), line(1)] }]
            },
            pager: Some(self.pager()),
        }
    }

    fn moments(self) -> Vec<MomentView> {
        let moment = |n: usize, title: &str, iso: &str, text: &str, certainty: &str, body: &str| MomentView {
            id: anchor(&format!("m{n}")),
            title: self.t(title),
            date: (!text.is_empty()).then(|| self.date(iso, text)),
            certainty: self.t(certainty),
            after: if text.is_empty() { vec![self.link("timeline/index.html#m1", "Arrival at Orsa")] } else { vec![] },
            before: if text.is_empty() {
                vec![self.link("timeline/index.html#m4", "Signing of the accord")]
            } else {
                vec![]
            },
            text: self.rich(&format!("m{n}-"), body),
            place: (n < 3).then(|| self.name("places/orsa/index.html", "Orsa customs house")),
            people: if n == 2 {
                vec![]
            } else {
                vec![
                    self.name("people/halden/index.html", "Ingrid Halden"),
                    self.name("people/virta/index.html", "Tomas Virta"),
                ]
            },
            tally: tally(n + 1),
        };
        vec![
            moment(
                0,
                "The ferry leaves",
                "",
                "12 May 2031, afternoon",
                "about",
                "Halden’s delegation of nine boards the night ferry.^1^",
            ),
            moment(
                1,
                "Arrival at Orsa",
                "2031-05-12",
                "12 May 2031",
                "",
                "Halden arrives before dusk.^013^ Virta follows an hour later.^1^",
            ),
            moment(
                2,
                "The walk along the shore",
                "",
                "",
                "",
                "The two walk to the old light and back, without interpreters.^3^",
            ),
            moment(
                3,
                "Handshake on the jetty",
                "2031-05-13",
                "13 May 2031",
                "disputed",
                "They shake hands a little after noon, in front of some thirty photographers; the _Meridian_ says they do not.^0123^",
            ),
            moment(
                4,
                "Signing of the accord",
                "2031-05-13",
                "13 May 2031",
                "",
                "Two signatures, and an empty place for the third.^0123^",
            ),
        ]
    }

    fn position(self, n: usize) -> PositionView {
        let (value, scope) =
            [("about 2 hours", "both sessions at the table"), ("4 to 5 hours", "until Virta’s convoy left the shore")]
                [n];
        let passage = |k: usize, words: Option<&str>| PositionPassage {
            source: self.source(k),
            chip: self.chip(k),
            words: words.map(|words| self.t(&format!("“{words}”"))),
            before: self.t("The talks lasted "),
            after: self.t(", his spokesman said."),
        };
        PositionView {
            id: anchor(&format!("position-{}", n + 1)),
            value: self.t(value),
            scope: self.t(scope),
            as_of: (n == 1).then(|| self.date("2031-05-14", "14 May 2031")),
            carrier: (n == 1).then(|| self.name("organisations/nw/index.html", "Northern Wire")),
            remark: (n == 1).then(|| self.rich("r", "The _Meridian_ counts the walk along the shore.")),
            passages: if n == 0 {
                vec![passage(0, Some("about two hours")), passage(1, Some("two hours, with one pause for coffee"))]
            } else {
                vec![passage(3, Some("four to five hours")), passage(2, None)]
            },
            tally: tally(2),
        }
    }
}

/// Some outlets, the first two with one origin.
fn tally(outlets: usize) -> Tally {
    Tally::new(outlets, 0, Said::AtMost(outlets.saturating_sub(1).max(1)), &Locale::english())
}
