//! What a person must be allowed to do for a call, by the name under which the cloud's administrators know it. Whether they
//! are allowed is for the cloud to say.

use evs_domain::disks::CloudKind;

/// A right, in the words of the family of clouds that it's granted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Right {
    /// An IAM action of Huawei Cloud's family: it's granted to a user, for a project.
    Action(&'static str),
    /// A rule of an OpenStack service's policy: it names the roles that may.
    Policy(&'static str),
}

impl Right {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Right::Action(name) | Right::Policy(name) => name,
        }
    }

    /// The right to a call that both families have.
    pub(crate) fn on(kind: CloudKind, action: &'static str, policy: &'static str) -> Self {
        match kind {
            CloudKind::Huawei => Right::Action(action),
            CloudKind::OpenStack => Right::Policy(policy),
        }
    }
}
