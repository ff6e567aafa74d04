//! Ways to a cloud: which path calls take, where its services really are, how one signs in.

use serde::{Deserialize, Serialize};

use crate::http::Service;

/// The way calls take from the browser to the cloud.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Via {
    /// Through the server that serves this console.
    #[default]
    Gateway,
    /// Straight to the cloud, which lets pages of this console call it (CORS).
    Direct,
}

/// Where each service really is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Endpoints {
    iam: String,
    evs: String,
    cbr: String,
    vbs: String,
}

impl Endpoints {
    /// The address that calls of `service` begin with in `region`, without a slash at its end.
    pub fn of(&self, service: Service, region: &str) -> Option<String> {
        let pattern = match service {
            Service::Identity => &self.iam,
            Service::BlockStorage => &self.evs,
            Service::Backup => &self.cbr,
            Service::VolumeBackup => &self.vbs,
        };
        (!pattern.is_empty()).then(|| pattern.replace("{region}", region).trim_end_matches('/').to_owned())
    }
}

/// A way of signing in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignInWay {
    /// Account, user and password, with a one-time code where one is wanted.
    #[default]
    Password,
    /// An access key (AK/SK), permanent or temporary: requests are signed, and no token is made.
    AccessKey,
    /// An application credential of a Keystone.
    ApplicationCredential,
    /// A token that one already has.
    Token,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_endpoint_is_of_its_region_and_ends_in_no_slash() {
        let endpoints: Endpoints =
            serde_json::from_str(r#"{"evs":"https://evs.{region}.example.com/","later":"x"}"#).unwrap();
        let evs = endpoints.of(Service::BlockStorage, "eu-de");
        assert_eq!(evs.as_deref(), Some("https://evs.eu-de.example.com"));
        assert_eq!(endpoints.of(Service::Backup, "eu-de"), None);
    }
}
