//! What can be chosen in a popover: lines that do something and close it.

use leptos::prelude::*;

use super::popover::OpenPopover;

/// A line of a menu. Arrow keys go from one to the next.
#[component]
pub fn MenuItem(
    /// `true`: it's the one that holds now.
    #[prop(optional, into)]
    current: Signal<bool>,
    /// `Bad` for what destroys.
    #[prop(optional)]
    tone: super::Tone,
    /// A key that does the same, shown at its end.
    #[prop(optional)]
    key: &'static str,
    #[prop(into)] on_press: Callback<()>,
    children: Children,
) -> impl IntoView {
    let around = OpenPopover::around();
    let press = move |_| {
        if let Some(around) = around {
            around.close();
        }
        on_press.run(());
    };
    let key = (!key.is_empty()).then(|| view! { <kbd aria-hidden="true">{key}</kbd> });
    view! {
        <button
            type="button"
            class="menu-item"
            data-tone=tone.name()
            aria-current=move || current.get().then_some("true")
            on:click=press
        >
            <span>{children()}</span>
            {key}
        </button>
    }
}
