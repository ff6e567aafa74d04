//! How a request is authorized: by a token, or by a signature made here with an access key, whose secret never leaves
//! this page's memory.

mod standing;

use evs_api::signature::{AccessKey, Endpoint, sign};
use evs_api::{Failure, Request};
use evs_domain::secret::Secret;
use evs_domain::time::Timestamp;

pub use standing::{Meaning, Standing};

use super::clock::now;
use crate::api::Address;

/// How requests are authorized.
#[derive(Clone, Debug)]
pub enum Authorization {
    /// By a token.
    Token(Secret),
    /// By a signature over each request.
    AccessKey(AccessKey),
}

impl From<Secret> for Authorization {
    fn from(token: Secret) -> Self {
        Authorization::Token(token)
    }
}

impl From<AccessKey> for Authorization {
    fn from(key: AccessKey) -> Self {
        Authorization::AccessKey(key)
    }
}

impl Authorization {
    /// The headers that authorize this request, at this moment.
    ///
    /// # Errors
    /// When the part of the console that signs can't be loaded, or the profile doesn't say where the service is: then
    /// nothing has left.
    pub async fn headers(
        &self,
        address: &Address,
        request: &Request,
        project: Option<&str>,
    ) -> Result<Vec<(&'static str, Secret)>, Failure> {
        match self {
            Authorization::Token(token) => Ok(vec![("X-Auth-Token", token.clone())]),
            Authorization::AccessKey(key) => {
                let upstream = address.upstream(request.service).ok_or(Failure::NotSent)?;
                let project = project.map(str::to_owned);
                signed(key.clone(), request.clone(), upstream, project).await.map_err(|_| Failure::NotSent)
            }
        }
    }
}

// Whoever has a token needs no cryptography.
lazy!(
    signature,
    fn signed(
        key: AccessKey,
        request: Request,
        upstream: String,
        project: Option<String>,
    ) -> Vec<(&'static str, Secret)> {
        sign(&key, &request, &Endpoint::parse(&upstream), project.as_deref(), None, Timestamp(now()))
    }
);
