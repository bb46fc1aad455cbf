//! What is said in one language and printed in another: which wording is an original, and what the editors
//! say it means.

use super::desk::Desk;
use crate::analysis::{HeardId, Print, Wording};
use crate::dossier::SourceId;

impl Desk<'_> {
    /// What the editors say the words at a place mean in the language of the dossier.
    pub fn translation(&self, id: HeardId, print: &Print) -> Option<String> {
        let wordings = &self.listed(id).filter(|_| !self.is_withdrawn(id))?.wordings;
        wordings.get(print.asked?)?.translation.clone()
    }

    /// What the editors say a wording means, by the first place for which they do.
    pub fn translation_of(&self, id: HeardId, wording: &Wording) -> Option<String> {
        wording.prints.iter().find_map(|print| self.translation(id, print))
    }

    /// Whether a source prints an utterance in the language it was said in: `original` or `translation`; empty
    /// where nobody says which that was.
    pub fn rendering(&self, id: HeardId, source: SourceId) -> &'static str {
        let spoken = self.listed(id).map_or("", |listed| listed.said.language.as_str());
        match spoken {
            "" => "",
            _ if same_language(spoken, self.language_of(source)) => "original",
            _ => "translation",
        }
    }

    /// The language an utterance was said in, if every place that prints it is in another.
    pub fn lost_original(&self, id: HeardId) -> Option<&str> {
        let prints: Vec<&Print> = self.analysis.heard(id).prints().collect();
        let of = |print: &&Print| self.rendering(id, self.analysis.quotation(print.quotation).source);
        let lost =
            !prints.is_empty() && !self.is_withdrawn(id) && prints.iter().all(|print| of(print) == "translation");
        self.listed(id).filter(|_| lost).map(|listed| listed.said.language.as_str())
    }

    /// A language by its name where the pages know one, else by its tag.
    pub fn language_name(&self, tag: &str) -> String {
        let main = tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
        let id = format!("language-{main}");
        if self.locale.knows(&id) { self.locale.say(&id) } else { tag.to_owned() }
    }

    /// The tag of the language a source is in.
    pub fn language_of(&self, source: SourceId) -> &str {
        self.dossier.source(source).language.as_deref().unwrap_or(&self.dossier.meta.language)
    }
}

/// Whether two tags name one language, whatever its region or script.
pub fn same_language(a: &str, b: &str) -> bool {
    let main = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    main(a) == main(b)
}
