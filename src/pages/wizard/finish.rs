//! The last step: everything that was created is handed over, or kept on purpose.

use leptos::prelude::*;

use crate::components::base::{Button, Notice, Prose, Tone};
use crate::components::hand_over::HandOverPanel;
use crate::route::Route;
use crate::state::app_state::i18n;
use crate::state::app_state::nav;
use crate::state::create::CreateRun;
use crate::state::hand_over::HandOverItem;
use crate::state::project::ProjectState;
use crate::state::signed_in::SignedIn;

/// What was created, ready for its recipient.
#[component]
pub(super) fn Finish(signed_in: SignedIn, project: ProjectState, run: CreateRun) -> impl IntoView {
    let w = i18n();
    let nav = nav();
    let items = untrack(|| run.created())
        .into_iter()
        .map(|(created, disk)| HandOverItem { transfer: created.transfer.id, disk })
        .collect::<Vec<_>>();
    let run = StoredValue::new(run);
    let open = Memo::new(move |_| run.with_value(|run| run.open_keys().len()));
    let can_keep = Memo::new(move |_| run.with_value(CreateRun::can_keep));
    // Where keys may not be shown there's nothing that could be done about them here.
    let is_blocked = move || open.get() > 0 && project.journal().may_show_keys();
    let blocked_by = Signal::derive(move || is_blocked().then(|| w.t().wizard.finish_blocked(open.get())));
    let keep = move || {
        (open.get() > 0 && can_keep.get()).then(|| {
            view! {
                <Button on_press=move || {
                    run.with_value(CreateRun::keep)
                }>
                    {move || if open.get() > 1 { w.t().wizard.keep_all } else { w.t().wizard.keep_here }}
                </Button>
            }
        })
    };
    let finish = move || {
        signed_in.close_creating(project);
        nav.set_guard(None);
        nav.go(Route::Transfers);
    };
    let is_unsealed = move || project.journal().is_lasting() && run.with_value(|run| run.unsealed() > 0);
    let is_settled = Signal::derive(move || open.get() == 0);
    view! {
        <h2 class="visually-hidden">{w.say(|t| t.wizard.hand_over_title)}</h2>
        {move || {
            is_unsealed()
                .then(|| {
                    view! {
                        <Notice tone=Tone::Bad>
                            <Prose text=w.say(|t| t.wizard.leave_keys_lost) />
                        </Notice>
                    }
                })
        }}
        <HandOverPanel project=project items=items instead=keep is_settled=is_settled />
        <div class="action-bar">
            <Button tone=Tone::Accent blocked_by=blocked_by on_press=finish>
                {w.say(|t| t.wizard.finish)}
            </Button>
        </div>
    }
}
