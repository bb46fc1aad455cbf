//! `import`: saved pages and scraped texts become drafts of sources. What is there is never rewritten.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::args::{Global, Import};
use super::init::Made;
use super::terminal::{self, Terminal, plural};
use super::{End, place};
use crate::dossier::{self, Dossier, Drafts, Source, TextRole};
use crate::import::{self, Account, Dropped, Given};
use crate::notes::Notes;
use crate::project::Project;
use crate::text::Files;

pub(super) fn import(global: &Global, verb: &Import, terminal: &Terminal) -> anyhow::Result<End> {
    let project = place::project(global, None)?;
    if let Some(notes) = place::elsewhere(&project) {
        terminal.notes(&notes, &Files::default())?;
        return Ok(End::Notes);
    }
    if !project.content().is_dir() {
        bail!("{} has no `content/`; `variorum init` starts a dossier", place::folder(&project.root));
    }
    if let Some(id) = &verb.id {
        place::well_formed(id)?;
        if verb.files.len() > 1 {
            bail!("`--id` is for one file, and these are {}; import them one by one", verb.files.len());
        }
    }
    let desk = Desk::open(&project)?;
    let mut taken = BTreeSet::new();
    let mut plans = Vec::new();
    let mut faults = Vec::new();
    for path in &verb.files {
        match desk.plan(path, verb.id.as_deref(), &mut taken) {
            Ok(plan) => plans.push(plan),
            Err(error) => faults.push(format!("{}: {error:#}", path.display())),
        }
    }
    if !faults.is_empty() {
        faults.push("nothing was written".to_owned());
        bail!("{}", faults.join("\nerror: "));
    }
    let mut made = Made::default();
    let mut end = End::Fine;
    for plan in &plans {
        terminal.say(&report(plan, global.verbose))?;
        match &plan.step {
            Step::Write { files, .. } if verb.dry_run => {
                for (path, _) in files {
                    terminal.say(&format!("  would write {}", place::tidy(path).display()))?;
                }
                terminal::print(&plan.draft)?;
            }
            Step::Write { files, .. } => {
                for (path, bytes) in files {
                    let parent = path.parent().unwrap_or(Path::new("."));
                    if let Err(error) = made.folder(parent).and_then(|()| made.file(path, bytes)) {
                        made.undo();
                        return Err(error)
                            .with_context(|| format!("nothing was written, since {} can't be", path.display()));
                    }
                    terminal.say(&format!("  wrote {}", place::tidy(path).display()))?;
                }
            }
            Step::Compare { shown, changes } if changes.is_empty() => {
                terminal.say(&format!("  {shown} is as it would be written today"))?;
            }
            Step::Compare { shown, changes } => {
                end = End::Notes;
                terminal
                    .say(&format!("  {shown} is there and was left as it is; imported today it would change so:"))?;
                terminal::print(changes)?;
            }
        }
    }
    Ok(end)
}

/// What the command works on.
struct Desk<'a> {
    project: &'a Project,
    files: Files,
    dossier: Dossier,
    captures: PathBuf,
}

/// What becomes of a file.
struct Plan {
    path: PathBuf,
    account: Account,
    /// The source as it is drafted.
    draft: String,
    step: Step,
}

enum Step {
    /// Each with its bytes; none of them is there yet.
    Write { id: String, files: Vec<(PathBuf, Vec<u8>)> },
    /// The article is in the dossier already.
    Compare { shown: String, changes: String },
}

impl Desk<'_> {
    fn open(project: &Project) -> anyhow::Result<Desk<'_>> {
        let mut files = Files::load(&project.roots())?;
        let named = dossier::captures_folder(&files);
        files.add(&project.captures_root(named.as_deref()))?;
        let options = crate::Options { drafts: Drafts::Taken, ..crate::Options::default() };
        // What is wrong with the dossier is for `check` to say; a first source may come into an empty one.
        let dossier = dossier::parse(&files, &options, &mut Notes::default());
        let dossier = match dossier {
            Some(dossier) => dossier,
            None => without_source(project, &options)?,
        };
        let captures = place::captures(project, &files);
        Ok(Desk { project, files, dossier, captures })
    }

    fn plan(&self, path: &Path, id: Option<&str>, taken: &mut BTreeSet<String>) -> anyhow::Result<Plan> {
        if path.is_dir() {
            bail!("is a folder; name the files in it");
        }
        let bytes = fs::read(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => anyhow::anyhow!("is not there"),
            _ => anyhow::anyhow!("can't be read: {error}"),
        })?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let account = import::read(Given { name: &name, bytes: &bytes }, &self.dossier)
            .map_err(|refusal| anyhow::anyhow!("{refusal}"))?;
        let own = self.below_captures(path);
        if let Some(source) = self.same(&account, own.as_deref()).or_else(|| self.earlier(&account, id)) {
            let shown = self.files.get(source.file).shown.clone();
            let capture = source.capture_name.clone().unwrap_or_else(|| format!("{}.txt", source.entry.id));
            let draft = import::draft(&account, &capture);
            let now = self.files.text(source.file);
            let changes = match source.text {
                TextRole::Full => import::changes(now, &draft),
                TextRole::Digest => import::front_changes(now, &draft),
            };
            return Ok(Plan { path: path.to_owned(), account, draft, step: Step::Compare { shown, changes } });
        }
        let in_place = own.filter(|_| !account.is_page);
        if in_place.is_some() && !account.is_verbatim {
            bail!(
                "is a capture in another encoding than UTF-8 ({}), and no file is rewritten here; move it out of the captures folder first",
                account.encoding
            );
        }
        let id = self.free_id(&account, id, in_place.as_deref(), taken)?;
        let capture = in_place.clone().unwrap_or_else(|| format!("{id}.txt"));
        let draft = import::draft(&account, &capture);
        let mut files = vec![(self.project.content().join(format!("sources/{id}.md")), draft.clone().into_bytes())];
        if in_place.is_none() {
            let words = if account.is_verbatim { bytes.clone() } else { account.capture.clone().into_bytes() };
            files.push((self.captures.join(&capture), words));
        }
        if account.is_page && self.below_captures(path).is_none() {
            files.push((self.captures.join(format!("{id}.html")), bytes));
        }
        Ok(Plan { path: path.to_owned(), account, draft, step: Step::Write { id, files } })
    }

    /// The path of a file below the captures folder, where it stands there.
    fn below_captures(&self, path: &Path) -> Option<String> {
        let folder = self.captures.canonicalize().ok()?;
        let path = path.canonicalize().ok()?;
        let below = path.strip_prefix(folder).ok()?;
        let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        Some(parts.join("/"))
    }

    /// The source that is this article already: by its address, or by its capture.
    fn same(&self, account: &Account, own: Option<&str>) -> Option<&Source> {
        let url = account.front.url.values.first();
        let is_same = |source: &&Source| {
            let by_url = url.is_some() && source.url.as_ref() == url;
            let by_name = own.is_some() && source.capture_name.as_deref() == own;
            let by_words = source.capture.is_some_and(|file| {
                self.files.text(file).trim_start_matches('\u{feff}').trim_end() == account.capture.trim_end()
            });
            by_url || by_name || by_words
        };
        self.dossier.sources.iter().find(is_same)
    }

    /// The source that has one of the ids of this article and most of its lines: the file was edited since.
    fn earlier(&self, account: &Account, id: Option<&str>) -> Option<&Source> {
        let ids: Vec<&str> = id.map_or_else(|| account.ids.iter().map(String::as_str).collect(), |id| vec![id]);
        let is_earlier = |source: &&Source| {
            let Some(capture) = source.capture.filter(|_| ids.contains(&source.entry.id.as_str())) else {
                return false;
            };
            // Two addresses are two articles, however alike.
            if account.front.url.values.first().zip(source.url.as_ref()).is_some_and(|(one, other)| one != other) {
                return false;
            }
            let lines = |text: &str| -> BTreeSet<String> {
                let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
                lines.map(str::to_owned).collect()
            };
            let (now, then) = (lines(&account.capture), lines(self.files.text(capture)));
            let both = now.intersection(&then).count();
            both > 0 && both * 2 >= now.len().min(then.len())
        };
        self.dossier.sources.iter().find(is_earlier)
    }

    /// The first id of those proposed that no source and no other capture has.
    fn free_id(
        &self,
        account: &Account,
        wanted: Option<&str>,
        in_place: Option<&str>,
        taken: &mut BTreeSet<String>,
    ) -> anyhow::Result<String> {
        let proposed: Vec<String> = wanted.map_or_else(|| account.ids.clone(), |id| vec![id.to_owned()]);
        let mut reasons = Vec::new();
        for id in proposed {
            let file = format!("{id}.md");
            let sources = self.files.under("content").map(|(_, file)| file);
            let mut sources = sources.filter(|file| file.path.starts_with("sources/"));
            let source =
                sources.find(|found| found.path.rsplit('/').next() == Some(&file)).map(|file| file.shown.clone());
            let ends: &[&str] = match (in_place, account.is_page) {
                (Some(_), _) => &[],
                (None, true) => &["txt", "html"],
                (None, false) => &["txt"],
            };
            let capture = ends.iter().map(|end| self.captures.join(format!("{id}.{end}"))).find(|path| path.exists());
            if taken.contains(&id) {
                reasons.push(format!("`{id}` by another of these files"));
            } else if let Some(source) = source {
                reasons.push(format!("`{id}` by {source}, another article"));
            } else if let Some(capture) = capture {
                reasons.push(format!("`{id}` by the capture {}", place::tidy(&capture).display()));
            } else {
                taken.insert(id.clone());
                return Ok(id);
            }
        }
        match reasons.as_slice() {
            [] => bail!("neither its outlet nor the name of the file makes an id; give one with `--id`"),
            reasons => bail!("its id is taken: {}; give another with `--id`", reasons.join(", ")),
        }
    }
}

/// The organisations of a dossier that has no source yet: it is read with one that stands in.
fn without_source(project: &Project, options: &crate::Options) -> anyhow::Result<Dossier> {
    let roots = project.roots();
    let mut files = Files::load(&roots)?;
    if let Some(content) = roots.first() {
        files.push(content, "sources/stand-in.md", b"---\ntitle: Stand-in\n---\nWords.\n".to_vec());
    }
    let read = dossier::parse(&files, options, &mut Notes::default());
    let mut dossier = read.unwrap_or_else(|| Dossier::empty(None));
    dossier.sources.clear();
    Ok(dossier)
}

/// What was found in a file, and every line that was left out, with the reason.
fn report(plan: &Plan, verbose: bool) -> String {
    let account = &plan.account;
    let id = match &plan.step {
        Step::Write { id, .. } => format!(", as `{id}`"),
        Step::Compare { .. } => String::new(),
    };
    let kept = plural(account.lines.len(), "line");
    let words = plural(account.word_count(), "word");
    let what = if account.is_page { "a page" } else { "a text" };
    let mut out = vec![
        format!("{}{id}: {what} in {}", plan.path.display(), account.encoding),
        format!("  kept {kept}, {words}; left out {}", plural(account.dropped.len(), "line")),
    ];
    for group in account.dropped.chunk_by(|a, b| a.why == b.why) {
        out.push(format!("  {}: {}", plural(group.len(), "line"), group[0].why.text()));
        let most = if verbose { group.len() } else { group.len().min(MOST_OF_A_GROUP) };
        let doubtful = group[most..].iter().filter(|dropped| dropped.is_doubtful);
        out.extend(group[..most].iter().chain(doubtful).map(|dropped| format!("    {}", shown(dropped))));
        if most < group.len() {
            out.push("    …; `--verbose` shows each".to_owned());
        }
    }
    let front = &account.front;
    let doubts =
        [&front.title, &front.outlet, &front.url, &front.published, &front.byline, &front.language, &front.text];
    let doubts: usize = doubts.iter().map(|value| value.doubts.len()).sum();
    if doubts > 0 {
        out.push(format!("  not sure of {}: look for `# check:` in the draft", plural(doubts, "thing")));
    }
    out.join("\n")
}

/// How many lines of one kind are shown of those that follow each other.
const MOST_OF_A_GROUP: usize = 12;

/// A line that was left out, shortened.
fn shown(dropped: &Dropped) -> String {
    const WIDTH: usize = 72;
    let number = dropped.number.map_or(String::new(), |number| format!("{number}: "));
    let mut words: String = dropped.words.chars().take(WIDTH).collect();
    if words.len() < dropped.words.len() {
        words.push('…');
    }
    let sign = if dropped.is_doubtful { "? " } else { "" };
    format!("{sign}{number}{words}")
}
