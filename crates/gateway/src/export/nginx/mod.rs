//! Writes the configuration for nginx, a file for its `conf.d`. What it decides by is in `maps`, what it answers itself in
//! `answers`, how calls go to the clouds in `forwarding`.

mod answers;
mod forwarding;
mod maps;

use std::fmt::Write as _;

use super::names::Names;
use super::rules::{ROOT, error_body};
use crate::client_address::WrittenIn;
use crate::config::{Config, Route};
use crate::security_headers::FIXED;

/// The whole file.
pub fn server(config: &Config, policy: &str) -> String {
    let names = Names::of(config);
    let routes: Vec<Route<'_>> = config.clouds.routes().collect();
    let mut out = HEAD.to_owned();
    out.push_str(&maps::all(config, &names, policy));
    out.push_str(&forwarding::zones(config));
    routes.iter().for_each(|route| out.push_str(&forwarding::upstream(route)));
    out.push_str(&foreign(config, &names));
    let _ = writeln!(
        out,
        "server {{\n    {}\n    server_name {};",
        listen(&names, ""),
        names.servers().join(" ")
    );
    let _ = writeln!(out, "    root {ROOT};");
    out.push_str(&common(config));
    out.push_str(&forwarding::all(config));
    let _ = writeln!(out, "    {HEALTH}");
    out.push_str(FILES);
    out.push_str(&headers());
    out.push_str(&answers::all());
    routes.iter().for_each(|route| out.push_str(&forwarding::location(route)));
    out.push_str("}\n");
    out
}

fn listen(names: &Names, more: &str) -> String {
    // A console without a public address is for this machine alone.
    let address = if names.are_of_this_machine() { "127.0.0.1:8080" } else { "8080" };
    format!("listen {address}{more};\n    # listen 443 ssl{more}; ssl_certificate …; ssl_certificate_key …;")
}

/// The server of all other names: nobody's page gets here under a name of its own.
fn foreign(config: &Config, names: &Names) -> String {
    let refusal = error_body("Host", "The console isn't at this address.").replace('\'', "\\'");
    format!(
        "# Requests under any other name.\nserver {{\n    {}\n    server_name _;\n{}{}    set $evs_word \"\";\n    {HEALTH}\n    \
         location / {{ set $evs_word refused; return 421 '{refusal}'; }}\n}}\n",
        listen(names, " default_server"),
        common(config),
        headers(),
    )
}

/// What a server decides before it knows the name that is asked for, so that it has to stand in both.
fn common(config: &Config) -> String {
    let limits = &config.limits;
    let mut out = COMMON.to_owned();
    let lines = limits.head_bytes.div_ceil(LONGEST_LINE) + 1;
    let _ = writeln!(out, "    large_client_header_buffers {lines} {LONGEST_LINE};");
    for (name, time) in [
        ("client_header_timeout", limits.head),
        ("client_body_timeout", limits.body),
        ("send_timeout", limits.write),
        ("keepalive_timeout", limits.idle),
    ] {
        let _ = writeln!(out, "    {name} {}s;", time.as_secs());
    }
    let proxies = &config.server.trusted_proxies;
    if proxies.iter().next().is_none() {
        return out;
    }
    if proxies.written_in() == WrittenIn::Forwarded {
        out.push_str("    # nginx reads no `Forwarded`: have the proxy in front write X-Forwarded-For, and name it here.\n");
        return out;
    }
    for network in proxies.iter() {
        let _ = writeln!(out, "    set_real_ip_from {network};");
    }
    out + "    real_ip_header X-Forwarded-For;\n    real_ip_recursive on;\n"
}

/// Tokens reach 32 KB; a line of a head with one has to fit into one buffer, in bytes.
const LONGEST_LINE: usize = 36 * 1024;

/// The headers of every answer.
fn headers() -> String {
    let fixed = FIXED.into_iter().map(|(name, value)| (name.to_string(), format!("\"{value}\"")));
    let by_map = [
        ("X-Gateway", "$evs_gateway"),
        ("X-Gateway-Error", "$evs_said"),
        ("Retry-After", "$evs_retry"),
        ("Content-Type", "$evs_type"),
        ("Cache-Control", "$evs_cache"),
        ("Content-Security-Policy", "$evs_policy"),
        ("Strict-Transport-Security", "\"max-age=63072000\""),
    ];
    let by_map = by_map.map(|(name, value)| (name.to_owned(), value.to_owned()));
    fixed.chain(by_map).map(|(name, value)| format!("    add_header {name} {value} always;\n")).collect()
}

const HEAD: &str = "\
# The console behind nginx 1.22 or later, without the gateway: a file for /etc/nginx/conf.d.
# Made by `evs-gateway --export`; make it anew when the clouds or the app change. Put your port and certificate below, in both
# servers. Behind a proxy of yours, name it (set_real_ip_from, real_ip_header): else all people have its one address.
# Leave HTTP/2 off here: a body comes without a length there, so that one where none belongs wouldn't be seen.

";

const HEALTH: &str = r#"location = /healthz { default_type text/plain; return 200 "ok\n"; }"#;

const COMMON: &str = r"    default_type application/json;
    charset utf-8;
    server_tokens off;
    # Addresses have ids in them, and headers have tokens: neither belongs in a log.
    access_log off;
    client_header_buffer_size 4k;
    # Whoever keeps silent is disconnected, be it in a request or in an answer.
    reset_timedout_connection on;
";

const FILES: &str = r#"    gzip_static on;
    # brotli_static on;  # with the module ngx_brotli: a quarter less to load
    # A link whose fragment was sent along, percent-encoded: the page, whatever the names of disks in it look like.
    location ~ "^/(accept|send)[#%]" { try_files /index.html =404; }
    location ~ "^/[^/]+-[0-9a-f]{13,16}/" { try_files $uri =404; }
    location ~ /\. { return 404; }
    location ~ \.[^/]*[^/.]$ { try_files $uri =404; }
    location / { try_files /index.html =404; }
"#;
