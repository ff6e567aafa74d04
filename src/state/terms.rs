//! On what terms somebody is signed in: what the organization allows, whether this is a public computer, whether a reload
//! ends it. They're fixed when the person signs in. What follows from them is decided where it happens.

use evs_api::clouds::Policy;

use super::who::Who;

/// On what terms somebody is signed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// What is allowed.
    pub policy: Policy,
    /// Whether nothing is kept in this browser.
    pub is_public: bool,
    /// Whether the person stays signed in when the page is reloaded.
    pub stays: bool,
}

impl Terms {
    /// Whether the policy lets transfers be accepted into the project of this session. It binds whoever uses this page and
    /// nobody else.
    pub fn allow_accepting(&self, who: &Who) -> bool {
        let (id, name) = who.receiving_account();
        self.policy.allows_recipient((id, name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_account_that_gets_the_disk_is_the_one_that_has_to_be_on_the_list() {
        let pair = |id: &str, name: &str| (id.to_owned(), name.to_owned());
        let policy = Policy { recipients: vec!["Meadow".into()], ..Policy::default() };
        let terms = Terms { policy, ..Terms::default() };
        let mut who = Who { account: pair("a1", "meadow"), ..Who::default() };
        assert!(terms.allow_accepting(&who));
        who.project_account = pair("a1", "");
        assert!(terms.allow_accepting(&who), "the project is of one's own account, whose name is known");
        who.project_account = pair("a2", "harbor");
        assert!(!terms.allow_accepting(&who), "the project is another account's");
        who.account = pair("", "");
        who.project_account = pair("", "");
        assert!(!terms.allow_accepting(&who), "nothing is known of the account");
    }
}
