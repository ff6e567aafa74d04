//! How calls go to the clouds, and how many one address may make.

use std::fmt::Write as _;

use crate::config::{Config, Route};
use crate::export::rules::CONTROLLING;
use crate::forward::{FOR_THE_CLOUD, LANGUAGE};

/// What keeps one address from taking everything, and from guessing passwords.
pub fn zones(config: &Config) -> String {
    format!(
        "limit_req_zone $evs_guess zone=evs_guess:2m rate={}r/m;\nlimit_conn_zone $binary_remote_addr zone=evs_address:2m;\n",
        config.limits.refused_sign_ins_per_minute
    )
}

/// Requests of one address at a time.
const AT_A_TIME: u32 = 200;

/// The server of a service in a region.
pub fn upstream(route: &Route<'_>) -> String {
    let (name, server) = (name_of(route), server_of(route));
    format!("upstream {name} {{ server {server}; keepalive 16; keepalive_timeout 10s; }}\n")
}

fn name_of(route: &Route<'_>) -> String {
    format!("evs_{}_{}_{}", route.cloud, route.service, route.region)
}

fn server_of(route: &Route<'_>) -> String {
    format!("{}:{}", route.base.host(), route.base.port())
}

/// The address of a service in the console.
pub fn location(route: &Route<'_>) -> String {
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
        name_of(route),
        base.path()
    );
    out
}

/// How calls go to the clouds: with the headers of the list and no others.
pub fn all(config: &Config) -> String {
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
        "    limit_req zone=evs_guess burst={} nodelay;\n    limit_req_status 429;\n    \
         limit_conn evs_address {AT_A_TIME};\n    limit_conn_status 503;",
        limits.refused_sign_ins_per_minute
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
