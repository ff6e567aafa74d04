//! The cryptography of sealing to a passkey: a key pair whose private half is wrapped under the passkey's secret, sealing to
//! its public half, and opening with the private one. All of it is the browser's own; neither the passkey's secret nor the
//! private half ever gets into this program's memory.
//!
//! Sealing is by an ephemeral key pair each time (ECDH on P-256, which every browser has), HKDF-SHA-256 of what the two
//! agree on, and AES-GCM.

use evs_domain::hex::{from_hex, to_hex};
use evs_domain::secret::AuthKey;
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CryptoKey;

use super::Lock;
use crate::state::authenticator::PasskeySecret;
use crate::state::journal::cipher::{
    CIPHER, answered, decrypt, encrypt, nonce, object, parameters, random, uses, web_crypto,
};

const CURVE: &str = "P-256";
/// How many bits two keys agree on.
const AGREED: u32 = 256;
/// What the keys are for that HKDF makes: told to it, so that none is ever used for the other.
const WRAPPING: &str = "evs-transfer-console passkey: private half, 1";
const MESSAGE: &str = "evs-transfer-console passkey: transfer key, 1";

/// A private half that was unwrapped: it opens, and can't be read out.
#[derive(Clone)]
pub(in crate::state::journal) struct Private {
    /// Of which pair.
    pub pair: String,
    key: CryptoKey,
}

/// A new pair, its private half wrapped: what [`Lock`] keeps of it, in this order: id, public half, private half.
pub(super) async fn new_pair(secret: &PasskeySecret) -> Option<[String; 3]> {
    let (_, subtle) = web_crypto()?;
    let made = answered(subtle.generate_key_with_object(&curve(), true, &uses(&["deriveBits"]))).await?;
    let half = |name: &str| Reflect::get(&made, &name.into()).ok()?.dyn_into::<CryptoKey>().ok();
    let public = to_hex(&raw(&half("publicKey")?).await?);
    let pair = to_hex(&random::<16>()?);
    let nonce = nonce()?;
    let wrapping = wrapping_key(secret, "wrapKey").await?;
    let bound = parameters(&nonce, &bound_to(&pair, &public));
    let wrapped = answered(subtle.wrap_key_with_object("pkcs8", &half("privateKey")?, &wrapping, &bound));
    let wrapped = Uint8Array::new(&wrapped.await?).to_vec();
    Some([pair, public, format!("{}.{}", to_hex(&nonce), to_hex(&wrapped))])
}

/// Unwraps the private half. `None` if it's another passkey's, or if something of the pair was changed.
pub(in crate::state::journal) async fn unwrap(lock: &Lock, secret: &PasskeySecret) -> Option<Private> {
    let (_, subtle) = web_crypto()?;
    let (nonce, wrapped) = lock.wrapped.split_once('.')?;
    let wrapping = wrapping_key(secret, "unwrapKey").await?;
    let unwrapped = subtle.unwrap_key_with_js_u8_array_and_object_and_object(
        "pkcs8",
        &Uint8Array::from(from_hex(wrapped)?.as_slice()),
        &wrapping,
        &parameters(&from_hex(nonce)?, &bound_to(&lock.pair, &lock.public)),
        &curve(),
        false,
        &uses(&["deriveBits"]),
    );
    let key = answered(unwrapped).await?.dyn_into().ok()?;
    Some(Private { pair: lock.pair.clone(), key })
}

/// Seals `key` to a public half, so that it opens with the same `binding` only.
pub(in crate::state::journal) async fn seal(public: &str, binding: &str, key: &AuthKey) -> Option<String> {
    let (_, subtle) = web_crypto()?;
    let made = answered(subtle.generate_key_with_object(&curve(), false, &uses(&["deriveBits"]))).await?;
    let half = |name: &str| Reflect::get(&made, &name.into()).ok()?.dyn_into::<CryptoKey>().ok();
    let ephemeral = to_hex(&raw(&half("publicKey")?).await?);
    let own = message_key(&half("privateKey")?, public, &ephemeral, "encrypt").await?;
    Some(format!("{ephemeral}.{}", encrypt(&own, binding, &key.0).await?))
}

/// Opens what [`seal`] gave back.
pub(in crate::state::journal) async fn open(
    private: &Private,
    binding: &str,
    sealed: &str,
) -> Option<AuthKey> {
    let (ephemeral, sealed) = sealed.split_once('.')?;
    let own = message_key(&private.key, ephemeral, ephemeral, "decrypt").await?;
    decrypt(&own, binding, sealed).await.map(AuthKey)
}

/// The key for one message: what a private half and the other side's public half agree on, with the ephemeral public half
/// as salt, so that each message has its own.
async fn message_key(private: &CryptoKey, public: &str, ephemeral: &str, usage: &str) -> Option<CryptoKey> {
    let (_, subtle) = web_crypto()?;
    let public = Uint8Array::from(from_hex(public)?.as_slice());
    let public = answered(subtle.import_key_with_object("raw", &public, &curve(), false, &Array::new()));
    let agreement = object(&[("name", &"ECDH".into()), ("public", &public.await?)]);
    let agreed = answered(subtle.derive_bits_with_object(&agreement, private, AGREED)).await?;
    let agreed = Uint8Array::new(&agreed);
    let derived = derived(&agreed, &from_hex(ephemeral)?, MESSAGE, usage).await;
    agreed.fill(0, 0, agreed.length());
    derived
}

/// The key that wraps the private half.
async fn wrapping_key(secret: &PasskeySecret, usage: &str) -> Option<CryptoKey> {
    derived(secret.bytes(), &[], WRAPPING, usage).await
}

/// What HKDF makes of a secret: a key that can't be read out.
async fn derived(secret: &Uint8Array, salt: &[u8], purpose: &str, usage: &str) -> Option<CryptoKey> {
    let (_, subtle) = web_crypto()?;
    let base = subtle.import_key_with_str("raw", secret, "HKDF", false, &uses(&["deriveKey"]));
    let base: CryptoKey = answered(base).await?.dyn_into().ok()?;
    let hkdf = object(&[
        ("name", &"HKDF".into()),
        ("hash", &"SHA-256".into()),
        ("salt", &Uint8Array::from(salt)),
        ("info", &Uint8Array::from(purpose.as_bytes())),
    ]);
    let wanted = object(&[("name", &CIPHER.into()), ("length", &AGREED.into())]);
    let derived = subtle.derive_key_with_object_and_object(&hkdf, &base, &wanted, false, &uses(&[usage]));
    answered(derived).await?.dyn_into().ok()
}

async fn raw(public: &CryptoKey) -> Option<Vec<u8>> {
    let (_, subtle) = web_crypto()?;
    Some(Uint8Array::new(&answered(subtle.export_key("raw", public)).await?).to_vec())
}

fn curve() -> Object {
    object(&[("name", &JsValue::from("ECDH")), ("namedCurve", &CURVE.into())])
}

/// What a wrapped private half is bound to. Neither part has a blank in it.
fn bound_to(pair: &str, public: &str) -> String {
    format!("passkey {pair} {public}")
}
