//! What nginx decides by: tables from what is asked to what is answered. Nothing else is decided anywhere.

use std::fmt::Write as _;

use crate::config::Config;
use crate::export::names::Names;
use crate::export::rules::{above, calls, plain_address};
use crate::forward::{QUERY, SEGMENT};
use crate::security_headers::NOTHING;

/// All tables.
pub fn all(config: &Config, names: &Names, policy: &str) -> String {
    let mut out = "map \"$request_method $request_uri\" $evs_call {\n    default 0;\n".to_owned();
    for (methods, path) in calls() {
        let _ = writeln!(out, "    \"~^({methods}) {path}(\\?.*)?$\" 1;");
    }
    let _ = writeln!(out, "}}\nmap $request_uri $evs_odd {{ default 1; \"~{}\" 0; }}", plain_address());
    out.push_str(&origin(names));
    let _ = writeln!(
        out,
        "map $http_content_length $evs_large {{ default 0; \"~{}\" 1; }}",
        above(config.limits.body_bytes)
    );
    let _ = writeln!(
        out,
        "map \"$request_method $request_uri\" $evs_guess {{ default \"\"; \"~^POST /api/{SEGMENT}/iam/{SEGMENT}/v3/auth/tokens(\\?{QUERY})?$\" $binary_remote_addr; }}"
    );
    out.push_str(&TABLES.replace("POLICY", policy).replace("NOTHING", NOTHING));
    out
}

/// Whether the page that asks for a change is somebody else's. Where no origin is listed, it has to be of the name and port that it
/// asks.
fn origin(names: &Names) -> String {
    let ours = if names.are_of_this_machine() {
        r#""~^https?://([^ ]+) \1$" 0;"#.to_owned()
    } else {
        format!("\"~^(?:{}) \" 0;", names.origins())
    };
    format!(
        "map \"$http_origin $http_host\" $evs_foreign_page {{ default 1; \"~^ \" 0; {ours} }}\n\
         map \"$request_method $evs_foreign_page\" $evs_other_origin {{ default 0; \"~^(POST|DELETE) 1\" 1; }}\n"
    )
}

const TABLES: &str = r#"# nginx finds its locations by a path that it has decoded and put in order; one that was written otherwise is none of the console's.
map "$request_uri $uri" $evs_api { default 0; "~^/api(/|\?| )" 1; "~^[^ ]* /api(/|$)" 1; }
map $http_sec_fetch_site $evs_other_site { default 1; "" 0; same-origin 0; none 0; }
map $http_sec_fetch_dest $evs_no_call { default 1; "" 0; empty 0; }
# A cloud that ignores the body of such a request takes it for the next one.
map "$request_method:$http_content_length:$http_transfer_encoding" $evs_body {
    default 0;
    "~^(GET|HEAD|DELETE):0*:$" 0;
    "~^(GET|HEAD|DELETE):" 1;
}
map "$evs_api $evs_odd $evs_other_site$evs_no_call $evs_other_origin $evs_body $evs_large $evs_call" $evs_refused {
    default "";
    "~^1 1" path;
    "~^1 0 (1|01)" site;
    "~^1 0 00 1" origin;
    "~^1 0 00 0 1" body;
    "~^1 0 00 0 0 1" large;
    "~^1 0 00 0 0 0 0" unknown;
}
# What follows the region in a call, byte by byte as it came.
map $request_uri $evs_rest { default ""; "~^/api/[^/?]+/[^/?]+/[^/?]+/(?<evs_after>[^?]*)" $evs_after; }
# A call of which no byte was sent has changed nothing.
map $upstream_bytes_sent $evs_cut { default cut; 0 unreachable; "-" unreachable; }
map $upstream_bytes_sent $evs_late { default timeout; 0 unreachable; "-" unreachable; }
map $evs_api $evs_gateway { 1 1; default ""; }
# What fails before any cloud is asked has changed nothing.
map "$evs_api:$evs_word:$upstream_status:$status" $evs_said { default $evs_word; "~^1:::[45]" refused; }
map "$evs_api:$upstream_status:$status" $evs_retry { default ""; "~^1::(429|503)$" 10; }
# What a cloud answers is data to a browser, whatever the cloud calls it.
map "$evs_api:$evs_word:$upstream_status:$upstream_http_content_type" $evs_type {
    default "";
    "~*^1::[0-9]+:application/json *(;|$)" application/json;
    "~^1::[0-9]" "text/plain; charset=utf-8";
}
map "$evs_api $status $uri" $evs_policy {
    default "POLICY";
    "~^1 " "NOTHING";
    "~^0 [45]" "NOTHING";
    "~^0 \d+ /(clouds\.json|healthz)$" "NOTHING";
}
map "$evs_api $status $uri" $evs_cache {
    default no-cache;
    "~^1 " no-store;
    "~^0 [45]" no-store;
    "~^0 \d+ /[^/]+-[0-9a-f]{13,16}/" "public, max-age=31536000, immutable";
    "~^0 \d+ /[^/]+-[0-9a-f]{13,16}[._][^/]*$" "public, max-age=31536000, immutable";
}
"#;
