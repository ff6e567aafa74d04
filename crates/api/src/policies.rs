//! What an administrator grants so that somebody can work here, and no more than that: of each call the right that it names
//! itself. Whether a right is missing is for the cloud to say.

use std::collections::BTreeSet;

use evs_domain::disks::CloudKind;

use crate::clouds::Cloud;
use crate::disk::ShowDisk;
use crate::listings::{Disks, ListCall, calls_for};
use crate::quotas::ShowQuotas;
use crate::right::Right;
use crate::transfers::{AcceptTransfer, CancelTransfer, CreateTransfer, ShowTransfer};

/// What somebody does here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Creates transfers, follows and cancels them.
    Sender,
    /// Accepts them.
    Recipient,
}

impl Role {
    /// Both, in the order in which a disk meets them.
    pub const ALL: [Role; 2] = [Role::Sender, Role::Recipient];

    /// The role's name in the policy of an OpenStack; whoever uses that may give it another.
    fn name(self) -> &'static str {
        match self {
            Role::Sender => "disk_sender",
            Role::Recipient => "disk_recipient",
        }
    }
}

/// The rights of all calls that this console makes for somebody in this role, each once, in order.
pub fn rights(role: Role, cloud: &Cloud) -> Vec<Right> {
    let kind = cloud.kind;
    let rights: BTreeSet<Right> = match role {
        Role::Sender => {
            let listed = calls_for(cloud).into_iter().filter_map(|call| call.right(kind));
            let own = [CreateTransfer::right, ShowTransfer::right, CancelTransfer::right, ShowDisk::right];
            listed.chain(own.map(|right| right(kind))).collect()
        }
        Role::Recipient => {
            let own = [AcceptTransfer::right, ShowDisk::right, ShowQuotas::right].map(|right| right(kind));
            Disks.right(kind).into_iter().chain(own).collect()
        }
    };
    rights.into_iter().collect()
}

/// The role that has this right: a recipient has few.
pub fn role_with(right: Right, cloud: &Cloud) -> Role {
    if rights(Role::Sender, cloud).contains(&right) { Role::Sender } else { Role::Recipient }
}

/// What an administrator pastes: a custom policy of IAM for this role, or the rules of a Cinder's `policy.yaml` for both roles,
/// of which a file can have each rule once.
pub fn policy(role: Role, cloud: &Cloud) -> String {
    match cloud.kind {
        CloudKind::Huawei => iam_policy(&rights(role, cloud)),
        CloudKind::OpenStack => policy_rules(cloud),
    }
}

/// A custom policy (IAM, "Policy Syntax"): every action is one of a project, so that it's granted for the project.
fn iam_policy(rights: &[Right]) -> String {
    let actions: Vec<String> = rights.iter().map(|right| format!("        \"{}\"", right.name())).collect();
    format!(
        "{{\n  \"Version\": \"1.1\",\n  \"Statement\": [\n    {{\n      \"Effect\": \"Allow\",\n      \"Action\": [\n{}\n      ]\n    }}\n  ]\n}}\n",
        actions.join(",\n")
    )
}

/// Rules for `/etc/cinder/policy.yaml`: who may already keeps it, and the two roles are added, each in its own project.
fn policy_rules(cloud: &Cloud) -> String {
    let of_role = |role: Role| (role, rights(role, cloud));
    let roles = Role::ALL.map(of_role);
    let all: BTreeSet<Right> = roles.iter().flat_map(|(_, rights)| rights.iter().copied()).collect();
    let mut text = String::new();
    for right in all {
        let usual = if is_read(right) { "reader" } else { "member" };
        text.push_str(&format!("\"{}\": \"role:admin or (role:{usual}", right.name()));
        for (role, _) in roles.iter().filter(|(_, rights)| rights.contains(&right)) {
            text.push_str(&format!(" or role:{}", role.name()));
        }
        text.push_str(") and project_id:%(project_id)s\"\n");
    }
    text
}

/// Whether the rule is of a call that changes nothing: then a Cinder lets readers in by default.
fn is_read(right: Right) -> bool {
    let call = right.name().rsplit(':').next().unwrap_or_default();
    call.starts_with("get") || call == "show"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(role: Role, kind: CloudKind) -> Vec<&'static str> {
        let cloud = Cloud { kind, ..Cloud::default() };
        rights(role, &cloud).into_iter().map(Right::name).collect()
    }

    #[test]
    fn a_recipient_can_neither_create_nor_cancel_and_a_sender_cannot_accept() {
        for kind in [CloudKind::Huawei, CloudKind::OpenStack] {
            let (sender, recipient) = (names(Role::Sender, kind), names(Role::Recipient, kind));
            assert!(!sender.iter().any(|name| name.contains("accept")), "{sender:?}");
            let changes = ["create", "delete"];
            assert!(!recipient.iter().any(|name| changes.iter().any(|change| name.contains(change))));
        }
        assert_eq!(
            names(Role::Recipient, CloudKind::Huawei),
            ["evs:quotas:get", "evs:transfers:accept", "evs:volumes:get", "evs:volumes:list"]
        );
    }

    #[test]
    fn what_a_cloud_does_not_offer_is_not_granted() {
        let mut cloud = Cloud::default();
        assert!(policy(Role::Sender, &cloud).contains("cbr:vaults:list"));
        cloud.listings.cbr = false;
        assert!(!policy(Role::Sender, &cloud).contains("cbr:"));
    }

    #[test]
    fn a_policy_of_iam_is_json_and_rules_of_a_cinder_keep_who_may_already() {
        let policy_of_iam: serde_json::Value =
            serde_json::from_str(&policy(Role::Sender, &Cloud::default())).unwrap();
        assert_eq!(policy_of_iam["Statement"][0]["Effect"], "Allow");
        let rules = policy(Role::Sender, &Cloud { kind: CloudKind::OpenStack, ..Cloud::default() });
        let line = |name: &str| rules.lines().find(|line| line.starts_with(&format!("\"{name}\""))).unwrap();
        assert_eq!(
            line("volume:accept_transfer"),
            "\"volume:accept_transfer\": \"role:admin or (role:member or role:disk_recipient) and project_id:%(project_id)s\""
        );
        assert!(line("volume:get").contains("(role:reader or role:disk_sender or role:disk_recipient)"));
    }
}
