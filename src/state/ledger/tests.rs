//! Lines in this page's memory: how they follow each other, and what is left of those that were destroyed.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use evs_domain::ledger::{Head, Kind, Verified, verify};

use super::store::{Lines, Owner, Store};
use crate::state::journal::Place;
use crate::state::journal::database::Change;

fn of(account: &str) -> Owner {
    Owner::of(&Place {
        cloud: "demo".into(),
        region: String::new(),
        account_id: account.into(),
        project_id: String::new(),
    })
}

fn owner() -> Owner {
    of("harbor")
}

/// What comes of work in memory, which never waits.
fn block_on<T>(work: impl Future<Output = T>) -> T {
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => panic!("it waits"),
    }
}

fn verified(lines: &Lines) -> Verified {
    let known: Vec<Head> = lines.noted.into_iter().collect();
    verify(lines.texts.iter().map(String::as_str), &known).unwrap()
}

#[test]
fn lines_follow_each_other_for_each_account_by_itself() {
    let store = Store::new(None);
    let other = of("meadow");
    let (mine, theirs) = (owner().event(1, Kind::Created), other.event(2, Kind::Accepted));
    block_on(store.append(&[mine.clone(), mine.clone(), theirs, mine.clone()])).unwrap();
    block_on(store.append(&[mine])).unwrap();
    let lines = block_on(store.lines(&owner())).unwrap();
    assert_eq!(verified(&lines).lines, 4);
    assert_eq!(block_on(store.head(&owner())).unwrap(), lines.noted);
    assert_eq!(verified(&block_on(store.lines(&other)).unwrap()).lines, 1);
}

#[test]
fn where_the_record_of_the_last_line_is_gone_nothing_is_overwritten() {
    let store = Store::new(None);
    let event = owner().event(1, Kind::Created);
    block_on(store.append(&[event.clone(), event.clone()])).unwrap();
    let home = block_on(store.home()).unwrap();
    let head = "demo\u{1f}harbor\u{1f}head";
    let forget = &mut |_: Option<&str>| Ok(vec![(head.to_owned(), Change::Delete)]);
    block_on(home.change_from(head, forget)).unwrap();
    block_on(store.append(&[event])).unwrap();
    assert_eq!(verified(&block_on(store.lines(&owner())).unwrap()).lines, 3);
}

#[test]
fn what_is_destroyed_leaves_a_line_each_time_and_nobody_elses_goes() {
    let store = Store::new(None);
    let other = of("meadow");
    let event = owner().event(1, Kind::Created);
    block_on(store.append(&[event.clone(), event.clone(), other.event(1, Kind::Created)])).unwrap();
    assert_eq!(block_on(store.destroy(&owner(), 5)), Ok(2));
    assert_eq!(block_on(store.destroy(&owner(), 6)), Ok(0), "nothing is left to tell of");
    block_on(store.append(&[event])).unwrap();
    assert_eq!(block_on(store.destroy(&owner(), 7)), Ok(1));
    let lines = block_on(store.lines(&owner())).unwrap();
    let verified = verified(&lines);
    assert_eq!((verified.lines, verified.destroyed), (2, 3));
    assert_eq!(verified.head.unwrap().number, 5);
    assert_eq!(block_on(store.lines(&other)).unwrap().texts.len(), 1);
}
