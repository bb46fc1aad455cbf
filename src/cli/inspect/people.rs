//! The list of people that was given with the texts.

use super::given::Texts;
use crate::analysis::reading::{People, Person};
use crate::dossier::{self, Listed};
use crate::notes::Notes;

/// The people listed, in the order of the list; none where no list was given.
pub struct Listing(Vec<Listed>);

impl Listing {
    pub fn read(texts: &Texts, notes: &mut Notes) -> Listing {
        Listing(texts.people.map(|file| dossier::people(&texts.files, file, notes)).unwrap_or_default())
    }

    /// As the reader wants them.
    pub fn people(&self) -> People<'_> {
        People(self.0.iter().map(person).collect())
    }
}

fn person(listed: &Listed) -> Person<'_> {
    Person {
        id: &listed.id,
        name: &listed.name,
        aliases: listed.aliases.iter().map(String::as_str).collect(),
        role: &listed.role,
        pronouns: &listed.pronouns,
    }
}
