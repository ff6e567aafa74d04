//! From an account's token to a project's.

use evs_api::identity::{Credential, ListProjects, Scope, SignIn};
use evs_api::listings::calls_for;
use evs_domain::refusal::Refusal;

use crate::people::Cloud;

#[tokio::test]
async fn an_accounts_token_lists_its_projects_and_is_exchanged_for_one_of_them() {
    let cloud = Cloud::new();
    let scope = Scope::Account("harbor".into());
    let first = cloud
        .run(&SignIn { credential: Cloud::password("harbor", "hanna"), scope, receipt: None })
        .await
        .unwrap();
    assert_eq!(first.project, None);
    let hanna = cloud.person(first, "region-one");

    let projects = hanna.run(&ListProjects).await.unwrap();
    let names: Vec<&str> = projects.iter().map(|project| project.name.as_str()).collect();
    assert_eq!(names, ["region-one", "region-one_archive", "region-one_bulk", "region-two"]);
    let here: Vec<&str> =
        projects.iter().filter(|one| one.is_in("region-one")).map(|one| one.name.as_str()).collect();
    assert_eq!(here, ["region-one", "region-one_archive", "region-one_bulk"]);
    assert!(projects.iter().all(|project| project.enabled));

    let archive = &projects[1];
    let exchange = SignIn {
        credential: Credential::Token(hanna.token.value.clone()),
        scope: Scope::ProjectId(archive.id.clone()),
        receipt: None,
    };
    let second = cloud.run(&exchange).await.unwrap();
    assert_eq!(second.project, Some((archive.id.clone(), archive.name.clone())));
    let hanna = cloud.person(second, "region-one_archive");
    assert_eq!(hanna.inventory().await.disks.len(), cloud.totals("region-one_archive").disks);
}

#[tokio::test]
async fn an_accounts_token_is_no_good_for_a_projects_disks() {
    let cloud = Cloud::new();
    let scope = Scope::Account("harbor".into());
    let token = cloud
        .run(&SignIn { credential: Cloud::password("harbor", "hanna"), scope, receipt: None })
        .await
        .unwrap();
    let mut hanna = cloud.person(token, "region-one");
    hanna.project.id = cloud.world.project_id("harbor", "region-one").unwrap();
    let (_, failures) = hanna.read_listings(None).await;
    assert_eq!(failures.len(), calls_for(&hanna.profile).len());
    for (read, failure) in failures {
        assert_eq!(failure.refusal(), Some(Refusal::NotSignedIn), "{read:?}: {failure:?}");
    }
}

#[tokio::test]
async fn a_token_of_one_region_is_stale_at_another() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await.at("region-two");
    let (_, failures) = hanna.read_listings(None).await;
    assert!(failures.iter().all(|(_, failure)| failure.is_sign_in_over()), "{failures:?}");
    assert_eq!(failures.len(), calls_for(&hanna.profile).len());
}
