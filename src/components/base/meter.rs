//! Progress in parts: a bar that shows how much came out how, and the same in words below it. The words carry the meaning, the
//! tones only repeat it.

use leptos::prelude::*;

use super::Tone;

/// One part of the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeterPart {
    /// How it's painted.
    pub tone: Tone,
    /// How many of the whole.
    pub count: usize,
    /// The count in words ("3 not created").
    pub text: String,
}

/// A bar of several parts with a text above it. Parts of nothing aren't shown.
#[component]
pub fn Meter(
    /// The text above, which the bar is named by.
    #[prop(into)]
    label: Signal<String>,
    /// In the order in which they stand.
    #[prop(into)]
    parts: Signal<Vec<MeterPart>>,
    /// How much of the whole is settled.
    #[prop(into)]
    done: Signal<usize>,
    /// How much that can be.
    #[prop(into)]
    total: Signal<usize>,
) -> impl IntoView {
    let some = move || parts.get().into_iter().filter(|part| part.count > 0);
    let bar = move || {
        let one = |part: MeterPart| {
            let grow = part.count.to_string();
            view! { <span data-tone=part.tone.name() style=("--grow", grow)></span> }
        };
        some().map(one).collect_view()
    };
    let words = move || {
        let one = |part: MeterPart| view! { <li data-tone=part.tone.name()>{part.text}</li> };
        some().map(one).collect_view()
    };
    view! {
        <div class="meter">
            <p class="meter-label">{move || label.get()}</p>
            <div
                class="meter-bar"
                role="progressbar"
                aria-label=move || label.get()
                aria-valuemin="0"
                aria-valuenow=move || done.get().to_string()
                aria-valuemax=move || total.get().to_string()
                aria-valuetext=move || label.get()
            >
                {bar}
            </div>
            <ul class="meter-parts">{words}</ul>
        </div>
    }
}
