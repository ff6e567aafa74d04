//! All reasons for a disk's verdict at once: blockers, unanswered checks, warnings, notes; each with its evidence, its fix
//! and its source in the provider's documents.

use evs_domain::check::CheckSet;
use evs_domain::evidence::Evidence;
use evs_domain::inventory::Inventory;
use evs_domain::rules::{RuleTable, Weight, address_of};
use evs_domain::verdict::Judge;
use evs_i18n::{reason, unchecked};
use leptos::prelude::*;

use super::base::{Prose, Tone};
use crate::state::app_state::i18n;

/// The reasons for one disk's verdict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Reasons that forbid the transfer.
    pub blockers: Vec<Evidence>,
    /// Reasons for which the transfer may fail or surprise.
    pub warnings: Vec<Evidence>,
    pub notes: Vec<Evidence>,
    /// Checks whose facts couldn't be read.
    pub unchecked: CheckSet,
}

impl Findings {
    /// The findings about the disk in `row`.
    pub fn of(inventory: &Inventory, row: u32, judge: &Judge) -> Self {
        let present = inventory.present(row);
        Self {
            blockers: inventory.evidence(row, judge.blockers(present)),
            warnings: inventory.evidence(row, judge.warnings(present)),
            notes: inventory.evidence(row, judge.notes(present)),
            unchecked: judge.open_questions(inventory.unknown(row)),
        }
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.blockers.is_empty()
            && self.warnings.is_empty()
            && self.notes.is_empty()
            && self.unchecked.is_empty()
    }
}

/// All findings about a disk, in groups.
#[component]
pub fn Reasons(findings: Findings, rules: &'static RuleTable) -> impl IntoView {
    let w = i18n();
    let Findings { blockers, warnings, notes, unchecked: open } = findings;
    view! {
        {group(w.text(|t| t.disks.why_blocked), Tone::Bad, blockers, Weight::Block, rules)}
        {(!open.is_empty())
            .then(|| {
                view! {
                    <section class="reasons" data-tone=Tone::Warn.name()>
                        <h3>{w.say(|t| t.disks.not_checked)}</h3>
                        <ul>
                            {open
                                .iter()
                                .map(|check| view! { <li>{move || unchecked(w.t(), check)}</li> })
                                .collect_view()}
                        </ul>
                    </section>
                }
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
    let w = i18n();
    let source = rules.rule(evidence.check).map(|rule| rule.source);
    let shown = evidence.clone();
    let what = move || reason(w.t(), &shown, weight).what;
    let fix = move || {
        let fix = reason(w.t(), &evidence, weight).fix;
        (!fix.is_empty()).then(|| view! { <Prose text=fix class="reason-fix" /> })
    };
    view! {
        <li>
            <p class="reason-what">
                <bdi>{what}</bdi>
            </p>
            {fix}
            {source.map(source_line)}
        </li>
    }
}

/// Where the rule comes from: the provider's page itself, where its address is known.
fn source_line(source: &'static str) -> impl IntoView {
    let w = i18n();
    let what = match address_of(source) {
        Some(address) => view! {
            <a
                href=address
                target="_blank"
                rel="noopener noreferrer"
                aria-label=move || w.t().disks.new_tab(source)
            >
                {source}
            </a>
        }
        .into_any(),
        None => view! { <span>{source}</span> }.into_any(),
    };
    view! {
        <p class="reason-source muted">
            <span>{w.say(|t| t.disks.sources)}</span>
            " "
            <bdi lang="en">{what}</bdi>
        </p>
    }
}
