//! Answers that are numbers, in the words of the dossier's language.
//!
//! Curators write them in English (`about 2 hours`, `4 to 5`), whatever the language of the dossier is: that is
//! the grammar the program reads. In English they are shown as they are written, in another language as they are read.

use crate::dossier::Written;
use crate::locale::{Arg, Locale};
use crate::text::figures::numbers::{Hedge, Of};
use crate::text::figures::units;

/// The value of a question whose amounts are in `unit`, in another language than English; none where there are no
/// words for what it is of, and it is shown as it is written.
pub fn said(locale: &Locale, unit: &str, value: &str) -> Option<String> {
    let written = Written::read(value, unit)?;
    let number = |end: f64| locale.decimal(&end.to_string());
    let is_range = written.low < written.high;
    let amount = if is_range {
        locale.fill("amount-range", &[("low", number(written.low).into()), ("high", number(written.high).into())])
    } else {
        number(written.high)
    };
    // Parts of a whole have no plural of their own: they take the form that stands for all others.
    // What is between two numbers is never said by a word for one or two.
    let n = if !(is_range && written.high <= 2.0)
        && written.high >= 0.0
        && written.high.fract() == 0.0
        && written.high < 1e9
    {
        // A whole number between these two.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        Arg::Number(written.high as usize)
    } else {
        Arg::Text(number(written.high).into())
    };
    let of_it = match written.of {
        Of::Measure(measured) => format!("unit-{}", units::name(measured)?),
        Of::Share => "amount-percent".to_owned(),
        Of::Count if unit.is_empty() || written.has_unit => String::new(),
        // The curator's own word, in the curator's language.
        Of::Count => return Some(hedged(locale, &written, format!("{amount} {unit}"))),
        _ => return None,
    };
    let amount = match of_it.as_str() {
        "" if written.has_unit => return None,
        "" => amount,
        id if locale.knows(id) => locale.fill(id, &[("amount", amount.into()), ("n", n)]),
        _ => return None,
    };
    Some(hedged(locale, &written, amount))
}

/// A unit by itself, as it stands on an axis.
pub fn unit(locale: &Locale, unit: &str) -> String {
    let read = Written::read(&format!("5 {unit}"), "");
    let known = read.and_then(|written| match written.of {
        Of::Measure(measured) => units::name(measured).map(|name| format!("unit-{name}")),
        _ => None,
    });
    match known.filter(|id| locale.knows(id)) {
        // Without the number of which it is the plural.
        Some(id) => locale.fill(&id, &[("amount", "".into()), ("n", 5.into())]).trim().to_owned(),
        None => unit.to_owned(),
    }
}

/// With the word for how exact it is.
fn hedged(locale: &Locale, written: &Written, amount: String) -> String {
    let id = match (written.hedge, written.strict) {
        (Hedge::None, _) => return amount,
        (Hedge::About, _) => "amount-about",
        (Hedge::Over, true) => "amount-over",
        (Hedge::Over, false) => "amount-at-least",
        (Hedge::Under, true) => "amount-under",
        (Hedge::Under, false) => "amount-at-most",
    };
    locale.fill(id, &[("amount", amount.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: &str, (value, unit): (&str, &str), expected: Option<&str>) {
        let given = said(&Locale::built_in(language), unit, value);
        assert_eq!(given.as_deref(), expected, "{language}: {value} {unit}");
    }

    #[test]
    fn amounts_are_said_in_the_language() {
        check("de", ("about 2 hours", ""), Some("etwa 2 Stunden"));
        check("de", ("about 1", "hours"), Some("etwa 1 Stunde"));
        check("de", ("4 to 5 hours", "minutes"), Some("4–5 Stunden"));
        check("de", ("between 4 and 5", "Kisten"), Some("4–5 Kisten"));
        check("de", ("at least 12000", ""), Some("mindestens 12.000"));
        check("de", ("1 hour 30 minutes", ""), Some("90 Minuten"));
        check("de", ("2.5 km", ""), Some("2,5\u{a0}km"));
        check("fr", ("over 18", "months"), Some("plus de 18 mois"));
        check("fr", ("20 per cent", ""), Some("20\u{a0}%"));
        check("ru", ("under 3 days", ""), Some("меньше чем 3 дня"));
        check("ru", ("1.5 hours", ""), Some("1,5 часа"));
        check("ru", ("21 hours", ""), Some("21 час"));
        check("ar", ("about 2 hours", ""), Some("نحو \u{2068}ساعتين\u{2069}"));
        check("ar", ("1 to 2 hours", ""), Some("\u{2068}\u{200f}\u{2068}1\u{2069}–\u{2068}2\u{2069}\u{2069} ساعة"));
        check("ar", ("up to 3 weeks", ""), Some("\u{2068}\u{200f}\u{2068}3\u{2069} أسابيع\u{2069} على الأكثر"));
        check("de", ("$2 million", ""), None);
        check("de", ("dozens", ""), None);
        check("de", ("40 knots", ""), None);
        assert_eq!(unit(&Locale::built_in("de"), "hours"), "Stunden");
        assert_eq!(unit(&Locale::built_in("de"), "km"), "km");
        assert_eq!(unit(&Locale::built_in("de"), "Kisten"), "Kisten");
    }
}
