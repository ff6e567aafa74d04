//! Writes the configuration for Caddy. Which calls are refused stands in `refusals`, what becomes of answers in `answers`.

mod answers;
mod refusals;

use std::fmt::Write as _;

use super::names::Names;
use super::rules::ROOT;
use crate::config::{Config, Route};
use crate::security_headers::{FIXED, NOTHING};
use answers::error;

/// The whole file.
pub fn site(config: &Config, policy: &str) -> String {
    let names = Names::of(config);
    let limits = &config.limits;
    let mut out = HEAD.replace("HEAD_BYTES", &limits.head_bytes.to_string());
    for (name, time) in
        [("HEAD", limits.head), ("BODY", limits.body), ("WHOLE", limits.whole_answer), ("IDLE", limits.idle)]
    {
        out = out.replace(name, &time.as_secs().to_string());
    }
    out.push_str(&headers());
    out.push_str(&answers::forwarding(config));
    out.push_str(":8080 {\n");
    if names.are_of_this_machine() {
        // A console without a public address is for this machine alone.
        out.push_str("\tbind 127.0.0.1 [::1]\n");
    }
    let _ = writeln!(
        out,
        "\troot * {ROOT}\n\timport evs_headers\n\thandle /healthz {{\n\t\theader Content-Security-Policy \"{NOTHING}\"\n\t\trespond \"ok\n\" 200\n\t}}"
    );
    out.push_str(&foreign(&names));
    out.push_str(METHODS);
    out.push_str("\t@api path /api /api/*\n\thandle @api {\n");
    let _ = writeln!(out, "\t\trequest_body {{\n\t\t\tmax_size {}\n\t\t}}", config.limits.body_bytes);
    out.push_str(&refusals::all(config, &names));
    for route in config.clouds.routes() {
        out.push_str(&call(&route));
    }
    let unknown = "An address here is /api/, cloud, service, region and what follows.";
    let _ = writeln!(out, "\t\thandle {{\n{}\t\t}}\n\t}}", error(404, "refused", "NotFound", unknown));
    out.push_str(&FILES.replace("POLICY", policy).replace("NOTHING", NOTHING));
    out.push_str(&answers::faults());
    out.push_str("}\n");
    out
}

/// The headers of every answer, as a snippet.
fn headers() -> String {
    let mut out =
        "(evs_headers) {\n\theader {\n\t\t-Server\n\t\tStrict-Transport-Security \"max-age=63072000\"\n"
            .to_owned();
    for (name, value) in FIXED {
        let _ = writeln!(out, "\t\t{name} \"{value}\"");
    }
    out.push_str("\t}\n}\n");
    out
}

/// Requests under any other name: nobody's page gets here under a name of its own.
fn foreign(names: &Names) -> String {
    let servers: Vec<&str> = names.servers().iter().map(|name| name.trim_matches(['[', ']'])).collect();
    let refusal = error(421, "refused", "Host", "The console isn't at this address.");
    format!("\t@foreign not host {}\n\thandle @foreign {{\n{refusal}\t}}\n", servers.join(" "))
}

fn call(route: &Route<'_>) -> String {
    let Route { cloud, service, region, base } = route;
    let mut out = format!("\t\thandle_path /api/{cloud}/{service}/{region}/* {{\n");
    if !base.path().is_empty() {
        let _ = writeln!(out, "\t\t\trewrite * {}{{uri}}", base.path());
    }
    let _ = writeln!(
        out,
        "\t\t\treverse_proxy {} {{\n\t\t\t\theader_up Host {}\n\t\t\t\timport evs_forwarding\n\t\t\t}}\n\t\t}}",
        base.origin(),
        base.server()
    );
    out
}

const HEAD: &str = "\
# The console behind Caddy 2.6 or later, without the gateway.
# Made by `evs-gateway --export`; make it anew when the clouds or the app change. Put your host in the place of :8080,
# and Caddy fetches a certificate by itself.
{
\tadmin off
\tservers {
\t\t# Tokens reach 32 KB, and revoking one sends two.
\t\tmax_header_size HEAD_BYTES
\t\t# Whoever is slow is disconnected, be it in a request or in an answer.
\t\ttimeouts {
\t\t\tread_header HEADs
\t\t\tread_body BODYs
\t\t\twrite WHOLEs
\t\t\tidle IDLEs
\t\t}
\t}
}
";

/// Files are read and nothing else.
const METHODS: &str = "\
\t@changes {
\t\tnot path /api /api/*
\t\tnot method GET HEAD
\t}
\thandle @changes {
\t\theader Allow \"GET, HEAD\"
\t\terror 405
\t}
";

const FILES: &str = "\
\t# A link whose fragment was sent along, percent-encoded: the page, whatever the names of disks in it look like.
\t@link path_regexp ^/(accept|send)[#%]
\thandle @link {
\t\theader Content-Security-Policy \"POLICY\"
\t\theader Cache-Control no-cache
\t\trewrite * /index.html
\t\tfile_server {
\t\t\tprecompressed br gzip
\t\t}
\t}
\t@told path_regexp ^/clouds\\.json$
\thandle @told {
\t\theader Content-Security-Policy \"NOTHING\"
\t\theader Cache-Control no-cache
\t\tfile_server
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
