//! What the preview shows at one moment.

use rayon::prelude::*;

use crate::output::Tree;

/// The last good site, and why the build after it failed if it did. Never changed, only replaced.
#[derive(Debug, Default)]
pub(super) struct Now {
    site: Option<std::sync::Arc<Site>>,
    /// The notes of the failed build.
    pub failure: Option<String>,
    /// Stands for all of this: another one means that a page shown in a browser is out of date.
    pub id: String,
    /// The curator's own pages, of the last build that knew enough.
    pub private: Option<super::Private>,
}

#[derive(Debug)]
struct Site {
    tree: Tree,
    /// Stands for the bytes of the site, so that neither a new start nor a build that changes
    /// nothing reloads a page.
    digest: String,
}

impl Now {
    /// After a build that gave `tree`.
    pub fn good(tree: Tree) -> Now {
        let digest = digest(&tree);
        Now { id: digest.clone(), site: Some(std::sync::Arc::new(Site { tree, digest })), failure: None, private: None }
    }

    /// After a build that failed: the site stays.
    pub fn failed(&self, notes: &str) -> Now {
        let mut id = self.site.as_ref().map_or("none", |site| &site.digest).to_owned();
        id.push('-');
        id.push_str(&short(&blake3::hash(notes.as_bytes())));
        Now { site: self.site.clone(), failure: Some(notes.to_owned()), id, private: None }
    }

    /// With the curator's own pages.
    pub fn beside(self, private: Option<super::Private>) -> Now {
        Now { private, ..self }
    }

    /// The site to answer from; none before the first good build.
    pub fn tree(&self) -> Option<&Tree> {
        self.site.as_ref().map(|site| &site.tree)
    }

    /// Which pages a browser sees. The page that stands in for a missing site is one of its own
    /// for all notes it shows.
    pub fn generation(&self) -> &str {
        self.site.as_ref().map_or(&self.id, |site| &site.digest)
    }
}

fn digest(tree: &Tree) -> String {
    let files: Vec<_> = tree.iter().collect();
    let hashes: Vec<_> =
        files.par_iter().map(|(path, entry)| (blake3::hash(path.as_bytes()), blake3::hash(&entry.bytes))).collect();
    let mut whole = blake3::Hasher::new();
    for (path, bytes) in hashes {
        whole.update(path.as_bytes());
        whole.update(bytes.as_bytes());
    }
    short(&whole.finalize())
}

fn short(hash: &blake3::Hash) -> String {
    hash.to_hex()[..16].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(text: &str) -> Now {
        let mut tree = Tree::default();
        tree.put("index.html", text.as_bytes().to_vec());
        Now::good(tree)
    }

    #[test]
    fn the_same_bytes_are_the_same_generation_and_a_failure_keeps_it() {
        let (one, other) = (site("a"), site("b"));
        assert_eq!(one.generation(), site("a").generation());
        assert_ne!(one.generation(), other.generation());
        let failed = one.failed("why");
        assert_eq!(failed.generation(), one.generation());
        assert_ne!(failed.id, one.id);
        assert_ne!(failed.id, failed.failed("why else").id);
        assert_eq!(failed.tree(), one.tree());
    }

    #[test]
    fn without_a_site_every_failure_is_a_generation() {
        let none = Now::default();
        assert_ne!(none.failed("a").generation(), none.failed("b").generation());
    }
}
