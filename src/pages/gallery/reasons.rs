//! Every rule of two clouds, as a disk to which all of them apply would show it, and every question that can stay open.

use evs_domain::check::CheckSet;
use evs_domain::evidence::Evidence;
use evs_domain::rules::{RuleTable, Weight};
use leptos::prelude::*;

use crate::components::reasons::{Findings, Reasons};

/// The tables between them have every question.
const TABLES: [&str; 2] = ["huawei-v3", "cinder"];

pub(super) fn show() -> AnyView {
    let one = |id: &'static str| {
        let rules = RuleTable::find(id);
        view! {
            <h3>{id}</h3>
            <Reasons findings=all_of(rules) rules />
        }
    };
    view! { <div style:columns="24rem">{TABLES.map(|id| view! { <div>{one(id)}</div> })}</div> }.into_any()
}

/// Everything at once that can be said of a disk.
pub(super) fn all_of(rules: &'static RuleTable) -> Findings {
    let of = |weight: Weight| {
        let rules = rules.rules.iter().filter(|rule| rule.weight == weight);
        rules
            .map(|rule| Evidence::counted(rule.check, 2, vec!["nightly".into(), "month-end".into()]))
            .collect()
    };
    Findings {
        blockers: of(Weight::Block),
        warnings: of(Weight::Warn),
        notes: of(Weight::Note),
        unchecked: rules.rules.iter().fold(CheckSet::NONE, |set, rule| set.with(rule.check)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_domain::check::Check;

    #[test]
    fn every_question_is_among_the_rules_that_are_shown() {
        let asked = |check| TABLES.iter().any(|id| RuleTable::find(id).rule(check).is_some());
        let missing: Vec<Check> = Check::ALL.iter().copied().filter(|check| !asked(*check)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
