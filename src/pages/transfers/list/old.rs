//! Offers that nobody has accepted for longer than the policy lets them wait: how many, and a way to end them all. They come first
//! in the list, too.

use leptos::prelude::*;

use crate::components::base::{Button, Notice, Tone};
use crate::pages::transfers::canceling::item;
use crate::pages::transfers::facts::Pending;
use crate::state::app_state::{app_state, i18n};
use crate::state::cancel::CancelItem;

/// Shows as long as there are any.
#[component]
pub(super) fn OldOffers(
    old: Memo<Vec<Pending>>,
    /// Whether a cancel is under way.
    canceling: Signal<bool>,
    /// Filled with what the person wants to cancel.
    asked: RwSignal<Vec<CancelItem>>,
) -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    let count = Memo::new(move |_| old.with(Vec::len));
    let cancel = move || asked.set(old.with_untracked(|old| old.iter().map(item).collect()));
    let blocked_by = Signal::derive(move || canceling.get().then(|| w.t().transfers.cancel_busy.to_owned()));
    let action = move || {
        view! {
            <Button blocked_by=blocked_by on_press=cancel>
                {move || w.t().transfers.old_cancel(count.get())}
            </Button>
        }
    };
    let days = Signal::derive(move || usize::try_from(app.policy().old_after_days).unwrap_or(0));
    let text = Signal::derive(move || w.t().transfers.old_text(&w.t().transfers.old_days(days.get())));
    let title = Signal::derive(move || w.t().transfers.old_title(count.get()));
    move || {
        (count.get() > 0).then(|| {
            view! {
                <Notice tone=Tone::Warn stands=true title=title action=action>
                    <p>{move || text.get()}</p>
                </Notice>
            }
        })
    }
}
