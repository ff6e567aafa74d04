//! What can go wrong, as values that a sentence can be made of. No problem holds a secret, or a byte of what was sealed.

/// The source of random bytes gave none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoRandomness;

/// Why nothing was sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealProblem {
    /// Nobody is named who could open it.
    NoRecipient,
    /// More recipients than [`MOST_RECIPIENTS`](crate::MOST_RECIPIENTS).
    TooManyRecipients,
    /// More bytes than [`LARGEST`](crate::LARGEST) allows.
    TooLarge,
    /// No random bytes were to be had.
    NoRandomness,
}

impl From<NoRandomness> for SealProblem {
    fn from(_: NoRandomness) -> Self {
        Self::NoRandomness
    }
}

/// Why a file isn't opened. Nothing of its content is given out then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenProblem {
    /// It isn't an age file at all.
    NotAge,
    /// It's an age file of another version of the format.
    UnsupportedVersion,
    /// It's larger, or for more recipients, than what is read here.
    TooLarge,
    /// It's sealed with a passphrase, and a key was given.
    PassphraseNeeded,
    /// It's sealed to keys, and a passphrase was given.
    KeyNeeded,
    /// It's sealed only to recipients of types that aren't known here.
    UnknownRecipients,
    /// The passphrase would take too much work and memory: 2 to the power of `log_n` steps. Somebody may want to hang
    /// the page.
    WorkFactorTooHigh {
        /// The work factor that the file asks for; `u32::MAX` stands for anything larger.
        log_n: u32,
    },
    /// There isn't as much memory as the passphrase's work factor takes.
    OutOfMemory,
    /// This key or passphrase doesn't open it: it is for another, or what is sealed to this one was changed.
    WrongKey,
    /// It was changed, cut or put in another order since it was sealed, or was never made well.
    Damaged(Part),
}

/// Where a file is damaged: for the curious, since whatever it is, the file is refused as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The text that it was made for pasting.
    Armor,
    /// The list of recipients before the content.
    Header,
    /// The header's seal: the header was changed after it was made.
    Mac,
    /// The content.
    Payload,
}
