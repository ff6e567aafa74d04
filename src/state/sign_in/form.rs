//! What the sign-in form holds when it's sent.

use evs_api::clouds::{Cloud, SignInWay};
use evs_api::identity::{Credential, Passcode};
use evs_api::signature::AccessKey;
use evs_domain::secret::Secret;

use crate::api::Address;

/// What the sign-in form holds.
#[derive(Clone, Debug)]
pub struct Form {
    /// The cloud.
    pub cloud: Cloud,
    /// The region.
    pub region: String,
    /// The proof of who one is.
    pub typed: Typed,
}

/// The proof of who one is, as typed.
#[derive(Clone, Debug)]
pub enum Typed {
    /// A password.
    Password {
        /// The account (IAM domain, Keystone domain).
        account: String,
        /// The user.
        user: String,
        /// The password.
        password: Secret,
        /// The one-time code, if any.
        passcode: Option<Secret>,
        /// The user's id, where the cloud wants it beside a code.
        user_id: Option<String>,
    },
    /// An access key.
    AccessKey(AccessKey),
    /// An application credential.
    ApplicationCredential {
        /// Its id.
        id: String,
        /// Its secret.
        secret: Secret,
    },
    /// A token that one has from elsewhere.
    Token(Secret),
}

impl Form {
    /// Where requests go.
    pub(super) fn address(&self) -> Address {
        Address::new(&self.cloud, &self.region)
    }
}

impl Typed {
    /// Which way of signing in it is.
    pub fn way(&self) -> SignInWay {
        match self {
            Typed::Password { .. } => SignInWay::Password,
            Typed::AccessKey(_) => SignInWay::AccessKey,
            Typed::ApplicationCredential { .. } => SignInWay::ApplicationCredential,
            Typed::Token(_) => SignInWay::Token,
        }
    }

    /// What names it and is no secret: the user, or the id of the key.
    pub(super) fn key_id(&self) -> &str {
        match self {
            Typed::AccessKey(key) => &key.ak,
            Typed::ApplicationCredential { id, .. } => id,
            Typed::Password { .. } | Typed::Token(_) => "",
        }
    }

    /// The account as typed.
    pub(super) fn account(&self) -> &str {
        match self {
            Typed::Password { account, .. } => account,
            _ => "",
        }
    }

    /// What to make a token with; an access key makes none.
    pub(super) fn credential(&self) -> Option<Credential> {
        match self.clone() {
            Typed::Password { account, user, password, passcode, user_id } => {
                let passcode = passcode.map(|code| match user_id {
                    Some(user_id) => Passcode::ById { user_id, code },
                    None => Passcode::ByName(code),
                });
                Some(Credential::Password { account, user, password, passcode })
            }
            Typed::ApplicationCredential { id, secret } => {
                Some(Credential::ApplicationCredential { id, secret })
            }
            Typed::Token(token) => Some(Credential::Token(token)),
            Typed::AccessKey(_) => None,
        }
    }

    /// Whether a one-time code is part of it: such a proof works once.
    pub(super) fn has_passcode(&self) -> bool {
        matches!(self, Typed::Password { passcode: Some(_), .. })
    }
}
