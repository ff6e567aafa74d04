//! Somebody with a token: any call of the client, and any request that the client would never build.

use axum::Router;
use evs_api::clouds::Cloud;
use evs_api::dialect::TransferApi;
use evs_api::identity::Token;
use evs_api::{Call, Failure, Project, Request, Response, interpret};

use super::wire::{self, Answered};

/// Somebody signed in.
pub(crate) struct Person {
    pub(super) app: Router,
    /// Whose endpoints are called.
    pub region: String,
    /// Where.
    pub project: Project,
    /// With which token.
    pub token: Token,
    /// What the client knows of the cloud.
    pub profile: Cloud,
}

impl Person {
    /// The same person, under the other version of the transfer API and its rules.
    pub(crate) fn with_version_two(mut self) -> Self {
        self.profile.transfer_api = TransferApi::V2;
        self.profile.rules = "huawei-v2".into();
        self.project = Project::new(&self.project.id, &self.profile);
        self
    }

    /// The same person at another region's endpoints.
    pub(crate) fn at(mut self, region: &str) -> Self {
        region.clone_into(&mut self.region);
        self
    }

    /// Runs a call.
    pub(crate) async fn run<C: Call>(&self, call: &C) -> Result<C::Answer, Failure> {
        interpret(call, self.send(&call.request()).await?)
    }

    /// Runs a call that has to fail.
    pub(crate) async fn refused<C: Call>(&self, call: &C) -> Failure {
        match self.run(call).await {
            Ok(_) => panic!("not refused: {:?}", call.request()),
            Err(failure) => failure,
        }
    }

    pub(super) async fn send(&self, request: &Request) -> Result<Response, Failure> {
        wire::send(&self.app, &self.region, Some(&self.token.value), request).await
    }

    /// Sends a request and gives its answer unread.
    pub(crate) async fn raw(&self, request: &Request) -> Answered {
        wire::send_raw(&self.app, &self.region, Some(&self.token.value), request).await
    }

    /// Sends a request without any token.
    pub(crate) async fn raw_nameless(&self, request: &Request) -> Answered {
        wire::send_raw(&self.app, &self.region, None, request).await
    }
}
