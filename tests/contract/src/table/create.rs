//! What the client calls eligible the cloud accepts; what the client blocks the cloud refuses.

use evs_domain::check::CheckSet;
use evs_domain::verdict::Outcome;

use super::{Line, line};
use crate::people::{Cloud, Person};

/// The lines of every `step`th disk. `step` 1 takes all of them.
async fn lines(person: &Person, step: usize) -> Vec<Line> {
    let inventory = person.inventory().await;
    let judge = person.judge();
    let mut lines = Vec::new();
    for row in (0..u32::try_from(inventory.disks.len()).unwrap()).step_by(step) {
        lines.push(line(person, &inventory, &judge, row).await);
    }
    lines
}

/// Fails with all disagreements at once; gives how many can go and how many can't.
#[track_caller]
fn agree(lines: &[Line]) -> (usize, usize) {
    let wrong: Vec<String> = lines.iter().filter_map(Line::disagreement).collect();
    assert!(wrong.is_empty(), "client and cloud disagree:\n{}", wrong.join("\n"));
    let count = |outcome| lines.iter().filter(|line| line.outcome == outcome).count();
    (count(Outcome::Eligible), count(Outcome::Blocked))
}

#[tokio::test]
async fn every_verdict_on_the_demo_project_is_the_clouds_own() {
    let cloud = Cloud::new();
    let (hanna, totals) = (cloud.hanna().await, cloud.totals("region-one"));
    assert_eq!(agree(&lines(&hanna, 1).await), (totals.can_go, totals.cannot_go));
}

#[tokio::test]
async fn under_version_two_the_verdicts_are_the_clouds_own_too() {
    let cloud = Cloud::new();
    let (hanna, totals) = (cloud.hanna().await.with_version_two(), cloud.totals("region-one"));
    let lines = lines(&hanna, 1).await;
    // A system disk is on the page of version three alone.
    assert_eq!(agree(&lines), (totals.can_go + 1, totals.cannot_go - 1));
}

#[tokio::test]
async fn the_verdicts_on_a_sample_of_the_archive_meet_every_one_of_its_reasons() {
    let cloud = Cloud::new();
    let hanna = cloud.sign_in("harbor", "hanna", "region-one_archive").await;
    // Reasons come round every ninety disks, and seven has no divisor in common with ninety: a step of seven meets all.
    let lines = lines(&hanna, 7).await;
    let (eligible, blocked) = agree(&lines);
    assert_eq!(eligible + blocked, cloud.totals("region-one_archive").disks.div_ceil(7));
    let met = lines.iter().fold(CheckSet::NONE, |met, line| met.union(hanna.judge().blockers(line.present)));
    assert_eq!(met.len(), 8, "{:?}", met.iter().collect::<Vec<_>>());
}

#[tokio::test]
async fn what_only_warns_does_not_block() {
    let hanna = Cloud::new().hanna().await;
    let judge = hanna.judge();
    let lines = lines(&hanna, 1).await;
    let warned: Vec<&Line> = lines
        .iter()
        .filter(|line| line.outcome == Outcome::Eligible && !judge.warnings(line.present).is_empty())
        .collect();
    let names: Vec<&str> = warned.iter().map(|line| line.name.as_str()).collect();
    for expected in
        ["shop-part-of-server-backup", "files-in-vault-without-policy", "files-left-out-of-policy"]
    {
        assert!(names.contains(&expected), "{expected} isn't among {names:?}");
    }
    assert!(warned.iter().all(|line| line.answer.status == 202));
}
