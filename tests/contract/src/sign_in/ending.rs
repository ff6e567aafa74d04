//! The end of a session: by its owner, or by the cloud.

use evs_api::failure::Retry;
use evs_api::identity::{ListProjects, SignOut};

use crate::people::Cloud;

#[tokio::test]
async fn after_signing_out_the_token_opens_nothing() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await;
    hanna.run(&ListProjects).await.unwrap();
    hanna.run(&SignOut { token: hanna.token.value.clone() }).await.unwrap();
    assert!(hanna.refused(&ListProjects).await.is_sign_in_over());
    let (inventory, failures) = hanna.read_listings(None).await;
    assert_eq!(inventory.disks.len(), 0);
    assert!(failures.iter().all(|(_, failure)| failure.is_sign_in_over()), "{failures:?}");
}

#[tokio::test]
async fn signing_out_ends_nobody_elses_session() {
    let cloud = Cloud::new();
    let (hanna, elsewhere) = (cloud.hanna().await, cloud.hanna().await);
    hanna.run(&SignOut { token: hanna.token.value.clone() }).await.unwrap();
    elsewhere.run(&ListProjects).await.unwrap();
}

#[tokio::test]
async fn a_token_that_has_run_out_is_told_from_any_other_trouble() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await;
    let proof = hanna.proof("invoices-2025").await;
    assert_eq!(cloud.world.expire_tokens("hanna").unwrap(), 1);
    let failure = hanna.refused(&hanna.create_call(proof.clone(), "x")).await;
    assert!(failure.is_sign_in_over(), "{failure:?}");
    assert_eq!(failure.retry(), Retry::Never);

    // The proof stays valid after the session: the same create works after signing in again.
    let again = cloud.hanna().await;
    again.run(&again.create_call(proof, "x")).await.unwrap();
}
