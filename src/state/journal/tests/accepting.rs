//! What version 3 of records adds: accepts, from the intent to a good end or none and never with a key; keys that went in a sealed file.

use evs_domain::disks::DiskInfo;
use evs_domain::id::DiskId;
use evs_domain::refusal::Refusal;
use evs_domain::transfer::Ending;

use super::{TRANSFER, created, disk, entry, place};
use crate::state::journal::entry::{AcceptIntent, HandOverWay, Stage};
use crate::state::journal::error::JournalError;
use crate::state::journal::record::Record;

fn intended(disk: Option<DiskId>) -> Record {
    Record::accepting(AcceptIntent { place: place(), transfer: TRANSFER, disk, at: 5 })
}

#[test]
fn an_intent_to_accept_comes_back_with_or_without_its_disk() {
    for known in [None, Some(DiskId(7))] {
        let text = intended(known).write().unwrap();
        assert!(text.starts_with(r#"{"version":3,"stage":"accepting","#), "{text}");
        let read = entry(&Record::read(&text).unwrap());
        assert_eq!((read.stage, read.transfer, read.at), (Stage::Accepting, Some(TRANSFER), 5));
        assert_eq!((read.known_disk(), read.disk.name.as_str()), (known, ""));
    }
}

#[test]
fn what_is_accepted_is_a_receipt_like_any_other_with_the_time_of_the_first_answer() {
    let mut record = intended(None);
    record.receive(DiskInfo::bare(disk().id), 9).unwrap();
    record.receive(disk(), 60).unwrap();
    let text = record.write().unwrap();
    assert!(text.starts_with(r#"{"version":1,"stage":"received","#) && !text.contains("refusal"), "{text}");
    let read = entry(&Record::read(&text).unwrap());
    assert_eq!((read.stage, read.at, read.disk), (Stage::Received, 9, disk()));
    assert_eq!(record.refuse(Refusal::WrongKey), Err(JournalError::WrongStage));
    assert_eq!(record.accept_again(70), Err(JournalError::WrongStage));
}

#[test]
fn a_refusal_is_kept_with_its_reason_until_it_is_tried_again() {
    let mut record = intended(Some(DiskId(7)));
    record.refuse(Refusal::WrongKey).unwrap();
    let read = Record::read(&record.write().unwrap()).unwrap();
    assert_eq!(entry(&read).stage, Stage::Refused { why: Refusal::WrongKey });
    assert!(read.is_over() && read.may_withdraw().is_err());
    record.accept_again(8).unwrap();
    assert_eq!((entry(&record).stage, entry(&record).at), (Stage::Accepting, 8));
    assert!(!record.is_over() && record.may_withdraw().is_ok());
}

#[test]
fn an_accept_is_no_create_and_a_create_no_accept() {
    let mut record = intended(None);
    assert!(record.create(TRANSFER, None).is_err() && record.lose_key(TRANSFER).is_err());
    assert!(record.end(Ending::Gone, 9).is_err());
    assert!(created().receive(disk(), 9).is_err() && created().refuse(Refusal::Other).is_err());
    let text = intended(None).write().unwrap();
    for (from, to) in [
        ("\"version\":3", "\"version\":1"),
        ("\"accepting\"", "\"refused\""),
        ("\"sealed\":null", "\"sealed\":\"x\""),
    ] {
        assert!(text.contains(from) && Record::read(&text.replace(from, to)).is_err(), "{to}");
    }
}

#[test]
fn a_key_that_went_in_a_sealed_file_is_told_by_a_version_that_older_programs_leave_alone() {
    let mut record = created();
    record.hand_over(HandOverWay::CopiedLink, 4).unwrap();
    assert!(record.write().unwrap().starts_with(r#"{"version":1,"#));
    record.hand_over(HandOverWay::Sealed, 5).unwrap();
    let text = record.write().unwrap();
    assert!(text.starts_with(r#"{"version":3,"#), "{text}");
    let read = entry(&Record::read(&text).unwrap());
    assert_eq!(read.handed_over.last(), Some(&(HandOverWay::Sealed, 5)));
    assert!(
        read.is_handed_over() && Record::read(&text.replacen("\"version\":3", "\"version\":1", 1)).is_err()
    );
}
