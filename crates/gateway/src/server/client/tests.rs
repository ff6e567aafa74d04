//! What is known of a connection while it's used.

use super::*;
use crate::pressure::Pressure;

#[test]
fn what_is_sent_is_paid_for_and_given_back_when_it_is_answered_or_over() {
    let memory = Arc::new(Memory::new(PIECE * FACTOR * 3, Pressure::default()));
    let client = Client::new(memory.clone());
    client.receive(PIECE - 1);
    assert!(client.pay_for_more() && !client.holds_memory(), "little is free");
    client.receive(PIECE * 2);
    assert!(client.pay_for_more() && client.holds_memory());
    let other = Client::new(memory.clone());
    other.receive(PIECE * 2);
    assert!(!other.pay_for_more(), "there is no more");
    client.answered();
    assert!(other.pay_for_more());
    drop(other);
    assert!(memory.take(PIECE * FACTOR * 3));
}

#[test]
fn the_first_byte_begins_a_head() {
    let client = Client::new(Arc::new(Memory::new(0, Pressure::default())));
    assert_eq!(client.phase().0, Phase::Idle);
    client.receive(1);
    assert_eq!(client.phase().0, Phase::Head);
    client.begin(true);
    client.receive(1);
    assert_eq!(client.phase().0, Phase::Body);
    client.answered();
    assert_eq!(client.phase().0, Phase::Idle);
}

#[test]
fn a_request_that_followed_at_once_is_under_way_when_the_answer_before_it_has_been_sent() {
    let client = Client::new(Arc::new(Memory::new(0, Pressure::default())));
    client.begin(false);
    client.give(Body::empty());
    client.begin(false);
    client.sent_all();
    assert_eq!(client.phase().0, Phase::Answer);
    client.give(Body::empty());
    client.sent_all();
    assert_eq!(client.phase().0, Phase::Idle);
}

#[test]
fn one_that_cannot_be_ended_yet_is_not_taken_for_ended() {
    let client = Client::new(Arc::new(Memory::new(0, Pressure::default())));
    assert!(!client.end() && !client.is_cut());
}

#[tokio::test]
async fn a_request_that_has_come_whole_is_not_cut_and_none_begins_after_the_end() {
    let ending = || {
        let client = Client::new(Arc::new(Memory::new(0, Pressure::default())));
        client.ends_by(tokio::spawn(std::future::pending::<()>()).abort_handle());
        client
    };
    let answered = ending();
    assert!(answered.begin(false) && !answered.end() && !answered.is_cut());
    for body_comes in [false, true] {
        let idle = ending();
        assert!(idle.end() && idle.is_cut());
        assert!(!idle.begin(body_comes) && !idle.enter(Phase::Answer), "it could reach a cloud");
    }
    let coming = ending();
    assert!(coming.begin(true) && coming.end() && !coming.enter(Phase::Answer));
    let stalled = ending();
    assert!(stalled.begin(false));
    stalled.set_stalled(true);
    assert!(stalled.end());
}

#[test]
fn who_stops_taking_an_answer_is_known_since_it_began() {
    let client = Client::new(Arc::new(Memory::new(0, Pressure::default())));
    assert!(client.stalled().is_none());
    client.set_stalled(true);
    let since = client.stalled().unwrap();
    client.set_stalled(true);
    assert_eq!(client.stalled().unwrap(), since);
    client.set_stalled(false);
    assert!(client.stalled().is_none());
}
