//! What can be done about disks of which something couldn't be read: selecting them, to decide about them one step later.

use evs_domain::verdict::Outcome;
use leptos::prelude::*;

use crate::components::base::Button;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// The disks of which it isn't sure whether they can go, once everything was tried.
fn undecided(project: ProjectState) -> Memo<usize> {
    Memo::new(move |_| {
        let judge = project.judge();
        project.inventory().with(
            |all| {
                if all.readings.are_finished() { all.tally(&judge).undecided } else { 0 }
            },
        )
    })
}

/// What it means, with how many disks it concerns.
pub(super) fn meaning(project: ProjectState) -> Signal<String> {
    let w = i18n();
    let count = undecided(project);
    Signal::derive(move || match count.get() {
        0 => String::new(),
        n => w.t().disks.partial_text_count(n),
    })
}

/// Selects them all and shows them. Whether they go in spite of what isn't known is asked before anything is created.
pub(super) fn select_them(project: ProjectState) -> AnyView {
    let w = i18n();
    let count = undecided(project);
    let select = move || {
        let judge = project.judge();
        let disks = project.inventory().with_untracked(|all| {
            let rows =
                (0..all.disks.len() as u32).filter(|row| all.outcome(*row, &judge) == Outcome::Undecided);
            rows.map(|row| all.disks.id(row)).collect::<Vec<_>>()
        });
        project.filter().clear();
        project.filter().outcome.set(Some(Outcome::Undecided));
        project.selection().change(|chosen| chosen.extend(disks));
    };
    let button = move || {
        (count.get() > 0).then(|| {
            view! { <Button on_press=select>{move || w.t().disks.select_undecided(count.get())}</Button> }
        })
    };
    view! { {button} }.into_any()
}
