//! The connection to the database: made, given up when another tab needs it gone, and made again where it may come back.
//!
//! Programs before this one know the first number of the layout only, keep this browser's key in memory for as long as
//! their page lives, and would seal with it after it was discarded. So before it's discarded for the first time the number
//! is raised: they are told to let go, do so, and find the database too new for them. The stores stay as they are.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures::channel::oneshot;
use js_sys::Reflect;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{IdbDatabase, IdbOpenDbRequest};

use super::transaction::answer;
use super::{ENTRIES, SEALING};
use crate::state::journal::deadline::{STEP_MS, within};
use crate::state::journal::error::JournalError;

/// The layout from which on no program is connected that can't do without the key it has read once. Its stores are those of
/// the layout before it, 1.
const ALONE: u32 = 2;

/// What has become of a connection.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Open,
    /// Closed for a newer layout that is known here: it can be opened again.
    GivenWay,
    /// Closed for one that isn't, or because the database is deleted.
    Gone,
}

struct Link {
    raw: IdbDatabase,
    fate: Rc<Cell<Fate>>,
    _gives_way: Closure<dyn FnMut(JsValue)>,
}

impl Drop for Link {
    fn drop(&mut self) {
        self.raw.set_onversionchange(None);
        self.raw.close();
    }
}

impl Link {
    fn of(raw: IdbDatabase) -> Self {
        let fate = Rc::new(Cell::new(Fate::Open));
        let (closing, closed) = (raw.clone(), Rc::clone(&fate));
        let gives_way = Closure::<dyn FnMut(JsValue)>::new(move |event| {
            closing.close();
            let wanted = Reflect::get(&event, &"newVersion".into()).ok().and_then(|value| value.as_f64());
            closed.set(if wanted == Some(f64::from(ALONE)) { Fate::GivenWay } else { Fate::Gone });
        });
        raw.set_onversionchange(Some(gives_way.as_ref().unchecked_ref()));
        Self { raw, fate, _gives_way: gives_way }
    }
}

/// A connection, by the database's name.
pub(super) struct Connection {
    name: String,
    link: RefCell<Link>,
}

impl Connection {
    /// Opens or creates the database.
    pub(super) async fn open(name: &str) -> Result<Self, JournalError> {
        let raw = connect(name, None).await.ok_or(JournalError::NoStorage)?;
        Ok(Self { name: name.to_owned(), link: RefCell::new(Link::of(raw)) })
    }

    /// The database, to begin a transaction on at once.
    pub(super) async fn database(&self) -> Result<IdbDatabase, JournalError> {
        let (raw, fate) = {
            let link = self.link.borrow();
            (link.raw.clone(), link.fate.get())
        };
        match fate {
            Fate::Open => return Ok(raw),
            Fate::Gone => return Err(JournalError::Storage),
            Fate::GivenWay => {}
        }
        let raw = connect_in_time(&self.name, None).await?;
        *self.link.borrow_mut() = Link::of(raw.clone());
        Ok(raw)
    }

    /// Whether programs are shut out that would seal with a key after it was discarded.
    pub(super) fn is_alone(&self) -> bool {
        self.link.borrow().raw.version() >= f64::from(ALONE)
    }

    /// Shuts them out. Fails when one of them doesn't let go in time; then the key has to stay.
    pub(super) async fn be_alone(&self) -> Result<(), JournalError> {
        if self.is_alone() {
            return Ok(());
        }
        let raw = connect_in_time(&self.name, Some(ALONE)).await?;
        *self.link.borrow_mut() = Link::of(raw);
        Ok(())
    }
}

/// As [`connect`], for as long as a step may take. In a task of its own, so that a connection that comes later is closed
/// again, and stands in no other tab's way.
async fn connect_in_time(name: &str, layout: Option<u32>) -> Result<IdbDatabase, JournalError> {
    let (connected, connecting) = oneshot::channel();
    let name = name.to_owned();
    spawn_local(async move {
        if let Err(Some(late)) = connected.send(connect(&name, layout).await) {
            late.close();
        }
    });
    let raw = within(STEP_MS, connecting).await.and_then(Result::ok).flatten();
    raw.ok_or(JournalError::Storage)
}

/// A connection to the database, in this layout or the one it has; its stores are made if it's new. `None` where the browser
/// has no place for it, or it's of a layout that isn't known here.
async fn connect(name: &str, layout: Option<u32>) -> Option<IdbDatabase> {
    #[expect(clippy::disallowed_methods, reason = "the journal's database is opened here")]
    let factory = web_sys::window()?.indexed_db().ok()??;
    let request = match layout {
        Some(layout) => factory.open_with_u32(name, layout),
        None => factory.open(name),
    };
    let request = request.ok()?;
    let opening = request.clone();
    let make_stores = Closure::<dyn FnMut()>::new(move || make_stores(&opening));
    request.set_onupgradeneeded(Some(make_stores.as_ref().unchecked_ref()));
    let raw: IdbDatabase = answer(Ok(request.into())).await.ok()?.dyn_into().ok()?;
    if raw.version() > f64::from(ALONE) {
        raw.close();
        return None;
    }
    Some(raw)
}

fn make_stores(opening: &IdbOpenDbRequest) {
    let Some(database) = opening.result().ok().and_then(|made| made.dyn_into::<IdbDatabase>().ok()) else {
        return;
    };
    for store in [ENTRIES, SEALING] {
        // A store that is there already can't be made again; one that can't be made shows at the first transaction, which
        // then fails.
        let _made = database.create_object_store(store);
    }
}
