//! The recipient type X25519: a file's key wrapped for the holder of a secret key, by an agreement with a key that is made
//! for this one stanza.

use zeroize::Zeroizing;

use crate::header::Stanza;
use crate::kdf::{self, Key};
use crate::keys::{Identity, Recipient};
use crate::problem::SealProblem;
use crate::secret::FileKey;
use crate::wrap::{self, WRAPPED};
use crate::{Random, base64, curve};

/// The first word of such a stanza.
pub(crate) const TYPE: &str = "X25519";

const INFO: &[u8] = b"age-encryption.org/v1/X25519";

/// The share of the sender, as a stanza has it, and the wrapped key.
#[derive(Debug)]
pub(crate) struct Wrapped {
    share: [u8; 32],
    key: [u8; WRAPPED],
}

/// Both sides agreed on nothing: the share isn't one that was made to agree.
#[derive(Debug)]
pub(crate) struct WeakShare;

impl Wrapped {
    /// Reads a stanza of this type; `None` where it isn't made as the format says.
    pub(crate) fn read(stanza: &Stanza) -> Option<Self> {
        let [_, share] = stanza.arguments.as_slice() else { return None };
        let share = base64::decode(share.as_bytes())?.try_into().ok()?;
        Some(Self { share, key: stanza.body.as_slice().try_into().ok()? })
    }

    /// The file's key, where it was wrapped for this one.
    ///
    /// # Errors
    /// When the share is weak, which no honest sender makes.
    pub(crate) fn unwrap(&self, identity: &Identity) -> Result<Option<FileKey>, WeakShare> {
        let agreed = curve::agree(identity.scalar(), &self.share);
        if *agreed == [0; 32] {
            return Err(WeakShare);
        }
        let key = wrap_key(&agreed, &self.share, identity.recipient().point());
        Ok(wrap::unwrap(&key, &self.key))
    }
}

/// Wraps a file's key for a recipient.
pub(crate) fn wrap(
    file_key: &FileKey,
    to: &Recipient,
    random: &mut Random<'_>,
) -> Result<Stanza, SealProblem> {
    let mut secret = Zeroizing::new([0; 32]);
    random(&mut *secret)?;
    let share = curve::public(&secret);
    let agreed = curve::agree(&secret, to.point());
    let mut share_text = String::new();
    base64::encode(&share, &mut share_text);
    let body = wrap::wrap(&wrap_key(&agreed, &share, to.point()), file_key)?;
    Ok(Stanza { arguments: vec![TYPE.to_owned(), share_text], body })
}

fn wrap_key(agreed: &[u8; 32], share: &[u8; 32], recipient: &[u8; 32]) -> Key {
    kdf::hkdf(agreed, &[*share, *recipient].concat(), INFO)
}
