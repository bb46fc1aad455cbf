//! The start tags of an HTML page and their attributes, as bytes of the page.
//!
//! A scanner for pages we made, not a parser for any page: it knows quotes, comments and the
//! elements whose body is not markup, and nothing of nesting.

use memchr::memmem;

/// One start tag, as it is written.
#[derive(Debug)]
pub(super) struct Tag<'p, 't> {
    /// The element's name.
    pub name: &'p [u8],
    /// Its attributes in their order: name, and value between the quotes, entities not decoded.
    pub attributes: &'t [(&'p [u8], &'p [u8])],
}

impl<'p> Tag<'p, '_> {
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name.as_bytes())
    }

    /// The value of the first attribute called `name`.
    pub fn get(&self, name: &str) -> Option<&'p [u8]> {
        let called = |(found, _): &&(&[u8], &[u8])| found.eq_ignore_ascii_case(name.as_bytes());
        self.attributes.iter().find(called).map(|&(_, value)| value)
    }
}

/// The page breaks off inside a tag, a comment, or an element whose body is not markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct BreaksOff {
    /// The byte where that tag or comment begins.
    pub at: usize,
}

/// Elements whose body holds no tags.
const WITHOUT_TAGS: [&str; 4] = ["script", "style", "textarea", "title"];

/// Calls `see` with every start tag of `page`, in order.
pub(super) fn for_each_tag<'p>(page: &'p [u8], mut see: impl FnMut(Tag<'p, '_>)) -> Result<(), BreaksOff> {
    let mut attributes = Vec::new();
    let mut at = 0;
    while let Some(found) = memchr::memchr(b'<', &page[at..]) {
        let start = at + found;
        let breaks_off = BreaksOff { at: start };
        at = match page.get(start + 1) {
            Some(b'!') if page[start..].starts_with(b"<!--") => {
                start + 4 + memmem::find(&page[start + 4..], b"-->").ok_or(breaks_off)? + 3
            }
            Some(b'!' | b'?' | b'/') => start + memchr::memchr(b'>', &page[start..]).ok_or(breaks_off)? + 1,
            Some(letter) if letter.is_ascii_alphabetic() => {
                attributes.clear();
                let (name, end) = read_tag(page, start + 1, &mut attributes).ok_or(breaks_off)?;
                see(Tag { name, attributes: &attributes });
                match WITHOUT_TAGS.iter().find(|element| name.eq_ignore_ascii_case(element.as_bytes())) {
                    Some(element) => end + find_end_tag(&page[end..], element.as_bytes()).ok_or(breaks_off)?,
                    None => end,
                }
            }
            _ => start + 1,
        };
    }
    Ok(())
}

/// Reads a tag from its name on; returns the name and where the page goes on.
fn read_tag<'p>(page: &'p [u8], start: usize, attributes: &mut Vec<(&'p [u8], &'p [u8])>) -> Option<(&'p [u8], usize)> {
    let name_end = skip_while(page, start, |b| !b.is_ascii_whitespace() && !matches!(b, b'/' | b'>'))?;
    let mut at = name_end;
    loop {
        at = skip_while(page, at, |b| b.is_ascii_whitespace() || b == b'/')?;
        if page[at] == b'>' {
            return Some((&page[start..name_end], at + 1));
        }
        // A `=` in the first place belongs to the name, as browsers have it.
        let key_end = skip_while(page, at + 1, |b| !b.is_ascii_whitespace() && !matches!(b, b'/' | b'>' | b'='))?;
        let key = &page[at..key_end];
        at = skip_while(page, key_end, |b| b.is_ascii_whitespace())?;
        if page[at] != b'=' {
            attributes.push((key, &[]));
            continue;
        }
        at = skip_while(page, at + 1, |b| b.is_ascii_whitespace())?;
        let (from, to) = if let quote @ (b'"' | b'\'') = page[at] {
            (at + 1, at + 1 + memchr::memchr(quote, &page[at + 1..])?)
        } else {
            (at, skip_while(page, at, |b| !b.is_ascii_whitespace() && b != b'>')?)
        };
        attributes.push((key, &page[from..to]));
        at = to + usize::from(from > at);
    }
}

/// The first place from `at` on whose byte is not of the kind; none if the page ends before.
fn skip_while(page: &[u8], at: usize, kind: impl Fn(u8) -> bool) -> Option<usize> {
    page.get(at..)?.iter().position(|&b| !kind(b)).map(|n| at + n)
}

/// Where the end tag of `element` begins.
fn find_end_tag(page: &[u8], element: &[u8]) -> Option<usize> {
    memmem::find_iter(page, b"</").find(|&at| {
        let name = &page[at + 2..];
        let ends = name.get(element.len()).is_some_and(|b| b.is_ascii_whitespace() || matches!(b, b'/' | b'>'));
        ends && name[..element.len()].eq_ignore_ascii_case(element)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &str, expect: &str) {
        let text = |bytes| std::str::from_utf8(bytes).unwrap();
        let mut seen = Vec::new();
        let end = for_each_tag(page.as_bytes(), |tag| {
            let attributes = tag.attributes.iter().map(|(key, value)| format!("{}={}", text(key), text(value)));
            let words: Vec<String> = std::iter::once(text(tag.name).to_owned()).chain(attributes).collect();
            seen.push(words.join(" "));
        });
        if let Err(BreaksOff { at }) = end {
            seen.push(format!("breaks off at {at}"));
        }
        assert_eq!(seen.join(" | "), expect);
    }

    #[test]
    fn tags_and_attributes_of_every_writing() {
        check("<!doctype html><p>a < b<br/></p><!-- <a href=x> --><IMG Src = 'a b' alt>", "p | br | IMG Src=a b alt=");
        check(r#"<a href="a>b" id=c/d title='"'>x</a>"#, r#"a href=a>b id=c/d title=""#);
        check("<a\n  href=\"x\"\n>", "a href=x");
        check("1 <2 <é <", "");
    }

    #[test]
    fn what_is_not_markup_holds_no_tags() {
        check("<script>if (a<b) '<a href=x>' </scripts></SCRIPT ><b>", "script | b");
        check("<style>a::before{content:'<i>'}</style><title><u></title><i>", "style | title | i");
    }

    #[test]
    fn a_page_that_breaks_off_says_where() {
        check("<p><a href=\"x", "p | breaks off at 3");
        check("<p><!-- ", "p | breaks off at 3");
        check("<p><script>x", "p | script | breaks off at 3");
        check("<p class", "breaks off at 0");
    }
}
