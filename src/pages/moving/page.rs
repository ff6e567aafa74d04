//! The page as a whole: which step it stands at, and what leaving would cut short. The second sign-in ends with it.

use leptos::prelude::*;

use super::look::Look;
use super::running::Running;
use super::second::SecondSignIn;
use super::sides::Sides;
use super::step::Step;
use crate::components::base::{Prose, focus_heading_on};
use crate::components::steps::{NothingChosen, Steps};
use crate::state::app_state::{AppState, app_state, i18n};
use crate::state::moving::MoveRun;
use crate::state::project::ProjectState;
use crate::state::signed_in::SignedIn;

/// What is shown below the steps.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Body {
    Nothing,
    SignIn,
    Look,
    Run,
}

/// Moves the chosen disks into another account.
#[component]
pub fn MovePage(signed_in: SignedIn, project: ProjectState) -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    // Whoever comes with other disks has read what became of the last ones.
    let is_chosen = move || project.selection().with(|chosen| !chosen.is_empty());
    let is_over = untrack(|| signed_in.moving(project).is_some_and(|run| run.count().is_over()));
    if is_over && untrack(is_chosen) {
        signed_in.close_moving(project);
    }
    let step = Memo::new(move |_| match signed_in.moving(project) {
        Some(run) if run.count().is_over() => Step::Report,
        Some(_) => Step::Move,
        None if app.beside().is_some() => Step::Look,
        None => Step::SignIn,
    });
    let body = Memo::new(move |_| match step.get() {
        Step::Move | Step::Report => Body::Run,
        _ if !is_chosen() && project.read_at().get().is_some() => Body::Nothing,
        Step::SignIn => Body::SignIn,
        Step::Look => Body::Look,
    });
    guard_leaving(signed_in, project);
    on_cleanup(move || app.leave_beside());
    focus_heading_on(move || step.get().min(Step::Move));
    Effect::new(move |before: Option<Body>| {
        let body = body.get();
        if before.is_some_and(|before| before != body) {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        body
    });
    app.nav().name_step(move || Some(step.get().title()));
    let at = Signal::derive(move || step.get() as usize);
    let steps = move || {
        (body.get() != Body::Nothing)
            .then(|| view! { <Steps titles=Step::ALL.map(Step::title).to_vec() at=at /> })
    };
    let sides = move || (body.get() != Body::Nothing).then(|| sides(app, signed_in, project));
    let lead = move || {
        (!step.get().is_of_run()).then(|| view! { <Prose text=w.say(|t| t.moving.lead) class="muted" /> })
    };
    view! {
        <div class="page">
            <header class="page-head">
                <div>
                    <h1 tabindex="-1">{w.say(|t| t.moving.title)}</h1>
                    {lead}
                </div>
            </header>
            {steps}
            {sides}
            {move || match body.get() {
                Body::Nothing => view! { <NothingChosen /> }.into_any(),
                Body::SignIn => view! { <SecondSignIn signed_in=signed_in project=project /> }.into_any(),
                Body::Look => look(app, signed_in, project),
                Body::Run => {
                    let run = untrack(|| signed_in.moving(project));
                    run.map(|run| view! { <Running signed_in=signed_in project=project run=run /> })
                        .into_any()
                }
            }}
        </div>
    }
}

/// Both sides, as far as they are known. Tracked.
fn sides(app: AppState, signed_in: SignedIn, project: ProjectState) -> AnyView {
    match signed_in.moving(project) {
        Some(run) => {
            let (from, to) = (run.from().clone(), run.to().clone());
            view! { <Sides from=from to=Some(to) /> }.into_any()
        }
        None => {
            let to = app.beside().map(|(_, to)| to.session().who());
            view! { <Sides from=project.session().who() to=to /> }.into_any()
        }
    }
}

/// The look at what goes, which keeps the second sign-in alive while it's shown.
fn look(app: AppState, signed_in: SignedIn, project: ProjectState) -> AnyView {
    let Some((second, to)) = untrack(|| app.beside()) else { return ().into_any() };
    provide_context(second.hold());
    view! { <Look signed_in=signed_in project=project second=second to=to /> }.into_any()
}

/// Leaving is asked about while disks are under way, and while only this page has the key of a pending transfer.
fn guard_leaving(signed_in: SignedIn, project: ProjectState) {
    let (w, nav) = (i18n(), app_state().nav());
    let reason = move |run: MoveRun| {
        if !run.count().is_over() {
            Some(w.t().moving.leave_running)
        } else {
            (run.unsealed_open_keys() > 0).then(|| w.t().wizard.leave_keys_lost)
        }
    };
    Effect::new(move |_| {
        nav.set_guard(signed_in.moving(project).and_then(reason).map(str::to_owned));
    });
    on_cleanup(move || nav.set_guard(None));
}
