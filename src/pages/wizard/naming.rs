//! Names and review: what will be created, under which names, and what happens then.

use evs_api::Failure;
use evs_api::policies::Role;
use evs_i18n::messages::wizard;
use leptos::prelude::*;

use super::checked::Checked;
use super::draft::{Chosen, Draft};
use super::forbidden::{PlainKeysForbidden, forbidden};
use super::name_fields::NameField;
use super::names::{GivenName, bad_names, problem_text};
use super::review::Review;
use super::stage::Stage;
use crate::components::base::{Button, Prose, Tone};
use crate::components::commands::{Asked, OtherClients};
use crate::components::failure::FailureNotice;
use crate::components::hand_over::NotKept;
use crate::route::Route;
use crate::state::app_state::i18n;
use crate::state::app_state::nav;
use crate::state::listings::recheck;

/// The names, the list, the button that creates.
#[component]
pub(super) fn Naming(draft: Draft, stage: RwSignal<Stage>) -> impl IntoView {
    let w = i18n();
    let nav = nav();
    let project = draft.project;
    let busy = RwSignal::new(false);
    let failure = RwSignal::new(None::<Failure>);
    let count = Memo::new(move |_| draft.chosen.with(Vec::len));
    let bad = Memo::new(move |_| draft.names.with(|names| bad_names(names)));
    let name_error = Signal::derive(move || {
        let (bad, first) = bad.get();
        let t = w.t();
        let problem = problem_text(t, first?);
        Some(if count.get() == 1 { problem } else { format!("{} · {problem}", t.wizard.names_bad(bad)) })
    });
    let commands = Signal::derive(move || {
        let names = draft.names.get();
        let named = |(chosen, given): (Chosen, GivenName)| {
            Some((chosen.disk.id, given.parsed.ok()?.as_str().to_owned()))
        };
        vec![
            Asked::ListDisks,
            Asked::Create(draft.chosen.get().into_iter().zip(names).filter_map(named).collect()),
        ]
    });
    let known = RwSignal::new(false);
    let blocked_by = Signal::derive(move || name_error.get().or_else(|| forbidden(w, project, known.get())));
    let create = move || {
        draft.keep();
        busy.set(true);
        failure.set(None);
        project.spawn(async move {
            let disks: Vec<_> =
                draft.chosen.with_untracked(|all| all.iter().map(|chosen| chosen.disk.id).collect());
            let found = recheck(project.session(), &disks).await;
            // Where this step was left meanwhile, nothing is created any more.
            if busy.is_disposed() {
                return;
            }
            busy.set(false);
            match found {
                Err(trouble) => failure.set(Some(trouble)),
                // A name was changed meanwhile, and what is wrong with it stands at its field.
                Ok(_) if draft.names.with_untracked(|names| bad_names(names).0 > 0) => {}
                Ok(inventory) => {
                    let checked = untrack(|| Checked::of(draft, &inventory));
                    stage.set(if checked.is_clear() {
                        Stage::Running(draft.create(checked.ready))
                    } else {
                        Stage::Deciding(checked)
                    });
                }
            }
        });
    };
    view! {
        <Summary draft=draft />
        <section class="card">
            <NameField draft=draft error=name_error />
            <Review draft=draft />
        </section>
        <section class="card">
            <h2>{w.say(|t| t.wizard.what_happens)}</h2>
            <Prose text=w.say(|t| t.wizard.what_happens_text) />
            {project.journal().is_lasting().then(|| view! { <Prose text=w.say(|t| t.wizard.keys_sealed) /> })}
            <NotKept project=project />
            <PlainKeysForbidden project=project known=known />
            <OtherClients project=project role=Role::Sender asked=commands />
        </section>
        {move || {
            failure
                .get()
                .map(|failure| {
                    view! { <FailureNotice failure=failure title=w.text(|t| t.wizard.recheck_failed) /> }
                })
        }}
        <div class="action-bar">
            <Button on_press=move || nav.go(Route::Disks)>{w.say(|t| t.common.back)}</Button>
            <Button tone=Tone::Accent busy=busy blocked_by=blocked_by on_press=create>
                {move || {
                    if busy.get() {
                        w.t().wizard.rechecking.to_owned()
                    } else {
                        w.t().wizard.create(count.get())
                    }
                }}
            </Button>
        </div>
    }
}

#[component]
fn Summary(draft: Draft) -> impl IntoView {
    let w = i18n();
    let text = move || {
        draft.chosen.with(|all| {
            let size: u64 = all.iter().map(|chosen| u64::from(chosen.disk.size_gib)).sum();
            w.t().wizard.chosen(wizard::Chosen { n: all.len(), size })
        })
    };
    view! { <p role="status">{text}</p> }
}
