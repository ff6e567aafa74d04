//! Announcements for screen readers, by ARIA live regions. Nothing visible is made here.

use leptos::prelude::*;

/// Two texts that are read out when they change.
#[derive(Clone, Copy, Debug)]
pub struct Announcer {
    polite: RwSignal<Said>,
    assertive: RwSignal<Said>,
}

/// A text, and how many were said: the same text twice in a row must be read twice.
#[derive(Clone, Debug, Default)]
struct Said {
    text: String,
    count: usize,
}

impl Announcer {
    /// Has `text` read out when the screen reader has finished what it is reading.
    pub fn polite(self, text: impl Into<String>) {
        say(self.polite, text.into());
    }

    /// Has `text` read out at once, interrupting. Only for what must not be missed.
    pub fn assertive(self, text: impl Into<String>) {
        say(self.assertive, text.into());
    }
}

fn say(region: RwSignal<Said>, text: String) {
    region.try_update(|said| *said = Said { text, count: said.count.wrapping_add(1) });
}

/// Provides an announcer as a context. Call it once, at the root, and mount [`LiveRegions`] there.
pub fn provide_announcer() -> Announcer {
    let announcer = Announcer { polite: RwSignal::default(), assertive: RwSignal::default() };
    provide_context(announcer);
    announcer
}

/// The announcer of the page.
///
/// # Panics
/// Where none was provided.
#[must_use]
pub fn announcer() -> Announcer {
    expect_context()
}

/// The two live regions. They must be on the page before anything is announced.
#[component]
pub fn LiveRegions() -> impl IntoView {
    let announcer = announcer();
    let words = move |pick: fn(Announcer) -> RwSignal<Said>| {
        move || {
            let Said { text, count } = pick(announcer).get();
            // A no-break space at the end makes the same words a changed text.
            if count % 2 == 0 { text } else { format!("{text}\u{a0}") }
        }
    };
    view! {
        <div class="visually-hidden" aria-live="polite">
            {words(|announcer| announcer.polite)}
        </div>
        <div class="visually-hidden" aria-live="assertive">
            {words(|announcer| announcer.assertive)}
        </div>
    }
}
