//! A button that copies a text to the clipboard and says whether that worked.
//!
//! The text is asked for when the button is pressed, and goes to the clipboard only. It is never in the page.

use std::time::Duration;

use leptos::ev::FocusEvent;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::Tone;

/// How long "copied" is shown.
const CONFIRMED_FOR: Duration = Duration::from_secs(2);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    None,
    Copied,
    /// Shown until the next press: the clipboard still holds something else, and must not be handed over.
    Failed,
}

/// A button that copies.
#[component]
pub fn CopyButton(
    /// Returns the text to copy.
    #[prop(into)]
    get: Callback<(), String>,
    #[prop(into)] label: Signal<String>,
    /// Shown and read out for two seconds after a copy.
    #[prop(into)]
    copied_label: Signal<String>,
    /// Shown and read out when the browser refuses; says what to do instead.
    #[prop(into)]
    failed_label: Signal<String>,
    #[prop(optional)] quiet: bool,
    /// `Accent` while it is what is to be done next.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// Where the browser refuses, shows the text to be copied by hand. Never for a secret.
    #[prop(optional)]
    by_hand: bool,
    /// Called when the text is in the clipboard.
    #[prop(optional, into)]
    on_copied: Option<Callback<()>>,
) -> impl IntoView {
    let outcome = RwSignal::new(Outcome::None);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop_timer = move || {
        if let Some(Some(handle)) = timer.try_get_value() {
            handle.clear();
        }
    };
    on_cleanup(stop_timer);
    let settle = move |result: Outcome| {
        stop_timer();
        outcome.try_set(result);
        if result == Outcome::Copied {
            let reset = move || {
                outcome.try_set(Outcome::None);
            };
            timer.try_set_value(set_timeout_with_handle(reset, CONFIRMED_FOR).ok());
            if let Some(on_copied) = on_copied {
                on_copied.try_run(());
            }
        }
    };
    let press = move |_| {
        let text = get.run(());
        spawn_local(async move {
            // Nothing to copy isn't a copy: the clipboard still holds something else.
            let is_copied = !text.is_empty() && copy_text(&text).await.is_ok();
            settle(if is_copied { Outcome::Copied } else { Outcome::Failed });
        });
    };
    let words = move || match outcome.get() {
        Outcome::None => String::new(),
        Outcome::Copied => copied_label.get(),
        Outcome::Failed => failed_label.get(),
    };
    let outcome_tone = move || match outcome.get() {
        Outcome::None => "neutral",
        Outcome::Copied => "good",
        Outcome::Failed => "bad",
    };
    let refused = Memo::new(move |_| by_hand && outcome.get() == Outcome::Failed);
    let shown_by_hand = move || {
        refused.get().then(|| {
            let select = move |event: FocusEvent| event_target::<web_sys::HtmlInputElement>(&event).select();
            view! {
                <input
                    class="input mono"
                    readonly
                    aria-label=move || label.get()
                    prop:value=get.run(())
                    on:focus=select
                />
            }
        })
    };
    view! {
        <span class="copy" data-tone=outcome_tone>
            <button
                type="button"
                class="button"
                data-tone=move || tone.get().name()
                data-quiet=quiet.then_some("")
                on:click=press
            >
                {move || label.get()}
            </button>
            <span class="copy-outcome" aria-live="polite">
                {words}
            </span>
            {shown_by_hand}
        </span>
    }
}

/// Puts a text into the clipboard.
///
/// # Errors
/// When there is no clipboard, or the browser refuses.
pub async fn copy_text(text: &str) -> Result<(), JsValue> {
    let navigator = window().navigator();
    // Outside of a secure context `navigator.clipboard` is undefined, which web-sys doesn't expect.
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"))?;
    let clipboard: web_sys::Clipboard = clipboard.dyn_into()?;
    JsFuture::from(clipboard.write_text(text)).await.map(|_| ())
}
