//! The vectors that the provider publishes, those computed with its clients, and what must hold beside them.

use hmac::{Hmac, KeyInit, Mac};

use super::*;
use crate::http::Service;

const PROJECT: &str = "0123456789abcdef0123456789abcdef";

fn key() -> AccessKey {
    AccessKey { ak: "AccessKey".into(), security_token: None }
}

/// What whoever has the secret key makes of a text.
fn hmac(text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(b"SecretKey").unwrap();
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

fn pairs(headers: &[(&str, &str)]) -> Vec<(String, String)> {
    headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn hash_of(method: &str, target: &str, headers: &[(&str, &str)], body: &str) -> String {
    let body = to_hex(&Sha256::digest(body.as_bytes()));
    to_hex(&Sha256::digest(canonical::request(method, target, pairs(headers), &body).0.as_bytes()))
}

fn evs(request: Request, key: &AccessKey, at: i64) -> Vec<(&'static str, Secret)> {
    let endpoint = Endpoint::parse("https://evs.example-1.example.com");
    let unsigned = prepare(key, &request, &endpoint, Some(PROJECT), None, Timestamp(at));
    let signature = hmac(unsigned.text());
    unsigned.signed_by(&signature)
}

/// 2026-01-01T00:00:00Z.
const NEW_YEAR: i64 = 1_767_225_600;

#[test]
fn the_published_get_is_signed_as_published() {
    let date = [("x-sdk-date", "20060102T150405Z")];
    assert_eq!(
        hash_of("GET", "/path?limit=1", &date, ""),
        "85c3b7730f308aee452b16138a42a914397e43a8f0d732dfa521c0ef2afa98a4"
    );
    let signed = text("GET", "/path?limit=1", pairs(&date), "", date[0].1).0;
    assert_eq!(to_hex(&hmac(&signed)), "5a2ce64c865e0e6046321c6f3d5a77ba8413eeaf355c3166c03d58d02ac79624");
}

#[test]
fn the_published_post_is_signed_with_its_last_line_break() {
    let body = "{\"Name\":\"test\",\"Id\":1}\n";
    let date = "20060102T150405Z";
    let headers = pairs(&[("x-sdk-date", date)]);
    let signed = text("POST", "/path?key=value", headers, body, date).0;
    assert_eq!(to_hex(&hmac(&signed)), "cecc2af119b18ab70b4d094c0750f3b42c02f254903179a0fc2cc72fc9db4f59");
}

#[test]
fn the_guides_sample_has_the_guides_hash() {
    let target =
        "/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs?limit=2&marker=13551d6b-755d-4757-b956-536f674975c0";
    let headers = [
        ("content-type", "application/json"),
        ("host", "service.region.example.com"),
        ("x-sdk-date", "20191115T033655Z"),
    ];
    assert_eq!(
        hash_of("GET", target, &headers, ""),
        "b25362e603ee30f4f25e7858e8a7160fd36e803bb2dfe206278659d71a9bcd7a"
    );
}

#[test]
fn a_temporary_key_signs_its_security_token_too() {
    let path = format!("/v3/{PROJECT}/os-volume-transfer/detail?limit=50&offset=100");
    let key = AccessKey { security_token: Some(Secret::new("TempToken")), ..key() };
    let headers = evs(Request::get(Service::BlockStorage, path), &key, NEW_YEAR);
    let names: Vec<_> = headers.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["X-Sdk-Date", "X-Project-Id", "X-Security-Token", "Authorization"]);
    assert_eq!(headers[0].1.expose(), "20260101T000000Z");
    assert_eq!(
        headers[3].1.expose(),
        "SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=host;x-project-id;x-sdk-date;x-security-token, Signature=49f4ab4106c77ad4536566fccc62cacbad72afacc5292f4402513254715da18e"
    );
}

#[test]
fn a_body_is_signed_with_its_type() {
    let body = r#"{"transfer":{"volume_id":"c86b9af4-151d-4ead-b62c-5fb967af0e37","name":"first volume"}}"#;
    let request =
        Request::post(Service::BlockStorage, format!("/v3/{PROJECT}/os-volume-transfer"), body.into());
    let headers = evs(request, &key(), NEW_YEAR);
    let authorization = headers.last().unwrap().1.expose().to_owned();
    assert!(
        authorization.contains("SignedHeaders=content-type;host;x-project-id;x-sdk-date,"),
        "{authorization}"
    );
    assert!(
        authorization.ends_with("997e18046a8095c4c5ab21e59aef0f0ee42c8e3d0d14cc8e2880a9ca942e98fc"),
        "{authorization}"
    );
}

#[test]
fn a_query_is_sorted_and_encoded_whatever_way_it_was_written() {
    let written =
        "limit=1&enable=true&test=%E4%B8%80+(%26%3D%3F!%23%25.*)&path=/a/123&multi=1&multi=2&multi=3";
    let expected = "enable=true&limit=1&multi=1&multi=2&multi=3&path=%2Fa%2F123&test=%E4%B8%80%20%28%26%3D%3F%21%23%25.%2A%29";
    assert_eq!(canonical::query(&written.replace('+', "%20")), expected);
    assert_eq!(canonical::query("b=&a"), "a=&b=");
    assert_eq!(canonical::query("multi=3&multi=1"), canonical::query("multi=1&multi=3"));
}

#[test]
fn the_base_path_of_the_cloud_is_part_of_what_is_signed() {
    let request = || Request::get(Service::BlockStorage, "/v3/p/types".into());
    let at = |address: &str| {
        prepare(&key(), &request(), &Endpoint::parse(address), None, None, Timestamp(NEW_YEAR))
            .text()
            .to_owned()
    };
    assert_ne!(at("http://127.0.0.1:8081/evs/r"), at("http://127.0.0.1:8081"));
    assert_ne!(at("http://127.0.0.1:8081"), at("http://127.0.0.1:8082"));
    assert_eq!(at("http://127.0.0.1:8081/evs/r/"), at("https://127.0.0.1:8081/evs/r"));
}

#[test]
fn printing_a_key_or_its_headers_shows_no_secret() {
    let key = AccessKey { security_token: Some(Secret::new("TempToken")), ..key() };
    let headers = evs(Request::get(Service::BlockStorage, "/".into()), &key, NEW_YEAR);
    let printed = format!("{key:?} {headers:?}");
    assert!(!printed.contains("TempToken") && !printed.contains("Signature="), "{printed}");
}
