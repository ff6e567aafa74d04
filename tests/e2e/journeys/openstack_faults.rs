//! What goes wrong on an OpenStack and is told as what it is: groups, snapshots that go along, lists that move while they are
//! read, names that a database can't keep, users' metadata.

use anyhow::Result;
use e2e::{Ended, Person, Stage, button, checkbox, combobox, disclosure, field, journey, link, row};
use serde_json::json;

use crate::steps::{account, choose, offer, read_offer, select, sign_in};

/// Somebody who has signed in to `quay`, and to the project of that name.
async fn at_quay(stage: &Stage, user: &str) -> Result<Person> {
    let person = stage.person(user).await?;
    if user == "quinn" {
        person.choose(combobox("Cloud"), "Local OpenStack").await?;
        sign_in(&person, "quay").await?;
    } else {
        sign_in_at(&person, "quay", user).await?;
    }
    Ok(person)
}

async fn sign_in_at(person: &Person, domain: &str, user: &str) -> Result<()> {
    person.choose(combobox("Cloud"), "Local OpenStack").await?;
    person.fill(field("Domain"), domain).await?;
    person.fill(field("User"), user).await?;
    person.fill(field("Password"), &format!("{domain}-demo")).await?;
    person.click(button("Sign in")).await?;
    person.finds(account()).await
}

/// Another transfer of a disk of the local OpenStack, by somebody who asks nobody: id and key.
async fn offered_by_somebody(stage: &Stage, disk: &str) -> Result<(String, String)> {
    let found = stage.cloud.query(&format!("openstack/volumes?name={disk}")).await?;
    let id = found["id"].as_str().unwrap_or_default().to_owned();
    let made =
        stage.cloud.steer(&format!("openstack/volumes/{id}/transfers"), &json!({ "name": "x" })).await?;
    let text = |name: &str| made[name].as_str().unwrap_or_default().to_owned();
    Ok((text("id"), text("auth_key")))
}

#[test]
fn a_disk_of_a_volume_group_is_told_as_the_reason_why_the_list_of_disks_is_dead() -> Ended {
    journey(async |stage| {
        let (id, key) = offered_by_somebody(stage, "in-a-group").await?;
        let cora = stage.person("cora").await?;
        cora.open("/accept").await?;
        cora.choose(combobox("Cloud"), "Local OpenStack").await?;
        sign_in(&cora, "cove").await?;
        cora.fill(field("Transfer ID"), &id).await?;
        cora.fill(field("Key"), &key).await?;
        cora.click(button("Accept the disk")).await?;
        cora.reads("belongs to a volume group of another project").await?;
        cora.reads("A cloud administrator can mend it").await?;
        cora.click(link("Disks")).await?;
        cora.click(button("Refresh")).await?;
        cora.reads("belongs to a volume group of another project").await
    })
}

#[test]
fn a_pending_transfer_of_a_disk_in_a_group_warns_its_sender() -> Ended {
    journey(async |stage| {
        offered_by_somebody(stage, "in-a-group").await?;
        let quinn = at_quay(stage, "quinn").await?;
        quinn.click(link("Transfers")).await?;
        quinn.reads_in(row("in-a-group"), "In a volume group").await
    })
}

#[test]
fn snapshots_that_go_along_are_counted_before_anything_is_refused() -> Ended {
    journey(async |stage| {
        let quinn = at_quay(stage, "quinn").await?;
        let offer = offer(&quinn, "with-snapshots").await?;
        quinn.click(button("Done")).await?;
        let sol = stage.person("sol").await?;
        sol.open(&offer.link).await?;
        sign_in_at(&sol, "shoal", "sol").await?;
        sol.reads("Number of snapshots that go along").await?;
        // Of a bare pair nothing is promised.
        sol.click(disclosure("Another transfer?")).await?;
        sol.click(button("Start over")).await?;
        sol.fill(field("Transfer ID"), &offer.id).await?;
        sol.fill(field("Key"), &offer.key).await?;
        sol.reads("so your quota can't be checked beforehand").await?;
        assert_eq!(stage.cloud.calls_of("POST", "/accept").await?, 0);
        Ok(())
    })
}

#[test]
fn a_list_that_loses_an_item_between_two_pages_is_read_whole() -> Ended {
    journey(async |stage| {
        let shrinking = at_quay(stage, "shrinking").await?;
        shrinking.reads("Can go").await?;
        // Whoever reads on by offset misses the one that has moved up.
        let quinn = at_quay(stage, "quinn").await?;
        quinn.reads("Can go").await?;
        let shown = async |person: &Person| Ok::<_, anyhow::Error>(count_of_disks(&person.text().await?));
        let all = shown(&quinn).await?;
        assert!(all.is_some());
        shrinking
            .until_so("as many disks as there are", async || Ok(shown(&shrinking).await? == all))
            .await?;
        shrinking.reads_no_more("The list changed while it was read").await
    })
}

/// The number that the page says before the word "disks".
fn count_of_disks(text: &str) -> Option<u32> {
    let before = text.split(" disks").filter_map(|part| part.rsplit(' ').next());
    before.filter_map(|word| word.parse().ok()).next()
}

#[test]
fn a_name_that_the_database_cannot_keep_is_changed_in_place() -> Ended {
    journey(async |stage| {
        let person = at_quay(stage, "no-emoji").await?;
        choose(&person, &["mail-store"]).await?;
        person.fill(field("Transfer name"), "night move 🌙").await?;
        person.click(button("Create 1 transfer")).await?;
        person.reads("Not created: the disk is as it was").await?;
        person.fill(field("Another name"), "night move").await?;
        person.click(button("Create under this name")).await?;
        read_offer(&person).await.map(drop)
    })
}

#[test]
fn a_name_of_255_letters_of_two_bytes_is_taken() -> Ended {
    journey(async |stage| {
        let quinn = at_quay(stage, "quinn").await?;
        choose(&quinn, &["mail-store"]).await?;
        quinn.fill(field("Transfer name"), &"ä".repeat(255)).await?;
        quinn.click(button("Create 1 transfer")).await?;
        read_offer(&quinn).await.map(drop)
    })
}

#[test]
fn metadata_that_a_user_has_written_is_not_taken_for_encryption() -> Ended {
    journey(async |stage| {
        let quinn = at_quay(stage, "quinn").await?;
        select(&quinn, "marked-encrypted").await?;
        quinn.finds(checkbox("Select marked-encrypted")).await?;
        quinn.reads("1 disk selected").await
    })
}

#[test]
fn a_list_that_is_null_is_an_empty_one() -> Ended {
    journey(async |stage| {
        let person = at_quay(stage, "null-lists").await?;
        person.reads("No disks in this project").await
    })
}
