//! A theme: templates and assets, the built-in ones under what the project puts over them.
//!
//! A template or asset is taken from the project's `templates/`, else from `themes/<name>/`, else
//! from the program. An override may extend what it replaces: `{% extends "builtin/source.html" %}`.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use tera::{Context, ErrorKind, Tera, Value};

use super::{parts, words};
use crate::locale::Locale;
use crate::notes::{Code, Note, Notes};
use crate::text::{FileId, Files, Span, closest, did_you_mean};

macro_rules! embedded {
    ($dir:literal: $($path:literal)*) => {
        &[$(($path, include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $dir, "/", $path)))),*]
    };
}

/// The built-in templates: everything in `templates/`.
const TEMPLATES: &[(&str, &[u8])] = embedded!("templates":
    "404.html" "atom.xml" "base.html" "card.svg" "compare.html" "compares.html" "components.html" "corrections.html" "coverage.html"
    "entities.html" "entity.html" "evidence.html" "file.html" "files.html" "home.html" "narrative.html"
    "origins.html" "page.html" "print.html" "question.html" "questions.html"
    "quote.html" "quotes.html" "redirect.html" "robots.txt" "search.html" "sitemap.xml" "source.html" "sources.html"
    "timeline.html" "worksheet.html"
);

/// The assets of the built-in theme: everything in `themes/broadsheet/assets/`.
const ASSETS: &[(&str, &[u8])] = embedded!("themes/broadsheet/assets":
    "apple-touch-icon.png" "favicon.ico" "favicon.svg"
);

/// The parts of those assets that are written in parts: everything in the folders of `parts::JOINED`.
const PARTS: &[(&str, &[u8])] = embedded!("themes/broadsheet":
    "chart/chart.css"
    "coverage/coverage.css"
    "file/file.css"
    "find/find.css"
    "print/print.css"
    "quote/quote.css"
    "reading/contents.js" "reading/narrative.js"
    "script/address.js" "script/apparatus.js" "script/compare.js" "script/copy.js" "script/coverage.js" "script/filter.js" "script/highlight.js"
    "script/marks.js" "script/preview.js"
    "search/search.js"
    "style/1-tokens.css" "style/2-base.css" "style/3-layout.css" "style/4-parts.css" "style/5-pages.css"
    "style/6-marks.css" "style/7-print.css"
);

fn is_script(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "js")
}

/// The theme that is taken where none is named; every other one is laid over it.
pub const BUILT_IN: &str = "broadsheet";

/// Files by their path.
type Parts = &'static [(&'static str, &'static [u8])];

/// The other themes that come with the program: the parts they put over those of the first.
const OTHERS: &[(&str, Parts)] = &[("ledger", embedded!("themes/ledger": "style/1-tokens.css" "style/8-ledger.css"))];

/// The root of the project's own overrides.
const PROJECT: &str = "templates";
/// The root of the project's themes, each in a folder of its name.
const THEMES: &str = "themes";

/// About how many bytes a page has.
const PAGE: usize = 64 * 1024;

/// Templates ready to render, and the files pages load.
pub struct Theme {
    tera: Tera,
    /// By the path below the output folder.
    assets: BTreeMap<String, Cow<'static, [u8]>>,
    /// The overrides among the templates.
    overrides: BTreeMap<String, FileId>,
    /// The language the templates speak.
    locale: Arc<Locale>,
}

impl Theme {
    /// The theme called `name` with the overrides found in `files`. Takes a note of a theme that
    /// does not exist and of each override that can't be used; these are left out.
    #[must_use]
    pub fn load(name: &str, files: &Files, locale: &Arc<Locale>, notes: &mut Notes) -> Theme {
        let theirs: BTreeSet<&str> = files.under(THEMES).filter_map(|(_, f)| Some(f.path.split_once('/')?.0)).collect();
        let other = OTHERS.iter().find(|(other, _)| *other == name).map(|(_, parts)| *parts);
        if name != BUILT_IN && other.is_none() && !theirs.contains(name) {
            let ours = OTHERS.iter().map(|(other, _)| *other).chain([BUILT_IN]);
            notes.take(unknown(name, files, theirs.into_iter().chain(ours)));
        }
        let found = find(name, files, notes);
        for (template, id) in &found.templates {
            if let Some(note) = unread(template, *id, &found.templates, files) {
                notes.take(note);
            }
        }
        let mut assets: BTreeMap<_, _> =
            ASSETS.iter().map(|&(path, bytes)| (asset_path(path), Cow::Borrowed(bytes))).collect();
        let scripts = PARTS.iter().filter(|(path, _)| is_script(path));
        let mut scripts: Vec<(&str, String)> =
            scripts.map(|&(path, bytes)| (path, parts::dense(utf8(bytes)))).collect();
        scripts.push(("script/0-words.js", locale.for_scripts()));
        let mut parts: BTreeMap<&str, &[u8]> = PARTS.iter().chain(other.unwrap_or_default()).copied().collect();
        parts.extend(scripts.iter().map(|(path, script)| (*path, script.as_bytes())));
        parts.extend(found.parts.iter().map(|&(path, id)| (path, files.get(id).bytes())));
        assets.extend(parts::join(&parts).map(|(path, bytes)| (path.to_owned(), bytes.into())));
        assets.extend(found.assets.iter().map(|&(path, id)| (asset_path(path), files.get(id).bytes().to_vec().into())));
        let (tera, overrides) = compile(name, &found.templates, (files, locale), notes);
        Theme { tera, assets, overrides, locale: locale.clone() }
    }

    /// The language its templates speak.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// The files pages load, by their path below the output folder.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &Cow<'static, [u8]>)> {
        self.assets.iter().map(|(path, bytes)| (path.as_str(), bytes))
    }

    /// Fills in a template.
    ///
    /// # Errors
    /// The note that says where the template fails and why.
    pub fn render(&self, template: &str, context: &Context) -> Result<String, Box<Note>> {
        let mut text = Vec::with_capacity(PAGE);
        let made = self.tera.render_to(template, context, &mut text);
        // All pages are held at once, so none keeps room it does not need.
        text.shrink_to_fit();
        let text = made.and_then(|()| String::from_utf8(text).map_err(tera::Error::from));
        text.map_err(|error| Box::new(self.note(&error, template)))
    }

    /// A value as templates see it.
    ///
    /// # Errors
    /// A note if the value can't be told to a template.
    pub fn value(value: &impl serde::Serialize) -> Result<Value, Box<Note>> {
        Value::try_from_serializable(value)
            .map_err(|error| Box::new(Note::about_path(Code::TemplateError, "templates", error.to_string())))
    }

    /// A note of what a template came to, which is not what it is for.
    #[cfg(feature = "cards")]
    pub(super) fn fault(&self, template: &str, message: String) -> Note {
        let theirs = self.overrides.keys().find(|name| *name == template || name.ends_with(&format!("/{template}")));
        Fault::plain(message).note(&self.overrides, theirs.map_or(template, String::as_str), |_| "")
    }

    fn note(&self, error: &tera::Error, template: &str) -> Note {
        let fault = faults(error).into_iter().next().unwrap_or_else(|| Fault::plain(error.to_string()));
        // Reports, which alone name lines instead of bytes, are made when templates are compiled.
        fault.note(&self.overrides, template, |_| "")
    }
}

/// Assets lie in `assets/`; only icons stand where browsers look for them unasked.
fn asset_path(path: &str) -> String {
    let is_icon = path.starts_with("favicon.") || path == "apple-touch-icon.png";
    if is_icon { path.to_owned() } else { format!("assets/{path}") }
}

fn unknown<'a>(name: &str, files: &Files, known: impl Iterator<Item = &'a str>) -> Note {
    let message = format!("there is no theme `{name}`");
    let written = files.find("content", "dossier.yaml").and_then(|id| {
        let text = files.text(id);
        let line = text.match_indices("theme:").find(|(at, _)| *at == 0 || text[..*at].ends_with('\n'))?.0;
        let at = line + text[line..].lines().next()?.find(name)?;
        Some(Span::new(id, at..at + name.len()))
    });
    let note = match written {
        Some(span) => Note::new(Code::UnknownTheme, span, message),
        None => Note::about_path(Code::UnknownTheme, format!("{THEMES}/{name}"), message),
    };
    note.maybe_hint(did_you_mean(name, known))
}

/// What the project puts over the built-in theme: template names and asset paths, weakest first.
#[derive(Default)]
struct Found<'a> {
    templates: Vec<(String, FileId)>,
    assets: Vec<(&'a str, FileId)>,
    /// Parts of assets, by their folder and name.
    parts: Vec<(&'a str, FileId)>,
}

fn find<'a>(name: &str, files: &'a Files, notes: &mut Notes) -> Found<'a> {
    let mut found = Found::default();
    let prefix = format!("{name}/");
    for (id, file) in files.under(THEMES) {
        let Some(path) = file.path.strip_prefix(&prefix) else { continue };
        if let Some(path) = path.strip_prefix("assets/") {
            found.assets.push((path, id));
        } else if parts::JOINED.iter().any(|(folder, _)| path.starts_with(folder)) {
            found.parts.push((path, id));
        } else if let Some(path) = path.strip_prefix("templates/").filter(|path| is_template(path)) {
            found.templates.push((format!("{THEMES}/{name}/{path}"), id));
        }
    }
    for (id, file) in files.under(PROJECT) {
        if let Some(path) = file.path.strip_prefix("assets/") {
            found.assets.push((path, id));
        } else if parts::JOINED.iter().any(|(folder, _)| file.path.starts_with(folder)) {
            found.parts.push((&file.path, id));
        } else if is_template(&file.path) {
            found.templates.push((file.path.clone(), id));
        }
    }
    // What is equal to the built-in part or template is no override: errors then name the right place.
    found.parts.retain(|(path, id)| !PARTS.iter().any(|(own, bytes)| own == path && *bytes == files.get(*id).bytes()));
    found.templates.retain(|(name, id)| {
        let bytes = files.get(*id).bytes();
        !TEMPLATES.iter().any(|(path, own)| *path == name && *own == bytes)
    });
    found.templates.retain(|(_, id)| {
        let file = files.get(*id);
        if let Some(at) = file.broken_at() {
            notes.take(Note::new(Code::NotUtf8, Span::new(*id, at..at), "a template must be UTF-8"));
        }
        file.text().is_some()
    });
    found
}

/// A note of a template that no page is made with: it replaces none, no other one takes it in, and it
/// defines no component, which all templates would see.
fn unread(template: &str, id: FileId, all: &[(String, FileId)], files: &Files) -> Option<Note> {
    let name = template.strip_prefix(THEMES).map_or(template, |path| path.splitn(3, '/').nth(2).unwrap_or(path));
    let known = || TEMPLATES.iter().map(|(path, _)| *path);
    let quoted = [template, name].map(|name| ['"', '\'', '`'].map(|mark| format!("{mark}{name}{mark}")));
    let taken_in = |(_, other): &(String, FileId)| {
        *other != id && quoted.as_flattened().iter().any(|quoted| files.text(*other).contains(quoted))
    };
    if known().any(|path| path == name)
        || all.iter().any(taken_in)
        || files.text(id).contains("{% component")
        || files.text(id).contains("{%- component")
    {
        return None;
    }
    let near = closest(name, known());
    // Notes and licences are written in such files too.
    if near.is_none() && name.rsplit('.').next() == Some("txt") {
        return None;
    }
    let hint = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => "a template has the name of a built-in one, or another one extends or includes it".to_owned(),
    };
    let message = format!("no page is made with the template `{name}`");
    Some(Note::new(Code::MisplacedFile, Span::new(id, 0..0), message).hint(hint))
}

/// Whether a file in a folder of templates is one; a README beside them is not.
fn is_template(path: &str) -> bool {
    [".html", ".xml", ".svg", ".txt"].iter().any(|end| path.ends_with(end))
}

/// Compiles the built-in templates with the overrides, leaving out those that can't be used.
fn compile(
    theme: &str,
    overrides: &[(String, FileId)],
    (files, locale): (&Files, &Arc<Locale>),
    notes: &mut Notes,
) -> (Tera, BTreeMap<String, FileId>) {
    let mut left: BTreeMap<String, FileId> = overrides.iter().cloned().collect();
    // A template that does not parse is told by itself, so that one fault hides no other.
    for (name, id) in overrides {
        let alone = fresh(locale).add_raw_template(name, files.text(*id));
        if let Err(error) = alone
            && let ErrorKind::SyntaxError(_) = error.kind()
        {
            let known = BTreeMap::from([(name.clone(), *id)]);
            for fault in faults(&error) {
                notes.take(fault.note(&known, name, |id| files.text(id)));
            }
            left.remove(name);
        }
    }
    loop {
        let mut tera = fresh(locale);
        let built_in = TEMPLATES.iter().map(|(name, bytes)| (format!("builtin/{name}"), utf8(bytes)));
        let own = left.iter().map(|(name, id)| (name.clone(), files.text(*id)));
        let result = tera
            .set_fallback_prefixes([format!("{THEMES}/{theme}/"), "builtin/".to_owned()])
            .and_then(|()| tera.add_raw_templates(built_in.chain(own)));
        let Err(error) = result else { return (tera, left) };
        let faults = faults(&error);
        let guilty: BTreeSet<String> =
            faults.iter().filter_map(|fault| fault.template.clone()).filter(|name| left.contains_key(name)).collect();
        let nobody = left.keys().next().cloned().unwrap_or_else(|| "builtin".to_owned());
        for fault in faults {
            let note = fault.note(&left, &nobody, |id| files.text(id));
            let hint = guilty.is_empty().then(|| "an override lacks what this template needs of it".to_owned());
            notes.take(note.maybe_hint(hint));
        }
        if left.is_empty() {
            return (tera, left);
        }
        if guilty.is_empty() {
            left.clear();
        }
        left.retain(|name, _| !guilty.contains(name));
    }
}

/// Tera with what is ours in it. An SVG is a text with marks in it like a page.
fn fresh(locale: &Arc<Locale>) -> Tera {
    let mut tera = words::speaking(locale);
    tera.autoescape_on([".html", ".htm", ".xml", ".svg"]);
    super::social::register(&mut tera);
    tera
}

fn utf8(bytes: &'static [u8]) -> &'static str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

/// What Tera found wrong, and where.
struct Fault {
    message: String,
    template: Option<String>,
    place: Option<Where>,
}

enum Where {
    Bytes(std::ops::Range<usize>),
    /// As a report names it: line and column, both from 1.
    LineColumn(usize, usize),
}

impl Fault {
    fn plain(message: String) -> Fault {
        Fault { message, template: None, place: None }
    }

    fn note<'a>(self, overrides: &BTreeMap<String, FileId>, template: &str, text: impl Fn(FileId) -> &'a str) -> Note {
        let name = self.template.as_deref().unwrap_or(template);
        let Some(&id) = overrides.get(name) else {
            return Note::about_path(Code::TemplateError, name, self.message);
        };
        let range = match self.place {
            Some(Where::Bytes(range)) => range,
            Some(Where::LineColumn(line, column)) => byte_of(text(id), line, column),
            None => 0..0,
        };
        Note::new(Code::TemplateError, Span::new(id, range), self.message)
    }
}

/// The place of one character, by its line and column, both from 1.
fn byte_of(text: &str, line: usize, column: usize) -> std::ops::Range<usize> {
    let before: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let rest = &text[before..];
    let at = rest.char_indices().nth(column - 1).map_or(rest.len(), |(at, _)| at);
    let len = rest[at..].chars().next().map_or(0, char::len_utf8);
    before + at..before + at + len
}

/// The faults in an error of Tera's. It gives a place for most, and for faults that only show when
/// all templates are together a report in words, whose head names it.
fn faults(error: &tera::Error) -> Vec<Fault> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => vec![Fault {
            message: report.message().to_owned(),
            template: Some(report.filename().to_owned()),
            place: Some(Where::Bytes(report.span().range.clone())),
        }],
        ErrorKind::MissingParent { current, parent } => vec![Fault {
            message: format!("there is no template `{parent}` to extend"),
            template: Some(current.clone()),
            place: None,
        }],
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            vec![Fault { message: error.to_string(), template: Some(tpl.clone()), place: None }]
        }
        _ => {
            let text = error.to_string();
            let reports: Vec<Fault> = text.split("\n\n").filter_map(report).collect();
            if reports.is_empty() { vec![Fault::plain(text)] } else { reports }
        }
    }
}

/// `error: <message>` and ` --> <template>:<line>:<column>`.
fn report(text: &str) -> Option<Fault> {
    let mut lines = text.lines();
    let message = lines.next()?.strip_prefix("error: ")?;
    let mut place = lines.next()?.trim_start().strip_prefix("--> ")?.rsplitn(3, ':');
    let column = place.next()?.parse().ok().filter(|&n| n > 0)?;
    let line = place.next()?.parse().ok().filter(|&n| n > 0)?;
    Some(Fault {
        message: message.to_owned(),
        template: Some(place.next()?.to_owned()),
        place: Some(Where::LineColumn(line, column)),
    })
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::text::Root;

    fn files(entries: &[(&'static str, &str, &str)]) -> Files {
        let mut files = Files::default();
        for &(key, path, text) in entries {
            let root = Root { key, dir: PathBuf::new(), shown: key.to_owned() };
            files.push(&root, path, text.as_bytes().to_vec());
        }
        files
    }

    /// Loads a theme and renders `404.html` with what little it needs.
    fn load(name: &str, entries: &[(&'static str, &str, &str)]) -> (Result<String, Box<Note>>, Vec<String>) {
        let files = files(entries);
        let mut notes = Notes::default();
        let theme = Theme::load(name, &files, &Locale::english(), &mut notes);
        let told = told(&notes, &files);
        (theme.render("404.html", &Context::new()), told)
    }

    /// The notes as `file:line:column message`.
    fn told(notes: &Notes, files: &Files) -> Vec<String> {
        let style = crate::notes::Style { colour: false, width: 100 };
        let lines = crate::notes::show(notes, files, crate::notes::Format::Json, style);
        let tell = |line: &str| {
            let note: serde_json::Value = serde_json::from_str(line).unwrap();
            let at = |key: &str| note[key].to_string();
            format!("{}:{}:{} {}", note["file"].as_str().unwrap(), at("line"), at("column"), at("message"))
        };
        lines.lines().map(tell).collect()
    }

    #[test]
    fn the_lists_equal_the_folders() {
        let listed = |list: &[(&str, &[u8])]| list.iter().map(|(path, _)| (*path).to_owned()).collect::<Vec<_>>();
        let within = |folder: &str| {
            let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
            let mut there: Vec<_> = std::fs::read_dir(dir)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .filter(|name| !name.starts_with('.') && name != "messages")
                .collect();
            there.sort_unstable();
            there
        };
        for (folder, list) in [("templates", TEMPLATES), ("themes/broadsheet/assets", ASSETS)] {
            assert_eq!(within(folder), listed(list), "{folder}");
        }
        let parts = ["chart", "coverage", "file", "find", "print", "quote", "reading", "script", "search", "style"]
            .map(|folder| {
                within(&format!("themes/broadsheet/{folder}")).into_iter().map(move |name| format!("{folder}/{name}"))
            });
        assert_eq!(parts.into_iter().flatten().collect::<Vec<_>>(), listed(PARTS));
        for (theme, list) in OTHERS {
            let there = within(&format!("themes/{theme}/style")).into_iter().map(|name| format!("style/{name}"));
            assert_eq!(there.collect::<Vec<_>>(), listed(list), "{theme}");
        }
    }

    #[test]
    fn the_built_in_theme_compiles() {
        let mut notes = Notes::default();
        let theme = Theme::load(BUILT_IN, &Files::default(), &Locale::english(), &mut notes);
        assert!(!notes.has_errors());
        assert!(theme.assets().any(|(path, _)| path == "assets/style.css"));
        assert!(theme.assets().any(|(path, _)| path == "favicon.ico"));
    }

    #[test]
    fn the_project_comes_before_the_theme_and_the_theme_before_the_program() {
        let project = ("templates", "404.html", "project");
        let theme = ("themes", "night/templates/404.html", "theme");
        assert_eq!(load("night", &[project, theme]).0.unwrap(), "project");
        assert_eq!(load("night", &[theme]).0.unwrap(), "theme");
        assert_eq!(load("broadsheet", &[theme]).1, [""; 0]);
    }

    #[test]
    fn an_override_may_extend_what_it_replaces() {
        let base = (
            "templates",
            "base.html",
            "{% block crumbs %}{% endblock %}{% block head %}{% endblock %}<{% block main %}{% endblock %}>",
        );
        let page = ("templates", "404.html", "{% extends \"builtin/404.html\" %}{% block main %}own{% endblock %}");
        assert_eq!(load("broadsheet", &[base, page]).0.unwrap(), "<own>");
    }

    #[test]
    fn assets_are_replaced_one_by_one() {
        let files = files(&[
            ("themes", "night/assets/style.css", "theme"),
            ("themes", "night/assets/favicon.svg", "<svg/>"),
            ("templates", "assets/script.js", "project"),
            ("templates", "assets/fonts/a.woff2", "font"),
        ]);
        let theme = Theme::load("night", &files, &Locale::english(), &mut Notes::default());
        let all: BTreeMap<_, _> = theme.assets().collect();
        assert_eq!(all["assets/style.css"].as_ref(), b"theme");
        assert_eq!(all["assets/script.js"].as_ref(), b"project");
        assert_eq!(all["assets/fonts/a.woff2"].as_ref(), b"font");
        assert_eq!(all["favicon.svg"].as_ref(), b"<svg/>");
    }

    #[test]
    fn parts_of_the_sheet_are_replaced_one_by_one() {
        let files = files(&[
            ("themes", "night/style/1-tokens.css", "a { b: c; }"),
            ("themes", "night/style/9-own.css", "d { e: f; }"),
            ("templates", "script/z-own.js", "own();"),
        ]);
        let theme = Theme::load("night", &files, &Locale::english(), &mut Notes::default());
        let all: BTreeMap<_, _> = theme.assets().collect();
        let text = |path: &str| std::str::from_utf8(all[path].as_ref()).unwrap();
        let style = text("assets/style.css");
        assert!(style.starts_with("a{b:c}\n") && style.ends_with("\nd{e:f}\n") && style.contains("@layer base{"));
        assert!(text("assets/script.js").ends_with("own();"));
    }

    #[test]
    fn no_text_of_our_scripts_runs_over_a_line_end() {
        for (path, bytes) in PARTS.iter().filter(|(path, _)| is_script(path)) {
            let runs_on = |line: &str| line.contains('`') || line.ends_with('\\');
            let code = utf8(bytes).lines().filter(|line| !line.trim_start().starts_with("//"));
            assert!(!code.into_iter().any(runs_on), "{path}");
        }
    }

    #[test]
    fn every_theme_of_the_program_has_a_sheet_that_browsers_take_in_at_once() {
        for name in OTHERS.iter().map(|(name, _)| *name).chain([BUILT_IN]) {
            let mut notes = Notes::default();
            let theme = Theme::load(name, &Files::default(), &Locale::english(), &mut notes);
            let all: BTreeMap<_, _> = theme.assets().collect();
            assert!(!notes.has_errors() && all["assets/style.css"].len() < 30_000, "{name}");
        }
    }

    #[test]
    fn an_unknown_theme_is_told_where_it_is_named() {
        let dossier = ("content", "dossier.yaml", "title: T\ntheme: brodsheet\n");
        let told = &load("brodsheet", &[dossier]).1[0];
        assert!(told.contains("brodsheet") && told.contains("content/dossier.yaml:2:8"), "{told}");
    }

    #[test]
    fn a_faulty_override_is_told_with_its_place_and_left_out() {
        for (text, place) in [
            ("\n{% if %}", "templates/404.html:2:"),
            ("a\n  {{ 1 | shout }}", "templates/404.html:2:"),
            ("{% extends \"nowhere.html\" %}", "templates/404.html:1:1"),
            ("{% include \"nowhere.html\" %}", "templates/404.html:1:"),
            ("{{ <nothing/> }}", "templates/404.html:1:"),
        ] {
            let (_, told) = load("broadsheet", &[("templates", "404.html", text), ("templates", "home.html", "fine")]);
            assert_eq!(told.len(), 1, "{text}: {told:?}");
            assert!(told[0].contains(place), "{text}: {told:?}");
        }
    }

    #[test]
    fn an_override_that_nothing_reads_is_told() {
        let told = |entries: &[(&'static str, &str, &str)]| load("night", entries).1;
        let fine = ("themes", "night/templates/404.html", "{% include \"parts/way.html\" %}");
        let part = ("themes", "night/templates/parts/way.html", "a part");
        let components = ("templates", "own.html", "{% component own() %}x{% endcomponent own %}");
        let licence = ("templates", "licence-of-the-theme.txt", "All mine.");
        assert_eq!(told(&[fine, part, components, licence]), [""; 0]);
        let slip = told(&[fine, part, ("templates", "sorce.html", "x")]);
        assert_eq!(slip.len(), 1, "{slip:?}");
        assert!(slip[0].starts_with("templates/sorce.html:1:1") && slip[0].contains("no page is made"), "{slip:?}");
        assert_eq!(told(&[("themes", "night/templates/parts/way.html", "a part")]).len(), 1);
        let files = files(&[("templates", "sorce.html", "x")]);
        let mut notes = Notes::default();
        let _ = Theme::load(BUILT_IN, &files, &Locale::english(), &mut notes);
        assert!(format!("{notes:?}").contains("did you mean `source.html`?"), "{notes:?}");
    }

    #[test]
    fn every_faulty_override_is_told() {
        let one = ("templates", "404.html", "{% if %}");
        let two = ("themes", "night/templates/home.html", "{{ 1 | shout }}");
        assert_eq!(load("night", &[one, two]).1.len(), 2);
    }

    #[test]
    fn a_template_that_fails_when_filled_in_is_told_with_its_place() {
        let files = files(&[("templates", "404.html", "\n{{ nothing.here }}")]);
        let theme = Theme::load("broadsheet", &files, &Locale::english(), &mut Notes::default());
        let mut notes = Notes::default();
        notes.take(*theme.render("404.html", &Context::new()).unwrap_err());
        assert!(told(&notes, &files)[0].starts_with("templates/404.html:2:"), "{:?}", told(&notes, &files));
    }
}
