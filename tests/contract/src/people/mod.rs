//! Who calls: a fresh cloud per test, and people who sign in to it with the client's own calls. No test knows an address
//! that the client didn't build, save where it must ask for what the client refuses to ask.

mod person;
mod projects;
pub(crate) mod reading;
mod transfers;
pub(crate) mod wire;

use axum::Router;
use evs_api::identity::{Credential, Scope, SignIn, Token};
use evs_api::{Call, Failure, Project, interpret};
use evs_domain::secret::Secret;
use evs_local_cloud::{Totals, World, app, totals};

pub(crate) use person::Person;
pub(crate) use projects::profile;
pub(crate) use wire::Answered;

/// A fresh cloud.
pub(crate) struct Cloud {
    /// For changes without the API.
    pub world: World,
    pub app: Router,
}

impl Cloud {
    pub(crate) fn new() -> Self {
        let world = World::in_memory().unwrap();
        Self { app: app(world.clone()), world }
    }

    /// How many disks a project of harbor has, and how many of them can go, by the cloud's own rules.
    pub(crate) fn totals(&self, project: &str) -> Totals {
        totals(&self.world, "harbor", project).unwrap()
    }

    /// Runs a call of somebody who has no token yet.
    pub(crate) async fn run<C: Call>(&self, call: &C) -> Result<C::Answer, Failure> {
        interpret(call, wire::send(&self.app, "region-one", None, &call.request()).await?)
    }

    /// A user's password: for every user of the seed it is the account's name and `-demo`.
    pub(crate) fn password(account: &str, user: &str) -> Credential {
        Credential::Password {
            account: account.into(),
            user: user.into(),
            password: Secret::new(format!("{account}-demo")),
            passcode: None,
        }
    }

    /// Somebody signed in to a project of their account, in the project's region.
    pub(crate) async fn sign_in(&self, account: &str, user: &str, project: &str) -> Person {
        let scope = Scope::ProjectName(project.into());
        let call = SignIn { credential: Self::password(account, user), scope, receipt: None };
        self.person(self.run(&call).await.unwrap(), project)
    }

    /// The sender of the demo, in the project with a disk for every verdict.
    pub(crate) async fn hanna(&self) -> Person {
        self.sign_in("harbor", "hanna", "region-one").await
    }

    /// The recipient of the demo.
    pub(crate) async fn milo(&self) -> Person {
        self.sign_in("meadow", "milo", "region-one").await
    }

    /// Whoever has this token, at the endpoint of the project's region.
    pub(crate) fn person(&self, token: Token, project: &str) -> Person {
        let profile = profile();
        let (id, _) = token.project.clone().unwrap_or_default();
        Person {
            app: self.app.clone(),
            region: project.split('_').next().unwrap().to_owned(),
            project: Project::new(&id, &profile),
            token,
            profile,
        }
    }
}
