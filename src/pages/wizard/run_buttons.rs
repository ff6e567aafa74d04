//! What can be done about a run of creates as a whole: steer it, go on with what wasn't sent, hand over what was
//! created.

use leptos::prelude::*;

use super::recreate_all::RecreateAll;
use super::report::report;
use super::stage::Stage;
use crate::components::base::{Button, Tone};
use crate::components::run_report::SaveReport;
use crate::components::run_steer::RunSteer;
use crate::route::Route;
use crate::state::app_state::{i18n, nav};
use crate::state::create::{CreateCount, CreateRun};
use crate::state::project::ProjectState;
use crate::state::signed_in::SignedIn;

/// The buttons below the run.
#[component]
pub(super) fn RunButtons(
    signed_in: SignedIn,
    project: ProjectState,
    run: CreateRun,
    stage: RwSignal<Stage>,
    count: Memo<CreateCount>,
) -> impl IntoView {
    let w = i18n();
    let nav = nav();
    let run = StoredValue::new(run);
    let over = Memo::new(move |_| count.get().is_over());
    let retriable = Memo::new(move |_| run.with_value(|run| run.run().retriable()));
    let retry_label = move || {
        let n = retriable.get();
        if n == count.get().not_sent { w.t().wizard.go_on_with(n) } else { w.t().wizard.retry(n) }
    };
    let retry = move || {
        (over.get() && retriable.get() > 0).then(|| {
            view! { <Button on_press=move || run.with_value(|run| run.run().retry())>{retry_label}</Button> }
        })
    };
    // Where nothing can be handed over, one leaves the run: to what it left behind, if it left anything.
    let close = move || {
        nav.set_guard(None);
        signed_in.close_creating(project);
        nav.go(if count.get_untracked().created() > 0 { Route::Transfers } else { Route::Disks });
    };
    let onward = move || {
        let to_hand_over = move || stage.set(Stage::HandingOver(run.get_value()));
        match (over.get(), count.get().with_key) {
            (false, _) => ().into_any(),
            (true, 0) => view! {
                <Button tone=Tone::Accent on_press=close>
                    {w.say(|t| t.wizard.close_run)}
                </Button>
            }
            .into_any(),
            (true, _) => view! {
                <Button tone=Tone::Accent on_press=to_hand_over>
                    {w.say(|t| t.wizard.to_hand_over)}
                </Button>
            }
            .into_any(),
        }
    };
    let save = move || {
        let several = over.get() && count.get_untracked().total() > 1;
        several.then(|| view! { <SaveReport report=move |()| run.with_value(|run| report(run, w)) /> })
    };
    view! {
        <div class="action-bar">
            <div class="cluster">
                <RunSteer run=run.with_value(|run| run.run().clone()) />
                {retry}
                {save}
                <RecreateAll run=run.get_value() count=count />
            </div>
            {onward}
        </div>
    }
}
