//! Who is signed in, and where: what a page may show of a session, and no secret.

use evs_api::clouds::{Cloud, SignInWay};

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
}

impl Who {
    /// Where requests go.
    pub fn address(&self) -> Address {
        Address::new(&self.cloud, &self.region)
    }
}
