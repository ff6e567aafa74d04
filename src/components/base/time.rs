//! A point in time on the page. The current time is passed in; no clock is read here.

use leptos::prelude::*;

use super::time_text::{ago_text, iso_text, local_text, relative_text};

/// A time in the reader's time zone, with the exact UTC time as title and in `datetime`.
#[component]
pub fn Time(
    /// Seconds since 1970, UTC.
    epoch_seconds: i64,
    /// The reader's language as a BCP 47 tag.
    #[prop(into)]
    locale: Signal<String>,
    /// The current time, in seconds since 1970. If given, the distance from it is shown instead of the date.
    #[prop(optional, into)]
    relative_to: Option<Signal<f64>>,
    /// What the last seconds are called; without it, the browser's own word, which stands alone.
    #[prop(optional, into)]
    just_now: Option<Signal<String>>,
) -> impl IntoView {
    let iso = iso_text(epoch_seconds);
    let utc = iso.replace('T', " ").replace(".000Z", " UTC");
    let text = move || {
        locale.with(|locale| match relative_to {
            None => local_text(epoch_seconds, locale),
            #[expect(clippy::cast_possible_truncation, reason = "whole seconds are what is compared")]
            // The clock ticks every few seconds: what happened since its last tick isn't in the future.
            Some(now) => {
                let now = (now.get() as i64).max(epoch_seconds);
                match just_now {
                    None => relative_text(epoch_seconds, now, locale),
                    Some(word) => word.with(|word| ago_text(epoch_seconds, now, locale, word)),
                }
            }
        })
    };
    // Where the text is a distance ("3 min ago"), the title has the date, too.
    let title = move || match relative_to {
        None => utc.clone(),
        Some(_) => locale.with(|locale| format!("{} ({utc})", local_text(epoch_seconds, locale))),
    };
    view! {
        <time datetime=iso title=title>
            {text}
        </time>
    }
}
