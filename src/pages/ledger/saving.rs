//! The ledger as files: the lines themselves, which can be verified without this program, and a table for reading. Both hold all
//! lines, whatever is searched for.

use evs_domain::ledger::{Line, csv};
use leptos::prelude::*;

use super::Shown;
use crate::components::base::{Button, Tone, toasts};
use crate::state::app_state::i18n;
use crate::state::hand_over::download;

/// The buttons.
#[component]
pub(super) fn SaveLedger(shown: Shown) -> impl IntoView {
    let w = i18n();
    let toasts = toasts();
    let save = move |name: &'static str, write: fn(&[String]) -> String| {
        shown.project.spawn(async move {
            // As it's kept, and not as it's shown.
            match shown.ledger().lines(&shown.owner()).await {
                Ok(lines) => download(name, &write(&lines.texts)),
                Err(_) => toasts.show(Tone::Bad, w.now().ledger.failed_title),
            }
        });
    };
    view! {
        <Button on_press=move || save("evs-ledger.jsonl", as_lines)>{w.say(|t| t.ledger.export_json)}</Button>
        <Button on_press=move || save("evs-ledger.csv", as_table)>{w.say(|t| t.ledger.export_csv)}</Button>
    }
}

fn as_lines(texts: &[String]) -> String {
    texts.iter().map(|text| format!("{text}\n")).collect()
}

fn as_table(texts: &[String]) -> String {
    csv(&texts.iter().filter_map(|text| Line::read(text)).collect::<Vec<_>>())
}
