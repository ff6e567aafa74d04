//! A secret that is masked until somebody reveals it, and masks itself again.
//!
//! While it is masked, neither the text nor its length is in the page.

use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::secrets::on_secrets_away;

/// Shown for every secret, whatever its length.
const MASK: &str = "••••••••••••";

/// How long a secret stays revealed.
const READABLE_FOR: Duration = Duration::from_secs(30);

/// A masked secret with its button. Also masks itself when the window loses the focus.
#[component]
pub fn MaskedSecret(
    /// Returns the text; called on each reveal.
    #[prop(into)]
    get: Callback<(), String>,
    /// What it is ("Key").
    #[prop(into)]
    label: Signal<String>,
    /// Read out in place of the dots ("hidden").
    #[prop(into)]
    masked_label: Signal<String>,
    #[prop(into)] reveal_label: Signal<String>,
    #[prop(into)] hide_label: Signal<String>,
    /// What the button is called while the secret is masked, where several stand on a page.
    #[prop(optional, into)]
    reveal_name: Signal<Option<String>>,
    /// The same while it's shown.
    #[prop(optional, into)]
    hide_name: Signal<Option<String>>,
    #[prop(default = READABLE_FOR)] readable_for: Duration,
    /// Called on each reveal, so that it can be recorded.
    #[prop(optional, into)]
    on_revealed: Option<Callback<()>>,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let hide = move || {
        if let Some(Some(handle)) = timer.try_get_value() {
            handle.clear();
        }
        shown.try_set(false);
    };
    // Somebody who works in another window may have left this one visible to others.
    let blurred = window_event_listener(ev::blur, move |_| hide());
    on_secrets_away(hide);
    on_cleanup(move || {
        hide();
        blurred.remove();
    });
    let press = move |_| {
        if shown.get_untracked() {
            return hide();
        }
        shown.set(true);
        timer.set_value(set_timeout_with_handle(hide, readable_for).ok());
        if let Some(on_revealed) = on_revealed {
            on_revealed.run(());
        }
    };
    let text = move || {
        if shown.get() {
            view! { <code class="mono">{get.run(())}</code> }.into_any()
        } else {
            let mask = MASK.to_owned();
            view! {
                <span class="secret-mask" aria-hidden="true">
                    {mask}
                </span>
                <span class="visually-hidden">{move || masked_label.get()}</span>
            }
            .into_any()
        }
    };
    view! {
        <span class="secret" role="group" aria-label=move || label.get()>
            <span class="secret-text">{text}</span>
            <button
                type="button"
                class="button"
                data-quiet=""
                aria-label=move || if shown.get() { hide_name.get() } else { reveal_name.get() }
                on:click=press
            >
                {move || if shown.get() { hide_label.get() } else { reveal_label.get() }}
            </button>
        </span>
    }
}
