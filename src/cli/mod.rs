//! The command line: arguments in, words and an exit code out.

use std::process::ExitCode;

/// Stub.
pub fn main() -> ExitCode {
    let root = std::env::args().nth(1).unwrap_or(".".into());
    let mut project = crate::project::Project::new(root);
    project.captures = std::env::var("VARIORUM_CAPTURES").ok().map(Into::into);
    let Ok(built) = crate::build(&project, &crate::Options::default()) else { return ExitCode::from(2) };
    let style = crate::notes::Style { colour: false, width: 120 };
    let text = crate::notes::show(&built.notes, &built.files, crate::notes::Format::Human, style);
    #[allow(clippy::print_stdout)]
    {
        print!("{text}");
    }
    if let (Some(tree), Some(out)) = (&built.tree, std::env::args().nth(2)) {
        let guard = crate::output::Guard { protected: vec![], inside_forbidden: vec![] };
        let w = crate::output::write(tree, std::path::Path::new(&out), &guard);
        #[allow(clippy::print_stdout)]
        {
            println!("{} pages {w:?}", built.pages);
        }
    }
    ExitCode::SUCCESS
}
