//! Which headers pass, in both directions by list. To the cloud: those that its API reads, so that nothing the browser adds goes
//! there. To the browser: those that the app reads. An answer appears under the console's own address, so any other header of
//! one cloud could make the browser keep, report or load something for all of them.

use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};

use super::{GATEWAY, Refusal};

/// The headers that a call may have when it goes to a cloud.
pub const FOR_THE_CLOUD: [&str; 15] = [
    "accept",
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

/// The headers of an answer that the app reads, as `src/api/transport.rs` does: tokens, what its cloud calls the request, how
/// long to wait. Type and length are written anew.
pub const FOR_THE_BROWSER: [&str; 7] = [
    "openstack-auth-receipt",
    "retry-after",
    "x-compute-request-id",
    "x-iam-trace-id",
    "x-openstack-request-id",
    "x-request-id",
    "x-subject-token",
];

/// The language that clouds answer in. Some translate their messages by the browser's own, and a message in words that nobody
/// expects is taken for another refusal. The console says everything in the person's language itself.
pub const LANGUAGE: &str = "en";

/// For so many headers there is room at once: growing step by step costs more than anything else that is done with them.
const ROOM: usize = 24;

/// The headers that go to the cloud. The client adds Host and the body's length.
pub fn for_the_cloud(incoming: &HeaderMap) -> HeaderMap {
    let passes = |name: &HeaderName| FOR_THE_CLOUD.contains(&name.as_str());
    let passing = incoming.iter().filter(|(name, _)| passes(name));
    let mut headers = HeaderMap::with_capacity(ROOM);
    headers.extend(passing.map(|(name, value)| (name.clone(), value.clone())));
    headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(LANGUAGE));
    // A few kilobytes of a packed answer can become gigabytes in the page.
    headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("identity"));
    headers
}

/// The headers that go to the browser. An answer is never cached, is never anything but data, and a browser that opens it as a
/// page runs nothing.
pub fn for_the_browser(incoming: &HeaderMap) -> HeaderMap {
    let mut headers = HeaderMap::with_capacity(ROOM);
    let passes =
        |name: &HeaderName| FOR_THE_BROWSER.contains(&name.as_str()) || *name == header::CONTENT_LENGTH;
    for (name, value) in incoming.iter().filter(|(name, _)| passes(name)) {
        // One that came twice would be joined by the browser, and mean neither.
        headers.entry(name).or_insert_with(|| value.clone());
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(incoming)));
    headers.insert(GATEWAY, HeaderValue::from_static("1"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers
}

/// What an answer is to the browser: JSON if its cloud says so, else text. Never script, style or a page of this origin.
fn content_type(incoming: &HeaderMap) -> &'static str {
    let said = incoming.get(header::CONTENT_TYPE).map_or(&b""[..], HeaderValue::as_bytes);
    let kind = said.split(|byte| *byte == b';').next().unwrap_or_default().trim_ascii();
    if kind.eq_ignore_ascii_case(b"application/json") {
        "application/json"
    } else {
        "text/plain; charset=utf-8"
    }
}

/// Refuses calls that a browser says another site's page has made, or that are none: a page to open, a script, a picture.
///
/// # Errors
/// When it says so. Programs that aren't browsers say nothing and may call.
pub fn refuse_other_sites(incoming: &HeaderMap) -> Result<(), Refusal> {
    let all = |name: &str, right: &[&[u8]]| {
        incoming.get_all(name).iter().all(|said| right.contains(&said.as_bytes()))
    };
    let is_ours = all("sec-fetch-site", &[b"same-origin", b"none"]) && all("sec-fetch-dest", &[b"empty"]);
    is_ours.then_some(()).ok_or(Refusal::OtherSite)
}

#[cfg(test)]
mod tests {
    use super::super::GATEWAY_ERROR;
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
        let own = [("accept-language", "en"), ("accept-encoding", "identity")];
        assert_eq!(call, map(&[&[("x-auth-token", "MII")], &own[..]].concat()));
    }

    #[test]
    fn clouds_answer_in_english_whatever_the_browser_wants() {
        for wanted in ["zh-CN,zh;q=0.9,en;q=0.8", "fr", ""] {
            let call = for_the_cloud(&map(&[("accept-language", wanted), ("x-language", "zh-cn")]));
            assert_eq!(call, map(&[("accept-language", "en"), ("accept-encoding", "identity")]), "{wanted}");
        }
    }

    #[test]
    fn an_answer_keeps_what_the_app_reads_and_nothing_else() {
        let kept = [
            ("x-subject-token", "MII"),
            ("openstack-auth-receipt", "r"),
            ("x-request-id", "r"),
            ("x-openstack-request-id", "r"),
            ("x-compute-request-id", "r"),
            ("x-iam-trace-id", "r"),
            ("retry-after", "3"),
            ("content-length", "2"),
        ];
        let lost = [
            ("location", "https://elsewhere.example.com"),
            ("set-cookie", "a=b"),
            ("nel", "{}"),
            ("report-to", "{}"),
            ("reporting-endpoints", "a=\"https://elsewhere.example.com\""),
            ("link", "</x.js>; rel=preload"),
            ("service-worker-allowed", "/"),
            ("speculation-rules", "\"/x.json\""),
            ("accept-ch", "sec-ch-ua"),
            ("sourcemap", "/x"),
            ("access-control-allow-origin", "*"),
            ("content-disposition", "attachment"),
            ("transfer-encoding", "chunked"),
            ("trailer", "x-request-id"),
            ("connection", "close, x-private"),
            ("x-private", "1"),
            ("x-gateway-error", "cut"),
            ("whatever-comes-next", "1"),
        ];
        let own = [
            ("x-gateway", "1"),
            ("cache-control", "no-store"),
            ("content-type", "text/plain; charset=utf-8"),
        ];
        let said = [("x-gateway", "2"), ("cache-control", "public"), ("content-type", "text/html")];
        let answer = for_the_browser(&map(&[&kept[..], &lost, &said].concat()));
        assert_eq!(answer, map(&[&kept[..], &own].concat()));
    }

    #[test]
    fn every_header_that_the_app_reads_passes_and_no_other() {
        let app = include_str!("../../../../src/api/transport.rs");
        let (_, reading) = app.split_once("fn read_headers(").unwrap();
        let (reading, _) = reading.split_once("\n}").unwrap();
        let mut read: Vec<String> =
            reading.split('"').skip(1).step_by(2).map(str::to_ascii_lowercase).collect();
        read.retain(|name| name != GATEWAY_ERROR.as_str());
        read.sort();
        assert_eq!(read, FOR_THE_BROWSER);
    }

    #[test]
    fn what_came_twice_passes_once() {
        let mut twice = map(&[("x-request-id", "one")]);
        twice.append("x-request-id", HeaderValue::from_static("two"));
        let answer = for_the_browser(&twice);
        assert_eq!(answer.get_all("x-request-id").iter().collect::<Vec<_>>(), ["one"]);
    }

    #[test]
    fn an_answer_is_json_or_text_whatever_its_cloud_says() {
        for (said, told) in [
            ("application/json", "application/json"),
            ("Application/JSON; charset=utf-16", "application/json"),
            ("application/json ;charset=utf-8", "application/json"),
            ("text/html", "text/plain; charset=utf-8"),
            ("text/javascript", "text/plain; charset=utf-8"),
            ("application/wasm", "text/plain; charset=utf-8"),
            ("text/html; a=application/json", "text/plain; charset=utf-8"),
            ("application/json, text/html", "text/plain; charset=utf-8"),
            ("image/svg+xml", "text/plain; charset=utf-8"),
            ("", "text/plain; charset=utf-8"),
        ] {
            assert_eq!(for_the_browser(&map(&[("content-type", said)]))["content-type"], told, "{said}");
        }
        assert_eq!(for_the_browser(&HeaderMap::new())["content-type"], "text/plain; charset=utf-8");
    }

    #[test]
    fn a_page_of_another_site_may_not_call_and_nothing_but_a_page_may() {
        for (name, said, is_taken) in [
            ("sec-fetch-site", "cross-site", false),
            ("sec-fetch-site", "same-site", false),
            ("sec-fetch-site", "same-origin", true),
            ("sec-fetch-dest", "empty", true),
            ("sec-fetch-dest", "document", false),
            ("sec-fetch-dest", "script", false),
            ("sec-fetch-dest", "style", false),
            ("sec-fetch-dest", "worker", false),
            ("sec-fetch-dest", "iframe", false),
            ("sec-fetch-dest", "", false),
        ] {
            assert_eq!(refuse_other_sites(&map(&[(name, said)])).is_ok(), is_taken, "{name}: {said}");
        }
        assert!(refuse_other_sites(&map(&[])).is_ok());
        let mut twice = map(&[("sec-fetch-site", "same-origin")]);
        twice.append("sec-fetch-site", HeaderValue::from_static("cross-site"));
        assert!(refuse_other_sites(&twice).is_err());
    }
}
