//! The five tones a control or a message can have. What a tone looks like is the style sheet's business;
//! what a disk's state has for a tone is the caller's.

/// How something is meant, written into `data-tone`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing to point out.
    #[default]
    Neutral,
    /// The one thing to do on a screen, or what is under way.
    Accent,
    /// Went well, can be done.
    Good,
    /// Needs a look, could not be checked.
    Warn,
    /// Went wrong, cannot be done, or destroys something.
    Bad,
}

impl Tone {
    /// The value of `data-tone`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Accent => "accent",
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Bad => "bad",
        }
    }
}
