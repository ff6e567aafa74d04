//! Entering a project: a token for it, and the dialect of its block storage.

use evs_api::Failure;
use evs_api::clouds::CloudKind;
use evs_api::dialect::{Dialect, Microversion};
use evs_api::identity::{Credential, IdentityProject, Scope, SignIn, Token};
use evs_api::versions::ShowVersions;

use super::{Authenticated, LastTime, TypedCredentials, run};
use crate::api::Address;
use crate::state::authorization::Authorization;
use crate::state::session::Entered;
use crate::state::who::Who;

/// Enters a project.
///
/// # Errors
/// When the cloud doesn't let one in, or its block storage can't be reached.
pub(super) async fn enter(
    authenticated: &Authenticated,
    project: &IdentityProject,
) -> Result<Entered, Failure> {
    let request = &authenticated.request;
    let address = request.address();
    let token = match &authenticated.token {
        Some(token) if !authenticated.is_for_one_project() => {
            Some(for_project(authenticated, token, project, &address).await?)
        }
        token => token.clone(),
    };
    let authorization = token
        .as_ref()
        .map_or_else(|| authenticated.authorization.clone(), |token| token.value.clone().into());
    let who = Who {
        cloud: request.cloud.clone(),
        region: request.region.clone(),
        account: authenticated.account.clone(),
        user: user_name(authenticated),
        project: token
            .as_ref()
            .and_then(|token| token.project.clone())
            .unwrap_or_else(|| (project.id.clone(), project.name.clone())),
        way: request.typed.way(),
        key_id: request.typed.key_id().to_owned(),
        typed_account: request.typed.account().to_owned(),
        typed_user_id: request.typed.user_id().to_owned(),
        project_account: token
            .as_ref()
            .map(|token| token.project_account.clone())
            .filter(|(id, _)| !id.is_empty())
            .unwrap_or_else(|| authenticated.account_of(project)),
        shares_project_name: project.shares_its_name(&authenticated.projects),
    };
    let dialect = dialect(&who, &authorization, &address).await?;
    LastTime::remember(&who);
    Ok(Entered { who, authorization, dialect, expires: token.and_then(|token| token.expires) })
}

/// A token for the project: made with the one at hand, or with the password where the cloud wants that.
async fn for_project(
    authenticated: &Authenticated,
    token: &Token,
    project: &IdentityProject,
    address: &Address,
) -> Result<Token, Failure> {
    let scope = Scope::ProjectId(project.id.clone());
    let by_token = Credential::Token(token.value.clone());
    let answer =
        run(address, None, &SignIn { credential: by_token, scope: scope.clone(), receipt: None }).await;
    match (answer, &authenticated.request.typed) {
        (Err(Failure::Refused { .. }), typed @ TypedCredentials::Password { .. })
            if !typed.has_passcode() =>
        {
            let Some(credential) = typed.credential() else { return Ok(token.clone()) };
            run(address, None, &SignIn { credential, scope, receipt: None }).await
        }
        (answer, _) => answer,
    }
}

fn user_name(authenticated: &Authenticated) -> String {
    match (&authenticated.token, &authenticated.request.typed) {
        (_, TypedCredentials::Password { user, .. }) => user.clone(),
        (Some(token), _) if !token.user.1.is_empty() => token.user.1.clone(),
        (_, typed) => typed.key_id().to_owned(),
    }
}

/// The dialect of the block storage. A Cinder that doesn't tell its microversions is taken for the oldest; one that can't be
/// reached is a failure, since it would only look as if it could do little.
pub(super) async fn dialect(
    who: &Who,
    authorization: &Authorization,
    address: &Address,
) -> Result<Dialect, Failure> {
    if who.cloud.kind == CloudKind::Huawei {
        return Ok(who.cloud.dialect());
    }
    match run(address, Some(authorization), &ShowVersions).await {
        Ok(version) => Ok(Dialect::Cinder(version)),
        Err(Failure::Refused { error, .. }) if error.status < 500 => {
            Ok(Dialect::Cinder(Microversion::default()))
        }
        Err(failure) => Err(failure),
    }
}
