//! `/files/`: the Markdown and YAML behind each page.

use std::collections::BTreeMap;

use crate::dossier::EntityKind;
use crate::site::View;
use crate::site::address::{Address, folder};
use crate::site::desk::Desk;
use crate::site::frame::{Frame, Framed};
use crate::site::views::{FileCard, FileView, FilesView, Language, Link, Listing};
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
    let about = "The text and data every page of this site is made from.";
    Some(frame.page(&here, "files", "Files", about, View::Files(view)))
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
    add(desk.dossier.narrative.as_ref().map(|n| n.file), desk.atlas.section("narrative"), "Narrative");
    add(list("dossier.yaml"), Some(desk.atlas.home()), "Home");
    add(list("people.yaml"), desk.atlas.section(folder(EntityKind::Person)), "People");
    add(list("places.yaml"), desk.atlas.section(folder(EntityKind::Place)), "Places");
    add(list("organisations.yaml"), desk.atlas.section(folder(EntityKind::Organisation)), "Organisations");
    add(list("quotes.yaml"), desk.atlas.section("quotes"), "Quotations");
    add(list("questions.yaml"), desk.atlas.section("questions"), "Questions");
    add(list("timeline.yaml"), desk.atlas.section("timeline"), "Timeline");
    add(list("corrections.yaml"), desk.atlas.section("corrections"), "Corrections");
    add(list(crate::dossier::LOCK_PATH), desk.atlas.section("evidence"), "Evidence");
    made
}

pub fn page(desk: &Desk<'_>, frame: &Frame<'_>, made_from: &MadeFrom, id: FileId) -> Framed {
    let file = desk.files.get(id);
    let here = desk.atlas.file(&file.path);
    let language = if file.path.rsplit('.').next() == Some("md") { Language::Markdown } else { Language::Yaml };
    let pages = made_from.get(&id).into_iter().flatten();
    let view = FileView {
        path: format!("content/{}", file.path),
        listing: Listing { language, text: shown(desk, id) },
        pages: pages.map(|(page, text)| Link { href: desk.atlas.link(&here, page), text: text.clone() }).collect(),
    };
    let title = format!("content/{}", file.path);
    let about = format!("The file {title} as it was written.");
    frame.page(&here, "file", &title, &about, View::File(Box::new(view))).under("files", desk).hidden_from_search()
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
        out.push_str("[not shown]");
        out.extend(text[range.clone()].chars().filter(|c| *c == '\n'));
        at = range.end;
    }
    out.push_str(&text[at..]);
    out
}
