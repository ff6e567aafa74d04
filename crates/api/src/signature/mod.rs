//! Signing requests with an access key (SDK-HMAC-SHA256): what is signed, over which bytes, into which headers. It knows no
//! clock and no network; the secret key is taken out here and nowhere else.

mod canonical;
mod endpoint;

use evs_domain::hex::to_hex;
use evs_domain::secret::Secret;
use evs_domain::time::Timestamp;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

pub use endpoint::Endpoint;

use crate::http::{Method, Request};

const ALGORITHM: &str = "SDK-HMAC-SHA256";

/// An access key.
#[derive(Clone, Debug)]
pub struct AccessKey {
    /// Its id (AK). No secret.
    pub ak: String,
    /// Its secret (SK).
    pub sk: Secret,
    /// What a temporary key comes with.
    pub security_token: Option<Secret>,
}

/// The headers that prove who sends `request`, signed for `endpoint` at `now`. The body is signed byte by byte.
pub fn sign(
    key: &AccessKey,
    request: &Request,
    endpoint: &Endpoint,
    project_id: Option<&str>,
    domain_id: Option<&str>,
    now: Timestamp,
) -> Vec<(&'static str, Secret)> {
    let date = now.to_compact();
    let mut headers = vec![("X-Sdk-Date", Secret::new(&date))];
    headers.extend(project_id.map(|id| ("X-Project-Id", Secret::new(id))));
    headers.extend(domain_id.map(|id| ("X-Domain-Id", Secret::new(id))));
    headers.extend(key.security_token.clone().map(|token| ("X-Security-Token", token)));

    let mut signed: Vec<(String, String)> =
        headers.iter().map(|(name, value)| (name.to_ascii_lowercase(), value.expose().to_owned())).collect();
    signed.push(("host".into(), endpoint.host.clone()));
    if request.body.is_some() {
        signed.push(("content-type".into(), "application/json".into()));
    }
    let method = match request.method {
        Method::Get => "GET",
        Method::Post => "POST",
        Method::Delete => "DELETE",
    };
    let body = request.body.as_ref().map_or("", |body| body.expose());
    let target = format!("{}{}", endpoint.base_path, request.path);
    headers.push(("Authorization", authorization(key, method, &target, signed, body, &date)));
    headers
}

fn authorization(
    key: &AccessKey,
    method: &str,
    target: &str,
    signed: Vec<(String, String)>,
    body: &str,
    date: &str,
) -> Secret {
    let (canonical, names) =
        canonical::request(method, target, signed, &to_hex(&Sha256::digest(body.as_bytes())));
    let to_sign = format!("{ALGORITHM}\n{date}\n{}", to_hex(&Sha256::digest(canonical.as_bytes())));
    // A key of any length is a good one.
    let signature = Hmac::<Sha256>::new_from_slice(key.sk.expose().as_bytes()).map(|mut mac| {
        mac.update(to_sign.as_bytes());
        to_hex(&mac.finalize().into_bytes())
    });
    let signature = signature.unwrap_or_default();
    Secret::new(format!("{ALGORITHM} Access={}, SignedHeaders={names}, Signature={signature}", key.ak))
}

#[cfg(test)]
mod tests;
