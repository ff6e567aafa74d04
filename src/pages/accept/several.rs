//! Several transfers: a table with each one's disk as the sender says, its key and its own outcome.

use evs_domain::text::{claim, claim_in_sentence};
use leptos::prelude::*;

use super::as_said::AsSaid;
use super::claims::{is_told, name_of_line};
use super::fields::KeyField;
use super::here::HereBefore;
use super::outcome::{HeldBack, Outcome};
use super::sent_before::Before;
use super::standing::AcceptStanding;
use crate::components::base::{Badge, Button, Prose, Tone};
use crate::components::claimed::{Claimed, quoted};
use crate::components::disk_name::DiskName;
use crate::components::outcomes::{NoSuchOutcome, OutcomeFilter, Outcomes};
use crate::components::receipt::UtcTime;
use crate::route::Route;
use crate::state::accept::{AcceptForm, AcceptState, Line};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// Where each of the form's transfers stands, to filter them by it.
pub(super) fn outcomes_of(form: AcceptForm) -> Outcomes<AcceptStanding> {
    Outcomes::new(move || form.lines().iter().map(|line| AcceptStanding::of(&line.state())).collect())
}

#[component]
pub(super) fn Several(
    form: AcceptForm,
    project: ProjectState,
    outcomes: Outcomes<AcceptStanding>,
) -> impl IntoView {
    let w = i18n();
    // As long as nothing was sent, all stand the same.
    let are_filtered = Memo::new(move |_| {
        outcomes.are_many()
            && form.lines().iter().any(|line| AcceptStanding::of(&line.state()) != AcceptStanding::Open)
    });
    let heading = move || {
        if are_filtered.get() { outcomes.heading() } else { w.t().accept.several.to_owned() }
    };
    let filter = move || are_filtered.get().then(|| view! { <OutcomeFilter outcomes=outcomes /> });
    let is_empty = Memo::new(move |_| outcomes.shown().is_empty());
    let listed = move || {
        let lines = form.lines();
        outcomes.shown().into_iter().filter_map(|at| lines.get(at).cloned()).collect::<Vec<_>>()
    };
    let told = Memo::new(move |_| {
        form.lines().iter().any(|line| line.claim().is_some_and(|(offer, _)| is_told(&offer)))
    });
    view! {
        <div class="stack">
            <div>
                <h2>{heading}</h2>
                {move || {
                    told.get()
                        .then(|| view! { <Prose text=w.say(|t| t.accept.offered_claim) class="muted" /> })
                }}
            </div>
            <NotSent form=form project=project />
            {filter}
            <NoSuchOutcome outcomes=outcomes />
            <table class="data-table accept-lines" hidden=move || is_empty.get()>
                <thead>
                    <tr>
                        <th scope="col">{w.say(|t| t.common.disk)}</th>
                        <th scope="col">{w.say(|t| t.common.size_label)}</th>
                        <th scope="col">{w.say(|t| t.common.key)}</th>
                        <th scope="col">
                            <span class="visually-hidden">{w.say(|t| t.accept.remove_one)}</span>
                        </th>
                    </tr>
                </thead>
                <tbody>
                    <For each=listed key=|line| line.number let:line>
                        <One form=form project=project line=line />
                    </For>
                </tbody>
            </table>
        </div>
    }
}

/// Why the rest wasn't sent: the same for all of them, so it's said once.
#[component]
fn NotSent(form: AcceptForm, project: ProjectState) -> impl IntoView {
    let held_back = Memo::new(move |_| {
        form.lines().iter().find_map(|line| match line.state() {
            AcceptState::HeldBack(failure) => Some(failure),
            _ => None,
        })
    });
    move || held_back.get().map(|failure| view! { <HeldBack project=project failure=failure /> })
}

#[component]
fn One(form: AcceptForm, project: ProjectState, line: Line) -> impl IntoView {
    let w = i18n();
    let [told, called, keyed, seen, linked, sized, received, printed, before] =
        std::array::from_fn(|_| line.clone());
    let number = line.number;
    let stage = Memo::new(move |_| {
        let state = seen.state();
        (state.is_open(), matches!(state, AcceptState::Arrived(..)), matches!(state, AcceptState::Here(..)))
    });
    // Once the cloud shows the disk, what was claimed of it doesn't count any more.
    let title = move || match told.state() {
        AcceptState::Arrived(disk, seen) => view! { <DiskName name=seen.info.name id=disk /> }.into_any(),
        AcceptState::Here(disk, _) => view! { <DiskName name=disk.name id=disk.id /> }.into_any(),
        _ => view! { <ClaimedName line=told.clone() /> }.into_any(),
    };
    let size = move || {
        let size = match sized.state() {
            AcceptState::Arrived(_, seen) => seen.info.size_gib,
            AcceptState::Here(disk, _) => disk.size_gib,
            _ => sized.claim().map_or(0, |(offer, _)| offer.disk.size_gib),
        };
        (size > 0).then(|| w.t().common.size(size))
    };
    let id = {
        let line = line.clone();
        move || line.transfer().map(|transfer| transfer.to_string())
    };
    let name = Signal::derive(move || {
        let t = w.t();
        Some(t.accept.remove_named(&name_of_line(t, &called)))
    });
    let leave_out = move || {
        stage.get().0.then(|| {
            view! {
                <Button quiet=true name=name on_press=move || form.leave_out(number)>
                    {w.say(|t| t.accept.remove_one)}
                </Button>
            }
        })
    };
    let key = move || stage.get().0.then(|| view! { <KeyField form=form line=keyed.clone() named=true /> });
    let arrived = move || {
        let disk = linked.state().disk();
        let seen = linked.state().seen().map(|seen| seen.info.clone());
        let differs = seen.map(|disk| view! { <AsSaid line=linked.clone() disk=disk in_row=true /> });
        stage.get().1.then(|| {
            view! {
                <div class="cluster">
                    <Badge tone=Tone::Good text=w.t().accept.arrived />
                    <a href=disk.map_or(Route::Disks, Route::Disk).path()>{w.say(|t| t.accept.see_disks)}</a>
                </div>
                {differs}
            }
        })
    };
    let known = line.clone();
    let here = move || stage.get().2.then(|| view! { <HereBefore line=known.clone() /> });
    // What the receipt has of it, so that its table needn't repeat the row.
    let accepted = move || {
        let (disk, at) = (received.state().disk()?, received.accepted_at()?);
        Some(view! {
            <p class="muted accept-id">
                {w.say(|t| t.common.disk_id)} " " <span class="mono">{disk.to_string()}</span> " · "
                <UtcTime at=at />
            </p>
        })
    };
    view! {
        <tr data-accepted=move || printed.state().is_accepted().then_some("")>
            <th scope="row">
                <div>{title}</div>
                <p class="mono muted accept-id">{id}</p>
            </th>
            <td data-label=w.say(|t| t.common.size_label)>{size}</td>
            <td class="accept-key">
                {key} <Before project=project line=before /> <Outcome form=form project=project line=line />
                {arrived} {here} {accepted}
            </td>
            <td data-cell="actions">{leave_out}</td>
        </tr>
    }
}

/// What the sender calls the disk, with its type and zone; or what else it can be called.
#[component]
fn ClaimedName(line: Line) -> impl IntoView {
    let w = i18n();
    let disk = line.claim().map(|(offer, _)| offer.disk).unwrap_or_default();
    let name = claim(&disk.name);
    let called = if name.is_empty() {
        view! { <span>{move || name_of_line(w.t(), &line)}</span> }.into_any()
    } else {
        view! { <Claimed text=name /> }.into_any()
    };
    let more = [&disk.disk_type, &disk.zone].map(|part| claim_in_sentence(part));
    let more = more.into_iter().filter(|part| !part.is_empty()).map(quoted).collect_view();
    view! {
        {called}
        <p class="muted accept-more">{more}</p>
    }
}
