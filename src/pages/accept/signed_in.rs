//! The page for somebody who is signed in: what is offered, where it goes, the form; at the end, the disk.

use std::time::Duration;

use evs_domain::listing::{Listing, Reading};
use leptos::prelude::*;

use super::arrived::Arrived;
use super::asking::Asking;
use super::claims::Offered;
use super::decline::Decline;
use super::form::Form;
use super::package::Opening;
use super::several::{Several, outcomes_of};
use super::summary::Summary;
use super::target::Target;
use crate::state::accept::{AcceptForm, AcceptState};
use crate::state::project::ProjectState;
use crate::state::quota_check::QuotaCheck;
use crate::state::signed_in::SignedIn;

/// What the page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Screen {
    /// One transfer is still to be accepted.
    One,
    /// One transfer is accepted.
    OneDone(u32),
    /// Several.
    Several,
    /// Several, all of them accepted, and some not in sight.
    AllDone,
    /// Several, and all of them are here.
    AllHere,
}

// Whoever has only opened a link needs none of it.
lazy!(
    accepting ahead by load_accepting,
    pub fn signed_in_part(
        form: AcceptForm,
        opening: Opening,
        asks: RwSignal<bool>,
        signed_in: SignedIn,
        project: ProjectState,
    ) -> AnyView {
        view! { <SignedInPart form=form opening=opening asks=asks signed_in=signed_in project=project/> }.into_any()
    }
);

/// How long the form waits for what is said above it. A network that takes longer moves it once.
const PATIENCE: Duration = Duration::from_millis(1500);

/// Whether what stands above the form has its height: that a quota doesn't suffice, or that the transfer is one's own, takes
/// lines, and nothing that can be pressed moves down because of it. Stays true.
fn settled(form: AcceptForm, project: ProjectState) -> Memo<bool> {
    let is_late = RwSignal::new(false);
    set_timeout(
        move || {
            is_late.try_set(true);
        },
        PATIENCE,
    );
    Memo::new(move |was: Option<&bool>| {
        let transfers = || project.inventory().with(|all| all.readings.of(Listing::Transfers));
        let is_known =
            || form.quota_check(project) != Some(QuotaCheck::Asking) && transfers() != Reading::Pending;
        was == Some(&true) || is_late.get() || is_known()
    })
}

#[component]
fn SignedInPart(
    form: AcceptForm,
    opening: Opening,
    /// Whether one asks to be sent something.
    asks: RwSignal<bool>,
    signed_in: SignedIn,
    project: ProjectState,
) -> impl IntoView {
    project.look_up_quotas_once();
    Effect::new(move |_| form.find_what_came_before(project));
    let screen = Memo::new(move |_| {
        let lines = form.lines();
        let done = lines.iter().filter(|line| line.state().is_accepted()).count();
        match &lines[..] {
            [line] if done == 1 => Screen::OneDone(line.number),
            [_] => Screen::One,
            _ if lines.iter().all(|line| matches!(line.state(), AcceptState::Arrived(..))) => Screen::AllHere,
            _ if done == lines.len() => Screen::AllDone,
            _ => Screen::Several,
        }
    });
    let is_settled = settled(form, project);
    let fields = move || {
        is_settled.get().then(|| {
            view! {
                <Form form=form opening=opening signed_in=signed_in project=project />
                <div class="accept-later">
                    <Decline form=form project=project />
                </div>
            }
        })
    };
    let asking = move || {
        is_settled.get().then(|| {
            view! {
                <div class="accept-later">
                    <Asking open=asks />
                </div>
            }
        })
    };
    let shown = move || {
        let first = untrack(|| form.lines().into_iter().next());
        match (screen.get(), first) {
            (Screen::OneDone(_), Some(line)) => {
                view! { <Arrived form=form project=project line=line /> }.into_any()
            }
            (Screen::AllHere, _) => view! { <Summary form=form project=project /> }.into_any(),
            (Screen::AllDone, _) => view! {
                <Summary form=form project=project />
                <section class="card">
                    <Several form=form project=project outcomes=outcomes_of(form) />
                </section>
            }
            .into_any(),
            (Screen::Several, _) => view! {
                <Summary form=form project=project />
                <Target form=form project=project />
                {fields}
            }
            .into_any(),
            _ => view! {
                <div class="accept-sides">
                    <Offered form=form />
                    <Target form=form project=project />
                </div>
                {fields}
            }
            .into_any(),
        }
    };
    view! {
        {shown}
        {asking}
    }
}
