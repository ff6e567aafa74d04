//! Headers that control a browser. Answers appear under the console's own address, so what they set holds for it, and for the
//! calls to every other cloud.

use crate::answer::{CannotDo, Held, Hostile, answer};
use crate::differences::{CADDY_EARLY, CADDY_TRAILERS, NGINX_HEADERS, NGINX_RAW};
use crate::wire::Exchange;

use super::whole;

/// Each with a value that a browser would obey.
const CONTROLLING: &[(&str, &str)] = &[
    ("Accept-CH", "Sec-CH-UA-Full-Version-List"),
    ("Accept-Ranges", "bytes"),
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Allow-Credentials", "true"),
    ("Access-Control-Expose-Headers", "*"),
    ("Access-Control-Max-Age", "86400"),
    ("Activate-Storage-Access", "retry"),
    ("Age", "1"),
    ("Allow", "TRACE"),
    ("Alt-Svc", "h3=\"evil.example:443\"; ma=31536000; persist=1"),
    ("Attribution-Reporting-Register-Source", "{}"),
    ("Attribution-Reporting-Register-Trigger", "{}"),
    ("Authentication-Info", "nextnonce=1"),
    ("Clear-Site-Data", "\"*\""),
    ("Content-Disposition", "attachment; filename=x.html"),
    ("Content-DPR", "2"),
    ("Content-Location", "https://evil.example/"),
    ("Content-Range", "bytes 0-1/2"),
    ("Content-Security-Policy-Report-Only", "default-src 'none'; report-uri https://evil.example/"),
    ("Critical-CH", "Sec-CH-UA-Full-Version-List"),
    ("Cross-Origin-Embedder-Policy", "unsafe-none; report-to=\"e\""),
    ("Cross-Origin-Embedder-Policy-Report-Only", "require-corp; report-to=\"e\""),
    ("Cross-Origin-Opener-Policy-Report-Only", "same-origin; report-to=\"e\""),
    ("Delegate-CH", "sec-ch-ua https://evil.example"),
    ("Document-Isolation-Policy", "isolate-and-require-corp"),
    ("Document-Policy", "force-load-at-top"),
    ("ETag", "\"of-this-person\""),
    ("Expect-CT", "report-uri=\"https://evil.example/\""),
    ("Expires", "Fri, 31 Dec 2099 23:59:59 GMT"),
    ("Feature-Policy", "camera *"),
    ("Integrity-Policy", "blocked-destinations=(script)"),
    ("Last-Modified", "Fri, 27 Nov 2026 00:00:00 GMT"),
    ("Link", "<https://evil.example/x>; rel=preload"),
    ("Location", "https://evil.example/"),
    ("NEL", "{\"report_to\":\"e\",\"max_age\":31536000,\"success_fraction\":1}"),
    ("No-Vary-Search", "params"),
    ("Observe-Browsing-Topics", "?1"),
    ("Origin-Agent-Cluster", "?0"),
    ("Origin-Trial", "AAAA"),
    ("P3P", "CP=\"ALL\""),
    ("Ping-From", "https://evil.example/"),
    ("Pragma", "cache"),
    ("Proxy-Authenticate", "Basic realm=\"x\""),
    ("Public-Key-Pins", "max-age=1; report-uri=\"https://evil.example/\""),
    ("Refresh", "0; url=https://evil.example/"),
    (
        "Report-To",
        "{\"group\":\"e\",\"max_age\":31536000,\"endpoints\":[{\"url\":\"https://evil.example/\"}]}",
    ),
    ("Reporting-Endpoints", "e=\"https://evil.example/\""),
    ("Sec-GPC", "0"),
    ("Server", "Cloud/1.0"),
    ("Server-Timing", "a;desc=b"),
    ("Service-Worker-Allowed", "/"),
    ("Set-Cookie", "a=b; Domain=example.com; Max-Age=31536000"),
    ("Set-Cookie2", "a=b"),
    ("Set-Login", "logged-in"),
    ("SourceMap", "https://evil.example/x.map"),
    ("Speculation-Rules", "\"https://evil.example/rules.json\""),
    ("Supports-Loading-Mode", "credentialed-prerender"),
    ("Timing-Allow-Origin", "*"),
    ("Tk", "N"),
    ("Upgrade", "h2c"),
    ("Use-As-Dictionary", "match=\"/*\""),
    ("Variants", "Accept-Encoding=(gzip)"),
    ("Vary", "*"),
    ("Via", "1.1 evil"),
    ("Warning", "110 - \"x\""),
    ("Www-Authenticate", "Basic realm=\"x\""),
    ("X-Accel-Buffering", "no"),
    ("X-Accel-Charset", "utf-7"),
    ("X-Accel-Expires", "31536000"),
    ("X-Accel-Limit-Rate", "1"),
    ("X-Accel-Redirect", "/index.html"),
    ("X-DNS-Prefetch-Control", "on"),
    ("X-Gateway-Error", "refused"),
    ("X-Permitted-Cross-Domain-Policies", "all"),
    ("X-Powered-By", "evil"),
    ("X-Robots-Tag", "all"),
    ("X-Sendfile", "/etc/passwd"),
    ("X-SourceMap", "https://evil.example/x.map"),
    ("X-UA-Compatible", "IE=5"),
    ("X-XSS-Protection", "1; report=https://evil.example/"),
];

/// Headers of which the server sends its own: a cloud's value never stands instead or beside.
const REPLACED: &[(&str, &str)] = &[
    ("Cache-Control", "public, max-age=31536000"),
    ("Content-Security-Policy", "default-src * 'unsafe-inline'"),
    ("Cross-Origin-Opener-Policy", "unsafe-none"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Permissions-Policy", "camera=*"),
    ("Referrer-Policy", "unsafe-url"),
    ("Strict-Transport-Security", "max-age=0"),
    ("X-Content-Type-Options", "sniff"),
    ("X-Frame-Options", "ALLOWALL"),
    ("X-Gateway", "2"),
];

/// What the app reads of an answer.
const READ: &[(&str, &str)] = &[
    ("x-subject-token", "MII"),
    ("x-request-id", "r-1"),
    ("x-openstack-request-id", "req-1"),
    ("openstack-auth-receipt", "a-receipt"),
    ("x-iam-trace-id", "t-1"),
    ("retry-after", "7"),
];

fn with(headers: &[&[(&str, &str)]]) -> String {
    let lines: String = headers.concat().iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    format!("HTTP/1.1 200 OK\r\n{lines}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{{}}")
}

/// All of them.
pub fn answers() -> Vec<Hostile> {
    let trailers = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nTrailer: Set-Cookie\r\n\r\n\
                    2\r\n{}\r\n0\r\nSet-Cookie: a=b\r\n\r\n";
    let early =
        "HTTP/1.1 103 Early Hints\r\nLink: <https://evil.example/x>; rel=preload\r\nSet-Cookie: a=b\r\n\r\n"
            .to_owned();
    vec![
        answer("headers that the app reads", with(&[READ]), reads, [Held; 3]),
        answer("headers that control a browser", with(&[CONTROLLING]), controls_nothing, [Held; 3]),
        answer("headers that the server sends itself", with(&[REPLACED]), replaces_nothing, [Held; 3]),
        answer(
            "a header that nobody knows yet",
            with(&[&[("Next-Years-Reporting", "https://evil.example/")]]),
            |came_back| has_none(came_back, "next-years-reporting"),
            [Held, CannotDo(&NGINX_HEADERS), Held],
        ),
        answer(
            "a header that the connection names",
            with(&[&[("Connection", "X-Subject-Token"), ("X-Subject-Token", "MII")]]),
            |came_back| whole(came_back, b"{}").map(|_| ()),
            [Held; 3],
        ),
        answer(
            "headers behind the body",
            trailers,
            |came_back| {
                let answer = whole(came_back, b"{}")?;
                if answer.trailers.is_empty() { Ok(()) } else { Err(answer.trailers) }
            },
            [Held, Held, CannotDo(&CADDY_TRAILERS)],
        ),
        answer(
            "headers before the answer",
            early + &with(&[]),
            |came_back| {
                whole(came_back, b"{}")?;
                let early = came_back.answers.iter().find(|answer| answer.status < 200);
                early.map_or(Ok(()), |early| Err(format!("{early:?}")))
            },
            [Held, CannotDo(&NGINX_RAW), CannotDo(&CADDY_EARLY)],
        ),
        answer(
            "an answer behind an odd first line",
            format!("\n{}", with(&[CONTROLLING])),
            |came_back| match came_back.first().status {
                502 => Ok(()),
                200 => controls_nothing(came_back),
                _ => Err("something else came".to_owned()),
            },
            [Held, CannotDo(&NGINX_RAW), Held],
        )
        .closing(),
    ]
}

fn reads(came_back: &Exchange) -> Result<(), String> {
    let answer = whole(came_back, b"{}")?;
    let lost = READ.iter().find(|(name, value)| answer.value(name) != *value);
    lost.map_or(Ok(()), |(name, _)| Err(format!("{name} is lost")))
}

fn has_none(came_back: &Exchange, name: &str) -> Result<(), String> {
    let answer = whole(came_back, b"{}")?;
    if answer.values(name).is_empty() { Ok(()) } else { Err(format!("{name} passed")) }
}

fn controls_nothing(came_back: &Exchange) -> Result<(), String> {
    let answer = whole(came_back, b"{}")?;
    let passed = |(name, value): &&(&str, &str)| answer.values(&name.to_ascii_lowercase()).contains(value);
    let passed: Vec<_> = CONTROLLING.iter().filter(passed).map(|(name, _)| *name).collect();
    if passed.is_empty() { Ok(()) } else { Err(format!("{passed:?} passed")) }
}

fn replaces_nothing(came_back: &Exchange) -> Result<(), String> {
    let answer = whole(came_back, b"{}")?;
    let wrong = |(name, value): &&(&str, &str)| {
        let values = answer.values(&name.to_ascii_lowercase());
        values.contains(value) || values.len() > 1
    };
    let wrong: Vec<_> = REPLACED.iter().filter(wrong).map(|(name, _)| *name).collect();
    if wrong.is_empty() { Ok(()) } else { Err(format!("{wrong:?} passed")) }
}
