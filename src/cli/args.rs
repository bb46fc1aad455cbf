//! What can be typed.

#[cfg(feature = "serve")]
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use clap::{ArgAction, Parser, Subcommand, ValueEnum};

use crate::analysis::reading;
use crate::dossier::Drafts;
use crate::notes::Format;

/// Turns many accounts of one event into one dossier that can be checked.
#[derive(Debug, Parser)]
#[command(
    name = "variorum",
    version,
    arg_required_else_help = true,
    disable_help_subcommand = true,
    after_help = "Exit codes: 0 fine, 1 notes that are errors or nothing found, 2 wrong usage or the machine."
)]
pub(super) struct Args {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub verb: Verb,
}

/// What every verb takes.
#[derive(Debug, clap::Args)]
pub(super) struct Global {
    /// The folder that holds `content/` [default: the working directory]
    #[arg(short, long, global = true, value_name = "DIR", help_heading = "Everywhere")]
    pub root: Option<PathBuf>,
    /// The folder of raw texts; wins over `VARIORUM_CAPTURES`, which wins over `captures:`
    #[arg(long, global = true, value_name = "DIR", help_heading = "Everywhere")]
    pub captures: Option<PathBuf>,
    /// Print notes and errors, nothing else
    #[arg(short, long, global = true, conflicts_with = "verbose", help_heading = "Everywhere")]
    pub quiet: bool,
    /// Print more about what was done
    #[arg(short, long, global = true, help_heading = "Everywhere")]
    pub verbose: bool,
    /// When to use colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", help_heading = "Everywhere")]
    pub color: Colour,
    /// How to print notes
    #[arg(long, global = true, value_name = "FORMAT", default_value = "human", help_heading = "Everywhere")]
    pub message_format: MessageFormat,
}

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Make the site
    Build(Build),
    /// Preview the site in the browser, and again after every change
    #[cfg(feature = "serve")]
    Serve(Serve),
    /// Do all that `build` does but writing
    Check(Check),
    /// Remove the site that `build` made
    Clean(Clean),
    /// Start a small dossier that explains itself
    Init(Init),
    /// Add a source, a page, or an entry to a list
    New(New),
    /// Make drafts of sources from saved pages and scraped texts
    #[cfg(feature = "import")]
    Import(Import),
    /// Write a first version of a file, put together from the rest of the dossier
    #[command(subcommand)]
    Draft(Draft),
    /// Print what there is: ids, quotations
    List(List),
    /// Find words in the sources, and print them ready to cite
    Find(Find),
    /// Propose what to ask the accounts, as YAML to edit
    Suggest(Suggest),
    /// Print the dossier for other programs: references to its accounts, tables, data
    Export(Export),
    /// Write down what the captures give, so that the dossier can be checked without them
    Lock(Lock),
    /// Check the lock of a source against a copy of the article
    Verify(Verify),
    /// Print what is found in any text: who said what, who is named, what was said more than once
    Inspect(Inspect),
    /// Say what a note means and how to mend it; without a code, list them all
    Explain(Explain),
    /// Print what an editor needs to complete and check the files of `content/`; without a name, list them
    Schema(Schema),
    /// Print what a shell needs to complete commands
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

#[derive(Debug, clap::Args)]
pub(super) struct Build {
    /// The address the site will be published at; wins over `base_url:`
    #[arg(short = 'u', long, value_name = "URL", alias = "baseURL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// The folder to write [default: `public` in the root]
    #[arg(short, long, value_name = "DIR", aliases = ["out-dir", "dest-dir"])]
    pub output_dir: Option<PathBuf>,
    #[command(flatten)]
    pub wanted: Wanted,
}

#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// The address the site will be published at; wins over `base_url:`
    #[arg(short = 'u', long, value_name = "URL", alias = "baseURL", value_parser = base_url)]
    pub base_url: Option<String>,
    #[command(flatten)]
    pub wanted: Wanted,
}

/// What `build` and `check` both take.
#[derive(Debug, clap::Args)]
pub(super) struct Wanted {
    /// Take in what is marked `draft: true`
    #[arg(long, action = ArgAction::SetTrue, value_parser = drafts())]
    pub drafts: Drafts,
    /// Let warnings keep the site from being written, as errors do
    #[arg(long)]
    pub deny_warnings: bool,
    /// Take what `evidence.lock` does not hold for an error
    #[arg(long)]
    pub locked: bool,
}

#[cfg(feature = "serve")]
#[derive(Debug, clap::Args)]
pub(super) struct Serve {
    /// The address to listen at; others than this machine's own show the preview to the network
    #[arg(short, long, value_name = "ADDRESS", default_value_t = Ipv4Addr::LOCALHOST.into(), value_parser = interface)]
    pub interface: IpAddr,
    /// The port to listen at, or the next free one
    #[arg(short, long, default_value_t = 4455)]
    pub port: u16,
    /// Show the site in the browser
    #[arg(short = 'O', long)]
    pub open: bool,
    /// Take in what is marked `draft: true`
    #[arg(long, action = ArgAction::SetTrue, value_parser = drafts())]
    pub drafts: Drafts,
    /// The address the site will be published at; its path is the preview's too
    #[arg(short = 'u', long, value_name = "URL", alias = "baseURL", value_parser = base_url)]
    pub base_url: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Clean {
    /// The folder to remove [default: `public` in the root]
    #[arg(short, long, value_name = "DIR", aliases = ["out-dir", "dest-dir"])]
    pub output_dir: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Init {
    /// Where to put it [default: the root]
    pub dir: Option<PathBuf>,
    /// Also write a workflow that publishes it on GitHub Pages
    #[arg(long)]
    pub github: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Draft {
    /// The narrative, from moments, quotations and questions, each cited
    Narrative {
        /// Where to write it, never over a file that is there; `-` prints it
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

#[derive(Debug, clap::Args)]
pub(super) struct New {
    /// What to add
    pub kind: NewKind,
    /// Its id: lower-case words joined by single hyphens
    pub id: String,
}

#[cfg(feature = "import")]
#[derive(Debug, clap::Args)]
pub(super) struct Import {
    /// Pages as a browser saves them (`.html`), or texts as they were copied or scraped
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The id of the source, where there is one file [default: from its outlet or its name]
    #[arg(long)]
    pub id: Option<String>,
    /// Print the draft instead of writing it
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum NewKind {
    Source,
    Page,
    Person,
    Place,
    Organisation,
    Quote,
    Question,
    Moment,
}

#[derive(Debug, clap::Args)]
pub(super) struct List {
    /// What to list
    pub what: Listed,
    /// Print JSON Lines
    #[arg(long)]
    pub json: bool,
    /// With `quotes`: YAML for `quotes.yaml` of what is found and not listed
    #[arg(long)]
    pub unconfirmed: bool,
    /// With `quotes`: what the captures quote and the published texts do not
    #[arg(long, conflicts_with = "unconfirmed")]
    pub missing: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Listed {
    /// Everything with an id
    Ids,
    Sources,
    People,
    Places,
    Organisations,
    Quotes,
    Questions,
    Moments,
    Pages,
    /// What is marked `draft: true`
    Drafts,
    /// Whose reporting each paragraph is
    Origins,
    /// Which words two sources share
    Passages,
    /// Statements that cite several outlets and have one origin
    SingleOrigin,
    /// Quotations, citations and wordings that no capture and no lock bears out
    Unverified,
    /// What nothing refers to: sources, people, utterances, questions
    Unused,
    /// For each question, the sources that say nothing of it or were not read for it
    Silent,
}

#[derive(Debug, clap::Args)]
pub(super) struct Export {
    /// The form; all but `json` and `csv` are references to the accounts
    pub format: ExportFormat,
    /// Which table, for `csv` [default: quotations]
    #[arg(long, value_name = "TABLE")]
    pub table: Option<Table>,
    /// Take in what is marked `draft: true`
    #[arg(long)]
    pub drafts: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ExportFormat {
    /// For BibTeX and BibLaTeX
    Bibtex,
    /// For reference managers
    Ris,
    /// For processors of citations, such as pandoc
    CslJson,
    /// The whole dossier with the place of every word
    Json,
    /// A table for spreadsheets
    Csv,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Table {
    /// A row for every account
    Sources,
    /// A row for every quotation in every account
    Quotations,
    /// A row for every statement of the narrative
    Statements,
    /// What each account has of each question, quotation and moment
    Coverage,
}

#[derive(Debug, clap::Args)]
pub(super) struct Suggest {
    /// What to propose
    pub what: Suggested,
    /// Print JSON Lines
    #[arg(long)]
    pub json: bool,
    /// How many to print, the strongest first
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub limit: usize,
    /// Also what `questions.yaml` asks already
    #[arg(long)]
    pub all: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Suggested {
    /// Amounts, days and contrary words that differ near the same words in several sources
    Questions,
}

#[derive(Debug, clap::Args)]
pub(super) struct Inspect {
    #[command(subcommand)]
    pub what: Inspected,
}

#[derive(Debug, Subcommand)]
pub(super) enum Inspected {
    /// What stands between marks, and who said it
    Quotations(Spoken),
    /// Who and what is named
    Mentions(Texts),
    /// Which quotations of all files render the same words of one speaker
    Utterances(Spoken),
    /// Which words two files share, and whether they tell of copying
    Passages(Texts),
}

/// The texts to read.
#[derive(Debug, clap::Args)]
pub(super) struct Texts {
    /// Files: `.md` is read as Markdown, all else as plain text, `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Who may be named, in the form of `people.yaml`
    #[arg(long, value_name = "FILE")]
    pub people: Option<PathBuf>,
    /// The language of the texts [default: `language:` of the front matter, or `en`]
    #[arg(long, value_name = "TAG")]
    pub language: Option<String>,
    /// Print JSON Lines
    #[arg(long)]
    pub json: bool,
}

/// Texts to read for what is said in them.
#[derive(Debug, clap::Args)]
pub(super) struct Spoken {
    #[command(flatten)]
    pub texts: Texts,
    /// How sure a speaker must be to be named, from 0 to 1
    #[arg(long, value_name = "X", default_value_t = reading::DEFAULT_CONFIDENCE, value_parser = confidence)]
    pub min_confidence: f64,
}

#[derive(Debug, clap::Args)]
pub(super) struct Lock {
    /// Show what has changed and write it down
    #[arg(long)]
    pub update: bool,
    /// With `--update`: the id of the only source to write anew
    #[arg(requires = "update", value_name = "ID")]
    pub source: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Verify {
    /// The id of the source
    pub source: String,
    /// The article, as plain text; `-` reads the standard input
    pub file: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(super) struct Explain {
    /// The code in the brackets of a note: `locator-not-found`
    pub code: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Schema {
    /// One of the schemas: `people`
    pub name: Option<String>,
    /// Write JSON files into this folder, all of them unless a name is given
    #[arg(short, long, value_name = "DIR", aliases = ["out-dir", "dest-dir"])]
    pub output_dir: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Find {
    /// The words, in marks or not; letter case, kinds of marks and dashes do not matter
    #[arg(required = true, value_name = "WORDS")]
    pub words: Vec<String>,
    /// The id of the only source to look in
    #[arg(long, value_name = "ID")]
    pub source: Option<String>,
    /// Print JSON Lines
    #[arg(long)]
    pub json: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    /// Where it is seen; `NO_COLOR` and `CLICOLOR_FORCE` are respected
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum MessageFormat {
    /// Excerpts with carets, on standard error
    Human,
    /// One JSON object a line, on standard output
    Json,
    /// Annotations of a GitHub workflow, on standard output
    Github,
}

impl From<MessageFormat> for Format {
    fn from(format: MessageFormat) -> Format {
        match format {
            MessageFormat::Human => Format::Human,
            MessageFormat::Json => Format::Json,
            MessageFormat::Github => Format::Github,
        }
    }
}

/// A switch is a type of its own from here on.
fn drafts() -> impl clap::builder::TypedValueParser<Value = Drafts> {
    use clap::builder::TypedValueParser as _;
    clap::builder::BoolValueParser::new().map(|taken| if taken { Drafts::Taken } else { Drafts::Left })
}

/// The address of a site: `https:` or `http:`, and nothing behind its path.
fn base_url(text: &str) -> Result<String, String> {
    let url = url::Url::parse(text).map_err(|error| match error {
        url::ParseError::RelativeUrlWithoutBase => "it must begin with `https://` or `http://`".to_owned(),
        other => other.to_string(),
    })?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(format!("it must begin with `https://` or `http://`, not `{}:`", url.scheme()));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err("a site's address has no `?` and no `#`".to_owned());
    }
    Ok(url.into())
}

/// A share of certainty.
fn confidence(text: &str) -> Result<f64, String> {
    let help = || "give a number from 0 (name every guess) to 1 (name none that is in any doubt)".to_owned();
    text.parse().ok().filter(|share| (0.0..=1.0).contains(share)).ok_or_else(help)
}

#[cfg(feature = "serve")]
fn interface(text: &str) -> Result<IpAddr, String> {
    if text == "localhost" {
        return Ok(Ipv4Addr::LOCALHOST.into());
    }
    text.parse().map_err(|_| "give an IP address of this machine, as 127.0.0.1 or 0.0.0.0".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_commands_hold_together() {
        Args::command().debug_assert();
    }

    #[test]
    fn a_base_url_is_of_the_web() {
        assert_eq!(base_url("https://a.example/b"), Ok("https://a.example/b".to_owned()));
        assert_eq!(base_url("http://a.example"), Ok("http://a.example/".to_owned()));
        for bad in ["a.example", "/b/", "file:///b", "mailto:a@b.example", "https://", "https://a.example/?b", ""] {
            assert!(base_url(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_confidence_is_a_share() {
        assert_eq!([confidence("0"), confidence("1"), confidence(".5")], [Ok(0.0), Ok(1.0), Ok(0.5)]);
        for bad in ["-0.1", "1.01", "NaN", "inf", "", "80%"] {
            assert!(confidence(bad).is_err(), "{bad}");
        }
    }
}
