//! Which headers pass. To the cloud: those that its API reads, and no others, so that nothing the browser adds goes there. To the
//! browser: all but those that control it, because the answer appears under our own address, and those that are the gateway's.

use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};

use super::{GATEWAY, Refusal};

/// The headers that a call may have when it goes to a cloud.
const FOR_THE_CLOUD: [&str; 16] = [
    "accept",
    "accept-encoding",
    "authorization",
    "content-type",
    "openstack-api-version",
    "openstack-auth-receipt",
    "user-agent",
    "x-auth-token",
    "x-domain-id",
    "x-openstack-request-id",
    "x-project-id",
    "x-request-id",
    "x-sdk-content-sha256",
    "x-sdk-date",
    "x-security-token",
    "x-subject-token",
];

/// Hop-by-hop headers (RFC 9110, 7.6.1), which never pass.
const HOP_BY_HOP: [&str; 9] = [
    "connection",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// The language that clouds answer in. Some translate their messages by the browser's own, and a message in words that nobody
/// expects is taken for another refusal. The console says everything in the person's language itself.
pub const LANGUAGE: &str = "en";

/// Headers that control the browser: where it goes, what it keeps, what it allows, what it asks the person. `refresh` and
/// `location` would lead calls with a token elsewhere, and `www-authenticate` can open the browser's own sign-in. The last two
/// are the gateway's own word to the app.
pub const CONTROLLING: [&str; 13] = [
    "alt-svc",
    "cache-control",
    "clear-site-data",
    "content-security-policy",
    "content-security-policy-report-only",
    "location",
    "refresh",
    "set-cookie",
    "strict-transport-security",
    "www-authenticate",
    "x-frame-options",
    "x-gateway",
    "x-gateway-error",
];

/// The headers that go to the cloud. The client adds Host and the body's length.
pub fn for_the_cloud(incoming: &HeaderMap) -> HeaderMap {
    let passes = |name: &HeaderName| FOR_THE_CLOUD.contains(&name.as_str());
    let passing = incoming.iter().filter(|(name, _)| passes(name));
    let mut headers: HeaderMap = passing.map(|(name, value)| (name.clone(), value.clone())).collect();
    headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(LANGUAGE));
    headers
}

/// The headers that go to the browser. An answer is never cached, and a browser that opens it as a page runs
/// nothing.
pub fn for_the_browser(incoming: &HeaderMap) -> HeaderMap {
    let named: Vec<String> = incoming
        .get_all(header::CONNECTION)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(',').map(|name| name.trim().to_ascii_lowercase()))
        .collect();
    let passes = |name: &HeaderName| {
        let name = name.as_str();
        !HOP_BY_HOP.contains(&name)
            && !CONTROLLING.contains(&name)
            && !name.starts_with("access-control-")
            && !named.iter().any(|hop_by_hop| hop_by_hop == name)
    };
    let passing = incoming.iter().filter(|(name, _)| passes(name));
    let mut headers: HeaderMap = passing.map(|(name, value)| (name.clone(), value.clone())).collect();
    headers.insert(GATEWAY, HeaderValue::from_static("1"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let policy = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; sandbox");
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    headers
}

/// Refuses calls that a browser says another site's page has made.
///
/// # Errors
/// When it says so. Programs that aren't browsers say nothing and may call.
pub fn refuse_other_sites(incoming: &HeaderMap) -> Result<(), Refusal> {
    match incoming.get("sec-fetch-site").map(HeaderValue::as_bytes) {
        None | Some(b"same-origin" | b"none") => Ok(()),
        Some(_) => Err(Refusal::OtherSite),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let pair = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        pairs.iter().map(pair).collect()
    }

    #[test]
    fn what_the_browser_adds_stays_here() {
        let call = for_the_cloud(&map(&[
            ("x-auth-token", "MII"),
            ("cookie", "a=b"),
            ("origin", "http://localhost:8080"),
            ("referer", "http://localhost:8080/"),
            ("host", "localhost:8080"),
            ("sec-fetch-site", "same-origin"),
            ("x-forwarded-for", "10.0.0.1"),
            ("connection", "x-auth-token"),
            ("idempotency-key", "0123456789abcdef"),
        ]));
        assert_eq!(call, map(&[("x-auth-token", "MII"), ("accept-language", "en")]));
    }

    #[test]
    fn clouds_answer_in_english_whatever_the_browser_wants() {
        for wanted in ["zh-CN,zh;q=0.9,en;q=0.8", "fr", ""] {
            let call = for_the_cloud(&map(&[("accept-language", wanted), ("x-language", "zh-cn")]));
            assert_eq!(call, map(&[("accept-language", "en")]), "{wanted}");
        }
    }

    #[test]
    fn an_answer_keeps_what_the_app_reads_and_loses_what_would_control_the_browser() {
        let answer = for_the_browser(&map(&[
            ("x-subject-token", "MII"),
            ("x-request-id", "r"),
            ("retry-after", "3"),
            ("location", "https://elsewhere.example.com"),
            ("set-cookie", "a=b"),
            ("access-control-allow-origin", "*"),
            ("x-gateway-error", "cut"),
            ("x-gateway", "2"),
            ("connection", "close, x-private"),
            ("x-private", "1"),
            ("cache-control", "public"),
        ]));
        for kept in ["x-subject-token", "x-request-id", "retry-after"] {
            assert!(answer.contains_key(kept), "{kept}");
        }
        for lost in [
            "location",
            "set-cookie",
            "access-control-allow-origin",
            "x-gateway-error",
            "connection",
            "x-private",
        ] {
            assert!(!answer.contains_key(lost), "{lost}");
        }
        assert_eq!(answer["cache-control"], "no-store");
        assert_eq!(answer.get_all("x-gateway").iter().collect::<Vec<_>>(), ["1"]);
    }

    #[test]
    fn a_page_of_another_site_may_not_call() {
        assert!(refuse_other_sites(&map(&[("sec-fetch-site", "cross-site")])).is_err());
        assert!(refuse_other_sites(&map(&[("sec-fetch-site", "same-site")])).is_err());
        assert!(refuse_other_sites(&map(&[("sec-fetch-site", "same-origin")])).is_ok());
        assert!(refuse_other_sites(&map(&[])).is_ok());
    }
}
