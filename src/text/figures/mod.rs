//! Figures in prose: a text cut into tokens, the numbers among them, and what they measure. English.
//!
//! It stands here because both what a curator writes as a value and what an account prints are read by
//! it: two readers would part one day, and a value would differ from the words it was taken from.

mod fractions;
mod hedges;
pub mod numbers;
pub mod tokens;
pub mod units;
