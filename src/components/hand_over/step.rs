//! The frame of one step: its number, or that it's done; its heading; what is in it.

use leptos::prelude::*;

/// A step. It's a line of an ordered list.
#[component]
pub(super) fn Step(
    title: Signal<&'static str>,
    /// Whether there is nothing left to do in it.
    #[prop(into)]
    done: Signal<bool>,
    /// That it is done, for who doesn't see the mark.
    done_label: Signal<&'static str>,
    children: Children,
) -> impl IntoView {
    let told = move || done.get().then(|| view! { <span class="visually-hidden">" · " {done_label}</span> });
    view! {
        <li data-done=move || done.get().then_some("")>
            <h3>{title} {told}</h3>
            {children()}
        </li>
    }
}
