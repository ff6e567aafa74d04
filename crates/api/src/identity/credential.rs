//! How one proves who one is, and for what. Who has an access key signs each request instead; see `signature`.

use evs_domain::secret::Secret;

use super::account::Account;

/// How one proves who one is.
#[derive(Clone, Debug)]
pub enum Credential {
    /// With a password, and a one-time code where the account wants one.
    Password {
        /// The account: an IAM domain, a Keystone user's domain.
        account: Account,
        /// The user.
        user: String,
        /// The password.
        password: Secret,
        /// The code of a virtual MFA device.
        passcode: Option<Passcode>,
    },
    /// With an application credential of a Keystone.
    ApplicationCredential {
        /// Its id.
        id: String,
        /// Its secret.
        secret: Secret,
    },
    /// With a token one already has.
    Token(Secret),
}

/// A one-time code, and whose it is.
#[derive(Clone, Debug)]
pub enum Passcode {
    /// Of the user who is named beside the password. Keystone takes it, and so do some of its descendants.
    ByName(Secret),
    /// Of the user with this id, which is the form that Huawei Cloud documents.
    ById {
        /// The user's id.
        user_id: String,
        /// The code.
        code: Secret,
    },
}

/// What the token shall be good for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The account: enough to list one's projects.
    Account(Account),
    /// A project, by id.
    ProjectId(String),
    /// A project, by name.
    ProjectName(String),
    /// A project, by its name and the name of its domain, as Keystone wants it.
    ProjectOfDomain {
        /// The project's name.
        name: String,
        /// Its domain's name.
        domain: String,
    },
    /// Nothing in particular: enough to list one's projects. Said in so many words, for otherwise a Keystone takes the
    /// user's default project.
    Unscoped,
    /// What the credential itself is for; saying anything more is an error.
    Implied,
}
