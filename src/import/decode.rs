//! Bytes to letters: by a byte-order mark, by what the page says of itself, else by what they look like.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::{MOST_BYTES, Refusal};

/// A text and how it was come by.
pub(super) struct Decoded {
    pub text: String,
    /// The encoding and who says so.
    pub shown: String,
    /// Whether the text has the very bytes of the file.
    pub is_verbatim: bool,
    /// What the curator should look at.
    pub doubt: Option<String>,
}

/// How far into a page its own word on its encoding is looked for, in bytes; browsers look as far.
const HEAD: usize = 1024;

pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::TooLong);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Refusal::Empty);
    }
    if let Some(what) = known_as(bytes) {
        return Err(Refusal::NoText(what));
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return finish(encoding, &bytes[mark..], "by its byte-order mark", encoding == UTF_8, false);
    }
    if let Some(encoding) = wide(bytes) {
        return finish(encoding, bytes, "by its zero bytes", false, true);
    }
    if bytes.contains(&0) {
        return Err(Refusal::NoText("no text, for it holds zero bytes"));
    }
    let declared = declared(bytes);
    // A browser that saves a page may write UTF-8 and leave the old word on it standing; bytes that are
    // UTF-8 by chance are hardly ever more than one letter.
    if std::str::from_utf8(bytes).is_ok() {
        let told = if declared.is_some_and(|encoding| encoding != UTF_8) && !bytes.is_ascii() {
            "by its bytes, whatever it says of itself"
        } else {
            ""
        };
        return finish(UTF_8, bytes, told, true, false);
    }
    if let Some(encoding) = declared.filter(|encoding| *encoding != UTF_8) {
        return finish(encoding, bytes, "by its own word", false, false);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    // Nearly all of it is UTF-8: some bytes were damaged. A page that says it is, and where no letter beyond
    // ASCII is, was stored otherwise.
    let lossy = String::from_utf8_lossy(bytes);
    let broken = lossy.matches('\u{fffd}').count();
    let sound = lossy.chars().filter(|c| !c.is_ascii() && *c != '\u{fffd}').count();
    let wide = bytes.iter().filter(|byte| **byte >= 0xc2).count();
    if (declared == Some(UTF_8) && sound >= broken) || broken * 20 < wide {
        return finish(UTF_8, bytes, "with some letters lost", false, true);
    }
    let encoding = detector.guess(None, Utf8Detection::Allow);
    finish(encoding, bytes, "by a guess", false, true)
}

fn finish(
    encoding: &'static Encoding,
    bytes: &[u8],
    told: &str,
    is_verbatim: bool,
    is_guess: bool,
) -> Result<Decoded, Refusal> {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let all = text.chars().count();
    let lost = text.chars().filter(|c| *c == '\u{fffd}').count();
    let controls = text.chars().filter(|c| c.is_control() && !c.is_whitespace()).count();
    if lost * 50 > all {
        return Err(Refusal::Undecodable);
    }
    if controls * 50 > all {
        return Err(Refusal::NoText("no text, for it is full of control characters"));
    }
    let shown = match told {
        "" => encoding.name().to_owned(),
        told => format!("{}, {told}", encoding.name()),
    };
    let doubt = match (lost, is_guess) {
        (0, false) => None,
        (0, true) => Some(format!("read as {}, {told}: do its letters look right?", encoding.name())),
        (lost, _) => {
            Some(format!("read as {}: {lost} letters could not be read and are shown as \u{fffd}", encoding.name()))
        }
    };
    Ok(Decoded { text: text.into_owned(), shown, is_verbatim, doubt })
}

/// What a file is that is neither a page nor a text, by its first bytes.
fn known_as(bytes: &[u8]) -> Option<&'static str> {
    const KNOWN: &[(&[u8], &str)] = &[
        (b"%PDF", "a PDF"),
        (b"PK\x03\x04", "a ZIP archive or an office document"),
        (b"\x1f\x8b", "a compressed file"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"bplist", "a web archive of Safari; save the page as its source"),
        (b"\xd0\xcf\x11\xe0", "an office document"),
        (b"{\\rtf", "a document in RTF"),
    ];
    let start = &bytes[..bytes.len().min(2048)];
    let is_archive = || {
        let head = String::from_utf8_lossy(start).to_lowercase();
        head.contains("mime-version:") && head.contains("multipart/related")
    };
    let known = KNOWN.iter().find(|(begin, _)| bytes.starts_with(begin)).map(|(_, what)| *what);
    known.or_else(|| is_archive().then_some("a web archive (MHTML); save the page as HTML"))
}

/// UTF-16 without a mark, told by where its zero bytes stand.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(4096)];
    let zeros = |from: usize| start.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = start.len() / 5;
    match (even > many, odd > many) {
        (true, false) if odd * 10 < even => Some(UTF_16BE),
        (false, true) if even * 10 < odd => Some(UTF_16LE),
        _ => None,
    }
}

/// What a page says of its encoding.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_lowercase();
    let label = |at: usize| {
        let rest = head[at..].trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:.+".contains(c))).unwrap_or(rest.len());
        Encoding::for_label(&rest.as_bytes()[..end])
    };
    let meta = head
        .find("<meta")
        .and_then(|from| head[from..].match_indices("charset").find_map(|(at, word)| label(from + at + word.len())));
    let xml = || head.starts_with("<?xml").then(|| head.find("encoding").and_then(|at| label(at + 8))).flatten();
    // A page whose word was read as bytes is not in an encoding of two.
    let sane =
        |encoding: &'static Encoding| if encoding == UTF_16BE || encoding == UTF_16LE { UTF_8 } else { encoding };
    meta.or_else(xml).map(sane)
}

/// Whether a text is a page: by the end of its name, or by what stands at its beginning.
pub(super) fn is_page(name: &str, text: &str) -> bool {
    let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    let is_named = matches!(end.as_deref(), Some("html" | "htm" | "xhtml" | "xht" | "shtml"));
    let start: String = text.trim_start().chars().take(600).collect::<String>().to_lowercase();
    let begins = ["<!doctype html", "<html", "<?xml", "<!--", "<head", "<body"];
    is_named || begins.iter().any(|tag| start.starts_with(tag)) && text.contains("</")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(bytes: &[u8], text: &str, how: &str) {
        let decoded = decode(bytes).unwrap_or_else(|refusal| panic!("{refusal}"));
        assert_eq!((decoded.text.as_str(), decoded.shown.as_str()), (text, how));
    }

    #[test]
    fn the_encoding_comes_from_mark_bytes_word_and_guess_in_this_order() {
        reads(b"\xef\xbb\xbfcaf\xc3\xa9", "café", "UTF-8, by its byte-order mark");
        reads(b"\xff\xfec\0a\0", "ca", "UTF-16LE, by its byte-order mark");
        reads(b"c\0a\0f\0e\0s\0", "cafes", "UTF-16LE, by its zero bytes");
        let page =
            |charset: &str, letters: &[u8]| [b"<meta charset=\"", charset.as_bytes(), b"\"><p>", letters].concat();
        reads(
            &page("windows-1251", b"\xcc\xe8\xf0"),
            "<meta charset=\"windows-1251\"><p>Мир",
            "windows-1251, by its own word",
        );
        let old = page("windows-1251", "Мир".as_bytes());
        reads(&old, "<meta charset=\"windows-1251\"><p>Мир", "UTF-8, by its bytes, whatever it says of itself");
        let told =
            decode(&page("utf-8", b"Le caf\xe9 du port a \xe9t\xe9 ouvert lundi")).unwrap_or_else(|no| panic!("{no}"));
        assert_eq!((told.text.ends_with("café du port a été ouvert lundi"), told.doubt.is_some()), (true, true));
        let guessed = decode(b"Le maire a \xe9t\xe9 r\xe9\xe9lu \xe0 la mairie, a-t-il d\xe9clar\xe9.").unwrap();
        assert!(guessed.text.contains("été réélu à"), "{}", guessed.text);
        assert!(guessed.doubt.is_some());
    }

    #[test]
    fn what_is_no_text_is_refused_by_its_name() {
        let refused = |bytes: &[u8]| decode(bytes).err();
        assert_eq!(refused(b" \n"), Some(Refusal::Empty));
        assert_eq!(refused(b"%PDF-1.7 ..."), Some(Refusal::NoText("a PDF")));
        assert!(matches!(refused(b"ab\0\0\0cd\x01"), Some(Refusal::NoText(_))));
        assert!(matches!(refused(b"MIME-Version: 1.0\nContent-Type: multipart/related;"), Some(Refusal::NoText(_))));
    }
}
