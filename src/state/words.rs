//! The old names of `i18n`.

pub use super::i18n::{I18n as Words, i18n as words};
