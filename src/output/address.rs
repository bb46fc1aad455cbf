//! The writing of addresses in pages: what a browser makes of the bytes between the quotes.

use std::borrow::Cow;

/// The scheme of a link, if it has one.
pub(super) fn scheme(href: &str) -> Option<&str> {
    let (scheme, _) = href.split_at_checked(href.find([':', '/', '?', '#'])?)?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
        && href.as_bytes()[scheme.len()] == b':';
    is_scheme.then_some(scheme)
}

/// Browsers pass over white space and control characters around a link, and over tabs and line
/// ends anywhere in it.
pub(super) fn as_browsers_read(href: &str) -> Cow<'_, str> {
    let href = href.trim_matches(|c: char| c <= ' ');
    if href.contains(['\t', '\n', '\r']) { Cow::Owned(href.replace(['\t', '\n', '\r'], "")) } else { href.into() }
}

/// A part of a path with `%41` read as `A`; as it is where that would not be text.
pub(crate) fn decode_percent(part: &str) -> Cow<'_, str> {
    if memchr::memchr(b'%', part.as_bytes()).is_none() {
        return part.into();
    }
    let hex = |b: Option<&u8>| b.and_then(|&b| char::from(b).to_digit(16));
    let bytes = part.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], hex(bytes.get(at + 1)), hex(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                decoded.extend(u8::try_from(high * 16 + low));
                at += 3;
            }
            (other, ..) => {
                decoded.push(other);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).map_or(part.into(), Cow::Owned)
}

/// An attribute's value as text. Knows the entities that escaping makes, and numbers; others stay.
pub(super) fn decode_entities(value: &[u8]) -> Cow<'_, str> {
    let text = String::from_utf8_lossy(value);
    if memchr::memchr(b'&', value).is_none() {
        return text;
    }
    let mut decoded = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        let entity = rest.find(';').and_then(|end| Some((character(&rest[1..end])?, end + 1)));
        let (character, length) = entity.unwrap_or(('&', 1));
        decoded.push(character);
        rest = &rest[length..];
    }
    decoded.push_str(rest);
    Cow::Owned(decoded)
}

fn character(entity: &str) -> Option<char> {
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        _ => {
            let number = entity.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_before_a_colon_and_looks_like_one_is_a_scheme() {
        for (href, expect) in [
            ("https://x", Some("https")),
            ("view-source:x", Some("view-source")),
            ("a/b:c", None),
            ("?a:b", None),
            ("#a:b", None),
            ("1a:b", None),
            (":b", None),
            ("plain", None),
        ] {
            assert_eq!(scheme(href), expect, "{href}");
        }
    }

    #[test]
    fn what_can_not_be_decoded_stays() {
        for (part, expect) in
            [("a%20b", "a b"), ("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("%ff", "%ff"), ("é%41", "éA")]
        {
            assert_eq!(decode_percent(part), expect);
        }
        for (value, expect) in [("a&b", "a&b"), ("&amp;lt;", "&lt;"), ("&#x1F600;&#0x;&no;", "😀&#0x;&no;"), ("&", "&")]
        {
            assert_eq!(decode_entities(value.as_bytes()), expect);
        }
    }
}
