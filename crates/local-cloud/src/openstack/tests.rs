//! What people meet at the OpenStack half: faults of users, groups, quotas, languages, names of domains.

use serde_json::{Value, json};

use super::testing::{Person, disk, offer, with_password};
use crate::World;
use crate::world::seed::ids;

fn world() -> World {
    World::in_memory().unwrap()
}

#[tokio::test]
async fn users_are_refused_by_the_block_storage_after_a_good_sign_in() {
    let world = world();
    let user = Person::sign_in(&world, "wrong-region", "quay").await;
    assert_eq!(user.get("volumes/detail").await.status, 401);
    let user = Person::sign_in(&world, "paused", "quay").await;
    assert_eq!(user.get("volumes/detail").await.status, 429);
    assert_eq!(world.pause_named("paused", 0).unwrap(), 3);
    assert_eq!(user.get("volumes/detail").await.status, 200);
    let null = Person::sign_in(&world, "null-lists", "quay").await.get("volumes/detail").await;
    assert_eq!(null.body.get("volumes"), Some(&Value::Null));
}

#[tokio::test]
async fn lists_that_shrink_while_they_are_read_lose_a_marker_and_hide_a_disk() {
    let world = world();
    let user = Person::sign_in(&world, "shrinking", "quay").await;
    let page = |list: &str, more: &str| format!("{list}/detail?limit=1000{more}");
    let ids = |body: &Value, list: &str| -> Vec<String> {
        let all = body[list].as_array().unwrap();
        all.iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    };
    for name in ["tiny", "large", "web-data", "db-data", "mail-store", "photos-2024", "photos-2025"] {
        user.offer(&disk(&world, name), name).await;
    }
    let first = user.get(&page("volume-transfers", "")).await;
    let marker = ids(&first.body, "transfers")[4].clone();
    assert!(first.body["transfers_links"].is_array());
    let second = user.get(&page("volume-transfers", &format!("&marker={marker}"))).await;
    assert_eq!((second.status, second.text.contains(&marker)), (404, true));
    let again = user.get(&page("volume-transfers", "")).await;
    assert_eq!(ids(&again.body, "transfers").len(), 5);

    let first = user.get(&page("volumes", "&with_count=true")).await;
    let count = first.body["count"].as_u64().unwrap();
    let first = ids(&first.body, "volumes");
    let second = user.get(&page("volumes", "&with_count=true&offset=5")).await;
    assert_eq!(second.body["count"], count - 1);
    let again = ids(&user.get(&page("volumes", "")).await.body, "volumes");
    assert_eq!(again[..4], first[..4]);
    assert!(!first.contains(&again[4]) && !ids(&second.body, "volumes").contains(&again[4]));
}

#[tokio::test]
async fn names_have_characters_and_not_bytes_and_an_old_database_knows_fewer() {
    let world = world();
    let quinn = Person::sign_in(&world, "quinn", "quay").await;
    assert_eq!(
        quinn.post("volume-transfers", &offer(&disk(&world, "tiny"), &"ä".repeat(255))).await.status,
        202
    );
    let user = Person::sign_in(&world, "no-emoji", "quay").await;
    let broken = user.post("volume-transfers", &offer(&disk(&world, "large"), "to 🚢")).await;
    assert_eq!((broken.status, broken.body["computeFault"]["code"].as_u64()), (500, Some(500)));
    assert_eq!(user.post("volume-transfers", &offer(&disk(&world, "large"), "to 港")).await.status, 202);
}

#[tokio::test]
async fn a_disk_that_came_without_its_group_breaks_the_list_until_somebody_mends_it() {
    let world = world();
    let quinn = Person::sign_in(&world, "quinn", "quay").await;
    let cora = Person::sign_in(&world, "cora", "cove").await;
    let grouped = disk(&world, "in-a-group");
    let group = quinn.get(&format!("volumes/{grouped}")).await.body["volume"]["group_id"].clone();
    let made = quinn.offer(&grouped, "grouped").await;
    assert_eq!(cora.accept(&made).await.status, 202);
    let message = format!("Group {} could not be found.", group.as_str().unwrap());
    for path in ["volumes/detail".to_owned(), format!("volumes/{grouped}")] {
        let broken = cora.get(&path).await;
        assert_eq!((broken.status, broken.body["itemNotFound"]["message"].as_str()), (404, Some(&*message)));
    }
    assert_eq!(cora.get("volumes").await.body["volumes"][0]["id"], grouped);
    let (id, _) = cora.offer(&grouped, "on").await;
    assert_eq!(cora.cancel(&id).await.status, 202);
    assert_eq!(cora.steer(&format!("volumes/{grouped}/leave-group"), &json!({})).await.status, 204);
    assert_eq!(cora.get("volumes/detail").await.body["volumes"][0]["group_id"], Value::Null);
}

#[tokio::test]
async fn refused_snapshots_leave_their_disk_reserved_until_nothing_fits() {
    let world = world();
    let quinn = Person::sign_in(&world, "quinn", "quay").await;
    let made = quinn.offer(&disk(&world, "with-snapshots"), "two snapshots of 10 GiB").await;
    let quota = async |person: &Person, project: &str, name: &str| {
        let id = ids::hex(&format!("openstack/project/{project}"));
        let set = person.get(&format!("os-quota-sets/{id}?usage=True")).await.body["quota_set"].clone();
        (set[name]["in_use"].as_i64().unwrap(), set[name]["reserved"].as_i64().unwrap())
    };
    // `shoal` has room for all but the second snapshot.
    let sol = Person::sign_in(&world, "sol", "shoal").await;
    for tries in 1..=2 {
        let refused = sol.accept(&made).await;
        assert_eq!((refused.status, refused.text.contains("SnapshotLimitExceeded")), (413, true));
        assert_eq!(quota(&sol, "shoal", "volumes").await, (0, tries));
        assert_eq!(quota(&sol, "shoal", "gigabytes").await, (0, 10 * tries));
        assert_eq!(quota(&sol, "shoal", "gigabytes_plain").await, (0, 10 * tries));
    }
    // `nest` has 10 GiB, which the disk alone takes: from then on not even that fits.
    let nell = Person::sign_in(&world, "nell", "nest").await;
    let refused = nell.accept(&made).await.text;
    assert!(refused.contains("Requested 20G, quota is 10G and 10G has been consumed."), "{refused}");
    let small = quinn.offer(&disk(&world, "tiny"), "1 GiB").await;
    let refused = nell.accept(&small).await;
    assert_eq!((refused.status, quota(&nell, "nest", "gigabytes").await), (413, (0, 10)));
    // Whoever has room gets all of it, and what's reserved is free again.
    let cora = Person::sign_in(&world, "cora", "cove").await;
    assert_eq!(cora.accept(&made).await.status, 202);
    assert_eq!(quota(&cora, "cove", "snapshots").await, (2, 0));
    assert_eq!(quota(&cora, "cove", "gigabytes").await, (30, 0));
}

#[tokio::test]
async fn messages_come_in_the_language_that_the_caller_asks_for() {
    let world = world();
    let mut quinn = Person::sign_in(&world, "quinn", "quay").await;
    let made = quinn.offer(&disk(&world, "tiny"), "x").await;
    quinn.language = "zh-CN,zh;q=0.9,en;q=0.8";
    let wrong = quinn.accept(&(made.0.clone(), "0000".to_owned())).await;
    assert!(
        wrong.body["badRequest"]["message"].as_str().unwrap().starts_with("认证密钥无效："),
        "{}",
        wrong.text
    );
    quinn.language = "fr";
    let twice = quinn.post("volume-transfers", &offer(&disk(&world, "tiny"), "x")).await;
    assert_eq!(twice.body["badRequest"]["message"], "Volume non valide : l'état doit être disponible");
    let gone = quinn.accept(&("nothing".to_owned(), made.1)).await;
    assert_eq!(gone.body["itemNotFound"]["message"], "Le transfert nothing est introuvable.");
}

#[tokio::test]
async fn an_expired_password_is_told_and_a_locked_user_is_not() {
    let nobody = Person::nobody(&world());
    let path = "openstack/identity/v3/auth/tokens";
    let expired = nobody.call("POST", path, &with_password(("expired", "quay"), Value::Null)).await.unwrap();
    let id = ids::hex("openstack/user/expired");
    let message = format!("The password is expired and needs to be changed for user: {id}.");
    assert_eq!((expired.status, expired.body["error"]["message"].as_str()), (401, Some(&*message)));
    let locked = nobody.call("POST", path, &with_password(("locked", "quay"), Value::Null)).await.unwrap();
    let message = "The request you have made requires authentication.";
    assert_eq!((locked.status, locked.body["error"]["message"].as_str()), (401, Some(message)));
}

#[tokio::test]
async fn a_domain_is_named_by_name_or_id_and_tells_projects_of_one_name_apart() {
    let nobody = Person::nobody(&world());
    let mut body = with_password(("twyla", "quay"), Value::Null);
    let sign_in =
        async |body: &Value| nobody.call("POST", "openstack/identity/v3/auth/tokens", body).await.unwrap();
    body["auth"]["identity"]["password"]["user"]["domain"] =
        json!({ "id": ids::hex("openstack/domain/quay") });
    let mut projects = Vec::new();
    for domain in [json!({ "name": "quay" }), json!({ "id": ids::hex("openstack/domain/cove") })] {
        body["auth"]["scope"] = json!({ "project": { "name": "harvest", "domain": domain } });
        projects.push(sign_in(&body).await.body["token"]["project"]["id"].clone());
    }
    assert!(projects[0].is_string() && projects[1].is_string() && projects[0] != projects[1]);
    body["auth"]["identity"]["password"]["user"]["domain"] =
        json!({ "name": ids::hex("openstack/domain/quay") });
    assert_eq!(sign_in(&body).await.status, 401);
    let mut admin = with_password(("admin", "default"), Value::Null);
    admin["auth"]["identity"]["password"]["user"]["domain"] = json!({ "id": "default" });
    assert_eq!(sign_in(&admin).await.status, 201);
}

#[tokio::test]
async fn metadata_says_nothing_of_encryption() {
    let world = world();
    let quinn = Person::sign_in(&world, "quinn", "quay").await;
    let marked = disk(&world, "marked-encrypted");
    let shown = quinn.get(&format!("volumes/{marked}")).await.body["volume"].clone();
    assert_eq!(
        (&shown["metadata"]["__system__encrypted"], &shown["encrypted"]),
        (&json!("1"), &json!(false))
    );
    assert_eq!(quinn.post("os-volume-transfer", &offer(&marked, "x")).await.status, 202);
}

#[tokio::test]
async fn a_disk_is_found_offered_reset_and_deleted_from_outside() {
    let world = world();
    let quinn = Person::sign_in(&world, "quinn", "quay").await;
    let cora = Person::sign_in(&world, "cora", "cove").await;
    let tiny = disk(&world, "tiny");
    let found = quinn.call("GET", "_local/openstack/volumes?name=tiny", &Value::Null).await.unwrap();
    assert_eq!(found.body, json!({ "id": tiny, "status": "available" }));
    let made = quinn.steer(&format!("volumes/{tiny}/transfers"), &json!({ "name": "theirs" })).await.body;
    let made = (made["id"].as_str().unwrap().to_owned(), made["auth_key"].as_str().unwrap().to_owned());
    quinn.steer(&format!("volumes/{tiny}/status"), &json!({ "status": "available" })).await;
    assert_eq!(cora.accept(&made).await.status, 400);
    quinn.steer(&format!("volumes/{tiny}/delete"), &json!({})).await;
    assert_eq!(cora.accept(&made).await.status, 404);
    assert_eq!(quinn.steer(&format!("volumes/{tiny}/delete"), &json!({})).await.status, 404);
}

#[tokio::test]
async fn calls_are_counted_without_their_ids() {
    let world = world();
    let quinn = Person::sign_in(&world, "quinn", "quay").await;
    let project = ids::hex("openstack/project/quay");
    for name in ["tiny", "large"] {
        quinn.get(&format!("{project}/volumes/{}", disk(&world, name))).await;
    }
    let calls = world.calls_by_route();
    let count = |method: &str, route: &str| calls.get(&(method.to_owned(), route.to_owned())).copied();
    assert_eq!(count("GET", "/openstack/volume/v3/{project_id}/volumes/{id}"), Some(2), "{calls:?}");
    assert_eq!(count("POST", "/openstack/identity/v3/auth/tokens"), Some(1));
}

#[tokio::test]
async fn everybody_with_a_fault_has_a_line_on_the_page() {
    let page = include_str!("../../../../docs/local-cloud.md");
    let faults = world().read_openstack(|state| {
        let with_fault = state.users.iter().filter(|user| user.fault != Default::default());
        with_fault.map(|user| user.name.clone()).collect::<Vec<_>>()
    });
    assert!(faults.len() > 5);
    for name in faults {
        assert!(page.contains(&format!("| `quay` | `{name}` | ")), "{name} isn't there");
    }
}
