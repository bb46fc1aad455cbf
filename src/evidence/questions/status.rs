//! How answers stand to each other: which statuses their values, scopes, days and languages allow.

use std::collections::BTreeSet;

use crate::dossier::{Dossier, Likeness, Position, Question, SourceId, Status, Value};
use crate::notes::{Code, Note, Notes};

/// How the answers to a question stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// As the curator says, else as the answers tell; `None` where nobody has judged.
    pub status: Option<Status>,
    /// Whether the curator has said so.
    pub confirmed: bool,
}

/// What each question comes to, in their order. Notes statuses that the answers do not allow.
pub fn standings(dossier: &Dossier, notes: &mut Notes) -> Vec<Standing> {
    let of = |question: &Question| {
        if question.positions.is_empty() {
            if let Some(status) = question.status.filter(|_| question.entry.withdrawn.is_none()) {
                let note = misfit_at(question, status, "no account answers");
                notes.take(note.hint("list an answer under `positions:`, or remove the status"));
            }
            return Standing { status: None, confirmed: false };
        }
        let allowed = Allowed::by(dossier, question);
        if let (Some(status), Some(allowed)) = (question.status, &allowed)
            && !allowed.statuses.contains(&status)
            && question.entry.withdrawn.is_none()
        {
            notes.take(misfit(question, status, allowed));
        }
        let found = allowed.as_ref().and_then(|allowed| allowed.found);
        Standing { status: question.status.or(found), confirmed: question.status.is_some() }
    };
    dossier.questions.iter().map(of).collect()
}

/// How many answers to a question there are. Positions that give one value, to whatever scope, give one answer.
#[must_use]
pub fn distinct_answers(question: &Question) -> usize {
    let is_same = |a: &Position, b: &Position| match (&a.read, &b.read) {
        (Some(a), Some(b)) => a.likeness(b) == Likeness::Same,
        _ => a.value == b.value,
    };
    let positions = question.positions.iter().enumerate();
    positions.filter(|(n, one)| !question.positions[..*n].iter().any(|other| is_same(one, other))).count()
}

/// Two answers held against each other.
#[derive(Clone, Copy)]
struct Pair<'a> {
    a: &'a Position,
    b: &'a Position,
    likeness: Likeness,
    scopes: Scopes,
    /// Each is as of another day.
    later: bool,
    /// No language is that of accounts on both sides.
    translated: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Scopes {
    One,
    /// One answer has a scope and the other none: they may be about one thing or not.
    Unsaid,
    Two,
}

impl<'a> Pair<'a> {
    fn of(dossier: &Dossier, a: &'a Position, b: &'a Position) -> Option<Pair<'a>> {
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let scopes = match (plain(&a.scope), plain(&b.scope)) {
            (a, b) if a == b => Scopes::One,
            (a, b) if a.is_empty() || b.is_empty() => Scopes::Unsaid,
            _ => Scopes::Two,
        };
        let later = matches!((&a.as_of, &b.as_of), (Some(a), Some(b)) if a.edtf() != b.edtf());
        let languages = |position: &Position| {
            let of = |id: SourceId| dossier.source(id).language.clone().unwrap_or(dossier.meta.language.clone());
            position.sources.iter().map(|cited| of(cited.source)).collect::<BTreeSet<String>>()
        };
        let (mine, theirs) = (languages(a), languages(b));
        let translated = !mine.is_empty() && !theirs.is_empty() && mine.is_disjoint(&theirs);
        let likeness = a.read.as_ref()?.likeness(b.read.as_ref()?);
        Some(Pair { a, b, likeness, scopes, later, translated })
    }

    fn is_of_amounts(&self) -> bool {
        matches!((&self.a.read, &self.b.read), (Some(Value::Amount(_)), Some(Value::Amount(_))))
    }

    /// Whether two answers that can't both be right still can, for what they are about.
    fn is_explained(&self) -> bool {
        self.scopes == Scopes::Two || self.later
    }
}

/// What the answers to a question allow.
struct Allowed<'a> {
    statuses: BTreeSet<Status>,
    /// The one they tell, where they leave no choice that matters.
    found: Option<Status>,
    pairs: Vec<Pair<'a>>,
    accounts: usize,
}

impl<'a> Allowed<'a> {
    /// `None` where there is no answer, or one that can't be read, which has been noted.
    fn by(dossier: &Dossier, question: &'a Question) -> Option<Allowed<'a>> {
        let positions = &question.positions;
        let sources: BTreeSet<SourceId> = positions.iter().flat_map(|p| &p.sources).map(|c| c.source).collect();
        let accounts = sources.len();
        if accounts == 0 || positions.iter().any(|position| position.read.is_none()) {
            return None;
        }
        let mut pairs = Vec::new();
        for (n, a) in positions.iter().enumerate() {
            for b in &positions[n + 1..] {
                pairs.push(Pair::of(dossier, a, b)?);
            }
        }
        let (statuses, found) = among(&pairs, accounts);
        Some(Allowed { statuses, found, pairs, accounts })
    }
}

/// The statuses that some answers of so many accounts allow, and the one they tell.
fn among(pairs: &[Pair<'_>], accounts: usize) -> (BTreeSet<Status>, Option<Status>) {
    use Status::{Agree, Compatible, Complementary, Conflict, LaterUpdate, ScopeDifference, Single, Translation};
    if pairs.is_empty() {
        let only = if accounts == 1 { Single } else { Agree };
        return (BTreeSet::from([only]), Some(only));
    }
    let any = |wanted: fn(&Pair<'_>) -> bool| pairs.iter().any(wanted);
    let all = |wanted: fn(&Pair<'_>) -> bool| pairs.iter().all(wanted);
    let mut allowed = BTreeSet::new();
    let mut may = |status: Status, fits: bool| {
        if fits {
            allowed.insert(status);
        }
    };
    let scoped = any(|pair| pair.scopes != Scopes::One);
    let open = any(|pair| pair.likeness == Likeness::Open);
    let apart = any(|pair| pair.likeness == Likeness::Apart);
    let clash = any(|pair| pair.likeness == Likeness::Apart && pair.scopes != Scopes::Two && !pair.later);
    let firm = any(|pair| pair.likeness == Likeness::Apart && pair.scopes == Scopes::One && !pair.later);
    let same = all(|pair| pair.likeness == Likeness::Same);
    // Euros and dollars, say: whatever they come to, they are not one answer.
    let unlike = any(|pair| pair.likeness == Likeness::Open && pair.is_of_amounts());
    let translated = any(|pair| pair.translated && pair.likeness != Likeness::Same);
    // What may hold of words may hold of anything but answers that exclude each other.
    may(Single, accounts == 1);
    may(Agree, same || (open && !apart && !unlike));
    may(Compatible, !clash && (!same || scoped));
    may(Complementary, !clash && (open || scoped));
    may(ScopeDifference, scoped && !firm);
    may(LaterUpdate, any(|pair| pair.later && pair.likeness != Likeness::Same) && !firm);
    may(Translation, translated || open);
    may(Conflict, clash || any(|pair| pair.likeness == Likeness::Open && !pair.is_explained()));
    let differing = || pairs.iter().filter(|pair| pair.likeness != Likeness::Same);
    let found = if accounts == 1 {
        Some(Single)
    } else if same {
        Some(Agree)
    } else if firm {
        Some(Conflict)
    } else if differing().all(|pair| pair.later) {
        Some(LaterUpdate)
    } else if apart && !open {
        Some(ScopeDifference)
    } else if !open {
        Some(Compatible)
    } else if differing().all(|pair| pair.scopes == Scopes::Two) {
        Some(ScopeDifference)
    } else if differing().all(|pair| pair.translated) {
        Some(Translation)
    } else {
        None
    };
    (allowed, found)
}

/// The name of a status in `questions.yaml`.
pub(super) fn name(status: Status) -> &'static str {
    match status {
        Status::Conflict => "conflict",
        Status::ScopeDifference => "scope-difference",
        Status::LaterUpdate => "later-update",
        Status::Translation => "translation",
        Status::Complementary => "complementary",
        Status::Compatible => "compatible",
        Status::Agree => "agree",
        Status::Single => "single",
    }
}

/// What to say of a status that the answers do not allow: both answers, and what would fit.
fn misfit(question: &Question, status: Status, allowed: &Allowed<'_>) -> Note {
    let note = |why: String| misfit_at(question, status, &why);
    let fitting: Vec<String> = allowed.statuses.iter().map(|status| format!("`{}`", name(*status))).collect();
    let fitting = match fitting.as_slice() {
        [one] => format!("{one} fits"),
        [first @ .., last] => format!("{} or {last} fits", first.join(", ")),
        [] => "mend the answers".to_owned(),
    };
    let Some(pair) = telling(status, &allowed.pairs) else {
        let only = &question.positions[0];
        let why = match allowed.accounts {
            1 => "one account alone answers".to_owned(),
            n => format!("{n} accounts give this one answer"),
        };
        return note(why).see(only.value_at, "the only answer").hint(fitting);
    };
    let (a, b) = (&pair.a.value, &pair.b.value);
    let why = match (status, pair.likeness) {
        (Status::Single, _) => format!("{} accounts answer", allowed.accounts),
        (_, Likeness::Same) => format!("`{a}` and `{b}` are one answer"),
        (_, Likeness::Near) => format!("`{a}` and `{b}` can both be right"),
        (Status::LaterUpdate, _) if !pair.later => format!("`{a}` and `{b}` are not `as_of` two days"),
        (_, Likeness::Apart) if pair.later => format!("`{a}` and `{b}` are `as_of` two days"),
        (_, Likeness::Apart) => match pair.scopes {
            Scopes::One => format!("`{a}` and `{b}` exclude each other, and {}", one_scope(pair)),
            Scopes::Unsaid | Scopes::Two => format!("`{a}` and `{b}` have each a scope of its own"),
        },
        (_, Likeness::Open) if pair.is_explained() => format!("`{a}` and `{b}` are about different things"),
        (_, Likeness::Open) if status == Status::ScopeDifference => {
            format!("`{a}` and `{b}` differ, and {}", one_scope(pair))
        }
        (_, Likeness::Open) => format!("`{a}` and `{b}` differ"),
    };
    let label = |position: &Position| match (&position.scope, &position.as_of) {
        (scope, _) if !scope.is_empty() => format!("scope: {scope}"),
        (_, Some(date)) => format!("as of {date}"),
        _ => "no scope".to_owned(),
    };
    let note = note(why).see(pair.a.value_at, label(pair.a)).see(pair.b.value_at, label(pair.b)).hint(fitting);
    let clash = pair.likeness == Likeness::Apart && pair.scopes == Scopes::One && !pair.later;
    if clash { note.hint("if they are about different things, give each a `scope:`") } else { note }
}

fn misfit_at(question: &Question, status: Status, why: &str) -> Note {
    let at = question.status_at.unwrap_or(question.entry.span);
    Note::new(Code::StatusDoesNotFit, at, format!("`{}` does not fit: {why}", name(status)))
}

fn one_scope(pair: &Pair<'_>) -> &'static str {
    if pair.a.scope.is_empty() { "neither has a scope" } else { "both have one scope" }
}

/// The two answers that tell best why a status does not fit.
fn telling<'p, 'a>(status: Status, pairs: &'p [Pair<'a>]) -> Option<&'p Pair<'a>> {
    let first = |wanted: &dyn Fn(&&Pair<'_>) -> bool| pairs.iter().find(wanted);
    let clash = first(&|pair| pair.likeness == Likeness::Apart && !pair.is_explained());
    let apart = || first(&|pair| pair.likeness == Likeness::Apart);
    let other = || first(&|pair| pair.likeness != Likeness::Same);
    let found = if status == Status::Conflict { apart().or_else(other) } else { clash.or_else(apart).or_else(other) };
    found.or(pairs.first())
}
