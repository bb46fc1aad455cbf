//! What a second import would change.

use std::fmt::Write as _;

use similar::{ChangeTag, TextDiff};

/// The lines that differ, each with `-` (there now) or `+` (as it would be drafted today) before it,
/// and a line of those around them; empty where nothing differs.
#[must_use]
pub fn changes(now: &str, drafted: &str) -> String {
    let drafted = unsettled(now, drafted);
    let diff = TextDiff::from_lines(now, &drafted);
    let mut out = String::new();
    for (n, group) in diff.grouped_ops(1).iter().enumerate() {
        if n > 0 {
            out.push_str("  …\n");
        }
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let sign = match change.tag() {
                ChangeTag::Equal => ' ',
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
            };
            let _ = writeln!(out, "{sign} {}", change.value().trim_end_matches(['\n', '\r']));
        }
    }
    out
}

/// A draft without what its file no longer has because the curator settled it: what was to be checked, and
/// that it is a draft.
fn unsettled(now: &str, drafted: &str) -> String {
    let front = front(drafted).len();
    let is_draft = now.lines().any(|line| line.starts_with("draft:"));
    let stays = |line: &str| match line.starts_with('#') {
        true => now.lines().any(|there| there == line.trim_end()),
        false => is_draft || !line.starts_with("draft:"),
    };
    let kept = drafted[..front].split_inclusive('\n').filter(|line| stays(line));
    kept.chain([&drafted[front..]]).collect()
}

/// As [`changes`], of the front matter alone: where the text is the curator's digest, the article is no
/// proposal.
#[must_use]
pub fn front_changes(now: &str, drafted: &str) -> String {
    changes(front(now), front(drafted))
}

fn front(text: &str) -> &str {
    let end = text.get(3..).and_then(|rest| rest.find("\n---")).map_or(text.len(), |at| at + 4);
    &text[..end]
}
