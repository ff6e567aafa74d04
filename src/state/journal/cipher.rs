//! What the browser's own cryptography is asked to do with secrets: sealing and opening by AES-GCM, and keys that no script can
//! read out. Where they are kept, and which one is used, is not decided here.

use evs_domain::hex::{from_hex, to_hex};
use evs_domain::secret::Secret;
use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AesGcmParams, AesKeyGenParams, CryptoKey};

use super::error::JournalError;
pub(super) use crate::state::web_crypto::{answered, as_hidden_key, random, uses, web_crypto};

/// The name WebCrypto has for the cipher.
pub(super) const CIPHER: &str = "AES-GCM";
/// Length of the random number that must never repeat under one key, in bytes.
const NONCE: usize = 12;

/// A new browser key that can seal and open but can't be read out.
pub(super) async fn new_browser_key() -> Result<CryptoKey, JournalError> {
    let make = async {
        let (_, subtle) = web_crypto()?;
        let uses = uses(&["encrypt", "decrypt"]);
        let made = subtle.generate_key_with_object(&AesKeyGenParams::new(CIPHER, 256), false, &uses);
        answered(made).await?.dyn_into::<CryptoKey>().ok()
    };
    make.await.ok_or(JournalError::NoCrypto)
}

/// An object with these fields.
pub(super) fn object(fields: &[(&str, &JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // Fails for objects that don't take fields, which a new one does.
        let _set = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

/// A fresh nonce.
pub(super) fn nonce() -> Option<[u8; NONCE]> {
    random()
}

/// How to encrypt or decrypt with this nonce, bound to this text.
pub(super) fn parameters(nonce: &[u8], binding: &str) -> AesGcmParams {
    // Copies in JavaScript's own memory: a view of ours would break when ours grows.
    let parameters = AesGcmParams::new_with_u8_array(CIPHER, &Uint8Array::from(nonce));
    parameters.set_additional_data_u8_array(&Uint8Array::from(binding.as_bytes()));
    parameters
}

/// Seals `secret` under `own` so that it opens with the same `binding` only.
pub(super) async fn encrypt(own: &CryptoKey, binding: &str, secret: &Secret) -> Option<String> {
    let (_, subtle) = web_crypto()?;
    let nonce = nonce()?;
    // The browser reads the secret straight from our memory before this call returns: there is no copy to wipe.
    let sealing = subtle.encrypt_with_object_and_u8_array(
        &parameters(&nonce, binding),
        own,
        secret.expose().as_bytes(),
    );
    let sealed = Uint8Array::new(&answered(sealing).await?).to_vec();
    Some(format!("{}.{}", to_hex(&nonce), to_hex(&sealed)))
}

/// Opens what [`encrypt`] gave back.
pub(super) async fn decrypt(own: &CryptoKey, binding: &str, sealed: &str) -> Option<Secret> {
    let (_, subtle) = web_crypto()?;
    let (nonce, sealed) = sealed.split_once('.')?;
    let opening = subtle.decrypt_with_object_and_u8_array(
        &parameters(&from_hex(nonce)?, binding),
        own,
        &from_hex(sealed)?,
    );
    let plain = Uint8Array::new(&answered(opening).await?);
    let bytes = plain.to_vec();
    plain.fill(0, 0, plain.length());
    // The secret takes the bytes over as they are and wipes them in the end.
    String::from_utf8(bytes).ok().map(Secret::new)
}
