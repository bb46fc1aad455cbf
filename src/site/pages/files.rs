//! `/files/`: the Markdown and YAML behind each page.

use std::collections::BTreeMap;

use crate::dossier::EntityKind;
use crate::site::address::{Address, folder};
use crate::site::desk::Desk;
use crate::site::frame::{Frame, Framed};
use crate::site::views::{FileCard, FileView, FilesView, Language, Link, Listing, WholeFile};
use crate::site::{SiteFile, View};
use crate::text::FileId;

pub fn list(desk: &Desk<'_>, frame: &Frame<'_>) -> Option<Framed> {
    let here = desk.atlas.section("files")?;
    let files = desk.dossier.published.iter().map(|id| {
        let file = desk.files.get(*id);
        FileCard {
            href: desk.atlas.link(&here, &desk.atlas.file(&file.path)),
            path: format!("content/{}", file.path),
            lines: file.line_count(),
        }
    });
    let view = FilesView { files: files.collect() };
    let about = desk.locale.say("about-files");
    Some(frame.page(&here, "files", &desk.part("files"), &about, View::Files(view)))
}

/// The pages made from each file that is the only one of its kind of use.
pub type MadeFrom = BTreeMap<FileId, Vec<(Address, String)>>;

/// Which pages are made from which file.
pub fn made_from(desk: &Desk<'_>) -> MadeFrom {
    let mut made: MadeFrom = BTreeMap::new();
    let mut add = |file: Option<FileId>, page: Option<Address>, text: &str| {
        if let (Some(file), Some(page)) = (file, page) {
            made.entry(file).or_default().push((page, text.to_owned()));
        }
    };
    for id in desk.dossier.source_ids() {
        let source = desk.dossier.source(id);
        add(Some(source.file), Some(desk.atlas.source(id)), &source.title);
    }
    for page in &desk.dossier.pages {
        add(Some(page.file), Some(desk.atlas.page(&page.entry.id)), &page.title);
    }
    let list = |name: &str| desk.files.find("content", name);
    add(desk.dossier.narrative.as_ref().map(|n| n.file), desk.atlas.section("narrative"), &desk.part("narrative"));
    add(list("dossier.yaml"), Some(desk.atlas.home()), &desk.part("home"));
    add(list("people.yaml"), desk.atlas.section(folder(EntityKind::Person)), &desk.part("people"));
    add(list("places.yaml"), desk.atlas.section(folder(EntityKind::Place)), &desk.part("places"));
    add(list("organisations.yaml"), desk.atlas.section(folder(EntityKind::Organisation)), &desk.part("organisations"));
    add(list("quotes.yaml"), desk.atlas.section("quotes"), &desk.part("quotes"));
    add(list("questions.yaml"), desk.atlas.section("questions"), &desk.part("questions"));
    add(list("timeline.yaml"), desk.atlas.section("timeline"), &desk.part("timeline"));
    add(list("corrections.yaml"), desk.atlas.section("corrections"), &desk.part("corrections"));
    add(list(crate::dossier::LOCK_PATH), desk.atlas.section("evidence"), &desk.part("evidence"));
    made
}

pub fn page(desk: &Desk<'_>, frame: &Frame<'_>, made_from: &MadeFrom, id: FileId) -> Framed {
    let file = desk.files.get(id);
    let here = desk.atlas.file(&file.path);
    let language = if file.path.rsplit('.').next() == Some("md") { Language::Markdown } else { Language::Yaml };
    let pages = made_from.get(&id).into_iter().flatten();
    let mut text = shown(desk, id);
    let whole = is_long(&file.path, &text).then(|| {
        let (bytes, lines) = (text.len(), text.lines().count());
        text.truncate(beginning(&text));
        let href = desk.atlas.asset(&here, &plain(&file.path));
        WholeFile { href, bytes, lines, shown: text.lines().count() }
    });
    let view = FileView {
        path: format!("content/{}", file.path),
        listing: Listing { language, text, line: line(desk) },
        whole,
        pages: pages.map(|(page, text)| Link { href: desk.atlas.link(&here, page), text: text.clone() }).collect(),
    };
    let title = format!("content/{}", file.path);
    let about = desk.fill("about-file", &[("path", &title)]);
    frame.page(&here, "file", &title, &about, View::File(Box::new(view))).under("files", desk).hidden_from_search()
}

/// What a line is called, before and behind its number.
fn line(desk: &Desk<'_>) -> (String, String) {
    // A sign that no message holds stands for the number.
    let label = desk.fill("line-number", &[("n", "\u{1}")]);
    let (before, behind) = label.split_once('\u{1}').unwrap_or((&label, ""));
    (before.to_owned(), behind.to_owned())
}

/// From how many bytes on the lock is shown by its beginning only: each line takes some ten times its own length
/// on a page. Pages link to the lines of other files.
const LONG: usize = 128 * 1024;

/// About how many bytes of a long lock are shown.
const BEGINNING: usize = 32 * 1024;

fn is_long(path: &str, text: &str) -> bool {
    path == crate::dossier::LOCK_PATH && text.len() > LONG
}

/// The end of the last line that begins within the first bytes of a text; of a longer line, some of it.
fn beginning(text: &str) -> usize {
    let most = text.floor_char_boundary(BEGINNING);
    text[..most].rfind('\n').map_or(most, |end| end + 1)
}

/// Where a long lock stands as plain text. No page can have it: pages end in a slash.
fn plain(path: &str) -> String {
    format!("files/{path}/whole.txt")
}

/// The lock as plain text, where it is long.
pub fn whole(desk: &Desk<'_>) -> Vec<SiteFile> {
    let long = desk.dossier.published.iter().filter_map(|id| {
        let (path, text) = (&desk.files.get(*id).path, shown(desk, *id));
        is_long(path, &text).then(|| SiteFile::Ready { path: plain(path), bytes: text.into_bytes() })
    });
    long.collect()
}

/// The text of a file without what no reader may see; its lines keep their numbers.
fn shown(desk: &Desk<'_>, id: FileId) -> String {
    let text = desk.files.text(id);
    let hidden = desk.dossier.hidden.iter().filter(|span| span.file == id);
    let mut out = String::with_capacity(text.len());
    let mut at = text.len() - text.trim_start_matches('\u{feff}').len();
    for span in hidden {
        let range = span.range();
        if range.start < at {
            continue;
        }
        out.push_str(&text[at..range.start]);
        out.push_str(&desk.locale.say("not-shown"));
        out.extend(text[range.clone()].chars().filter(|c| *c == '\n'));
        at = range.end;
    }
    out.push_str(&text[at..]);
    out
}
