//! Where the focus goes when what had it is gone: to the heading of a new page or step, else to what stands nearest to where
//! it was. Never to the body of the page, where nobody who uses a keyboard or a screen reader finds anything. Which pages and
//! steps there are isn't known here.

use std::time::Duration;

use leptos::ev::{focusin, focusout};
use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::changes::on_change;

/// What the window is told by an event of this name when the page or the step is another.
const WANTED: &str = "heading-wanted";

/// Puts the focus on the page's heading as soon as it's there.
pub fn focus_heading() {
    if let Ok(event) = web_sys::Event::new(WANTED) {
        let _told = window().dispatch_event(&event);
    }
}

/// Puts the focus on the page's heading whenever `step` changes, and not when it's first known.
pub fn focus_heading_on<T: PartialEq + Send + Sync + 'static>(step: impl Fn() -> T + Send + Sync + 'static) {
    let step = Memo::new(move |_| step());
    Effect::new(move |before: Option<()>| {
        // Tracking alone wouldn't make it known: a memo is made when it's first read.
        step.with(|_| ());
        if before.is_some() {
            focus_heading();
        }
    });
}

/// How long nothing else takes the focus of a heading that is still to come. What is read out first is what is listened to,
/// and code that is loaded for a page is mostly there long before.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long a heading waits when what had the focus was taken off the page. Orca, told of both at once, takes the heading for what
/// it has said already, and says nothing.
const READER: Duration = Duration::from_millis(100);

/// Whether the heading is to have the focus.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    No,
    /// As soon as it's there, and nothing else before.
    Soon,
    /// It's long in coming: until then what stands nearest has the focus.
    Late,
}

/// Whether what had the focus last is gone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gone {
    No,
    /// Only just.
    Now,
    /// Long enough for readers to know.
    Before,
}

/// What this page knows of its focus.
#[derive(Clone, Copy)]
struct Watch {
    /// What had the focus last, and everything around it, outward.
    trail: StoredValue<Vec<Element>, LocalStorage>,
    wanted: StoredValue<Wanted>,
    gone: StoredValue<Gone>,
    /// How many headings have been wanted, so that each is waited for on its own.
    count: StoredValue<u32>,
}

/// Sees to it for the whole page. Mount it once, at the root. Shows nothing.
#[component]
pub fn KeepFocus() -> impl IntoView {
    let watch = Watch {
        trail: StoredValue::new_local(Vec::new()),
        wanted: StoredValue::new(Wanted::No),
        gone: StoredValue::new(Gone::No),
        count: StoredValue::new(0),
    };
    let came = window_event_listener(focusin, move |event| watch.came(&event));
    let left = window_event_listener(focusout, move |event| watch.left(event));
    let wanted = window_event_listener_untyped(WANTED, move |_| {
        watch.wanted.set_value(Wanted::Soon);
        watch.count.update_value(|count| *count += 1);
        let this = watch.count.get_value();
        // By then the page shows what is new.
        request_animation_frame(move || watch.mend());
        set_timeout(move || watch.waits_no_longer(this), PATIENCE);
    });
    on_cleanup(move || [came, left, wanted].into_iter().for_each(WindowListenerHandle::remove));
    on_change(move || {
        watch.mend();
        // A dialog is taken off in a step of its own.
        if watch.wanted.try_get_value().is_some_and(|wanted| wanted != Wanted::No) {
            request_animation_frame(move || watch.mend());
        }
    });
}

impl Watch {
    fn came(self, event: &FocusEvent) {
        let mut around = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let mut trail = Vec::new();
        while let Some(element) = around {
            around = element.parent_element();
            trail.push(element);
        }
        self.trail.try_set_value(trail);
        self.gone.try_set_value(Gone::No);
    }

    /// Whoever presses beside everything has left on purpose, and is left alone.
    fn left(self, event: FocusEvent) {
        if event.related_target().is_some() {
            return;
        }
        // Browsers tell of it before what vanishes is gone.
        set_timeout(
            move || {
                let stands = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                if stands.is_some_and(|element| element.is_connected()) && is_lost() {
                    self.trail.try_set_value(Vec::new());
                }
            },
            Duration::ZERO,
        );
    }

    /// Whether the heading has to wait a moment, because what had the focus has only just gone.
    fn waits_for_reader(self) -> bool {
        let is_gone = |last: &Element| !last.is_connected();
        let just_gone = self.trail.try_with_value(|trail| trail.first().is_some_and(is_gone));
        if just_gone == Some(true) && self.gone.try_get_value() == Some(Gone::No) {
            self.gone.try_set_value(Gone::Now);
            set_timeout(
                move || {
                    self.gone.try_set_value(Gone::Before);
                    if is_lost() {
                        self.mend();
                    } else {
                        // Whoever has gone on meanwhile isn't called back.
                        self.wanted.try_set_value(Wanted::No);
                    }
                },
                READER,
            );
        }
        self.gone.try_get_value() == Some(Gone::Now)
    }

    /// The heading number `this` hasn't come: the focus mustn't be nowhere any longer.
    fn waits_no_longer(self, this: u32) {
        let is_waited_for = self.wanted.try_get_value() == Some(Wanted::Soon);
        if is_waited_for && self.count.try_get_value() == Some(this) {
            self.wanted.try_set_value(Wanted::Late);
            self.mend();
        }
    }

    /// Gives the focus to whom it's due, if anybody waits for it.
    fn mend(self) {
        let wanted = self.wanted.try_get_value().unwrap_or(Wanted::No);
        if wanted != Wanted::No && self.waits_for_reader() {
            return;
        }
        if wanted != Wanted::No && !is_modal() && (is_placed() || focus_on(find("main h1"))) {
            self.wanted.try_set_value(Wanted::No);
            return;
        }
        if !is_lost() || wanted == Wanted::Soon {
            return;
        }
        let trail = self.trail.try_get_value().unwrap_or_default();
        if trail.first().is_some_and(|last| !last.is_connected()) {
            self.trail.try_set_value(Vec::new());
            let _placed = trail
                .iter()
                .filter(|around| around.is_connected())
                .any(|around| focus_on(around.query_selector(HEADINGS).ok().flatten()))
                || focus_on(find("main h1"))
                || focus_on(find("main"));
        }
    }
}

/// What tells where one is, within a part of the page.
const HEADINGS: &str = ":is(h1, h2, h3, h4):not(:popover-open *)";

/// Whether nothing has the focus.
fn is_lost() -> bool {
    document().active_element().is_none_or(|active| active.tag_name() == "BODY")
}

/// Whether the new page has put the focus somewhere in it by itself.
fn is_placed() -> bool {
    let active = document().active_element();
    active.is_some_and(|active| {
        active.closest("main").is_ok_and(|main| main.is_some_and(|main| main != active))
    })
}

fn is_modal() -> bool {
    find("dialog:modal").is_some()
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// Scrolls as little as needed to have the element in sight.
pub fn bring_into_sight(element: &Element) {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}

/// Focuses it, which needn't be a control; tells whether that was done.
fn focus_on(element: Option<Element>) -> bool {
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    if !element.has_attribute("tabindex") {
        element.set_tab_index(-1);
    }
    let _focused = element.focus();
    document().active_element().is_some_and(|active| active == *element)
}
