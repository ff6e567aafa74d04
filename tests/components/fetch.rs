//! The browser's `fetch`, taken over for one test: what the page requests is noted and answered in place of a cloud. It's the
//! one real thing that is taken away, and it's given back in the end. What a cloud answers is not known here.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The `fetch` of one test. When it goes, the browser's own is back.
pub(crate) struct Fetch {
    calls: Rc<RefCell<Vec<String>>>,
    requests: Rc<RefCell<Vec<web_sys::Request>>>,
    own: JsValue,
    _taken_over: Closure<dyn FnMut(JsValue) -> Promise>,
}

impl Fetch {
    /// From now on the page's requests are answered by `answer`, which is given method and address.
    pub(crate) fn answered_by(answer: impl Fn(&str, &str) -> Promise + 'static) -> Self {
        Self::answered(move |method, url, _| answer(method, url))
    }

    /// The same for a cloud that has to know what is sent, too: `answer` is given method, address and body.
    pub(crate) fn answered_with_body(answer: impl Fn(&str, &str, &str) -> Promise + 'static) -> Self {
        let answer = Rc::new(answer);
        Self::answered(move |method, url, request| {
            let (answer, method, url) = (Rc::clone(&answer), method.to_owned(), url.to_owned());
            let body = request.clone().and_then(|request| request.text());
            wasm_bindgen_futures::future_to_promise(async move {
                let body = JsFuture::from(body?).await?.as_string().unwrap_or_default();
                JsFuture::from(answer(&method, &url, &body)).await
            })
        })
    }

    fn answered(answer: impl Fn(&str, &str, &web_sys::Request) -> Promise + 'static) -> Self {
        let calls = Rc::new(RefCell::new(Vec::new()));
        let noted = Rc::clone(&calls);
        let requests = Rc::new(RefCell::new(Vec::new()));
        let kept = Rc::clone(&requests);
        let taken_over = Closure::<dyn FnMut(JsValue) -> Promise>::new(move |request: JsValue| {
            let part = |name: &str| Reflect::get(&request, &name.into()).unwrap();
            let (method, url) = (part("method").as_string().unwrap(), part("url").as_string().unwrap());
            let headers: web_sys::Headers = part("headers").unchecked_into();
            let token = headers.get("X-Auth-Token").unwrap().unwrap_or_default();
            noted.borrow_mut().push(format!("{method} {url} by {token}"));
            let request: web_sys::Request = request.unchecked_into();
            kept.borrow_mut().push(Clone::clone(&request));
            answer(&method, &url, &request)
        });
        let own = Reflect::get(&js_sys::global(), &"fetch".into()).unwrap();
        Reflect::set(&js_sys::global(), &"fetch".into(), taken_over.as_ref()).unwrap();
        Self { calls, requests, own, _taken_over: taken_over }
    }

    /// How many requests had this in them, as `METHOD url by token`.
    pub(crate) fn calls(&self, part: &str) -> usize {
        self.calls.borrow().iter().filter(|call| call.contains(part)).count()
    }

    /// How many requests of nobody, who has no token, had this in them. What an earlier test has begun may still be looked after, by
    /// the token of who was signed in there.
    pub(crate) fn calls_of_nobody(&self, part: &str) -> usize {
        let calls = self.calls.borrow();
        calls.iter().filter(|call| call.ends_with(" by ") && call.contains(part)).count()
    }

    /// The last request.
    pub(crate) fn last(&self) -> web_sys::Request {
        self.requests.borrow().last().cloned().unwrap()
    }

    /// The requests to addresses that have this in them.
    pub(crate) fn requests_to(&self, part: &str) -> Vec<web_sys::Request> {
        self.requests.borrow().iter().filter(|request| request.url().contains(part)).cloned().collect()
    }

    /// A header of the last request.
    pub(crate) fn last_header(&self, name: &str) -> Option<String> {
        self.last().headers().get(name).unwrap()
    }

    /// The first request by this method.
    pub(crate) fn first(&self, method: &str) -> String {
        self.calls.borrow().iter().find(|call| call.starts_with(method)).cloned().unwrap_or_default()
    }
}

impl Drop for Fetch {
    fn drop(&mut self) {
        Reflect::set(&js_sys::global(), &"fetch".into(), &self.own).unwrap();
    }
}

/// An answer that the gateway passes on.
pub(crate) fn respond(status: u16, body: &str) -> Promise {
    respond_with(status, body, &[("X-Gateway", "1")])
}

/// An answer with these headers and no others.
pub(crate) fn respond_with(status: u16, body: &str, headers: &[(&str, &str)]) -> Promise {
    let (about, all) = (Object::new(), Object::new());
    for (name, value) in headers {
        Reflect::set(&all, &(*name).into(), &(*value).into()).unwrap();
    }
    Reflect::set(&about, &"status".into(), &status.into()).unwrap();
    Reflect::set(&about, &"headers".into(), &all).unwrap();
    let class: Function = Reflect::get(&js_sys::global(), &"Response".into()).unwrap().unchecked_into();
    Promise::resolve(&Reflect::construct(&class, &Array::of2(&body.into(), &about)).unwrap())
}

/// There is nothing at this address.
pub(crate) fn not_found() -> Promise {
    respond(404, r#"{"itemNotFound":{"code":404,"message":""}}"#)
}

/// The answer never comes: the connection breaks.
pub(crate) fn lost() -> Promise {
    Promise::reject(&js_sys::TypeError::new("network"))
}
