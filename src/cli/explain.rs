//! `explain`: the table of codes, whole or one of them.

use std::fmt::Write as _;

use anyhow::bail;

use super::End;
use super::args::Explain;
use super::terminal;
use crate::notes::Code;
use crate::text::did_you_mean;

pub(super) fn explain(verb: &Explain) -> anyhow::Result<End> {
    let Some(asked) = &verb.code else {
        let width = Code::ALL.iter().map(|code| code.slug().len()).max().unwrap_or(0);
        let mut list = String::new();
        for code in Code::ALL {
            let _ = writeln!(list, "{:width$}  {:7}  {}", code.slug(), code.severity().name(), code.title());
        }
        terminal::print(&list)?;
        return Ok(End::Fine);
    };
    let Some(code) = Code::from_slug(asked) else {
        let hint = did_you_mean(asked, Code::ALL.iter().map(|code| code.slug()));
        let hint = hint.unwrap_or_else(|| "`variorum explain` lists them".to_owned());
        bail!("there is no code `{asked}`: {hint}");
    };
    let (slug, severity) = (code.slug(), code.severity().name());
    terminal::print(&format!("{severity}[{slug}]: {}\n\n{}\n", code.title(), code.explanation()))?;
    Ok(End::Fine)
}
