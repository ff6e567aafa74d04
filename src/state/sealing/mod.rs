//! Sealing packages and opening them, in the age format. Their code is loaded when it's first wanted. A passphrase takes work on
//! purpose; it's done a little at a time, so that the page stays usable and can show how far it is. What is done with the keys of
//! people is in `keys`, the copy that somebody keeps of their own one in `backup`, and a record that goes to another browser in `carried`.

pub mod backup;
pub mod carried;
pub mod keys;

use std::future::Future;
use std::pin::Pin;

use evs_age::scrypt::{Derivation, Params, Work, WrapKey};
use evs_age::{Lock, NoRandomness, OpenProblem, Passphrase, Plaintext, Sealed, armor};
use evs_domain::handover::package::{self, Package, PackageProblem, Read};
use evs_domain::secret::Secret;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;

/// What a part of the app gives back that isn't finished yet.
pub type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// So many steps of the work are done in one go: some 10 ms on a slow device.
const AT_ONCE: usize = 1_500;

/// How every such file begins, in binary and in letters.
const BEGINNINGS: [&str; 2] = ["age-encryption.org/", armor::BEGIN];

/// A package that was sealed.
pub struct SealedPackage {
    /// The file.
    pub file: Vec<u8>,
    /// What opens it. It's kept nowhere.
    pub phrase: Passphrase,
}

/// Why nothing was sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealFailure {
    /// The device has no memory for it.
    Memory,
    /// The browser gives no random numbers, or the package can't be written.
    Impossible,
}

/// Why a file wasn't opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenFailure {
    /// A character of the passphrase isn't what it was.
    Mistyped,
    /// There is no passphrase.
    Missing,
    /// It's another passphrase.
    WrongPhrase,
    /// It is sealed to a key that isn't here, or to one of a type that isn't known.
    KeyNeeded,
    /// It was changed or cut.
    Damaged,
    /// It asks for more work, memory or room than is given.
    TooMuch,
    /// It's no package, though it opened.
    NoPackage,
    /// It's of a later version.
    Later,
}

/// What opens a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenedBy {
    /// A key of its recipient's.
    Key,
    /// A passphrase.
    Phrase,
}

/// The sealed file that stands as text among the words of a message, if one does.
pub fn armored_in(text: &str) -> Option<&str> {
    armor::find(text)
}

/// Whether a file is sealed in this format, as far as its beginning tells.
pub fn is_sealed(file: &[u8]) -> bool {
    let begin = file.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or_default();
    BEGINNINGS.iter().any(|beginning| file[begin..].starts_with(beginning.as_bytes()))
}

lazy!(
    sealing,
    /// Seals a package by a passphrase that is made for it. `progress` goes from 0 to 1.
    pub fn seal(content: Package, progress: RwSignal<f32>) -> Later<Result<SealedPackage, SealFailure>> {
        Box::pin(seal_now(content, progress))
    }
);

lazy!(
    sealing,
    /// Opens a package by the passphrase that a person typed. `progress` goes from 0 to 1.
    pub fn open(file: Vec<u8>, phrase: Secret, progress: RwSignal<f32>) -> Later<Result<Read, OpenFailure>> {
        Box::pin(open_now(file, phrase, progress))
    }
);

lazy!(
    sealing,
    /// What opens this file.
    pub fn opened_by(file: Vec<u8>) -> Result<OpenedBy, OpenFailure> {
        Sealed::read(&file).map_err(failure_of).map(|sealed| match sealed.lock() {
            Lock::Passphrase(_) => OpenedBy::Phrase,
            Lock::Keys(_) => OpenedBy::Key,
        })
    }
);

async fn seal_now(content: Package, progress: RwSignal<f32>) -> Result<SealedPackage, SealFailure> {
    let text = package::write(&content).map_err(|_| SealFailure::Impossible)?;
    seal_text(text, progress).await
}

/// Seals a text by a passphrase that is made for it.
async fn seal_text(text: Secret, progress: RwSignal<f32>) -> Result<SealedPackage, SealFailure> {
    let impossible = |NoRandomness| SealFailure::Impossible;
    let phrase = Passphrase::generate(&mut random).map_err(impossible)?;
    let params = Params::generate(Work::Log15, &mut random).map_err(impossible)?;
    let key = work(&phrase, params, progress).await.ok_or(SealFailure::Memory)?;
    let file = evs_age::seal_with_passphrase(text.expose().as_bytes(), key, &mut random);
    Ok(SealedPackage { file: file.map_err(|_| SealFailure::Impossible)?, phrase })
}

async fn open_now(file: Vec<u8>, phrase: Secret, progress: RwSignal<f32>) -> Result<Read, OpenFailure> {
    let (sealed, key) = unlocked(&file, phrase, progress).await?;
    read_package(&sealed.open_with_wrap_key(&key).map_err(failure_of)?)
}

/// The text in a file, whatever it says.
async fn open_text(file: Vec<u8>, phrase: Secret, progress: RwSignal<f32>) -> Result<Secret, OpenFailure> {
    let (sealed, key) = unlocked(&file, phrase, progress).await?;
    let content = sealed.open_with_wrap_key(&key).map_err(failure_of)?;
    std::str::from_utf8(content.expose()).map(Secret::new).map_err(|_| OpenFailure::NoPackage)
}

/// A file, and what its passphrase made to open it.
async fn unlocked(
    file: &[u8],
    phrase: Secret,
    progress: RwSignal<f32>,
) -> Result<(Sealed, WrapKey), OpenFailure> {
    let sealed = Sealed::read(file).map_err(failure_of)?;
    let Lock::Passphrase(params) = sealed.lock() else { return Err(OpenFailure::KeyNeeded) };
    let phrase = Passphrase::typed(phrase.expose()).map_err(|_| OpenFailure::Mistyped)?;
    let phrase = phrase.ok_or(OpenFailure::Missing)?;
    let key = work(&phrase, params, progress).await.ok_or(OpenFailure::TooMuch)?;
    Ok((sealed, key))
}

/// Reads what was sealed.
fn read_package(content: &Plaintext) -> Result<Read, OpenFailure> {
    package::read(content.expose()).map_err(|problem| match problem {
        PackageProblem::LaterVersion => OpenFailure::Later,
        _ => OpenFailure::NoPackage,
    })
}

/// `None` when there's no memory for it.
async fn work(phrase: &Passphrase, params: Params, progress: RwSignal<f32>) -> Option<WrapKey> {
    let mut derivation = Derivation::begin(phrase, params).ok()?;
    while !derivation.step(AT_ONCE) {
        progress.try_set(derivation.progress());
        TimeoutFuture::new(0).await;
    }
    progress.try_set(1.0);
    Some(derivation.finish())
}

fn random(bytes: &mut [u8]) -> Result<(), NoRandomness> {
    let crypto = window().crypto().map_err(|_| NoRandomness)?;
    crypto.get_random_values_with_u8_array(bytes).map(drop).map_err(|_| NoRandomness)
}

fn failure_of(problem: OpenProblem) -> OpenFailure {
    match problem {
        OpenProblem::WrongKey => OpenFailure::WrongPhrase,
        OpenProblem::KeyNeeded | OpenProblem::PassphraseNeeded | OpenProblem::UnknownRecipients => {
            OpenFailure::KeyNeeded
        }
        OpenProblem::WorkFactorTooHigh { .. } | OpenProblem::OutOfMemory | OpenProblem::TooLarge => {
            OpenFailure::TooMuch
        }
        _ => OpenFailure::Damaged,
    }
}
