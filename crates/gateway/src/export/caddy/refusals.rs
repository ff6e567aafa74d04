//! Which calls Caddy refuses before any cloud is asked.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::answers::error;
use crate::config::Config;
use crate::export::names::Names;
use crate::export::rules::{above, calls, plain_address};

/// All of them, in the order in which they are looked for. The body is read where none belongs, and nowhere else: what it's read
/// for is refused.
pub fn all(config: &Config, names: &Names) -> String {
    let origins = if names.are_of_this_machine() {
        ["http", "https"]
            .map(|scheme| format!("not header Origin {scheme}://{{http.request.hostport}}"))
            .join("\n\t\t\t")
    } else {
        format!("not header_regexp Origin `^(?:{})$`", names.origins())
    };
    let cases = [
        ("odd", format!("not vars_regexp {{http.request.orig_uri}} `{}`", plain_address()), 400, "Path", "The address could be read in two ways."),
        (
            "other_site",
            "header Sec-Fetch-Site *\n\t\t\tnot header Sec-Fetch-Site same-origin\n\t\t\tnot header Sec-Fetch-Site none".to_owned(),
            403,
            "OtherSite",
            "A page of another site may not call.",
        ),
        (
            "no_call",
            "header Sec-Fetch-Dest *\n\t\t\tnot header Sec-Fetch-Dest empty".to_owned(),
            403,
            "OtherSite",
            "A page of another site may not call.",
        ),
        (
            "other_origin",
            format!("method POST DELETE\n\t\t\theader Origin *\n\t\t\t{origins}"),
            403,
            "Origin",
            "A page of another origin may change nothing.",
        ),
        (
            "large",
            format!("header_regexp Content-Length `{}`", above(config.limits.body_bytes)),
            413,
            "TooLarge",
            "The body of a call is too long.",
        ),
        (
            "body",
            "expression `{http.request.method} in [\"GET\", \"HEAD\", \"DELETE\"] && {http.request.body} != \"\"`".to_owned(),
            400,
            "Body",
            "A request with this method has no body.",
        ),
    ];
    let mut out = String::new();
    for (name, matcher, status, code, message) in cases {
        let refusal = error(status, "refused", code, message);
        let _ =
            writeln!(out, "\t\t@{name} {{\n\t\t\t{matcher}\n\t\t}}\n\t\thandle @{name} {{\n{refusal}\t\t}}");
    }
    out.push_str(&unknown());
    out
}

/// Calls that the console doesn't make.
fn unknown() -> String {
    let mut out = String::new();
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
