//! The list of what will be created: each disk, what goes along with it and what couldn't be checked, and the name of its
//! transfer, which can be another than the template makes.

use evs_domain::id::DiskId;
use evs_domain::rules::Weight;
use evs_domain::text::one_line;
use evs_i18n::{messages::wizard, reason, unchecked};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::draft::{Chosen, Draft};
use super::names::{GivenName, problem_text};
use crate::components::base::{Button, TextField};
use crate::components::disk_name::{DiskName, name_or_id};
use crate::components::shown_first::{ShowRest, ShownFirst};
use crate::state::app_state::i18n;

/// How many disks are listed at first.
const LISTED: usize = 200;

/// The disks and the names that their transfers will get; of one disk alone, only what is to be known of it.
#[component]
pub(super) fn Review(draft: Draft) -> impl IntoView {
    let w = i18n();
    let table = NodeRef::<html::Table>::new();
    let first = ShownFirst::lines(LISTED);
    let listed = Memo::new(move |_| {
        draft
            .chosen
            .with(|all| all.iter().take(first.limit()).map(|chosen| chosen.disk.id).collect::<Vec<_>>())
    });
    let count = Memo::new(move |_| draft.chosen.with(Vec::len));
    let several = Memo::new(move |_| count.get() > 1);
    let rows = move || {
        view! {
            <For each=move || listed.get() key=|disk| *disk let:disk>
                <Row draft=draft disk=disk table=table />
            </For>
        }
    };
    move || {
        if !several.get() {
            let about = move || draft.chosen.with(|all| all.first().map(About::of)).map(About::lines);
            return about.into_any();
        }
        view! {
            <table node_ref=table class="data-table review-table" aria-label=w.say(|t| t.wizard.step_name)>
                <thead>
                    <tr>
                        <th scope="col">{w.say(|t| t.common.disk)}</th>
                        <th scope="col">{w.say(|t| t.wizard.name_label)}</th>
                        <th scope="col">
                            <span class="visually-hidden">{w.say(|t| t.wizard.remove)}</span>
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <ShowRest shown=first total=count />
        }
        .into_any()
    }
}

/// What is to be known of a disk before it's offered.
#[derive(Clone, PartialEq, Eq)]
struct About {
    notes: Vec<String>,
    unchecked: Vec<&'static str>,
}

impl About {
    /// In the language of now, tracked.
    fn of(chosen: &Chosen) -> Self {
        let t = i18n().t();
        let notes = chosen.notes.iter().map(|note| reason(t, note, Weight::Note).what).collect();
        let mut open: Vec<&str> = chosen.unchecked.iter().map(|check| unchecked(t, check)).collect();
        open.dedup();
        Self { notes, unchecked: open }
    }

    fn lines(self) -> AnyView {
        let w = i18n();
        let Self { notes, unchecked } = self;
        let open = (!unchecked.is_empty()).then(|| {
            let text = move || w.t().wizard.not_sure(&w.t().list(&unchecked));
            view! {
                <li class="tone" data-tone="warn">
                    {text}
                </li>
            }
        });
        let notes = notes.into_iter().map(|note| {
            view! {
                <li>
                    <bdi>{note}</bdi>
                </li>
            }
        });
        let notes: Vec<_> = notes.collect();
        (open.is_some() || !notes.is_empty())
            .then(|| view! { <ul class="review-notes">{open} {notes}</ul> })
            .into_any()
    }
}

#[component]
fn Row(draft: Draft, disk: DiskId, table: NodeRef<html::Table>) -> impl IntoView {
    let w = i18n();
    let at = Memo::new(move |_| draft.chosen.with(|all| all.iter().position(|one| one.disk.id == disk)));
    let chosen = Memo::new(move |_| draft.chosen.with(|all| all.get(at.get()?).cloned()));
    let given = Memo::new(move |_| draft.names.with(|all| all.get(at.get()?).cloned()));
    let called = Memo::new(move |_| {
        chosen.with(|one| one.as_ref().map(|one| name_or_id(&one.disk.name, disk)).unwrap_or_default())
    });
    let about = move || {
        let chosen = chosen.get()?;
        let info = &chosen.disk;
        let facts = [w.t().common.size(info.size_gib), one_line(&info.disk_type), one_line(&info.zone)];
        let facts = facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · ");
        Some(view! {
            <DiskName name=info.name.clone() id=disk />
            <span class="review-facts">{facts}</span>
            {About::of(&chosen).lines()}
        })
    };
    let remove = move || {
        let at = at.get_untracked().unwrap_or_default();
        draft.project.selection().set(disk, false);
        focus_later(table, "tbody tr > :last-child button", at);
    };
    let remove_name = Signal::derive(move || Some(w.t().wizard.remove_named(&called.get())));
    view! {
        <tr>
            <th scope="row">{about}</th>
            <td data-label=w.say(|t| t.wizard.name_label)>
                <Name draft=draft disk=disk at=at given=given called=called table=table />
            </td>
            <td data-cell="actions">
                <Button quiet=true name=remove_name on_press=remove>
                    {w.say(|t| t.wizard.remove)}
                </Button>
            </td>
        </tr>
    }
}

/// The name of one transfer: as the template makes it, with a way to give it another; or a field.
#[component]
fn Name(
    draft: Draft,
    disk: DiskId,
    at: Memo<Option<usize>>,
    given: Memo<Option<GivenName>>,
    called: Memo<String>,
    table: NodeRef<html::Table>,
) -> impl IntoView {
    let w = i18n();
    let is_own = Memo::new(move |_| draft.own.with(|own| own.contains_key(&disk)));
    let text = move || given.with(|given| given.as_ref().map(|given| given.text.clone()).unwrap_or_default());
    let named = move |action: &str| w.t().wizard.named(wizard::Named { action, disk: &called.get() });
    let problem = Signal::derive(move || {
        given.with(|given| Some(problem_text(w.t(), *given.as_ref()?.parsed.as_ref().err()?)))
    });
    let warning = Signal::derive(move || {
        let is_twin =
            given.with(|given| given.as_ref().is_some_and(|one| one.has_twin && one.parsed.is_ok()));
        is_twin.then(|| w.t().wizard.name_equal.to_owned())
    });
    let own = move || {
        draft.give(disk, Some(untrack(text)));
        focus_later(table, "tbody tr > td:nth-child(2)", at.get_untracked().unwrap_or_default());
    };
    let usual = move || {
        draft.give(disk, None);
        focus_later(table, "tbody tr > td:nth-child(2)", at.get_untracked().unwrap_or_default());
    };
    let field = move || {
        let value = RwSignal::new(untrack(text));
        Effect::new(move |_| draft.give(disk, Some(value.get())));
        view! {
            <TextField
                label=Signal::derive(move || named(w.t().wizard.name_label))
                value=value
                error=problem
                warning=warning
            />
            <Button
                quiet=true
                name=Signal::derive(move || Some(named(w.t().wizard.by_template)))
                on_press=usual
            >
                {w.say(|t| t.wizard.by_template)}
            </Button>
        }
    };
    let shown = move || {
        let line = |class: &'static str, text: Signal<Option<String>>| {
            move || text.get().map(|text| view! { <p class=class>{text}</p> })
        };
        view! {
            <span>
                <bdi>{move || one_line(&text())}</bdi>
                {line("field-error", problem)}
                {line("field-warning", warning)}
            </span>
            <Button quiet=true name=Signal::derive(move || Some(named(w.t().wizard.rename))) on_press=own>
                {w.say(|t| t.wizard.rename)}
            </Button>
        }
    };
    view! {
        <div class="review-name">
            {move || if is_own.get() { field().into_any() } else { shown().into_any() }}
        </div>
    }
}

/// Moves the focus, once the page has changed, to the first control in the `at`th of these parts of the table, or in the last
/// one: what had the focus is gone.
fn focus_later(table: NodeRef<html::Table>, parts: &'static str, at: usize) {
    request_animation_frame(move || {
        let Some(Some(table)) = table.try_get_untracked() else { return };
        let Ok(found) = table.query_selector_all(parts) else { return };
        let Some(part) = found.item(u32::try_from(at).unwrap_or(0).min(found.length().saturating_sub(1)))
        else {
            return;
        };
        let Ok(part) = part.dyn_into::<HtmlElement>() else { return };
        let inner = part.query_selector("input, button").ok().flatten();
        let control = inner.and_then(|inner| inner.dyn_into::<HtmlElement>().ok()).unwrap_or(part);
        drop(control.focus());
    });
}
