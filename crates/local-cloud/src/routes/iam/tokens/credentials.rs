//! Verifies credentials: a password, a one-time passcode beside it, or an earlier token (IAM API reference, `iam_30_0001` and
//! `iam_30_0002`). What the new token gives access to is in [`super::scope`].

use axum::http::StatusCode;
use serde::Deserialize;

use super::super::caller::refuse;
use crate::access::session;
use crate::answer::Refusal;
use crate::world::users::{self, User, UserFault};
use crate::world::{World, clock, secret};

/// The `identity` of a request.
#[derive(Deserialize)]
pub(super) struct Identity {
    methods: Vec<String>,
    password: Option<WithUser>,
    totp: Option<WithUser>,
    token: Option<Id>,
}

#[derive(Deserialize)]
struct WithUser {
    user: NamedUser,
}

#[derive(Deserialize)]
struct NamedUser {
    id: Option<String>,
    name: Option<String>,
    domain: Option<Domain>,
    password: Option<String>,
    passcode: Option<String>,
}

#[derive(Deserialize)]
struct Domain {
    id: Option<String>,
    name: Option<String>,
}

#[derive(Deserialize)]
struct Id {
    id: String,
}

/// The user whose credentials are right.
pub(super) struct Verified {
    pub user: User,
    pub methods: Vec<String>,
    /// When a token made of this ends, in microseconds since 1970.
    pub expires_at: i64,
}

impl Identity {
    /// Verifies the credentials.
    ///
    /// # Errors
    /// 401 for a wrong or an expired password, a locked user, a missing passcode or an invalid token; 400 `IAM.1061` for a
    /// wrong passcode and `IAM.0007` for a method this cloud does not have.
    pub(super) fn verify(&self, world: &World) -> Result<Verified, Refusal> {
        let has = |method: &str| self.methods.iter().any(|name| name == method);
        if let (true, Some(token)) = (has("token"), &self.token) {
            let session = session::of_token(world, &token.id).map_err(refuse)?;
            let methods = [vec!["token".to_owned()], session.grant.methods].concat();
            return Ok(Verified { user: session.user, methods, expires_at: session.grant.expires_at });
        }
        let (true, Some(WithUser { user: asked })) = (has("password"), &self.password) else {
            let message = "Request parameter 'methods' is invalid.";
            return Err(Refusal::flat(StatusCode::BAD_REQUEST, "IAM.0007", message));
        };
        let found = find(world, asked)?;
        if found.as_ref().is_some_and(|user| user.fault == UserFault::Locked) {
            return Err(Refusal::keystone(StatusCode::UNAUTHORIZED, "The account is locked."));
        }
        let user = found.filter(|user| user.has_password(asked.password.as_deref().unwrap_or_default()));
        let wrong = || Refusal::keystone(StatusCode::UNAUTHORIZED, "The username or password is wrong.");
        let user = user.ok_or_else(wrong)?;
        if user.fault == UserFault::PasswordExpired {
            let message = format!("The password is expired and needs to be changed for user: {}.", user.id);
            return Err(Refusal::keystone(StatusCode::UNAUTHORIZED, message));
        }
        self.verify_second_factor(&user, has("totp"))?;
        let expires_at = clock::now() + user.token_seconds * 1_000_000;
        Ok(Verified { user, methods: self.methods.clone(), expires_at })
    }

    fn verify_second_factor(&self, user: &User, offered: bool) -> Result<(), Refusal> {
        let Some(seed) = &user.second_factor else { return Ok(()) };
        let (true, Some(WithUser { user: asked })) = (offered, &self.totp) else {
            let message = "A passcode of the virtual MFA device is required.";
            return Err(Refusal::keystone(StatusCode::UNAUTHORIZED, message));
        };
        if user.fault == UserFault::PasscodeById && asked.id.is_none() {
            let message = "Request parameter 'totp.user.id' is invalid.";
            return Err(Refusal::flat(StatusCode::BAD_REQUEST, "IAM.0007", message));
        }
        let same = asked.id.as_ref().is_none_or(|id| *id == user.id)
            && asked.name.as_ref().is_none_or(|name| *name == user.name);
        if same && secret::is_passcode_right(seed, asked.passcode.as_deref().unwrap_or_default()) {
            return Ok(());
        }
        Err(Refusal::flat(
            StatusCode::BAD_REQUEST,
            "IAM.1061",
            "The passcode of the virtual MFA device is invalid.",
        ))
    }
}

/// By id, or by name and account.
fn find(world: &World, asked: &NamedUser) -> Result<Option<User>, Refusal> {
    let domain = asked.domain.as_ref().map(|domain| (&domain.id, &domain.name));
    Ok(world.read(|db| match (&asked.id, &asked.name, domain) {
        (Some(id), _, _) => users::by_id(db, id),
        (None, Some(name), Some((Some(id), _))) => users::by_account_id(db, id, name),
        (None, Some(name), Some((None, Some(account)))) => users::by_name(db, account, name),
        _ => Ok(None),
    })?)
}
