//! What can be done about a run of creates as a whole: steer it, go on with what wasn't sent, hand over what was
//! created.

use leptos::prelude::*;

use super::recreate_all::RecreateAll;
use super::report::report;
use super::stage::Stage;
use crate::components::base::{Button, Notice, Prose, Tone};
use crate::components::hand_over::{Why, open};
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
    // Keys from before the page was loaded again are sealed until somebody wants them.
    let (opening, refused) = (RwSignal::new(false), RwSignal::new(None::<Why>));
    let hand_over = move || {
        let created = untrack(|| run.with_value(CreateRun::created));
        let journal = project.journal();
        let ids = created.into_iter().map(|(created, _)| created.transfer.id);
        let sealed: Vec<_> = ids.filter(|id| journal.may_show_keys() && !journal.has_key(*id)).collect();
        if sealed.is_empty() {
            stage.set(Stage::HandingOver(run.get_value()));
            return;
        }
        opening.set(true);
        project.spawn(async move {
            let opened = open(project, &sealed).await;
            opening.try_set(false);
            refused.try_set(opened.err());
            if opened.is_ok() {
                run.try_with_value(|run| stage.try_set(Stage::HandingOver(run.clone())));
            }
        });
    };
    let why = move || {
        refused.get().map(|why| {
            view! {
                <Notice tone=Tone::Bad>
                    <Prose text=w.say(why) />
                </Notice>
            }
        })
    };
    let onward = move || match (over.get(), count.get().with_key) {
        (false, _) => ().into_any(),
        (true, 0) => view! {
            <Button tone=Tone::Accent on_press=close>
                {w.say(|t| t.wizard.close_run)}
            </Button>
        }
        .into_any(),
        (true, _) => view! {
            <Button tone=Tone::Accent busy=opening on_press=hand_over>
                {w.say(|t| t.wizard.to_hand_over)}
            </Button>
        }
        .into_any(),
    };
    let save = move || {
        let several = over.get() && count.get_untracked().total() > 1;
        several.then(|| view! { <SaveReport report=move |()| run.with_value(|run| report(run, w)) /> })
    };
    view! {
        {why}
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
