//! "Did you mean": the closest of a few known words to one that is not known.

/// The candidate closest to `word`, if it is close enough to be a slip of the hand.
#[must_use]
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = word.to_lowercase();
    let limit = match lower.chars().count() {
        0..=2 => 1,
        3..=5 => 2,
        n => n / 3,
    };
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let near = edits(&lower, &candidate.to_lowercase());
            let part = lower.len() >= 4 && candidate.to_lowercase().contains(&lower);
            (near <= limit || part).then_some((if part { near.min(limit) } else { near }, candidate))
        })
        .min()
        .map(|(_, candidate)| candidate)
}

/// A hint naming the closest candidate, or all of them where none is close and they are few.
#[must_use]
pub fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let all: Vec<&str> = candidates.into_iter().collect();
    if let Some(best) = closest(word, all.iter().copied()) {
        return Some(format!("did you mean `{best}`?"));
    }
    let list = || all.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    (!all.is_empty() && all.len() <= 24).then(|| format!("known here: {}", list()))
}

/// Edits between two words, a swap of neighbours counting as one (optimal string alignment).
fn edits(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = i;
    }
    for (j, cell) in rows[0].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let change = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(rows[i - 1][j - 1] + change);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = best;
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let known = ["title", "outlet", "published"];
        assert_eq!(closest("titel", known), Some("title"));
        assert_eq!(closest("publised", known), Some("published"));
        assert_eq!(closest("colour", known), None);
        assert_eq!(did_you_mean("x", []), None);
    }
}
