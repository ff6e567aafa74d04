//! The bar below the table: how many are selected, handing them over and canceling them.

use std::collections::HashSet;

use evs_domain::id::TransferId;
use evs_domain::transfer::Custody;
use leptos::prelude::*;

use super::handing_over::HandingOver;
use crate::components::base::{Button, Tone, toasts};
use crate::pages::transfers::canceling::item;
use crate::pages::transfers::facts::Pending;
use crate::state::app_state::i18n;
use crate::state::cancel::CancelItem;

/// What is selected among what is pending, and the buttons to hand it over and to cancel it.
#[component]
pub(super) fn SelectionBar(
    /// What is pending. What has ended meanwhile isn't selected any more.
    all: Memo<Vec<Pending>>,
    /// Which transfers are selected.
    selected: RwSignal<HashSet<TransferId>>,
    /// Whether a cancel is under way.
    canceling: Signal<bool>,
    /// Filled with what the person wants to cancel.
    asked: RwSignal<Vec<CancelItem>>,
    handing_over: HandingOver,
) -> impl IntoView {
    let w = i18n();
    let toasts = toasts();
    let chosen = Memo::new(move |_| {
        let is_selected = |one: &&Pending| selected.with(|selected| selected.contains(&one.id));
        all.with(|all| all.iter().filter(is_selected).cloned().collect::<Vec<_>>())
    });
    let cancel = move || asked.set(chosen.with_untracked(|chosen| chosen.iter().map(item).collect()));
    let count = Memo::new(move |_| chosen.with(Vec::len));
    let blocked_by = Signal::derive(move || {
        let t = &w.t().transfers;
        let why =
            if canceling.get() { Some(t.cancel_busy) } else { (count.get() == 0).then_some(t.select_first) };
        why.map(str::to_owned)
    });
    // Those whose keys are here. Of the others there is nothing to hand over, and that is said.
    let with_keys = Memo::new(move |_| {
        chosen.with(|chosen| {
            chosen.iter().filter(|one| has_key(one)).map(Pending::hand_over_item).collect::<Vec<_>>()
        })
    });
    let keys = Memo::new(move |_| with_keys.with(Vec::len));
    let without_keys =
        Signal::derive(move || (keys.get() == 0).then(|| w.t().transfers.no_key_selected.to_owned()));
    let hand_over = move || {
        let left_out = count.get_untracked() - keys.get_untracked();
        if left_out > 0 {
            toasts.show(Tone::Neutral, w.t().transfers.left_out(left_out));
        }
        handing_over.begin(with_keys.get_untracked());
    };
    let busy = Signal::derive(move || handing_over.is_busy());
    let hand_over_button = move || {
        (count.get() > 0).then(|| {
            view! {
                <Button busy=busy blocked_by=without_keys on_press=hand_over>
                    {move || w.t().transfers.hand_over_selected(keys.get())}
                </Button>
            }
        })
    };
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
            <div class="cluster">
                {hand_over_button} <Button tone=Tone::Bad blocked_by=blocked_by on_press=cancel>
                    {label}
                </Button>
            </div>
        </div>
    }
}

/// Whether its key is sealed in this browser.
fn has_key(pending: &Pending) -> bool {
    matches!(pending.custody, Custody::SealedHere | Custody::HandedOver)
}
