//! How far something has come that takes many steps.

use leptos::prelude::*;

use super::ids::fresh_id;

/// A bar with words above it. The words are the caller's ("12 of 60 transfers created"), so that they can tell
/// more than the bar does.
#[component]
pub fn Progress(
    #[prop(into)] done: Signal<usize>,
    #[prop(into)] total: Signal<usize>,
    #[prop(into)] label: Signal<String>,
) -> impl IntoView {
    let id = fresh_id("progress");
    // An empty plan is a finished plan; the browser would take a maximum of zero for one.
    let max = move || total.get().max(1).to_string();
    let value = move || if total.get() == 0 { 1 } else { done.get().min(total.get()) }.to_string();
    view! {
        <div class="progress">
            <label for=id.clone()>{move || label.get()}</label>
            <progress id=id max=max value=value aria-valuetext=move || label.get()></progress>
        </div>
    }
}
