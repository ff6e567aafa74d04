//! Going on after a sign-in has ended: same person, same project, so that everything can go on. And leaving.

use evs_api::clouds::SignInWay;
use evs_api::identity::{Scope, ShowToken, SignOut, Token};
use evs_domain::secret::Secret;
use leptos::prelude::Callback;
use leptos::task::spawn_local;

use super::authenticate::{AuthenticationError, sign_in};
use super::by_key::{key_of, projects_of_key};
use super::{SignInRequest, TypedCredentials, TypedFields, UnderWay, run};
use crate::api::Address;
use crate::state::authorization::Authorization;
use crate::state::session::Session;
use crate::state::who::Who;

/// The fields of a form that asks for the rest, as they were at the first sign-in: who it is, and no secret.
pub fn fields_of(who: &Who) -> TypedFields {
    TypedFields {
        way: who.way,
        account: if who.typed_account.is_empty() { &who.account.1 } else { &who.typed_account }.clone(),
        user: who.user.clone(),
        user_id: who.typed_user_id.clone(),
        key_id: who.key_id.clone(),
        ..TypedFields::default()
    }
}

/// Signs in again: with the password, the secret of the key or credential, or another token, whichever the person had come
/// in with. `taken` is told when the text of an access key's secret is needed no longer.
///
/// # Errors
/// When what was typed can't be sent, or the cloud doesn't let one in or wants more.
pub async fn renew(
    session: Session,
    mut fields: TypedFields,
    taken: Callback<()>,
) -> Result<(), AuthenticationError> {
    let who = session.who();
    let kind = who.cloud.kind;
    let typed = fields.read(kind)?;
    fields.forget_key_secret();
    let request = SignInRequest { cloud: who.cloud, region: who.region, typed };
    renew_with(session, request, &who.project.0, taken).await.map_err(|error| error.doubting(&fields, kind))
}

async fn renew_with(
    session: Session,
    mut request: SignInRequest,
    project: &str,
    taken: Callback<()>,
) -> Result<(), AuthenticationError> {
    if let Some(key) = key_of(&mut request.typed, taken).await? {
        let authorization = Authorization::AccessKey(key);
        projects_of_key(&request.address(), &authorization, &request.region).await?;
        session.renew(authorization, None);
        return Ok(());
    }
    let token = token_for(&request, project).await?;
    // Whatever else is typed is of this user. What is on the page isn't for a colleague who may enter the project, too.
    let user = session.who().user;
    if request.typed.way() == SignInWay::Token && !user.is_empty() && token.user.1 != user {
        return Err(AuthenticationError::AnotherUser);
    }
    session.renew(token.value, token.expires);
    Ok(())
}

/// A token for the project. One that was brought along is used as it is if it's for that project; any other makes one.
async fn token_for(request: &SignInRequest, project: &str) -> Result<Token, AuthenticationError> {
    if let TypedCredentials::Token(token) = &request.typed {
        let shown = run(&request.address(), Some(&token.clone().into()), &ShowToken(token.clone())).await?;
        if shown.project.as_ref().is_some_and(|(id, _)| id == project) {
            return Ok(shown);
        }
    }
    let scope = match request.typed {
        TypedCredentials::ApplicationCredential { .. } => Scope::Implied,
        _ => Scope::ProjectId(project.to_owned()),
    };
    sign_in(request, scope).await
}

/// Signs out: a token that was made here is ended at the cloud, as far as it can be reached, and forgotten here at once. One
/// that was brought along is only forgotten: it may be in use elsewhere.
pub fn sign_out(session: Session) {
    forget(session, Session::end);
}

/// The page is locked: the token is ended and forgotten as when one signs out, and the session waits for the person to sign in
/// again.
pub fn lock(session: Session) {
    forget(session, Session::lock);
}

fn forget(session: Session, forget: fn(&Session)) {
    let (who, authorization) = (session.who(), session.authorization());
    forget(&session);
    let Authorization::Token(token) = authorization else { return };
    // An empty one was forgotten before.
    if who.way == SignInWay::Token || token.is_empty() {
        return;
    }
    spawn_local(async move {
        if let Ok(ending) = ending(who.address(), token).await {
            ending.await;
        }
    });
}

lazy!(
    sign_in,
    fn ending(address: Address, token: Secret) -> UnderWay<()> {
        Box::pin(async move {
            let authorization = Authorization::Token(token.clone());
            let _best_effort = run(&address, Some(&authorization), &SignOut { token }).await;
        })
    }
);
