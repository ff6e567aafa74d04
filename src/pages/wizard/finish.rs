//! The last step: everything that was created is handed over, or kept on purpose.

use evs_domain::bulk::Step;
use leptos::prelude::*;

use super::page::{can_keep, open_keys};
use crate::components::base::{Button, Notice, Tone};
use crate::components::hand_over::HandOverPanel;
use crate::route::Route;
use crate::state::creating::Run;
use crate::state::handing::Parcel;
use crate::state::nav::nav;
use crate::state::words::words;
use crate::state::work::Work;

/// What was created, ready for its recipient.
#[component]
pub(super) fn Finish(work: Work, run: Run) -> impl IntoView {
    let w = words();
    let nav = nav();
    let open = Memo::new(move |_| open_keys(work, run));
    let blocked_by =
        Signal::derive(move || (open.get() > 0).then(|| w.t().wizard.finish_blocked(open.get())));
    let keep = move || {
        (open.get() > 0 && can_keep(work, run)).then(|| {
            view! {
                <Button on_press=Callback::new(move |()| run.kept.set(true))>
                    {move || if open.get() > 1 { w.t().wizard.keep_all } else { w.t().wizard.keep_here }}
                </Button>
            }
        })
    };
    let finish = Callback::new(move |()| {
        work.run.set(None);
        nav.set_guard(None);
        nav.go(Route::Transfers);
    });
    view! {
        <h2 class="visually-hidden">{w.say(|t| t.wizard.hand_over_title)}</h2>
        {move || (run.unsealed.get() > 0 && work.journal().is_lasting()).then(|| view! {
            <Notice tone=Tone::Bad><p>{w.say(|t| t.wizard.leave_keys_lost)}</p></Notice>
        })}
        <HandOverPanel work=work parcels=parcels_of(run)/>
        <div class="action-bar">
            <div class="cluster">{keep}</div>
            <Button tone=Tone::Accent blocked_by=blocked_by on_press=finish>{w.say(|t| t.wizard.finish)}</Button>
        </div>
    }
}

fn parcels_of(run: Run) -> Vec<Parcel> {
    run.plan.with_untracked(|plan| {
        plan.items()
            .iter()
            .filter_map(|(item, step)| match step {
                Step::Done(transfer) => Some(Parcel {
                    transfer: transfer.id,
                    disk: transfer.disk,
                    disk_name: item.disk_name.clone(),
                    size_gib: item.size_gib,
                    disk_type: item.disk_type.clone(),
                    zone: item.zone.clone(),
                }),
                _ => None,
            })
            .collect()
    })
}
