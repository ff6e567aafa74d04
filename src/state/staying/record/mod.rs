//! What is kept of a session over a reload, and how it's written down: who it is and where, the token, how long that's good. No
//! password, no secret key, no one-time code; an access key signs on with the same key of the browser's, which can't be read out
//! and isn't part of the text. It's sealed before it's kept anywhere.

use std::borrow::Cow;

use evs_api::clouds::{Cloud, SignInWay};
use evs_api::dialect::{Dialect, Microversion, TransferApi};
use evs_api::signature::AccessKey;
use evs_domain::secret::Secret;
use evs_domain::time::Timestamp;
use serde::{Deserialize, Serialize};
use web_sys::CryptoKey;

use crate::state::authorization::{Authorization, SigningKey};
use crate::state::session::Entered;
use crate::state::who::Who;

/// The version that is written, and the only one that is read.
const VERSION: u32 = 1;

/// What is kept. Printing it shows no secret.
#[derive(Clone, Debug)]
pub struct Record {
    entered: Entered,
}

/// The same as it's written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written<'a> {
    version: u32,
    cloud: Cow<'a, str>,
    region: Cow<'a, str>,
    account: (String, String),
    user: Cow<'a, str>,
    project: (String, String),
    project_account: (String, String),
    shares_project_name: bool,
    way: SignInWay,
    key_id: Cow<'a, str>,
    typed_account: Cow<'a, str>,
    typed_user_id: Cow<'a, str>,
    api: Api,
    expires: Option<i64>,
    proof: Proof<'a>,
}

/// By what requests are authorized.
#[derive(Serialize, Deserialize)]
enum Proof<'a> {
    Token(Cow<'a, str>),
    /// An access key, whose secret is kept along.
    Key {
        ak: Cow<'a, str>,
        security_token: Option<Cow<'a, str>>,
    },
}

/// [`Dialect`], as it's written.
#[derive(Clone, Copy, Serialize, Deserialize)]
enum Api {
    Evs2,
    Evs3,
    Cinder(u16),
}

impl Record {
    /// What is kept of this session; nothing where there's nothing to go on with.
    pub(super) fn of(entered: &Entered) -> Option<Self> {
        let is_locked = matches!(&entered.authorization, Authorization::Token(token) if token.is_empty());
        (!is_locked).then(|| Self { entered: entered.clone() })
    }

    /// As text to be sealed, and the key that is kept along.
    pub(super) fn write(&self) -> Option<(Secret, Option<CryptoKey>)> {
        let Entered { who, authorization, dialect, expires } = &self.entered;
        let (proof, along) = Proof::of(authorization);
        let written = Written {
            version: VERSION,
            cloud: Cow::Borrowed(&who.cloud.id),
            region: Cow::Borrowed(&who.region),
            account: who.account.clone(),
            user: Cow::Borrowed(&who.user),
            project: who.project.clone(),
            project_account: who.project_account.clone(),
            shares_project_name: who.shares_project_name,
            way: who.way,
            key_id: Cow::Borrowed(&who.key_id),
            typed_account: Cow::Borrowed(&who.typed_account),
            typed_user_id: Cow::Borrowed(&who.typed_user_id),
            api: Api::of(*dialect),
            expires: expires.map(|at| at.0),
            proof,
        };
        Some((Secret::new(serde_json::to_string(&written).ok()?), along))
    }

    /// Reads what [`Record::write`] wrote; nothing else.
    pub(super) fn read(text: &Secret, along: Option<CryptoKey>) -> Option<Self> {
        let written: Written<'_> = serde_json::from_str(text.expose()).ok()?;
        if written.version != VERSION {
            return None;
        }
        let who = Who {
            // No more than its id is known here.
            cloud: Cloud { id: written.cloud.into_owned(), ..Cloud::default() },
            region: written.region.into_owned(),
            account: written.account,
            user: written.user.into_owned(),
            project: written.project,
            way: written.way,
            key_id: written.key_id.into_owned(),
            typed_account: written.typed_account.into_owned(),
            typed_user_id: written.typed_user_id.into_owned(),
            project_account: written.project_account,
            shares_project_name: written.shares_project_name,
        };
        let authorization = written.proof.authorization(along)?;
        let entered = Entered {
            who,
            authorization,
            dialect: written.api.dialect(),
            expires: written.expires.map(Timestamp),
        };
        Some(Self { entered })
    }

    /// What to go on with: in the cloud and the region as this console has them now, and nothing where it has them no more or the
    /// token isn't good any longer.
    pub fn entered(self, clouds: &[Cloud], now: i64) -> Option<Entered> {
        let mut entered = self.entered;
        if entered.expires.is_some_and(|expires| expires.0 <= now) {
            return None;
        }
        let cloud = clouds.iter().find(|cloud| cloud.id == entered.who.cloud.id)?;
        cloud.region(&entered.who.region)?;
        entered.who.cloud = cloud.clone();
        Some(entered)
    }
}

impl<'a> Proof<'a> {
    fn of(authorization: &'a Authorization) -> (Self, Option<CryptoKey>) {
        match authorization {
            Authorization::Token(token) => (Self::Token(Cow::Borrowed(token.expose())), None),
            Authorization::AccessKey(key) => {
                let security_token =
                    key.key.security_token.as_ref().map(|token| Cow::Borrowed(token.expose()));
                let proof = Self::Key { ak: Cow::Borrowed(&key.key.ak), security_token };
                (proof, Some(key.secret().clone()))
            }
        }
    }

    fn authorization(self, along: Option<CryptoKey>) -> Option<Authorization> {
        match self {
            Self::Token(token) => Some(Secret::new(token).into()),
            Self::Key { ak, security_token } => {
                let key = AccessKey { ak: ak.into_owned(), security_token: security_token.map(Secret::new) };
                Some(SigningKey::with(key, along?).into())
            }
        }
    }
}

impl Api {
    fn of(dialect: Dialect) -> Self {
        match dialect {
            Dialect::Evs(TransferApi::V2) => Self::Evs2,
            Dialect::Evs(TransferApi::V3) => Self::Evs3,
            Dialect::Cinder(Microversion(number)) => Self::Cinder(number),
        }
    }

    fn dialect(self) -> Dialect {
        match self {
            Self::Evs2 => Dialect::Evs(TransferApi::V2),
            Self::Evs3 => Dialect::Evs(TransferApi::V3),
            Self::Cinder(number) => Dialect::Cinder(Microversion(number)),
        }
    }
}

#[cfg(test)]
mod tests;
