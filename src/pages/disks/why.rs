//! Why a disk can't go, in one line.

use evs_domain::check::{Check, CheckSet};
use evs_domain::evidence::Evidence;
use evs_domain::inventory::Inventory;
use evs_domain::rules::Weight;
use evs_domain::verdict::Judge;
use evs_domain::view::Said;
use evs_i18n::{Texts, reason, unchecked};

/// The first reason against a transfer with how many there are, or what couldn't be checked.
pub(super) fn why(all: &Inventory, judge: &Judge, row: u32, t: &'static Texts) -> String {
    let (blockers, open) = (judge.blockers(all.present(row)), judge.open_questions(all.unknown(row)));
    let Some(first) = blockers.iter().next() else {
        return if all.readings.are_finished() {
            t.list(&open.iter().map(|check| unchecked(t, check)).collect::<Vec<_>>())
        } else {
            String::new()
        };
    };
    let evidence = all.evidence(row, CheckSet::of(first));
    let what = evidence.first().map(|evidence| reason(t, evidence, Weight::Block).what).unwrap_or_default();
    if blockers.len() > 1 { format!("{} · {what}", t.disks.reasons(blockers.len())) } else { what }
}

/// Which reasons have a word in them that is in lower case: what the page shows can be searched.
pub(super) fn said(t: &'static Texts, word: &str) -> Said {
    let having = |text: &dyn Fn(Check) -> String| {
        let checks = Check::ALL.iter().filter(|check| text(**check).to_lowercase().contains(word));
        checks.fold(CheckSet::NONE, |set, check| set.with(*check))
    };
    Said {
        reasons: having(&|check| reason(t, &Evidence::counted(check, 1, Vec::new()), Weight::Block).what),
        questions: having(&|check| unchecked(t, check).to_owned()),
    }
}
