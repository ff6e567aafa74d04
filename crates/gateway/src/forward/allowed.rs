//! The calls that pass: those that the app makes, and no others. A stolen token is worth less behind a gateway that can't
//! delete a disk. The meaning of calls isn't known here; a comment names the page that describes them.

use axum::http::Method;

use super::path::SEGMENT;

/// One line of the list: a service, the methods, a path with `*` for any one segment of those letters that `path` lets in.
struct Calls {
    service: &'static str,
    methods: &'static [Method],
    path: &'static str,
}

const READ: &[Method] = &[Method::GET, Method::HEAD];
const LIST_OR_CREATE: &[Method] = &[Method::GET, Method::HEAD, Method::POST];
const SHOW_OR_DELETE: &[Method] = &[Method::GET, Method::HEAD, Method::DELETE];
const SIGN: &[Method] = &[Method::GET, Method::POST, Method::DELETE];

/// Where one signs in (POST), shows a token (GET) and signs out (DELETE).
const SIGN_IN: &str = "v3/auth/tokens";

const fn calls(service: &'static str, methods: &'static [Method], path: &'static str) -> Calls {
    Calls { service, methods, path }
}

const ALLOWED: &[Calls] = &[
    // IAM API Reference, tokens, projects, accounts; Identity API v3.
    calls("iam", SIGN, SIGN_IN),
    calls("iam", READ, "v3/auth/projects"),
    calls("iam", READ, "v3/auth/domains"),
    calls("iam", READ, "v3/projects"),
    // Block Storage API v3, versions.
    calls("evs", READ, "v3/"),
    // EVS API Reference, cloudvolumes; Block Storage API v3, volumes.
    calls("evs", READ, "v2/*/cloudvolumes/detail"),
    calls("evs", READ, "v3/*/volumes/detail"),
    calls("evs", READ, "v3/*/volumes/*"),
    // EVS API Reference, snapshots; Block Storage API v3, snapshots and backups.
    calls("evs", READ, "v2/*/cloudsnapshots/detail"),
    calls("evs", READ, "v5/*/snapshots/detail"),
    calls("evs", READ, "v3/*/snapshots/detail"),
    calls("evs", READ, "v3/*/backups/detail"),
    // EVS API Reference and Block Storage API v3, quotas.
    calls("evs", READ, "v3/*/os-quota-sets/*"),
    // EVS API Reference, transfers, in both versions.
    calls("evs", READ, "v2/*/os-volume-transfer/detail"),
    calls("evs", &[Method::POST], "v2/*/os-volume-transfer"),
    calls("evs", SHOW_OR_DELETE, "v2/*/os-volume-transfer/*"),
    calls("evs", &[Method::POST], "v2/*/os-volume-transfer/*/accept"),
    calls("evs", READ, "v3/*/os-volume-transfer/detail"),
    calls("evs", LIST_OR_CREATE, "v3/*/os-volume-transfer"),
    calls("evs", SHOW_OR_DELETE, "v3/*/os-volume-transfer/*"),
    calls("evs", &[Method::POST], "v3/*/os-volume-transfer/*/accept"),
    // Block Storage API v3, volume transfers (3.55 or later).
    calls("evs", READ, "v3/*/volume-transfers/detail"),
    calls("evs", LIST_OR_CREATE, "v3/*/volume-transfers"),
    calls("evs", SHOW_OR_DELETE, "v3/*/volume-transfers/*"),
    calls("evs", &[Method::POST], "v3/*/volume-transfers/*/accept"),
    // CBR API Reference, backups, vaults, policies.
    calls("cbr", READ, "v3/*/backups"),
    calls("cbr", READ, "v3/*/vaults"),
    calls("cbr", READ, "v3/*/policies"),
    // VBS API Reference, backups.
    calls("vbs", READ, "v2/*/backups/detail"),
];

/// The service and the path of an allowed call, with `*` for each id: this may be logged and counted. `None` if the call isn't
/// allowed.
pub fn template(service: &str, method: &Method, rest: &str) -> Option<(&'static str, &'static str)> {
    let allowed = |calls: &&Calls| {
        calls.service == service && calls.methods.contains(method) && matches(calls.path, rest)
    };
    ALLOWED.iter().find(allowed).map(|calls| (calls.service, calls.path))
}

/// Whether what such a path reads is long and holds no secret: all disks, snapshots, backups, vaults. Not the transfers, whose
/// answers are short, and one of them holds a key.
pub fn is_long(path: &str) -> bool {
    let (listing, form) = path.rsplit_once('/').unwrap_or_default();
    let listing = if form == "detail" { listing } else { path };
    matches!(
        listing.rsplit('/').next(),
        Some("cloudvolumes" | "volumes" | "cloudsnapshots" | "snapshots" | "backups" | "vaults")
    )
}

/// Whether some method would pass on this path.
pub fn is_known(service: &str, rest: &str) -> bool {
    ALLOWED.iter().any(|calls| calls.service == service && matches(calls.path, rest))
}

/// Whether an allowed call of this template changes something. Signing in doesn't; signing out does.
pub fn is_change(method: &Method, template: &str) -> bool {
    match *method {
        Method::POST => template != SIGN_IN,
        Method::DELETE => true,
        _ => false,
    }
}

/// Whether an allowed call of this template tries a password.
pub fn is_sign_in(method: &Method, template: &str) -> bool {
    *method == Method::POST && template == SIGN_IN
}

/// The list as regular expressions, for other web servers: service, methods, path. What may follow is `path::QUERY`.
pub fn expressions() -> impl Iterator<Item = (&'static str, String, String)> {
    ALLOWED.iter().map(|calls| {
        let methods: Vec<&str> = calls.methods.iter().map(Method::as_str).collect();
        (calls.service, methods.join("|"), calls.path.replace('*', SEGMENT))
    })
}

/// Byte by byte, because each call is held against some twenty templates. A `*` stands for all up to the next slash.
fn matches(template: &str, path: &str) -> bool {
    let mut rest = path.as_bytes();
    for byte in template.bytes() {
        let taken = match byte {
            b'*' => rest.iter().take_while(|byte| **byte != b'/').count(),
            _ => usize::from(rest.first() == Some(&byte)),
        };
        if taken == 0 {
            return false;
        }
        rest = &rest[taken..];
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(service: &str, method: Method, path: &str) -> bool {
        template(service, &method, path).is_some()
    }

    #[test]
    fn the_calls_of_the_app_pass() {
        assert!(passes("iam", Method::POST, "v3/auth/tokens"));
        assert!(passes("evs", Method::GET, "v3/"));
        assert!(passes("evs", Method::POST, "v3/p/os-volume-transfer"));
        assert!(passes("evs", Method::POST, "v3/p/volume-transfers/7a9c/accept"));
        assert!(passes("evs", Method::DELETE, "v2/p/os-volume-transfer/7a9c"));
        assert!(passes("cbr", Method::GET, "v3/p/vaults"));
        assert_eq!(template("evs", &Method::GET, "v3/p/volumes/x"), Some(("evs", "v3/*/volumes/*")));
    }

    #[test]
    fn what_the_app_never_does_does_not_pass() {
        for (service, method, path) in [
            ("evs", Method::DELETE, "v3/p/volumes/x"),
            ("evs", Method::POST, "v3/p/volumes/x/action"),
            ("evs", Method::POST, "v3/p/volumes"),
            ("evs", Method::DELETE, "v3/p/os-volume-transfer/detail/x"),
            ("evs", Method::GET, "v3/p/os-volume-transfer/x/accept"),
            ("evs", Method::PUT, "v3/p/os-volume-transfer/x"),
            ("iam", Method::GET, "v3/users"),
            ("iam", Method::POST, "v3/projects"),
            ("iam", Method::GET, "v3/auth/tokens/"),
            ("evs", Method::GET, "v3/p/volumes/"),
            ("evs", Method::GET, "v3/p/volumes/x/"),
            ("evs", Method::GET, "v3//volumes/x"),
            ("evs", Method::GET, "v3/p/x/volumes/x"),
            ("evs", Method::GET, "v3"),
            ("cbr", Method::DELETE, "v3/p/vaults"),
            ("evs", Method::GET, "v3/p/vaults"),
        ] {
            assert!(!passes(service, method.clone(), path), "{method} {service} {path}");
        }
    }

    #[test]
    fn changes_are_told_from_reads_and_from_signing_in() {
        for (method, path, change) in [
            (Method::POST, "v3/*/os-volume-transfer", true),
            (Method::POST, "v3/*/volume-transfers/*/accept", true),
            (Method::DELETE, "v2/*/os-volume-transfer/*", true),
            (Method::GET, "v3/*/os-volume-transfer/*", false),
            (Method::POST, "v3/auth/tokens", false),
            (Method::GET, "v3/auth/tokens", false),
            (Method::DELETE, "v3/auth/tokens", true),
        ] {
            assert_eq!(is_change(&method, path), change, "{method} {path}");
            assert_eq!(
                is_sign_in(&method, path),
                method == Method::POST && path == SIGN_IN,
                "{method} {path}"
            );
        }
    }

    #[test]
    fn a_known_path_with_another_method_is_told_apart_from_an_unknown_one() {
        assert!(is_known("evs", "v3/p/os-volume-transfer/x/accept"));
        assert!(!is_known("evs", "v3/p/servers"));
    }

    #[test]
    fn readings_of_many_are_long_and_nothing_is_that_can_hold_a_key_or_a_token() {
        let long = [
            "cloudvolumes/detail",
            "volumes/detail",
            "cloudsnapshots/detail",
            "snapshots/detail",
            "backups/detail",
            "backups",
            "vaults",
        ];
        for calls in ALLOWED {
            assert_eq!(
                is_long(calls.path),
                long.iter().any(|end| calls.path.ends_with(end)),
                "{}",
                calls.path
            );
        }
    }
}
