//! What leaves by `fetch` and what an answer, or none, is taken for: one-time ids, cookies, redirects, and whatever answers
//! instead of the gateway.

use evs_api::clouds::{Cloud, Endpoints, Via};
use evs_api::{Effect, Failure, Lost, Request, Service};
use evs_domain::secret::Secret;
use evs_transfer_console::api::{Address, send};
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{RequestCredentials, RequestRedirect};

use crate::fetch::{Fetch, lost, respond, respond_with};

fn address(via: Via) -> Address {
    let endpoints: Endpoints = serde_json::from_str(r#"{"evs":"https://evs.{region}.example.com"}"#).unwrap();
    Address::new(&Cloud { id: "c1".into(), via, endpoints, ..Cloud::default() }, "r1")
}

fn read() -> Request {
    Request::get(Service::BlockStorage, "/v3/p1/volumes".into())
}

fn change() -> Request {
    Request::post(Service::BlockStorage, "/v3/p1/os-volume-transfer".into(), "{}".into())
}

async fn sent(via: Via, request: &Request) -> Result<u16, Failure> {
    let token = Secret::new("token");
    send(&address(via), &[("X-Auth-Token", token)], request).await.map(|answer| answer.status)
}

async fn failure(via: Via, request: &Request) -> Failure {
    sent(via, request).await.unwrap_err()
}

/// The device's own word on whether it's online, taken over until it goes.
struct Offline;

impl Offline {
    fn says() -> Self {
        let (about, navigator) = (Object::new(), navigator());
        Reflect::set(&about, &"value".into(), &false.into()).unwrap();
        Reflect::set(&about, &"configurable".into(), &true.into()).unwrap();
        Object::define_property(&navigator, &"onLine".into(), &about);
        Self
    }
}

impl Drop for Offline {
    fn drop(&mut self) {
        Reflect::delete_property(&navigator(), &"onLine".into()).unwrap();
    }
}

fn navigator() -> Object {
    Reflect::get(&js_sys::global(), &"navigator".into()).unwrap().unchecked_into()
}

#[wasm_bindgen_test]
async fn a_change_that_got_no_answer_is_unknown_also_when_the_device_says_that_it_is_offline() {
    let _cloud = Fetch::answered_by(|_, _| lost());
    let _offline = Offline::says();
    for via in [Via::Gateway, Via::Direct] {
        assert_eq!(failure(via, &change()).await.effect(), Effect::Unknown, "{via:?}");
    }
    assert_eq!(failure(Via::Gateway, &read()).await, Failure::Unreachable { by_gateway: false });
}

#[wasm_bindgen_test]
async fn each_change_through_the_gateway_has_an_id_of_its_own_and_nothing_else_has() {
    let cloud = Fetch::answered_by(|_, _| respond(202, "{}"));
    let id = async || {
        sent(Via::Gateway, &change()).await.unwrap();
        cloud.last_header("Idempotency-Key").unwrap()
    };
    let (one, other) = (id().await, id().await);
    assert!(one.len() == 32 && one.bytes().all(|digit| digit.is_ascii_hexdigit()), "{one}");
    assert_ne!(one, other);
    sent(Via::Gateway, &read()).await.unwrap();
    assert_eq!(cloud.last_header("Idempotency-Key"), None);
    sent(Via::Direct, &change()).await.unwrap();
    assert_eq!(cloud.last_header("Idempotency-Key"), None, "a cloud never sees one");
}

#[wasm_bindgen_test]
async fn cookies_go_to_the_consoles_own_server_alone_and_every_cloud_is_asked_for_english() {
    let cloud = Fetch::answered_by(|_, _| respond(200, "{}"));
    for (via, cookies) in
        [(Via::Gateway, RequestCredentials::SameOrigin), (Via::Direct, RequestCredentials::Omit)]
    {
        for request in [read(), change()] {
            sent(via, &request).await.unwrap();
            assert_eq!(cloud.last().credentials(), cookies, "{via:?}");
            assert_eq!(cloud.last().redirect(), RequestRedirect::Manual);
            assert_eq!(cloud.last_header("Accept-Language").as_deref(), Some("en"));
        }
    }
}

#[wasm_bindgen_test]
async fn what_answers_instead_of_the_gateway_is_not_taken_for_the_cloud() {
    let page = || respond_with(200, "<html>Who are you?</html>", &[("Content-Type", "text/html")]);
    let basic = || respond_with(401, "", &[("WWW-Authenticate", "Basic realm=\"intranet\"")]);
    let answers: [fn() -> Promise; 3] = [page, basic, redirect];
    for (at, answer) in answers.into_iter().enumerate() {
        let _proxy = Fetch::answered_by(move |_, _| answer());
        for request in [read(), change()] {
            let failure = failure(Via::Gateway, &request).await;
            assert!(matches!(failure, Failure::Lost { how: Lost::Intercepted, .. }), "{at}: {failure:?}");
            assert!(!failure.is_sign_in_over());
        }
    }
}

/// How a browser shows a redirect that it doesn't follow.
fn redirect() -> Promise {
    wasm_bindgen_futures::future_to_promise(async {
        let answer: JsValue = JsFuture::from(respond_with(200, "", &[])).await?;
        let about = Object::new();
        Reflect::set(&about, &"value".into(), &"opaqueredirect".into())?;
        Object::define_property(answer.unchecked_ref::<Object>(), &"type".into(), &about);
        Ok(answer)
    })
}

#[wasm_bindgen_test]
async fn what_no_header_can_hold_never_leaves_and_breaks_nothing() {
    let cloud = Fetch::answered_by(|_, _| respond(200, "{}"));
    for text in ["tok\u{200b}en", "tök\u{20ac}n", "to\nken", "to\0ken"] {
        let proof = [("X-Auth-Token", Secret::new(text))];
        let failure = send(&address(Via::Gateway), &proof, &change()).await.unwrap_err();
        assert_eq!(failure, Failure::NotSent, "{text:?}");
    }
    assert_eq!(cloud.calls(""), 0);
}
