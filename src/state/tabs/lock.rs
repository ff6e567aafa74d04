//! Locks that one tab of this browser holds at a time. The browser takes one back when its tab dies, however that happens.
//! Bindings know them only as unstable, so they're called by name.

use futures::channel::oneshot;
use futures::future::{Either, select};
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// A lock that is held. It's free again when this is dropped.
pub struct Held {
    _release: oneshot::Sender<()>,
}

/// What came of wanting a lock.
pub enum Wanted {
    /// It's held here.
    Here(Held),
    /// Another tab holds it.
    Elsewhere,
    /// This browser has no locks.
    CannotTell,
}

/// How a lock is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asking {
    /// To be its only holder, at once or not at all.
    AloneNow,
    /// Together with others who ask like this, as soon as nobody is its only holder.
    SharedLater,
}

/// Takes a lock, if no other tab has it.
pub async fn hold(name: &str) -> Wanted {
    let Some(locks) = locks() else { return Wanted::CannotTell };
    match ask(&locks, name, Asking::AloneNow).await {
        Ok(Some(held)) => Wanted::Here(held),
        Ok(None) => Wanted::Elsewhere,
        Err(_) => Wanted::CannotTell,
    }
}

/// Whether a tab holds a lock, this one included; `None` where the browser has no locks.
pub async fn is_held(name: &str) -> Option<bool> {
    let locks = locks()?;
    let query: Function = Reflect::get(&locks, &"query".into()).ok()?.dyn_into().ok()?;
    let asked: Promise = query.call0(&locks).ok()?.dyn_into().ok()?;
    let all = JsFuture::from(asked).await.ok()?;
    let held = Reflect::get(&all, &"held".into()).ok()?.dyn_into::<js_sys::Array>().ok()?;
    let is_it = |lock: JsValue| {
        let part = |part: &str| Reflect::get(&lock, &part.into()).ok().and_then(|value| value.as_string());
        part("name").as_deref() == Some(name) && part("mode").as_deref() == Some("exclusive")
    };
    Some(held.iter().any(is_it))
}

/// Waits until no tab holds a lock.
pub async fn until_free(name: &str) {
    if let Some(locks) = locks() {
        drop(ask(&locks, name, Asking::SharedLater).await);
    }
}

/// Whether this browser has locks.
pub fn are_there() -> bool {
    locks().is_some()
}

fn locks() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)
}

async fn ask(locks: &JsValue, name: &str, asking: Asking) -> Result<Option<Held>, JsValue> {
    let (release, released) = oneshot::channel::<()>();
    let (answer, answered) = oneshot::channel();
    // The lock is held for as long as what this gives back is under way.
    let decided = Closure::once(move |lock: JsValue| -> Promise {
        let is_granted = !lock.is_null();
        if answer.send(is_granted).is_err() || !is_granted {
            return Promise::resolve(&JsValue::UNDEFINED);
        }
        future_to_promise(async move {
            let _dropped = released.await;
            Ok(JsValue::UNDEFINED)
        })
    });
    let options = Object::new();
    match asking {
        Asking::AloneNow => Reflect::set(&options, &"ifAvailable".into(), &true.into())?,
        Asking::SharedLater => Reflect::set(&options, &"mode".into(), &"shared".into())?,
    };
    let request: Function = Reflect::get(locks, &"request".into())?.dyn_into()?;
    let asked = request.call3(locks, &name.into(), &options, decided.as_ref())?;
    match select(answered, JsFuture::from(asked.dyn_into::<Promise>()?)).await {
        Either::Left((Ok(is_granted), _)) => Ok(is_granted.then_some(Held { _release: release })),
        Either::Left((Err(_), _)) => Err(JsValue::NULL),
        Either::Right((over, _)) => Err(over.err().unwrap_or(JsValue::NULL)),
    }
}
