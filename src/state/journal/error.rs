//! What can go wrong with the journal, as kinds. Sentences about it belong to the texts; browser messages, record
//! contents and keys never get in here, so an error may be shown or counted without a second look.

/// Why the journal couldn't do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JournalError {
    /// The browser has no usable IndexedDB here: private mode, storage switched off, or a blocked frame.
    NoStorage,
    /// The browser has no usable WebCrypto here: mostly a page that isn't a secure context.
    NoCrypto,
    /// Storage was usable and then failed, or was closed by another tab or by clearing the site's data.
    /// Nothing of the step was kept.
    Storage,
    /// The browser has no room left for this site. Nothing of the step was kept.
    Full,
    /// There is no such entry: it was withdrawn or forgotten, perhaps in another tab.
    NotFound,
    /// The entry was written by another version of this program, or by something else.
    Unreadable,
    /// The entry isn't in a stage that allows the step, for example to withdraw a transfer that was created.
    WrongStage,
    /// The key couldn't be sealed. The transfer is recorded, its key is not: show it now.
    NotSealed,
    /// The sealed key doesn't open: the record was changed, or it was sealed by another browser key.
    NotOpenable,
    /// The key is sealed to a passkey that hasn't been given to this page yet.
    Locked,
    /// What seals was exchanged by another tab meanwhile. Nothing of the step was kept; it can be tried again.
    SealingChanged,
}
