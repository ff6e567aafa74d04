//! The browser's lock by name (Web Locks), so that two tabs write one after the other and neither's transaction waits for the
//! other's. Without it, or where it isn't given in time, the transaction alone keeps two tabs apart: it reads which line is the
//! last, and writes, with nobody in between.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;

use futures::channel::oneshot;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::state::journal::deadline::{STEP_MS, within};

/// Does `work` with the lock of this name, which is given back when it's done; without a name there's nobody to lock out.
pub(super) async fn in_line<T>(name: Option<&str>, work: impl Future<Output = T>) -> T {
    let _held = match name.and_then(ask) {
        // One that is given too late is given back at once.
        Some((held, granted)) => within(STEP_MS, granted).await.map(|_| held),
        None => None,
    };
    work.await
}

type Resolve = Rc<RefCell<Option<Function>>>;

/// The lock, which is given back when this is dropped, also while it isn't given yet.
struct Held(Resolve);

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(resolve) = self.0.borrow_mut().take() {
            let _given_back = resolve.call0(&JsValue::NULL);
        }
    }
}

/// Asks for the lock. `None` where the browser has no such thing.
fn ask(name: &str) -> Option<(Held, oneshot::Receiver<()>)> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let (granted, waiting) = oneshot::channel();
    let resolve = Resolve::default();
    // The lock lasts as long as this promise: it's made now, and settled when the work is over.
    let until = {
        let resolve = Rc::clone(&resolve);
        Promise::new(&mut move |done, _| drop(resolve.borrow_mut().replace(done)))
    };
    let on_granted = Closure::once_into_js(move |_lock: JsValue| {
        let _nobody_waits = granted.send(());
        until
    });
    let asked = request.call2(&locks, &name.into(), &on_granted).ok()?;
    let asked: Promise = asked.dyn_into().ok()?;
    // A browser that refuses says so by this promise. Then the lock is never given, and the work is done without it.
    spawn_local(async move { drop(JsFuture::from(asked).await) });
    Some((Held(resolve), waiting))
}
