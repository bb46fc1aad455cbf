//! The dossier for other programs: references to its accounts, and tables. What the site has below `data/`,
//! and what `variorum export` prints.

mod references;
mod tables;

pub(super) use references::{CitedAs, cited_as};
pub(super) use tables::field;

use super::coverage::{self, Coverage};
use super::desk::Desk;
use super::{SiteFile, data};
use crate::analysis::Analysis;
use crate::dossier::Dossier;
use crate::evidence::Evidence;
use crate::locale::Locale;
use crate::text::Files;

/// What a dossier can be told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exported {
    /// References to the accounts, for BibTeX.
    Bibtex,
    /// The same as RIS, which reference managers read.
    Ris,
    /// The same as CSL-JSON, which processors of citations read.
    CslJson,
    /// The whole dossier with the place of every word.
    Json,
    /// A table of the accounts (CSV, RFC 4180).
    Sources,
    /// A table of all quotations in all accounts.
    Quotations,
    /// A table of the statements of the narrative.
    Statements,
    /// What each account has of each question, quotation and moment, as a table.
    Coverage,
}

impl Exported {
    /// Every form.
    pub const ALL: [Exported; 8] = [
        Exported::Bibtex,
        Exported::Ris,
        Exported::CslJson,
        Exported::Json,
        Exported::Sources,
        Exported::Quotations,
        Exported::Statements,
        Exported::Coverage,
    ];

    /// Its file below the output folder.
    pub fn path(self) -> &'static str {
        match self {
            Exported::Bibtex => "data/sources.bib",
            Exported::Ris => "data/sources.ris",
            Exported::CslJson => "data/sources.csl.json",
            Exported::Json => "data/dossier.json",
            Exported::Sources => "data/sources.csv",
            Exported::Quotations => "data/quotations.csv",
            Exported::Statements => "data/statements.csv",
            Exported::Coverage => "data/coverage.csv",
        }
    }

    pub(super) fn bytes(self, desk: &Desk<'_>, coverage: &Coverage) -> Vec<u8> {
        match self {
            Exported::Bibtex => references::bibtex(desk).into_bytes(),
            Exported::Ris => references::ris(desk).into_bytes(),
            Exported::CslJson => references::csl_json(desk).into_bytes(),
            Exported::Json => data::bytes(desk, coverage),
            Exported::Sources => tables::sources(desk).into_bytes(),
            Exported::Quotations => tables::quotations(desk).into_bytes(),
            Exported::Statements => tables::statements(desk).into_bytes(),
            Exported::Coverage => coverage::csv(desk, coverage),
        }
    }

    /// Whether there is anything to tell.
    pub(super) fn is_for(self, desk: &Desk<'_>) -> bool {
        match self {
            Exported::Coverage => desk.atlas.section("coverage").is_some(),
            Exported::Statements => !desk.evidence.statements.is_empty(),
            _ => true,
        }
    }
}

/// One export of a dossier, as the site has it.
#[must_use]
pub fn export(
    what: Exported,
    files: &Files,
    dossier: &Dossier,
    analysis: &Analysis,
    evidence: &Evidence,
    locale: &Locale,
) -> Vec<u8> {
    let desk = Desk::new(files, dossier, analysis, evidence, locale);
    what.bytes(&desk, &Coverage::of(&desk))
}

/// All of them, as files of the site.
pub(super) fn files(desk: &Desk<'_>, coverage: &Coverage) -> Vec<SiteFile> {
    use rayon::prelude::*;
    let all: Vec<Exported> = Exported::ALL.into_iter().filter(|what| what.is_for(desk)).collect();
    all.into_par_iter()
        .map(|what| SiteFile::Ready { path: what.path().to_owned(), bytes: what.bytes(desk, coverage) })
        .collect()
}
