//! The social card of a page, out of the page's own view.
//!
//! Made only where the dossier says at which address it will be published: whoever shows a link to a page
//! fetches the card from there.

use super::desk::Desk;
use super::rich::{Part, Rich, Tag};
use super::views::{CardAnswer, CardView, Pager, Print, Sign, Social, SourceCard, by};
use super::{Page, View};

/// The most signs of a card, and of an answer on one.
const SIGNS: usize = 6;
const SIGNS_OF_ANSWER: usize = 4;

/// The card of a page that stands by itself; others are announced with that of the front page, and those
/// kept from search engines with none.
pub fn of(desk: &Desk<'_>, page: &Page) -> Social {
    if page.shell.noindex {
        return Social::Nothing;
    }
    let path = format!("cards/{}.png", page.path.trim_end_matches(".html"));
    let Some(href) = desk.atlas.absolute_file(&path) else { return Social::Nothing };
    let meta = &desk.dossier.meta;
    let shell = &page.shell;
    let bare = CardView {
        path,
        href,
        kind: shell.kind,
        title: shell.title.clone(),
        by: Vec::new(),
        signs: Vec::new(),
        outlet: String::new(),
        date: String::new(),
        answers: Vec::new(),
        tally: None,
        event: meta.date.as_ref().map_or(String::new(), |date| desk.date(date).text),
        place: meta.place.as_ref().map_or(String::new(), |place| place.name(desk.dossier).to_owned()),
    };
    let whole = || desk.signs.iter().map(|(text, colour)| Sign { text: text.clone(), colour: *colour });
    let whole = || CardView { signs: whole().take(SIGNS).collect(), tally: Some(desk.whole.clone()), ..bare.clone() };
    let own = match &page.view {
        View::Home(_) => CardView { title: meta.title.clone(), by: vec![meta.summary.clone()], ..whole() },
        View::Narrative(_) => whole(),
        View::Source(view) => CardView {
            signs: vec![sign(&view.card)],
            outlet: view.card.outlet.text.clone(),
            date: view.card.published.as_ref().map_or(String::new(), |date| date.text.clone()),
            by: view.card.byline.clone(),
            ..bare
        },
        // A quotation that was only found has a page, and nobody has vouched for it.
        View::Quote(view) if view.confirmed && is_first(view.pager.as_ref()) => {
            let Some(fullest) = view.wordings.first() else { return Social::Home };
            CardView {
                title: words(&fullest.words),
                by: by(view.speaker.as_ref(), &view.role),
                signs: signs(fullest.prints.iter().map(|Print { source, .. }| source)),
                // Of these very words: others printed other ones.
                tally: Some(fullest.tally.clone()),
                ..bare
            }
        }
        View::Question(view) => CardView {
            answers: view
                .positions
                .iter()
                .map(|position| {
                    let all = signs_of_all(position.passages.iter().map(|passage| &passage.source));
                    let more = all.len().saturating_sub(SIGNS_OF_ANSWER);
                    let signs = all.into_iter().take(SIGNS_OF_ANSWER).collect();
                    CardAnswer { value: position.value.clone(), signs, more }
                })
                .collect(),
            ..bare
        },
        View::Entity(view) if shell.kind == "person" && is_first(view.pager.as_ref()) => {
            CardView { by: vec![view.role.clone()], ..bare }
        }
        View::Timeline(view) if is_first(view.pager.as_ref()) && page.path == "timeline/index.html" => whole(),
        View::Sources(view) if is_first(view.pager.as_ref()) => whole(),
        View::Questions(view) if is_first(view.pager.as_ref()) => whole(),
        View::Page(_) => CardView { by: vec![shell.description.clone()], ..bare },
        View::Files(_) | View::File(_) | View::Search(_) => return Social::Nothing,
        _ => return Social::Home,
    };
    Social::Own(Box::new(own))
}

fn is_first(pager: Option<&Pager>) -> bool {
    pager.is_none_or(|pager| pager.previous.is_none())
}

fn sign(source: &SourceCard) -> Sign {
    Sign { text: source.sign.clone(), colour: source.colour }
}

/// Each sign once, in order.
fn signs_of_all<'a>(sources: impl Iterator<Item = &'a SourceCard>) -> Vec<Sign> {
    let mut all: Vec<Sign> = Vec::new();
    for sign in sources.map(sign) {
        if !all.contains(&sign) {
            all.push(sign);
        }
    }
    all
}

fn signs<'a>(sources: impl Iterator<Item = &'a SourceCard>) -> Vec<Sign> {
    let mut all = signs_of_all(sources.take(4 * SIGNS));
    all.truncate(SIGNS);
    all
}

/// The words of a wording: the listed part, with a sign where it is cut out of more; else all.
fn words(rich: &Rich) -> String {
    let mut parts = [String::new(), String::new(), String::new()];
    let (mut depth, mut listed_at, mut now) = (0_usize, None, 0);
    for part in &rich.0 {
        match part {
            Part::Open(tag) => {
                depth += 1;
                if matches!(tag, Tag::Listed) {
                    (listed_at, now) = (Some(depth), 1);
                }
            }
            Part::Close => {
                if listed_at == Some(depth) {
                    (listed_at, now) = (None, 2);
                }
                depth = depth.saturating_sub(1);
            }
            Part::Text(text) => parts[now].push_str(text),
            _ => {}
        }
    }
    let [before, listed, after] = parts;
    if listed.trim().is_empty() {
        return trimmed(&(before + &after)).to_owned();
    }
    let cut = |words: &str, sign: &'static str| if words.chars().any(char::is_alphanumeric) { sign } else { "" };
    format!("{}{}{}", cut(&before, "… "), trimmed(&listed), cut(&after, " …"))
}

/// Without what led over to the words of the account.
fn trimmed(words: &str) -> &str {
    words.trim().trim_end_matches([',', ';', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_quotation_that_holds_more_the_listed_part_is_shown() {
        let text = |words: &str| Part::Text(words.to_owned());
        let listed = |before: &str, after: &str| {
            let listed =
                [Part::Open(Tag::Listed), Part::Open(Tag::Core), text("ten"), Part::Close, text(" more."), Part::Close];
            let lang = Part::Open(Tag::Language { lang: "ko".to_owned() });
            words(&Rich([lang, text(before)].into_iter().chain(listed).chain([text(after), Part::Close]).collect()))
        };
        assert_eq!(listed("I said: ", " So."), "… ten more. …");
        assert_eq!(listed("“", "”"), "ten more.");
        assert_eq!(words(&Rich(vec![text("all "), Part::Open(Tag::Core), text("of it"), Part::Close])), "all of it");
        assert_eq!(words(&Rich(vec![text("to see you,")])), "to see you");
    }
}
