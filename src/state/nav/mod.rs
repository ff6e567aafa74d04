//! The current page, and the guard on leaving it: while something would be lost, going to another page asks first.

mod link;

use evs_i18n::Texts;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

use crate::route::Route;
pub use link::follow_links;

/// A sentence of the texts: no name, id or key can get in by it.
pub type Said = fn(&'static Texts) -> &'static str;

/// What would leave the page as it is.
#[derive(Clone, Copy, Debug)]
enum Wanted {
    /// Going to another page.
    Page(Route),
    /// Something else, such as entering another project.
    Else(Callback<()>),
}

/// The current page, and the guard on leaving it.
#[derive(Clone, Copy, Debug)]
pub struct Nav {
    route: RwSignal<Route>,
    /// The step of the page that the document's title names, if it has steps.
    step: RwSignal<Option<Said>>,
    /// How many offers wait, as far as it's known.
    waiting: RwSignal<usize>,
    /// Why leaving the page would lose something, if it would.
    guard: RwSignal<Option<String>>,
    /// Whether closing or reloading would cut something short, whatever page is shown.
    unload_guard: RwSignal<bool>,
    /// What the person wants, while being asked.
    wanted: RwSignal<Option<Wanted>>,
    /// How often the browser's history has moved the page.
    moves: RwSignal<u32>,
}

impl Nav {
    /// Follows the address bar, the history buttons and all links of the page.
    pub fn start() -> Self {
        let nav = Self {
            route: RwSignal::new(current_route()),
            step: RwSignal::new(None),
            waiting: RwSignal::new(0),
            guard: RwSignal::new(None),
            unload_guard: RwSignal::new(false),
            wanted: RwSignal::new(None),
            moves: RwSignal::new(0),
        };
        let listeners = [
            window_event_listener(leptos::ev::popstate, move |_| nav.moved()),
            window_event_listener(leptos::ev::hashchange, move |_| nav.route.set(current_route())),
            window_event_listener(leptos::ev::beforeunload, move |event| {
                if nav.guard.with_untracked(Option::is_some) || nav.unload_guard.get_untracked() {
                    event.prevent_default();
                }
            }),
            window_event_listener(leptos::ev::click, move |event| nav.clicked(&event)),
        ];
        on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
        nav
    }

    /// The page, tracked.
    pub fn route(&self) -> Route {
        self.route.get()
    }

    /// The step that the page stands at, tracked: for the document's title.
    pub fn step(&self) -> Option<Said> {
        self.step.get()
    }

    /// Has the document's title name the step that the page stands at, for as long as the page is shown. `step` is tracked.
    pub fn name_step(&self, step: impl Fn() -> Option<Said> + Send + Sync + 'static) {
        let named = self.step;
        Effect::new(move |_| named.set(step()));
        on_cleanup(move || {
            named.try_set(None);
        });
    }

    /// How many offers of the entered project wait to be accepted, as far as it's known, tracked: for title and icon.
    pub fn waiting(&self) -> usize {
        self.waiting.get()
    }

    /// Says how many offers wait, for as long as its owner lives. `waiting` is tracked.
    pub fn count_waiting(&self, waiting: impl Fn() -> usize + Send + Sync + 'static) {
        let known = self.waiting;
        let waiting = Memo::new(move |_| waiting());
        Effect::new(move |_| known.set(waiting.get()));
        on_cleanup(move || {
            known.try_set(0);
        });
    }

    /// Goes to a page, or asks first.
    pub fn go(&self, route: Route) {
        if self.guard.with_untracked(Option::is_some) && route != self.route.get_untracked() {
            self.wanted.set(Some(Wanted::Page(route)));
        } else {
            push(&route.path());
            self.route.set(route);
        }
    }

    /// Does what leaves the page as it is, or asks first.
    pub fn unless_asked(&self, act: impl Fn() + Send + Sync + 'static) {
        if self.guard.with_untracked(Option::is_some) {
            let act = move |()| act();
            self.wanted.set(Some(Wanted::Else(Callback::new(act))));
        } else {
            act();
        }
    }

    /// How often the browser's history has moved the page, tracked: each time the address says how it's to be.
    pub fn moves(&self) -> u32 {
        self.moves.get()
    }

    /// The query of the address, with its question mark; empty where there is none.
    pub fn query(&self) -> String {
        window().location().search().unwrap_or_default()
    }

    /// Replaces the query of the address, without its question mark. The page and its place in the history stay.
    pub fn replace_query(&self, query: &str) {
        if self.query().trim_start_matches('?') == query {
            return;
        }
        let path = window().location().pathname().unwrap_or_default();
        let address = if query.is_empty() { path } else { format!("{path}?{query}") };
        if let Ok(history) = window().history() {
            let _stays = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
        }
    }

    /// Replaces the address without a new entry in the history.
    pub fn replace(&self, route: Route) {
        if let Ok(history) = window().history() {
            let _stays =
                history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&route.path()));
        }
        self.route.set(route);
    }

    /// Sets why leaving would lose something; `None` means that it wouldn't.
    pub fn set_guard(&self, reason: Option<String>) {
        if self.guard.with_untracked(|known| *known != reason) {
            self.guard.set(reason);
        }
    }

    /// Says whether the browser shall ask before the page is closed or reloaded, whatever page of the app is shown.
    pub fn set_unload_guard(&self, on: bool) {
        if self.unload_guard.get_untracked() != on {
            self.unload_guard.set(on);
        }
    }

    /// The question to ask, while the person wants to leave: why something would be lost.
    pub fn question(&self) -> Option<String> {
        self.wanted.with(Option::is_some).then(|| self.guard.get()).flatten()
    }

    /// The person stays.
    pub fn stay(&self) {
        self.wanted.set(None);
    }

    /// The person leaves.
    pub fn leave(&self) {
        let wanted = self.wanted.get_untracked();
        self.wanted.set(None);
        self.guard.set(None);
        match wanted {
            Some(Wanted::Page(route)) => self.go(route),
            Some(Wanted::Else(act)) => act.run(()),
            None => {}
        }
    }

    /// The history moved: when leaving is guarded, it's moved back and the person is asked.
    fn moved(&self) {
        let (from, to) = (self.route.get_untracked(), current_route());
        if self.guard.with_untracked(Option::is_some) && from != to {
            push(&from.path());
            self.wanted.set(Some(Wanted::Page(to)));
        } else {
            self.moves.update(|moves| *moves = moves.wrapping_add(1));
            self.route.set(to);
        }
    }

    /// A plain click on a link of ours goes there without reloading the page.
    fn clicked(&self, event: &MouseEvent) {
        if event.default_prevented()
            || event.button() != 0
            || event.meta_key()
            || event.ctrl_key()
            || event.shift_key()
            || event.alt_key()
        {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(link) = target.and_then(|target| target.closest("a[href]").ok().flatten()) else { return };
        let Ok(link) = link.dyn_into::<HtmlAnchorElement>() else { return };
        let ours = window().location().origin().is_ok_and(|origin| link.origin() == origin);
        if !ours || !link.target().is_empty() || link.has_attribute("download") || !link.hash().is_empty() {
            return;
        }
        event.prevent_default();
        self.go(Route::parse(&link.pathname()));
    }
}

/// The page that the address bar names.
fn current_route() -> Route {
    Route::parse(&window().location().pathname().unwrap_or_default())
}

fn push(path: &str) {
    if let Ok(history) = window().history() {
        let _stays = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(path));
    }
    window().scroll_to_with_x_and_y(0.0, 0.0);
}
