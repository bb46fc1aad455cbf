//! The command line: arguments in, words and an exit code out.
//!
//! One file a verb. The only place that prints, through `terminal`; what is printed
//! comes from the library, so nothing here is worth a test that the binary can't run.

mod args;
mod build;
mod clean;
mod draft;
mod explain;
mod export;
mod find;
#[cfg(feature = "import")]
mod import;
mod init;
mod inspect;
mod run;
mod list;
mod lock;
mod new;
mod passage;
mod place;
mod schema;
#[cfg(feature = "serve")]
mod serve;
mod suggest;
mod terminal;

use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};

use self::args::{Args, Verb};
use self::terminal::Terminal;

/// How a run ended that the machine had no objections to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// As asked.
    Fine,
    /// Notes keep it from being done; they have been shown.
    Notes,
}

/// Runs the program. 0: fine; 1: notes that are errors; 2: wrong usage, or the machine.
pub fn main() -> ExitCode {
    let args = Args::parse();
    let terminal = Terminal::new(&args.global);
    match run(&args, &terminal) {
        Ok(End::Fine) => ExitCode::SUCCESS,
        Ok(End::Notes) => ExitCode::from(1),
        Err(error) => {
            terminal::error(&error);
            ExitCode::from(2)
        }
    }
}

fn run(args: &Args, terminal: &Terminal) -> anyhow::Result<End> {
    let global = &args.global;
    match &args.verb {
        Verb::Build(verb) => build::build(global, verb, terminal),
        Verb::Check(verb) => build::check(global, verb, terminal),
        #[cfg(feature = "serve")]
        Verb::Serve(verb) => serve::serve(global, verb, terminal),
        Verb::Clean(verb) => clean::clean(global, verb, terminal),
        Verb::Init(verb) => init::init(global, verb, terminal),
        Verb::New(verb) => new::new(global, verb, terminal),
        #[cfg(feature = "import")]
        Verb::Import(verb) => import::import(global, verb, terminal),
        Verb::Draft(verb) => draft::draft(global, verb, terminal),
        Verb::List(verb) => list::list(global, verb, terminal),
        Verb::Lock(verb) => lock::lock(global, verb, terminal),
        Verb::Verify(verb) => lock::verify(global, verb, terminal),
        Verb::Suggest(verb) => suggest::suggest(global, verb, terminal),
        Verb::Inspect(verb) => inspect::inspect(&verb.what, global, terminal),
        Verb::Explain(verb) => explain::explain(verb),
        Verb::Schema(verb) => schema::schema(verb, terminal),
        Verb::Export(verb) => export::export(global, verb, terminal),
        Verb::Find(verb) => find::find(global, verb, terminal),
        Verb::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Args::command(), "variorum", &mut script);
            terminal::print(&String::from_utf8_lossy(&script))?;
            Ok(End::Fine)
        }
    }
}
