//! A modal dialog, by the browser's own `<dialog>`: it keeps the focus inside, makes the page behind it inert, and gives
//! the focus back when it closes.

use leptos::ev::{Event, KeyboardEvent, MouseEvent};
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::EventTarget;
use wasm_bindgen::JsCast;

use super::ids::fresh_id;

/// A dialog. Its content exists only while it is open.
#[component]
pub fn Dialog(
    /// Whether it is open. The dialog never changes this itself: it calls `on_close`.
    #[prop(into)]
    open: Signal<bool>,
    #[prop(into)] title: Signal<String>,
    /// Called on Escape, on a press outside of the dialog, and by the close button.
    #[prop(into)]
    on_close: Callback<()>,
    /// Ignores Escape and presses outside, and has no close button: it can be left by its own buttons only.
    #[prop(optional, into)]
    locked: Signal<bool>,
    /// Name of the close button in the corner; empty means no button.
    #[prop(optional, into)]
    close_label: Signal<String>,
    /// Further classes, which say what it looks like.
    #[prop(optional)]
    class: &'static str,
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let title_id = fresh_id("dialog");
    let children = StoredValue::new(children);
    let ask = move || {
        if !locked.get_untracked() {
            on_close.try_run(());
        }
    };
    follow(dialog, open);
    // A press that began inside (to select a text, say) and ended outside doesn't close the dialog.
    let began_outside = StoredValue::new(false);
    let is_outside = move |event: &MouseEvent| {
        let own = dialog.get_untracked().map(|own| own.unchecked_into::<EventTarget>());
        own.is_some() && event.target() == own
    };
    let on_click = move |event: MouseEvent| {
        if began_outside.get_value() && is_outside(&event) {
            ask();
        }
    };
    let on_cancel = move |event: Event| {
        event.prevent_default();
        ask();
    };
    // Browsers close a dialog on a second Escape even if `cancel` is prevented, so a locked one prevents the key itself.
    let on_keydown = move |event: KeyboardEvent| {
        if event.key() == "Escape" && locked.get_untracked() {
            event.prevent_default();
        }
    };
    // It comes last, so that the dialog opens with the focus on the first control of its content.
    let close_button = move || {
        let name = close_label.get();
        (!name.is_empty() && !locked.get()).then(|| {
            view! {
                <button
                    type="button"
                    class="button dialog-close"
                    data-quiet=""
                    aria-label=name
                    on:click=move |_| ask()
                >
                    "✕"
                </button>
            }
        })
    };
    let heading = title_id.clone();
    let content = move || {
        let heading = heading.clone();
        open.get().then(move || {
            view! {
                <div class="dialog-box">
                    <h2 id=heading>{move || title.get()}</h2>
                    {children.with_value(|children| children())}
                    {close_button}
                </div>
            }
        })
    };
    view! {
        <dialog
            node_ref=dialog
            class=format!("dialog {class}")
            aria-labelledby=title_id
            on:mousedown=move |event| began_outside.set_value(is_outside(&event))
            on:click=on_click
            on:cancel=on_cancel
            on:keydown=on_keydown
        >
            {content}
        </dialog>
    }
}

/// Opens and closes the element as `open` says.
fn follow(dialog: NodeRef<html::Dialog>, open: Signal<bool>) {
    Effect::new(move |_| {
        let (Some(element), open) = (dialog.get(), open.get()) else { return };
        if open && !element.open() {
            // Fails only for an element that has left the page.
            drop(element.show_modal());
        } else if !open && element.open() {
            element.close();
        }
    });
    on_cleanup(move || {
        if let Some(Some(element)) = dialog.try_get_untracked() {
            element.close();
        }
    });
}
