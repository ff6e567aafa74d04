//! Toasts: short messages at the edge of the screen about something that is done. What a person must act on is a `Notice` in
//! the page instead.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::Tone;
use super::announce::announcer;

/// How long a toast stays, while neither the pointer nor the focus is on it.
const STAYS_FOR: Duration = Duration::from_secs(6);

#[derive(Clone, Debug)]
struct Toast {
    id: u64,
    tone: Tone,
    text: String,
}

/// The toasts that are shown now.
#[derive(Clone, Copy, Debug)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
}

impl Toasts {
    /// Shows `text`. A toast of tone `Bad` stays until it is closed by hand.
    pub fn show(self, tone: Tone, text: impl Into<String>) {
        self.shown.try_update(|shown| {
            let id = shown.last().map_or(0, |last| last.id + 1);
            shown.push(Toast { id, tone, text: text.into() });
        });
    }

    fn close(self, id: u64) {
        self.shown.try_update(|shown| shown.retain(|toast| toast.id != id));
    }
}

/// Provides toasts as a context. Call it once, at the root, and mount [`ToastRegion`] there.
pub fn provide_toasts() -> Toasts {
    let toasts = Toasts { shown: RwSignal::default() };
    provide_context(toasts);
    toasts
}

/// The toasts of the page.
///
/// # Panics
/// Where none were provided.
#[must_use]
pub fn toasts() -> Toasts {
    expect_context()
}

/// Where toasts appear. The page's announcer reads them out.
#[component]
pub fn ToastRegion(
    #[prop(into)] label: Signal<String>,
    /// Name of each toast's close button.
    #[prop(into)]
    close_label: Signal<String>,
) -> impl IntoView {
    let toasts = toasts();
    view! {
        <section class="toasts" aria-label=move || label.get()>
            <For each=move || toasts.shown.get() key=|toast| toast.id let:toast>
                {one(toasts, toast, close_label)}
            </For>
        </section>
    }
}

fn one(toasts: Toasts, toast: Toast, close_label: Signal<String>) -> impl IntoView {
    let Toast { id, tone, text } = toast;
    let announcer = announcer();
    if tone == Tone::Bad {
        announcer.assertive(text.clone())
    } else {
        announcer.polite(text.clone())
    }
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(handle)) = timer.try_get_value() {
            handle.clear();
        }
    };
    let start = move || {
        stop();
        if tone != Tone::Bad {
            timer.try_set_value(set_timeout_with_handle(move || toasts.close(id), STAYS_FOR).ok());
        }
    };
    start();
    on_cleanup(stop);
    view! {
        <div
            class="toast"
            data-tone=tone.name()
            on:pointerenter=move |_| stop()
            on:pointerleave=move |_| start()
            on:focusin=move |_| stop()
            on:focusout=move |_| start()
        >
            <p>{text}</p>
            <button
                type="button"
                class="button"
                data-quiet=""
                aria-label=move || close_label.get()
                on:click=move |_| toasts.close(id)
            >
                "✕"
            </button>
        </div>
    }
}
