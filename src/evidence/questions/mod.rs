//! Questions: how the answers to each stand to each other, and which might be asked.

mod status;

pub use status::{Standing, standings};
