//! Names and review: what will be created, under which names, and what happens then.

use evs_api::Failure;
use evs_domain::rules::Weight;
use evs_domain::text::one_line;
use evs_i18n::{messages::wizard, reason};
use leptos::prelude::*;

use super::checked::Checked;
use super::draft::{Chosen, Draft, problem_text};
use super::forbidden::{PlainKeysForbidden, forbidden};
use super::stage::Stage;
use crate::components::base::{Button, Counter, Prose, TextField, Tone};
use crate::components::disk_name::{DiskName, name_or_id};
use crate::components::failure::FailureNotice;
use crate::components::hand_over::NotKept;
use crate::route::Route;
use crate::state::app_state::i18n;
use crate::state::app_state::nav;
use crate::state::listings::recheck;

/// How many disks are listed one by one; more are counted.
const LISTED: usize = 200;

/// The names, the list, the button that creates.
#[component]
pub(super) fn Naming(draft: Draft, stage: RwSignal<Stage>) -> impl IntoView {
    let w = i18n();
    let nav = nav();
    let project = draft.project;
    let busy = RwSignal::new(false);
    let failure = RwSignal::new(None::<Failure>);
    let count = Memo::new(move |_| draft.chosen.with(Vec::len));
    let bad = Memo::new(move |_| draft.bad_names());
    let name_error = Signal::derive(move || {
        let (bad, first) = bad.get();
        let t = w.t();
        let problem = problem_text(t, first?);
        Some(if count.get() == 1 { problem } else { format!("{} · {problem}", t.wizard.names_bad(bad)) })
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
                Ok(_) if untrack(|| draft.bad_names().0 > 0) => {}
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
            <ul class="review">{move || listed(draft)}</ul>
        </section>
        <section class="card">
            <h2>{w.say(|t| t.wizard.what_happens)}</h2>
            <Prose text=w.say(|t| t.wizard.what_happens_text) />
            {project.journal().is_lasting().then(|| view! { <Prose text=w.say(|t| t.wizard.keys_sealed) /> })}
            <NotKept project=project />
            <PlainKeysForbidden project=project known=known />
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

/// One field: the name of the one transfer, or the template for the names of many.
#[component]
fn NameField(draft: Draft, error: Signal<Option<String>>) -> impl IntoView {
    let w = i18n();
    let one = move || draft.chosen.with(Vec::len) == 1;
    let longest = Signal::derive(move || {
        let limit = draft.limit();
        draft.chosen.with(|all| {
            all.iter()
                .enumerate()
                .map(|(at, chosen)| limit.measure(draft.name(chosen, at + 1).0.trim()))
                .max()
                .unwrap_or(0)
        })
    });
    let label = Signal::derive(move || {
        if one() { w.t().wizard.name_label } else { w.t().wizard.template_label }.to_owned()
    });
    let fields = wizard::TemplateHint { n: "{n}", disk: "{disk}", size: "{size}" };
    let hint =
        Signal::derive(move || format!("{} {}", w.t().wizard.template_hint(fields), w.t().wizard.name_hint));
    let counter = Counter { used: longest, limit: Signal::stored(draft.limit().max) };
    view! {
        <TextField
            label=label
            value=draft.template
            hint=hint
            error=error
            counter=counter
            on_leave=move || draft.keep()
        />
    }
}

fn listed(draft: Draft) -> impl IntoView {
    let w = i18n();
    let (shown, left) = draft
        .chosen
        .with(|all| (all.iter().take(LISTED).cloned().collect::<Vec<_>>(), all.len().saturating_sub(LISTED)));
    let lines = shown.into_iter().enumerate().map(|(at, chosen)| line(draft, chosen, at + 1)).collect_view();
    let more = (left > 0).then(|| view! { <li class="muted">{w.t().common.more(left)}</li> });
    view! {
        {lines}
        {more}
    }
}

fn line(draft: Draft, chosen: Chosen, n: usize) -> impl IntoView {
    let w = i18n();
    let disk = chosen.disk.id;
    let (text, parsed) = draft.name(&chosen, n);
    let tone = if parsed.is_ok() { Tone::Neutral } else { Tone::Bad };
    let problem = parsed.err().map(|problem| problem_text(w.t(), problem));
    let notes: Vec<String> = chosen.notes.iter().map(|note| reason(w.t(), note, Weight::Note).what).collect();
    let remove = w.t().wizard.remove_named(&name_or_id(&chosen.disk.name, disk));
    view! {
        <li class="review-line">
            <div>
                <DiskName name=chosen.disk.name.clone() id=disk />
                <span class="muted">
                    " " {w.t().common.size(chosen.disk.size_gib)} " · " {one_line(&chosen.disk.disk_type)}
                    " · " {one_line(&chosen.disk.zone)}
                </span>
                {(!notes.is_empty())
                    .then(|| {
                        view! {
                            <ul class="review-notes">
                                {notes
                                    .into_iter()
                                    .map(|note| {
                                        view! {
                                            <li>
                                                <bdi>{note}</bdi>
                                            </li>
                                        }
                                    })
                                    .collect_view()}
                            </ul>
                        }
                    })}
            </div>
            <div data-tone=tone.name()>
                <span class="muted">{w.t().wizard.preview} " "</span>
                <bdi>{one_line(&text)}</bdi>
                {problem.map(|problem| view! { <p class="field-error">{problem}</p> })}
            </div>
            <Button
                quiet=true
                name=Signal::stored(Some(remove))
                on_press=move || draft.project.selection().set(disk, false)
            >
                {w.t().wizard.remove}
            </Button>
        </li>
    }
}
