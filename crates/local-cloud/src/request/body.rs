//! Request bodies as JSON. Unknown properties are ignored, as the providers' gateways ignore them.

use axum::body::Bytes;
use serde::de::DeserializeOwned;

use crate::answer::Refusal;

/// Parses the body.
///
/// # Errors
/// 400 `EVS.5400` when it can't be parsed.
pub(crate) fn evs<T: DeserializeOwned>(bytes: &Bytes) -> Result<T, Refusal> {
    serde_json::from_slice(bytes).map_err(|_| Refusal::evs_bad("Malformed request body."))
}
