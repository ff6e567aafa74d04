//! The five tones of controls and messages. The style sheet decides what a tone looks like, the caller which tone a state
//! has.

/// What something means to the person; the value of `data-tone`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Neutral,
    /// The main action of a screen, or what is in progress.
    Accent,
    /// Succeeded, or is possible.
    Good,
    /// Needs attention, or couldn't be checked.
    Warn,
    /// Failed, is impossible, or is destructive.
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
