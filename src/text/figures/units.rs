//! Units of measure, by the words and signs that stand for them.

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    Length,
    Time,
    Mass,
    Area,
    Volume,
    Speed,
    Temperature,
}

/// A unit: how many of the base unit of its dimension it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    pub dimension: Dimension,
    pub factor: f64,
    /// What is added before multiplying, for temperatures.
    pub offset: f64,
}

impl Unit {
    /// An amount of this unit in the base unit.
    pub fn base(self, value: f64) -> f64 {
        (value + self.offset) * self.factor
    }

    /// The unit of an area with sides of this length.
    pub fn squared(self) -> Unit {
        Unit { dimension: Dimension::Area, factor: self.factor * self.factor, offset: 0.0 }
    }
}

const UNITS: &[(Dimension, f64, &[&str])] = &[
    // In metres.
    (Dimension::Length, 1000.0, &["km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"]),
    (Dimension::Length, 1.0, &["m", "metre", "metres", "meter", "meters"]),
    (Dimension::Length, 0.01, &["cm", "centimetre", "centimetres", "centimeter", "centimeters"]),
    (Dimension::Length, 0.001, &["mm", "millimetre", "millimetres", "millimeter", "millimeters"]),
    (Dimension::Length, 1609.344, &["mile", "miles", "mi"]),
    (Dimension::Length, 0.9144, &["yard", "yards", "yd"]),
    (Dimension::Length, 0.3048, &["foot", "feet", "ft"]),
    (Dimension::Length, 0.0254, &["inch", "inches"]),
    // In seconds.
    (Dimension::Time, 1.0, &["second", "seconds", "sec", "secs"]),
    (Dimension::Time, 60.0, &["minute", "minutes", "min", "mins"]),
    (Dimension::Time, 3600.0, &["hour", "hours", "hr", "hrs", "h"]),
    (Dimension::Time, 86_400.0, &["day", "days"]),
    (Dimension::Time, 604_800.0, &["week", "weeks"]),
    (Dimension::Time, 1_209_600.0, &["fortnight", "fortnights"]),
    (Dimension::Time, 2_629_746.0, &["month", "months"]),
    (Dimension::Time, 31_556_952.0, &["year", "years"]),
    (Dimension::Time, 315_569_520.0, &["decade", "decades"]),
    (Dimension::Time, 3_155_695_200.0, &["century", "centuries"]),
    // In kilograms.
    (Dimension::Mass, 1.0, &["kg", "kilogram", "kilograms", "kilo", "kilos"]),
    (Dimension::Mass, 0.001, &["g", "gram", "grams", "gramme", "grammes"]),
    (Dimension::Mass, 1000.0, &["tonne", "tonnes", "ton", "tons", "t"]),
    (Dimension::Mass, 0.453_592_37, &["lb", "lbs", "pound", "pounds"]),
    (Dimension::Mass, 0.028_349_523, &["ounce", "ounces", "oz"]),
    // In square metres.
    (Dimension::Area, 10_000.0, &["hectare", "hectares", "ha"]),
    (Dimension::Area, 4046.856, &["acre", "acres"]),
    // In litres.
    (Dimension::Volume, 1.0, &["litre", "litres", "liter", "liters"]),
    (Dimension::Volume, 3.785_412, &["gallon", "gallons"]),
    (Dimension::Volume, 158.987, &["barrel", "barrels"]),
    // In kilometres an hour.
    (Dimension::Speed, 1.0, &["kph", "kmh"]),
    (Dimension::Speed, 1.609_344, &["mph"]),
    (Dimension::Speed, 1.852, &["knot", "knots"]),
    // In degrees Celsius.
    (Dimension::Temperature, 1.0, &["c", "celsius", "centigrade"]),
];

/// The unit of a word, in lower case.
pub fn unit(word: &str) -> Option<Unit> {
    if matches!(word, "f" | "fahrenheit") {
        return Some(Unit { dimension: Dimension::Temperature, factor: 5.0 / 9.0, offset: -32.0 });
    }
    let (dimension, factor, _) = UNITS.iter().find(|(_, _, words)| words.contains(&word))?;
    Some(Unit { dimension: *dimension, factor: *factor, offset: 0.0 })
}

/// What a unit is called by in this table: `hour`, `km`. Nothing for those that are made of others.
pub fn name(unit: Unit) -> Option<&'static str> {
    let known = UNITS.iter().filter(|_| unit.offset == 0.0);
    let mut same = known.filter(|(dimension, factor, _)| (*dimension, *factor) == (unit.dimension, unit.factor));
    same.find_map(|(.., words)| words.first().copied())
}

/// Whether the word for a unit is one only directly behind digits: `m`, `g`, `c`.
pub fn is_short(word: &str) -> bool {
    word.len() == 1 || matches!(word, "mi" | "ha" | "oz" | "min" | "sec")
}

const CURRENCIES: &[(&str, &[&str])] = &[
    ("dollar", &["$", "dollar", "dollars", "usd"]),
    ("euro", &["€", "euro", "euros", "eur"]),
    ("pound sterling", &["£", "sterling", "gbp"]),
    ("yen", &["¥", "yen", "jpy"]),
    ("yuan", &["yuan", "renminbi", "cny"]),
    ("rouble", &["₽", "rouble", "roubles", "ruble", "rubles"]),
    ("won", &["₩", "won", "krw"]),
    ("naira", &["₦", "naira"]),
    ("franc", &["franc", "francs", "chf"]),
    ("crown", &["krona", "kronor", "krone", "kroner", "crown", "crowns"]),
    ("rupee", &["rupee", "rupees"]),
    ("cent", &["cent", "cents"]),
];

/// The currency of a sign or a word.
pub fn currency(word: &str) -> Option<&'static str> {
    CURRENCIES.iter().find(|(_, words)| words.contains(&word)).map(|(name, _)| *name)
}
