//! Narrowing the list down: verdict, text, status, type, zone; and how many remain.

use evs_domain::disks::Facet;
use evs_domain::inventory::Tally;
use evs_domain::verdict::Outcome;
use evs_i18n::{Texts, messages::disks::Showing};
use leptos::prelude::*;

use crate::components::base::{Button, Choice, RadioGroup, RadioLook, SelectField, SelectOption, TextField};
use crate::state::filter::outcome_word;
use crate::state::words::words;
use crate::state::work::Work;

/// The filters, and how many disks they leave.
#[component]
pub(super) fn Filters(work: Work, rows: Memo<Vec<u32>>, total: Memo<usize>) -> impl IntoView {
    let w = words();
    let filter = work.filter;
    let tally = Memo::new(move |_| {
        let judge = work.judge();
        work.inventory.with(|inventory| inventory.tally(&judge))
    });
    let settled = Memo::new(move |_| work.inventory.with(|inventory| inventory.readings.settled()));
    let showing = move || w.t().disks.showing(Showing { n: rows.with(Vec::len), total: total.get() });
    let narrow = move || filter.query().is_narrow();
    view! {
        <div class="stack" data-gap="small">
            <RadioGroup
                legend=w.text(|t| t.disks.filter_verdict)
                legend_hidden=true
                look=RadioLook::Segments
                value=filter.outcome
                choices=verdict_choices(tally, total)
            />
            <div class="toolbar disk-filters" role="search">
                <TextField label=w.text(|t| t.disks.search) value=filter.text kind="search"/>
                {facet(work, filter.status, Facet::Status, |t| t.common.status, |t| t.disks.any_status)}
                {facet(work, filter.disk_type, Facet::Type, |t| t.common.disk_type, |t| t.disks.any_type)}
                {facet(work, filter.zone, Facet::Zone, |t| t.common.zone, |t| t.disks.any_zone)}
            </div>
            <p class="cluster muted" role="status">
                <span>{showing}</span>
                {move || (!settled.get()).then(|| view! { <span>{w.say(|t| t.disks.still_reading)}</span> })}
                {move || narrow().then(|| view! {
                    <Button quiet=true on_press=Callback::new(move |()| filter.clear())>{w.say(|t| t.disks.clear_filters)}</Button>
                })}
            </p>
        </div>
    }
}

fn verdict_choices(tally: Memo<Tally>, total: Memo<usize>) -> Vec<Choice> {
    let w = words();
    let counted = move |pick: fn(&'static Texts) -> &'static str, count: Signal<usize>| {
        Signal::derive(move || format!("{} {}", pick(w.t()), count.get()))
    };
    let of = |outcome: Outcome, pick, count: fn(Tally) -> usize| {
        Choice::new(outcome_word(outcome), counted(pick, Signal::derive(move || count(tally.get()))))
    };
    vec![
        Choice::new("", counted(|t| t.disks.all, total.into())),
        of(Outcome::Eligible, |t| t.disks.eligible, |tally| tally.eligible),
        of(Outcome::Blocked, |t| t.disks.blocked, |tally| tally.blocked),
        of(Outcome::Undecided, |t| t.disks.undecided, |tally| tally.undecided),
    ]
}

/// A choice among the values that occur; without one there is nothing to choose.
fn facet(
    work: Work,
    value: RwSignal<String>,
    facet: Facet,
    label: fn(&'static Texts) -> &'static str,
    any: fn(&'static Texts) -> &'static str,
) -> impl IntoView {
    let w = words();
    let found = Memo::new(move |_| {
        work.inventory.with(|inventory| {
            inventory.disks.distinct(facet).into_iter().map(str::to_owned).collect::<Vec<_>>()
        })
    });
    let options = Signal::derive(move || {
        let mut options = vec![SelectOption::new("", any(w.t()))];
        options.extend(found.get().into_iter().map(|word| SelectOption::new(word.clone(), word)));
        options
    });
    view! { <SelectField label=w.text(label) value=value options=options/> }
}
