//! Message files: those that come with the program under what the project puts over them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use icu_decimal::DecimalFormatter;
use intl_memoizer::{Memoizable, concurrent::IntlLangMemoizer};
use unic_langid::LanguageIdentifier;

use super::formats::{self, Formats};
use super::{Arg, direction};
use crate::notes::{Code, Note, Notes};
use crate::text::{FileId, Files, Span, did_you_mean};

macro_rules! embedded {
    ($($path:literal)*) => {
        &[$(($path, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/", $path)))),*]
    };
}

/// The message files that come with the program: everything in `templates/messages/`.
pub const BUILT_IN: &[(&str, &str)] =
    embedded!("messages/ar.ftl" "messages/de.ftl" "messages/en.ftl" "messages/fr.ftl" "messages/ru.ftl");

/// The language that has every message.
const COMPLETE: &str = "en";

/// The messages of one language, and behind it those of English.
pub struct Catalogue {
    own: Option<Bundle>,
    english: Bundle,
    /// Messages that take nothing in, resolved once.
    plain: BTreeMap<String, String>,
}

type Bundle = FluentBundle<FluentResource>;

impl Catalogue {
    pub fn built_in(tag: &str) -> Catalogue {
        Catalogue::new(tag, &mut |_, _| None)
    }

    /// Takes a note of each fault in message files of the project, and of a language without one.
    pub fn load(tag: &str, files: &Files, notes: &mut Notes) -> Catalogue {
        let catalogue = Catalogue::new(tag, &mut |name, english| {
            let id = files.find("templates", name)?;
            let text = files.get(id).text()?;
            // What is equal to the built-in file is no override.
            if BUILT_IN.iter().any(|(path, own)| *path == name && *own == text) {
                return None;
            }
            let resource = match FluentResource::try_new(text.to_owned()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    for error in errors {
                        let end = text.floor_char_boundary(error.pos.end.min(text.len()));
                        let start = text.floor_char_boundary(error.pos.start.min(end));
                        let hint = "a message is `id = words`; longer ones go on in indented lines (Project Fluent)";
                        let note = Note::new(Code::MessageUnusable, Span::new(id, start..end), error.kind.to_string());
                        notes.take(note.hint(hint));
                    }
                    resource
                }
            };
            note_strangers(&resource, id, text, english, notes);
            Some(resource)
        });
        if catalogue.own.is_none() && language_of(tag) != COMPLETE {
            notes.take(untranslated(tag, files));
        }
        catalogue
    }

    /// `over` gives what the project puts over a message file, told its name and the English messages.
    fn new(tag: &str, over: &mut dyn FnMut(&str, &Messages) -> Option<FluentResource>) -> Catalogue {
        let known = BUILT_IN
            .iter()
            .find(|(path, _)| *path == name_of(COMPLETE))
            .map(|(_, text)| resource(text))
            .map_or_else(Messages::new, |english| variables(&english));
        let mut bundle = |file: &str, language: &str| {
            let name = name_of(file);
            let built_in = BUILT_IN.iter().find(|(path, _)| *path == name).map(|(_, text)| resource(text));
            let over = over(&name, &known);
            (built_in.is_some() || over.is_some()).then(|| {
                let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
                // Marks of isolation are needed only where two directions may meet in one line.
                bundle.set_use_isolating(direction(language) == "rtl");
                bundle.set_formatter(Some(number));
                built_in.into_iter().chain(over).for_each(|resource| bundle.add_resource_overriding(resource));
                bundle
            })
        };
        let english = bundle(COMPLETE, COMPLETE).unwrap_or_else(|| FluentBundle::new_concurrent(vec![]));
        // `pt-BR` is looked for first, then `pt`.
        let language = language_of(tag);
        let own = match language.as_str() {
            COMPLETE => None,
            language => bundle(tag, tag).or_else(|| (language != tag).then(|| bundle(language, tag)).flatten()),
        };
        let mut catalogue = Catalogue { own, english, plain: BTreeMap::new() };
        let formats = Formats::of(tag);
        let plain = known.iter().filter(|(_, variables)| variables.is_empty()).map(|(id, _)| id);
        catalogue.plain = plain.map(|id| (id.clone(), catalogue.fill(id, &[], &formats))).collect();
        catalogue
    }

    pub fn plain(&self, id: &str) -> Option<&str> {
        self.plain.get(id).map(String::as_str)
    }

    pub fn knows(&self, id: &str) -> bool {
        self.english.has_message(id) || self.own.as_ref().is_some_and(|own| own.has_message(id))
    }

    pub fn fill(&self, id: &str, args: &[(&str, Arg<'_>)], _: &Formats) -> String {
        let leftward = self.own.as_ref().is_some_and(runs_leftward);
        let args: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, value(arg, leftward))).collect();
        if let Some(text) = self.own.as_ref().and_then(|own| resolved(own, id, &args)) {
            return text;
        }
        let english = resolved(&self.english, id, &args).unwrap_or_else(|| id.to_owned());
        // English words keep their order among words that run the other way.
        if leftward { format!("\u{2066}{english}\u{2069}") } else { english }
    }

    /// The pattern of a message, in this language or in English.
    pub fn pattern(&self, id: &str) -> Option<&Pattern<&str>> {
        let of = |bundle: &'_ Bundle| bundle.has_message(id);
        let bundle = self.own.as_ref().filter(|own| of(own)).unwrap_or(&self.english);
        bundle.get_message(id)?.value()
    }

    /// Every message, by its id.
    pub fn ids(&self) -> impl Iterator<Item = String> {
        BUILT_IN
            .iter()
            .filter(|(path, _)| *path == name_of(COMPLETE))
            .flat_map(|(_, text)| variables(&resource(text)).into_keys())
    }
}

/// Messages by id, with the names of what each takes in.
pub type Messages = BTreeMap<String, BTreeSet<String>>;

/// Every message of a file, with the names of what it takes in.
pub fn variables(resource: &FluentResource) -> Messages {
    let messages = resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name.to_owned(), message.value.as_ref()?)),
        _ => None,
    });
    messages
        .map(|(id, pattern)| {
            let mut names = BTreeSet::new();
            in_pattern(pattern, &mut names);
            (id, names)
        })
        .collect()
}

fn in_pattern(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, names);
        }
    }
}

fn in_expression(expression: &Expression<&str>, names: &mut BTreeSet<String>) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            for variant in variants {
                in_pattern(&variant.value, names);
            }
            selector
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => drop(names.insert(id.name.to_owned())),
        InlineExpression::Placeable { expression } => in_expression(expression, names),
        _ => {}
    }
}

/// Notes messages of a project's file that the program never says, and what they take in for nothing.
fn note_strangers(resource: &FluentResource, file: FileId, text: &str, english: &Messages, notes: &mut Notes) {
    let place = |word: &str| {
        let at = text.match_indices(word).map(|(at, _)| at).find(|at| *at == 0 || text[..*at].ends_with('\n'));
        Span::new(file, at.map_or(0..0, |at| at..at + word.len()))
    };
    for (id, names) in variables(resource) {
        let Some(known) = english.get(&id) else {
            let note = Note::new(Code::MessageUnusable, place(&id), format!("no page says the message `{id}`"));
            notes.take(note.maybe_hint(did_you_mean(&id, english.keys().map(String::as_str))));
            continue;
        };
        for name in names.difference(known) {
            let message = format!("the message `{id}` is not told `${name}`");
            let told: Vec<String> = known.iter().map(|name| format!("`${name}`")).collect();
            let hint = match told.as_slice() {
                [] => "it takes nothing in".to_owned(),
                told => format!("it is told {}", told.join(", ")),
            };
            notes.take(Note::new(Code::MessageUnusable, place(&id), message).hint(hint));
        }
    }
}

fn untranslated(tag: &str, files: &Files) -> Note {
    let message = format!("the program has no words in `{tag}`: the pages' own words are English");
    let written = files.find("content", "dossier.yaml").and_then(|id| {
        let text = files.get(id).text()?;
        let line =
            text.match_indices("language:").map(|(at, _)| at).find(|at| *at == 0 || text[..*at].ends_with('\n'))?;
        let at = line + text[line..].lines().next()?.find(tag)?;
        Some(Span::new(id, at..at + tag.len()))
    });
    let note = match written {
        Some(span) => Note::new(Code::Untranslated, span, message),
        None => Note::about_path(Code::Untranslated, "content/dossier.yaml", message),
    };
    note.hint(format!("write `templates/messages/{}.ftl` after the program's own `en.ftl`", language_of(tag)))
}

fn resource(text: &str) -> FluentResource {
    // What can't be read of a built-in file is missing, and a test reads them all.
    FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource)
}

fn resolved(bundle: &Bundle, id: &str, args: &FluentArgs<'_>) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors);
    errors.is_empty().then(|| text.into_owned())
}

fn runs_leftward(bundle: &Bundle) -> bool {
    bundle.locales.iter().any(|language| direction(language.language.as_str()) == "rtl")
}

fn value<'a>(arg: &'a Arg<'_>, leftward: bool) -> FluentValue<'a> {
    match arg {
        // Between its marks of isolation a range of figures would begin at the left: a mark says it does not.
        Arg::Text(text) if leftward && text.contains('–') && !text.contains(char::is_alphabetic) => {
            FluentValue::String(Cow::Owned(format!("\u{200f}{text}")))
        }
        Arg::Text(text) => match leaning(text).filter(|_| leftward) {
            Some(mark) => FluentValue::String(Cow::Owned(format!("{mark}{text}"))),
            None => FluentValue::String(Cow::Borrowed(text)),
        },
        Arg::Number(n) => FluentValue::from(*n),
    }
}

/// A mark of the direction of a text whose first letter stands in an isolate: one around the whole would not look
/// there (rule X5c of the Unicode Bidirectional Algorithm), and take it for a text from the left.
pub(super) fn leaning(text: &str) -> Option<char> {
    let letter = text.find(char::is_alphabetic)?;
    let leftward = text[letter..].starts_with(crate::text::runs_left);
    let is_inside = text[..letter].contains('\u{2068}') && !text[..letter].contains(['\u{200e}', '\u{200f}']);
    is_inside.then_some(if leftward { '\u{200f}' } else { '\u{200e}' })
}

/// Writes a number as the language does.
fn number(value: &FluentValue<'_>, languages: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "only counts are put in")]
    let n = number.value as u64;
    languages.with_try_get::<Digits, _, _>((), |digits| digits.0.format(&n.into()).to_string()).ok()
}

struct Digits(DecimalFormatter);

impl Memoizable for Digits {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Digits, ()> {
        formats::grouped(&language.to_string()).map(Digits).ok_or(())
    }
}

fn identifier(tag: &str) -> LanguageIdentifier {
    tag.parse().unwrap_or_default()
}

fn name_of(tag: &str) -> String {
    format!("messages/{tag}.ftl")
}

/// The main part of a tag, in small letters: tags are the same in any.
fn language_of(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
}
