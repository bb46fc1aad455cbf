//! Questions: how the answers to each stand to each other, and which might be asked.

mod status;
mod suggest;
mod values;

pub use status::{Standing, distinct_answers, standings};
pub use suggest::{Answer, Candidate, suggest};
pub use values::check as check_values;
