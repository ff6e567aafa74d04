//! The clouds this console knows, as data: `clouds.json`, made by the gateway from its configuration or put beside the
//! app as a file. Adding a cloud is a few lines there and none here.

mod console;
mod label;
mod policy;
mod ways;

pub use evs_domain::disks::CloudKind;
use evs_domain::name::{NameLimit, Unit};
use evs_domain::rules::RuleTable;
pub use label::{Label, label_among};
pub use policy::Policy;
use serde::Deserialize;
pub use ways::{Endpoints, SignInWay, Via};

use crate::call::Unreadable;
use crate::dialect::{Dialect, Microversion, TransferApi};

/// One cloud.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Cloud {
    /// Its name in addresses.
    pub id: String,
    /// Its name for people.
    pub label: Label,
    /// Which family it's of.
    #[serde(with = "WrittenKind")]
    pub kind: CloudKind,
    /// Its regions.
    pub regions: Vec<Region>,
    /// The way calls take.
    #[serde(default)]
    pub via: Via,
    /// Where each service really is, with `{region}` left in: what a signature is made for, and where direct calls go.
    #[serde(default)]
    pub endpoints: Endpoints,
    /// The ways of signing in that are offered; what the family has where the profile doesn't say.
    #[serde(default)]
    pub sign_in: Option<Vec<SignInWay>>,
    /// Which rule table applies.
    #[serde(default)]
    pub rules: String,
    /// Under which version its transfers are.
    #[serde(default)]
    pub transfer_api: TransferApi,
    /// How long a transfer's name may be.
    #[serde(default)]
    pub name_limit: Option<Limit>,
    /// Which optional listings a cloud of Huawei's family has; see [`Cloud::offered`].
    #[serde(default)]
    pub listings: Offered,
    /// The page of a disk in the provider's own console; see [`Cloud::console_of`].
    #[serde(default)]
    pub console: Option<String>,
    /// Accounts to try it with: only a local cloud has any.
    #[serde(default)]
    pub demo_accounts: Vec<DemoAccount>,
}

/// How a profile writes [`CloudKind`].
#[derive(Deserialize)]
#[serde(remote = "CloudKind", rename_all = "lowercase")]
enum WrittenKind {
    Huawei,
    OpenStack,
}

/// A region of a cloud.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Region {
    /// Its id, which is also the name of its built-in project on Huawei Cloud.
    pub id: String,
    /// Its name for people.
    pub label: Label,
}

/// The limit of a transfer's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Limit {
    /// The most.
    pub max: usize,
    /// Of what.
    pub unit: LimitUnit,
}

/// What a limit counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LimitUnit {
    /// Characters.
    Chars,
    /// Bytes.
    Bytes,
}

/// Which optional listings a cloud has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Offered {
    /// EVS v2 snapshots, or Cinder's.
    pub snapshots_v2: bool,
    /// EVS v5 standard snapshots.
    pub snapshots_v5: bool,
    /// Cloud Backup and Recovery: backups, vaults, policies.
    pub cbr: bool,
    /// Backups as Cinder and the older Volume Backup Service list them.
    pub vbs: bool,
}

impl Default for Offered {
    fn default() -> Self {
        Self { snapshots_v2: true, snapshots_v5: true, cbr: true, vbs: false }
    }
}

/// An account that anyone may use.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct DemoAccount {
    /// What it's for.
    pub label: Label,
    /// The account (IAM domain).
    pub account: String,
    /// The user.
    pub user: String,
    /// The password, which is public.
    pub password: String,
    /// The region.
    pub region: String,
    /// The project's name.
    pub project: String,
}

impl Cloud {
    /// The dialect to begin with, before the cloud has said which one it has.
    pub fn dialect(&self) -> Dialect {
        match self.kind {
            CloudKind::Huawei => Dialect::Evs(self.transfer_api),
            CloudKind::OpenStack => Dialect::Cinder(Microversion(0)),
        }
    }

    /// The rules that apply with this dialect: what a Cinder refuses depends on the microversion.
    pub fn rule_table(&self, dialect: Dialect) -> &'static RuleTable {
        match dialect {
            Dialect::Cinder(version) if self.rules == "cinder" && version.moves_encrypted() => {
                RuleTable::find("cinder-3.70")
            }
            Dialect::Cinder(_) | Dialect::Evs(_) => RuleTable::find(&self.rules),
        }
    }

    /// The ways of signing in, the usual one first.
    pub fn sign_in_ways(&self) -> Vec<SignInWay> {
        let family = match self.kind {
            CloudKind::Huawei => [SignInWay::Password, SignInWay::AccessKey, SignInWay::Token],
            CloudKind::OpenStack => [SignInWay::Password, SignInWay::ApplicationCredential, SignInWay::Token],
        };
        let chosen = self.sign_in.clone().unwrap_or_default();
        let possible: Vec<_> = chosen.into_iter().filter(|way| family.contains(way)).collect();
        if possible.is_empty() { family.to_vec() } else { possible }
    }

    /// How long a transfer's name may be; the strictest known limit where the profile doesn't say.
    pub fn name_limit(&self) -> NameLimit {
        self.name_limit.map_or(NameLimit::STRICTEST, |limit| NameLimit {
            max: limit.max,
            unit: match limit.unit {
                LimitUnit::Chars => Unit::Chars,
                LimitUnit::Bytes => Unit::Bytes,
            },
        })
    }

    /// The optional listings it has.
    pub fn offered(&self) -> Offered {
        match self.kind {
            CloudKind::Huawei => self.listings,
            CloudKind::OpenStack => {
                Offered { snapshots_v2: true, snapshots_v5: false, cbr: false, vbs: true }
            }
        }
    }

    /// The region with this id.
    pub fn region(&self, id: &str) -> Option<&Region> {
        self.regions.iter().find(|region| region.id == id)
    }

    /// A region as people who read this language know it; where two have the same label, with its id.
    pub fn region_label(&self, id: &str, tag: &str) -> String {
        let label = self.region(id).map_or(id, |region| region.label.shown_in(tag));
        let is_shared = self.regions.iter().any(|other| other.id != id && other.label.shown_in(tag) == label);
        if is_shared { format!("{label} ({id})") } else { label.to_owned() }
    }
}

/// What `clouds.json` says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Known {
    /// The clouds.
    pub clouds: Vec<Cloud>,
    /// What is allowed here.
    #[serde(default)]
    pub policy: Policy,
}

/// Reads `clouds.json`.
///
/// # Errors
/// When it isn't what [`Known`] says, or names no cloud or a cloud without a region.
pub fn read(body: &[u8]) -> Result<Known, Unreadable> {
    // The file can be one that a person wrote, and some editors begin a file with a byte order mark.
    let body = body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(body);
    let known: Known = serde_json::from_slice(body)?;
    let usable = !known.clouds.is_empty() && known.clouds.iter().all(|cloud| !cloud.regions.is_empty());
    usable.then_some(known).ok_or(Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_with_a_byte_order_mark_is_read_as_without() {
        let plain =
            r#"{"clouds":[{"id":"c","label":"C","kind":"huawei","regions":[{"id":"r","label":"R"}]}]}"#;
        let marked = format!("\u{feff}{plain}");
        assert!(read(plain.as_bytes()).is_ok());
        assert_eq!(read(marked.as_bytes()), read(plain.as_bytes()));
        assert_eq!(read(format!("\u{feff}{marked}").as_bytes()), Err(Unreadable));
    }

    #[test]
    fn a_file_without_a_policy_has_the_usual_one() {
        let clouds =
            r#""clouds":[{"id":"c","label":"C","kind":"huawei","regions":[{"id":"r","label":"R"}]}]"#;
        let policy = |rest: &str| read(format!("{{{clouds}{rest}}}").as_bytes()).map(|known| known.policy);
        assert_eq!(policy(""), Ok(Policy::default()));
        let strict = Policy { plain_keys: false, ..Policy::default() };
        assert_eq!(policy(r#","policy":{"plain_keys":false}"#), Ok(strict));
        assert_eq!(policy(r#","policy":{"plain_keys":null}"#), Err(Unreadable));
    }
}
