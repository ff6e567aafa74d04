//! Signing in and out, and choosing a project.

use std::pin::Pin;

use evs_api::clouds::Cloud;
use evs_api::identity::{Credential, IdentityProject, ListProjects, Scope, SignIn, SignOut, Token};
use evs_api::{Call, Failure, interpret};
use evs_domain::secret::Secret;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

use super::session::{Session, Who};
use super::store::{self, Keep};
use crate::api::{Address, send};

/// What the sign-in form holds.
#[derive(Clone, Debug)]
pub struct Form {
    /// The cloud.
    pub cloud: Cloud,
    /// The region.
    pub region: String,
    /// The account.
    pub account: String,
    /// The user.
    pub user: String,
    /// The password.
    pub password: Secret,
    /// The one-time code, if any.
    pub passcode: Option<Secret>,
}

/// What is kept of a sign-in, to fill the form with next time. No secret.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LastTime {
    /// The cloud's id.
    pub cloud: String,
    /// The region's id.
    pub region: String,
    /// The account.
    pub account: String,
    /// The user.
    pub user: String,
    /// The project's id.
    pub project: String,
}

impl LastTime {
    /// What was kept.
    pub fn load() -> Self {
        store::load(Keep::Always, "last-sign-in")
            .and_then(|json| serde_json::from_str(&json).ok())
            .unwrap_or_default()
    }

    fn save(&self) {
        if let Ok(json) = serde_json::to_string(self) {
            store::save(Keep::Always, "last-sign-in", &json);
        }
    }
}

/// A sign-in on its way: who one is, is proven; the project is still to be chosen.
#[derive(Clone, Debug)]
pub struct Arrival {
    form: Form,
    token: Token,
    /// The projects to choose from.
    pub projects: Vec<IdentityProject>,
}

impl Arrival {
    /// The projects of the region, or all there are where none can be told to be.
    pub fn choices(&self) -> (Vec<IdentityProject>, bool) {
        let usable = || self.projects.iter().filter(|project| project.enabled);
        let here: Vec<_> = usable().filter(|project| project.is_in(&self.form.region)).cloned().collect();
        if !here.is_empty() {
            return (here, true);
        }
        // A project that names another region of the cloud isn't here; what names none may be.
        let elsewhere = |project: &IdentityProject| {
            self.form.cloud.regions.iter().any(|region| project.is_in(&region.id))
        };
        (usable().filter(|project| !elsewhere(project)).cloned().collect(), false)
    }
}

async fn run<C: Call>(address: &Address, token: Option<&Secret>, call: &C) -> Result<C::Answer, Failure> {
    let answer = send(address, token, &call.request()).await?;
    interpret(call, answer)
}

/// Proves who one is and lists one's projects.
///
/// # Errors
/// When the cloud doesn't let one in, or can't be asked.
pub async fn arrive(form: Form) -> Result<Arrival, Failure> {
    let address = Address { cloud: form.cloud.id.clone(), region: form.region.clone() };
    let credential = Credential::Password {
        account: form.account.clone(),
        user: form.user.clone(),
        password: form.password.clone(),
        passcode: form.passcode.clone(),
    };
    let call = SignIn { credential, scope: Scope::Account(form.account.clone()) };
    let token = run(&address, None, &call).await?;
    let projects = run(&address, Some(&token.value), &ListProjects).await?;
    Ok(Arrival { form, token, projects })
}

/// Enters a project: with the token at hand, or with the password where the cloud wants that.
///
/// # Errors
/// When the cloud doesn't let one in.
pub async fn enter(arrival: &Arrival, project: &IdentityProject) -> Result<Session, Failure> {
    let form = &arrival.form;
    let address = Address { cloud: form.cloud.id.clone(), region: form.region.clone() };
    let scope = Scope::ProjectId(project.id.clone());
    let by_token =
        SignIn { credential: Credential::Token(arrival.token.value.clone()), scope: scope.clone() };
    let token = match run(&address, None, &by_token).await {
        Err(Failure::Refused { .. }) if form.passcode.is_none() => {
            let credential = Credential::Password {
                account: form.account.clone(),
                user: form.user.clone(),
                password: form.password.clone(),
                passcode: None,
            };
            run(&address, None, &SignIn { credential, scope }).await?
        }
        answer => answer?,
    };
    let who = Who {
        cloud: form.cloud.clone(),
        region: form.region.clone(),
        account: if token.account.1.is_empty() {
            (token.account.0.clone(), form.account.clone())
        } else {
            token.account.clone()
        },
        user: form.user.clone(),
        project: token.project.clone().unwrap_or_else(|| (project.id.clone(), project.name.clone())),
    };
    remember(&who);
    Ok(Session::new(who, token.value, token.expires))
}

fn remember(who: &Who) {
    let last = LastTime {
        cloud: who.cloud.id.clone(),
        region: who.region.clone(),
        account: who.account.1.clone(),
        user: who.user.clone(),
        project: who.project.0.clone(),
    };
    last.save();
}

/// Signs in again after the token has ended: same person, same project, so that everything can go on.
///
/// # Errors
/// When the cloud doesn't let one in.
pub async fn renew(session: Session, password: Secret, passcode: Option<Secret>) -> Result<(), Failure> {
    let who = session.who();
    let credential =
        Credential::Password { account: who.account.1.clone(), user: who.user.clone(), password, passcode };
    let call = SignIn { credential, scope: Scope::ProjectId(who.project.0.clone()) };
    let token = run(&who.address(), None, &call).await?;
    session.renew(token.value, token.expires);
    Ok(())
}

/// Signs out: the token is ended at the cloud, as far as it can be reached, and forgotten here at once.
pub fn sign_out(session: Session) {
    let (address, token) = (session.who().address(), session.token());
    session.end();
    spawn_local(async move {
        if let Ok(ending) = ending(address, token).await {
            ending.await;
        }
    });
}

/// Something under way whose code was loaded first.
pub type UnderWay<T> = Pin<Box<dyn Future<Output = T>>>;

// What talks to the cloud isn't needed to show a form, so it's loaded when the form is sent.
chunk!(
    signing,
    fn ending(address: Address, token: Secret) -> UnderWay<()> {
        Box::pin(async move {
            let _best_effort = run(&address, Some(&token), &SignOut { token: token.clone() }).await;
        })
    }
);
chunk!(
    signing,
    /// See [`arrive`].
    pub fn arriving(form: Form) -> UnderWay<Result<Arrival, Failure>> {
        Box::pin(arrive(form))
    }
);
chunk!(
    signing,
    /// See [`enter`].
    pub fn entering(arrival: Arrival, project: IdentityProject) -> UnderWay<Result<Session, Failure>> {
        Box::pin(async move { enter(&arrival, &project).await })
    }
);

/// The sign-in that the whole page works with.
#[derive(Clone, Copy)]
pub struct SignedIn(pub RwSignal<Option<super::work::Work>>);
