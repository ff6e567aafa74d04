//! Proving who one is, and listing the projects to choose from. Each way of signing in has its own first steps; all end in
//! [`Authenticated`].

use evs_api::clouds::{Cloud, CloudKind, SignInWay};
use evs_api::identity::{
    Credential, IdentityProject, ListProjects, Scope, ShowToken, SignIn, SignInRefusal, Token, missing_factor,
};
use evs_api::{Call, Failure, Service, interpret};
use evs_domain::secret::Secret;
use leptos::prelude::Callback;

use super::by_key::{account_of_key, key_of, projects_of_key};
use super::{CodeAsked, Doubt, SignInRequest, Slip, TypedCredentials, TypedFields, run};
use crate::api::{Address, send};
use crate::state::authorization::{Authorization, SigningKey};

/// Somebody whose credentials the cloud has accepted, and who has still to choose a project.
#[derive(Clone, Debug)]
pub struct Authenticated {
    pub(super) request: SignInRequest,
    /// Good for listing projects, or for the only one.
    pub(super) authorization: Authorization,
    /// The token, where there is one.
    pub(super) token: Option<Token>,
    /// The account's id and name.
    pub(super) account: (String, String),
    /// The projects to choose from.
    pub projects: Vec<IdentityProject>,
}

/// Why nobody has authenticated.
#[derive(Clone, Debug)]
pub enum AuthenticationError {
    /// The cloud didn't let one in, or couldn't be asked; what in the fields may be the reason, and whether a missing code may.
    Failure(Failure, Option<Doubt>, CodeAsked),
    /// A one-time code is wanted, too.
    CodeWanted(CodeAsked),
    /// What was typed can't be sent.
    Slip(Slip),
    /// The token is of another user than the one who wants to go on.
    AnotherUser,
}

impl AuthenticationError {
    /// The same, with what in the fields that were sent to a cloud of this family may be the reason.
    pub(super) fn doubting(self, fields: &TypedFields, kind: CloudKind) -> Self {
        match self {
            AuthenticationError::Failure(failure, ..) => {
                let asked = CodeAsked::by(&failure, kind, fields.way, &fields.second);
                AuthenticationError::Failure(failure, fields.doubt(kind), asked)
            }
            other => other,
        }
    }
}

impl From<Failure> for AuthenticationError {
    fn from(failure: Failure) -> Self {
        AuthenticationError::Failure(failure, None, CodeAsked::Not)
    }
}

impl From<Slip> for AuthenticationError {
    fn from(slip: Slip) -> Self {
        AuthenticationError::Slip(slip)
    }
}

impl Authenticated {
    /// The projects of the region, or all there are where none can be told to be.
    pub fn choices(&self) -> (Vec<IdentityProject>, bool) {
        let usable = || self.projects.iter().filter(|project| project.enabled);
        // Only on Huawei Cloud is a project's region told by its name; a Keystone's projects are in every region.
        if self.request.cloud.kind == CloudKind::OpenStack || self.is_for_one_project() {
            return (usable().cloned().collect(), true);
        }
        let here: Vec<_> = usable().filter(|project| project.is_in(&self.request.region)).cloned().collect();
        if !here.is_empty() {
            return (here, true);
        }
        // A project that names another region of the cloud isn't here; what names none may be.
        let elsewhere = |project: &IdentityProject| {
            self.request.cloud.regions.iter().any(|region| project.is_in(&region.id))
        };
        (usable().filter(|project| !elsewhere(project)).cloned().collect(), false)
    }

    /// The cloud that one has signed in to.
    pub fn cloud(&self) -> &Cloud {
        &self.request.cloud
    }

    /// The projects to choose from, by the region that each is entered in: first the chosen one. Regions whose identity
    /// service is another server are left out: what was proven was proven to this one.
    pub fn by_region(&self) -> Vec<(String, Vec<IdentityProject>)> {
        let (here, _) = self.choices();
        let mut all = vec![(self.request.region.clone(), here)];
        if self.request.cloud.kind == CloudKind::Huawei && !self.is_for_one_project() {
            let server = |region: &str| Address::new(&self.request.cloud, region).upstream(Service::Identity);
            let others = self.request.cloud.regions.iter().map(|region| &region.id);
            let others = others.filter(|id| **id != self.request.region);
            for region in others.filter(|id| server(id) == server(&self.request.region)) {
                let there = self.projects.iter().filter(|project| project.enabled && project.is_in(region));
                all.push((region.clone(), there.cloned().collect()));
            }
        }
        all.retain(|(_, projects)| !projects.is_empty());
        all
    }

    /// The same, to enter a project of this region.
    #[must_use]
    pub fn in_region(mut self, region: &str) -> Self {
        region.clone_into(&mut self.request.region);
        self
    }

    /// The id and name of the account that a project belongs to; the name is known of one's own alone.
    pub fn account_of(&self, project: &IdentityProject) -> (String, String) {
        if project.account_id == self.account.0 {
            self.account.clone()
        } else {
            (project.account_id.clone(), String::new())
        }
    }

    /// Whether the token at hand is good for one project already, which it was made for.
    pub(super) fn is_for_one_project(&self) -> bool {
        self.token.as_ref().is_some_and(|token| token.project.is_some())
    }
}

/// Proves who one is and lists one's projects.
///
/// # Errors
/// When what was typed can't be sent, or the cloud doesn't let one in, wants more, or can't be asked.
pub(super) async fn authenticate(
    cloud: Cloud,
    region: String,
    mut fields: TypedFields,
    taken: Callback<()>,
) -> Result<Authenticated, AuthenticationError> {
    let (typed, kind) = (fields.read(cloud.kind)?, cloud.kind);
    fields.forget_key_secret();
    let mut request = SignInRequest { cloud, region, typed };
    if let Some(key) = key_of(&mut request.typed, taken).await? {
        return Ok(by_access_key(key, request).await?);
    }
    prove(request).await.map_err(|error| error.doubting(&fields, kind))
}

async fn prove(request: SignInRequest) -> Result<Authenticated, AuthenticationError> {
    let token = match &request.typed {
        // It makes no token, and has gone its own way.
        TypedCredentials::AccessKey { .. } => return Err(Failure::NotSent.into()),
        TypedCredentials::Token(token) => {
            run(&request.address(), Some(&token.clone().into()), &ShowToken(token.clone())).await?
        }
        TypedCredentials::Password { account, .. } => {
            let scope = match request.cloud.kind {
                CloudKind::Huawei => Scope::Account(account.clone()),
                CloudKind::OpenStack => Scope::Unscoped,
            };
            sign_in(&request, scope).await?
        }
        TypedCredentials::ApplicationCredential { .. } => sign_in(&request, Scope::Implied).await?,
    };
    Ok(with_token(request, token).await?)
}

/// Makes a token with what was typed.
pub(super) async fn sign_in(request: &SignInRequest, scope: Scope) -> Result<Token, AuthenticationError> {
    let credential = request.typed.credential().unwrap_or_else(|| Credential::Token(Secret::default()));
    let call = SignIn { credential, scope, receipt: None };
    let answer = send(&request.address(), &[], &call.request()).await?;
    if missing_factor(&answer).is_some_and(|missing| missing.wants_code) {
        return Err(AuthenticationError::CodeWanted(CodeAsked::AfterPassword));
    }
    interpret(&call, answer).map_err(|failure| {
        // Whatever is said of a code that wasn't given says that one is wanted.
        let wants_code = request.typed.way() == SignInWay::Password
            && !request.typed.has_passcode()
            && SignInRefusal::of(&failure) == Some(SignInRefusal::Code);
        if wants_code { AuthenticationError::CodeWanted(CodeAsked::Wanted) } else { failure.into() }
    })
}

async fn with_token(request: SignInRequest, token: Token) -> Result<Authenticated, Failure> {
    let authorization = Authorization::Token(token.value.clone());
    let projects = match &token.project {
        Some((id, name)) => vec![IdentityProject::named(id, name)],
        None => run(&request.address(), Some(&authorization), &ListProjects).await?,
    };
    let account = match &token.account {
        (id, name) if name.is_empty() => (id.clone(), request.typed.account().to_owned()),
        account => account.clone(),
    };
    Ok(Authenticated { request, authorization, account, token: Some(token), projects })
}

async fn by_access_key(key: SigningKey, request: SignInRequest) -> Result<Authenticated, Failure> {
    let (address, authorization) = (request.address(), Authorization::AccessKey(key));
    let projects = projects_of_key(&address, &authorization, &request.region).await?;
    let account = account_of_key(&address, &authorization).await;
    Ok(Authenticated { request, authorization, token: None, account, projects })
}

#[cfg(test)]
mod tests {
    use evs_api::clouds::Region;

    use super::*;

    #[test]
    fn projects_are_told_by_region_the_chosen_one_first_and_none_at_another_identity_service() {
        let region = |id: &str| Region { id: id.into(), label: id.into() };
        let mut cloud = Cloud { kind: CloudKind::Huawei, ..Cloud::default() };
        cloud.regions = ["r1", "r2", "r3"].map(region).to_vec();
        let typed = TypedCredentials::Token(Secret::new("t"));
        let request = SignInRequest { cloud, region: "r2".into(), typed };
        let project = |name: &str| IdentityProject::named(name, name);
        let authenticated = Authenticated {
            request,
            authorization: Authorization::Token(Secret::new("t")),
            token: None,
            account: <(String, String)>::default(),
            projects: ["r1", "r2", "r2_a", "r1_b"].map(project).to_vec(),
        };
        let told = authenticated.by_region();
        let names: Vec<_> = told
            .iter()
            .map(|(region, all)| {
                (region.as_str(), all.iter().map(|one| one.name.as_str()).collect::<Vec<_>>())
            })
            .collect();
        assert_eq!(names, [("r2", vec!["r2", "r2_a"]), ("r1", vec!["r1", "r1_b"])]);
        assert_eq!(authenticated.in_region("r1").request.region, "r1");
    }
}
