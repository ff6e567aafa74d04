//! What the page is asked to allow: the `[policy]` of clouds.toml, each with a default, told in `/clouds.json`. It binds the
//! honest only: whoever runs a page of their own obeys none of it, so nothing here protects a cloud.

use serde::Deserialize;
use serde_json::{Value, json};
use toml::Spanned;

/// The longest that a page can be asked to wait before it is locked, in minutes: a day.
const LONGEST_IDLE: u32 = 24 * 60;
/// The most days that an offer can be let wait until it's called old: ten years.
const LONGEST_WAIT: u32 = 3650;
/// The longest name of an account, in characters: Keystone's own limit for the name of a domain is 64, this leaves room.
const LONGEST_NAME: usize = 255;

/// What the page is asked to allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Keys may be shown and copied in the clear.
    pub plain_keys: bool,
    /// One may stay signed in.
    pub stay_signed_in: bool,
    /// After so many minutes without a person the page is locked; never if it's 0.
    pub idle_minutes: u32,
    /// After so many days an offer that nobody has accepted is old; none ever is if it's 0.
    pub old_after_days: u32,
    /// What the switch *public computer* starts with.
    pub public_computer: bool,
    /// The accounts, by name or id, that a transfer may be accepted into; any if there are none.
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
    /// What `clouds.json` says of it: always all of it, so that nobody has to know the defaults.
    pub(super) fn to_json(&self) -> Value {
        json!({
            "plain_keys": self.plain_keys,
            "stay_signed_in": self.stay_signed_in,
            "idle_minutes": self.idle_minutes,
            "old_after_days": self.old_after_days,
            "public_computer": self.public_computer,
            "recipients": self.recipients,
        })
    }
}

/// The table as it is written in the file.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct PolicyTable {
    plain_keys: Option<bool>,
    stay_signed_in: Option<bool>,
    idle_minutes: Option<Spanned<u32>>,
    old_after_days: Option<Spanned<u32>>,
    public_computer: Option<bool>,
    recipients: Vec<Spanned<String>>,
}

impl PolicyTable {
    /// The policy, with defaults for what isn't written.
    ///
    /// # Errors
    /// When a number is out of range, or a name could be no account's: where, and what to write.
    pub(super) fn policy(self) -> Result<Policy, (std::ops::Range<usize>, String)> {
        let usual = Policy::default();
        if let Some(minutes) = self.idle_minutes.as_ref().filter(|minutes| *minutes.get_ref() > LONGEST_IDLE)
        {
            let what = format!("policy: idle_minutes may be {LONGEST_IDLE} at most; 0 never locks the page");
            return Err((minutes.span(), what));
        }
        if let Some(days) = self.old_after_days.as_ref().filter(|days| *days.get_ref() > LONGEST_WAIT) {
            let what = format!("policy: old_after_days may be {LONGEST_WAIT} at most; 0 calls no offer old");
            return Err((days.span(), what));
        }
        for name in &self.recipients {
            let text = name.get_ref();
            // Such a name would match no account, and everybody would be refused without a word why.
            if text.is_empty()
                || text.trim() != text
                || text.chars().any(char::is_control)
                || text.chars().count() > LONGEST_NAME
            {
                let what = format!(
                    "policy: recipients has {text:?}; write the name or the id of an account, without blanks around it"
                );
                return Err((name.span(), what));
            }
        }
        Ok(Policy {
            plain_keys: self.plain_keys.unwrap_or(usual.plain_keys),
            stay_signed_in: self.stay_signed_in.unwrap_or(usual.stay_signed_in),
            idle_minutes: self.idle_minutes.map_or(usual.idle_minutes, Spanned::into_inner),
            old_after_days: self.old_after_days.map_or(usual.old_after_days, Spanned::into_inner),
            public_computer: self.public_computer.unwrap_or(usual.public_computer),
            recipients: self.recipients.into_iter().map(Spanned::into_inner).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::Clouds;

    const GOOD: &str = r#"
[[cloud]]
id = "local"
upstream = "http://127.0.0.1:8081/{service}/{region}"
services = ["iam", "evs"]
regions = [{ id = "region-one", label = "Region one" }]
app = { label = "Local cloud" }
"#;

    #[test]
    fn what_the_page_is_asked_to_allow_is_told_as_a_whole_whatever_part_of_it_is_written() {
        let told = |policy: &str| {
            let clouds = Clouds::parse(&format!("[policy]\n{policy}\n{GOOD}"), "clouds.toml").unwrap();
            clouds.to_json()["policy"].clone()
        };
        assert_eq!(told(""), Clouds::parse(GOOD, "clouds.toml").unwrap().to_json()["policy"]);
        assert_eq!(
            told("plain_keys = false\nidle_minutes = 0\nrecipients = [\"harbor\", \"Δ 2\"]"),
            json!({
                "plain_keys": false,
                "stay_signed_in": true,
                "idle_minutes": 0,
                "old_after_days": 7,
                "public_computer": false,
                "recipients": ["harbor", "Δ 2"],
            })
        );
        assert_eq!(told("stay_signed_in = false\npublic_computer = true")["public_computer"], true);
    }

    #[test]
    fn a_policy_that_means_nothing_is_told_with_line_and_key() {
        let with = |policy: &str| {
            let text = format!("[policy]\nplain_keys = true\n{policy}\n{GOOD}");
            Clouds::parse(&text, "clouds.toml").unwrap_err().to_string()
        };
        for (wrong, key) in [
            ("idle_minutes = 1441", "idle_minutes"),
            ("idle_minutes = -1", "idle_minutes"),
            ("old_after_days = 3651", "old_after_days"),
            ("idle_minutes = \"30\"", "idle_minutes"),
            ("public_computer = 1", "public_computer"),
            ("public_computers = true", "public_computers"),
            ("stay_signed_in = \"no\"", "stay_signed_in"),
            ("recipients = \"harbor\"", "recipients"),
            ("recipients = [\"harbor\", \"\"]", "recipients"),
            ("recipients = [\"harbor \"]", "recipients"),
            ("recipients = [\"a\\u0000\"]", "recipients"),
        ] {
            let told = with(wrong);
            assert!(told.starts_with("clouds.toml:3: ") && told.contains(key), "{wrong}: {told}");
        }
    }
}
