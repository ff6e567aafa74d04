//! Where the person is, and the list of where else they can go by the same sign-in: to another project, or another region.

use evs_api::Failure;
use leptos::html;
use leptos::prelude::*;

use super::enter_question::EnterQuestion;
use super::going::{Going, place_name};
use crate::components::base::{Dialog, Icon, MenuItem, Popover, TextField, Waiting};
use crate::components::failure::FailureNotice;
use crate::lazy::NotLoaded;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;
use crate::state::sign_in::{Elsewhere, list_elsewhere};
use crate::state::signed_in::SignedIn;

/// Beyond how many projects searching helps.
const SEARCHABLE: usize = 7;

/// A button with project and region, and the list that it opens.
#[component]
pub fn PlaceSwitch(signed_in: SignedIn, project: ProjectState) -> impl IntoView {
    let w = i18n();
    let who = project.session().who();
    let name = who.project_label();
    let region = Signal::derive(move || who.region_label(w.tag()));
    let going = Going::new(signed_in, project);
    let named = name.clone();
    let whole = Signal::derive(move || Some(region.with(|region| format!("{named} · {region}"))));
    let face = view! {
        <span class="visually-hidden">{w.say(|t| t.frame.place)}</span>
        <span class="place">
            <bdi class="cut">{name}</bdi>
            <bdi class="cut muted">{move || region.get()}</bdi>
        </span>
        {Icon::CHOICE.draw()}
    };
    view! {
        <Popover face=face.into_any() whole=whole label=w.text(|t| t.frame.places) class="place-switch">
            <Places project=project going=going />
        </Popover>
        {move || going.failed().map(|failure| failed(going, failure))}
        {move || going.asked().map(|to| view! { <EnterQuestion going=going to=to project=project /> })}
    }
}

fn failed(going: Going, failure: Failure) -> impl IntoView {
    let w = i18n();
    view! {
        <Dialog
            open=Signal::stored(true)
            title=w.text(|t| t.frame.place_failed)
            on_close=move || going.forget_failure()
            close_label=w.text(|t| t.common.close)
        >
            <FailureNotice failure=failure.clone() />
        </Dialog>
    }
}

/// The list, read each time that it's opened: an administrator may have made another project meanwhile.
#[component]
fn Places(project: ProjectState, going: Going) -> impl IntoView {
    let w = i18n();
    let found = RwSignal::new(None::<Result<Vec<Elsewhere>, Failure>>);
    let session = project.session();
    project.spawn(async move {
        let listed = match list_elsewhere(session).await {
            Ok(listing) => listing.await,
            Err(NotLoaded) => Err(Failure::NotSent),
        };
        found.try_set(Some(listed));
    });
    move || match found.get() {
        None => view! { <Waiting label=w.text(|t| t.common.loading) /> }.into_any(),
        Some(Err(failure)) => {
            view! { <FailureNotice failure=failure title=w.text(|t| t.frame.places_failed) /> }.into_any()
        }
        Some(Ok(all)) => view! { <Found all=all project=project going=going /> }.into_any(),
    }
}

#[component]
fn Found(all: Vec<Elsewhere>, project: ProjectState, going: Going) -> impl IntoView {
    let w = i18n();
    let who = project.session().who();
    let here = project.session().place();
    let is_alone = all.len() < 2;
    let wanted = RwSignal::new(String::new());
    let control = NodeRef::<html::Input>::new();
    control.on_load(|field| drop(field.focus()));
    let search = (all.len() > SEARCHABLE).then(|| {
        view! { <TextField label=w.text(|t| t.frame.find_place) value=wanted kind="search" control=control /> }
    });
    let regions: Vec<(String, Vec<Elsewhere>)> = who
        .cloud
        .regions
        .iter()
        .map(|region| {
            let inside = all.iter().filter(|to| to.region == region.id).cloned();
            (region.id.clone(), inside.collect())
        })
        .collect();
    let cloud = StoredValue::new(who);
    let groups = move || {
        let text = wanted.get().trim().to_lowercase();
        let fits = |label: &str, to: &Elsewhere| {
            let name = cloud.with_value(|who| place_name(who, to));
            text.is_empty() || format!("{label} {name} {}", to.project.id).to_lowercase().contains(&text)
        };
        let shown: Vec<_> = regions
            .iter()
            .map(|(region, inside)| {
                let label = cloud.with_value(|who| who.cloud.region_label(region, w.tag()));
                let inside = inside.iter().filter(|to| fits(&label, to)).cloned().collect::<Vec<_>>();
                (label, inside)
            })
            .filter(|(_, inside)| !inside.is_empty())
            .collect();
        if shown.is_empty() {
            return view! { <p class="muted menu-note">{w.say(|t| t.frame.no_such_place)}</p> }.into_any();
        }
        let line = |to: Elsewhere| {
            let is_here = (to.project.id.clone(), to.region.clone()) == here;
            let name = cloud.with_value(|who| place_name(who, &to));
            view! {
                <MenuItem current=Signal::stored(is_here) on_press=move || going.go(to.clone())>
                    <bdi>{name}</bdi>
                </MenuItem>
            }
        };
        shown
            .into_iter()
            .map(|(label, inside)| {
                let named = label.clone();
                view! {
                    <div role="group" class="menu-group" aria-label=label>
                        <p class="menu-title" aria-hidden="true">
                            <bdi>{named}</bdi>
                        </p>
                        {inside.into_iter().map(line).collect_view()}
                    </div>
                }
            })
            .collect_view()
            .into_any()
    };
    view! {
        <div class="places">
            {search} {groups}
            {is_alone.then(|| view! { <p class="muted menu-note">{w.say(|t| t.frame.place_alone)}</p> })}
        </div>
    }
}
