//! What is sent to prove who one is: where to, and the credentials. They live in memory only. What the fields hold is read
//! here and nowhere else, for the first sign-in and for signing in again, so that both send the same.

use evs_api::clouds::{Cloud, CloudKind, SignInWay};
use evs_api::identity::typed::{
    Stray, first_stray, is_odd_password, read_chosen_secret, read_code, read_name,
};
use evs_api::identity::{Account, Credential, Passcode};
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

impl SignInRequest {
    /// Where requests go.
    pub(super) fn address(&self) -> Address {
        Address::new(&self.cloud, &self.region)
    }
}

/// A field of a form that asks who one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    UserId,
    /// The id of an access key or an application credential.
    KeyId,
    /// The password, secret key, credential's secret or token.
    Secret,
    /// The one-time code or the security token.
    Second,
}

/// Why what was typed can't be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// Something required is missing.
    Missing,
    /// A field holds a character that it can't hold.
    Stray(Field, Stray),
}

/// What may be wrong with what was sent, should the cloud refuse it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The password has blanks around it, or characters that can't be seen.
    OddPassword,
    /// The secret has a character that none made by a cloud has.
    Stray(Stray),
    /// The account was taken for an id.
    AccountAsId(String),
}

/// The fields, as they were typed. Those that the way of signing in doesn't have are passed over.
#[derive(Clone, Default)]
pub struct TypedFields {
    pub way: SignInWay,
    pub account: String,
    pub user: String,
    pub user_id: String,
    pub key_id: String,
    pub secret: String,
    pub second: String,
}

impl TypedFields {
    /// The credentials for a cloud of this family.
    ///
    /// # Errors
    /// When something is missing or can't be sent.
    pub fn read(&self, kind: CloudKind) -> Result<TypedCredentials, Slip> {
        let code = |field, text| read_code(text).map_err(|stray| Slip::Stray(field, stray));
        let filled = |text: String| if text.is_empty() { Err(Slip::Missing) } else { Ok(text) };
        let some = |text: String| Some(text).filter(|text| !text.is_empty());
        let key_id = || code(Field::KeyId, &self.key_id).and_then(filled);
        let second = || code(Field::Second, &self.second).map(|text| some(text).map(Secret::new));
        Ok(match self.way {
            SignInWay::Password => TypedCredentials::Password {
                account: Account::typed(&filled(read_name(&self.account))?, kind),
                user: filled(read_name(&self.user))?,
                // As it stands: anything can be part of a password.
                password: Secret::new(filled(self.secret.clone())?),
                passcode: second()?,
                user_id: some(code(Field::UserId, &self.user_id)?),
            },
            SignInWay::AccessKey => TypedCredentials::AccessKey {
                key: AccessKey { ak: key_id()?, security_token: second()? },
                sk: Secret::new(code(Field::Secret, &self.secret).and_then(filled)?),
            },
            SignInWay::ApplicationCredential => TypedCredentials::ApplicationCredential {
                id: key_id()?,
                secret: Secret::new(filled(read_chosen_secret(&self.secret))?),
            },
            SignInWay::Token => {
                TypedCredentials::Token(Secret::new(code(Field::Secret, &self.secret).and_then(filled)?))
            }
        })
    }

    /// Forgets the secret of an access key.
    pub(super) fn forget_key_secret(&mut self) {
        if self.way == SignInWay::AccessKey {
            drop(Secret::new(std::mem::take(&mut self.secret)));
        }
    }

    /// What may be wrong with it, should the cloud refuse it.
    pub fn doubt(&self, kind: CloudKind) -> Option<Doubt> {
        match self.way {
            SignInWay::Password if is_odd_password(&self.secret) => Some(Doubt::OddPassword),
            SignInWay::Password => match Account::typed(&read_name(&self.account), kind) {
                Account::Id(id) => Some(Doubt::AccountAsId(id)),
                Account::Name(_) => None,
            },
            SignInWay::ApplicationCredential => first_stray(&self.secret).map(Doubt::Stray),
            SignInWay::AccessKey | SignInWay::Token => None,
        }
    }
}

/// Credentials, as they're sent.
#[derive(Clone, Debug)]
pub enum TypedCredentials {
    Password {
        /// The account (IAM domain, Keystone domain).
        account: Account,
        user: String,
        password: Secret,
        /// The one-time code, if any.
        passcode: Option<Secret>,
        /// The user's id, where the cloud wants it beside a code.
        user_id: Option<String>,
    },
    AccessKey {
        key: AccessKey,
        /// Its secret, until it's taken.
        sk: Secret,
    },
    ApplicationCredential {
        id: String,
        secret: Secret,
    },
    /// A token that was made elsewhere.
    Token(Secret),
}

impl TypedCredentials {
    /// Which way of signing in it is.
    pub fn way(&self) -> SignInWay {
        match self {
            TypedCredentials::Password { .. } => SignInWay::Password,
            TypedCredentials::AccessKey { .. } => SignInWay::AccessKey,
            TypedCredentials::ApplicationCredential { .. } => SignInWay::ApplicationCredential,
            TypedCredentials::Token(_) => SignInWay::Token,
        }
    }

    /// What names it and is no secret: the user, or the id of the key.
    pub(super) fn key_id(&self) -> &str {
        match self {
            TypedCredentials::AccessKey { key, .. } => &key.ak,
            TypedCredentials::ApplicationCredential { id, .. } => id,
            TypedCredentials::Password { .. } | TypedCredentials::Token(_) => "",
        }
    }

    /// The account as typed.
    pub(super) fn account(&self) -> &str {
        match self {
            TypedCredentials::Password { account, .. } => account.as_str(),
            _ => "",
        }
    }

    /// The user's id as typed.
    pub(super) fn user_id(&self) -> &str {
        match self {
            TypedCredentials::Password { user_id: Some(id), .. } => id,
            _ => "",
        }
    }

    /// Takes the access key out with its secret, which isn't in here afterwards.
    pub(super) fn take_key(&mut self) -> Option<(AccessKey, Secret)> {
        match self {
            TypedCredentials::AccessKey { key, sk } => Some((key.clone(), std::mem::take(sk))),
            _ => None,
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
            TypedCredentials::AccessKey { .. } => None,
        }
    }

    /// Whether a one-time code is part of it: such a proof works once.
    pub(super) fn has_passcode(&self) -> bool {
        matches!(self, TypedCredentials::Password { passcode: Some(_), .. })
    }
}

#[cfg(test)]
mod tests;
