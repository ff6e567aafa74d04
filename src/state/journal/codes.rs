//! The codes by which stored records tell checks, ways and endings. They outlive renaming in the code: a code that is
//! in use is never changed, or the records that hold it can't be read any more.

use evs_domain::check::{Check, CheckSet};
use evs_domain::refusal::Refusal;
use evs_domain::transfer::Ending;

use super::entry::HandOverWay;

const WAYS: [(HandOverWay, &str); 7] = [
    (HandOverWay::Revealed, "revealed"),
    (HandOverWay::CopiedKey, "copied-key"),
    (HandOverWay::CopiedBoth, "copied-both"),
    (HandOverWay::Downloaded, "downloaded"),
    (HandOverWay::Sealed, "sealed"),
    (HandOverWay::CopiedLink, "copied-link"),
    (HandOverWay::Confirmed, "confirmed"),
];

impl HandOverWay {
    /// The code that records tell it by, for the ledger too.
    pub fn code(self) -> &'static str {
        WAYS.iter().find(|(known, _)| *known == self).map_or("", |(_, code)| code)
    }
}

/// The first code of a value is the one that is written.
const ENDINGS: [(Ending, &str); 5] = [
    (Ending::Gone, "gone"),
    // Earlier versions took a disk that had left for an accepted one.
    (Ending::Gone, "accepted"),
    (Ending::Canceled, "canceled"),
    (Ending::Back, "back"),
    (Ending::Unclear, "unclear"),
];

/// Why an accept was refused. What isn't in here is written as the last.
const REFUSALS: [(Refusal, &str); 11] = [
    (Refusal::WrongKey, "wrong-key"),
    (Refusal::NoSuchTransfer, "no-such-transfer"),
    (Refusal::NoSuchDisk, "no-such-disk"),
    (Refusal::OverQuota, "over-quota"),
    (Refusal::PrivateType, "private-type"),
    (Refusal::NotAllowed, "not-allowed"),
    (Refusal::Ineligible, "ineligible"),
    (Refusal::Locked, "locked"),
    (Refusal::BadRequest, "bad-request"),
    (Refusal::CloudFault, "cloud-fault"),
    (Refusal::Other, "other"),
];

/// The code of a refusal.
pub(super) fn write_refusal(why: Refusal) -> String {
    let code = REFUSALS.iter().find(|(known, _)| *known == why).map_or("other", |(_, code)| code);
    code.to_owned()
}

/// What [`write_refusal`] wrote.
pub(super) fn read_refusal(text: &str) -> Option<Refusal> {
    REFUSALS.iter().find(|(_, code)| *code == text).map(|(why, _)| *why)
}

/// A way of handing over and when, in seconds since 1970-01-01T00:00:00Z.
pub(super) fn write_way(way: HandOverWay, at: i64) -> String {
    write(&WAYS, way, at)
}

/// What [`write_way`] wrote.
pub(super) fn read_way(text: &str) -> Option<(HandOverWay, i64)> {
    read(&WAYS, text)
}

/// An ending and when it was concluded, in seconds since 1970-01-01T00:00:00Z.
pub(super) fn write_ending(ending: Ending, at: i64) -> String {
    write(&ENDINGS, ending, at)
}

/// What [`write_ending`] wrote.
pub(super) fn read_ending(text: &str) -> Option<(Ending, i64)> {
    read(&ENDINGS, text)
}

fn write<T: Copy + PartialEq>(table: &[(T, &str)], value: T, at: i64) -> String {
    let code = table.iter().find(|(known, _)| *known == value).map_or("", |(_, code)| code);
    format!("{code} {at}")
}

fn read<T: Copy>(table: &[(T, &str)], text: &str) -> Option<(T, i64)> {
    let (code, at) = text.split_once(' ')?;
    let (value, _) = table.iter().find(|(_, known)| *known == code)?;
    Some((*value, at.parse().ok()?))
}

/// Checks by their names in the code: numbers shift when checks are added, names don't.
pub(in crate::state) fn write_checks(checks: CheckSet) -> Vec<String> {
    checks.iter().map(check_code).collect()
}

/// What [`write_checks`] wrote. Names that this version doesn't know are passed over: an entry and its key are worth
/// more than one of its checks.
pub(in crate::state) fn read_checks(codes: &[String]) -> CheckSet {
    let known = Check::ALL.into_iter().filter(|check| codes.contains(&check_code(*check)));
    known.fold(CheckSet::NONE, CheckSet::with)
}

fn check_code(check: Check) -> String {
    format!("{check:?}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_and_every_ending_has_a_code_of_its_own_and_comes_back() {
        for (way, _) in WAYS {
            assert_eq!(read_way(&write_way(way, -5)), Some((way, -5)));
        }
        for (ending, _) in ENDINGS {
            assert_eq!(read_ending(&write_ending(ending, 1_700_000_000)), Some((ending, 1_700_000_000)));
        }
    }

    #[test]
    fn every_refusal_comes_back_or_as_another_one() {
        for (why, _) in REFUSALS {
            assert_eq!(read_refusal(&write_refusal(why)), Some(why));
        }
        assert_eq!(read_refusal(&write_refusal(Refusal::BrokenGroup)), Some(Refusal::Other));
        assert_eq!(read_refusal("shouted"), None);
    }

    #[test]
    fn codes_that_are_in_use_stay() {
        assert_eq!(write_way(HandOverWay::CopiedBoth, 1), "copied-both 1");
        assert_eq!(write_ending(Ending::Unclear, 2), "unclear 2");
        assert_eq!(write_checks(CheckSet::of(Check::BackupPolicy)), ["BackupPolicy"]);
    }

    #[test]
    fn unknown_codes_and_missing_times_are_no_ways() {
        for text in ["", "revealed", "revealed x", "shouted 1", " 1"] {
            assert_eq!(read_way(text), None, "{text}");
        }
    }
}
