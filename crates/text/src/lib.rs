//! Every sentence a person reads, in every language, and nothing else: no markup, no state. A missing translation doesn't
//! compile. Style: American English, short sentences, the words of ARCHITECTURE.md; say what happened and what to do.

#[macro_use]
mod texts;
mod fill;
mod language;
mod reasons;
mod words;

pub use fill::{counted, fill};
pub use language::Language;
pub use reasons::{Sentence, reason, unchecked};
pub use words::{
    AcceptText, CommonText, DisksText, FailureText, FrameText, ReasonText, SignInText, Texts, TransfersText,
    WizardText,
};

#[cfg(test)]
mod tests;
