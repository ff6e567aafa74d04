//! Verifies credentials: password, one-time code, application credential, an earlier token, a receipt of the first factor.
//! What the new token gives access to is decided in `create`.

use serde_json::Value;

use super::super::find_valid;
use super::super::refusal::Refusal;
use crate::world::openstack::State;
use crate::world::openstack::identity::{Token, User};
use crate::world::users::UserFault;
use crate::world::{clock, secret};

/// A user whose credentials are right.
pub(super) struct Verified {
    pub user: String,
    pub methods: Vec<String>,
    /// The project that an application credential is for.
    pub project: Option<String>,
    /// The token that this one follows.
    pub before: Option<Token>,
}

/// Verifies every method that the request names; all must be of the same user.
pub(super) fn verify(state: &State, identity: &Value, receipt: &str) -> Result<Verified, Refusal> {
    let methods = identity["methods"].as_array().cloned().unwrap_or_default();
    let mut verified: Option<Verified> = None;
    for method in &methods {
        let name = method.as_str().unwrap_or_default();
        let (user, project, before) = verify_one(state, name, &identity[name])?;
        if verified.as_ref().is_some_and(|verified| verified.user != user) {
            return Err(Refusal::unauthorized());
        }
        let mut names = verified.take().map_or_else(Vec::new, |verified| verified.methods);
        names.push(name.to_owned());
        if let Some(before) = &before {
            names.extend(before.methods.iter().filter(|method| *method != name).cloned());
        }
        verified = Some(Verified { user, methods: names, project, before });
    }
    let mut verified = verified.ok_or_else(Refusal::unauthorized)?;
    if let Some(receipt) = state.receipts.get(&secret::token_hash(receipt)) {
        if receipt.user != verified.user || receipt.expires < clock::now() {
            return Err(Refusal::unauthorized());
        }
        verified.methods.extend(receipt.methods.iter().cloned());
    }
    Ok(verified)
}

type UserProjectToken = (String, Option<String>, Option<Token>);

fn verify_one(state: &State, method: &str, given: &Value) -> Result<UserProjectToken, Refusal> {
    let wrong = Refusal::unauthorized;
    match method {
        "password" => {
            let user = user(state, &given["user"]).ok_or_else(wrong)?;
            let password = given["user"]["password"].as_str().unwrap_or_default();
            // Who is locked isn't told so, and who has a right password that has expired is.
            if user.fault == UserFault::Locked || !secret::is_right(&user.salt, password, &user.password) {
                return Err(wrong());
            }
            match user.fault {
                UserFault::PasswordExpired => Err(Refusal::expired_password(&user.id)),
                _ => Ok((user.id.clone(), None, None)),
            }
        }
        "totp" => {
            let user = user(state, &given["user"]).ok_or_else(wrong)?;
            let passcode = given["user"]["passcode"].as_str().unwrap_or_default();
            user.totp
                .as_ref()
                .is_some_and(|seed| secret::is_passcode_right(seed, passcode))
                .then(|| (user.id.clone(), None, None))
                .ok_or_else(wrong)
        }
        "token" => {
            let token = given["id"].as_str().unwrap_or_default();
            let before = find_valid(state, token).ok_or_else(Refusal::unknown_token)?;
            Ok((before.user.clone(), None, Some(before.clone())))
        }
        "application_credential" => {
            let owner = user(state, &given["user"]).map(|user| user.id.clone());
            let mut known = state.credentials.iter().filter(|known| {
                given["id"] == known.id.as_str()
                    || (given["name"] == known.name.as_str() && owner.as_ref() == Some(&known.user))
            });
            let credential = known.next().ok_or_else(wrong)?;
            let offered = given["secret"].as_str().unwrap_or_default();
            secret::is_right(&credential.salt, offered, &credential.secret)
                .then(|| (credential.user.clone(), Some(credential.project.clone()), None))
                .ok_or_else(wrong)
        }
        _ => Err(wrong()),
    }
}

/// A user named by id, or by name and domain.
fn user<'a>(state: &'a State, named: &Value) -> Option<&'a User> {
    if let Some(id) = named["id"].as_str() {
        return state.user(id);
    }
    let domain = &named["domain"];
    let domain = state
        .domains
        .iter()
        .find(|known| domain["id"] == known.id.as_str() || domain["name"] == known.name.as_str())?;
    state.user_by_name(named["name"].as_str()?, &domain.id)
}
