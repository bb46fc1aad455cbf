//! Cases in Markdown: a `##` heading is a case, its fenced blocks are input and expectation.
//!
//! What stands between the blocks is for people. The expectations are compared as text, and
//! rewritten in their place when `UPDATE` is set.

use std::fmt::Write as _;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use similar::TextDiff;

/// What an empty expectation is written as, so that it is seen.
const NOTHING: &str = "(nothing)";

/// One heading with its blocks.
#[derive(Debug)]
pub struct Case {
    pub name: String,
    pub line: usize,
    pub blocks: Vec<Block>,
}

/// One fenced block.
#[derive(Debug)]
pub struct Block {
    /// The first word behind the fence.
    pub kind: String,
    /// The words after it.
    pub rest: Vec<String>,
    pub body: String,
    range: Range<usize>,
    fence: usize,
}

impl Case {
    /// The first block of a kind.
    pub fn get(&self, kind: &str) -> Option<&Block> {
        self.blocks.iter().find(|block| block.kind == kind)
    }

    /// The body of the block of a kind; the case is of no use without it.
    pub fn body(&self, kind: &str) -> &str {
        self.get(kind).map_or_else(|| panic!("“{}” has no `{kind}` block", self.name), |block| &block.body)
    }
}

impl Block {
    pub fn has(&self, flag: &str) -> bool {
        self.rest.iter().any(|word| word == flag)
    }
}

/// Whether expectations are to be rewritten.
pub fn updating() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| value != "0" && !value.is_empty())
}

/// The folder `tests/` of this package.
pub fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// Runs every case of the Markdown files of a folder below `tests/`. `answer` gives the text that a
/// block should hold, or `None` for a block that is input.
pub fn run(folder: &str, answer: impl Fn(&Case, &Block) -> Option<String> + Sync) {
    let only = std::env::var("CASE").ok();
    let mut failures = Vec::new();
    let mut paths: Vec<PathBuf> = fs::read_dir(tests().join(folder)).unwrap().map(|e| e.unwrap().path()).collect();
    // Folders below hold cases of another form, which the module they are about runs itself.
    paths.retain(|path| path.is_file());
    paths.sort();
    assert!(!paths.is_empty(), "no cases in tests/{folder}");
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let shown = format!("tests/{folder}/{}", path.file_name().unwrap().to_string_lossy());
        let cases = read(&text, &shown);
        let wanted = |case: &&Case| only.as_ref().is_none_or(|only| case.name.contains(only.as_str()));
        let wrong: Vec<(&Case, &Block, String)> = cases
            .par_iter()
            .filter(wanted)
            .flat_map_iter(|case| {
                let answers: Vec<_> =
                    case.blocks.iter().filter_map(|block| Some((block, answer(case, block)?))).collect();
                assert!(!answers.is_empty(), "{shown}:{}: “{}” expects nothing", case.line, case.name);
                answers.into_iter().map(move |(block, given)| (case, block, tidy(&given)))
            })
            .filter(|(_, block, given)| block.body != *given)
            .collect();
        if updating() && !wrong.is_empty() {
            let mut out = text.clone();
            for (case, block, given) in wrong.iter().rev() {
                let longest = given.lines().map(|l| l.bytes().take_while(|b| *b == b'`').count()).max().unwrap_or(0);
                assert!(
                    longest < block.fence,
                    "{shown}:{}: lengthen the fence of the `{}` block",
                    case.line,
                    block.kind
                );
                out.replace_range(block.range.clone(), given);
            }
            fs::write(&path, out).unwrap();
            continue;
        }
        failures.extend(wrong.into_iter().map(|(case, block, given)| {
            let diff = TextDiff::from_lines(block.body.as_str(), given.as_str());
            format!(
                "{shown}:{}: “{}”, `{}`:\n{}",
                case.line,
                case.name,
                block.kind,
                diff.unified_diff().context_radius(2)
            )
        }));
    }
    assert!(
        failures.is_empty(),
        "{} of the expectations differ; `UPDATE=1 cargo test --test suite` rewrites them.\n\n{}",
        failures.len(),
        failures.join("\n")
    );
}

/// Without trailing white space, and never empty.
fn tidy(text: &str) -> String {
    let mut out = String::new();
    for line in text.trim_end().lines() {
        let _ = writeln!(out, "{}", line.trim_end());
    }
    if out.is_empty() { format!("{NOTHING}\n") } else { out }
}

/// The cases of one file.
fn read(text: &str, shown: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut open: Option<Block> = None;
    let mut at = 0;
    for (n, line) in text.split_inclusive('\n').enumerate() {
        let end = at + line.len();
        let ticks = line.bytes().take_while(|byte| *byte == b'`').count();
        if let Some(block) = &mut open {
            if ticks >= block.fence && line.trim().len() == ticks {
                block.range.end = at;
                text[block.range.clone()].clone_into(&mut block.body);
                cases
                    .last_mut()
                    .unwrap_or_else(|| panic!("{shown}:{}: a block before any heading", n + 1))
                    .blocks
                    .extend(open.take());
            }
        } else if ticks >= 3 {
            let mut words = line[ticks..].split_whitespace().map(str::to_owned);
            let kind = words.next().unwrap_or_default();
            open = Some(Block { kind, rest: words.collect(), body: String::new(), range: end..end, fence: ticks });
        } else if let Some(name) = line.strip_prefix("## ") {
            let name = name.trim().to_owned();
            assert!(cases.iter().all(|case| case.name != name), "{shown}:{}: “{name}” is there twice", n + 1);
            cases.push(Case { name, line: n + 1, blocks: Vec::new() });
        }
        at = end;
    }
    assert!(open.is_none(), "{shown}: a block is never closed");
    cases
}
