//! Faults in calls that change something: the client says rightly whether they can have taken effect.

use evs_api::{Effect, Failure};
use evs_domain::refusal::Refusal;

use crate::people::Cloud;

/// What creating under the name of a fault comes to, and the status of the disk afterwards.
async fn create(fault: &str) -> (Failure, String) {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await;
    let proof = hanna.proof("invoices-2025").await;
    let disk = proof.disk().to_string();
    let failure = hanna.refused(&hanna.create_call(proof, &format!("fault:create-{fault}"))).await;
    (failure, cloud.world.disk(&disk).unwrap().status)
}

#[tokio::test]
async fn a_refused_create_has_changed_nothing_and_is_known_to() {
    for (fault, refusal, after) in [("429", Refusal::TooMany, Some(2)), ("401", Refusal::NotSignedIn, None)] {
        let (failure, status) = create(fault).await;
        let Failure::Refused { retry_after_secs, .. } = &failure else { panic!("{failure:?}") };
        assert_eq!((failure.refusal(), *retry_after_secs), (Some(refusal), after), "{failure:?}");
        assert_eq!((failure.effect(), status.as_str()), (Effect::None, "available"));
    }
}

#[tokio::test]
async fn a_fault_inside_the_cloud_proves_nothing() {
    for fault in ["500", "503"] {
        let (failure, _) = create(fault).await;
        assert_eq!(failure.refusal(), Some(Refusal::CloudFault), "{failure:?}");
        assert_eq!(failure.effect(), Effect::Unknown);
    }
}

#[tokio::test]
async fn wherever_the_client_is_sure_of_no_effect_there_was_none() {
    for fault in ["429", "401", "500", "503", "lost", "garbage"] {
        let (failure, status) = create(fault).await;
        if failure.effect() == Effect::None {
            assert_eq!(status, "available", "{fault}: {failure:?}");
        }
        if status != "available" {
            assert_eq!(failure.effect(), Effect::Unknown, "{fault}: {failure:?}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_slow_create_is_answered_with_its_key() {
    let hanna = Cloud::new().hanna().await;
    let created = hanna.create("invoices-2025", "fault:create-slow").await;
    assert_eq!(created.transfer.name, "fault:create-slow");
}

#[tokio::test]
async fn who_may_only_look_is_refused_by_each_call_that_changes_something() {
    let cloud = Cloud::new();
    let reader = cloud.sign_in("harbor", "reader", "region-one").await;
    let proof = reader.proof("invoices-2025").await;
    let offering = reader.refused(&reader.create_call(proof, "x")).await;
    let pending = reader.pending().await;
    let canceling = reader.refused(&reader.cancel_call(pending[0].id)).await;
    for failure in [offering, canceling] {
        assert_eq!(failure.refusal(), Some(Refusal::NotAllowed), "{failure:?}");
        assert_eq!(failure.effect(), Effect::None);
    }
}
