//! An access key as this page has it: its secret is a key of the browser's that signs and can't be read out, and the text that
//! was typed is forgotten. What is signed isn't known here.

use evs_api::signature::AccessKey;
use evs_domain::secret::Secret;
use js_sys::{Object, Reflect, Uint8Array};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::CryptoKey;

use crate::state::web_crypto::{answered, uses, web_crypto};

/// The name WebCrypto has for what such a key does.
const HMAC: &str = "HMAC";

/// An access key that signs.
#[derive(Clone, Debug)]
pub struct SigningKey {
    /// What requests say of it.
    pub key: AccessKey,
    secret: SendWrapper<CryptoKey>,
}

impl SigningKey {
    /// Makes one of the text of the secret, which is gone afterwards. Nothing where the browser has no cryptography, or takes no
    /// such text.
    pub async fn of(key: AccessKey, sk: Secret) -> Option<Self> {
        let (_, subtle) = web_crypto()?;
        let how = Object::new();
        for (name, value) in [("name", HMAC), ("hash", "SHA-256")] {
            Reflect::set(&how, &name.into(), &value.into()).ok()?;
        }
        let bytes = Uint8Array::from(sk.expose().as_bytes());
        let made = subtle.import_key_with_object("raw", &bytes, &how, false, &uses(&["sign"]));
        // The browser has taken a copy before this call returned.
        bytes.fill(0, 0, bytes.length());
        drop(sk);
        Some(Self::with(key, answered(made).await?.dyn_into().ok()?))
    }

    /// One whose secret is such a key already.
    pub fn with(key: AccessKey, secret: CryptoKey) -> Self {
        Self { key, secret: SendWrapper::new(secret) }
    }

    /// The secret, which can't be read out.
    pub fn secret(&self) -> &CryptoKey {
        &self.secret
    }

    /// Signs a text (HMAC-SHA-256); nothing where the browser doesn't.
    pub(super) async fn sign(&self, text: &str) -> Option<Vec<u8>> {
        let (_, subtle) = web_crypto()?;
        let signing = subtle.sign_with_str_and_u8_array(HMAC, &self.secret, text.as_bytes());
        Some(Uint8Array::new(&answered(signing).await?).to_vec())
    }
}
