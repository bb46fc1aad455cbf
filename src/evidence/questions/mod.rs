//! Questions: how the answers to each stand to each other, and which might be asked.

mod status;
mod suggest;

pub use status::{Standing, standings};
pub use suggest::{Answer, Candidate, suggest};
