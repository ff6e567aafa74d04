//! A record on its way to another browser, as text: what goes comes, and what isn't written just so is refused as a whole.

use evs_domain::secret::{AuthKey, Secret};
use evs_domain::transfer::Ending;

use super::{KEPT, TRANSFER, created, disk, intent, place};
use crate::state::journal::carried::{Carried, CarriedEntry, CarriedHead, CarriedProblem};
use crate::state::journal::entry::{EntryId, HandOverWay, Receipt, Stage};
use crate::state::journal::record::Record;

const KEY: &str = r#"92"66\c5"#;

fn entry(n: u32, record: Record, key: Option<&str>) -> CarriedEntry {
    let key = key.map(|key| (TRANSFER, AuthKey::parse(key).unwrap()));
    let id = EntryId::stored(format!("01700000000-{n:08x}-0000abcd"));
    CarriedEntry { id, record: record.without_key(), key }
}

fn head() -> CarriedHead {
    CarriedHead {
        made: 1_700_000_500,
        cloud: "otc".into(),
        account_id: "a1".into(),
        account: "Harbor \"1\"".into(),
    }
}

fn text(entries: Vec<CarriedEntry>) -> String {
    Carried { head: head(), entries }.write().unwrap().expose().to_owned()
}

fn read(text: &str) -> Result<Carried, CarriedProblem> {
    Carried::read(&Secret::new(text))
}

fn problem(text: &str) -> Option<CarriedProblem> {
    read(text).err()
}

#[test]
fn a_record_is_written_to_the_letter_and_read_back_with_its_keys() {
    let record = KEPT.replace(r#""sealed":"00.11""#, r#""sealed":null"#);
    let expected = format!(
        "{{\"evs_transfer_record\":1,\"made\":1700000500,\"cloud\":\"otc\",\"account_id\":\"a1\",\
         \"account\":\"Harbor \\\"1\\\"\",\"entries\":[\n\
         {{\"id\":\"01700000000-00000001-0000abcd\",\"entry\":{record},\"key\":\"92\\\"66\\\\c5\"}}\n]}}\n"
    );
    let written = text(vec![entry(1, created(), Some(KEY))]);
    assert_eq!(written, expected);
    let carried = read(&written).unwrap();
    assert_eq!((&carried.head, carried.entries(), carried.keys()), (&head(), 1, 1));
    let (transfer, key) = carried.entries[0].key.as_ref().unwrap();
    assert!(*transfer == TRANSFER && key.is(&AuthKey::parse(KEY).unwrap()));
    assert!(carried.head.is_of(&place()));
}

#[test]
fn history_goes_along_without_a_key() {
    let mut ended = created();
    ended.hand_over(HandOverWay::Sealed, 4).unwrap();
    ended.end(Ending::Gone, 9).unwrap();
    let receipt =
        Receipt { place: place(), transfer: TRANSFER, disk: disk(), transfer_name: "move".into(), at: 3 };
    let written = text(vec![entry(1, ended, None), entry(2, Record::received(receipt), None)]);
    let carried = read(&written).unwrap();
    let stages: Vec<_> = carried.entries.iter().map(|one| super::entry(&one.record).stage).collect();
    assert_eq!(stages, [Stage::Ended { ending: Ending::Gone, at: 9 }, Stage::Received]);
    assert_eq!(carried.keys(), 0);
    assert!(!written.contains("\"key\":"));
}

#[test]
fn the_text_never_outgrows_the_room_that_was_made_for_it() {
    // Each character of it takes two.
    let key = r#"\"#.repeat(200);
    let carried =
        Carried { head: head(), entries: (0..50).map(|n| entry(n, created(), Some(&key))).collect() };
    let records: Vec<_> = carried.entries.iter().map(|one| one.record.write().unwrap()).collect();
    let entries = carried.write().unwrap();
    let head = entries.expose().find('[').unwrap() + 1;
    assert!(entries.len() - head <= carried.room(&records));
}

#[test]
fn what_is_changed_or_of_a_later_version_is_refused_as_a_whole() {
    let whole = text(vec![entry(1, created(), Some(KEY)), entry(2, created(), None)]);
    assert!(read(&whole).is_ok());
    let later = whole.replacen("\"evs_transfer_record\":1", "\"evs_transfer_record\":2,\"more\":[]", 1);
    assert_eq!(problem(&later), Some(CarriedProblem::LaterVersion));
    for (from, to) in [
        ("\"made\"", "\"more\":1,\"made\""),
        ("\"id\"", "\"more\":1,\"id\""),
        ("\"stage\"", "\"more\":1,\"stage\""),
        ("\"version\":1", "\"version\":9"),
        ("\"account_id\":\"a1\",\"account\"", "\"account_id\":\"a2\",\"account\""),
        ("\"cloud\":\"otc\",\"account_id\"", "\"cloud\":\"other\",\"account_id\""),
        ("-00000002-", "-00000001-"),
        ("01700000000-00000001-0000abcd", ""),
        ("01700000000-00000001-0000abcd", "own age1xyz"),
        ("\"sealed\":null", "\"sealed\":\"00.11\""),
        ("\"stage\":\"created\"", "\"stage\":\"ended\""),
        ("\"stage\":\"created\"", "\"stage\":\"key-lost\""),
        ("\"key\":\"92", "\"key\":\" 92"),
        ("\"key\":\"92", "\"key\":\"\\n92"),
        ("\"key\":\"92\\\"66\\\\c5\"", "\"key\":\"\""),
        ("\"key\":\"92\\\"66\\\\c5\"", "\"key\":null"),
        ("\"key\":\"92\\\"66\\\\c5\"", "\"key\":92"),
        ("\n]}\n", ""),
        ("\n]}\n", "\n]}\n{}"),
    ] {
        assert!(whole.contains(from), "{from}");
        let changed = whole.replacen(from, to, 1);
        assert_eq!(problem(&changed), Some(CarriedProblem::NotARecord), "{from} -> {to}");
    }
    for nothing in ["", "{}", "[]", "evs-transfer-package: 1", "{\"evs_transfer_record\":\"1\"}"] {
        assert_eq!(problem(nothing), Some(CarriedProblem::NotARecord), "{nothing}");
    }
}

#[test]
fn what_nothing_is_known_to_have_come_of_neither_goes_nor_comes() {
    let open = Record::intended(intent());
    assert!(!open.may_be_carried());
    assert_eq!(problem(&text(vec![entry(1, open, None)])), Some(CarriedProblem::NotARecord));
    let mut destroyed = created();
    destroyed.destroy(8);
    assert!(destroyed.may_be_carried() && !destroyed.may_hold_key());
    let keyed = text(vec![entry(1, destroyed, Some(KEY))]);
    assert_eq!(problem(&keyed), Some(CarriedProblem::NotARecord));
}

/// Whatever is cut or changed, the reader comes to an end; what it takes it can write, and reads the same again.
#[test]
fn no_cut_and_no_changed_letter_is_taken_for_something_else() {
    let mut over = created();
    over.end(Ending::Back, 9).unwrap();
    let whole = text(vec![entry(1, created(), Some(KEY)), entry(2, over, None)]);
    for at in 0..whole.len() - 1 {
        // The line's end behind the last bracket says nothing.
        assert_eq!(problem(&whole[..at]), Some(CarriedProblem::NotARecord), "{at}");
    }
    for (at, _) in whole.char_indices() {
        for other in ["\"", "\\", "{", "}", "0", "-", "\n", "\u{202e}", "null"] {
            let changed = format!("{}{other}{}", &whole[..at], &whole[at + 1..]);
            let Ok(carried) = read(&changed) else { continue };
            let again = read(carried.write().unwrap().expose()).unwrap();
            let told = |carried: &Carried| {
                let entries = carried.entries.iter();
                let entries: Vec<_> =
                    entries.map(|one| (one.id.clone(), super::entry(&one.record))).collect();
                (carried.head.clone(), entries, carried.keys())
            };
            assert_eq!(told(&again), told(&carried), "{other} at {at}");
            assert!(carried.keys() <= 1 && carried.entries() == 2);
        }
    }
}
