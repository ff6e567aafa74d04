//! The filters above the table: verdict, text, status, type, zone; and how many disks remain.

use evs_domain::disks::Facet;
use evs_domain::inventory::Tally;
use evs_domain::text::one_line;
use evs_domain::verdict::Outcome;
use evs_i18n::{Texts, messages::disks::Showing};
use leptos::prelude::*;

use crate::components::base::{Button, Choice, RadioGroup, RadioLook, SelectField, SelectOption, TextField};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// The filters, and how many of all disks are shown.
#[component]
pub(super) fn Filters(project: ProjectState, rows: Memo<Vec<u32>>, total: Memo<usize>) -> impl IntoView {
    let w = i18n();
    let filter = project.filter();
    let tally = Memo::new(move |_| {
        let judge = project.judge();
        project.inventory().with(|inventory| inventory.tally(&judge))
    });
    let settled = Memo::new(move |_| project.inventory().with(|inventory| inventory.readings.are_finished()));
    let showing = move || w.t().disks.showing(Showing { n: rows.with(Vec::len), total: total.get() });
    let narrow = move || filter.query().is_narrow();
    view! {
        <div class="stack" data-gap="small">
            <RadioGroup
                legend=w.text(|t| t.disks.filter_verdict)
                legend_hidden=true
                look=RadioLook::Segments
                choices=verdict_choices(tally, total)
                chosen=move || filter.outcome.get()
                on_choose=move |outcome| filter.outcome.set(outcome)
            />
            <div class="toolbar disk-filters" role="search">
                <TextField label=w.text(|t| t.disks.search) value=filter.text kind="search" />
                {facet(project, filter.status, Facet::Status, |t| t.common.status, |t| t.disks.any_status)}
                {facet(project, filter.disk_type, Facet::Type, |t| t.common.disk_type, |t| t.disks.any_type)}
                {facet(project, filter.zone, Facet::Zone, |t| t.common.zone, |t| t.disks.any_zone)}
            </div>
            <p class="cluster muted" role="status">
                <span>{showing}</span>
                {move || (!settled.get()).then(|| view! { <span>{w.say(|t| t.disks.still_reading)}</span> })}
                {move || {
                    narrow()
                        .then(|| {
                            view! {
                                <Button quiet=true on_press=move || filter.clear()>
                                    {w.say(|t| t.disks.clear_filters)}
                                </Button>
                            }
                        })
                }}
            </p>
        </div>
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

/// A choice among the values that occur in the listing, and "any".
fn facet(
    project: ProjectState,
    value: RwSignal<Option<String>>,
    facet: Facet,
    label: fn(&'static Texts) -> &'static str,
    any: fn(&'static Texts) -> &'static str,
) -> impl IntoView {
    let w = i18n();
    let found = Memo::new(move |_| {
        project.inventory().with(|inventory| {
            inventory.disks.distinct(facet).into_iter().map(str::to_owned).collect::<Vec<_>>()
        })
    });
    let options = move || {
        let mut options = vec![SelectOption::new(None, any(w.t()))];
        options.extend(
            found.get().into_iter().map(|word| SelectOption::new(Some(word.clone()), one_line(&word))),
        );
        options
    };
    view! {
        <SelectField
            label=w.text(label)
            options=options
            chosen=move || value.get()
            on_choose=move |chosen| value.set(chosen)
        />
    }
}
