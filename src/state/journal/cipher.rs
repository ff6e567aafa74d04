//! Where keys are sealed: AES-GCM with a browser key that no script can read out, or, for a journal that lives in the
//! page only, a list in memory. Where records are kept is not decided here.

use std::cell::RefCell;

use evs_domain::hex::{from_hex, to_hex};
use evs_domain::secret::{AuthKey, Secret};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AesGcmParams, AesKeyGenParams, Crypto, CryptoKey, SubtleCrypto};

use super::deadline::{STEP_MS, within};
use super::error::JournalError;

/// The name WebCrypto has for the cipher.
const CIPHER: &str = "AES-GCM";
/// Length of the random number that must never repeat under one key, in bytes.
const NONCE: usize = 12;

/// Turns a key into text that may be stored, and back.
pub(super) enum KeyStore {
    /// Sealed under this browser's own key.
    Browser(CryptoKey),
    /// Kept in memory with its binding, by number; gone with the page.
    Page(RefCell<Vec<Option<(String, AuthKey)>>>),
}

impl KeyStore {
    /// Seals `key` so that it opens with the same `binding` only.
    pub(super) async fn seal(&self, binding: &str, key: &AuthKey) -> Result<String, JournalError> {
        match self {
            Self::Browser(own) => {
                within(STEP_MS, encrypt(own, binding, key)).await.flatten().ok_or(JournalError::NotSealed)
            }
            Self::Page(kept) => {
                let mut kept = kept.borrow_mut();
                kept.push(Some((binding.to_owned(), key.clone())));
                Ok((kept.len() - 1).to_string())
            }
        }
    }

    /// Opens what [`KeyStore::seal`] gave back.
    pub(super) async fn open(&self, binding: &str, sealed: &str) -> Result<AuthKey, JournalError> {
        match self {
            Self::Browser(own) => within(STEP_MS, decrypt(own, binding, sealed)).await.flatten(),
            Self::Page(kept) => {
                let kept = kept.borrow();
                let slot = sealed.parse().ok().and_then(|number: usize| kept.get(number)?.as_ref());
                slot.filter(|(bound, _)| bound == binding).map(|(_, key)| key.clone())
            }
        }
        .ok_or(JournalError::NotOpenable)
    }

    /// Forgets a key. A sealed one is gone with its record.
    pub(super) fn discard(&self, sealed: &str) {
        let Self::Page(kept) = self else { return };
        let mut kept = kept.borrow_mut();
        if let Some(slot) = sealed.parse().ok().and_then(|number: usize| kept.get_mut(number)) {
            *slot = None;
        }
    }
}

/// A new browser key that can seal and open but can't be read out.
pub(super) async fn new_browser_key() -> Result<CryptoKey, JournalError> {
    let make = async {
        let (_, subtle) = web_crypto()?;
        let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
        let made = subtle.generate_key_with_object(&AesKeyGenParams::new(CIPHER, 256), false, &uses).ok()?;
        JsFuture::from(made).await.ok()?.dyn_into::<CryptoKey>().ok()
    };
    make.await.ok_or(JournalError::NoCrypto)
}

/// Whether `value` is a browser key as [`new_browser_key`] makes them. One that can be read out was put there by
/// somebody else.
pub(super) fn as_browser_key(value: JsValue) -> Option<CryptoKey> {
    value.dyn_into::<CryptoKey>().ok().filter(|key| !key.extractable() && key.type_() == "secret")
}

/// WebCrypto; `None` outside a secure context, where browsers leave `subtle` undefined.
fn web_crypto() -> Option<(Crypto, SubtleCrypto)> {
    let crypto = web_sys::window()?.crypto().ok()?;
    let subtle = crypto.subtle();
    (!AsRef::<JsValue>::as_ref(&subtle).is_undefined()).then_some((crypto, subtle))
}

fn parameters(nonce: &[u8], binding: &str) -> AesGcmParams {
    // Copies in JavaScript's own memory: a view of ours would break when ours grows.
    let parameters = AesGcmParams::new_with_u8_array(CIPHER, &Uint8Array::from(nonce));
    parameters.set_additional_data_u8_array(&Uint8Array::from(binding.as_bytes()));
    parameters
}

async fn encrypt(own: &CryptoKey, binding: &str, key: &AuthKey) -> Option<String> {
    let (crypto, subtle) = web_crypto()?;
    let mut nonce = [0; NONCE];
    crypto.get_random_values_with_u8_array(&mut nonce).ok()?;
    // The browser reads the key straight from our memory before this call returns: there is no copy to wipe.
    let sealing = subtle
        .encrypt_with_object_and_u8_array(&parameters(&nonce, binding), own, key.expose().as_bytes())
        .ok()?;
    let sealed = Uint8Array::new(&JsFuture::from(sealing).await.ok()?).to_vec();
    Some(format!("{}.{}", to_hex(&nonce), to_hex(&sealed)))
}

async fn decrypt(own: &CryptoKey, binding: &str, sealed: &str) -> Option<AuthKey> {
    let (_, subtle) = web_crypto()?;
    let (nonce, sealed) = sealed.split_once('.')?;
    let opening = subtle
        .decrypt_with_object_and_u8_array(&parameters(&from_hex(nonce)?, binding), own, &from_hex(sealed)?)
        .ok()?;
    let plain = Uint8Array::new(&JsFuture::from(opening).await.ok()?);
    let bytes = plain.to_vec();
    plain.fill(0, 0, plain.length());
    // The secret takes the bytes over as they are and wipes them in the end.
    String::from_utf8(bytes).ok().map(|text| AuthKey(Secret::new(text)))
}
