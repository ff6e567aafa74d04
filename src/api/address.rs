//! Where requests go: through the gateway at `/api/{cloud}/{service}/{region}`, or straight to a cloud that lets pages of
//! this console call it. Nothing a cloud answers is ever part of an address's server.

use evs_api::Service;
use evs_api::clouds::{Cloud, Endpoints, Via};

/// One region of one cloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    cloud: String,
    region: String,
    via: Via,
    endpoints: Endpoints,
}

impl Address {
    /// This region of this cloud.
    pub fn new(cloud: &Cloud, region: &str) -> Self {
        Self {
            cloud: cloud.id.clone(),
            region: region.to_owned(),
            via: cloud.via,
            endpoints: cloud.endpoints.clone(),
        }
    }

    /// What the addresses of a service begin with; none where the profile doesn't say.
    pub(super) fn base(&self, service: Service) -> Option<String> {
        match self.via {
            Via::Gateway => Some(format!("/api/{}/{}/{}", self.cloud, service.as_str(), self.region)),
            Via::Direct => self.upstream(service),
        }
    }

    /// The same as the cloud itself sees it: what a signature is made for.
    pub fn upstream(&self, service: Service) -> Option<String> {
        self.endpoints.of(service, &self.region)
    }

    /// Whether the cloud is called without the gateway.
    pub fn is_direct(&self) -> bool {
        self.via == Via::Direct
    }
}
