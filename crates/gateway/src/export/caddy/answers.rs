//! What becomes of a call that passes and of its answer, and the errors that Caddy itself answers with.

use std::fmt::{Display, Write as _};

use crate::config::Config;
use crate::export::rules::{REPLACED, error_body};
use crate::forward::FOR_THE_BROWSER;
use crate::security_headers::NOTHING;

/// The headers of every answer to a call: it passed here, it isn't cached, and a browser that opens it as a page runs nothing.
const OF_CALLS: [(&str, &str); 3] =
    [("x-gateway", "1"), ("cache-control", "no-store"), ("content-security-policy", NOTHING)];

/// The status of what failed, as Caddy names it.
const STATUS: &str = "{http.error.status_code}";

/// An error that Caddy itself answers with.
pub fn error(status: impl Display, word: &str, code: &str, message: &str) -> String {
    let mut out =
        format!("\t\t\theader X-Gateway-Error {word}\n\t\t\theader Content-Type application/json\n");
    for (name, value) in OF_CALLS {
        let _ = writeln!(out, "\t\t\theader {name} \"{value}\"");
    }
    let _ = writeln!(out, "\t\t\trespond `{}` {status}", error_body(code, message));
    out
}

/// What is the same for all clouds, as a snippet. The headers of the list are copied to the browser first; all others have a letter
/// in their name, and are then taken off.
pub fn forwarding(config: &Config) -> String {
    let mut out = "(evs_forwarding) {\n".to_owned();
    for (name, value) in REPLACED {
        let _ = match value {
            "" => writeln!(out, "\theader_up -{name}"),
            value => writeln!(out, "\theader_up {name} {value}"),
        };
    }
    for letter in 'a'..='z' {
        let _ = writeln!(out, "\theader_down -*{letter}*");
    }
    let _ = writeln!(
        out,
        "\ttransport http {{\n\t\tdial_timeout {}s\n\t\tresponse_header_timeout {}s\n\t\tmax_response_header 256KB\n\t\tkeepalive off\n\t\tcompression off\n\t\tversions 1.1\n\t}}",
        config.limits.connect.as_secs(),
        config.limits.answer.as_secs(),
    );
    let moved = "The cloud pointed to another address, and none is followed.";
    let broken = "The cloud's answer can't be passed on; the call may have taken effect.";
    for (name, matcher, answer) in [
        ("moved", "status 301 302 303 307 308", error(502, "redirected", "Redirected", moved)),
        ("coded", "header Content-Encoding *", error(502, "cut", "BrokenAnswer", broken)),
        ("odd", "status 407 408 421 425", error(502, "cut", "BrokenAnswer", broken)),
        ("switched", "status 101", error(502, "cut", "BrokenAnswer", broken)),
    ] {
        let _ = writeln!(out, "\t@{name} {matcher}\n\thandle_response @{name} {{\n{answer}\t}}");
    }
    out.push_str("\t@json {\n\t\theader Content-Type application/json\n\t\theader Content-Type application/json;*\n\t}\n");
    for (matcher, kind) in [(" @json", "application/json"), ("", "text/plain; charset=utf-8")] {
        let _ = writeln!(
            out,
            "\thandle_response{matcher} {{\n\t\tcopy_response_headers {{\n\t\t\tinclude content-length {}\n\t\t}}\n\t\theader Content-Type \"{kind}\"",
            FOR_THE_BROWSER.join(" ")
        );
        for (name, value) in OF_CALLS {
            let _ = writeln!(out, "\t\theader {name} \"{value}\"");
        }
        out.push_str("\t\tcopy_response\n\t}\n");
    }
    out.push_str("}\n");
    out
}

/// The errors that Caddy itself answers with when something failed. It doesn't know whether a call was sent, so the app is told
/// that it may have been; only a body that is too long never leaves as a whole.
pub fn faults() -> String {
    let cases = [
        ("413", "refused", "TooLarge", "The body of a call is too long."),
        ("504", "timeout", "Timeout", "No answer came in time; the call may have taken effect."),
        ("502", "cut", "Cut", "The connection ended before the answer; the call may have taken effect."),
        (STATUS, "cut", "Failed", "The call failed on its way; it may have taken effect."),
    ];
    let mut out = "\thandle_errors {\n\t\timport evs_headers\n\t\t@of_a_call path /api /api/*\n\t\thandle @of_a_call {\n".to_owned();
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
        "\t\t}}\n\t\thandle {{\n\t\t\theader Cache-Control no-store\n\t\t\theader Content-Security-Policy \"{NOTHING}\"\n\t\t\trespond \"\" {STATUS}\n\t\t}}\n\t}}"
    );
    out
}
