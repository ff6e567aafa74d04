//! All reasons at once: what stands in the way of a disk's transfer, what couldn't be checked, what may surprise; each with
//! its evidence, its fix and the page that says so.

use evs_domain::check::CheckSet;
use evs_domain::evidence::Evidence;
use evs_domain::inventory::Inventory;
use evs_domain::rules::{RuleTable, Weight};
use evs_domain::verdict::Judge;
use evs_i18n::{reason, unchecked};
use leptos::prelude::*;

use super::base::Tone;
use crate::state::words::words;

/// What there is to say about one disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// What forbids its transfer.
    pub blockers: Vec<Evidence>,
    /// What might.
    pub warnings: Vec<Evidence>,
    /// What is good to know.
    pub notes: Vec<Evidence>,
    /// What couldn't be checked.
    pub unchecked: CheckSet,
}

impl Findings {
    /// What there is to say about the disk in `row`.
    pub fn of(inventory: &Inventory, row: u32, judge: &Judge) -> Self {
        let present = inventory.present(row);
        Self {
            blockers: inventory.evidence(row, judge.blockers(present)),
            warnings: inventory.evidence(row, judge.warnings(present)),
            notes: inventory.evidence(row, judge.notes(present)),
            unchecked: judge.open_questions(inventory.unknown(row)),
        }
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.blockers.is_empty()
            && self.warnings.is_empty()
            && self.notes.is_empty()
            && self.unchecked.is_empty()
    }
}

/// Everything there is to say about a disk, in groups.
#[component]
pub fn Reasons(findings: Findings, rules: &'static RuleTable) -> impl IntoView {
    let w = words();
    let Findings { blockers, warnings, notes, unchecked: open } = findings;
    view! {
        {group(w.text(|t| t.disks.why_blocked), Tone::Bad, blockers, Weight::Block, rules)}
        {(!open.is_empty()).then(|| view! {
            <section class="reasons" data-tone=Tone::Warn.name()>
                <h3>{w.say(|t| t.disks.not_checked)}</h3>
                <ul>{open.iter().map(|check| view! { <li>{move || unchecked(w.t(), check)}</li> }).collect_view()}</ul>
            </section>
        })}
        {group(w.text(|t| t.disks.may_surprise), Tone::Warn, warnings, Weight::Warn, rules)}
        {group(w.text(|t| t.disks.good_to_know), Tone::Neutral, notes, Weight::Note, rules)}
    }
}

fn group(
    title: Signal<String>,
    tone: Tone,
    found: Vec<Evidence>,
    weight: Weight,
    rules: &'static RuleTable,
) -> Option<impl IntoView> {
    (!found.is_empty()).then(|| {
        view! {
            <section class="reasons" data-tone=tone.name()>
                <h3>{move || title.get()}</h3>
                <ul>{found.into_iter().map(|evidence| one(evidence, weight, rules)).collect_view()}</ul>
            </section>
        }
    })
}

fn one(evidence: Evidence, weight: Weight, rules: &'static RuleTable) -> impl IntoView {
    let w = words();
    let source = rules.rule(evidence.check).map(|rule| rule.source);
    let shown = evidence.clone();
    let what = move || reason(w.t(), &shown, weight).what;
    let fix = move || {
        let fix = reason(w.t(), &evidence, weight).fix;
        (!fix.is_empty()).then(|| view! { <p class="reason-fix">{fix}</p> })
    };
    view! {
        <li>
            <p class="reason-what"><bdi>{what}</bdi></p>
            {fix}
            {source.map(|source| view! {
                <p class="reason-source muted">{move || w.t().disks.source(source)}</p>
            })}
        </li>
    }
}
