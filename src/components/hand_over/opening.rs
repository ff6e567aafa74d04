//! Opening sealed keys because a person wants to hand them over: where they're sealed to a passkey, it's asked for first.

use evs_domain::id::TransferId;
use evs_i18n::Texts;

use crate::state::authenticator::PasskeyFailure;
use crate::state::journal::JournalError;
use crate::state::project::ProjectState;
use crate::state::sign_in_journal::PasskeyRefusal;

/// A sentence that says why it couldn't be done.
pub type Why = fn(&'static Texts) -> &'static str;

/// Opens the keys of these transfers.
///
/// # Errors
/// Why none of them could be opened. Where no key may be shown that's no error: there's the link, and what can be done instead.
pub async fn open(project: ProjectState, transfers: &[TransferId]) -> Result<(), Why> {
    let journal = project.journal();
    if journal.open_keys(transfers).await == Some(JournalError::Locked) {
        journal.ask_for_passkey().await.map_err(refusal_text)?;
        journal.open_keys(transfers).await;
    }
    let is_open = |transfer: &TransferId| journal.has_key(*transfer);
    if transfers.iter().any(is_open) || !journal.may_show_keys() {
        Ok(())
    } else {
        Err(|t| t.transfers.key_wont_open)
    }
}

/// Why a passkey couldn't be used.
pub fn refusal_text(refusal: PasskeyRefusal) -> fn(&'static Texts) -> &'static str {
    match refusal {
        PasskeyRefusal::Passkey(PasskeyFailure::NotGiven) => |t| t.keys.not_given,
        PasskeyRefusal::Passkey(PasskeyFailure::NoSecret) => |t| t.keys.no_secret,
        PasskeyRefusal::Passkey(PasskeyFailure::Broken) => |t| t.keys.broken,
        PasskeyRefusal::Wrong => |t| t.keys.wrong,
        PasskeyRefusal::Journal => |t| t.keys.not_stored,
    }
}
