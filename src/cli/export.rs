//! `export`: the dossier for other programs, on standard output.

use super::args::{Export, ExportFormat, Global, Table};
use super::terminal::{self, Terminal};
use super::{End, place};
use crate::Options;
use crate::dossier::Drafts;
use crate::evidence::Locking;
use crate::site::Exported;
use crate::text::Files;

pub(super) fn export(global: &Global, verb: &Export, terminal: &Terminal) -> anyhow::Result<End> {
    let what = match (verb.format, verb.table) {
        (ExportFormat::Csv, table) => match table.unwrap_or(Table::Quotations) {
            Table::Sources => Exported::Sources,
            Table::Quotations => Exported::Quotations,
            Table::Statements => Exported::Statements,
            Table::Coverage => Exported::Coverage,
        },
        (_, Some(_)) => anyhow::bail!("`--table` picks one of the tables of `variorum export csv`"),
        (ExportFormat::Bibtex, None) => Exported::Bibtex,
        (ExportFormat::Ris, None) => Exported::Ris,
        (ExportFormat::CslJson, None) => Exported::CslJson,
        (ExportFormat::Json, None) => Exported::Json,
    };
    let project = place::project(global, None)?;
    if let Some(notes) = place::elsewhere(&project) {
        terminal.notes(&notes, &Files::default())?;
        return Ok(End::Notes);
    }
    let drafts = if verb.drafts { Drafts::Taken } else { Drafts::Left };
    let options = Options { drafts, locking: Locking::Told, ..Options::default() };
    let told = crate::export(&project, &options, what)?;
    let Some(bytes) = told.bytes else {
        terminal.notes(&told.notes, &told.files)?;
        return Ok(End::Notes);
    };
    if told.notes.has_errors() {
        terminal::warn("the dossier has errors, so something may be missing here; `variorum check` shows them");
    }
    terminal::print(&String::from_utf8_lossy(&bytes))?;
    Ok(End::Fine)
}
