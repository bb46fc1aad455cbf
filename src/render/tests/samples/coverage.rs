//! Drawings of answers, and who says what.

use super::Make;
#[allow(clippy::wildcard_imports)]
use crate::site::views::*;

impl Make<'_> {
    pub fn coverage(self) -> CoverageView {
        let cell = |value, linked: bool| CoverageCell {
            class: "has-says",
            value,
            label: value.to_owned(),
            href: linked.then(|| self.url("sources/gaz/index.html")),
        };
        let link = |text: &str| self.link("questions/duration/index.html", text);
        CoverageView {
            columns: vec![self.column(0), self.column(1)],
            rows: vec![CoverageRow {
                lang: Some("fi".to_owned()),
                kind: "question",
                label: self.t("question"),
                href: Some(self.url("questions/duration/index.html")),
                title: self.t("How long did the talks last?"),
                cells: vec![cell("differs", true), cell("", false)],
            }],
            part: self.t("sources 1–2 of 5"),
            legend: vec![Legend { class: "has-silent", name: self.t("silent"), about: self.t("read for it") }],
            filter: None,
            sources: vec![Covered {
                source: self.source(0),
                only: vec![link("What did she ask?")],
                more_only: 3,
                lacks: vec![link("Which meal did they share?")],
                more_lacks: 1,
                first: vec![First { link: link("Where did they meet?"), place: "paragraph 1 of 9".to_owned() }],
            }],
            sheet: Some(self.url("coverage/worksheet/index.html")),
            csv: self.url("data/coverage.csv"),
            pager: Some(self.pager()),
        }
    }

    pub fn column(self, n: usize) -> Column {
        let SourceCard { href, sign, colour, title, .. } = self.source(n);
        Column { href, sign, colour, title }
    }

    pub fn worksheet(self) -> WorksheetView {
        WorksheetView {
            key: true,
            other: self.url("coverage/worksheet/index.html"),
            part: String::new(),
            columns: vec![self.column(0)],
            rows: vec![WorksheetRow {
                question: self.t("How long did the talks last?"),
                answers: vec![self.t("about 2 hours")],
            }],
            pager: None,
        }
    }

    pub fn plot(self) -> Plot {
        let row = |n: usize, label: &str, soft: bool| PlotRow {
            label: self.t(label),
            colour: n,
            text_y: 42 * n + 14,
            bar_y: 42 * n + 20,
            x: format!("{}%", 30 + 30 * n),
            width: "20%".to_owned(),
            dot: soft.then(|| "40%".to_owned()),
            soft: soft.then(|| Soft { from: "35%".to_owned(), to: "45%".to_owned() }),
            before: false,
            after: !soft,
        };
        Plot {
            title: self.t("How long did the talks last?"),
            text: self.t("about 2 hours; over 4 hours"),
            rows: vec![row(0, "about 2 hours · Gazette", true), row(1, "over 4 hours · Meridian", false)],
            ticks: vec![Tick { x: "4%".to_owned(), label: "0".to_owned() }],
            unit: self.t("hours"),
            axis: 88,
            height: 128,
        }
    }
}
