//! The accounts of a new OpenStack, with the same ids in every world. Who reads `docs/local-cloud.md` must find these.

use super::State;
use super::disks::VolumeType;
use super::identity::{Credential, Domain, Grant, Project, User};
use super::seed_disks;
use crate::error::Error;
use crate::world::secret;
use crate::world::seed::accounts::SECOND_FACTOR;
use crate::world::seed::ids;

/// User, domain, role.
const USERS: [(&str, &str, &str); 6] = [
    ("quinn", "quay", "member"),
    ("rhea", "quay", "reader"),
    ("morgan", "quay", "member"),
    ("cora", "cove", "member"),
    ("nell", "nest", "member"),
    ("admin", "Default", "admin"),
];

pub(super) fn fill() -> Result<State, Error> {
    let mut state = State::default();
    for domain in ["Default", "quay", "cove", "nest"] {
        let id = ids::hex(&format!("openstack/domain/{domain}"));
        state.domains.push(Domain { id: id.clone(), name: domain.to_owned() });
        state.projects.push(project(domain, domain, false));
    }
    state.projects.push(project("quay", "quay-archive", true));
    for (name, domain, role) in USERS {
        let id = ids::hex(&format!("openstack/user/{name}"));
        let salt = secret::random_hex(8)?;
        let password = secret::salted_hash(&salt, &format!("{domain}-demo").to_lowercase());
        let totp = (name == "morgan").then(|| SECOND_FACTOR.to_owned());
        let domain_id = ids::hex(&format!("openstack/domain/{domain}"));
        state.users.push(User {
            id: id.clone(),
            name: name.to_owned(),
            domain: domain_id,
            salt,
            password,
            totp,
        });
        grant(&mut state, &id, domain, role);
    }
    grant(&mut state, &ids::hex("openstack/user/quinn"), "quay-archive", "member");
    for (user, at) in [("quinn", "quay"), ("cora", "cove")] {
        let salt = secret::random_hex(8)?;
        state.credentials.push(Credential {
            id: ids::hex(&format!("openstack/credential/{user}")),
            name: "console".to_owned(),
            user: ids::hex(&format!("openstack/user/{user}")),
            project: ids::hex(&format!("openstack/project/{at}")),
            secret: secret::salted_hash(&salt, &format!("{user}-credential-secret")),
            salt,
        });
    }
    let tiny = [
        ("volumes", 1),
        ("gigabytes", 10),
        ("snapshots", 1),
        ("backups", 1),
        ("backup_gigabytes", 10),
        ("groups", 1),
    ];
    let tiny = tiny.map(|(name, limit)| (name.to_owned(), limit)).into();
    state.quotas.insert(ids::hex("openstack/project/nest"), tiny);
    state.types = types();
    seed_disks::fill(&mut state);
    Ok(state)
}

fn project(domain: &str, name: &str, no_backups: bool) -> Project {
    Project {
        id: ids::hex(&format!("openstack/project/{name}")),
        name: name.to_owned(),
        domain: ids::hex(&format!("openstack/domain/{domain}")),
        no_backups,
    }
}

fn grant(state: &mut State, user: &str, project: &str, role: &str) {
    let project = ids::hex(&format!("openstack/project/{project}"));
    state.grants.push(Grant { user: user.to_owned(), project, roles: vec![role.to_owned()] });
}

fn types() -> Vec<VolumeType> {
    let kind = |name: &str, description: Option<&str>| VolumeType {
        id: ids::uuid(&format!("openstack/type/{name}")),
        name: name.to_owned(),
        description: description.map(str::to_owned),
        extra_specs: serde_json::Map::new(),
        is_encrypted: name == "luks",
        only_for: Vec::new(),
    };
    let mut private = kind("private", None);
    private.only_for.push(ids::hex("openstack/project/quay"));
    let mut shared = kind("shared", None);
    shared.extra_specs.insert("multiattach".to_owned(), serde_json::json!("<is> True"));
    vec![
        private,
        kind("luks", None),
        shared,
        kind("plain", None),
        kind("__DEFAULT__", Some("Default Volume Type")),
    ]
}
