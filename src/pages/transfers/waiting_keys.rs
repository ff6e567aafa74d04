//! Telling whoever comes back that keys from before are sealed here and not handed over, on the page where they land, with the
//! way to go on. Whoever has kept them in this very sign-in knows.

use std::collections::HashSet;

use evs_domain::id::TransferId;
use evs_domain::transfer::Custody;
use leptos::prelude::*;

use crate::components::base::{Button, LinkButton, Notice, Tone};
use crate::route::Route;
use crate::state::app_state::{i18n, nav};
use crate::state::journal::Entry;
use crate::state::project::ProjectState;

/// The notice above the page of disks. Elsewhere there is none: the page of transfers says it by itself.
#[component]
pub(super) fn WaitingKeys(project: ProjectState) -> impl IntoView {
    let (w, nav) = (i18n(), nav());
    // Which ones there were when the project had been read for the first time.
    let before = RwSignal::new(None::<HashSet<TransferId>>);
    Effect::new(move |_| {
        if project.read_at().get().is_some() && before.with_untracked(Option::is_none) {
            let sealed = project.entries().with_untracked(|all| all.iter().filter_map(sealed).collect());
            before.set(Some(sealed));
        }
    });
    let count = Memo::new(move |_| {
        let is_old =
            |id: &TransferId| before.with(|before| before.as_ref().is_some_and(|all| all.contains(id)));
        project.entries().with(|all| all.iter().filter_map(sealed).filter(is_old).count())
    });
    let may_show = project.journal().may_show_keys();
    let is_shown = Memo::new(move |_| may_show && count.get() > 0 && nav.route() == Route::Disks);
    let actions = move || {
        view! {
            <div class="cluster">
                <LinkButton href=Route::Transfers.path() tone=Tone::Accent>
                    {w.say(|t| t.transfers.to_keys_waiting)}
                </LinkButton>
                <Button quiet=true on_press=move || before.set(Some(HashSet::new()))>
                    {w.say(|t| t.keys.not_now)}
                </Button>
            </div>
        }
    };
    move || {
        is_shown.get().then(|| {
            view! {
                <Notice tone=Tone::Accent action=actions>
                    <p>{move || w.t().transfers.keys_waiting(count.get())}</p>
                </Notice>
            }
        })
    }
}

fn sealed(entry: &Entry) -> Option<TransferId> {
    entry.transfer.filter(|_| entry.custody() == Custody::SealedHere)
}
