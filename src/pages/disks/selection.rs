//! The bar that counts selected disks and leads to the wizard. A selected disk stays selected while filters hide it.

use evs_domain::handover::MOST_TRANSFERS;
use evs_domain::id::DiskId;
use evs_domain::verdict::Outcome;
use leptos::prelude::*;

use super::focus::{ROW, move_to};
use crate::components::base::{Button, Tone};
use crate::route::Route;
use crate::state::app_state::{i18n, nav};
use crate::state::project::ProjectState;

/// The eligible disks among `rows`.
pub(super) fn eligible(project: ProjectState, rows: &[u32]) -> Vec<DiskId> {
    let judge = project.judge();
    project.inventory().with(|all| {
        rows.iter()
            .filter(|row| all.outcome(**row, &judge) == Outcome::Eligible)
            .map(|row| all.disks.id(*row))
            .collect()
    })
}

/// How many disks are selected, their size together, and the button that leads to the wizard.
#[component]
pub(super) fn SelectionBar(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let nav = nav();
    // Selected disks that have left the project meanwhile don't count.
    let chosen = Memo::new(move |_| {
        project.selection().with(|chosen| {
            project.inventory().with(|all| {
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
    let blocked_by = Signal::derive(move || match chosen.get().0 {
        0 => Some(w.t().disks.select_first.to_owned()),
        count => (count > MOST_TRANSFERS).then(|| w.t().disks.too_many(MOST_TRANSFERS)),
    });
    let clear = move || {
        project.selection().clear();
        move_to(ROW);
    };
    let any_disks = move || project.inventory().with(|all| !all.disks.is_empty());
    move || {
        any_disks().then(|| {
            view! {
                <div class="action-bar">
                    <div class="cluster">
                        <span role="status">{text}</span>
                        {move || {
                            (chosen.get().0 > 0)
                                .then(|| {
                                    view! {
                                        <Button quiet=true on_press=clear>
                                            {w.say(|t| t.disks.clear_selection)}
                                        </Button>
                                    }
                                })
                        }}
                    </div>
                    <div class="cluster">
                        {move || {
                            blocked_by
                                .with(Option::is_none)
                                .then(|| {
                                    view! {
                                        <Button on_press=move || {
                                            nav.go(Route::Move)
                                        }>{w.say(|t| t.moving.action)}</Button>
                                    }
                                })
                        }}
                        <Button
                            tone=Tone::Accent
                            blocked_by=blocked_by
                            on_press=move || nav.go(Route::Wizard)
                        >
                            {w.say(|t| t.disks.transfer_selected)}
                        </Button>
                    </div>
                </div>
            }
        })
    }
}
