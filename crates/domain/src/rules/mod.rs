//! What each cloud's documents say of which disks can be transferred: one table per cloud, each line naming its page.
//! Rules are values here and conditions nowhere.

mod cinder;
mod huawei;
mod otc;
mod pages;
mod partners;

use crate::check::{Check, CheckSet};
pub use pages::address_of;

/// What follows when a check applies to a disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The cloud refuses the transfer.
    Block,
    /// The cloud may refuse it, or something will surprise; nothing documented says that it's refused.
    Warn,
    /// Good to know.
    Note,
}

/// One line of a rule table.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Which question.
    pub check: Check,
    /// What a "yes" means.
    pub weight: Weight,
    /// The provider's page (its id or file name) or the source file that says so.
    pub source: &'static str,
}

/// The rules of one cloud.
#[derive(Debug)]
pub struct RuleTable {
    /// The name by which a cloud's profile picks it.
    pub id: &'static str,
    /// Its lines.
    pub rules: &'static [Rule],
}

impl RuleTable {
    /// The table with this id. A profile that names an unknown one gets [`RuleTable::strictest`].
    pub fn find(id: &str) -> &'static RuleTable {
        TABLES.iter().copied().find(|table| table.id == id).unwrap_or_else(Self::strictest)
    }

    /// The table to fall back on where a cloud isn't known: the one with most refusals.
    pub fn strictest() -> &'static RuleTable {
        &huawei::V3
    }

    /// The checks that have this weight.
    pub fn with_weight(&self, weight: Weight) -> CheckSet {
        self.rules
            .iter()
            .filter(|rule| rule.weight == weight)
            .fold(CheckSet::NONE, |set, rule| set.with(rule.check))
    }

    /// The line about `check`, if the table has one.
    pub fn rule(&self, check: Check) -> Option<&'static Rule> {
        self.rules.iter().find(|rule| rule.check == check)
    }
}

static TABLES: [&RuleTable; 6] =
    [&huawei::V3, &huawei::V2, &otc::TABLE, &partners::FLEXIBLE_ENGINE, &cinder::TABLE, &cinder::TABLE_3_70];

const fn block(check: Check, source: &'static str) -> Rule {
    Rule { check, weight: Weight::Block, source }
}

const fn warn(check: Check, source: &'static str) -> Rule {
    Rule { check, weight: Weight::Warn, source }
}

const fn note(check: Check, source: &'static str) -> Rule {
    Rule { check, weight: Weight::Note, source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_table_says_two_things_about_one_check() {
        for table in TABLES {
            let mut seen = CheckSet::NONE;
            for rule in table.rules {
                assert!(!seen.has(rule.check), "{}: {:?} twice", table.id, rule.check);
                assert!(!rule.source.is_empty(), "{}: {:?} has no source", table.id, rule.check);
                seen = seen.with(rule.check);
            }
        }
    }

    #[test]
    fn every_table_wants_an_available_disk_of_ones_own() {
        for table in TABLES {
            let blocks = table.with_weight(Weight::Block);
            for check in [Check::Status, Check::Attached, Check::AwaitingTransfer, Check::OtherOwner] {
                assert!(blocks.has(check), "{}: {check:?}", table.id);
            }
        }
    }

    #[test]
    fn an_unknown_table_means_the_strictest_one() {
        assert_eq!(RuleTable::find("no-such-cloud").id, "huawei-v3");
    }
}
