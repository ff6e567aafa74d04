//! How a request is authorized: by a token, or by a signature made here with an access key, whose secret nobody can read out.

mod signing_key;
mod standing;

use std::pin::Pin;

use evs_api::signature::{Endpoint, prepare};
use evs_api::{Failure, Request};
use evs_domain::secret::Secret;
use evs_domain::time::Timestamp;

pub use signing_key::SigningKey;
pub use standing::{Meaning, Standing};

use super::clock::now;
use crate::api::Address;

/// How requests are authorized.
#[derive(Clone, Debug)]
pub enum Authorization {
    /// By a token.
    Token(Secret),
    /// By a signature over each request.
    AccessKey(SigningKey),
}

impl From<Secret> for Authorization {
    fn from(token: Secret) -> Self {
        Authorization::Token(token)
    }
}

impl From<SigningKey> for Authorization {
    fn from(key: SigningKey) -> Self {
        Authorization::AccessKey(key)
    }
}

impl Authorization {
    /// The headers that authorize this request, at this moment.
    ///
    /// # Errors
    /// When the part of the console that signs can't be loaded, the browser doesn't sign, or the profile doesn't say where the
    /// service is: then nothing has left.
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
                let signing = signed(key.clone(), request.clone(), upstream, project);
                signing.await.map_err(|_| Failure::NotSent)?.await.ok_or(Failure::NotSent)
            }
        }
    }
}

/// Signing, whose code was loaded first.
type Signing = Pin<Box<dyn Future<Output = Option<Vec<(&'static str, Secret)>>>>>;

// Whoever has a token needs no cryptography.
lazy!(
    signature,
    fn signed(key: SigningKey, request: Request, upstream: String, project: Option<String>) -> Signing {
        Box::pin(async move {
            let endpoint = Endpoint::parse(&upstream);
            let unsigned = prepare(&key.key, &request, &endpoint, project.as_deref(), None, Timestamp(now()));
            let signature = key.sign(unsigned.text()).await?;
            Some(unsigned.signed_by(&signature))
        })
    }
);
