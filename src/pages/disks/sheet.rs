//! A button that opens a panel: beside it on wide screens, over the lower part of a phone. The panel is a dialog.

use leptos::prelude::*;

use crate::components::base::Dialog;
use crate::state::app_state::i18n;

/// The button and its panel.
#[component]
pub(super) fn Sheet(
    /// What stands on the button.
    #[prop(into)]
    label: Signal<String>,
    /// The button's name, where what stands on it says too little; empty where it's enough.
    #[prop(optional, into)]
    name: Signal<String>,
    #[prop(into)] title: Signal<String>,
    /// The class of button and panel, by which the style sheet finds one for the other.
    class: &'static str,
    open: RwSignal<bool>,
    children: ChildrenFn,
) -> impl IntoView {
    let w = i18n();
    let children = StoredValue::new(children);
    view! {
        <span class=format!("sheet-button {class}-button")>
            <button
                type="button"
                class="button"
                aria-haspopup="dialog"
                aria-expanded=move || open.get().to_string()
                aria-label=move || Some(name.get()).filter(|name| !name.is_empty())
                on:click=move |_| open.set(true)
            >
                {move || label.get()}
            </button>
        </span>
        <Dialog
            open=open
            title=title
            on_close=move || open.set(false)
            close_label=w.text(|t| t.common.close)
            class=class
        >
            {children.with_value(|children| children())}
        </Dialog>
    }
}
