//! The row above the table: verdict, search, filters, columns, selecting by a list, export.

use evs_domain::inventory::Tally;
use evs_domain::verdict::Outcome;
use evs_i18n::Texts;
use leptos::prelude::*;

use super::by_list::ByList;
use super::chips::Chips;
use super::export::Export;
use super::filters::Filters;
use super::look::{Look, LookSheet};
use crate::components::base::{Choice, RadioGroup, RadioLook, fresh_id};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// The row, and the filters that are active below it.
#[component]
pub(super) fn Toolbar(
    project: ProjectState,
    rows: Memo<Vec<u32>>,
    total: Memo<usize>,
    look: Look,
) -> impl IntoView {
    let w = i18n();
    let filter = project.filter();
    let tally = Memo::new(move |_| {
        let judge = project.judge();
        project.inventory().with(|inventory| inventory.tally(&judge))
    });
    view! {
        <div class="disk-tools">
            <div class="disk-toolbar" role="search">
                <RadioGroup
                    legend=w.text(|t| t.disks.filter_verdict)
                    legend_hidden=true
                    look=RadioLook::Segments
                    choices=verdict_choices(tally, total)
                    chosen=move || filter.outcome.get()
                    on_choose=move |outcome| filter.outcome.set(outcome)
                />
                {search(filter.text)}
                <div class="disk-buttons">
                    <Filters project=project rows=rows />
                    <LookSheet look=look />
                    <ByList project=project />
                    <Export project=project rows=rows />
                </div>
            </div>
            <Chips project=project />
        </div>
    }
}

/// The field that searches. Its label is read out only; what it finds stands in it.
fn search(text: RwSignal<String>) -> impl IntoView {
    let w = i18n();
    let id = fresh_id("search");
    let of = id.clone();
    view! {
        <span class="disk-search">
            <label for=of class="visually-hidden">
                {w.say(|t| t.disks.search)}
            </label>
            <input
                id=id
                class="input"
                type="search"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                placeholder=w.say(|t| t.disks.search_hint)
                prop:value=move || text.get()
                on:input:target=move |event| text.set(event.target().value())
            />
        </span>
    }
}

fn verdict_choices(tally: Memo<Tally>, total: Memo<usize>) -> Vec<Choice<Option<Outcome>>> {
    let w = i18n();
    let counted = move |pick: fn(&'static Texts) -> &'static str, count: Signal<usize>| {
        Signal::derive(move || format!("{} {}", pick(w.t()), count.get()))
    };
    let of = |outcome: Outcome, pick, count: fn(Tally) -> usize| {
        Choice::new(Some(outcome), counted(pick, Signal::derive(move || count(tally.get()))))
    };
    vec![
        Choice::new(None, counted(|t| t.disks.all, total.into())),
        of(Outcome::Eligible, |t| t.disks.eligible, |tally| tally.eligible),
        of(Outcome::Blocked, |t| t.disks.blocked, |tally| tally.blocked),
        of(Outcome::Undecided, |t| t.disks.undecided, |tally| tally.undecided),
    ]
}
