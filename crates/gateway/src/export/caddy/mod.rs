//! Writes the configuration for Caddy.

use std::collections::BTreeMap;
use std::fmt::{Display, Write as _};

use super::rules::{AMBIGUOUS_PATH, REPLACED, ROOT, calls, error_body};
use crate::config::{Config, Route};
use crate::forward::CONTROLLING;
use crate::security_headers::FIXED;

/// The whole file.
pub fn site(config: &Config, policy: &str) -> String {
    let mut out = HEAD.to_owned();
    let _ = writeln!(
        out,
        "\troot * {ROOT}\n\theader {{\n\t\t-Server\n\t\tStrict-Transport-Security \"max-age=63072000\""
    );
    for (name, value) in FIXED {
        let _ = writeln!(out, "\t\t{name} \"{value}\"");
    }
    out.push_str("\t}\n\trespond /healthz \"ok\n\" 200\n");
    out.push_str("\t@api path /api /api/*\n\thandle @api {\n");
    let _ = writeln!(out, "\t\trequest_body {{\n\t\t\tmax_size {}\n\t\t}}", config.limits.body_bytes);
    out.push_str(&refusals());
    for route in config.clouds.routes() {
        out.push_str(&call(config, &route));
    }
    let _ = writeln!(
        out,
        "\t\thandle {{\n{}\t\t}}\n\t}}",
        error(
            404,
            "refused",
            "NotFound",
            "An address here is /api/, cloud, service, region and what follows."
        )
    );
    out.push_str(&FILES.replace("POLICY", policy));
    out.push_str(&faults());
    out.push_str("}\n");
    out
}

/// The headers of every answer to a call: it passed here, it isn't cached, and a browser that opens it as a page runs nothing.
const OF_CALLS: [(&str, &str); 3] = [
    ("x-gateway", "1"),
    ("cache-control", "no-store"),
    ("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox"),
];

/// An error that Caddy itself answers with.
fn error(status: impl Display, word: &str, code: &str, message: &str) -> String {
    let mut out =
        format!("\t\t\theader X-Gateway-Error {word}\n\t\t\theader Content-Type application/json\n");
    for (name, value) in OF_CALLS {
        let _ = writeln!(out, "\t\t\theader {name} \"{value}\"");
    }
    let _ = writeln!(out, "\t\t\trespond `{}` {status}", error_body(code, message));
    out
}

fn refusals() -> String {
    let mut out = String::new();
    let odd = error(400, "refused", "Path", "The path could be read in two ways.");
    let _ = writeln!(
        out,
        "\t\t@odd vars_regexp {{http.request.orig_uri}} `{AMBIGUOUS_PATH}`\n\t\thandle @odd {{\n{odd}\t\t}}"
    );
    out.push_str("\t\t@other_site {\n\t\t\theader Sec-Fetch-Site *\n\t\t\tnot header Sec-Fetch-Site same-origin\n\t\t\tnot header Sec-Fetch-Site none\n\t\t}\n");
    let other = error(403, "refused", "OtherSite", "A page of another site may not call.");
    let _ = writeln!(out, "\t\thandle @other_site {{\n{other}\t\t}}");
    let mut by_method: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (methods, path) in calls() {
        by_method.entry(methods.replace('|', " ")).or_default().push(path);
    }
    for (n, (methods, paths)) in by_method.iter().enumerate() {
        let paths = paths.join("|");
        let _ = writeln!(
            out,
            "\t\t@calls{n} {{\n\t\t\tmethod {methods}\n\t\t\tvars_regexp {{http.request.orig_uri}} `^(?:{paths})(?:\\?.*)?$`\n\t\t}}\n\t\tvars @calls{n} evs_call yes"
        );
    }
    let unknown = error(404, "refused", "NotFound", "The console makes no such call, so it doesn't pass.");
    let _ = writeln!(out, "\t\t@unknown not vars evs_call yes\n\t\thandle @unknown {{\n{unknown}\t\t}}");
    out
}

fn call(config: &Config, route: &Route<'_>) -> String {
    let Route { cloud, service, region, base } = route;
    let mut out = format!("\t\thandle_path /api/{cloud}/{service}/{region}/* {{\n");
    if !base.path().is_empty() {
        let _ = writeln!(out, "\t\t\trewrite * {}{{uri}}", base.path());
    }
    let _ =
        writeln!(out, "\t\t\treverse_proxy {} {{\n\t\t\t\theader_up Host {}", base.origin(), base.server());
    for (name, value) in REPLACED {
        let _ = match value {
            "" => writeln!(out, "\t\t\t\theader_up -{name}"),
            value => writeln!(out, "\t\t\t\theader_up {name} {value}"),
        };
    }
    // Caddy deletes headers after it has set others, so a header that is set must not be among the deleted ones.
    for name in CONTROLLING.iter().filter(|name| !OF_CALLS.iter().any(|(set, _)| set == *name)) {
        let _ = writeln!(out, "\t\t\t\theader_down -{name}");
    }
    for (name, value) in OF_CALLS {
        let _ = writeln!(out, "\t\t\t\theader_down {name} \"{value}\"");
    }
    let moved =
        error(502, "redirected", "Redirected", "The cloud pointed to another address, and none is followed.");
    let _ = writeln!(
        out,
        "\t\t\t\ttransport http {{\n\t\t\t\t\tdial_timeout {}s\n\t\t\t\t\tresponse_header_timeout {}s\n\t\t\t\t\tmax_response_header 256KB\n\t\t\t\t\tkeepalive 10s\n\t\t\t\t\tcompression off\n\t\t\t\t\tversions 1.1\n\t\t\t\t}}\n\t\t\t\t@moved status 301 302 303 307 308\n\t\t\t\thandle_response @moved {{\n{moved}\t\t\t\t}}\n\t\t\t}}\n\t\t}}",
        config.limits.connect.as_secs(),
        config.limits.answer.as_secs(),
    );
    out
}

/// The errors that Caddy itself answers with when something failed. It doesn't know whether a call was sent, so the app is told
/// that it may have been; only a body that is too long never leaves as a whole.
fn faults() -> String {
    let cases = [
        ("413", "refused", "TooLarge", "The body of a call is too long."),
        ("504", "timeout", "Timeout", "No answer came in time; the call may have taken effect."),
        ("502", "cut", "Cut", "The connection ended before the answer; the call may have taken effect."),
        (STATUS, "cut", "Failed", "The call failed on its way; it may have taken effect."),
    ];
    let mut out = "\thandle_errors {\n\t\t@of_a_call path /api /api/*\n\t\thandle @of_a_call {\n".to_owned();
    for (status, word, code, message) in cases {
        let answer = error(status, word, code, message);
        if status == STATUS {
            let _ = writeln!(out, "\t\t\thandle {{\n{answer}\t\t\t}}");
        } else {
            let _ = writeln!(
                out,
                "\t\t\t@is_{status} expression {STATUS} == {status}\n\t\t\thandle @is_{status} {{\n{answer}\t\t\t}}"
            );
        }
    }
    let _ = writeln!(
        out,
        "\t\t}}\n\t\thandle {{\n\t\t\theader Cache-Control no-store\n\t\t\trespond \"\" {STATUS}\n\t\t}}\n\t}}"
    );
    out
}

/// The status of what failed, as Caddy names it.
const STATUS: &str = "{http.error.status_code}";

const HEAD: &str = "\
# The console behind Caddy 2.6 or later, without the gateway.
# Made by `evs-gateway --export`; make it anew when the clouds or the app change. Put your host in the place of :8080,
# and Caddy fetches a certificate by itself.
{
\tadmin off
\tservers {
\t\t# Tokens reach 32 KB, and revoking one sends two.
\t\tmax_header_size 256KB
\t}
}
:8080 {
";

const FILES: &str = "\
\t# A link whose fragment was sent along, percent-encoded: the page, whatever the names of disks in it look like.
\t@link path_regexp ^/accept[#%]
\thandle @link {
\t\theader Content-Security-Policy \"POLICY\"
\t\theader Cache-Control no-cache
\t\trewrite * /index.html
\t\tfile_server {
\t\t\tprecompressed br gzip
\t\t}
\t}
\thandle {
\t\theader Content-Security-Policy \"POLICY\"
\t\t@forever path_regexp ^/[^/]+-[0-9a-f]{13,16}([._][^/]*$|/)
\t\t@changing not path_regexp ^/[^/]+-[0-9a-f]{13,16}([._][^/]*$|/)
\t\theader @forever Cache-Control \"public, max-age=31536000, immutable\"
\t\theader @changing Cache-Control no-cache
\t\t@hidden path_regexp /\\.
\t\terror @hidden 404
\t\t@page not path_regexp (^/[^/]+-[0-9a-f]{13,16}/|\\.[^/]*[^/.]$)
\t\trewrite @page /index.html
\t\tfile_server {
\t\t\tprecompressed br gzip
\t\t}
\t}
";
