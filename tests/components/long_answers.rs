//! Answers that don't end, and answers that end too soon: each is read in pieces and no further than the limit, through the
//! gateway and from a cloud that is called directly.

use std::cell::Cell;
use std::rc::Rc;

use evs_api::clouds::{Cloud, Endpoints, Via};
use evs_api::{Effect, Failure, Lost, Request, Service};
use evs_transfer_console::api::{Address, load_clouds, send};
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::faked::Faked;
use crate::fetch::Fetch;

/// As much is read of an answer at most.
const LIMIT: u32 = 32 << 20;
/// The length of a piece.
const PIECE: u32 = 1 << 20;

/// A body, and what became of it.
struct Stream {
    body: JsValue,
    /// How many pieces were taken.
    taken: Rc<Cell<u32>>,
    is_canceled: Rc<Cell<bool>>,
}

impl Stream {
    /// So many pieces; then the end, or a break.
    fn of(pieces: u32, breaks: bool) -> Self {
        let (taken, is_canceled) = (Rc::new(Cell::new(0)), Rc::new(Cell::new(false)));
        let (counted, noted) = (Rc::clone(&taken), Rc::clone(&is_canceled));
        let pull = Closure::<dyn FnMut(JsValue)>::new(move |controller: JsValue| {
            let tell = |method: &str, arguments: &Array| {
                let method: Function = Reflect::get(&controller, &method.into()).unwrap().unchecked_into();
                method.apply(&controller, arguments).unwrap();
            };
            if counted.get() < pieces {
                counted.set(counted.get() + 1);
                tell("enqueue", &Array::of1(&Uint8Array::new_with_length(PIECE)));
            } else if breaks {
                tell("error", &Array::of1(&js_sys::TypeError::new("network")));
            } else {
                tell("close", &Array::new());
            }
        });
        let cancel = Closure::<dyn FnMut()>::new(move || noted.set(true));
        let source = Object::new();
        Reflect::set(&source, &"pull".into(), &pull.into_js_value()).unwrap();
        Reflect::set(&source, &"cancel".into(), &cancel.into_js_value()).unwrap();
        let body = construct("ReadableStream", &Array::of1(&source));
        Self { body, taken, is_canceled }
    }

    fn endless() -> Self {
        Self::of(u32::MAX, false)
    }

    /// The answer with this body. It can be given once.
    fn answer(&self) -> Promise {
        let (about, headers) = (Object::new(), Object::new());
        Reflect::set(&headers, &"X-Gateway".into(), &"1".into()).unwrap();
        Reflect::set(&headers, &"X-Request-Id".into(), &"req-1".into()).unwrap();
        Reflect::set(&about, &"headers".into(), &headers).unwrap();
        Promise::resolve(&construct("Response", &Array::of2(&self.body, &about)))
    }
}

fn construct(class: &str, arguments: &Array) -> JsValue {
    let class: Function = Reflect::get(&js_sys::global(), &class.into()).unwrap().unchecked_into();
    Reflect::construct(&class, arguments).unwrap()
}

/// What comes of a request that is answered with this.
async fn sent(stream: &Stream, via: Via, request: &Request) -> Result<usize, Failure> {
    let answer = stream.answer();
    let _cloud = Fetch::answered_by(move |_, _| answer.clone());
    let endpoints: Endpoints = serde_json::from_str(r#"{"evs":"https://evs.{region}.example.com"}"#).unwrap();
    let cloud = Cloud { id: "c1".into(), via, endpoints, ..Cloud::default() };
    send(&Address::new(&cloud, "r1"), &[], request).await.map(|answer| answer.body.len())
}

fn read() -> Request {
    Request::get(Service::BlockStorage, "/v3/p1/volumes".into())
}

fn change() -> Request {
    Request::post(Service::BlockStorage, "/v3/p1/os-volume-transfer".into(), "{}".into())
}

#[wasm_bindgen_test]
async fn an_answer_that_does_not_end_is_given_up_at_the_limit_and_nothing_more_of_it_is_taken() {
    for via in [Via::Gateway, Via::Direct] {
        for request in [read(), change()] {
            let stream = Stream::endless();
            let failure = sent(&stream, via, &request).await.unwrap_err();
            assert_eq!(failure, Failure::Lost { how: Lost::TooLong, request_id: "req-1".into() }, "{via:?}");
            assert_eq!(failure.effect(), Effect::Unknown, "a change may have taken effect");
            assert!(stream.is_canceled.get(), "{via:?}: the request is ended");
            // One that goes over the limit, and one that a browser takes ahead.
            assert!(stream.taken.get() <= LIMIT / PIECE + 2, "{via:?}: {} pieces", stream.taken.get());
        }
    }
}

#[wasm_bindgen_test]
async fn an_answer_of_just_the_limit_is_read_whole() {
    let stream = Stream::of(LIMIT / PIECE, false);
    assert_eq!(sent(&stream, Via::Gateway, &read()).await, Ok(LIMIT as usize));
}

#[wasm_bindgen_test]
async fn an_answer_that_breaks_off_is_a_lost_one() {
    let failure = sent(&Stream::of(2, true), Via::Gateway, &change()).await.unwrap_err();
    assert_eq!(failure, Failure::Lost { how: Lost::Connection, request_id: "req-1".into() });
    let failure = sent(&Stream::of(2, true), Via::Direct, &read()).await.unwrap_err();
    assert_eq!(failure, Failure::Lost { how: Lost::Direct, request_id: "req-1".into() });
}

#[wasm_bindgen_test]
async fn a_list_of_clouds_that_does_not_end_is_given_up_too() {
    let stream = Stream::endless();
    let answer = stream.answer();
    let _server = Fetch::answered_by(move |_, _| answer.clone());
    let failure = load_clouds().await.unwrap_err();
    assert_eq!(failure, Failure::Lost { how: Lost::TooLong, request_id: String::new() });
    assert!(stream.is_canceled.get() && stream.taken.get() <= 3, "{} pieces", stream.taken.get());
}

#[wasm_bindgen_test]
async fn a_list_of_clouds_that_never_comes_is_given_up_in_time_and_its_request_is_ended() {
    let (_time, waited) = time_is_over_at_once();
    let server = Fetch::answered_by(|_, _| {
        Promise::reject(&Reflect::get(&web_sys::AbortSignal::abort(), &"reason".into()).unwrap())
    });
    let failure = load_clouds().await.unwrap_err();
    assert_eq!(failure, Failure::Lost { how: Lost::TimedOut, request_id: String::new() });
    assert!(server.last().signal().aborted(), "the browser is told when to end it");
    assert!((10_000..=60_000).contains(&waited.get()), "{} ms", waited.get());
}

/// The time that the browser is to count for a request is over as soon as it begins; how long it would have been.
fn time_is_over_at_once() -> (Faked, Rc<Cell<u32>>) {
    let waited = Rc::new(Cell::new(0));
    let noted = Rc::clone(&waited);
    let timeout = Closure::<dyn FnMut(u32) -> JsValue>::new(move |ms: u32| {
        noted.set(ms);
        web_sys::AbortSignal::abort().into()
    });
    let timeout = timeout.into_js_value();
    (Faked::property("AbortSignal.timeout", move || Ok(timeout.clone())), waited)
}
