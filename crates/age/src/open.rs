//! Opening a file: what it is sealed with, and its content when the key fits and nothing was changed.

use zeroize::Zeroizing;

use crate::header::{self, Header};
use crate::problem::{OpenProblem, Part};
use crate::secret::{FileKey, Plaintext};
use crate::{Identity, LARGEST, Passphrase, armor, payload, scrypt, x25519};

/// What opens a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// The secret key of one of its recipients, of which there are so many.
    Keys(usize),
    /// A passphrase, worked on with these parameters.
    Passphrase(scrypt::Params),
}

/// A file that was read and not opened yet.
#[derive(Debug)]
pub struct Sealed {
    file: Vec<u8>,
    header: Header,
    wrapped: Wrapped,
}

#[derive(Debug)]
enum Wrapped {
    X25519(Vec<x25519::Wrapped>),
    Scrypt(scrypt::Wrapped),
}

impl Sealed {
    /// Reads a file, as bytes or as armored text.
    ///
    /// # Errors
    /// When it's none, when it's damaged as far as that can be seen without a key, when it would take too much work, or
    /// when it's for recipients of types that aren't known here.
    pub fn read(file: &[u8]) -> Result<Self, OpenProblem> {
        let file = if armor::is_armored(file) { armor::read(file)? } else { file.to_vec() };
        if file.len() > LARGEST {
            return Err(OpenProblem::TooLarge);
        }
        let header = header::read(&file)?;
        // What is cut so short is known without a key.
        if file.len() < header.length + payload::NONCE {
            return Err(OpenProblem::Damaged(Part::Header));
        }
        let wrapped = wrapped(&header)?;
        Ok(Self { file, header, wrapped })
    }

    /// What opens it.
    pub fn lock(&self) -> Lock {
        match &self.wrapped {
            Wrapped::X25519(stanzas) => Lock::Keys(stanzas.len()),
            Wrapped::Scrypt(stanza) => Lock::Passphrase(stanza.params),
        }
    }

    /// The content, by the secret key of one of its recipients.
    ///
    /// # Errors
    /// When it isn't one of theirs, or anything was changed.
    pub fn open(&self, identity: &Identity) -> Result<Plaintext, OpenProblem> {
        let Wrapped::X25519(stanzas) = &self.wrapped else { return Err(OpenProblem::PassphraseNeeded) };
        for stanza in stanzas {
            let key = stanza.unwrap(identity).map_err(|_| OpenProblem::Damaged(Part::Header))?;
            if let Some(key) = key {
                return self.open_with(&key);
            }
        }
        Err(OpenProblem::WrongKey)
    }

    /// The content, by what came of its passphrase.
    ///
    /// # Errors
    /// When it's another passphrase, or anything was changed.
    pub fn open_with_wrap_key(&self, key: &scrypt::WrapKey) -> Result<Plaintext, OpenProblem> {
        let Wrapped::Scrypt(stanza) = &self.wrapped else { return Err(OpenProblem::KeyNeeded) };
        self.open_with(&key.unwrap(stanza).ok_or(OpenProblem::WrongKey)?)
    }

    /// The content, by its passphrase, which is worked on at once: a second or more in a browser.
    ///
    /// # Errors
    /// When it's another passphrase, or anything was changed; when there isn't as much memory.
    pub fn open_with_passphrase(&self, passphrase: &Passphrase) -> Result<Plaintext, OpenProblem> {
        let Lock::Passphrase(params) = self.lock() else { return Err(OpenProblem::KeyNeeded) };
        self.open_with_wrap_key(&scrypt::Derivation::begin(passphrase, params)?.finish())
    }

    fn open_with(&self, key: &FileKey) -> Result<Plaintext, OpenProblem> {
        if !header::is_genuine(&self.header, &self.file, key) {
            return Err(OpenProblem::Damaged(Part::Mac));
        }
        let payload = self.file.get(self.header.length..).unwrap_or_default();
        let content: Zeroizing<Vec<u8>> = payload::open(payload, key)?;
        Ok(Plaintext::new(content))
    }
}

/// The stanzas that are known here. One with a passphrase stands alone, so that who opens the file by it knows that
/// whoever sealed it knew it, too.
fn wrapped(header: &Header) -> Result<Wrapped, OpenProblem> {
    const DAMAGED: OpenProblem = OpenProblem::Damaged(Part::Header);
    let of = |kind: &'static str| header.stanzas.iter().filter(move |stanza| stanza.arguments[0] == kind);
    if let Some(stanza) = of(scrypt::TYPE).next() {
        let alone = header.stanzas.len() == 1;
        return if alone { scrypt::Wrapped::read(stanza).map(Wrapped::Scrypt) } else { Err(DAMAGED) };
    }
    let known: Option<Vec<_>> = of(x25519::TYPE).map(x25519::Wrapped::read).collect();
    match known.ok_or(DAMAGED)? {
        known if known.is_empty() => Err(OpenProblem::UnknownRecipients),
        known => Ok(Wrapped::X25519(known)),
    }
}
