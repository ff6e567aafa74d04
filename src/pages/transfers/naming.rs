//! What disks are called inside sentences, and how an id stands there to be copied. Names are foreign text: one line, never markup, and unable to turn the
//! sentence around them.

use evs_domain::id::DiskId;
use evs_domain::text::claim_in_sentence;
use evs_i18n::Texts;
use leptos::prelude::*;

use crate::components::base::CopyButton;
use crate::state::app_state::i18n;

/// Begins a stretch of text with a reading direction of its own.
const ISOLATE: char = '\u{2068}';
/// Ends it.
const POP: char = '\u{2069}';

/// What a disk is called inside a sentence: its name, shortened, else "disk" and its id.
pub fn disk_called(t: &Texts, name: &str, disk: DiskId) -> String {
    let name = claim_in_sentence(name);
    if name.is_empty() {
        t.transfers.disk_unknown(&disk.to_string())
    } else if name.chars().any(may_turn) {
        format!("{ISOLATE}{name}{POP}")
    } else {
        name
    }
}

/// Whether a character is of a script that is written from right to left.
fn may_turn(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// An id with its copy button.
#[component]
pub fn Id(
    /// The id.
    text: String,
    /// What it's the id of, for those who don't see what stands beside it.
    label: Signal<String>,
) -> impl IntoView {
    let w = i18n();
    let copied = text.clone();
    view! {
        <span class="transfers-id" role="group" aria-label=move || label.get()>
            <span class="mono">{text}</span>
            <CopyButton
                get=move || copied.clone()
                label=w.text(|t| t.common.copy)
                copied_label=w.text(|t| t.common.copied)
                failed_label=w.text(|t| t.transfers.copy_failed)
                quiet=true
            />
        </span>
    }
}
