//! The wizard as a whole: which step it stands at, and what leaving would lose.

use evs_domain::bulk::Step;
use leptos::prelude::*;

use super::checked::{Checked, CheckedPanel};
use super::draft::Draft;
use super::finish::Finish;
use super::naming::Naming;
use super::running::Running;
use super::steps::Steps;
use crate::components::base::{EmptyState, LinkButton, Tone};
use crate::route::Route;
use crate::state::creating::Run;
use crate::state::nav::nav;
use crate::state::words::words;
use crate::state::work::{Work, work};

/// Where the wizard stands.
#[derive(Clone)]
pub(super) enum Stage {
    /// Names are given and everything is reviewed.
    Naming,
    /// The second look found something to decide.
    Deciding(Checked),
    /// Transfers are being created, or were.
    Running(Run),
    /// The created ones are handed over.
    HandingOver(Run),
}

/// Creates transfers of the chosen disks.
#[component]
pub fn WizardPage() -> impl IntoView {
    work().map(|work| view! { <Wizard work=work/> })
}

#[component]
fn Wizard(work: Work) -> impl IntoView {
    let w = words();
    let draft = Draft::new(work);
    // A run goes on while other pages are looked at, and is found again here.
    let stage = RwSignal::new(work.run.get_untracked().map_or(Stage::Naming, Stage::Running));
    guard_leaving(work, stage);
    let heading = NodeRef::<leptos::html::H1>::new();
    Effect::new(move |before: Option<()>| {
        stage.track();
        // The focus follows the step, but isn't taken when the page opens.
        if before.is_some()
            && let Some(heading) = heading.get_untracked()
        {
            let _focused = heading.focus();
        }
    });
    let nothing = move || draft.chosen.with(Vec::is_empty) && work.read_at.get().is_some();
    let body = move || {
        match stage.get() {
        Stage::Naming if nothing() => view! {
            <EmptyState
                title=w.text(|t| t.wizard.nothing_title)
                text=w.text(|t| t.wizard.nothing_text)
                action=move || view! { <LinkButton href=Route::Disks.path() tone=Tone::Accent>{w.say(|t| t.wizard.choose_disks)}</LinkButton> }
            />
        }
        .into_any(),
        Stage::Naming => view! { <Naming draft=draft stage=stage/> }.into_any(),
        Stage::Deciding(checked) => view! { <CheckedPanel draft=draft stage=stage checked=checked/> }.into_any(),
        Stage::Running(run) => view! { <Running work=work run=run stage=stage/> }.into_any(),
        Stage::HandingOver(run) => view! { <Finish work=work run=run/> }.into_any(),
    }
    };
    view! {
        <div class="page">
            <header class="page-head"><div><h1 tabindex="-1" node_ref=heading>{w.say(|t| t.wizard.title)}</h1></div></header>
            <Steps stage=stage/>
            {body}
        </div>
    }
}

/// Leaving is asked about while creates are under way, and while a key is neither handed over nor kept.
fn guard_leaving(work: Work, stage: RwSignal<Stage>) {
    let (w, nav) = (words(), nav());
    Effect::new(move |_| {
        let (Stage::Running(run) | Stage::HandingOver(run)) = stage.get() else { return nav.set_guard(None) };
        let t = w.t();
        let reason = if !run.progress().is_over() {
            Some(t.wizard.leave_running)
        } else if open_keys(work, run) == 0 {
            None
        } else if can_keep(work, run) {
            Some(t.wizard.leave_keys)
        } else {
            Some(t.wizard.leave_keys_lost)
        };
        nav.set_guard(reason.map(str::to_owned));
    });
    on_cleanup(move || nav.set_guard(None));
}

/// How many keys of a run are neither handed over nor kept on purpose. Tracked.
pub(super) fn open_keys(work: Work, run: Run) -> usize {
    use evs_domain::transfer::Custody;
    if run.kept.get() {
        return 0;
    }
    run.plan.with(|plan| {
        let created = plan.items().iter().filter_map(|(_, step)| match step {
            Step::Done(transfer) => Some(transfer.id),
            _ => None,
        });
        created
            .filter(|id| work.entry_of(*id).is_none_or(|entry| entry.custody() != Custody::HandedOver))
            .count()
    })
}

/// Whether keys that aren't handed over can be left to this browser. Tracked.
pub(super) fn can_keep(work: Work, run: Run) -> bool {
    work.journal().is_lasting() && run.unsealed.get() == 0
}
