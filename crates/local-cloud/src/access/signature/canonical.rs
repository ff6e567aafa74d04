//! The canonical form of a request, as the signing guide builds it: method, path, query, signed headers, hash of the body.

use data_encoding::HEXLOWER;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};
use sha2::{Digest, Sha256};

use super::Call;
use super::parts::Authorization;

/// The canonical request; none when a signed header isn't there.
pub(super) fn request(said: &Authorization<'_>, call: &Call<'_>) -> Option<String> {
    let mut headers = String::new();
    for name in &said.signed_headers {
        headers.push_str(&format!("{name}:{}\n", call.header(name)?.trim()));
    }
    let hash = match call.header("x-sdk-content-sha256") {
        Some(said) => said.to_owned(),
        None => HEXLOWER.encode(&Sha256::digest(call.body)),
    };
    Some(format!(
        "{}\n{}\n{}\n{headers}\n{}\n{hash}",
        call.method,
        path(call.uri.path()),
        query(call.uri.query().unwrap_or_default()),
        said.signed_headers.join(";"),
    ))
}

/// The path's segments, each decoded and encoded anew; it always ends in a slash here.
fn path(path: &str) -> String {
    let mut canonical: Vec<String> = path.split('/').map(reencode).collect();
    if canonical.last().is_some_and(|last| !last.is_empty()) {
        canonical.push(String::new());
    }
    canonical.join("/")
}

fn query(query: &str) -> String {
    let mut pairs: Vec<(String, String)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (reencode(name), reencode(value)))
        .collect();
    pairs.sort_unstable();
    let pairs: Vec<String> = pairs.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    pairs.join("&")
}

/// All but the unreserved characters of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Decodes and encodes again, so that only one spelling is left.
fn reencode(text: &str) -> String {
    let decoded: Vec<u8> = percent_decode_str(text).collect();
    percent_encode(&decoded, RESERVED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderMap, HeaderValue, Uri};

    /// The hash of the guide's sample, and of its clients' vectors.
    fn hash(method: &str, uri: &str, headers: &[(&'static str, &'static str)], body: &str) -> String {
        let uri: Uri = uri.parse().unwrap();
        let map: HeaderMap = headers
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_static(value)))
            .collect();
        let mut names: Vec<&str> = headers.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        let said = Authorization { access: "", signed_headers: names, signature: "" };
        let call = Call { method, uri: &uri, headers: &map, body: body.as_bytes() };
        HEXLOWER.encode(&Sha256::digest(request(&said, &call).unwrap().as_bytes()))
    }

    #[test]
    fn the_published_samples_have_the_published_hashes() {
        assert_eq!(
            hash("GET", "/path?limit=1", &[("x-sdk-date", "20060102T150405Z")], ""),
            "85c3b7730f308aee452b16138a42a914397e43a8f0d732dfa521c0ef2afa98a4"
        );
        let target =
            "/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs?limit=2&marker=13551d6b-755d-4757-b956-536f674975c0";
        let headers = [
            ("content-type", "application/json"),
            ("host", "service.region.example.com"),
            ("x-sdk-date", "20191115T033655Z"),
        ];
        assert_eq!(
            hash("GET", target, &headers, ""),
            "b25362e603ee30f4f25e7858e8a7160fd36e803bb2dfe206278659d71a9bcd7a"
        );
    }

    #[test]
    fn a_query_is_sorted_and_encoded_anew() {
        let written =
            "limit=1&enable=true&test=%E4%B8%80%20(%26%3D%3F!%23%25.*)&path=/a/123&multi=1&multi=2&multi=3";
        let expected = "enable=true&limit=1&multi=1&multi=2&multi=3&path=%2Fa%2F123&test=%E4%B8%80%20%28%26%3D%3F%21%23%25.%2A%29";
        assert_eq!(query(written), expected);
        assert_eq!(path("/v3/a b"), "/v3/a%20b/");
    }
}
