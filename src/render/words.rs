//! What templates say in the language of the site: messages, numbers, and what stands between names.

use std::borrow::Cow;
use std::sync::Arc;

use tera::{Error, Kwargs, State, StringInput, Tera, Value};

use super::markup;
use crate::locale::{Arg, Locale};

/// An engine whose templates speak a language. Its filters:
///
/// - `"id" | t(n=3, name="…")`: a message with what it takes in. Where it takes in markup, the message is markup, too:
///   its own words and all other values are escaped.
/// - `3 | number`: a number in the digits and groups of the language.
/// - `names | separators`: what stands before, between and behind the items of a list.
pub fn speaking(locale: &Arc<Locale>) -> Tera {
    let mut tera = Tera::new();
    let own = locale.clone();
    tera.register_filter("t", move |id: StringInput<'_>, values: Kwargs, _: &State<'_>| told(&own, &id, &values));
    let own = locale.clone();
    tera.register_filter("number", move |n: usize, _: Kwargs, _: &State<'_>| own.number(n));
    let own = locale.clone();
    tera.register_filter("separators", move |items: &Value, _: Kwargs, _: &State<'_>| {
        own.separators(items.len().unwrap_or(0))
    });
    tera
}

fn told(locale: &Locale, id: &StringInput<'_>, values: &Kwargs) -> Result<Value, Error> {
    let takes_nothing = values.iter().next().is_none();
    if takes_nothing && let Some(text) = locale.plain(id.as_str()) {
        return Ok(Value::from(text));
    }
    if !locale.knows(id.as_str()) {
        return Err(Error::message(format!("there is no message `{}`", id.as_str())));
    }
    if takes_nothing {
        return Ok(Value::from(locale.say(id.as_str())));
    }
    let mut args: Vec<(&str, Arg<'_>)> = Vec::new();
    // Markup stays out of the message until that is escaped; a sign that is no text stands for each.
    let mut markup: Vec<Cow<'_, str>> = Vec::new();
    for (key, value) in values.iter() {
        let Some(key) = key.as_str() else { continue };
        let arg = match (value.as_str(), value.as_u64()) {
            (Some(text), _) if value.is_safe() => {
                markup.push(Cow::Borrowed(text));
                Arg::from(stand_in(markup.len() - 1))
            }
            (Some(text), _) => Arg::from(text),
            (None, Some(n)) => Arg::from(usize::try_from(n).unwrap_or(usize::MAX)),
            (None, None) => Arg::from(value.to_string()),
        };
        args.push((key, arg));
    }
    if markup.is_empty() {
        return Ok(Value::from(locale.fill(id.as_str(), &args)));
    }
    let mut text = String::new();
    markup::escape(&mut text, &locale.fill(id.as_str(), &args));
    for (n, markup) in markup.iter().enumerate() {
        text = text.replace(&stand_in(n), markup);
    }
    Ok(Value::safe_string(&text))
}

/// What stands for markup within a message, by signs of the private use area. A text that held them would show that
/// markup once more, which does no harm.
fn stand_in(n: usize) -> String {
    format!("\u{f8f0}{n}\u{f8f1}")
}
