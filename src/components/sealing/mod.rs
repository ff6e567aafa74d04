//! What several pages show of sealing: sealing by a passphrase that is shown once, the field for one that was told, why something wasn't
//! opened, what a request says, what is known of its key, and the digits that two people compare.

mod fingerprint;
mod known;
mod made;
mod phrase;
mod request;

pub use fingerprint::Fingerprint;
pub use known::KnownNote;
pub use made::{Made, SealByPhrase, why_not_sealed};
pub use phrase::PhraseForm;
pub use request::{PasteRequest, RequestFacts};

use crate::state::nav::Said;
use crate::state::sealing::OpenFailure;

/// Why a package wasn't opened, in words.
pub fn why_not_opened(failure: OpenFailure) -> Said {
    match failure {
        OpenFailure::Mistyped => |t| t.sealing.mistyped,
        OpenFailure::Missing => |t| t.sealing.missing,
        OpenFailure::WrongPhrase => |t| t.sealing.wrong_phrase,
        OpenFailure::KeyNeeded => |t| t.sealing.key_needed,
        OpenFailure::Damaged => |t| t.sealing.damaged,
        OpenFailure::TooMuch => |t| t.sealing.too_much,
        OpenFailure::NoPackage => |t| t.sealing.no_package,
        OpenFailure::Later => |t| t.sealing.later,
    }
}
