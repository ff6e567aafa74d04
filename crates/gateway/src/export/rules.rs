//! What the files for both servers have in common: which addresses are refused, which calls pass, which headers, the body of a
//! refusal.

use serde_json::json;

use crate::forward::{LANGUAGE, QUERY, SEGMENT, expressions};

/// Headers of a call with what the cloud gets instead; nothing means that it gets none. Neither server can remember the ids of
/// changes, but no cloud gets one. nginx lets the others pass by a list, Caddy can only take off what is named here.
pub const REPLACED: [(&str, &str); 18] = [
    ("Accept-Language", LANGUAGE),
    ("Accept-Encoding", "identity"),
    ("X-Language", ""),
    ("Idempotency-Key", ""),
    ("Cookie", ""),
    ("Origin", ""),
    ("Referer", ""),
    ("Forwarded", ""),
    ("X-Forwarded-*", ""),
    ("X-Real-Ip", ""),
    ("X-Original-*", ""),
    ("X-Rewrite-*", ""),
    ("X-Http-Method*", ""),
    ("Sec-*", ""),
    ("Expect", ""),
    ("Te", ""),
    ("Upgrade", ""),
    ("Via", ""),
];

/// Headers of an answer that control a browser, or that a browser may come to obey: where it goes, what it keeps, fetches, reports,
/// allows and asks the person. nginx has no list of what passes, so it takes these off. The last ones are obeyed by nginx itself.
pub const CONTROLLING: [&str; 101] = [
    "Accept-CH",
    "Accept-CH-Lifetime",
    "Accept-Ranges",
    "Access-Control-Allow-Credentials",
    "Access-Control-Allow-Headers",
    "Access-Control-Allow-Methods",
    "Access-Control-Allow-Origin",
    "Access-Control-Allow-Private-Network",
    "Access-Control-Expose-Headers",
    "Access-Control-Max-Age",
    "Activate-Storage-Access",
    "Age",
    "Allow",
    "Alt-Svc",
    "Alt-Used",
    "Attribution-Reporting-Register-Source",
    "Attribution-Reporting-Register-Trigger",
    "Authentication-Info",
    "Cache-Control",
    "Clear-Site-Data",
    "Content-Disposition",
    "Content-DPR",
    "Content-Encoding",
    "Content-Location",
    "Content-Range",
    "Content-Security-Policy",
    "Content-Security-Policy-Report-Only",
    "Content-Type",
    "Critical-CH",
    "Cross-Origin-Embedder-Policy",
    "Cross-Origin-Embedder-Policy-Report-Only",
    "Cross-Origin-Opener-Policy",
    "Cross-Origin-Opener-Policy-Report-Only",
    "Cross-Origin-Resource-Policy",
    "Delegate-CH",
    "Document-Isolation-Policy",
    "Document-Isolation-Policy-Report-Only",
    "Document-Policy",
    "Document-Policy-Report-Only",
    "ETag",
    "Expect-CT",
    "Expires",
    "Feature-Policy",
    "Integrity-Policy",
    "Integrity-Policy-Report-Only",
    "Last-Modified",
    "Link",
    "Location",
    "NEL",
    "No-Vary-Search",
    "Observe-Browsing-Topics",
    "Origin-Agent-Cluster",
    "Origin-Isolation",
    "Origin-Trial",
    "P3P",
    "Permissions-Policy",
    "Permissions-Policy-Report-Only",
    "Ping-From",
    "Ping-To",
    "Pragma",
    "Proxy-Authenticate",
    "Public-Key-Pins",
    "Public-Key-Pins-Report-Only",
    "Referrer-Policy",
    "Refresh",
    "Report-To",
    "Reporting-Endpoints",
    "Require-Document-Policy",
    "Sec-GPC",
    "Server-Timing",
    "Service-Worker-Allowed",
    "Set-Cookie",
    "Set-Cookie2",
    "Set-Login",
    "SourceMap",
    "Speculation-Rules",
    "Strict-Transport-Security",
    "Supports-Loading-Mode",
    "Timing-Allow-Origin",
    "Tk",
    "Trailer",
    "Upgrade",
    "Use-As-Dictionary",
    "Variants",
    "Vary",
    "Via",
    "Warning",
    "WWW-Authenticate",
    "X-Content-Type-Options",
    "X-DNS-Prefetch-Control",
    "X-Frame-Options",
    "X-Gateway",
    "X-Gateway-Error",
    "X-Permitted-Cross-Domain-Policies",
    "X-Pingback",
    "X-Powered-By",
    "X-Robots-Tag",
    "X-Sendfile",
    "X-SourceMap",
    "X-UA-Compatible",
    "X-XSS-Protection",
];

/// The folder that the files of the app are expected in.
pub const ROOT: &str = "/srv/evs-transfer-console";

/// An address below `/api` that every server reads alike, as a regular expression.
pub fn plain_address() -> String {
    format!(r"^/api(?:/{SEGMENT})*/?(?:\?{QUERY})?$")
}

/// Each call that passes: its methods, and its address without the query as a regular expression.
pub fn calls() -> impl Iterator<Item = (String, String)> {
    expressions().map(|(service, methods, path)| {
        let path = path.replace('.', r"\.");
        (methods, format!("/api/{SEGMENT}/{service}/{SEGMENT}/{path}"))
    })
}

/// Decimal numbers above this one, as a regular expression.
pub fn above(largest: usize) -> String {
    let digits: Vec<u32> = largest.to_string().chars().filter_map(|digit| digit.to_digit(10)).collect();
    let mut alternatives = vec![format!("[1-9][0-9]{{{},}}", digits.len())];
    for (at, digit) in digits.iter().enumerate().filter(|(_, digit)| **digit < 9) {
        let begin: String = digits[..at].iter().map(ToString::to_string).collect();
        alternatives.push(format!("{begin}[{}-9][0-9]{{{}}}", digit + 1, digits.len() - at - 1));
    }
    format!("^0*(?:{})$", alternatives.join("|"))
}

/// The body of an error that the server itself answers with.
pub fn error_body(code: &str, message: &str) -> String {
    json!({ "error": { "code": format!("Gateway.{code}"), "message": message } }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forward::FOR_THE_BROWSER;

    #[test]
    fn numbers_above_a_limit_are_told() {
        assert_eq!(
            above(65536),
            "^0*(?:[1-9][0-9]{5,}|[7-9][0-9]{4}|6[6-9][0-9]{3}|65[6-9][0-9]{2}|655[4-9][0-9]{1}|6553[7-9][0-9]{0})$"
        );
        assert_eq!(above(99), "^0*(?:[1-9][0-9]{2,})$");
    }

    #[test]
    fn what_the_app_reads_is_taken_off_by_nobody() {
        for name in FOR_THE_BROWSER {
            let set_anew = ["content-type", "content-length"].contains(&name.to_ascii_lowercase().as_str());
            let taken = CONTROLLING.iter().any(|known| known.eq_ignore_ascii_case(name));
            assert!(set_anew || !taken, "{name}");
        }
    }
}
