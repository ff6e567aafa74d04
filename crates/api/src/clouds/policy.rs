//! What the organization that runs this console allows, as `clouds.json` tells it. It binds the page and whoever is honest:
//! the cloud knows nothing of it, and what reads ID and key elsewhere isn't held by it.

use serde::Deserialize;

/// What is allowed. What the file doesn't say is as in [`Policy::default`]; what it says and this version doesn't know is
/// passed over.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Policy {
    /// Whether keys may be shown, copied and saved in the clear.
    pub plain_keys: bool,
    /// Whether one may stay signed in.
    pub stay_signed_in: bool,
    /// After so many minutes without any input the page is locked; never if it's 0.
    pub idle_minutes: u32,
    /// After so many days an offer that nobody has accepted is old; none ever is if it's 0.
    pub old_after_days: u32,
    /// Whether a sign-in counts as one on a public computer unless the person says otherwise.
    pub public_computer: bool,
    /// The accounts that a transfer may be accepted into, by name or id; any if there are none.
    pub recipients: Vec<String>,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            plain_keys: true,
            stay_signed_in: true,
            idle_minutes: 30,
            old_after_days: 7,
            public_computer: false,
            recipients: Vec::new(),
        }
    }
}

impl Policy {
    /// The time at or before which what was offered is old at the time `now`, both in seconds since 1970; none if nothing ever is.
    pub fn old_before(&self, now: i64) -> Option<i64> {
        (self.old_after_days > 0).then(|| now - i64::from(self.old_after_days) * 86_400)
    }

    /// Whether transfers may be accepted into the account of this id and name. Names are the same in small and capital
    /// letters, ids aren't. What isn't known of an account is empty, and no entry's match.
    pub fn allows_recipient(&self, (id, name): (&str, &str)) -> bool {
        let (id, name) = (id.trim(), name.trim().to_lowercase());
        let is_it = |allowed: &String| {
            let allowed = allowed.trim();
            !allowed.is_empty() && (allowed == id || allowed.to_lowercase() == name)
        };
        self.recipients.is_empty() || self.recipients.iter().any(is_it)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(json: &str) -> Policy {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn what_is_not_said_is_as_usual_and_what_is_not_known_is_passed_over() {
        assert_eq!(policy("{}"), Policy::default());
        let told = policy(r#"{"plain_keys":false,"idle_minutes":5,"of_a_later_version":{"x":[1]}}"#);
        assert_eq!(told, Policy { plain_keys: false, idle_minutes: 5, ..Policy::default() });
    }

    #[test]
    fn what_cannot_be_read_is_an_error_and_not_a_permission() {
        for wrong in [r#"{"plain_keys":"no"}"#, r#"{"idle_minutes":-1}"#, r#"{"recipients":"meadow"}"#] {
            assert!(serde_json::from_str::<Policy>(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_offer_is_old_after_the_days_of_the_policy_and_never_without_any() {
        let now = 10 * 86_400;
        assert_eq!(Policy::default().old_before(now), Some(3 * 86_400));
        assert_eq!(policy(r#"{"old_after_days":0}"#).old_before(now), None);
    }

    #[test]
    fn an_account_is_allowed_by_its_id_or_its_name_in_any_letters() {
        let policy = policy(r#"{"recipients":["Meadow","0a1B"]}"#);
        for allowed in [("x", "meadow"), ("x", "MEADOW"), ("0a1B", "harbor"), ("0a1B", "")] {
            assert!(policy.allows_recipient(allowed), "{allowed:?}");
        }
        for other in [("x", "harbor"), ("0A1b", "harbor"), ("meadow2", ""), ("", "")] {
            assert!(!policy.allows_recipient(other), "{other:?}");
        }
    }

    #[test]
    fn without_a_list_every_account_is_allowed_and_an_empty_entry_allows_none() {
        assert!(Policy::default().allows_recipient(("", "")));
        assert!(!policy(r#"{"recipients":[" "]}"#).allows_recipient(("", "")));
    }
}
