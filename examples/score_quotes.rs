//! Reads articles in JSON Lines from a file and prints what the reading engine finds, in the form
//! the scorer reads: `cargo run --example score_quotes -- dev.jsonl > found.jsonl`.
#![allow(clippy::print_stdout)]

use serde_json::{Value, json};
use variorum::analysis::reading::{People, RunKind, Text, paragraphs_of_plain_text, read};

fn main() -> std::io::Result<()> {
    let Some(path) = std::env::args().nth(1) else { return Ok(()) };
    let repeat: usize = std::env::args().nth(2).and_then(|n| n.parse().ok()).unwrap_or(0);
    let lines = std::fs::read_to_string(path)?;
    let articles: Vec<Value> = lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    if repeat > 0 {
        time(&articles, repeat);
        return Ok(());
    }
    for article in &articles {
        let words = article["text"].as_str().unwrap_or_default();
        let paragraphs = paragraphs_of_plain_text(words);
        let reading = read(&Text { words, paragraphs: &paragraphs, language: "en" }, &People::default());
        let quotes: Vec<Value> = reading
            .runs
            .iter()
            .filter(|run| !run.nested)
            .map(|run| {
                let speech = &reading.speeches[run.speech];
                let kind = match run.kind {
                    RunKind::Sentence => "sentence",
                    RunKind::Phrase => "phrase",
                    RunKind::Term => "term",
                    RunKind::Title => "title",
                };
                let mut quote = json!({
                    "byte_start": run.range.start, "byte_end": run.range.end, "kind": kind,
                    "speaker": speech.who.name(), "confidence": speech.confidence, "reason": speech.reason.to_string(),
                    "form": format!("{:?}", speech.reason.form), "link": format!("{:?}", speech.reason.link),
                    "carrier": speech.carrier.as_ref().map(|carrier| carrier.name.clone()),
                });
                if let Some(mention) = &speech.mention {
                    quote["byte_speaker"] = json!([mention.start, mention.end]);
                }
                quote
            })
            .collect();
        println!("{}", json!({ "doc_id": article["doc_id"], "quotes": quotes }));
    }
    Ok(())
}

/// Reads every article several times and prints the speed.
fn time(articles: &[Value], repeat: usize) {
    let texts: Vec<&str> = articles.iter().filter_map(|article| article["text"].as_str()).collect();
    let start = std::time::Instant::now();
    let mut runs = 0;
    for _ in 0..repeat {
        for words in &texts {
            let paragraphs = paragraphs_of_plain_text(words);
            runs += read(&Text { words, paragraphs: &paragraphs, language: "en" }, &People::default()).runs.len();
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    let bytes = texts.iter().map(|text| text.len()).sum::<usize>() * repeat;
    #[allow(clippy::cast_precision_loss)]
    let speed = bytes as f64 / seconds / 1e6;
    println!("{runs} runs, {bytes} bytes, {seconds:.2} s, {speed:.1} MB/s");
}
