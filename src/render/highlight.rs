//! Code and data with their colours: YAML and code by syntect, prose with a light marking of our own.
//!
//! Colours are a handful of classes (`hl-key`, `hl-text`, …), so that a theme colours them in ten
//! lines and in both schemes. Nothing is loaded before something is to be highlighted.

use std::fmt::Write as _;

use serde::{Serialize, Serializer};

use super::markup::escape;
use crate::site::views::{Language, Listing};

/// One block of code, for a fence in Markdown.
pub fn block(out: &mut String, language: &str, text: &str) {
    out.push_str("<pre class=\"code\" tabindex=\"0\"><code");
    if !language.is_empty() {
        out.push_str(" class=\"language-");
        escape(out, language);
        out.push('"');
    }
    out.push('>');
    let mut state = syntax::State::of(language);
    for line in text.split_inclusive('\n') {
        paint(out, line, &state.line(line));
    }
    out.push_str("</code></pre>");
}

/// Templates see a listing as an ordered list, one numbered and linkable item a line.
impl Serialize for Listing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&listing(self))
    }
}

fn listing(listing: &Listing) -> String {
    let text = listing.text.as_str();
    let mut out = String::with_capacity(text.len() * 2 + 256);
    out.push_str("<ol class=\"listing\">");
    let mut yaml = match listing.language {
        Language::Yaml => Front::Inside(syntax::State::of("yaml")),
        Language::Markdown => Front::Before,
    };
    let mut fenced = false;
    for (n, line) in text.lines().enumerate() {
        let number = n + 1;
        let _ = write!(out, "<li id=\"L{number}\"><a href=\"#L{number}\" aria-label=\"");
        escape(&mut out, &listing.line.0);
        let _ = write!(out, "{number}");
        escape(&mut out, &listing.line.1);
        out.push_str("\"></a>");
        let fence = matches!(listing.language, Language::Markdown) && line == "---";
        yaml = match yaml {
            Front::Before if n == 0 && fence => Front::Inside(syntax::State::of("yaml")),
            Front::Inside(_) if n > 0 && fence => Front::After,
            Front::Before => Front::After,
            other => other,
        };
        if fence && n == 0 || fence && matches!(yaml, Front::After) && !fenced {
            paint(&mut out, line, &[(line.len(), Class::Mark)]);
        } else if let Front::Inside(state) = &mut yaml {
            paint(&mut out, line, &state.line(&format!("{line}\n")));
        } else {
            if line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~") {
                fenced = !fenced;
            }
            paint(&mut out, line, &if fenced { Runs::new() } else { prose(line) });
        }
        out.push_str("</li>");
    }
    out.push_str("</ol>");
    out
}

/// Where in a Markdown file a line stands. A YAML file is all front matter.
enum Front {
    Before,
    Inside(syntax::State),
    After,
}

/// What a run of characters is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "highlight"), allow(dead_code))]
enum Class {
    Plain,
    Comment,
    Key,
    Text,
    Number,
    Word,
    Mark,
    Heading,
    Citation,
    Link,
    Quote,
}

impl Class {
    fn name(self) -> &'static str {
        match self {
            Class::Plain => "",
            Class::Comment => "hl-comment",
            Class::Key => "hl-key",
            Class::Text => "hl-text",
            Class::Number => "hl-number",
            Class::Word => "hl-word",
            Class::Mark => "hl-mark",
            Class::Heading => "hl-heading",
            Class::Citation => "hl-citation",
            Class::Link => "hl-link",
            Class::Quote => "hl-quote",
        }
    }
}

/// The runs of one line: the byte just past each, and what it is. What follows the last is plain.
type Runs = Vec<(usize, Class)>;

/// Writes a line with its colours, neighbours of one class as one element.
fn paint(out: &mut String, line: &str, runs: &[(usize, Class)]) {
    let mut from = 0;
    let mut at = 0;
    while from < line.len() {
        let class = runs.get(at).map_or(Class::Plain, |run| run.1);
        while runs.get(at + 1).is_some_and(|next| next.1 == class) {
            at += 1;
        }
        let to = runs.get(at).map_or(line.len(), |run| run.0.min(line.len()));
        at += 1;
        let Some(text) = line.get(from..to).filter(|text| !text.is_empty()) else { continue };
        from = to;
        if class == Class::Plain || text.trim().is_empty() {
            escape(out, text);
        } else {
            let _ = write!(out, "<span class=\"{}\">", class.name());
            escape(out, text);
            out.push_str("</span>");
        }
    }
}

/// A line of prose: headings, citations, links and quoted words.
fn prose(line: &str) -> Runs {
    let hashes = line.bytes().take_while(|&b| b == b'#').count();
    if (1..=6).contains(&hashes) && line[hashes..].starts_with(' ') {
        return vec![(line.len(), Class::Heading)];
    }
    let mut runs = Runs::new();
    let mut from = 0;
    while let Some(next) = line[from..].find(['[', '"', '“']).map(|at| from + at) {
        let rest = &line[next..];
        let found = if rest.starts_with("[[") {
            rest.find("]]").map(|end| (end + 2, Class::Link))
        } else if rest.starts_with("[@") || rest.starts_with("[see @") || rest.starts_with("[but @") {
            rest.find(']').map(|end| (end + 1, Class::Citation))
        } else if let Some(after) = rest.strip_prefix('"') {
            after.find('"').map(|end| (end + 2, Class::Quote))
        } else if rest.starts_with('“') {
            rest.find('”').map(|end| (end + '”'.len_utf8(), Class::Quote))
        } else {
            None
        };
        let step = rest.chars().next().map_or(1, char::len_utf8);
        let (len, class) = found.unwrap_or((step, Class::Plain));
        runs.push((next, Class::Plain));
        runs.push((next + len, class));
        from = next + len;
    }
    runs
}

#[cfg(feature = "highlight")]
mod syntax {
    //! syntect, remembered line by line: a dossier's front matters say the same things over and
    //! over, and parsing a line anew costs a hundred times more than knowing it.

    use std::collections::HashMap;
    use std::sync::{Arc, Mutex, OnceLock, PoisonError};

    use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxSet};

    use super::{Class, Runs};

    /// Where in a text the highlighter is; `None` where the language is not known.
    pub struct State(Option<Arc<At>>);

    #[derive(PartialEq, Eq)]
    struct At {
        parse: ParseState,
        scopes: ScopeStack,
    }

    struct Step {
        before: Arc<At>,
        after: Arc<At>,
        runs: Runs,
    }

    struct Colours {
        set: SyntaxSet,
        /// The first scope that is a prefix decides.
        classes: Vec<(Scope, Class)>,
        starts: Mutex<HashMap<String, Arc<At>>>,
        known: Mutex<HashMap<String, Vec<Arc<Step>>>>,
    }

    /// How many lines are remembered before all are forgotten: some megabytes.
    const KNOWN: usize = 10_000;

    impl State {
        /// The beginning of a text in the language of this name.
        pub fn of(language: &str) -> State {
            let all = Colours::get();
            let Some(syntax) = (!language.is_empty()).then(|| all.set.find_syntax_by_token(language)).flatten() else {
                return State(None);
            };
            let mut starts = all.starts.lock().unwrap_or_else(PoisonError::into_inner);
            let start = starts
                .entry(syntax.name.clone())
                .or_insert_with(|| Arc::new(At { parse: ParseState::new(syntax), scopes: ScopeStack::new() }));
            State(Some(Arc::clone(start)))
        }

        /// The colours of the next line, which includes its line end.
        pub fn line(&mut self, line: &str) -> Runs {
            let Some(at) = &self.0 else { return Runs::new() };
            let (shape, hole) = shape(line).unwrap_or_else(|| (line.to_owned(), None));
            let step = Colours::get().step(at, &shape);
            let mut runs = step.runs.clone();
            if let Some(Hole { at, longer }) = hole {
                for run in runs.iter_mut().filter(|run| run.0 > at) {
                    run.0 += longer;
                }
            }
            self.0 = Some(Arc::clone(&step.after));
            runs
        }
    }

    impl Colours {
        fn get() -> &'static Colours {
            static COLOURS: OnceLock<Colours> = OnceLock::new();
            COLOURS.get_or_init(|| Colours {
                set: SyntaxSet::load_defaults_newlines(),
                classes: CLASSES.iter().filter_map(|(scope, class)| Some((Scope::new(scope).ok()?, *class))).collect(),
                starts: Mutex::default(),
                known: Mutex::default(),
            })
        }

        fn step(&self, before: &Arc<At>, line: &str) -> Arc<Step> {
            let lock = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
            let same = |step: &&Arc<Step>| Arc::ptr_eq(&step.before, before) || step.before == *before;
            if let Some(step) = lock().get(line).and_then(|steps| steps.iter().find(same)) {
                return Arc::clone(step);
            }
            let step = Arc::new(self.parse(before, line));
            let mut known = lock();
            if known.len() >= KNOWN {
                known.clear();
            }
            known.entry(line.to_owned()).or_default().push(Arc::clone(&step));
            step
        }

        /// What syntect says of one line. A line it can't parse stays plain.
        fn parse(&self, before: &Arc<At>, line: &str) -> Step {
            let mut parse = before.parse.clone();
            let mut scopes = before.scopes.clone();
            let mut runs = Runs::new();
            for (at, op) in parse.parse_line(line, &self.set).unwrap_or_default() {
                if at > runs.last().map_or(0, |run| run.0) {
                    runs.push((at, self.class(&scopes)));
                }
                let _ = scopes.apply(&op);
            }
            runs.push((line.len(), self.class(&scopes)));
            let after = At { parse, scopes };
            let after = if after == **before { Arc::clone(before) } else { Arc::new(after) };
            Step { before: Arc::clone(before), after, runs }
        }

        fn class(&self, scopes: &ScopeStack) -> Class {
            let of = |scope: &Scope| self.classes.iter().find(|(prefix, _)| prefix.is_prefix_of(*scope));
            scopes.as_slice().iter().rev().find_map(of).map_or(Class::Plain, |found| found.1)
        }
    }

    const CLASSES: &[(&str, Class)] = &[
        ("comment", Class::Comment),
        ("punctuation.definition.comment", Class::Comment),
        ("entity.name.tag", Class::Key),
        ("punctuation.definition.string", Class::Text),
        ("constant.numeric", Class::Number),
        ("constant.other.timestamp", Class::Number),
        ("constant.other", Class::Word),
        ("constant", Class::Word),
        ("keyword", Class::Word),
        ("storage", Class::Word),
        ("support.type.property-name", Class::Key),
        ("entity.name", Class::Key),
        ("variable.parameter", Class::Plain),
        ("string", Class::Text),
        ("punctuation", Class::Mark),
    ];

    /// Where a line was shortened: what ends after `at` ends `longer` bytes later.
    struct Hole {
        at: usize,
        longer: usize,
    }

    /// A shorter line with the same colours, if this one is `key: "words"` or `key: some words`:
    /// what the words are then changes nothing. Titles and addresses differ in every source, and
    /// without this each would be parsed anew.
    fn shape(line: &str) -> Option<(String, Option<Hole>)> {
        let colon = line.find(": ")?;
        let key = &line[..colon];
        if key.is_empty() || !key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') {
            return None;
        }
        let start = colon + 2;
        let value = line.get(start..)?.strip_suffix('\n')?;
        let (from, words) = match value.strip_prefix('"') {
            Some(rest) => (start + 1, rest.strip_suffix('"').filter(|s| !s.contains(['"', '\\']))?),
            None => (start, value),
        };
        let quoted = from > start;
        if !quoted && !is_plain_prose(words) || words.len() < 3 {
            return number_shape(line, start, value);
        }
        let stand_in = if quoted { "x" } else { "x x" };
        let mut shape = String::with_capacity(from + 8);
        shape.push_str(&line[..from]);
        shape.push_str(stand_in);
        shape.push_str(&line[from + words.len()..]);
        Some((shape, Some(Hole { at: from, longer: words.len() - stand_in.len() })))
    }

    /// Two words or more of letters, with nothing between them that means anything in YAML.
    fn is_plain_prose(words: &str) -> bool {
        let mut parts = words.split(' ');
        let word = |part: &str| part.starts_with(|c: char| c.is_ascii_alphabetic());
        parts.next().is_some_and(word)
            && parts.next().is_some_and(word)
            && !words.ends_with(' ')
            && words.chars().all(|c| c.is_alphanumeric() || " ,.;'’‘“”–—-()".contains(c))
    }

    /// A date or number with every digit the same: which digit it is changes no colour.
    fn number_shape(line: &str, start: usize, value: &str) -> Option<(String, Option<Hole>)> {
        let date = value.len() >= 10 && value.bytes().all(|b| b.is_ascii_digit() || b"-:TZ+.".contains(&b));
        date.then(|| {
            let digits = value.bytes().map(|b| if b.is_ascii_digit() { '1' } else { char::from(b) });
            (line[..start].chars().chain(digits).chain(['\n']).collect(), None)
        })
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn shortening_a_line_changes_no_colour() {
            for line in [
                "title: \"Leaders meet: at the #launch site\"\n",
                "title: Leaders meet at the launch site\n",
                "title: “Leaders” meet, again\n",
                "url: \"https://a.example/x?y=1\"\n",
                "published: 2023-09-17T20:37:14Z\n",
                "published: 2023-09-17\n",
                "outlet: example-gazette\n",
                "byline: [A. Writer]\n",
                "language: en\n",
                "note: yes\n",
                "note: a: b\n",
                "words: 12\n",
            ] {
                let start = State::of("yaml").0.expect("YAML is known");
                let whole = Colours::get().parse(&start, line);
                let runs = State::of("yaml").line(line);
                let (mut by_shape, mut by_line) = (String::new(), String::new());
                super::super::paint(&mut by_shape, line, &runs);
                super::super::paint(&mut by_line, line, &whole.runs);
                assert_eq!(by_shape, by_line);
            }
        }
    }
}

#[cfg(not(feature = "highlight"))]
mod syntax {
    //! Without syntect everything is plain.

    /// Knows nothing.
    pub struct State;

    impl State {
        pub fn of(_language: &str) -> State {
            State
        }

        #[allow(clippy::unused_self)]
        pub fn line(&mut self, _line: &str) -> super::Runs {
            super::Runs::new()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: Language, text: &str, expect: &[&str]) {
        let html = listing(&Listing { language, text: text.to_owned(), line: ("Line ".to_owned(), String::new()) });
        for part in expect {
            assert!(html.contains(part), "{part}\nnot in\n{html}");
        }
    }

    #[test]
    fn every_line_has_its_anchor() {
        check(Language::Yaml, "a: 1\n\nb: 2\n", &["<li id=\"L1\">", "<li id=\"L2\"><a href=\"#L2\"", "<li id=\"L3\">"]);
    }

    #[test]
    fn text_is_escaped_in_every_language() {
        for language in [Language::Yaml, Language::Markdown] {
            check(language, "<b>: \"&\"", &["&lt;b&gt;", "&amp;"]);
        }
        let mut out = String::new();
        block(&mut out, "\"><x", "</code><script>");
        assert!(!out.contains("<x") && !out.contains("<script"), "{out}");
    }

    #[cfg(feature = "highlight")]
    #[test]
    fn keys_values_and_comments_differ() {
        check(
            Language::Yaml,
            "# why\ntitle: \"Two\"\nwords: 12\n",
            &[
                "<span class=\"hl-comment\"># why</span>",
                "<span class=\"hl-key\">title</span>",
                "<span class=\"hl-text\">&quot;Two&quot;</span>",
                "<span class=\"hl-number\">12</span>",
            ],
        );
    }

    #[test]
    fn prose_is_marked_lightly() {
        check(
            Language::Markdown,
            "# Talks\nThey met [@cna \"at noon\"] and [[kim]] said “glad” or \"so\" [not a link].\n",
            &[
                "<span class=\"hl-heading\"># Talks</span>",
                "<span class=\"hl-citation\">[@cna &quot;at noon&quot;]</span>",
                "<span class=\"hl-link\">[[kim]]</span>",
                "<span class=\"hl-quote\">“glad”</span>",
                "<span class=\"hl-quote\">&quot;so&quot;</span>",
                " [not a link].",
            ],
        );
    }

    #[test]
    fn front_matter_ends_where_it_ends() {
        let text = "---\ntitle: T\n---\nkey: no yaml here\n---\n";
        check(Language::Markdown, text, &["<span class=\"hl-mark\">---</span>", ">key: no yaml here<"]);
    }
}
