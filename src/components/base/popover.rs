//! A button and what it opens beside itself: by the browser's own popovers, which close on Escape and on a press elsewhere,
//! give the focus back, and lie above everything. What stands in it is the caller's.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};

use super::ids::fresh_id;

/// What is open around a control, to close it from inside. Provided as a context.
#[derive(Clone, Copy)]
pub struct OpenPopover(NodeRef<html::Div>);

impl OpenPopover {
    /// The popover around, if there is one.
    pub fn around() -> Option<Self> {
        use_context()
    }

    /// Closes it; the focus goes back to the button.
    pub fn close(self) {
        if let Some(Some(panel)) = self.0.try_get_untracked() {
            // Fails only for one that is closed already.
            drop(panel.hide_popover());
        }
    }
}

/// A button that opens a panel. The panel's content exists only while it's open.
#[component]
pub fn Popover(
    /// What stands on the button.
    face: AnyView,
    /// The button's accessible name, where what stands on it says too little. It must contain the visible text.
    #[prop(optional, into)]
    name: Signal<Option<String>>,
    /// The whole text of what may be cut on the button.
    #[prop(optional, into)]
    whole: Signal<Option<String>>,
    /// What the panel is, for who doesn't see it.
    #[prop(into)]
    label: Signal<String>,
    /// A class of the style sheet for button and panel, by which a page lays them out.
    #[prop(default = "")]
    class: &'static str,
    children: ChildrenFn,
) -> impl IntoView {
    let (id, panel, open) = (fresh_id("panel"), NodeRef::<html::Div>::new(), RwSignal::new(false));
    provide_context(OpenPopover(panel));
    let children = StoredValue::new(children);
    // The event comes before the change.
    let turned = move |_: Event| {
        if let Some(panel) = panel.get_untracked() {
            open.set(!panel.matches(":popover-open").unwrap_or(false));
        }
    };
    let moved = move |event: KeyboardEvent| {
        if let Some(panel) = panel.get_untracked() {
            move_focus(&panel, &event);
        }
    };
    let content = move || open.get().then(|| children.with_value(|children| children()));
    view! {
        <span class=format!("popover {class}") on:keydown=moved>
            <button
                type="button"
                class="button popover-button"
                popovertarget=id.clone()
                aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-label=move || name.get()
                title=move || whole.get()
            >
                {face}
            </button>
            <div
                node_ref=panel
                id=id
                class="panel"
                popover="auto"
                role="group"
                aria-label=move || label.get()
                on:beforetoggle=turned
            >
                {content}
            </div>
        </span>
    }
}

/// Up and down go from item to item, Home and End to the first and last one. Whoever types or chooses in a list keeps their
/// keys.
fn move_focus(panel: &HtmlElement, event: &KeyboardEvent) {
    let Some(at) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else { return };
    let key = event.key();
    let is_typing = at.matches("select, textarea, input:not([type=search])").unwrap_or(true);
    if is_typing || event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let Ok(list) = panel.query_selector_all(".menu-item") else { return };
    let items: Vec<HtmlElement> =
        (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect();
    let now = items.iter().position(|item| *item == at);
    let last = items.len().checked_sub(1);
    let is_search = at.tag_name() == "INPUT";
    let next = match (key.as_str(), now) {
        ("ArrowDown", None) => Some(0),
        ("ArrowDown", Some(now)) => Some((now + 1).min(last.unwrap_or(0))),
        ("ArrowUp", Some(now)) => Some(now.saturating_sub(1)),
        ("Home", _) if !is_search => Some(0),
        ("End", _) if !is_search => last,
        _ => None,
    };
    if let Some(item) = next.and_then(|next| items.get(next)) {
        event.prevent_default();
        let _focused = item.focus();
    }
}
