//! The browser's own cryptography, as far as everybody who uses it does the same: whether it's there, waiting for its answers,
//! random bytes, keys that no script can read out. What is sealed or signed with it isn't known here.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey, SubtleCrypto};

/// WebCrypto; `None` outside a secure context, where browsers leave `subtle` undefined.
pub(super) fn web_crypto() -> Option<(Crypto, SubtleCrypto)> {
    let crypto = web_sys::window()?.crypto().ok()?;
    let subtle = crypto.subtle();
    (!AsRef::<JsValue>::as_ref(&subtle).is_undefined()).then_some((crypto, subtle))
}

/// Whether this page has it.
pub fn is_there() -> bool {
    web_crypto().is_some()
}

/// What the browser answers to a request that it may refuse at once or later.
pub(super) async fn answered(request: Result<Promise, JsValue>) -> Option<JsValue> {
    JsFuture::from(request.ok()?).await.ok()
}

/// What a key may be used for.
pub(super) fn uses(all: &[&str]) -> Array {
    all.iter().map(|&one| JsValue::from(one)).collect()
}

/// Random bytes of the browser's.
pub(super) fn random<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    web_crypto()?.0.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// `value` as a key that can't be read out. One that can be was put there by somebody else.
pub(super) fn as_hidden_key(value: JsValue) -> Option<CryptoKey> {
    value.dyn_into::<CryptoKey>().ok().filter(|key| !key.extractable() && key.type_() == "secret")
}
