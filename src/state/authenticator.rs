//! Passkeys: having one made, and having one asked for, with the secret that it gives this console each time (WebAuthn's PRF
//! extension). What is done with that secret isn't known here; it never gets into this program's own memory.
//!
//! `web-sys` has no types for that extension, so requests and answers are put together field by field.

use js_sys::{Array, ArrayBuffer, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Length of what is handed to the passkey and of the secret that it makes of it, in bytes.
const SECRET: usize = 32;
/// Length of challenges and of the ids that passkeys keep of whose they are, in bytes. Nobody ever checks them: the passkey
/// is used for its secret, not to sign in to a server.
const CHANCE: usize = 32;
/// How long a person has, in milliseconds.
const PATIENCE: f64 = 120_000.0;
/// The signatures that passkeys may be made with; it has to be said and isn't used.
const SIGNATURES: [f64; 2] = [-7.0, -257.0];

/// What a passkey gave: the same each time, and unknown to everybody without it. The bytes are wiped when it's dropped.
pub struct PasskeySecret(Uint8Array);

impl PasskeySecret {
    /// From bytes in JavaScript's memory.
    pub fn new(bytes: Uint8Array) -> Self {
        Self(bytes)
    }

    /// The bytes, for the browser's own cryptography and for nothing else.
    pub fn bytes(&self) -> &Uint8Array {
        &self.0
    }
}

impl Drop for PasskeySecret {
    fn drop(&mut self) {
        self.0.fill(0, 0, self.0.length());
    }
}

/// By what a passkey is found again. Nothing secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasskeyHandle {
    /// The credential's id.
    pub credential: Vec<u8>,
    /// What it makes its secret of.
    pub salt: Vec<u8>,
}

/// Why there is no passkey, or no secret of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasskeyFailure {
    /// The person canceled, took too long, or has no such passkey on this device: browsers don't tell which.
    NotGiven,
    /// The passkey can't give a secret.
    NoSecret,
    /// The browser refused, or broke.
    Broken,
}

/// Whether passkeys can be had here at all: the browser knows them, the page is a secure one, and has a name, which passkeys
/// belong to. Whether a passkey gives a secret shows when one is made.
pub fn are_offered() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let knows = Reflect::get(&window, &"PublicKeyCredential".into()).is_ok_and(|class| class.is_function());
    knows && window.is_secure_context() && has_name(&window.origin())
}

/// Addresses in numbers have none.
fn has_name(origin: &str) -> bool {
    let Some((_, authority)) = origin.split_once("://") else { return false };
    let host = authority.split(':').next().unwrap_or_default();
    !host.is_empty() && !host.starts_with('[') && host.parse::<std::net::Ipv4Addr>().is_err()
}

/// Has a passkey made, called `name`, and gets its secret. Some passkeys are asked for a second time for that.
///
/// # Errors
/// When there's none, or it gives no secret.
pub async fn make(name: &str) -> Result<(PasskeyHandle, PasskeySecret), PasskeyFailure> {
    let salt = chance::<SECRET>()?;
    let rp = object(&[("name", &name.into())]);
    let (name, id) = (name.into(), chance::<CHANCE>()?.into());
    let user = object(&[("id", &id), ("name", &name), ("displayName", &name)]);
    let kind = "public-key".into();
    let signature = |number: f64| object(&[("type", &kind), ("alg", &number.into())]);
    let signatures: Array = SIGNATURES.into_iter().map(signature).collect();
    let required = "required".into();
    let chosen = object(&[("residentKey", &required), ("userVerification", &required)]);
    let options = object(&[
        ("rp", &rp),
        ("user", &user),
        ("challenge", &chance::<CHANCE>()?.into()),
        ("pubKeyCredParams", &signatures),
        ("authenticatorSelection", &chosen),
        ("attestation", &"none".into()),
        ("timeout", &PATIENCE.into()),
        ("extensions", &extensions(&salt)),
    ]);
    let made = request("create", &options).await?;
    let credential = Uint8Array::new(&field(&made, "rawId")?).to_vec();
    let handle = PasskeyHandle { credential, salt: salt.to_vec() };
    let results = results(&made)?;
    if field(&results, "enabled").is_ok_and(|enabled| enabled == false) {
        return Err(PasskeyFailure::NoSecret);
    }
    let secret = match secret_of(&results) {
        Some(secret) => secret,
        None => ask(&handle).await?,
    };
    Ok((handle, secret))
}

/// Asks for the secret of a passkey that was made before.
///
/// # Errors
/// When it isn't given.
pub async fn ask(handle: &PasskeyHandle) -> Result<PasskeySecret, PasskeyFailure> {
    let id = Uint8Array::from(handle.credential.as_slice());
    let one = object(&[("type", &"public-key".into()), ("id", &id)]);
    let options = object(&[
        ("challenge", &chance::<CHANCE>()?.into()),
        ("allowCredentials", &Array::of1(&one)),
        ("userVerification", &"required".into()),
        ("timeout", &PATIENCE.into()),
        ("extensions", &extensions(&Uint8Array::from(handle.salt.as_slice()))),
    ]);
    let given = request("get", &options).await?;
    secret_of(&results(&given)?).ok_or(PasskeyFailure::NoSecret)
}

fn extensions(salt: &Uint8Array) -> Object {
    object(&[("prf", &object(&[("eval", &object(&[("first", salt)]))]))])
}

/// Asks the browser, which asks the person.
async fn request(method: &str, options: &Object) -> Result<JsValue, PasskeyFailure> {
    let window = web_sys::window().ok_or(PasskeyFailure::Broken)?;
    let container = field(&window.navigator(), "credentials")?;
    let function: Function = field(&container, method)?.dyn_into().map_err(|_| PasskeyFailure::Broken)?;
    let answer = function.call1(&container, &object(&[("publicKey", options)])).map_err(failure)?;
    let given = JsFuture::from(Promise::resolve(&answer)).await.map_err(failure)?;
    if given.is_object() { Ok(given) } else { Err(PasskeyFailure::NotGiven) }
}

fn failure(thrown: JsValue) -> PasskeyFailure {
    let name = Reflect::get(&thrown, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("NotAllowedError" | "AbortError") => PasskeyFailure::NotGiven,
        Some("NotSupportedError" | "ConstraintError") => PasskeyFailure::NoSecret,
        _ => PasskeyFailure::Broken,
    }
}

/// What the extension says.
fn results(given: &JsValue) -> Result<JsValue, PasskeyFailure> {
    let read: Function =
        field(given, "getClientExtensionResults")?.dyn_into().map_err(|_| PasskeyFailure::Broken)?;
    let all = read.call0(given).map_err(failure)?;
    let prf = field(&all, "prf")?;
    if prf.is_object() { Ok(prf) } else { Err(PasskeyFailure::NoSecret) }
}

fn secret_of(results: &JsValue) -> Option<PasskeySecret> {
    let first = field(&field(results, "results").ok()?, "first").ok()?;
    let bytes = match first.dyn_into::<ArrayBuffer>() {
        Ok(buffer) => Uint8Array::new(&buffer),
        Err(other) => other.dyn_into::<Uint8Array>().ok()?,
    };
    (bytes.length() as usize == SECRET).then(|| PasskeySecret(bytes))
}

/// Random bytes in JavaScript's memory.
fn chance<const N: usize>() -> Result<Uint8Array, PasskeyFailure> {
    let mut bytes = [0; N];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok()).ok_or(PasskeyFailure::Broken)?;
    crypto.get_random_values_with_u8_array(&mut bytes).map_err(|_| PasskeyFailure::Broken)?;
    Ok(Uint8Array::from(&bytes[..]))
}

fn field(of: &JsValue, name: &str) -> Result<JsValue, PasskeyFailure> {
    Reflect::get(of, &name.into()).map_err(|_| PasskeyFailure::Broken)
}

fn object(fields: &[(&str, &JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // Fails for objects that don't take fields, which a new one does.
        let _set = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

#[cfg(test)]
mod tests {
    use super::has_name;

    #[test]
    fn passkeys_belong_to_names_and_not_to_numbers() {
        assert!(has_name("http://localhost:8080") && has_name("https://console.example.com"));
        let none =
            ["http://127.0.0.1:8080", "https://127.0.0.1", "http://[::1]:8080", "http://[::1]", "null", ""];
        assert!(none.into_iter().all(|origin| !has_name(origin)));
    }
}
