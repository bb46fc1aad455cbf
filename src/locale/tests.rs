//! The message files against each other, and what languages make of dates, numbers and plurals.

use super::messages::{BUILT_IN, variables};
use super::*;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, PatternElement, VariantKey};

#[track_caller]
fn date(tag: &str, edtf: &str, expect: &str) {
    let date = Date::parse(edtf).unwrap_or_else(|bad| panic!("{edtf}: {}", bad.message));
    assert_eq!(Locale::built_in(tag).date(&date), expect, "{tag} {edtf}");
}

#[test]
fn every_message_file_can_be_read_and_tells_no_stranger() {
    let read = |tag: &str| {
        let (_, text) = BUILT_IN.iter().find(|(path, _)| *path == format!("messages/{tag}.ftl")).unwrap();
        let resource = FluentResource::try_new((*text).to_owned());
        variables(&resource.unwrap_or_else(|(_, errors)| panic!("{tag}: {errors:?}")))
    };
    let english = read("en");
    for (path, _) in BUILT_IN {
        let tag = path.trim_start_matches("messages/").trim_end_matches(".ftl");
        for (id, told) in read(tag) {
            let known = english.get(&id).unwrap_or_else(|| panic!("{tag}: no page says `{id}`"));
            assert!(told.is_subset(known), "{tag}: `{id}` is told {known:?}, not {told:?}");
        }
    }
}

#[test]
fn languages_that_are_complete_say_every_message_with_every_plural() {
    // French has "many" for millions in words, which no page counts.
    const CATEGORIES: &[(&str, &[&str])] = &[
        ("ar", &["few", "many", "one", "other", "two", "zero"]),
        ("de", &["one", "other"]),
        ("fr", &["one", "other"]),
        ("ru", &["few", "many", "one", "other"]),
    ];
    for (tag, categories) in CATEGORIES {
        let read = |tag: &str| {
            let (_, text) = BUILT_IN.iter().find(|(path, _)| *path == format!("messages/{tag}.ftl")).unwrap();
            FluentResource::try_new((*text).to_owned()).unwrap()
        };
        let (english, own) = (variables(&read("en")), read(tag));
        let told = variables(&own);
        let missing: Vec<&String> = english.keys().filter(|id| !told.contains_key(*id)).collect();
        assert!(missing.is_empty(), "{tag} lacks {missing:?}");
        for entry in own.entries() {
            let Entry::Message(message) = entry else { continue };
            for element in message.value.iter().flat_map(|pattern| &pattern.elements) {
                let PatternElement::Placeable { expression: Expression::Select { variants, .. } } = element else {
                    continue;
                };
                let mut keys: Vec<&str> = variants.iter().filter_map(|variant| plural(&variant.key)).collect();
                keys.sort_unstable();
                let is_plural = keys != ["other"];
                assert!(!is_plural || keys == *categories, "{tag} `{}` knows {keys:?}", message.id.name);
            }
        }
    }
}

/// The category of a variant; none of one for a number such as `[0]`.
fn plural<'a>(key: &VariantKey<&'a str>) -> Option<&'a str> {
    match key {
        VariantKey::Identifier { name } => Some(name),
        VariantKey::NumberLiteral { .. } => None,
    }
}

#[test]
fn ranges_of_figures_begin_where_the_text_does() {
    date(
        "ar",
        "2023-09-13T10:00:00Z/2023-09-13T12:00:00Z",
        "\u{2068}13 سبتمبر 2023\u{2069}، \u{2068}\u{200f}10:00–12:00\u{2069} بتوقيت غرينتش\u{2068}\u{2069}",
    );
    let quoted = |words: &str| Locale::built_in("ar").fill("quoted", &[("words", words.into())]);
    assert_eq!(quoted("3–5"), "«\u{2068}\u{200f}3–5\u{2069}»");
    assert_eq!(quoted("3 – about 5"), "«\u{2068}3 – about 5\u{2069}»");
    let russian = Locale::built_in("ru").fill("quoted", &[("words", "3–5".into())]);
    assert_eq!(russian, "«3–5»");
}

#[test]
fn dates_follow_the_language() {
    date("en", "2023-09-13", "13 September 2023");
    date("en-US", "2023-09-13", "September 13, 2023");
    date("de", "2023-09-13", "13. September 2023");
    date("fr", "2023-09", "septembre 2023");
    date("ru", "2023-09-13", "13 сентября 2023\u{202f}г.");
    date("ar-EG", "2023-09-13", "١٣ سبتمبر ٢٠٢٣");
    date("ja", "2023-09-13", "2023年9月13日");
}

#[test]
fn ranges_tell_a_month_once_where_the_day_comes_first() {
    date("en", "2023-09-12/2023-09-13", "12–13 September 2023");
    date("de", "2023-09-12/2023-09-13", "12.–13. September 2023");
    date("en-US", "2023-09-12/2023-09-13", "September 12, 2023 – September 13, 2023");
    date("en", "2022/2023", "2022–2023");
    date("en", "2023-09-12/2023-10-13", "12 September 2023 – 13 October 2023");
    date("en", "2023-09-12~/2023-09-13", "about 12 September 2023 – 13 September 2023");
}

#[test]
fn times_and_doubts_are_told() {
    date("en", "2023-09-13T13:00:00+10:00", "13 September 2023, 13:00 UTC+10");
    date("en", "2023-09-13T03:05:00Z", "13 September 2023, 03:05 UTC");
    date("en", "2023-09-13T13:00:00-03:30", "13 September 2023, 13:00 UTC-3:30");
    date("en", "2023-09-13T10:00:00Z/2023-09-13T12:00:00Z", "13 September 2023, 10:00–12:00 UTC");
    date("en", "2023?", "2023 (uncertain)");
    date("en", "2023-09~", "about September 2023");
}

#[test]
fn numbers_and_lists_follow_the_language() {
    let said = |tag: &str, n: usize| Locale::built_in(tag).number(n);
    assert_eq!([said("en", 1234), said("en", 12345), said("fr", 12345)], ["1234", "12,345", "12\u{202f}345"]);
    let decimal = |tag: &str, plain: &str| Locale::built_in(tag).decimal(plain);
    assert_eq!(
        [decimal("en", "-1200.5"), decimal("en", "12000"), decimal("de", "0.25")],
        ["−1200.5", "12,000", "0,25"]
    );
    assert_eq!(said("ar-EG", 12345), "١٢٬٣٤٥");
    let names = ["Ada", "Bo", "Cem"];
    assert_eq!(Locale::built_in("en").list(&names), "Ada, Bo and Cem");
    assert_eq!(Locale::built_in("de").list(&names), "Ada, Bo und Cem");
    assert_eq!(Locale::built_in("en").either(&names), "Ada, Bo or Cem");
    assert_eq!(Locale::built_in("en").commas(&names), "Ada, Bo, Cem");
    assert_eq!(Locale::built_in("fr").commas::<&str>(&[]), "");
    assert_eq!(Locale::built_in("en").separators(3), ["", ", ", ", ", ""]);
    assert_eq!(Locale::built_in("en").separators(1), ["", ""]);
    assert_eq!(Locale::built_in("ar").separators(2), ["", "، ", ""]);
    assert_eq!(Locale::built_in("de").separators(0), [""]);
}

#[test]
fn a_tag_is_the_same_in_any_letters() {
    assert_eq!(Locale::built_in("FR").say("nav-sources"), Locale::built_in("fr").say("nav-sources"));
    assert_eq!(Locale::built_in("EN-us").say("nav-sources"), "Sources");
    let mut notes = Notes::default();
    let _ = Locale::load("DE", &Files::default(), &mut notes);
    let _ = Locale::load("En", &Files::default(), &mut notes);
    assert!(notes.sorted(&Files::default()).is_empty());
}

#[test]
fn a_message_that_is_not_there_is_its_id() {
    assert_eq!(Locale::english().say("no-such-message"), "no-such-message");
    assert!(!Locale::english().knows("no-such-message"));
}

#[test]
fn english_stands_in_between_marks_of_its_direction() {
    assert_eq!(Locale::built_in("es").count("outlets", 2), "2 outlets");
    assert_eq!(Locale::built_in("he").count("outlets", 2), "2 outlets", "nothing of Hebrew is there to scramble");
}
