//! Not wanting what is offered: a note for the sender, as a file or to be pasted. It holds ids and no key. The cloud isn't told:
//! only the sender can cancel a transfer.

use evs_domain::id::{DiskId, TransferId};
use evs_domain::ledger::Head;
use leptos::prelude::*;

use crate::components::base::{Button, CopyButton, Disclosure, Prose};
use crate::components::lazy_view::lazy_or_nothing;
use crate::state::accept::{AcceptForm, AcceptState, Line};
use crate::state::app_state::i18n;
use crate::state::hand_over::download;
use crate::state::project::ProjectState;
use crate::state::receipts::decline_note;

// Whoever has only opened a link needs none of it until they ask for it.
lazy!(
    accepting,
    fn note_of_signed_out(form: AcceptForm) -> AnyView {
        view! { <Note form=form /> }.into_any()
    }
);

/// For somebody who isn't signed in: the button, and below it the note once it's asked for.
#[component]
pub(super) fn DeclineBeforeSignIn(form: AcceptForm) -> impl IntoView {
    let w = i18n();
    let is_any = Memo::new(move |_| is_any_open(form));
    let is_asked = RwSignal::new(false);
    move || {
        is_any.get().then(|| {
            view! {
                <div>
                    <Button quiet=true on_press=move || is_asked.set(true)>
                        {w.say(|t| t.told.decline)}
                    </Button>
                </div>
                {move || is_asked.get().then(|| lazy_or_nothing(move || note_of_signed_out(form)))}
            }
        })
    }
}

/// For somebody who is signed in: the line that opens it.
#[component]
pub(super) fn Decline(form: AcceptForm, project: ProjectState) -> impl IntoView {
    let w = i18n();
    let is_any = Memo::new(move |_| is_any_open(form));
    move || {
        is_any.get().then(|| {
            view! {
                <Disclosure label=w.text(|t| t.told.decline)>
                    <Note form=form project=project />
                </Disclosure>
            }
        })
    }
}

/// Whether something is offered that isn't sent.
fn is_any_open(form: AcceptForm) -> bool {
    form.lines().iter().any(|line| open_offer(line).is_some())
}

/// What the note is for, and its buttons.
#[component]
fn Note(
    form: AcceptForm,
    /// Where the person is signed in, if they are: the note then names the last line of their ledger.
    #[prop(optional)]
    project: Option<ProjectState>,
) -> impl IntoView {
    let w = i18n();
    let offered = Memo::new(move |_| form.lines().iter().filter_map(open_offer).collect::<Vec<_>>());
    let head = RwSignal::new(None::<Head>);
    if let Some(project) = project {
        project.spawn(async move {
            head.try_set(project.journal().head(&project.place()).await);
        });
    }
    let is_made = RwSignal::new(false);
    let note = move || decline_note(&offered.get_untracked(), head.get_untracked());
    let made = move || {
        if let Some(project) = project.filter(|_| !is_made.get_untracked()) {
            let transfers = offered.with_untracked(|all| all.iter().map(|(transfer, _)| *transfer).collect());
            project.journal().declined(&project.place(), transfers);
        }
        is_made.set(true);
    };
    let save = move || {
        download("evs-declined.json", &note());
        made();
    };
    let done = move || {
        is_made.get().then(|| {
            view! { <Prose text=w.say(|t| t.told.decline_done) /> }
        })
    };
    view! {
        <Prose text=w.say(|t| t.told.decline_text) />
        <div class="cluster">
            <Button on_press=save>{w.say(|t| t.told.decline_save)}</Button>
            <CopyButton
                get=move |()| note()
                label=w.text(|t| t.told.decline_copy)
                copied_label=w.text(|t| t.common.copied)
                failed_label=w.text(|t| t.transfers.copy_failed)
                by_hand=true
                on_copied=move |()| made()
            />
        </div>
        <div role="status">{done}</div>
    }
}

/// What is offered and not sent, refused or accepted.
fn open_offer(line: &Line) -> Option<(TransferId, Option<DiskId>)> {
    let transfer = line.transfer().filter(|_| line.state() == AcceptState::Open)?;
    Some((transfer, line.claim().and_then(|(offer, _)| offer.disk.id)))
}
