//! Signing requests with an access key (SDK-HMAC-SHA256): what is signed, over which bytes, into which headers. It knows no
//! clock and no network, and no secret key: that is with whoever signs the text.

mod canonical;
mod endpoint;

use evs_domain::hex::to_hex;
use evs_domain::secret::Secret;
use evs_domain::time::Timestamp;
use sha2::{Digest, Sha256};

pub use endpoint::Endpoint;

use crate::http::{Method, Request};

const ALGORITHM: &str = "SDK-HMAC-SHA256";

/// An access key without its secret.
#[derive(Clone, Debug)]
pub struct AccessKey {
    /// Its id (AK). No secret.
    pub ak: String,
    /// What a temporary key comes with.
    pub security_token: Option<Secret>,
}

/// A request that has still to be signed.
#[derive(Clone, Debug)]
pub struct Unsigned {
    headers: Vec<(&'static str, Secret)>,
    ak: String,
    signed_headers: String,
    text: String,
}

/// What there is to sign of `request`, sent to `endpoint` at `now`. The body is signed byte by byte.
pub fn prepare(
    key: &AccessKey,
    request: &Request,
    endpoint: &Endpoint,
    project_id: Option<&str>,
    domain_id: Option<&str>,
    now: Timestamp,
) -> Unsigned {
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
    let (text, signed_headers) = text(method, &target, signed, body, &date);
    Unsigned { headers, ak: key.ak.clone(), signed_headers, text }
}

impl Unsigned {
    /// The text to sign: by HMAC-SHA-256 under the bytes of the secret key (SK) themselves. This algorithm derives no other key
    /// of it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The headers that prove who sends the request, by the signature of [`Unsigned::text`].
    pub fn signed_by(self, signature: &[u8]) -> Vec<(&'static str, Secret)> {
        let Self { mut headers, ak, signed_headers, .. } = self;
        let signature = to_hex(signature);
        let proof = format!("{ALGORITHM} Access={ak}, SignedHeaders={signed_headers}, Signature={signature}");
        headers.push(("Authorization", Secret::new(proof)));
        headers
    }
}

/// The text to sign, and the names of the headers in it.
fn text(
    method: &str,
    target: &str,
    signed: Vec<(String, String)>,
    body: &str,
    date: &str,
) -> (String, String) {
    let (canonical, names) =
        canonical::request(method, target, signed, &to_hex(&Sha256::digest(body.as_bytes())));
    (format!("{ALGORITHM}\n{date}\n{}", to_hex(&Sha256::digest(canonical.as_bytes()))), names)
}

#[cfg(test)]
mod tests;
