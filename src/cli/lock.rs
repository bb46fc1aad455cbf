//! `lock`: writes down what the captures give. `verify`: lets a stranger check it against the article.

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use anyhow::{Context as _, bail};

use super::args::{self, Global};
use super::terminal::{self, Terminal, plural};
use super::{End, place};
use crate::Options;
use crate::dossier::{Drafts, LOCK_PATH, Lock, LockFile, LockedClaim};
use crate::evidence::{self, Change, Locking};
use crate::notes::Notes;
use crate::project::Project;
use crate::text::{Files, closest};

pub(super) fn lock(global: &Global, verb: &args::Lock, terminal: &Terminal) -> anyhow::Result<End> {
    let project = place::project(global, None)?;
    if let Some(notes) = place::elsewhere(&project) {
        terminal.notes(&notes, &Files::default())?;
        return Ok(End::Notes);
    }
    let options = Options { drafts: Drafts::Left, base_url: None, locking: Locking::Told, ..Options::default() };
    let checked = crate::check(&project, &options)?;
    let mut unheard = Notes::default();
    let old = evidence::read_lock(&checked.files, &mut unheard);
    // What is wrong with the lock itself is what this command mends.
    let others = checked.notes.outside(checked.files.find("content", LOCK_PATH));
    if others.has_errors() {
        terminal.notes(&others, &checked.files)?;
        terminal.say("Nothing was locked: what has errors is no evidence")?;
        return Ok(End::Notes);
    }
    let Some(known) = &checked.known else { return Ok(End::Notes) };
    let shown = checked.files.shown("content", LOCK_PATH);
    let exists = checked.files.find("content", LOCK_PATH).is_some();
    let mut fresh = evidence::make_lock(&checked.files, &known.dossier, &known.analysis, &known.evidence);
    keep_absent(&mut fresh, old.as_ref(), known)?;
    if let Some(id) = &verb.source {
        if exists && old.is_none() {
            bail!("{shown} can't be read, so nothing of it can be kept: `variorum lock --update` makes it anew");
        }
        fresh = only(id, &fresh, old.as_ref())?;
    }
    let empty = Lock::default();
    let before = old.as_ref().map_or(&empty, |old| &old.lock);
    let differences = evidence::differences(before, &fresh);
    let summary = summary(&fresh);
    if old.is_some() && differences.is_empty() {
        terminal.say(&format!("{shown} is up to date: {summary}"))?;
        return Ok(End::Fine);
    }
    if exists {
        terminal::print(&shown_differences(&differences))?;
    }
    if exists && !verb.update {
        terminal.say(&format!("{shown} was left as it is; `variorum lock --update` writes these changes"))?;
        return Ok(End::Notes);
    }
    write(&project, &fresh)?;
    terminal.say(&format!("Wrote {shown}: {summary}"))?;
    Ok(End::Fine)
}

/// Takes over what is locked of sources whose captures are elsewhere.
fn keep_absent(fresh: &mut Lock, old: Option<&LockFile>, known: &crate::Known) -> anyhow::Result<()> {
    let mut absent = false;
    for source in known.dossier.sources.iter().filter(|source| source.entry.withdrawn.is_none()) {
        let id = &source.entry.id;
        if fresh.source(id).is_some() {
            continue;
        }
        let Some(locked) = old.and_then(|old| old.lock.source(id)) else {
            let name = source.capture_name.as_deref().unwrap_or_default();
            bail!("the capture of `{id}`, `{name}`, is not at hand, so there is nothing to lock it by");
        };
        terminal::warn(&format!("the capture of `{id}` is not at hand: what is locked of it stays as it is"));
        fresh.sources.push(locked.clone());
        absent = true;
    }
    fresh.sources.sort_by(|a, b| a.id.cmp(&b.id));
    if let Some(old) = old.filter(|_| absent) {
        old.lock.origins_into(fresh);
    }
    Ok(())
}

/// The old lock with the fresh entry of one source.
fn only(id: &str, fresh: &Lock, old: Option<&LockFile>) -> anyhow::Result<Lock> {
    let empty = || Lock { organisations: fresh.organisations.clone(), ..Lock::default() };
    let mut lock = old.map_or_else(empty, |old| old.lock.clone());
    if id == evidence::ORGANISATIONS {
        bail!("organisations are no part that could be locked alone: all origins rest on them");
    }
    if id == evidence::NARRATIVE {
        lock.claims.clone_from(&fresh.claims);
        return Ok(lock);
    }
    if id == evidence::QUESTIONS || id == evidence::TIMELINE {
        let is_own = |value: &LockedClaim| value.statement.starts_with("moment:") == (id == evidence::TIMELINE);
        let others = lock.values.into_iter().filter(|value| !is_own(value));
        lock.values = fresh.values.iter().filter(|value| is_own(value)).cloned().chain(others).collect();
        lock.values.sort_by_key(|value| !value.statement.starts_with("moment:"));
        return Ok(lock);
    }
    let known = || fresh.sources.iter().chain(&lock.sources).map(|source| source.id.as_str());
    if known().all(|other| other != id) {
        let hint = closest(id, known()).map_or_else(String::new, |best| format!("; did you mean `{best}`?"));
        bail!("there is no source `{id}`{hint}");
    }
    lock.sources.retain(|source| source.id != id);
    lock.sources.extend(fresh.source(id).cloned());
    lock.sources.sort_by(|a, b| a.id.cmp(&b.id));
    lock.shared.retain(|pair| pair.a != id && pair.b != id);
    lock.shared.extend(fresh.shared.iter().filter(|pair| pair.a == id || pair.b == id).cloned());
    lock.shared.sort_by(|a, b| (&a.a, &a.b).cmp(&(&b.a, &b.b)));
    Ok(lock)
}

fn shown_differences(differences: &[(String, Vec<Change>)]) -> String {
    let mut out = String::new();
    for (id, changes) in differences {
        let _ = writeln!(out, "{id}:");
        for change in changes {
            let sign = match change {
                Change::Added(_) | Change::SourceAdded | Change::StatementAdded(_) => '+',
                Change::Removed(_) | Change::SourceRemoved | Change::StatementRemoved(_) => '-',
                _ => '~',
            };
            let _ = writeln!(out, "  {sign} {change}");
        }
    }
    out
}

fn summary(lock: &Lock) -> String {
    let words: usize = lock.sources.iter().map(|source| source.words.len()).sum();
    let mut summary = format!("{}, {}", plural(lock.sources.len(), "source"), plural(words, "wording"));
    if !lock.claims.is_empty() {
        let _ = write!(summary, ", {}", plural(lock.claims.len(), "statement"));
    }
    if !lock.values.is_empty() {
        let _ = write!(
            summary,
            ", {}",
            plural(lock.values.len(), "answer or moment").replace("answer or moments", "answers and moments")
        );
    }
    summary
}

/// Writes the lock beside the old one first, so that a full disk leaves that one whole.
fn write(project: &Project, lock: &Lock) -> anyhow::Result<()> {
    let path = project.content().join(LOCK_PATH);
    let draft = path.with_extension("lock.new");
    let put = || {
        fs::write(&draft, lock.to_yaml())?;
        fs::rename(&draft, &path)
    };
    put().with_context(|| format!("can't write {}", path.display())).inspect_err(|_| {
        let _ = fs::remove_file(&draft);
    })
}

pub(super) fn verify(global: &Global, verb: &args::Verify, terminal: &Terminal) -> anyhow::Result<End> {
    let project = place::project(global, None)?;
    let files = Files::load(&project.roots())?;
    let mut notes = Notes::default();
    let locked = evidence::read_lock(&files, &mut notes);
    if notes.has_errors() {
        terminal.notes(&notes, &files)?;
        return Ok(End::Notes);
    }
    let Some(locked) = locked else {
        bail!("{} is not there: there is nothing to verify", files.shown("content", LOCK_PATH));
    };
    let Some(source) = locked.lock.source(&verb.source) else {
        let ids = || locked.lock.sources.iter().map(|source| source.id.as_str());
        let hint = match closest(&verb.source, ids()) {
            Some(best) => format!("did you mean `{best}`?"),
            None => format!("it holds {}", ids().collect::<Vec<_>>().join(", ")),
        };
        bail!("the lock holds no source `{}`; {hint}", verb.source);
    };
    let (text, bytes) = read(&verb.file)?;
    let standing = evidence::standing(source, &text);
    let found = standing.iter().filter(|(_, stands)| *stands).count();
    let all = standing.len();
    for (words, _) in standing.iter().filter(|(_, stands)| !stands) {
        terminal::print(&format!("absent: “{}”\n", words.text))?;
    }
    let file = match verb.file.to_str() {
        Some("-") => "the standard input".to_owned(),
        _ => verb.file.display().to_string(),
    };
    terminal.say(&format!("{found} of {} of `{}` stand in {file}", plural(all, "locked wording"), source.id))?;
    if let Some(capture) = &source.capture {
        let same = blake3::hash(&bytes).to_hex().as_str() == capture.blake3;
        terminal.say(if same {
            "The file is the very one that was locked"
        } else {
            "The file is not the very one that was locked; another copy of the article need not be"
        })?;
    }
    Ok(if found == all { End::Fine } else { End::Notes })
}

/// Reads a file, or with `-` the standard input.
fn read(path: &Path) -> anyhow::Result<(String, Vec<u8>)> {
    let bytes = if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).context("can't read the standard input")?;
        bytes
    } else {
        fs::read(path).with_context(|| format!("can't read {}", path.display()))?
    };
    match String::from_utf8(bytes.clone()) {
        Ok(text) => Ok((text, bytes)),
        Err(_) => bail!("{} is not UTF-8 text", path.display()),
    }
}
