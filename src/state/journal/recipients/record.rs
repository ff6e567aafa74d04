//! How keys of one's own and recipients are written down: versioned JSON text, and reading it back without trusting it. What isn't
//! understood is left alone.

use serde::{Deserialize, Serialize};

use crate::state::journal::error::JournalError;
use crate::state::journal::record::Sealed;

/// The version written.
const VERSION: u32 = 1;

/// A key by which this browser opens what was sealed to it. The secret half isn't in here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnKey {
    /// What others seal to: `age1…`.
    pub recipient: String,
    /// When it was made or read here, in seconds since 1970-01-01T00:00:00Z.
    pub at: i64,
}

/// Somebody to whom one has sealed. Nothing of it is secret; all but the key and the time is as they said it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownRecipient {
    /// Whose they are: the cloud's id and the id of the account from which one has sealed to them.
    pub by: (String, String),
    /// Their key: `age1…`.
    pub recipient: String,
    /// Who they say they are; empty when they said nothing.
    pub name: String,
    /// The cloud's id, the region, the project: where to.
    pub cloud: String,
    pub region: String,
    pub project: String,
    /// When one has sealed to them last, in seconds since 1970-01-01T00:00:00Z.
    pub sent_at: i64,
}

/// One record at rest.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Record {
    version: u32,
    recipient: String,
    at: i64,
    /// Of one's own key: the secret half, as the key store made it safe to store.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed: Option<String>,
    /// Of somebody else: what they say of themselves, in this order: name, cloud, region, project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    says: Option<[String; 4]>,
    /// And whose they are: cloud and account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<[String; 2]>,
}

impl Record {
    pub(super) fn of_own(recipient: &str, sealed: &str, at: i64) -> Self {
        Self {
            version: VERSION,
            recipient: recipient.to_owned(),
            at,
            sealed: Some(sealed.to_owned()),
            says: None,
            by: None,
        }
    }

    pub(super) fn of_known(known: &KnownRecipient) -> Self {
        let KnownRecipient { by, recipient, name, cloud, region, project, sent_at } = known.clone();
        Self {
            version: VERSION,
            recipient,
            at: sent_at,
            sealed: None,
            says: Some([name, cloud, region, project]),
            by: Some([by.0, by.1]),
        }
    }

    /// Reads what [`Record::write`] wrote.
    pub(super) fn read(text: &str) -> Option<Self> {
        let record: Self = serde_json::from_str(text).ok()?;
        let is_one =
            record.sealed.is_some() != record.says.is_some() && record.says.is_some() == record.by.is_some();
        (record.version == VERSION && is_one).then_some(record)
    }

    /// The text to store.
    pub(super) fn write(&self) -> Result<String, JournalError> {
        serde_json::to_string(self).map_err(|_| JournalError::Storage)
    }

    pub(super) fn own(&self) -> Option<OwnKey> {
        self.sealed.as_ref().map(|_| OwnKey { recipient: self.recipient.clone(), at: self.at })
    }

    pub(super) fn sealed(&self) -> Option<Sealed> {
        Some(Sealed { text: self.sealed.clone()?, to: None })
    }

    pub(super) fn known(self) -> Option<KnownRecipient> {
        let ([name, cloud, region, project], [of_cloud, account]) = (self.says?, self.by?);
        let by = (of_cloud, account);
        Some(KnownRecipient { by, recipient: self.recipient, name, cloud, region, project, sent_at: self.at })
    }
}

/// What a sealed key is bound to: it opens nowhere else.
pub(super) fn binding(recipient: &str) -> Result<String, JournalError> {
    serde_json::to_string(&["recipient key", recipient]).map_err(|_| JournalError::Storage)
}

/// Under what a key of one's own is kept.
pub(super) fn id_of_own(recipient: &str) -> String {
    format!("own {recipient}")
}

/// Under what a recipient is kept.
pub(super) fn id_of_known((cloud, account): &(String, String), recipient: &str) -> String {
    format!("known {recipient} {cloud} {account}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As browsers keep them: these texts never change.
    const OWN: &str = r#"{"version":1,"recipient":"age1x","at":7,"sealed":"00.11"}"#;
    const KNOWN: &str =
        r#"{"version":1,"recipient":"age1x","at":7,"says":["Milo","c1","r1","p1"],"by":["c1","a1"]}"#;

    #[test]
    fn what_browsers_keep_is_read_and_written_to_the_letter() {
        for kept in [OWN, KNOWN] {
            assert_eq!(Record::read(kept).unwrap().write().unwrap(), kept);
        }
        let known = Record::read(KNOWN).unwrap().known().unwrap();
        assert_eq!((known.name.as_str(), known.project.as_str(), known.sent_at), ("Milo", "p1", 7));
        assert!(Record::read(KNOWN).unwrap().own().is_none());
        assert_eq!(Record::read(OWN).unwrap().own(), Some(OwnKey { recipient: "age1x".into(), at: 7 }));
    }

    #[test]
    fn what_is_newer_or_neither_the_one_nor_the_other_is_left_alone() {
        let both = r#"{"version":1,"recipient":"a","at":7,"sealed":"0","says":["","","",""],"by":["",""]}"#;
        let newer = OWN.replace(":1,", ":2,");
        for text in [newer.as_str(), both, r#"{"version":1,"recipient":"a","at":7}"#, ""] {
            assert!(Record::read(text).is_none(), "{text}");
        }
    }
}
