//! What is sent from the sign-in form: where to sign in, and the credentials as they were typed. They live in memory only.

use evs_api::clouds::{Cloud, SignInWay};
use evs_api::identity::{Credential, Passcode};
use evs_api::signature::AccessKey;
use evs_domain::secret::Secret;

use crate::api::Address;

/// Where to sign in, and with what.
#[derive(Clone, Debug)]
pub struct SignInRequest {
    pub cloud: Cloud,
    pub region: String,
    pub typed: TypedCredentials,
}

/// Credentials, as they were typed.
#[derive(Clone, Debug)]
pub enum TypedCredentials {
    Password {
        /// The account (IAM domain, Keystone domain).
        account: String,
        user: String,
        password: Secret,
        /// The one-time code, if any.
        passcode: Option<Secret>,
        /// The user's id, where the cloud wants it beside a code.
        user_id: Option<String>,
    },
    AccessKey(AccessKey),
    ApplicationCredential {
        id: String,
        secret: Secret,
    },
    /// A token that was made elsewhere.
    Token(Secret),
}

impl SignInRequest {
    /// Where requests go.
    pub(super) fn address(&self) -> Address {
        Address::new(&self.cloud, &self.region)
    }
}

impl TypedCredentials {
    /// Which way of signing in it is.
    pub fn way(&self) -> SignInWay {
        match self {
            TypedCredentials::Password { .. } => SignInWay::Password,
            TypedCredentials::AccessKey(_) => SignInWay::AccessKey,
            TypedCredentials::ApplicationCredential { .. } => SignInWay::ApplicationCredential,
            TypedCredentials::Token(_) => SignInWay::Token,
        }
    }

    /// What names it and is no secret: the user, or the id of the key.
    pub(super) fn key_id(&self) -> &str {
        match self {
            TypedCredentials::AccessKey(key) => &key.ak,
            TypedCredentials::ApplicationCredential { id, .. } => id,
            TypedCredentials::Password { .. } | TypedCredentials::Token(_) => "",
        }
    }

    /// The account as typed.
    pub(super) fn account(&self) -> &str {
        match self {
            TypedCredentials::Password { account, .. } => account,
            _ => "",
        }
    }

    /// What to make a token with; an access key makes none.
    pub(super) fn credential(&self) -> Option<Credential> {
        match self.clone() {
            TypedCredentials::Password { account, user, password, passcode, user_id } => {
                let passcode = passcode.map(|code| match user_id {
                    Some(user_id) => Passcode::ById { user_id, code },
                    None => Passcode::ByName(code),
                });
                Some(Credential::Password { account, user, password, passcode })
            }
            TypedCredentials::ApplicationCredential { id, secret } => {
                Some(Credential::ApplicationCredential { id, secret })
            }
            TypedCredentials::Token(token) => Some(Credential::Token(token)),
            TypedCredentials::AccessKey(_) => None,
        }
    }

    /// Whether a one-time code is part of it: such a proof works once.
    pub(super) fn has_passcode(&self) -> bool {
        matches!(self, TypedCredentials::Password { passcode: Some(_), .. })
    }
}
