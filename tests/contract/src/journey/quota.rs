//! Quotas: what the client predicts from them, and what the cloud then answers.

use evs_api::quotas::ShowQuotas;
use evs_domain::quota::{Need, Quotas, SnapshotsAlong};
use evs_domain::refusal::Refusal;

use crate::people::{Cloud, Person};

async fn quotas(person: &Person) -> Quotas {
    person.run(&ShowQuotas { project: person.project.clone() }).await.unwrap()
}

fn short_of(quotas: &Quotas, size_gib: u64, disk_type: &str) -> Vec<String> {
    let need = Need { size_gib, disk_type: disk_type.into(), snapshots: SnapshotsAlong::default() };
    quotas.shortfalls(&[need]).into_iter().map(|shortfall| shortfall.quota).collect()
}

#[tokio::test]
async fn a_full_project_is_foretold_and_refuses() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await;
    let nils = cloud.sign_in("nook", "nils", "region-one").await;
    let small = hanna.create("web-cache", "10 GiB").await;
    let large = hanna.create("mail-spool", "20 GiB").await;

    let before = quotas(&nils).await;
    assert!(short_of(&before, 10, "GPSSD").is_empty());
    assert_eq!(short_of(&before, 20, "SAS"), ["gigabytes"]);
    let refused = nils.accept(&large).await.unwrap_err();
    assert_eq!(refused.refusal(), Some(Refusal::OverQuota), "{refused:?}");

    nils.accept(&small).await.unwrap();
    let after = quotas(&nils).await;
    assert_eq!(short_of(&after, 10, "SAS"), ["volumes", "gigabytes"]);
    let another = hanna.create("small-notes", "10 GiB").await;
    let refused = nils.accept(&another).await.unwrap_err();
    assert_eq!(refused.refusal(), Some(Refusal::OverQuota), "{refused:?}");
    // What was refused is still pending: somebody with enough quota can accept it.
    cloud.milo().await.accept(&another).await.unwrap();
}

#[tokio::test]
async fn each_quota_that_the_client_foretells_is_one_that_the_cloud_enforces() {
    for (quota, limit) in [
        ("volumes", 3),
        ("gigabytes", 109),
        ("volumes_SSD", 1),
        ("gigabytes_SSD", 79),
        ("per_volume_gigabytes", 39),
    ] {
        let cloud = Cloud::new();
        let milo = cloud.milo().await;
        let disk = cloud.hanna().await.create("invoices-2025", "40 GiB SSD").await;
        assert!(short_of(&quotas(&milo).await, 40, "SSD").is_empty());
        cloud.world.set_quota(&milo.project.id, quota, limit).unwrap();
        assert_eq!(short_of(&quotas(&milo).await, 40, "SSD"), [quota]);
        let refused = milo.accept(&disk).await.unwrap_err();
        assert_eq!(refused.refusal(), Some(Refusal::OverQuota), "{quota}: {refused:?}");
        let enough = limit + 1;
        cloud.world.set_quota(&milo.project.id, quota, enough).unwrap();
        assert!(short_of(&quotas(&milo).await, 40, "SSD").is_empty(), "{quota}");
        milo.accept(&disk).await.unwrap();
    }
}
