//! Writes the configuration for nginx, a file for its `conf.d`. What it decides by is in `maps`, what it answers itself in
//! `answers`.

mod answers;
mod maps;

use std::fmt::Write as _;

use super::names::Names;
use super::rules::{CONTROLLING, PATIENCE_SECONDS, ROOT, error_body};
use crate::config::{Config, Route};
use crate::forward::{FOR_THE_CLOUD, LANGUAGE};
use crate::security_headers::{FIXED, NOTHING};

/// The whole file.
pub fn server(config: &Config, policy: &str) -> String {
    let names = Names::of(config);
    let routes: Vec<Route<'_>> = config.clouds.routes().collect();
    let mut out = HEAD.to_owned();
    out.push_str(&maps::all(config, &names, policy));
    out.push_str(&zones());
    for route in &routes {
        let (name, server) = (upstream(route), server_of(route));
        let _ = writeln!(out, "upstream {name} {{ server {server}; keepalive 16; keepalive_timeout 10s; }}");
    }
    out.push_str(&foreign(&names));
    let _ = writeln!(
        out,
        "server {{\n    {}\n    server_name {};",
        listen(&names, ""),
        names.servers().join(" ")
    );
    let _ = writeln!(out, "    root {ROOT};");
    out.push_str(&common());
    out.push_str(&forwarding(config));
    out.push_str(FILES);
    out.push_str(&headers());
    out.push_str(&answers::all());
    for route in &routes {
        out.push_str(&location(route));
    }
    out.push_str("}\n");
    out
}

/// What keeps one address from taking everything, and from guessing passwords.
fn zones() -> String {
    format!(
        "limit_req_zone $evs_guess zone=evs_guess:2m rate={SIGN_INS_A_MINUTE}r/m;\nlimit_conn_zone $binary_remote_addr zone=evs_address:2m;\n"
    )
}

/// How often one address may try to sign in, and how often in a row.
const SIGN_INS_A_MINUTE: u32 = 20;
/// Requests of one address at a time.
const AT_A_TIME: u32 = 200;

fn listen(names: &Names, more: &str) -> String {
    // A console without a public address is for this machine alone.
    let address = if names.are_of_this_machine() { "127.0.0.1:8080" } else { "8080" };
    format!("listen {address}{more};\n    # listen 443 ssl{more}; ssl_certificate …; ssl_certificate_key …;")
}

/// The server of all other names: nobody's page gets here under a name of its own.
fn foreign(names: &Names) -> String {
    let refusal = error_body("Host", "The console isn't at this address.");
    let mut out = format!(
        "# Requests under any other name.\nserver {{\n    {}\n    server_name _;\n{}",
        listen(names, " default_server"),
        common()
    );
    for (name, value) in FIXED {
        let _ = writeln!(out, "    add_header {name} \"{value}\" always;");
    }
    let _ = writeln!(
        out,
        "    add_header X-Gateway $evs_gateway always;\n    add_header X-Gateway-Error refused always;\n    \
         add_header Cache-Control no-store always;\n    add_header Content-Security-Policy \"{NOTHING}\" always;\n    \
         location = /healthz {{ {HEALTH} }}\n    location / {{ return 421 '{refusal}'; }}\n}}",
        refusal = refusal.replace('\'', "\\'"),
    );
    out
}

/// What a server decides before it knows the name that is asked for, so that it has to stand in both.
fn common() -> String {
    COMMON.replace("PATIENCE", &PATIENCE_SECONDS.to_string())
}

fn upstream(route: &Route<'_>) -> String {
    format!("evs_{}_{}_{}", route.cloud, route.service, route.region)
}

fn server_of(route: &Route<'_>) -> String {
    format!("{}:{}", route.base.host(), route.base.port())
}

fn location(route: &Route<'_>) -> String {
    let Route { cloud, service, region, base } = route;
    let scheme = if base.is_https() { "https" } else { "http" };
    let mut out = format!("    location ^~ /api/{cloud}/{service}/{region}/ {{\n");
    let _ = writeln!(out, "        set $evs_host {};", base.server());
    if base.is_https() {
        let _ = writeln!(out, "        proxy_ssl_name {};", base.host());
    }
    let _ = writeln!(
        out,
        "        proxy_pass {scheme}://{}{}/$evs_rest$is_args$args;\n    }}",
        upstream(route),
        base.path()
    );
    out
}

/// How calls go to the clouds: with the headers of the list and no others.
fn forwarding(config: &Config) -> String {
    let limits = &config.limits;
    let mut out = format!(
        "    client_max_body_size {};\n    client_body_buffer_size {};\n    proxy_connect_timeout {}s;\n    proxy_read_timeout {}s;\n",
        limits.body_bytes,
        limits.body_bytes,
        limits.connect.as_secs(),
        limits.answer.as_secs()
    );
    let _ = writeln!(
        out,
        "    limit_req zone=evs_guess burst={SIGN_INS_A_MINUTE} nodelay;\n    limit_req_status 429;\n    \
         limit_conn evs_address {AT_A_TIME};\n    limit_conn_status 503;"
    );
    out.push_str(FORWARDING);
    let fixed = [
        ("Host", "$evs_host"),
        ("Connection", ""),
        ("Accept-Encoding", "identity"),
        ("Accept-Language", LANGUAGE),
    ];
    for (name, value) in fixed {
        let _ = writeln!(out, "    proxy_set_header {name} \"{value}\";");
    }
    for name in FOR_THE_CLOUD {
        let _ = writeln!(out, "    proxy_set_header {name} $http_{};", name.replace('-', "_"));
    }
    for name in CONTROLLING {
        let _ = writeln!(out, "    proxy_hide_header {name};");
    }
    out
}

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

";

const HEALTH: &str = r#"default_type text/plain; return 200 "ok\n";"#;

const COMMON: &str = r"    default_type application/json;
    charset utf-8;
    server_tokens off;
    # Addresses have ids in them, and headers have tokens: neither belongs in a log.
    access_log off;
    # Tokens reach 32 KB, and revoking one sends two.
    client_header_buffer_size 4k;
    large_client_header_buffers 4 36k;
    # Whoever keeps silent is disconnected, be it in a request or in an answer.
    client_header_timeout PATIENCEs;
    client_body_timeout PATIENCEs;
    send_timeout PATIENCEs;
    keepalive_timeout 75s;
    reset_timedout_connection on;
";

const FORWARDING: &str = r"    proxy_buffer_size 128k;
    proxy_buffers 8 128k;
    proxy_busy_buffers_size 256k;
    proxy_max_temp_file_size 0;
    # No call is ever sent twice, and no half of one at all.
    proxy_next_upstream off;
    proxy_request_buffering on;
    proxy_http_version 1.1;
    proxy_ssl_server_name on;
    proxy_ssl_verify on;
    proxy_ssl_verify_depth 5;
    proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;
    # No cloud chooses what nginx does with its answer.
    proxy_ignore_headers X-Accel-Redirect X-Accel-Expires X-Accel-Limit-Rate X-Accel-Buffering X-Accel-Charset Expires Cache-Control Set-Cookie Vary;
    proxy_intercept_errors on;
    error_page 301 302 303 307 308 = @evs_moved;
    # On these a browser acts by itself.
    error_page 407 408 421 425 = @evs_broken;
    error_page 502 = @evs_cut;
    error_page 504 = @evs_late;
    # Of a call, the cloud gets these headers and no others.
    proxy_pass_request_headers off;
";

const FILES: &str = r#"    gzip_static on;
    # brotli_static on;  # with the module ngx_brotli: a quarter less to load
    location = /healthz { default_type text/plain; return 200 "ok\n"; }
    # A link whose fragment was sent along, percent-encoded: the page, whatever the names of disks in it look like.
    location ~ "^/accept[#%]" { try_files /index.html =404; }
    location ~ "^/[^/]+-[0-9a-f]{13,16}/" { try_files $uri =404; }
    location ~ /\. { return 404; }
    location ~ \.[^/]*[^/.]$ { try_files $uri =404; }
    location / { try_files /index.html =404; }
"#;
