//! Signing requests with an access key (SDK-HMAC-SHA256): what is signed, over which bytes, into which headers. It knows no
//! clock and no network; the secret key is taken out here and nowhere else.

mod canonical;
mod endpoint;

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
    let date = basic_format(now);
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
        canonical::request(method, target, signed, &hex(&Sha256::digest(body.as_bytes())));
    let to_sign = format!("{ALGORITHM}\n{date}\n{}", hex(&Sha256::digest(canonical.as_bytes())));
    // A key of any length is a good one.
    let signature = Hmac::<Sha256>::new_from_slice(key.sk.expose().as_bytes()).map(|mut mac| {
        mac.update(to_sign.as_bytes());
        hex(&mac.finalize().into_bytes())
    });
    let signature = signature.unwrap_or_default();
    Secret::new(format!("{ALGORITHM} Access={}, SignedHeaders={names}, Signature={signature}", key.ak))
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(DIGITS[usize::from(byte >> 4)] as char);
        text.push(DIGITS[usize::from(byte & 15)] as char);
    }
    text
}

/// `20060102T150405Z`.
fn basic_format(at: Timestamp) -> String {
    let (days, second) = (at.0.div_euclid(86_400), at.0.rem_euclid(86_400));
    let (year, month, day) = civil(days);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

/// The date that lies so many days after 1970-01-01, by the proleptic Gregorian calendar. Eras have 400 years and begin
/// on the first of March, so that leap days come last.
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests;
