//! Records without a browser: what is written comes back, what doesn't fit is refused, steps keep their order.

mod accepting;
mod carried;
mod version_two;

use evs_domain::check::{Check, CheckSet};
use evs_domain::disks::DiskInfo;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::transfer::{Custody, Ending};

use super::entry::{Entry, EntryId, HandOverWay, Intent, Place, Receipt, Stage};
use super::error::JournalError;
use super::record::{Record, Sealed};

const TRANSFER: TransferId = TransferId(0xcac5_d2c5);

fn place() -> Place {
    Place { cloud: "otc".into(), region: "eu-de".into(), account_id: "a1".into(), project_id: "p1".into() }
}

fn intent() -> Intent {
    Intent {
        place: place(),
        disk: disk(),
        transfer_name: "move".into(),
        despite: CheckSet::from_slice(&[Check::Vault, Check::Shared]),
        at: 1_700_000_000,
    }
}

fn disk() -> DiskInfo {
    DiskInfo {
        id: DiskId(7),
        name: "data \"1\"".into(),
        size_gib: 40,
        disk_type: "SSD".into(),
        zone: "eu-de-01".into(),
        snapshots: None,
    }
}

/// A record as version 1 has always written it. Browsers hold such records: this text never changes.
const KEPT: &str = r#"{"version":1,"stage":"created","cloud":"otc","region":"eu-de","account_id":"a1","project_id":"p1","disk":"00000000-0000-0000-0000-000000000007","disk_name":"data \"1\"","size_gib":40,"disk_type":"SSD","zone":"eu-de-01","transfer_name":"move","despite":["Vault","Shared"],"at":1700000000,"transfer":"00000000-0000-0000-0000-0000cac5d2c5","sealed":"00.11","handed_over":[],"ending":null}"#;

fn sealed(text: &str) -> Option<Sealed> {
    Some(Sealed { text: text.into(), to: None })
}

fn created() -> Record {
    let mut record = Record::intended(intent());
    record.create(TRANSFER, sealed("00.11")).unwrap();
    record
}

fn entry(record: &Record) -> Entry {
    record.entry(EntryId::stored("1".into())).unwrap()
}

#[test]
fn records_that_browsers_hold_are_read_and_written_to_the_letter() {
    assert_eq!(created().write().unwrap(), KEPT);
    let record = Record::read(KEPT).unwrap();
    let entry = entry(&record);
    assert_eq!((entry.disk, entry.transfer), (disk(), Some(TRANSFER)));
    assert_eq!(entry.stage, Stage::Created { sealed: true });
    let binding = r#"["journal key","otc","eu-de","a1","p1","t","00000000-0000-0000-0000-000000000007"]"#;
    assert_eq!(record.binding("t").unwrap(), binding);
}

#[test]
fn an_intent_comes_back_as_it_was_written() {
    let read = Record::read(&Record::intended(intent()).write().unwrap()).unwrap();
    let entry = entry(&read);
    assert_eq!(
        (entry.place, entry.disk, entry.despite, entry.stage, entry.transfer),
        (place(), disk(), intent().despite, Stage::Intended, None)
    );
}

#[test]
fn a_receipt_comes_back_with_its_transfer() {
    let Intent { place, disk, transfer_name, at, .. } = intent();
    let receipt = Receipt { place, transfer: TRANSFER, disk: disk.clone(), transfer_name, at };
    let entry = entry(&Record::read(&Record::received(receipt).write().unwrap()).unwrap());
    assert_eq!((entry.stage, entry.transfer, &entry.disk), (Stage::Received, Some(TRANSFER), &disk));
    assert_eq!(entry.custody(), Custody::NotHere);
}

#[test]
fn records_of_other_versions_and_records_whose_parts_do_not_fit_are_unreadable() {
    let text = created().write().unwrap();
    assert!(Record::read(&text).is_ok());
    for (from, to) in [
        ("\"version\":1", "\"version\":2"),
        ("\"version\":1", "\"version\":1,\"later\":true"),
        ("\"stage\":\"created\"", "\"stage\":\"intended\""),
        ("\"stage\":\"created\"", "\"stage\":\"ended\""),
        ("\"stage\":\"created\"", "\"stage\":\"dreamt\""),
        ("00000000-0000-0000-0000-000000000007", "7"),
        ("\"size_gib\":40", "\"size_gib\":-1"),
    ] {
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text, "{from}");
        assert_eq!(Record::read(&changed).err(), Some(JournalError::Unreadable), "{to}");
    }
    assert!(Record::read("").is_err() && Record::read("[]").is_err());
}

#[test]
fn a_check_that_this_version_does_not_know_costs_neither_the_entry_nor_its_name() {
    let text = created().write().unwrap().replacen("\"Vault\"", "\"Moonlight\"", 1);
    let record = Record::read(&text).unwrap();
    assert_eq!(entry(&record).despite, CheckSet::of(Check::Shared));
    assert_eq!(record.write().unwrap(), text);
}

#[test]
fn a_key_is_bound_to_every_part_of_where_it_belongs() {
    let binding = |change: &dyn Fn(&mut Intent)| {
        let mut intent = intent();
        change(&mut intent);
        Record::intended(intent).binding("t").unwrap()
    };
    let original = binding(&|_| {});
    let others = [
        binding(&|i| i.place.cloud.push('x')),
        binding(&|i| i.place.region.push('x')),
        binding(&|i| i.place.account_id.push('x')),
        binding(&|i| i.place.project_id.push('x')),
        binding(&|i| i.disk.id = DiskId(8)),
        binding(&|i| (i.place.region, i.place.account_id) = ("eu-de\",\"a1".into(), String::new())),
        Record::intended(intent()).binding("u").unwrap(),
    ];
    assert!(others.iter().all(|other| *other != original));
}

#[test]
fn a_key_that_is_held_is_never_overwritten_or_given_up_for_lost() {
    let mut record = created();
    assert_eq!(record.create(TRANSFER, sealed("22.33")), Err(JournalError::WrongStage));
    assert_eq!(record.lose_key(TRANSFER), Err(JournalError::WrongStage));
    assert_eq!(record.may_withdraw(), Err(JournalError::WrongStage));
    assert_eq!(record.sealed.as_deref(), Some("00.11"));
}

#[test]
fn a_transfer_is_not_exchanged_for_another_one() {
    let mut record = Record::intended(intent());
    record.lose_key(TRANSFER).unwrap();
    assert_eq!(record.create(TransferId(1), None), Err(JournalError::WrongStage));
    assert_eq!(record.create(TRANSFER, sealed("00.11")), Ok(()), "an answer that comes late after all");
}

#[test]
fn the_end_purges_the_key_and_keeps_how_it_was_handed_over() {
    let mut record = created();
    record.hand_over(HandOverWay::CopiedBoth, 5).unwrap();
    assert_eq!(record.end(Ending::Unclear, 6), Ok(Some("00.11".into())));
    assert!(!record.write().unwrap().contains("00.11"));
    record.end(Ending::Gone, 7).unwrap();
    record.end(Ending::Canceled, 8).unwrap();
    let entry = entry(&record);
    assert_eq!(entry.stage, Stage::Ended { ending: Ending::Gone, at: 7 });
    assert_eq!(entry.handed_over, [(HandOverWay::CopiedBoth, 5)]);
}

#[test]
fn custody_follows_the_key() {
    let mut record = Record::intended(intent());
    assert_eq!(record.hand_over(HandOverWay::Revealed, 1), Err(JournalError::WrongStage));
    assert_eq!(entry(&record).custody(), Custody::Lost);
    record.create(TRANSFER, None).unwrap();
    assert_eq!(entry(&record).custody(), Custody::Lost, "it was shown but could not be sealed");
    record.create(TRANSFER, sealed("00.11")).unwrap();
    record.hand_over(HandOverWay::CopiedLink, 1).unwrap();
    assert_eq!(entry(&record).custody(), Custody::SealedHere, "a bare link holds no key");
    record.hand_over(HandOverWay::Confirmed, 2).unwrap();
    assert_eq!(entry(&record).custody(), Custody::HandedOver);
    record.end(Ending::Gone, 3).unwrap();
    assert_eq!(entry(&record).custody(), Custody::NotHere);
}
