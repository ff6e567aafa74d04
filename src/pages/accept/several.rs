//! Several transfers, each with its key and its own outcome.

use leptos::html;
use leptos::prelude::*;

use super::claims::{is_told, name_of_line, summary};
use super::fields::KeyField;
use super::focus::focus_when_there;
use super::outcome::Outcome;
use crate::components::base::{Badge, Button, LinkButton, Prose, Tone};
use crate::components::disk_name::DiskName;
use crate::route::Route;
use crate::state::accept::{AcceptForm, AcceptState, Line};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

#[component]
pub(super) fn Several(form: AcceptForm, project: ProjectState) -> impl IntoView {
    let w = i18n();
    let told = Memo::new(move |_| {
        form.lines().iter().any(|line| line.claim().is_some_and(|(offer, _)| is_told(&offer)))
    });
    view! {
        <div class="stack">
            <div>
                <h2>{w.say(|t| t.accept.several)}</h2>
                {move || {
                    told.get()
                        .then(|| view! { <Prose text=w.say(|t| t.accept.offered_claim) class="muted" /> })
                }}
            </div>
            <ol class="accept-several">
                <For each=move || form.lines() key=|line| line.number let:line>
                    <One form=form project=project line=line />
                </For>
            </ol>
        </div>
    }
}

#[component]
fn One(form: AcceptForm, project: ProjectState, line: Line) -> impl IntoView {
    let w = i18n();
    let (told, called, keyed, seen, linked) =
        (line.clone(), line.clone(), line.clone(), line.clone(), line.clone());
    let number = line.number;
    let stage = Memo::new(move |_| {
        let state = seen.state();
        (state.is_open(), matches!(state, AcceptState::Arrived(..)))
    });
    // Once the cloud shows the disk, what was claimed of it doesn't count any more.
    let title = move || match (told.state(), told.claim()) {
        (AcceptState::Arrived(disk, seen), _) => {
            let size = seen.info.size_gib;
            view! {
                <strong>
                    <DiskName name=seen.info.name id=disk />
                </strong>
                " "
                <span class="muted">{move || w.t().common.size(size)}</span>
            }
            .into_any()
        }
        (_, Some((offer, _))) => summary(&offer).into_any(),
        (_, None) => view! { <strong>{name_of_line(w.t(), &told)}</strong> }.into_any(),
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
        stage.get().1.then(|| {
            view! {
                <div class="cluster">
                    <Badge tone=Tone::Good text=w.t().accept.arrived />
                    <a href=disk.map_or(Route::Disks, Route::Disk).path()>{w.say(|t| t.accept.see_disks)}</a>
                </div>
            }
        })
    };
    view! {
        <li>
            <div class="spread">
                <div>
                    <div>{title}</div>
                    <p class="mono muted">{id}</p>
                </div>
                {leave_out}
            </div>
            {key}
            <Outcome form=form project=project line=line />
            {arrived}
        </li>
    }
}

/// How many have arrived, once the run is over.
#[component]
pub(super) fn Summary(form: AcceptForm) -> impl IntoView {
    let w = i18n();
    let counts = Memo::new(move |_| {
        let lines = form.lines();
        let settled = !form.is_running() && !lines.iter().any(|line| line.state().is_under_way());
        let accepted = lines.iter().filter(|line| line.state().is_accepted()).count();
        (lines.len() > 1 && settled && accepted > 0).then(|| (accepted, lines.len() - accepted))
    });
    move || counts.get().map(|(accepted, open)| view! { <Sum form=form accepted=accepted open=open w=w /> })
}

#[component]
fn Sum(form: AcceptForm, accepted: usize, open: usize, w: crate::state::i18n::I18n) -> impl IntoView {
    let heading = NodeRef::<html::H2>::new();
    focus_when_there(heading);
    let rest = move || {
        let a = &w.t().accept;
        (open > 0).then(|| a.still_open(open))
    };
    view! {
        <section class="card" data-tone="good">
            <h2 node_ref=heading tabindex="-1" class="tone">
                {move || w.t().accept.received(accepted)}
            </h2>
            <p>{rest}</p>
            <div class="cluster">
                <LinkButton href=Route::Disks.path() tone=Tone::Accent>
                    {w.say(|t| t.accept.see_disks)}
                </LinkButton>
                {(open == 0)
                    .then(|| {
                        view! {
                            <Button on_press=move || form.start_over()>{w.say(|t| t.accept.another)}</Button>
                        }
                    })}
            </div>
        </section>
    }
}
