//! A text to be copied. What it says isn't known here.

use leptos::prelude::*;

use crate::components::base::CopyButton;
use crate::state::app_state::i18n;

/// A text to be copied, under its name. It's the same in every language, and written from left to right.
#[component]
pub(super) fn Copied(#[prop(into)] name: Signal<String>, text: String) -> impl IntoView {
    let w = i18n();
    let shown = text.clone();
    view! {
        <section class="command">
            <div class="cluster">
                <strong>{move || name.get()}</strong>
                <CopyButton
                    get=move |()| text.clone()
                    label=Signal::derive(move || w.t().commands.copy_named(&name.get()))
                    copied_label=w.text(|t| t.common.copied)
                    failed_label=w.text(|t| t.commands.copy_failed)
                    quiet=true
                />
            </div>
            <pre class="mono" dir="ltr" tabindex="0" role="group" aria-label=move || name.get()>
                {shown}
            </pre>
        </section>
    }
}
