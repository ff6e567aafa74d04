//! A progress bar.

use leptos::prelude::*;

use super::ids::fresh_id;

/// A progress bar with a text above it that can say more ("12 of 60 transfers created").
#[component]
pub fn Progress(
    #[prop(into)] done: Signal<usize>,
    #[prop(into)] total: Signal<usize>,
    #[prop(into)] label: Signal<String>,
) -> impl IntoView {
    let id = fresh_id("progress");
    // Nothing to do means done. The browser would replace a maximum of 0 by 1.
    let max = move || total.get().max(1).to_string();
    let value = move || if total.get() == 0 { 1 } else { done.get().min(total.get()) }.to_string();
    view! {
        <div class="progress">
            <label for=id.clone()>{move || label.get()}</label>
            <progress id=id max=max value=value aria-valuetext=move || label.get()></progress>
        </div>
    }
}
