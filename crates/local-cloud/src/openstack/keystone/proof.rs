//! Proving who somebody is: password, one-time code, application credential, a token from before, a receipt of the first
//! factor. What they may then do is in `sign_in`.

use serde_json::Value;
use totp_rs::{Algorithm, Builder, Secret};

use super::faults::Fault;
use super::good;
use crate::openstack::state::{State, Token, User};
use crate::world::{clock, secret};

/// Who it is, and how they proved it.
pub(super) struct Proven {
    pub user: String,
    pub methods: Vec<String>,
    /// The project that an application credential is for.
    pub project: Option<String>,
    /// The token that this one follows.
    pub before: Option<Token>,
}

/// Looks at every method that is offered.
pub(super) fn prove(state: &State, identity: &Value, receipt: &str) -> Result<Proven, Fault> {
    let methods = identity["methods"].as_array().cloned().unwrap_or_default();
    let mut proven: Option<Proven> = None;
    for method in &methods {
        let name = method.as_str().unwrap_or_default();
        let (user, project, before) = one(state, name, &identity[name])?;
        if proven.as_ref().is_some_and(|proven| proven.user != user) {
            return Err(Fault::unauthorized());
        }
        let mut names = proven.take().map_or_else(Vec::new, |proven| proven.methods);
        names.push(name.to_owned());
        if let Some(before) = &before {
            names.extend(before.methods.iter().filter(|method| *method != name).cloned());
        }
        proven = Some(Proven { user, methods: names, project, before });
    }
    let mut proven = proven.ok_or_else(Fault::unauthorized)?;
    if let Some(receipt) = state.receipts.get(&secret::token_hash(receipt)) {
        if receipt.user != proven.user || receipt.expires < clock::now() {
            return Err(Fault::unauthorized());
        }
        proven.methods.extend(receipt.methods.iter().cloned());
    }
    Ok(proven)
}

type One = (String, Option<String>, Option<Token>);

fn one(state: &State, method: &str, proof: &Value) -> Result<One, Fault> {
    let wrong = Fault::unauthorized;
    match method {
        "password" => {
            let user = user(state, &proof["user"]).ok_or_else(wrong)?;
            let password = proof["user"]["password"].as_str().unwrap_or_default();
            secret::is_right(&user.salt, password, &user.password)
                .then(|| (user.id.clone(), None, None))
                .ok_or_else(wrong)
        }
        "totp" => {
            let user = user(state, &proof["user"]).ok_or_else(wrong)?;
            let passcode = proof["user"]["passcode"].as_str().unwrap_or_default();
            is_code_right(user, passcode).then(|| (user.id.clone(), None, None)).ok_or_else(wrong)
        }
        "token" => {
            let token = proof["id"].as_str().unwrap_or_default();
            let before = good(state, token).ok_or_else(Fault::unknown_token)?;
            Ok((before.user.clone(), None, Some(before.clone())))
        }
        "application_credential" => {
            let owner = user(state, &proof["user"]).map(|user| user.id.clone());
            let mut known = state.credentials.iter().filter(|known| {
                proof["id"] == known.id.as_str()
                    || (proof["name"] == known.name.as_str() && owner.as_ref() == Some(&known.user))
            });
            let credential = known.next().ok_or_else(wrong)?;
            let offered = proof["secret"].as_str().unwrap_or_default();
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

fn is_code_right(user: &User, passcode: &str) -> bool {
    let Some(seed) = user.totp.as_ref().and_then(|seed| Secret::try_from_base32(seed).ok()) else {
        return false;
    };
    let made =
        Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6).with_skew(1).with_secret(seed).build();
    made.is_ok_and(|totp| totp.check_current(passcode).is_some())
}
