//! The wizard as a whole: which step it stands at, and what leaving would lose.

use leptos::prelude::*;

use super::deciding::Deciding;
use super::draft::Draft;
use super::finish::Finish;
use super::naming::Naming;
use super::running::Running;
use super::stage::{Stage, Step};
use crate::components::base::focus_heading_on;
use crate::components::hand_over::ForWhom;
use crate::components::partial::Partial;
use crate::components::steps::{NothingChosen, Steps};
use crate::state::app_state::i18n;
use crate::state::app_state::nav;
use crate::state::project::ProjectState;
use crate::state::signed_in::SignedIn;

/// Creates transfers of the chosen disks.
#[component]
pub fn WizardPage(signed_in: SignedIn, project: ProjectState) -> impl IntoView {
    let w = i18n();
    let draft = Draft::new(signed_in, project);
    // A run goes on while other pages are looked at, and is found again here, unless all is said about it and other disks
    // are chosen.
    if !untrack(|| draft.chosen.with(Vec::is_empty)) {
        signed_in.make_room_for_creating(project);
    }
    let stage = RwSignal::new(untrack(|| signed_in.creating(project)).map_or(Stage::Naming, Stage::Running));
    // One that was cut short is gone on with from the notice above.
    Effect::new(move |_| {
        let run = signed_in.creating(project);
        if let Some(run) = run.filter(|_| stage.with_untracked(|stage| stage.run().is_none())) {
            stage.set(Stage::Running(run));
        }
    });
    guard_leaving(stage);
    let step = Memo::new(move |_| stage.with(Stage::step));
    focus_heading_on(move || step.get());
    // Each step begins at its top, also where the heading had the focus before.
    Effect::new(move |before: Option<()>| {
        step.track();
        if before.is_some() {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
    nav().name_step(move || Some(stage.with(Stage::step).title()));
    // A memo: the step isn't made anew, and what is under way in it not forgotten, with every disk that is taken off the list.
    let nothing = Memo::new(move |_| draft.chosen.with(Vec::is_empty) && project.read_at().get().is_some());
    let body = move || match stage.get() {
        Stage::Naming if nothing.get() => view! { <NothingChosen /> }.into_any(),
        Stage::Naming => view! { <Naming draft=draft stage=stage /> }.into_any(),
        Stage::Deciding(checked) => view! { <Deciding draft=draft stage=stage checked=checked /> }.into_any(),
        Stage::Running(run) => {
            view! { <Running signed_in=signed_in project=project run=run stage=stage /> }.into_any()
        }
        Stage::HandingOver(run) => {
            view! { <Finish signed_in=signed_in project=project run=run /> }.into_any()
        }
    };
    // Where nothing is chosen no step is done.
    let begun = Memo::new(move |_| !(nothing.get() && stage.with(|stage| matches!(stage, Stage::Naming))));
    let at = Signal::derive(move || step.get() as usize);
    let steps =
        move || begun.get().then(|| view! { <Steps titles=Step::ALL.map(Step::title).to_vec() at=at /> });
    // What couldn't be read matters to what is still to be created.
    let chooses = Memo::new(move |_| stage.with(|stage| stage.run().is_none()));
    let partial = move || {
        chooses.get().then(|| {
            view! { <Partial project=project of=|_| true meaning=w.say(|t| t.disks.partial_text) /> }
        })
    };
    view! {
        <div class="page">
            <header class="page-head">
                <div>
                    <h1 tabindex="-1">{w.say(|t| t.wizard.title)}</h1>
                </div>
            </header>
            {steps}
            <ForWhom />
            {partial}
            {body}
        </div>
    }
}

/// Leaving is asked about while creates are under way, and while a key is neither handed over nor kept.
fn guard_leaving(stage: RwSignal<Stage>) {
    let (w, nav) = (i18n(), nav());
    Effect::new(move |_| {
        let t = w.t();
        let reason = stage.with(|stage| {
            let run = stage.run()?;
            if !run.run().progress().is_over() {
                Some(if run.run().goes_on_by_itself() {
                    t.wizard.leave_running
                } else {
                    t.wizard.leave_paused
                })
            } else if run.open_keys().is_empty() {
                None
            } else if run.can_keep() {
                Some(t.wizard.leave_keys)
            } else {
                Some(t.wizard.leave_keys_lost)
            }
        });
        nav.set_guard(reason.map(str::to_owned));
    });
    on_cleanup(move || nav.set_guard(None));
}
