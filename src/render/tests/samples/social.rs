//! The social card of a page.

use super::{Make, tally};
use crate::site::views::{CardAnswer, CardView, Sign, Social};

impl Make<'_> {
    /// A card with everything on it.
    pub fn social(self, path: &str, title: &str, kind: &'static str) -> Social {
        let sign = |n: usize| Sign { text: self.t("GAZ"), colour: n };
        let path = format!("cards/{}.png", path.trim_end_matches(".html"));
        Social::Own(Box::new(CardView {
            href: format!("https://dossier.example/{path}"),
            path,
            kind,
            title: self.t(title),
            by: vec![self.t("Ines Moreau"), self.t("chair of the lake commission")],
            signs: (1..9).map(sign).collect(),
            outlet: self.t("Lake Gazette"),
            date: "13 May 2031".to_owned(),
            answers: (1..6)
                .map(|n| CardAnswer { value: self.t("about four hours"), signs: vec![sign(n)], more: 2 })
                .collect(),
            tally: Some(tally(3)),
            event: "13 May 2031".to_owned(),
            place: self.t("Orsa"),
        }))
    }
}
