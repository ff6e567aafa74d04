//! Who is signed in, and where: what a page may show of a session, and no secret.

use evs_api::clouds::{Cloud, SignInWay};
use evs_domain::text::one_line;

use crate::api::Address;

/// Who is signed in, and where.
#[derive(Clone, Debug, Default)]
pub struct Who {
    /// The cloud.
    pub cloud: Cloud,
    /// The region.
    pub region: String,
    /// The account's id and name.
    pub account: (String, String),
    /// The user's name.
    pub user: String,
    /// The project's id and name.
    pub project: (String, String),
    /// How they signed in.
    pub way: SignInWay,
    /// The id of the access key or application credential, where it was one. No secret.
    pub key_id: String,
    /// The account and the user's id as they were typed, so that signing in again names both alike.
    pub typed_account: String,
    pub typed_user_id: String,
    /// The id and name of the account that the project belongs to, where it's known.
    pub project_account: (String, String),
    /// Whether another project that could have been entered has the same name.
    pub shares_project_name: bool,
}

impl Who {
    /// Where requests go.
    pub fn address(&self) -> Address {
        Address::new(&self.cloud, &self.region)
    }

    /// The project's name, as it's shown; where another has the same one, also whose it is, and its id.
    pub fn project_label(&self) -> String {
        let (id, name) = &self.project;
        if !self.shares_project_name {
            return one_line(name);
        }
        told_apart(name, &self.project_account, id)
    }

    /// The account's name, as it's shown.
    pub fn account_label(&self) -> String {
        one_line(&self.account.1)
    }

    /// The user's name, as it's shown.
    pub fn user_label(&self) -> String {
        one_line(&self.user)
    }

    /// The id and name of the account that gets what is accepted here: the project's own, as far as it's known.
    pub fn receiving_account(&self) -> (&str, &str) {
        let (of_project, own) = (&self.project_account, &self.account);
        let account = if of_project.0.is_empty() || of_project.0 == own.0 { own } else { of_project };
        (&account.0, &account.1)
    }

    /// The region as people who read this language know it.
    pub fn region_label(&self, tag: &str) -> String {
        self.cloud.region_label(&self.region, tag)
    }

    /// The cloud as people who read this language know it.
    pub fn cloud_label(&self, tag: &str) -> String {
        self.cloud.label.shown_in(tag).to_owned()
    }
}

/// A name that isn't the only one of its kind, with whose it is and its id, as it's shown.
pub fn told_apart(name: &str, account: &(String, String), id: &str) -> String {
    let account = if account.1.is_empty() { &account.0 } else { &account.1 };
    let parts: Vec<&str> = [account.as_str(), id].into_iter().filter(|part| !part.is_empty()).collect();
    one_line(&format!("{name} ({})", parts.join(" · ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_project_whose_name_another_has_is_told_with_its_account_and_id() {
        let pair = |id: &str, name: &str| (id.to_owned(), name.to_owned());
        let mut who = Who {
            project: pair("p1", "demo"),
            project_account: pair("default", "Default"),
            ..Who::default()
        };
        assert_eq!(who.project_label(), "demo");
        who.shares_project_name = true;
        assert_eq!(who.project_label(), "demo (Default · p1)");
        who.project.1 = "de\u{202e}mo\n".into();
        assert_eq!(who.project_label(), "demo  (Default · p1)");
        who.project.1 = "demo".into();
        who.project_account = pair("d2", "");
        assert_eq!(who.project_label(), "demo (d2 · p1)");
    }
}
