//! How sure a speaker is: how often such a guess is right.
//!
//! How often each form of attribution finds the right mention, times how often each kind of mention
//! resolves to the right name. The shares for names and for the common forms were measured on
//! annotated news with `tests/bench/confidence.py --by both`, rounded and made smooth.
//!
//! Others are judgement, above what that measurement shows. Roles: the annotation leaves `the
//! president` unresolved, so that it counts every name we give it as wrong. Pronouns: it resolves them
//! by program; a sample of its differences from our surest pronouns was read and spoke for us. Verbs
//! that hint, documents and collectives: set so that plain cases are named; measure them again when
//! speakers checked by hand are at hand.

use super::{Form, Link, Reason};

/// How often a guess made so is right, 0 to 1.
pub fn confidence(reason: Reason) -> f64 {
    found(reason.form) * resolved(reason.link)
}

/// How often a form of attribution finds the right mention.
fn found(form: Form) -> f64 {
    match form {
        Form::After | Form::Inverted => 0.98,
        Form::Before | Form::Quoted => 0.95,
        Form::Label | Form::Trailing | Form::According => 0.93,
        Form::Clause => 0.91,
        Form::Guessed => 0.88,
        // Those that stand on another attribution are weighed by `lasting`.
        Form::Hint | Form::Continues | Form::Reopened | Form::Standing => 0.9,
        Form::Noun | Form::Precedes => 0.7,
        Form::Owner => 0.6,
        Form::Subject | Form::Nearby => 0.58,
        Form::None => 0.0,
    }
}

/// How often a mention resolves to the right name.
fn resolved(link: Link) -> f64 {
    match link {
        Link::FullName | Link::PartOfName => 1.0,
        Link::SingleName | Link::Document => 0.97,
        Link::Description => 0.94,
        Link::Role => 0.95,
        Link::Slip | Link::Joint => 0.92,
        // Two of one surname are not told apart by guess.
        Link::SharedName => 0.85,
        Link::PronounSure | Link::Collective => 0.9,
        Link::PronounClear => 0.8,
        Link::PronounDoubt => 0.55,
        Link::None => 0.0,
    }
}

/// What is left of the confidence of a speech where its speaker stands on.
pub fn lasting(form: Form) -> f64 {
    match form {
        Form::Continues | Form::Reopened => 0.98,
        _ => 0.95,
    }
}
