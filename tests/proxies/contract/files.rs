//! The app: its files, their headers, and the page for every address within it.

use proxies::{Server, header};

/// Links whose fragment became part of the path, with disks that are called as files are.
const DOTTED: &str =
    "/accept%23v=1&t=1a7059f5-8ed7-45b7-8d05-2811e5d09f24~~40~SSD~az-1~disk-0123456789abcdef.js&end";
const ENCODED: &str = "/accept%2523v%253D1%2526t%253D1a7059f5-8ed7-45b7-8d05-2811e5d09f24.img%2526end";
const REQUEST: &str = "/send%23v=1&w=Milo.js&k=age1x&end";

/// Each with its policy, its lifetime and its type.
pub async fn are_served_with_their_headers(server: &Server) {
    for path in
        ["/", "/disks", "/accept/7a9c?cloud=local", "/index.html", DOTTED, ENCODED, REQUEST, "/accept."]
    {
        let (answer, body) = server.send("GET", path, &[], "").await;
        assert!(body.contains("<title>Console"), "{path}: {body}");
        assert_eq!((answer.status().as_u16(), header(&answer, "cache-control")), (200, "no-cache"), "{path}");
        let policy = header(&answer, "content-security-policy");
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval' 'sha256-"), "{path}: {policy}");
        assert!(policy.contains("require-trusted-types-for 'script'"), "{path}: {policy}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-opener-policy", "same-origin"),
            ("x-frame-options", "DENY"),
        ] {
            assert_eq!(header(&answer, name), value, "{path} {name}");
        }
        assert!(header(&answer, "content-type").starts_with("text/html"), "{path}");
    }
    for (path, kind) in [
        ("/console-0123456789abcdef.wasm", "application/wasm"),
        ("/app-0123456789abcdef/part.js", "javascript"),
    ] {
        let (answer, _) = server.send("GET", path, &[], "").await;
        assert_eq!(header(&answer, "cache-control"), "public, max-age=31536000, immutable", "{path}");
        assert!(header(&answer, "content-type").contains(kind), "{path}: {answer:?}");
    }
    for path in ["/app-0123456789abcdef/gone.js", "/gone.css", "/.secret", "/app-0123456789abcdef/.secret"] {
        let (answer, body) = server.send("GET", path, &[], "").await;
        assert_eq!(answer.status(), 404, "{path}: {body}");
        assert!(!header(&answer, "cache-control").contains("immutable"), "{path}");
    }
    let (answer, clouds) = server.call("GET", "/clouds.json", &[], "").await;
    assert_eq!((answer.status().as_u16(), header(&answer, "cache-control")), (200, "no-cache"));
    assert_eq!(clouds["clouds"][0]["id"], "local");
    assert_eq!(clouds["policy"]["idle_minutes"], 30);
    let (answer, _) = server.send("GET", "/healthz", &[], "").await;
    assert_eq!(answer.status(), 200);
    let foreign = [("host", "elsewhere.example")];
    for (path, headers) in [
        ("/clouds.json", &[][..]),
        ("/healthz", &[]),
        ("/healthz", &foreign),
        ("/", &foreign),
        ("/api/local/evs/one/v3/p/volumes/x", &foreign),
        ("/api/local/evs/one/v3/p/servers", &[]),
    ] {
        let (answer, _) = server.send("GET", path, headers, "").await;
        let policy = header(&answer, "content-security-policy");
        assert_eq!(
            policy, "default-src 'none'; frame-ancestors 'none'; sandbox",
            "{path} {headers:?}: {answer:?}"
        );
        assert_eq!(header(&answer, "x-content-type-options"), "nosniff", "{path} {headers:?}: {answer:?}");
        assert_eq!(answer.status() == 421, !headers.is_empty() && path != "/healthz", "{path} {headers:?}");
    }
}
