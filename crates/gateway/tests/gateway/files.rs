//! The built app as a browser gets it.

use std::fs;

use crate::support::{call, config, header, json, nobody, text};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use evs_gateway::{Site, app};
use tempfile::TempDir;
use tower::ServiceExt;

const PAGE: &str = "<!doctype html><title>Console</title><script type=module>start()</script>";
const MODULE: &str = "/console-0123456789abcdef_bg.wasm";
const UUID: &str = "/transfers/a5b38d1c-0d1f-4c5e-9d3a-0123456789ab/key";
const PARTS: &str = "/app-fedcba9876543210";

async fn built() -> (TempDir, Router) {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, content: &str| fs::write(folder.path().join(name), content).unwrap();
    write("index.html", PAGE);
    write(&MODULE[1..], "module");
    write(&format!("{}.br", &MODULE[1..]), "module as brotli");
    write(&format!("{}.gz", &MODULE[1..]), "module as gzip");
    fs::create_dir(folder.path().join(&PARTS[1..])).unwrap();
    write(&format!("{}/app.js", &PARTS[1..]), "start()");
    write(&format!("{}/split_disks.wasm", &PARTS[1..]), "part");
    write(&format!("{}/split_disks.wasm.br", &PARTS[1..]), "part as brotli");
    write("notes.txt", "notes");
    write(".inputs", "0");
    let mut config = config(nobody());
    config.site = Some(Site::open(folder.path()).unwrap());
    (folder, app(config))
}

async fn accepting(gateway: Router, path: &str, encodings: &str) -> axum::http::Response<Body> {
    let request = Request::get(path)
        .header("host", "localhost")
        .header("accept-encoding", encodings)
        .body(Body::empty())
        .unwrap();
    gateway.oneshot(request).await.unwrap()
}

#[tokio::test]
async fn every_address_within_the_app_gets_the_page_and_it_is_asked_for_each_time() {
    let (_folder, gateway) = built().await;
    for path in ["/", "/index.html", "/disks", "/transfers/7a9c", UUID, "/accept?package=x.y"] {
        let answer = call(gateway.clone(), "GET", path).await;
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        assert_eq!(header(&answer, "cache-control"), "no-cache", "{path}");
        assert_eq!(header(&answer, "content-type"), "text/html", "{path}");
        assert_eq!(text(answer).await, PAGE, "{path}");
    }
}

#[tokio::test]
async fn a_link_whose_fragment_became_part_of_the_path_gets_the_page_whatever_its_disk_is_called() {
    let (_folder, gateway) = built().await;
    for path in [
        "/accept%23v=1&c=local&t=1a7059f5-8ed7-45b7-8d05-2811e5d09f24~~40~SSD~az-1~disk.img&end",
        "/accept%23v%3D1%26t%3D1a7059f5-8ed7-45b7-8d05-2811e5d09f24%7E%7E40%7ESSD%7Eaz-1%7Edisk-0123456789abcdef.js%26end",
        "/accept%2523v%253D1%2526t%253D1a7059f5.x/y.js",
        "/accept%23v=1&t=1a7059f5-8ed7-45b7-8d05-2811e5d09f24~~~~~a/.b&end",
        "/accept.",
        "/send",
        "/send%23v=1&w=Milo&k=age1x&p=disk.js&end",
        "/send%2523v%253D1%2526k%253Dage1x.img",
    ] {
        let answer = call(gateway.clone(), "GET", path).await;
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        assert_eq!(header(&answer, "cache-control"), "no-cache", "{path}");
        assert_eq!(text(answer).await, PAGE, "{path}");
    }
    let other = call(gateway, "GET", "/accept.js").await;
    assert_eq!(other.status(), StatusCode::NOT_FOUND, "only links are no files");
}

#[tokio::test]
async fn a_missing_file_is_missing_and_not_the_page() {
    let (_folder, gateway) = built().await;
    for path in ["/console-fedcba9876543210.js", "/favicon.ico", "/disks/x.css"] {
        assert_eq!(call(gateway.clone(), "GET", path).await.status(), StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn hidden_files_and_files_outside_are_missing() {
    let (folder, gateway) = built().await;
    fs::write(folder.path().with_extension("secret.txt"), "secret").unwrap();
    let outside = folder.path().with_extension("secret.txt");
    let name = outside.file_name().unwrap().to_str().unwrap();
    for path in
        ["/.inputs".to_owned(), format!("/../{name}"), format!("/%2e%2e/{name}"), format!("/..%2f{name}")]
    {
        let answer = call(gateway.clone(), "GET", &path).await;
        assert_ne!(text(answer).await, "secret", "{path}");
    }
    assert_eq!(call(gateway, "GET", "/.inputs").await.status(), StatusCode::NOT_FOUND);
    fs::remove_file(outside).unwrap();
}

#[tokio::test]
async fn a_file_with_a_hash_in_its_name_is_kept_for_good_and_another_is_not() {
    let (_folder, gateway) = built().await;
    let answer = call(gateway.clone(), "GET", MODULE).await;
    assert_eq!(header(&answer, "cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(header(&answer, "content-type"), "application/wasm");
    assert_eq!(header(&call(gateway, "GET", "/notes.txt").await, "cache-control"), "no-cache");
}

#[tokio::test]
async fn the_parts_of_the_app_are_kept_for_good_and_come_compressed() {
    let (_folder, gateway) = built().await;
    for (part, kind, form) in
        [("app.js", "text/javascript", ""), ("split_disks.wasm", "application/wasm", "br")]
    {
        let answer = accepting(gateway.clone(), &format!("{PARTS}/{part}"), "br").await;
        assert_eq!(header(&answer, "cache-control"), "public, max-age=31536000, immutable", "{part}");
        assert_eq!(header(&answer, "content-type"), kind, "{part}");
        assert_eq!(header(&answer, "content-encoding"), form, "{part}");
    }
}

#[tokio::test]
async fn a_part_that_is_gone_is_missing_and_may_be_asked_for_again() {
    let (_folder, gateway) = built().await;
    for gone in ["split_wizard.wasm", "split_wizard", "", "more/app.js"] {
        let answer = call(gateway.clone(), "GET", &format!("{PARTS}/{gone}")).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{gone}");
        assert_eq!(header(&answer, "cache-control"), "no-store", "{gone}");
    }
    let older = call(gateway, "GET", "/app-0123456789abcdef/split_disks.wasm").await;
    assert_eq!(older.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_smallest_form_that_the_browser_reads_is_sent() {
    let (_folder, gateway) = built().await;
    for (accepted, form) in [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("identity", "")] {
        let answer = accepting(gateway.clone(), MODULE, accepted).await;
        assert_eq!(header(&answer, "content-encoding"), form);
        assert_eq!(header(&answer, "content-type"), "application/wasm");
        assert_eq!(header(&answer, "vary"), "accept-encoding");
    }
}

#[tokio::test]
async fn the_page_may_run_its_own_script_and_no_other() {
    let (_folder, gateway) = built().await;
    let answer = call(gateway, "GET", "/disks").await;
    let policy = header(&answer, "content-security-policy");
    assert!(
        policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-"),
        "{policy}"
    );
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
}

#[tokio::test]
async fn what_is_no_file_of_the_app_has_none_of_its_rights() {
    let (_folder, gateway) = built().await;
    for (method, path) in
        [("GET", "/missing.js"), ("GET", "/.inputs"), ("POST", "/disks"), ("GET", "/healthz")]
    {
        let answer = call(gateway.clone(), method, path).await;
        let policy = header(&answer, "content-security-policy");
        assert_eq!(policy, "default-src 'none'; frame-ancestors 'none'; sandbox", "{method} {path}");
    }
}

#[tokio::test]
async fn every_answer_has_the_security_headers() {
    let (_folder, gateway) = built().await;
    for path in [
        "/",
        MODULE,
        "/missing.js",
        "/clouds.json",
        "/healthz",
        "/api/local/evs/region-one/v3/p/volumes/x",
        "/api",
    ] {
        let answer = call(gateway.clone(), "GET", path).await;
        assert_eq!(header(&answer, "x-content-type-options"), "nosniff", "{path}");
        assert_eq!(header(&answer, "referrer-policy"), "no-referrer", "{path}");
        assert_eq!(header(&answer, "cross-origin-opener-policy"), "same-origin", "{path}");
    }
}

#[tokio::test]
async fn the_browser_learns_the_clouds_and_not_where_they_are() {
    let (_folder, gateway) = built().await;
    let told = json(call(gateway, "GET", "/clouds.json").await).await;
    assert_eq!(told["clouds"][0]["id"], "local");
    assert_eq!(told["clouds"][0]["regions"][0]["id"], "region-one");
    assert!(told["clouds"][0].get("upstream").is_none());
}

#[tokio::test]
async fn files_are_only_read() {
    let (_folder, gateway) = built().await;
    assert_eq!(call(gateway, "POST", "/disks").await.status(), StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn below_a_path_of_a_proxy_the_page_is_not_broken_but_says_why_it_cannot_work() {
    let (_folder, gateway) = built().await;
    let get = async |path: &str, prefix: &str| {
        let request = Request::get(path)
            .header("host", "localhost")
            .header("x-forwarded-prefix", prefix)
            .body(Body::empty())
            .unwrap();
        gateway.clone().oneshot(request).await.unwrap()
    };
    for path in ["/", "/disks", "/index.html"] {
        let answer = get(path, "/console").await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{path}");
        assert_eq!(header(&answer, "content-type"), "text/plain; charset=utf-8");
        let said = text(answer).await;
        assert!(said.contains("only at the root of a host") && said.contains("根路径"), "{said}");
    }
    for root in ["/", ""] {
        assert_eq!(text(get("/disks", root).await).await, PAGE);
    }
}

#[test]
fn a_folder_without_a_page_is_told_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let Err(error) = Site::open(folder.path()) else { panic!("opened a folder without a page") };
    assert!(error.to_string().contains("trunk build"), "{error}");
}
