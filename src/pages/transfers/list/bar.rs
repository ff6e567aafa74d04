//! The bar below the table: how many are selected, and canceling them.

use std::collections::HashSet;

use evs_domain::id::TransferId;
use leptos::prelude::*;

use crate::components::base::{Button, Tone};
use crate::pages::transfers::canceling::item;
use crate::pages::transfers::facts::Pending;
use crate::state::app_state::i18n;
use crate::state::cancel::CancelItem;

/// What is selected among what is pending, and the button to cancel it.
#[component]
pub fn CancelBar(
    /// What is pending. What has ended meanwhile isn't selected any more.
    all: Memo<Vec<Pending>>,
    /// Which transfers are selected.
    selected: RwSignal<HashSet<TransferId>>,
    /// Whether a cancel is under way.
    canceling: Signal<bool>,
    /// Filled with what the person wants to cancel.
    asked: RwSignal<Vec<CancelItem>>,
) -> impl IntoView {
    let w = i18n();
    let chosen = Memo::new(move |_| {
        let is_selected = |one: &&Pending| selected.with(|selected| selected.contains(&one.id));
        all.with(|all| all.iter().filter(is_selected).map(item).collect::<Vec<_>>())
    });
    let count = Memo::new(move |_| chosen.with(Vec::len));
    let blocked_by = Signal::derive(move || {
        let t = &w.t().transfers;
        let why =
            if canceling.get() { Some(t.cancel_busy) } else { (count.get() == 0).then_some(t.select_first) };
        why.map(str::to_owned)
    });
    let label = move || match count.get() {
        0 => w.t().transfers.cancel_one.to_owned(),
        n => w.t().transfers.cancel_selected(n),
    };
    let told = move || {
        (count.get() > 0).then(|| {
            view! {
                <span class="cluster">
                    <span>{move || w.t().transfers.selected(count.get())}</span>
                    <Button quiet=true on_press=move || selected.set(HashSet::new())>
                        {w.say(|t| t.disks.clear_selection)}
                    </Button>
                </span>
            }
        })
    };
    view! {
        <div class="action-bar transfers-bar" data-idle=move || (count.get() == 0).then_some("")>
            <span class="transfers-count" aria-live="polite">
                {told}
            </span>
            <Button tone=Tone::Bad blocked_by=blocked_by on_press=move || asked.set(chosen.get_untracked())>
                {label}
            </Button>
        </div>
    }
}
