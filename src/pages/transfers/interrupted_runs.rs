//! Runs of creates that were cut short, on the pages where one lands: how far each has come, and going on with it by one
//! button. One that goes on in another tab is only watched. What is sent then is the state's business.

use std::collections::HashSet;

use evs_domain::resume::HowFar;
use evs_i18n::messages::resuming::Counts;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::base::{Button, Notice, Prose, Question, Tone, toasts};
use crate::route::Route;
use crate::state::app_state::{i18n, nav};
use crate::state::kept_runs::RunId;
use crate::state::project::ProjectState;
use crate::state::signed_in::{SignedIn, WentOn};
use crate::state::tabs;

/// Where a run goes on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Goes {
    Nowhere,
    InAnotherTab,
    /// This browser can't tell.
    Unknown,
}

/// A notice for each. What begins in another tab while this page is looked at moves nothing: it's told when one comes to a page.
#[component]
pub(super) fn InterruptedRuns(signed_in: SignedIn, project: ProjectState) -> impl IntoView {
    let nav = nav();
    let told = RwSignal::new(HashSet::<RunId>::new());
    let is_read =
        Memo::new(move |_| project.read_at().get().is_some() && signed_in.journal().are_runs_read());
    let lands = Memo::new(move |_| is_read.get().then(|| nav.route()));
    Effect::new(move |_| {
        let is_page = matches!(lands.get(), Some(Route::Disks | Route::Transfers | Route::Wizard));
        let all = untrack(|| signed_in.interrupted(project));
        told.set(all.into_iter().map(|run| run.id).filter(|_| is_page).collect());
    });
    let listed = Memo::new(move |_| {
        let all = signed_in.interrupted(project).into_iter().map(|run| run.id);
        told.with(|told| all.filter(|id| told.contains(id)).collect::<Vec<_>>())
    });
    view! {
        <For each=move || listed.get() key=|id| id.clone() let:id>
            <One signed_in=signed_in project=project id=id />
        </For>
    }
}

#[component]
fn One(signed_in: SignedIn, project: ProjectState, id: RunId) -> impl IntoView {
    let goes = RwSignal::new(None::<Goes>);
    let id = StoredValue::new(id);
    Effect::new(move |_| {
        signed_in.journal().track_other_tabs();
        look_where_it_goes(id.get_value(), goes);
    });
    let how_far = Memo::new(move |_| {
        let all = signed_in.interrupted(project);
        let it = id.with_value(|id| all.into_iter().find(|run| run.id == *id));
        it.map(|run| run.how_far).unwrap_or_default()
    });
    let is_elsewhere = Memo::new(move |_| goes.get().map(|goes| goes == Goes::InAnotherTab));
    move || {
        is_elsewhere.get().map(|is_elsewhere| {
            if is_elsewhere {
                view! { <Watched how_far=how_far /> }.into_any()
            } else {
                view! { <CutShort signed_in=signed_in project=project id=id goes=goes how_far=how_far /> }
                    .into_any()
            }
        })
    }
}

/// Looks which tab works on it, and once more when that one has let go. It holds no state meanwhile: that may be for long.
fn look_where_it_goes(id: RunId, goes: RwSignal<Option<Goes>>) {
    spawn_local(async move {
        loop {
            let is_held = tabs::is_held(&id.lock_name()).await;
            let found = match is_held {
                Some(true) => Goes::InAnotherTab,
                Some(false) => Goes::Nowhere,
                None => Goes::Unknown,
            };
            let is_gone = goes.try_set(Some(found)).is_some();
            if is_gone || found != Goes::InAnotherTab {
                return;
            }
            tabs::until_free(&id.lock_name()).await;
        }
    });
}

fn counts(how_far: HowFar) -> Counts {
    let HowFar { created, unknown, open } = how_far;
    Counts { created, unknown, open }
}

/// It goes on in another tab: how far it is.
#[component]
fn Watched(how_far: Memo<HowFar>) -> impl IntoView {
    let w = i18n();
    view! {
        <Notice title=Signal::derive(move || w.t().resuming.elsewhere(how_far.get().total()))>
            <p>{move || w.t().resuming.counts(counts(how_far.get()))}</p>
            <Prose text=w.say(|t| t.resuming.elsewhere_text) />
        </Notice>
    }
}

/// It goes on nowhere, as far as this browser can tell.
#[component]
fn CutShort(
    signed_in: SignedIn,
    project: ProjectState,
    id: StoredValue<RunId>,
    goes: RwSignal<Option<Goes>>,
    how_far: Memo<HowFar>,
) -> impl IntoView {
    let (w, nav, toasts) = (i18n(), nav(), toasts());
    let (busy, asks) = (RwSignal::new(false), RwSignal::new(false));
    let go_on = move || {
        busy.set(true);
        let run = id.get_value();
        project.spawn(async move {
            let went = signed_in.go_on_creating(project, &run).await;
            busy.try_set(false);
            match went {
                WentOn::Here => nav.go(Route::Wizard),
                WentOn::Elsewhere => look_where_it_goes(run, goes),
                WentOn::NotAtAll => toasts.show(Tone::Warn, w.now().resuming.not_at_all.to_owned()),
            }
        });
    };
    let press = move || {
        if goes.get_untracked() == Some(Goes::Unknown) {
            asks.set(true);
        } else {
            go_on();
        }
    };
    let blocked_by = Signal::derive(move || {
        signed_in.is_creating_otherwise(project).then(|| w.t().resuming.another_first.to_owned())
    });
    let let_be = move || id.with_value(|id| signed_in.let_run_be(id));
    let actions = move || {
        view! {
            <Button tone=Tone::Accent busy=busy blocked_by=blocked_by on_press=press>
                {w.say(|t| t.resuming.go_on)}
            </Button>
            <Button quiet=true on_press=let_be>
                {w.say(|t| t.resuming.let_be)}
            </Button>
        }
    };
    view! {
        <Notice
            tone=Tone::Warn
            title=Signal::derive(move || w.t().resuming.interrupted(how_far.get().total()))
            action=actions
        >
            <p>{move || w.t().resuming.counts(counts(how_far.get()))}</p>
            <Prose text=w.say(|t| t.resuming.text) />
        </Notice>
        <Question
            open=asks
            title=w.text(|t| t.resuming.asks)
            no=w.say(|t| t.keys.not_now)
            yes=w.say(|t| t.resuming.go_on)
            tone=Tone::Accent
            on_yes=Callback::new(move |()| go_on())
        >
            <Prose text=w.say(|t| t.resuming.asks_text) />
        </Question>
    }
}
