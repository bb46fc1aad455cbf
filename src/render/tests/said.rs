//! What the filter of messages makes of text and of markup.

use tera::Context;

use super::HOSTILE;
use crate::locale::Locale;
use crate::render::words::speaking;

#[track_caller]
fn check(template: &str, words: &str, expect: &str) {
    let mut tera = speaking(&Locale::english());
    tera.add_raw_template("x.html", template).unwrap();
    let mut context = Context::new();
    context.insert("words", words);
    context.insert("href", "a?b=\"&c");
    assert_eq!(tera.render("x.html", &context).unwrap(), expect, "{template}");
}

/// A link made of what it is told.
const LINK: &str = "{% set link %}<a href=\"{{ href }}\">{{ words }}</a>{% endset %}";

#[test]
fn text_is_escaped_once() {
    check(r#"{{ "labelled" | t(label="a & b", words=words) }}"#, "<i>", "a &amp; b: &lt;i&gt;");
    check(r#"<p title="{{ "quoted" | t(words=words) }}">"#, "\"x", "<p title=\"“&quot;x”\">");
}

#[test]
fn markup_stays_markup_and_what_stands_beside_it_is_escaped() {
    let link = "<a href=\"a?b=&quot;&amp;c\">&lt;i&gt;</a>";
    check(&format!(r#"{LINK}{{{{ "labelled" | t(label=link, words=words) }}}}"#), "<i>", &format!("{link}: &lt;i&gt;"));
    let counted = format!(r#"{LINK}{{{{ "bar-copy" | t(sign=link, n=12345) }}}}"#);
    check(&counted, "<i>", &format!("{link} · 12,345 words"));
    let hostile = format!(r#"{LINK}{{{{ "labelled" | t(label=words, words=link) }}}}"#);
    let mut tera = speaking(&Locale::english());
    tera.add_raw_template("x.html", &hostile).unwrap();
    let mut context = Context::new();
    context.insert("words", HOSTILE);
    context.insert("href", HOSTILE);
    let html = tera.render("x.html", &context).unwrap();
    assert!(!html.contains("<script") && !html.contains("\" onload"), "{html}");
    assert_eq!(html.matches("&lt;script&gt;").count(), 3, "{html}");
}

/// The signs that stand for markup within a message, written into a text, show it again and nothing worse.
#[test]
fn text_with_the_signs_of_markup_does_no_harm() {
    let template = format!(r#"{LINK}{{{{ "labelled" | t(label=words, words=link) }}}}"#);
    let link = "<a href=\"a?b=&quot;&amp;c\">\u{f8f0}0\u{f8f1}</a>";
    check(&template, "\u{f8f0}0\u{f8f1}", &format!("{link}: {link}"));
}

#[test]
fn a_message_that_is_not_there_is_a_fault_of_the_template() {
    let mut tera = speaking(&Locale::english());
    tera.add_raw_template("x.html", r#"{{ "no-such-message" | t }}"#).unwrap();
    let error = tera.render("x.html", &Context::new()).unwrap_err();
    assert!(format!("{error:?}").contains("no-such-message"), "{error:?}");
}

#[test]
fn names_are_parted_as_the_language_does() {
    let template =
        "{% set between = names | separators %}{% for name in names %}{{ name }}{{ between[loop.index] }}{% endfor %}";
    for (tag, expect) in [("en", "A, B"), ("ar", "A، B")] {
        let mut tera = speaking(&std::sync::Arc::new(Locale::built_in(tag)));
        tera.add_raw_template("x.html", template).unwrap();
        let mut context = Context::new();
        context.insert("names", &["A", "B"]);
        assert_eq!(tera.render("x.html", &context).unwrap(), expect, "{tag}");
    }
}
