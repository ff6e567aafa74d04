//! All connections of a port: who gives way when there are too many.

use std::net::{IpAddr, Ipv4Addr};

use super::*;

fn group(last: u8) -> Option<Group> {
    Some(Group::of(IpAddr::V4(Ipv4Addr::new(192, 0, 2, last))))
}

/// A connection whose task goes on until it's ended.
fn admit(clients: &Arc<Clients>, last: u8) -> Result<Place, Full> {
    let place = clients.admit(group(last))?;
    place.client().ends_by(tokio::spawn(std::future::pending::<()>()).abort_handle());
    Ok(place)
}

#[tokio::test(start_paused = true)]
async fn the_one_that_is_idle_longest_gives_way_and_none_that_waits_for_an_answer() {
    let clients = Clients::new(3, 3, 0, Pressure::default());
    let places = [1, 2, 3].map(|last| admit(&clients, last).unwrap());
    let second = Duration::from_secs(1);
    tokio::time::advance(second).await;
    places[1].client().receive(1);
    tokio::time::advance(second).await;
    places[2].client().enter(Phase::Answer);
    let cut = || [0, 1, 2].map(|n: usize| places[n].client().is_cut());
    let _fourth = admit(&clients, 4).unwrap();
    assert_eq!(cut(), [true, false, false], "idle before slow");
    _fourth.client().enter(Phase::Answer);
    let fifth = admit(&clients, 5).unwrap();
    assert_eq!(cut(), [true, true, false], "slow, where none is idle");
    fifth.client().enter(Phase::Answer);
    assert_eq!(admit(&clients, 6).unwrap_err(), Full, "all wait for answers");
    places[2].client().set_stalled(true);
    assert_eq!(admit(&clients, 6).unwrap_err(), Full, "a moment is no standstill");
    tokio::time::advance(STALLED).await;
    let _sixth = admit(&clients, 6).unwrap();
    assert_eq!(cut(), [true, true, true]);
    drop(fifth);
    assert!(admit(&clients, 7).is_ok());
}

#[tokio::test]
async fn a_client_with_too_many_gives_way_to_itself_and_others_are_not_asked() {
    let clients = Clients::new(10, 2, 0, Pressure::default());
    let other = admit(&clients, 9).unwrap();
    let first = admit(&clients, 1).unwrap();
    let second = admit(&clients, 1).unwrap();
    let third = admit(&clients, 1).unwrap();
    assert!(first.client().is_cut() && !second.client().is_cut() && !other.client().is_cut());
    for place in [&second, &third] {
        place.client().enter(Phase::Answer);
    }
    assert_eq!(admit(&clients, 1).unwrap_err(), Full);
    // A proxy speaks for many.
    let of_a_proxy: Vec<_> = (0..5).map(|_| clients.admit(None)).collect();
    assert!(of_a_proxy.iter().all(Result::is_ok));
}

#[tokio::test]
async fn who_has_sent_much_and_is_not_finished_gives_way_where_memory_is_short() {
    let clients = Clients::new(10, 10, 1 << 20, Pressure::default());
    let (idle, slow, large) =
        (admit(&clients, 1).unwrap(), admit(&clients, 2).unwrap(), admit(&clients, 3).unwrap());
    slow.client().receive(10);
    large.client().receive(20_000);
    assert!(large.client().pay_for_more());
    assert!(clients.close_hoarder());
    assert!(large.client().is_cut() && !slow.client().is_cut() && !idle.client().is_cut());
    assert!(!clients.close_hoarder());
}

#[tokio::test]
async fn nothing_is_left_in_the_books_when_all_have_gone() {
    let clients = Clients::new(10, 10, 0, Pressure::default());
    drop([1, 1, 2].map(|last| admit(&clients, last).unwrap()));
    let all = clients.lock();
    assert!(all.by_number.is_empty() && all.by_group.is_empty());
}
