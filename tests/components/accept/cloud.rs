//! A cloud for one test: it answers the requests of the page in its own stead, and counts them. The one real thing that is
//! taken away is the browser's `fetch`, and it's given back in the end.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::{DISK, TRANSFER};

/// What becomes of an accept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Accept {
    /// It works.
    Works,
    /// The key is said to be wrong.
    WrongKey,
    /// It works, and the answer is lost.
    Lost,
    /// The token isn't good any more.
    SignedOut,
}

/// The cloud. When it goes, the browser's own `fetch` is back.
pub(super) struct Cloud {
    answers: Rc<Answers>,
    own_fetch: JsValue,
    _fetch: Closure<dyn FnMut(JsValue) -> Promise>,
}

struct Answers {
    accept: Cell<Accept>,
    quota: String,
    arrived: Cell<bool>,
    calls: RefCell<Vec<String>>,
}

impl Cloud {
    /// A cloud that answers accepts like this, with these quotas (the entries of a quota set).
    pub(super) fn new(accept: Accept, quota: &str) -> Self {
        let answers = Rc::new(Answers {
            accept: Cell::new(accept),
            quota: format!(r#"{{"quota_set":{{{quota}}}}}"#),
            arrived: Cell::new(false),
            calls: RefCell::new(Vec::new()),
        });
        let asked = Rc::clone(&answers);
        let fetch = Closure::<dyn FnMut(JsValue) -> Promise>::new(move |request| asked.answer(&request));
        let own_fetch = Reflect::get(&js_sys::global(), &"fetch".into()).unwrap();
        Reflect::set(&js_sys::global(), &"fetch".into(), fetch.as_ref()).unwrap();
        Self { answers, own_fetch, _fetch: fetch }
    }

    /// Answers further accepts like this.
    pub(super) fn accepts(&self, accept: Accept) {
        self.answers.accept.set(accept);
    }

    /// How many requests contained this, as `METHOD url`.
    pub(super) fn calls(&self, part: &str) -> usize {
        self.answers.calls.borrow().iter().filter(|call| call.contains(part)).count()
    }
}

impl Drop for Cloud {
    fn drop(&mut self) {
        Reflect::set(&js_sys::global(), &"fetch".into(), &self.own_fetch).unwrap();
    }
}

impl Answers {
    fn answer(&self, request: &JsValue) -> Promise {
        let text = |name: &str| Reflect::get(request, &name.into()).unwrap().as_string().unwrap_or_default();
        let call = format!("{} {}", text("method"), text("url"));
        self.calls.borrow_mut().push(call.clone());
        let found = |what: &str| call.contains(what);
        if found("/accept") {
            return self.accept();
        }
        if found("os-quota-sets") {
            return respond(200, &self.quota);
        }
        if found(&format!("/volumes/{DISK}")) && self.arrived.get() {
            return respond(200, &disk());
        }
        respond(404, r#"{"itemNotFound":{"code":404,"message":"Volume x could not be found."}}"#)
    }

    fn accept(&self) -> Promise {
        let accept = self.accept.get();
        self.arrived.set(matches!(accept, Accept::Works | Accept::Lost));
        match accept {
            Accept::Works => respond(
                202,
                &format!(r#"{{"transfer":{{"id":"{TRANSFER}","name":"x","volume_id":"{DISK}"}}}}"#),
            ),
            Accept::WrongKey => respond(
                400,
                r#"{"badRequest":{"code":400,"message":"Invalid auth key: Attempt to transfer."}}"#,
            ),
            Accept::SignedOut => {
                respond(401, r#"{"error":{"code":401,"title":"Unauthorized","message":"x"}}"#)
            }
            Accept::Lost => Promise::reject(&js_sys::TypeError::new("network")),
        }
    }
}

fn disk() -> String {
    let rest =
        r#""name":"ledger","status":"available","size":40,"volume_type":"SSD","availability_zone":"az-1""#;
    format!(r#"{{"volume":{{"id":"{DISK}",{rest}}}}}"#)
}

fn respond(status: u16, body: &str) -> Promise {
    let about = Object::new();
    Reflect::set(&about, &"status".into(), &status.into()).unwrap();
    let class: Function = Reflect::get(&js_sys::global(), &"Response".into()).unwrap().unchecked_into();
    Promise::resolve(&Reflect::construct(&class, &Array::of2(&body.into(), &about)).unwrap())
}
