//! What is chosen, and the way on. What is chosen stays chosen while filters hide it.

use leptos::prelude::*;

use crate::components::base::{Button, Tone};
use crate::route::Route;
use crate::state::nav::nav;
use crate::state::words::words;
use crate::state::work::Work;

/// How many are chosen, how large they are together, and the button that goes on.
#[component]
pub(super) fn SelectionBar(work: Work) -> impl IntoView {
    let w = words();
    let nav = nav();
    // Chosen disks that have left the project meanwhile don't count.
    let chosen = Memo::new(move |_| {
        work.chosen.with(|chosen| {
            work.inventory.with(|all| {
                let rows = chosen.iter().filter_map(|disk| all.disks.row(*disk));
                rows.fold((0usize, 0u64), |(count, size), row| {
                    (count + 1, size + u64::from(all.disks.size_gib(row)))
                })
            })
        })
    });
    let text = move || {
        let (count, size) = chosen.get();
        let t = w.t();
        let count = t.disks.selected(count);
        if size == 0 { count } else { t.list(&[count, t.disks.selected_size(size)]) }
    };
    let blocked_by =
        Signal::derive(move || (chosen.get().0 == 0).then(|| w.t().disks.select_first.to_owned()));
    let any_disks = move || work.inventory.with(|all| !all.disks.is_empty());
    move || {
        any_disks().then(|| view! {
            <div class="action-bar">
                <div class="cluster">
                    <span role="status">{text}</span>
                    {move || (chosen.get().0 > 0).then(|| view! {
                        <Button quiet=true on_press=Callback::new(move |()| work.choose(|all| all.clear()))>{w.say(|t| t.disks.clear_selection)}</Button>
                    })}
                </div>
                <Button tone=Tone::Accent blocked_by=blocked_by on_press=Callback::new(move |()| nav.go(Route::Wizard))>
                    {w.say(|t| t.disks.transfer_selected)}
                </Button>
            </div>
        })
    }
}
