//! Writes the configuration for nginx, a file for its `conf.d`.

use std::fmt::Write as _;

use super::rules::{AMBIGUOUS_PATH, REPLACED, ROOT, calls, error_body};
use crate::config::{Config, Route};
use crate::forward::CONTROLLING;
use crate::security_headers::FIXED;

/// The whole file.
pub fn server(config: &Config, policy: &str) -> String {
    let routes: Vec<Route<'_>> = config.clouds.routes().collect();
    let mut out = HEAD.to_owned();
    out.push_str("map \"$request_method $request_uri\" $evs_call {\n    default 0;\n");
    for (methods, path) in calls() {
        let _ = writeln!(out, "    \"~^({methods}) {path}(\\?.*)?$\" 1;");
    }
    let _ = writeln!(
        out,
        "}}\nmap $request_uri $evs_odd {{ default 0; \"~{}\" 1; }}",
        AMBIGUOUS_PATH.replace('\\', r"\\")
    );
    out.push_str(&MAPS.replace("POLICY", policy));
    for route in &routes {
        let (name, server) = (upstream(route), server_of(route));
        let _ = writeln!(out, "upstream {name} {{ server {server}; keepalive 16; keepalive_timeout 10s; }}");
    }
    out.push_str(
        "server {\n    listen 8080;\n    # listen 443 ssl; ssl_certificate …; ssl_certificate_key …;\n",
    );
    let _ = writeln!(out, "    root {ROOT};");
    out.push_str(SERVER);
    for (name, value) in FIXED {
        let _ = writeln!(out, "    add_header {name} \"{value}\" always;");
    }
    for name in CONTROLLING {
        let _ = writeln!(out, "    proxy_hide_header {name};");
    }
    out.push_str(&own_answers(config));
    for route in &routes {
        out.push_str(&location(route));
    }
    out.push_str("}\n");
    out
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
    let _ = writeln!(
        out,
        "        proxy_pass {scheme}://{}{}/$evs_rest$is_args$args;\n        proxy_set_header Host {};",
        upstream(route),
        base.path(),
        base.server()
    );
    if base.is_https() {
        let _ = writeln!(out, "        proxy_ssl_name {};", base.host());
    }
    for (name, value) in [("Connection", "")].iter().chain(&REPLACED) {
        let _ = writeln!(out, "        proxy_set_header {name} \"{value}\";");
    }
    out.push_str("    }\n");
    out
}

/// The errors that nginx itself answers with. Their header tells the app whether its call can have taken effect.
fn own_answers(config: &Config) -> String {
    let mut out = String::new();
    let seconds = config.limits.answer.as_secs();
    let _ = writeln!(
        out,
        "    proxy_connect_timeout {}s; proxy_read_timeout {seconds}s;",
        config.limits.connect.as_secs()
    );
    let _ = writeln!(out, "    client_max_body_size {};", config.limits.body_bytes);
    let refused = [
        (400, "Path", "The path could be read in two ways."),
        (403, "OtherSite", "A page of another site may not call."),
        (404, "NotFound", "The console makes no such call, so it doesn't pass."),
    ];
    for (status, code, message) in refused {
        let message = message.replace('\'', "\\'");
        let _ = writeln!(
            out,
            "    if ($evs_refused = {status}) {{ set $evs_word refused; return {status} '{}'; }}",
            error_body(code, "MESSAGE").replace("MESSAGE", &message)
        );
    }
    let lost = [
        ("moved", "redirected", "Redirected", "The cloud pointed to another address, and none is followed."),
        ("cut", "$evs_cut", "Cut", "The connection ended before the answer; the call may have taken effect."),
        ("late", "$evs_late", "Timeout", "No answer came in time; the call may have taken effect."),
    ];
    for (name, word, code, message) in lost {
        let status = if name == "late" { 504 } else { 502 };
        let _ = writeln!(
            out,
            "    location @evs_{name} {{ set $evs_word {word}; return {status} '{}'; }}",
            error_body(code, message)
        );
    }
    let _ = writeln!(
        out,
        "    location ^~ /api/ {{ set $evs_word refused; return 404 '{}'; }}",
        error_body("NotFound", "An address here is /api/{cloud}/{service}/{region}/…")
    );
    out
}

const HEAD: &str = "\
# The console behind nginx 1.22 or later, without the gateway: a file for /etc/nginx/conf.d.
# Made by `evs-gateway --export`; make it anew when the clouds or the app change. Put your port and certificate below.

";

const MAPS: &str = r#"map $request_uri $evs_api { default 0; "~^/api(/|\?|$)" 1; }
map $http_sec_fetch_site $evs_other_site { default 1; "" 0; same-origin 0; none 0; }
map "$evs_api $evs_odd $evs_other_site $evs_call" $evs_refused {
    default 0;
    "~^1 1" 400;
    "~^1 0 1" 403;
    "~^1 0 0 0" 404;
}
# What follows the region in a call, byte by byte as it came.
map $request_uri $evs_rest { default ""; "~^/api/[^/?]+/[^/?]+/[^/?]+/(?<evs_after>[^?]*)" $evs_after; }
# A call of which no byte was sent has changed nothing.
map $upstream_bytes_sent $evs_cut { default cut; 0 unreachable; "-" unreachable; }
map $upstream_bytes_sent $evs_late { default timeout; 0 unreachable; "-" unreachable; }
map $evs_api $evs_gateway { 1 1; default ""; }
# What fails before any cloud is asked has changed nothing.
map "$evs_api:$evs_word:$upstream_status:$status" $evs_said { default $evs_word; "~^1:::[45]" refused; }
map $evs_api $evs_policy { 1 "default-src 'none'; frame-ancestors 'none'; sandbox"; default "POLICY"; }
map "$evs_api $status $uri" $evs_cache {
    default no-cache;
    "~^1 " no-store;
    "~^0 404 " no-store;
    "~^0 \d+ /[^/]+-[0-9a-f]{13,16}/" "public, max-age=31536000, immutable";
    "~^0 \d+ /[^/]+-[0-9a-f]{13,16}[._][^/]*$" "public, max-age=31536000, immutable";
}
"#;

const SERVER: &str = r#"    default_type application/json;
    charset utf-8;
    server_tokens off;
    # Addresses have ids in them, and headers have tokens: neither belongs in a log.
    access_log off;
    # Tokens reach 32 KB, and revoking one sends two.
    client_header_buffer_size 16k;
    large_client_header_buffers 8 128k;
    proxy_buffer_size 128k;
    proxy_buffers 8 128k;
    proxy_busy_buffers_size 256k;
    # No call is ever sent twice, and no half of one at all.
    proxy_next_upstream off;
    proxy_request_buffering on;
    proxy_http_version 1.1;
    proxy_ssl_server_name on;
    proxy_ssl_verify on;
    proxy_ssl_verify_depth 5;
    proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;
    proxy_intercept_errors on;
    error_page 301 302 303 307 308 = @evs_moved;
    error_page 502 = @evs_cut;
    error_page 504 = @evs_late;
    gzip_static on;
    # brotli_static on;  # with the module ngx_brotli: a quarter less to load
    location = /healthz { default_type text/plain; return 200 "ok\n"; }
    location ~ "^/[^/]+-[0-9a-f]{13,16}/" { try_files $uri =404; }
    location ~ /\. { return 404; }
    location ~ \.[^/]*$ { try_files $uri =404; }
    location / { try_files /index.html =404; }
    set $evs_word "";
    add_header X-Gateway $evs_gateway always;
    add_header X-Gateway-Error $evs_said always;
    add_header Cache-Control $evs_cache always;
    add_header Content-Security-Policy $evs_policy always;
    add_header Strict-Transport-Security "max-age=63072000" always;
"#;
