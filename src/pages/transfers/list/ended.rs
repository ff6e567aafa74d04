//! The section of ended transfers: this browser's own record, since the cloud keeps none.

use evs_domain::text::one_line;
use evs_i18n::messages::keys;
use leptos::prelude::*;

use super::clearing::ClearHistory;
use super::row::{FactsLine, foreign};
use crate::components::base::{LinkButton, Notice, Prose, Tone, local_text};
use crate::components::disk_name::DiskName;
use crate::components::shown_first::{ShowRest, ShownFirst};
use crate::pages::transfers::badges::FateBadge;
use crate::pages::transfers::moments::When;
use crate::pages::transfers::past::{Past, past};
use crate::pages::transfers::told::ToldBadge;
use crate::route::Route;
use crate::state::app_state::i18n;
use crate::state::journal::HistoryDestroyed;
use crate::state::project::ProjectState;

/// How many lines are shown before a person asks for more.
const AT_FIRST: usize = 50;
/// And how many of what was destroyed.
const LINES_AT_FIRST: usize = 3;

/// What has ended.
#[component]
pub fn EndedSection(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let all = Memo::new(move |_| {
        project.entries().with(|entries| project.ended_elsewhere().with(|elsewhere| past(entries, elsewhere)))
    });
    let first = ShownFirst::lines(AT_FIRST);
    let shown =
        Memo::new(move |_| all.with(|all| all.iter().take(first.limit()).cloned().collect::<Vec<_>>()));
    let is_empty = Memo::new(move |_| all.with(Vec::is_empty));
    let content = move || {
        if is_empty.get() {
            view! { <Prose text=w.say(|t| t.transfers.history_empty) class="muted" /> }.into_any()
        } else {
            view! {
                <div class="card transfers-list">
                    <EndedTable project=project shown=shown />
                </div>
                <ShowRest shown=first total=Signal::derive(move || all.with(Vec::len)) />
            }
            .into_any()
        }
    };
    view! {
        <section class="stack">
            <div class="spread">
                <div>
                    <h2>{w.say(|t| t.transfers.ended)}</h2>
                    <Prose text=w.say(|t| t.transfers.history_text) class="muted" />
                </div>
                <div class="cluster">
                    <LinkButton href=Route::Ledger.path()>{w.say(|t| t.ledger.link)}</LinkButton>
                    {move || (!is_empty.get()).then(|| view! { <ClearHistory project=project /> })}
                </div>
            </div>
            {move || {
                let n = project.entries().with(|_| project.journal().unreadable());
                (n > 0)
                    .then(|| {
                        view! {
                            <Notice tone=Tone::Warn>
                                <p>{move || w.t().transfers.unreadable(n)}</p>
                            </Notice>
                        }
                    })
            }}
            <DestroyedLines project=project />
            {content}
        </section>
    }
}

/// What was destroyed or cleared, a line for each time, the last first.
#[component]
fn DestroyedLines(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let all = Memo::new(move |_| project.journal().destroyed_history(&project.place()));
    let first = ShownFirst::lines(LINES_AT_FIRST);
    let line = move |gone: HistoryDestroyed| {
        let time = move || local_text(gone.at, w.language().tag());
        let text = move || match &gone.by {
            Some(by) => w.t().keys.history_cleared(keys::HistoryCleared {
                n: gone.entries,
                time: &time(),
                by: &one_line(by),
            }),
            None => w.t().keys.history_destroyed(keys::HistoryDestroyed { n: gone.entries, time: &time() }),
        };
        view! { <p class="muted">{text}</p> }
    };
    let shown = move || all.with(|all| all.iter().take(first.limit()).cloned().map(line).collect_view());
    view! {
        {shown}
        <ShowRest shown=first total=Signal::derive(move || all.with(Vec::len)) />
    }
}

#[component]
fn EndedTable(project: ProjectState, shown: Memo<Vec<Past>>) -> impl IntoView {
    let w = i18n();
    view! {
        <table class="data-table transfers-table" aria-label=w.say(|t| t.transfers.history_table)>
            <thead>
                <tr>
                    <th scope="col">{w.say(|t| t.common.disk)}</th>
                    <th scope="col">{w.say(|t| t.transfers.transfer_name)}</th>
                    <th scope="col">{w.say(|t| t.transfers.outcome)}</th>
                    <th scope="col">{w.say(|t| t.transfers.when)}</th>
                </tr>
            </thead>
            <tbody>
                <For each=move || shown.get() key=Past::key let:past>
                    {row(project, past)}
                </For>
            </tbody>
        </table>
    }
}

fn row(project: ProjectState, past: Past) -> impl IntoView {
    let w = i18n();
    let name = view! { <DiskName name=past.disk.name.clone() id=past.disk.id /> };
    let told = move || {
        let (told, _) = project.journal().told_of(past.id?)?;
        Some(view! { <ToldBadge told=told /> })
    };
    let name = match past.id {
        Some(id) => view! { <a href=Route::Transfer(id).path()>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    view! {
        <tr>
            <th scope="row">
                {name} {past.disk.has_facts().then(|| view! { <FactsLine disk=past.disk /> })}
            </th>
            <td data-label=w.say(|t| t.transfers.transfer_name)>{foreign(&past.name)}</td>
            <td data-label=w.say(|t| t.transfers.outcome)>
                <div class="cluster">
                    <FateBadge fate=past.fate />
                    {told}
                </div>
            </td>
            <td data-label=w.say(|t| t.transfers.when)>
                <When at=past.at sentence=|t, time| t.transfers.noticed(time) />
            </td>
        </tr>
    }
}
