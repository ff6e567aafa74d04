//! What version 2 of records adds: keys that were destroyed or are sealed to a passkey, and what is left of history.

use evs_domain::transfer::{Custody, Ending};

use super::{KEPT, TRANSFER, created, entry, intent, place, sealed};
use crate::state::journal::entry::Place;
use crate::state::journal::error::JournalError;
use crate::state::journal::record::{Record, Sealed};
use crate::state::journal::tombstone::Tombstone;
use crate::state::journal::whose::Whose;

#[test]
fn a_destroyed_key_leaves_a_record_that_tells_when_and_holds_nothing_of_it() {
    let mut record = created();
    assert_eq!(record.destroy(9), Some("00.11".into()));
    assert_eq!(record.destroy(10), None, "it can't be destroyed twice");
    let text = record.write().unwrap();
    assert!(
        text.starts_with(r#"{"version":2,"#) && text.ends_with(r#""ending":null,"destroyed":9}"#),
        "{text}"
    );
    assert!(!text.contains("00.11"));
    let read = Record::read(&text).unwrap();
    assert_eq!((entry(&read).custody(), entry(&read).destroyed), (Custody::Destroyed, Some(9)));
    assert_eq!(record.create(TRANSFER, sealed("22.33")), Err(JournalError::WrongStage));
    record.end(Ending::Canceled, 11).unwrap();
    let ended = Record::read(&record.write().unwrap()).unwrap();
    assert_eq!((entry(&ended).custody(), entry(&ended).destroyed), (Custody::NotHere, Some(9)));
}

#[test]
fn a_key_that_comes_after_all_were_destroyed_is_destroyed_too() {
    let mut record = Record::intended(intent());
    record.create_destroyed(TRANSFER, 9).unwrap();
    let read = entry(&Record::read(&record.write().unwrap()).unwrap());
    assert_eq!((read.custody(), read.transfer), (Custody::Destroyed, Some(TRANSFER)));
}

#[test]
fn a_record_is_of_the_second_version_only_while_the_first_cannot_tell_what_is_in_it() {
    let mut record = Record::intended(intent());
    let to_passkey = Sealed { text: "aa.00.11".into(), to: Some("p".into()) };
    record.create(TRANSFER, Some(to_passkey.clone())).unwrap();
    let text = record.write().unwrap();
    assert!(
        text.starts_with(r#"{"version":2,"#) && text.ends_with(r#""ending":null,"sealed_to":"p"}"#),
        "{text}"
    );
    assert_eq!(Record::read(&text).unwrap().sealed(), Some(to_passkey));
    record.seal_anew("another", sealed("00.11").unwrap());
    assert_eq!(record.sealed.as_deref(), Some("aa.00.11"), "what was changed meanwhile stays");
    record.seal_anew("aa.00.11", sealed("00.11").unwrap());
    assert_eq!(record.write().unwrap(), KEPT);
}

#[test]
fn what_says_that_it_is_newer_than_it_is_or_does_not_fit_is_unreadable() {
    for (from, to) in [
        ("\"ending\":null", "\"ending\":null,\"destroyed\":9"),
        ("\"ending\":null", "\"ending\":null,\"sealed_to\":\"p\""),
        ("\"version\":1", "\"version\":2"),
    ] {
        let changed = KEPT.replacen(from, to, 1);
        assert_ne!(changed, KEPT);
        assert_eq!(Record::read(&changed).err(), Some(JournalError::Unreadable), "{to}");
    }
    let both = KEPT.replacen("\"version\":1", "\"version\":2", 1).replacen(
        "\"ending\":null",
        "\"ending\":null,\"destroyed\":9",
        1,
    );
    assert!(Record::read(&both).is_err(), "a destroyed key isn't there");
}

#[test]
fn what_is_left_of_history_tells_how_much_and_when_and_no_record_reads_it() {
    let whose = Whose::account_of(&place());
    let left = Tombstone::of(&whose, 5, 9);
    let text = left.write().unwrap();
    assert_eq!(
        text,
        r#"{"version":2,"tombstone":"history-destroyed","account":["otc","a1"],"entries":5,"at":9}"#
    );
    assert_eq!(Tombstone::read(&text).unwrap(), left);
    assert_eq!(Record::read(&text).err(), Some(JournalError::Unreadable));
    assert!(left.is_of(&place()) && !left.is_of(&Place { account_id: "a2".into(), ..place() }));
}
