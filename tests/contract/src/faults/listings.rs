//! Listings that are refused, unreadable or slow.

use evs_api::failure::Retry;
use evs_api::listings::{
    DiskBackups, Disks, ListCall, Policies, ServerBackups, Snapshots, StandardSnapshots, Vaults,
};
use evs_api::{Failure, Lost};
use evs_domain::inventory::Inventory;
use evs_domain::refusal::Refusal;

use crate::people::{Cloud, Person};

async fn failure(person: &Person, read: &'static dyn ListCall) -> Failure {
    person.read(read, None, &mut Inventory::default()).await.unwrap_err()
}

#[tokio::test]
async fn a_cloud_that_wants_fewer_requests_says_when_to_come_back_and_then_answers() {
    let throttled = Cloud::new().sign_in("harbor", "throttled", "region-one").await;
    let lists: [&'static dyn ListCall; 4] = [&Disks, &Snapshots, &StandardSnapshots, &Vaults];
    for read in lists {
        let failure = failure(&throttled, read).await;
        assert_eq!(failure.refusal(), Some(Refusal::TooMany), "{read:?}: {failure:?}");
        assert_eq!(failure.retry(), Retry::After { secs: 1 }, "{read:?}");
        throttled.read(read, None, &mut Inventory::default()).await.unwrap();
    }
}

#[tokio::test]
async fn a_load_balancers_page_becomes_a_short_plain_message() {
    let broken = Cloud::new().sign_in("harbor", "broken", "region-one").await;
    let failure = failure(&broken, &DiskBackups).await;
    assert_eq!(failure.refusal(), Some(Refusal::CloudFault));
    assert_eq!(failure.retry(), Retry::AfterPause);
    let Failure::Refused { error, .. } = failure else { panic!("not refused") };
    assert_eq!(error.code, "");
    assert!(error.message.contains("503 Service Temporarily Unavailable"), "{}", error.message);
    assert!(!error.message.contains(['<', '>', '\n']) && error.message.len() < 200, "{}", error.message);
}

#[tokio::test]
async fn json_that_breaks_off_is_no_answer() {
    let broken = Cloud::new().sign_in("harbor", "broken", "region-one").await;
    let failure = failure(&broken, &Vaults).await;
    let Failure::Lost { how: Lost::Unreadable, request_id } = &failure else { panic!("{failure:?}") };
    assert!(!request_id.is_empty());
    assert_eq!(failure.retry(), Retry::Never);
}

#[tokio::test]
async fn a_listing_one_has_no_right_to_is_not_a_fault_of_the_cloud() {
    let lists: [(&str, &'static dyn ListCall); 4] = [
        ("no-backups", &ServerBackups),
        ("no-snapshots", &StandardSnapshots),
        ("no-vaults", &Policies),
        ("nobody", &Disks),
    ];
    for (user, read) in lists {
        let person = Cloud::new().sign_in("harbor", user, "region-one").await;
        let failure = failure(&person, read).await;
        assert_eq!(failure.refusal(), Some(Refusal::NotAllowed), "{user}: {failure:?}");
        assert_eq!(failure.retry(), Retry::Never);
    }
}

#[tokio::test(start_paused = true)]
async fn a_slow_cloud_answers_in_the_end() {
    let slow = Cloud::new().sign_in("harbor", "slow", "region-one").await;
    let begun = tokio::time::Instant::now();
    slow.read(&Disks, None, &mut Inventory::default()).await.unwrap();
    assert_eq!(begun.elapsed().as_secs(), 3);
}
