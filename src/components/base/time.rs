//! A point in time on the page. It is told what time it is now; it never looks at a clock.

use leptos::prelude::*;

use super::time_text::{iso_text, local_text, relative_text};

/// A time in the reader's zone, with the exact UTC time on hovering and for machines.
#[component]
pub fn Time(
    /// Seconds since 1970, UTC.
    epoch_seconds: i64,
    /// The reader's language as a BCP 47 tag.
    #[prop(into)]
    locale: Signal<String>,
    /// Now, in seconds since 1970. If given, the distance from it is shown instead of the date.
    #[prop(optional, into)]
    relative_to: Option<Signal<f64>>,
) -> impl IntoView {
    let iso = iso_text(epoch_seconds);
    let utc = iso.replace('T', " ").replace(".000Z", " UTC");
    let text = move || {
        locale.with(|locale| match relative_to {
            None => local_text(epoch_seconds, locale),
            #[expect(clippy::cast_possible_truncation, reason = "whole seconds are what is compared")]
            // A clock that ticks slowly must not put what just happened into the future.
            Some(now) => relative_text(epoch_seconds, (now.get() as i64).max(epoch_seconds), locale),
        })
    };
    // Beside "3 min ago" the reader's own date is worth more than a second look at a calendar.
    let title = move || match relative_to {
        None => utc.clone(),
        Some(_) => locale.with(|locale| format!("{} ({utc})", local_text(epoch_seconds, locale))),
    };
    view! { <time datetime=iso title=title>{text}</time> }
}
