//! How long it takes to find what many articles share, and how that grows.
//!
//! `cargo bench --bench passages -- 1000 10000` makes invented articles in memory; a folder instead of a
//! number is read from disk, and the reading is part of the time. Nothing is compared with a limit:
//! machines differ. The most memory in use is that of the whole run so far: for a figure of its own give
//! one size at a time.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::time::Instant;

use rayon::prelude::*;
use variorum::analysis::shared::{self, Mode, Options, Prepared};

fn main() {
    let given: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    let given = if given.is_empty() { vec!["1000".to_owned(), "10000".to_owned()] } else { given };
    for what in given {
        if let Ok(count) = what.parse() {
            let plan = Plan::new(count);
            measure(&what, count, |n| plan.article(n));
        } else {
            let files = files(Path::new(&what));
            measure(&what, files.len(), |n| std::fs::read_to_string(&files[n]).unwrap());
        }
    }
}

fn measure(what: &str, count: usize, text: impl Fn(usize) -> String + Sync) {
    let start = Instant::now();
    let prepared: Vec<Prepared> = (0..count).into_par_iter().map(|n| Prepared::of(&text(n))).collect();
    let read = start.elapsed();
    let begun = Instant::now();
    let documents: Vec<&Prepared> = prepared.iter().collect();
    let found = shared::find(&documents, Options::default());
    let compared = begun.elapsed();
    let words: usize = prepared.iter().map(Prepared::len).sum();
    let of = |mode| found.passages().filter(|passage| passage.mode == mode).count();
    println!(
        "{what}: {count} articles, {words} words\n  {:.3} s in all: {:.3} s to read and cut into words, {:.3} s to compare; {} MiB at most",
        start.elapsed().as_secs_f64(),
        read.as_secs_f64(),
        compared.as_secs_f64(),
        most_memory() / 1024,
    );
    println!(
        "  {} pairs, {} exact passages, {} tolerant; {} runs in more than {} articles",
        found.pairs().count(),
        of(Mode::Exact),
        of(Mode::Tolerant),
        found.common.len(),
        found.most,
    );
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// The most memory this process has had, in KiB; 0 where the system does not say.
fn most_memory() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// Which paragraphs each article has. A quarter is copied from earlier articles, half of that with light
/// edits; a third quotes from a pool that grows slower than the articles, in one of a few wordings.
struct Plan(Vec<Vec<Paragraph>>);

/// A paragraph is made anew from its numbers whenever it is needed: a large corpus need not be held.
#[derive(Clone, Copy)]
struct Paragraph {
    seed: u64,
    quotation: Option<(u64, u64)>,
    edit: u64,
}

impl Plan {
    fn new(count: usize) -> Plan {
        let mut random = Random(count as u64 + 1);
        #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let pool = (3.0 * (count as f64).powf(0.6)) as usize + 20;
        let pool = Zipf::new(pool, 0.8, 2.0);
        let mut articles: Vec<Vec<Paragraph>> = Vec::with_capacity(count);
        for n in 0..count {
            let length = 20 + random.below(6);
            let mut article: Vec<Paragraph> = (0..length)
                .map(|_| {
                    let quotation = (random.below(3) == 0).then(|| (pool.pick(&mut random) as u64, random.next() % 4));
                    Paragraph { seed: random.next(), quotation, edit: 0 }
                })
                .collect();
            let mut copied = 0;
            while n > 0 && copied < length / 4 {
                let early = if random.below(2) == 0 { (n / 4).max(1) } else { n };
                let from = random.below(early);
                let run = 2 + random.below(3);
                let (at, there) = (random.below(length - run), random.below(articles[from].len() - run));
                for k in 0..run {
                    article[at + k] = articles[from][there + k];
                    if random.below(2) == 0 {
                        article[at + k].edit = random.next() | 1;
                    }
                }
                copied += run;
            }
            articles.push(article);
        }
        Plan(articles)
    }

    fn article(&self, n: usize) -> String {
        self.0[n].iter().map(Paragraph::text).collect::<Vec<_>>().join("\n\n")
    }
}

impl Paragraph {
    fn text(&self) -> String {
        let mut random = Random(self.seed);
        let mut words = sentence(&mut random, 36);
        if let Some((quotation, wording)) = self.quotation {
            // Far from any other state, or the words of one quotation would be those of the next.
            let mut random = Random(quotation.wrapping_mul(0x2545_f491_4f6c_dd1d) ^ 7);
            let length = 9 + random.below(18);
            let mut said = sentence(&mut random, length);
            edit(&mut said, &mut Random(wording * 1009 + quotation), wording.min(2));
            words.truncate(16);
            words.extend(said);
        }
        edit(&mut words, &mut Random(self.edit), if self.edit == 0 { 0 } else { 1 + self.edit % 3 });
        words.join(" ") + "."
    }
}

/// Replaces, drops or adds words.
fn edit(words: &mut Vec<String>, random: &mut Random, times: u64) {
    for _ in 0..times {
        let at = random.below(words.len());
        match random.below(4) {
            0 | 1 => words[at] = word(random),
            2 => drop(words.remove(at)),
            _ => words.insert(at, word(random)),
        }
    }
}

fn sentence(random: &mut Random, words: usize) -> Vec<String> {
    let mut function = false;
    let next = |_| {
        function = !function && random.below(100) < 62;
        if function { format!("f{}", FUNCTION.with(|zipf| zipf.pick(random))) } else { word(random) }
    };
    (0..words).map(next).collect()
}

fn word(random: &mut Random) -> String {
    format!("wo{}rd", CONTENT.with(|zipf| zipf.pick(random)))
}

thread_local! {
    static FUNCTION: Zipf = Zipf::new(85, 1.0, 1.0);
    static CONTENT: Zipf = Zipf::new(7000, 1.0, 3.0);
}

/// Numbers of which the first are drawn most often.
struct Zipf(Vec<f64>);

impl Zipf {
    #[allow(clippy::cast_precision_loss)]
    fn new(count: usize, slope: f64, flat: f64) -> Zipf {
        let mut sum = 0.0;
        let up_to = |n: usize| {
            sum += 1.0 / (n as f64 + 1.0 + flat).powf(slope);
            sum
        };
        Zipf((0..count).map(up_to).collect())
    }

    #[allow(clippy::cast_precision_loss)]
    fn pick(&self, random: &mut Random) -> usize {
        let total = self.0[self.0.len() - 1];
        let at = random.below(1 << 30) as f64 / f64::from(1 << 30) * total;
        self.0.partition_point(|&sum| sum <= at).min(self.0.len() - 1)
    }
}

/// Numbers that look random and are the same every time.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap() % n
    }
}
