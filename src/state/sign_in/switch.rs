//! Going to another project or region without signing in anew: which there are, and entering one by the sign-in at hand.

use evs_api::Failure;
use evs_api::clouds::{CloudKind, SignInWay};
use evs_api::identity::{Credential, IdentityProject, ListProjects, Scope, SignIn, Token};

use super::authenticate::{AuthenticationError, sign_in};
use super::by_key::projects_of_key;
use super::enter::dialect;
use super::{LastTime, SignInRequest, TypedFields, run};
use crate::api::Address;
use crate::state::authorization::Authorization;
use crate::state::session::{Entered, Session};
use crate::state::who::Who;

/// A project in a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// The region.
    pub region: String,
    /// The project.
    pub project: IdentityProject,
    /// Whether another project has the same name.
    pub shares_name: bool,
}

/// Why a project wasn't entered.
#[derive(Clone, Debug)]
pub enum NotEntered {
    /// The cloud makes no token for it of the one at hand: it wants the password once more.
    SecretWanted,
    /// What was typed doesn't do, or the cloud can't be asked.
    Refused(AuthenticationError),
}

/// The projects of a sign-in, by region.
///
/// # Errors
/// When they can't be listed.
pub(super) async fn elsewhere(session: Session) -> Result<Vec<Elsewhere>, Failure> {
    let (who, authorization) = (session.who(), session.authorization());
    let projects = match &authorization {
        // Such a credential is made for one project.
        _ if who.way == SignInWay::ApplicationCredential => vec![own_project(&who)],
        Authorization::AccessKey(_) => projects_of_key(&who.address(), &authorization, &who.region).await?,
        Authorization::Token(_) => session.read(&ListProjects).await?,
    };
    Ok(by_region(&who, &projects))
}

fn own_project(who: &Who) -> IdentityProject {
    IdentityProject {
        account_id: who.project_account.0.clone(),
        ..IdentityProject::named(&who.project.0, &who.project.1)
    }
}

/// Each usable project in each of its regions. On Huawei Cloud its name tells the one; what names none may be where the person
/// is. A Keystone's projects are in every region.
fn by_region(who: &Who, projects: &[IdentityProject]) -> Vec<Elsewhere> {
    let usable = || projects.iter().filter(|project| project.enabled);
    let regions = &who.cloud.regions;
    let names_one = |project: &IdentityProject| regions.iter().any(|region| project.is_in(&region.id));
    let is_in = |project: &IdentityProject, region: &str| match who.cloud.kind {
        CloudKind::OpenStack => true,
        CloudKind::Huawei => project.is_in(region) || region == who.region && !names_one(project),
    };
    let mut found = Vec::new();
    for region in regions {
        for project in usable().filter(|project| is_in(project, &region.id)) {
            let shares_name = project.shares_its_name(projects);
            found.push(Elsewhere { region: region.id.clone(), project: project.clone(), shares_name });
        }
    }
    found
}

/// Enters a project by the sign-in of `session`, or by what was typed where the cloud wants that.
///
/// # Errors
/// When the cloud wants the password, doesn't let one in, or can't be asked.
pub(super) async fn enter_elsewhere(
    session: Session,
    to: Elsewhere,
    typed: Option<TypedFields>,
) -> Result<Entered, NotEntered> {
    let refused = |error: AuthenticationError| NotEntered::Refused(error);
    let who = session.who();
    let address = Address::new(&who.cloud, &to.region);
    let (authorization, token) = match session.authorization() {
        key @ Authorization::AccessKey(_) => (key, None),
        at_hand if to.project.id == who.project.0 && typed.is_none() => (at_hand, None),
        Authorization::Token(at_hand) => {
            let token = match typed {
                Some(typed) => by_typed(&who, &to, typed).await.map_err(refused)?,
                None => by_token(&who, &to, &address, Credential::Token(at_hand)).await?,
            };
            (token.value.clone().into(), Some(token))
        }
    };
    let who = who_there(who, &to, token.as_ref());
    let dialect = dialect(&who, &authorization, &address).await.map_err(|failure| refused(failure.into()))?;
    LastTime::remember(&who);
    let expires = match token {
        Some(token) => token.expires,
        None => leptos::prelude::untrack(|| session.expires()),
    };
    Ok(Entered { who, authorization, dialect, expires })
}

/// A token made of the one at hand. Some clouds make none: then it's the password that is asked for, by whoever has one.
async fn by_token(
    who: &Who,
    to: &Elsewhere,
    address: &Address,
    credential: Credential,
) -> Result<Token, NotEntered> {
    let scope = Scope::ProjectId(to.project.id.clone());
    match run(address, None, &SignIn { credential, scope, receipt: None }).await {
        Ok(token) => Ok(token),
        Err(Failure::Refused { error, .. }) if error.status < 500 && who.way == SignInWay::Password => {
            Err(NotEntered::SecretWanted)
        }
        Err(failure) => Err(NotEntered::Refused(failure.into())),
    }
}

async fn by_typed(who: &Who, to: &Elsewhere, typed: TypedFields) -> Result<Token, AuthenticationError> {
    let kind = who.cloud.kind;
    let read = typed.read(kind)?;
    let request = SignInRequest { cloud: who.cloud.clone(), region: to.region.clone(), typed: read };
    let scope = Scope::ProjectId(to.project.id.clone());
    sign_in(&request, scope).await.map_err(|error| error.doubting(&typed, kind))
}

/// The same person there.
fn who_there(who: Who, to: &Elsewhere, token: Option<&Token>) -> Who {
    let of_token = token.and_then(|token| token.project.clone());
    let account = token.map(|token| token.project_account.clone()).filter(|(id, _)| !id.is_empty());
    let account = account.unwrap_or_else(|| match &to.project.account_id {
        id if *id == who.account.0 => who.account.clone(),
        id => (id.clone(), String::new()),
    });
    Who {
        region: to.region.clone(),
        project: of_token.unwrap_or_else(|| (to.project.id.clone(), to.project.name.clone())),
        project_account: account,
        shares_project_name: to.shares_name,
        ..who
    }
}

#[cfg(test)]
mod tests {
    use evs_api::clouds::{Cloud, Region};

    use super::*;

    fn who(kind: CloudKind) -> Who {
        let region = |id: &str| Region { id: id.into(), label: id.into() };
        let cloud = Cloud { kind, regions: vec![region("r1"), region("r2")], ..Cloud::default() };
        Who { cloud, region: "r1".into(), ..Who::default() }
    }

    fn found(kind: CloudKind, names: &[&str]) -> Vec<(String, String)> {
        let projects: Vec<_> = names.iter().map(|name| IdentityProject::named(name, name)).collect();
        let found = by_region(&who(kind), &projects).into_iter();
        found.map(|to| (to.region, to.project.name)).collect()
    }

    #[test]
    fn on_huawei_cloud_a_project_is_in_the_region_that_it_names_and_elsewhere_in_all() {
        let pair = |region: &str, name: &str| (region.to_owned(), name.to_owned());
        assert_eq!(
            found(CloudKind::Huawei, &["r2", "r1_sales", "MOS"]),
            [pair("r1", "r1_sales"), pair("r1", "MOS"), pair("r2", "r2")]
        );
        assert_eq!(found(CloudKind::OpenStack, &["demo"]), [pair("r1", "demo"), pair("r2", "demo")]);
    }

    #[test]
    fn whoever_goes_elsewhere_is_the_same_person_there() {
        let mut who = who(CloudKind::Huawei);
        who.account = ("a1".into(), "harbor".into());
        who.user = "hanna".into();
        let project = IdentityProject { account_id: "a1".into(), ..IdentityProject::named("p2", "r2") };
        let there = who_there(who, &Elsewhere { region: "r2".into(), project, shares_name: false }, None);
        assert_eq!((there.user.as_str(), there.region.as_str()), ("hanna", "r2"));
        assert_eq!(there.project, ("p2".to_owned(), "r2".to_owned()));
        assert_eq!(there.project_account.1, "harbor");
    }
}
