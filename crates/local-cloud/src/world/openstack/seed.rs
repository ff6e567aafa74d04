//! The accounts of a new OpenStack, with the same ids in every world. Who reads `docs/local-cloud.md` must find these.

use super::State;
use super::disks::VolumeType;
use super::identity::{Credential, Domain, Grant, Project, User};
use super::seed_disks;
use crate::error::Error;
use crate::world::secret;
use crate::world::seed::accounts::SECOND_FACTOR;
use crate::world::seed::ids;
use crate::world::users::UserFault;

/// User, domain, role.
const USERS: [(&str, &str, &str); 8] = [
    ("quinn", "quay", "member"),
    ("rhea", "quay", "reader"),
    ("morgan", "quay", "member"),
    ("cora", "cove", "member"),
    ("nell", "nest", "member"),
    ("sol", "shoal", "member"),
    (TWO_PROJECTS, "quay", "member"),
    ("admin", "Default", "admin"),
];
/// The one who has two projects of one name, in two domains.
const TWO_PROJECTS: &str = "twyla";
/// Users of `quay` whose name tells their fault.
const FAULTS: [UserFault; 7] = [
    UserFault::Paused,
    UserFault::WrongRegion,
    UserFault::Shrinking,
    UserFault::NullLists,
    UserFault::NoEmoji,
    UserFault::PasswordExpired,
    UserFault::Locked,
];

pub(super) fn fill() -> Result<State, Error> {
    let mut state = State::default();
    for domain in ["Default", "quay", "cove", "nest", "shoal"] {
        state.domains.push(Domain { id: domain_id(domain), name: domain.to_owned() });
        state.projects.push(project(domain, domain, false));
    }
    state.projects.push(project("quay", "quay-archive", true));
    for (name, domain, role) in USERS {
        let id = user(&mut state, name, domain, UserFault::None)?;
        match name {
            TWO_PROJECTS => two_projects(&mut state, &id),
            _ => grant(&mut state, &id, domain, role),
        }
    }
    for fault in FAULTS {
        let id = user(&mut state, fault.as_str(), "quay", fault)?;
        grant(&mut state, &id, "quay", "member");
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
    let one_snapshot = [("snapshots".to_owned(), 1)].into();
    state.quotas.insert(ids::hex("openstack/project/shoal"), one_snapshot);
    state.types = types();
    seed_disks::fill(&mut state);
    Ok(state)
}

/// The id of a domain. The one called `Default` has the id that every Keystone gives it.
fn domain_id(name: &str) -> String {
    match name {
        "Default" => "default".to_owned(),
        _ => ids::hex(&format!("openstack/domain/{name}")),
    }
}

/// Adds a user, and gives its id.
fn user(state: &mut State, name: &str, domain: &str, fault: UserFault) -> Result<String, Error> {
    let id = ids::hex(&format!("openstack/user/{name}"));
    let salt = secret::random_hex(8)?;
    state.users.push(User {
        id: id.clone(),
        name: name.to_owned(),
        domain: domain_id(domain),
        password: secret::salted_hash(&salt, &format!("{domain}-demo").to_lowercase()),
        salt,
        totp: (name == "morgan").then(|| SECOND_FACTOR.to_owned()),
        fault,
    });
    Ok(id)
}

/// Two projects named `harvest`, with a disk in each.
fn two_projects(state: &mut State, user: &str) {
    for domain in ["quay", "cove"] {
        let key = format!("{domain}/harvest");
        let id = ids::hex(&format!("openstack/project/{key}"));
        state.projects.push(Project { id, name: "harvest".to_owned(), ..project(domain, "", false) });
        grant(state, user, &key, "member");
    }
}

fn project(domain: &str, name: &str, no_backups: bool) -> Project {
    Project {
        id: ids::hex(&format!("openstack/project/{name}")),
        name: name.to_owned(),
        domain: domain_id(domain),
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
