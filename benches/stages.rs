//! How long each stage of a build takes on a synthetic dossier.
//!
//! `cargo bench --bench stages -- 1000` makes a dossier of 1,000 invented sources in a temporary
//! folder, builds it, and prints the seconds and share of every stage. Nothing is compared with a
//! limit: machines differ, so compare two builds on one machine, in turn.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use variorum::notes::Notes;
use variorum::output::{Audit, Guard};
use variorum::project::Project;
use variorum::render::Cards;
use variorum::text::Files;
use variorum::{Options, analysis, dossier, evidence, output, render, site};

fn main() {
    let counts: Vec<usize> = std::env::args().filter_map(|arg| arg.parse().ok()).collect();
    for count in if counts.is_empty() { vec![100, 1000] } else { counts } {
        let dir = tempfile::tempdir().unwrap();
        make(dir.path(), count);
        measure(dir.path(), count);
    }
}

fn measure(root: &Path, count: usize) {
    let mut stages: Vec<(&str, Duration)> = Vec::new();
    let project = Project::new(root);
    let mut notes = Notes::default();
    let options = Options::default();
    let mut timed = |name: &'static str, start: Instant| stages.push((name, start.elapsed()));
    let start = Instant::now();
    let files = Files::load(&project.roots()).unwrap();
    timed("read", start);
    let start = Instant::now();
    let dossier = dossier::parse(&files, &options, &mut notes).unwrap();
    timed("parse", start);
    let start = Instant::now();
    let analysis = analysis::run(&files, &dossier, &analysis::Memory::none(), &mut notes);
    timed("analyse", start);
    // As a preview does after an edit; not part of a build.
    let memory = analysis::Memory::keeping();
    analysis::run(&files, &dossier, &memory, &mut Notes::default());
    let start = Instant::now();
    analysis::run(&files, &dossier, &memory, &mut Notes::default());
    let again = start.elapsed();
    let start = Instant::now();
    let evidence = evidence::verify(&files, &dossier, &analysis, evidence::Locking::Checked, &mut notes);
    timed("verify", start);
    let start = Instant::now();
    let locale = std::sync::Arc::new(variorum::locale::Locale::built_in(&dossier.meta.language));
    let theme = render::Theme::load(&dossier.meta.theme, &files, &locale, &mut notes);
    timed("theme", start);
    let start = Instant::now();
    let site = site::plan(&files, &dossier, &analysis, &evidence, &locale, &mut notes);
    timed("plan", start);
    let start = Instant::now();
    let (pages, base_path) = (site.page_count(), site.base_path.clone());
    let tree = render::all(site, &theme, Cards::Left, &mut notes).0;
    timed("render", start);
    let start = Instant::now();
    let dangling = output::audit(&tree, &Audit { absolute_ok: &["404.html"], base_path: &base_path, base_url: None });
    timed("audit", start);
    let start = Instant::now();
    let guard = Guard { protected: Vec::new(), inside_forbidden: Vec::new() };
    output::write(&tree, &project.output, &guard).unwrap();
    timed("write", start);
    assert!(!notes.has_errors() && dangling.is_empty(), "the synthetic dossier has a fault");
    println!("  analysed again with a memory in {:.3} s", again.as_secs_f64());
    let total: Duration = stages.iter().map(|(_, time)| *time).sum();
    println!("{count} sources, {pages} pages, {:.3} s", total.as_secs_f64());
    for (name, time) in &stages {
        println!("  {name:8} {:.3} s  {:4.1} %", time.as_secs_f64(), 100.0 * time.as_secs_f64() / total.as_secs_f64());
    }
}

/// Writes a dossier of `count` sources of about 800 words and 8 quotations each.
fn make(root: &Path, count: usize) {
    let mut words = Words(count as u64 + 1);
    let sources = root.join("content/sources");
    std::fs::create_dir_all(&sources).unwrap();
    let put = |path: &str, text: &str| std::fs::write(root.join("content").join(path), text).unwrap();
    put("dossier.yaml", "title: A synthetic dossier\nevent: {date: 2023-09-13}\nbase_url: https://bench.example/\n");
    let names: Vec<String> = (0..count / 8 + 5).map(|_| format!("{} {}", words.name(), words.name())).collect();
    let mut people = String::new();
    for (n, name) in names.iter().enumerate() {
        let _ = writeln!(people, "- {{id: person-{n}, name: {name}}}");
    }
    put("people.yaml", &people);
    let mut outlets = String::new();
    for n in 0..count / 20 + 3 {
        let _ = writeln!(outlets, "- {{id: outlet-{n}, name: The {} Gazette, kind: outlet}}", words.name());
    }
    put("organisations.yaml", &outlets);
    for n in 0..count {
        let outlet = words.next(count / 20 + 3);
        let mut text = format!(
            "---\ntitle: \"{}\"\noutlet: outlet-{outlet}\npublished: 2023-09-{:02}\nurl: https://outlet-{outlet}.example/{n}\n---\n",
            words.sentence(9),
            words.next(28) + 1
        );
        for paragraph in 0..20 {
            let _ = match paragraph % 5 {
                1 | 3 => {
                    let speaker = words.next(names.len());
                    writeln!(text, "\n“{},” said {}. {}.", words.sentence(18), names[speaker], words.sentence(14))
                }
                _ => writeln!(text, "\n{}. {}.", words.sentence(22), words.sentence(20)),
            };
        }
        std::fs::write(sources.join(format!("source-{n:05}.md")), text).unwrap();
    }
}

/// Invented words, the same every time: a linear congruential generator picks their syllables.
struct Words(u64);

impl Words {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below
    }

    fn word(&mut self) -> String {
        const SYLLABLES: [&str; 24] = [
            "ta", "lor", "mi", "den", "sar", "ko", "vel", "an", "rus", "pe", "tin", "gra", "mo", "shal", "er", "bo",
            "li", "ven", "dor", "ka", "stre", "no", "fi", "um",
        ];
        (0..=self.next(3)).map(|_| SYLLABLES[self.next(24)]).collect()
    }

    fn name(&mut self) -> String {
        let word = self.word() + "ard";
        word[..1].to_uppercase() + &word[1..]
    }

    fn sentence(&mut self, words: usize) -> String {
        let text: Vec<String> = (0..words).map(|_| self.word()).collect();
        let text = text.join(" ");
        text[..1].to_uppercase() + &text[1..]
    }
}
