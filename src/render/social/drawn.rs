//! The cards of an earlier build, so that only what changed is drawn again.
//!
//! A pack is one run of bytes: a first line, then a card after the other: its key, the length of its PNG in four
//! bytes, a digest of both, the PNG. A card whose digest does not fit is none, and nothing behind a length
//! that leads too far is read, so that whatever stands in a pack, the worst it does is to save no work.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::output::Tree;

const FIRST_LINE: &[u8] = b"variorum cards 1\n";
const DIGEST: usize = 32;
const HEAD: usize = 2 * DIGEST + 4;

/// What a card is made of, in 32 bytes.
pub(crate) type Key = [u8; DIGEST];

/// Cards by their keys.
#[derive(Debug, Default)]
pub struct Drawn {
    #[cfg_attr(not(feature = "cards"), allow(dead_code))]
    pack: Vec<u8>,
    at: BTreeMap<Key, Range<usize>>,
}

impl Drawn {
    /// What of a pack can be used.
    #[must_use]
    pub fn read(pack: Vec<u8>) -> Drawn {
        let mut at = BTreeMap::new();
        let mut place = if pack.starts_with(FIRST_LINE) { FIRST_LINE.len() } else { pack.len() };
        while let Some((key, rest)) = pack[place..].split_first_chunk::<DIGEST>()
            && let Some((length, rest)) = rest.split_first_chunk::<4>()
            && let Some((digest, rest)) = rest.split_first_chunk::<DIGEST>()
            && let Ok(length) = usize::try_from(u32::from_le_bytes(*length))
            && let Some(png) = rest.get(..length)
        {
            if digest_of(key, png) == *digest {
                at.insert(*key, place + HEAD..place + HEAD + length);
            }
            place += HEAD + length;
        }
        Drawn { pack, at }
    }

    #[cfg_attr(not(feature = "cards"), allow(dead_code))]
    pub(crate) fn get(&self, key: &Key) -> Option<&[u8]> {
        self.pack.get(self.at.get(key)?.clone())
    }
}

/// Which cards a site has: their keys, each with the path of a file that holds the PNG.
#[derive(Debug, Default)]
pub struct Used(pub(crate) BTreeMap<Key, String>);

impl Used {
    /// Whether these are the cards of a pack, no more and no fewer.
    #[must_use]
    pub fn is_all_of(&self, drawn: &Drawn) -> bool {
        self.0.keys().eq(drawn.at.keys())
    }

    /// How many of them were there before.
    #[must_use]
    pub fn known(&self, drawn: &Drawn) -> usize {
        self.0.keys().filter(|key| drawn.at.contains_key(*key)).count()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The pack for the next build: the cards of this site and no others.
    #[must_use]
    pub fn pack(&self, tree: &Tree) -> Vec<u8> {
        let mut pack = FIRST_LINE.to_vec();
        for (key, path) in &self.0 {
            let Some(entry) = tree.get(path) else { continue };
            let Ok(length) = u32::try_from(entry.bytes.len()) else { continue };
            pack.extend_from_slice(key);
            pack.extend_from_slice(&length.to_le_bytes());
            pack.extend_from_slice(&digest_of(key, &entry.bytes));
            pack.extend_from_slice(&entry.bytes);
        }
        pack
    }
}

fn digest_of(key: &Key, png: &[u8]) -> [u8; DIGEST] {
    *blake3::Hasher::new().update(key).update(png).finalize().as_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pack() -> Vec<u8> {
        let mut tree = Tree::default();
        tree.put("cards/a.png", b"first".to_vec());
        tree.put("cards/b.png", b"second".to_vec());
        let used = [([1; DIGEST], "cards/a.png".to_owned()), ([2; DIGEST], "cards/b.png".to_owned())];
        Used(used.into()).pack(&tree)
    }

    #[test]
    fn a_pack_gives_back_what_was_put_in() {
        let drawn = Drawn::read(pack());
        assert_eq!(drawn.get(&[1; DIGEST]), Some(&b"first"[..]));
        assert_eq!(drawn.get(&[2; DIGEST]), Some(&b"second"[..]));
        assert_eq!(drawn.get(&[3; DIGEST]), None);
    }

    #[test]
    fn what_is_damaged_is_not_taken_and_the_rest_is() {
        let whole = pack();
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            let drawn = Drawn::read(damaged);
            assert!(drawn.get(&[1; DIGEST]).is_none_or(|png| png == b"first"), "{at}");
            assert!(drawn.get(&[2; DIGEST]).is_none_or(|png| png == b"second"), "{at}");
            assert!(drawn.at.len() < 2, "{at}");
            let cut = Drawn::read(whole[..at].to_vec());
            assert_eq!(cut.at.len(), usize::from(at >= FIRST_LINE.len() + HEAD + 5), "{at}");
        }
        assert!(Drawn::read(b"a foreign file".to_vec()).at.is_empty());
        assert!(Drawn::read(Vec::new()).at.is_empty());
    }
}
