//! The body of a sign-in request, as IAM and Keystone want it.

use serde::Serialize;

use super::sign_in::{Credential, Scope};

#[derive(Serialize)]
pub(super) struct Named<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct User<'a> {
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) password: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) passcode: Option<&'a str>,
    pub(super) domain: Named<'a>,
}

#[derive(Serialize)]
pub(super) struct ByUser<'a> {
    pub(super) user: User<'a>,
}

#[derive(Serialize)]
pub(super) struct Identity<'a> {
    pub(super) methods: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) password: Option<ByUser<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) totp: Option<ByUser<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) token: Option<Named<'a>>,
}

#[derive(Serialize)]
pub(super) struct ScopeBody<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) domain: Option<Named<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) project: Option<Named<'a>>,
}

#[derive(Serialize)]
pub(super) struct Auth<'a> {
    pub(super) identity: Identity<'a>,
    pub(super) scope: ScopeBody<'a>,
}

#[derive(Serialize)]
pub(super) struct Body<'a> {
    pub(super) auth: Auth<'a>,
}

fn by_id(id: &str) -> Named<'_> {
    Named { id: Some(id), name: None }
}

fn by_name(name: &str) -> Named<'_> {
    Named { id: None, name: Some(name) }
}

impl Credential {
    pub(super) fn body(&self) -> Identity<'_> {
        match self {
            Credential::Token(token) => Identity {
                methods: vec!["token"],
                password: None,
                totp: None,
                token: Some(by_id(token.expose())),
            },
            Credential::Password { account, user, password, passcode } => {
                let person = |password, passcode| ByUser {
                    user: User { name: user, password, passcode, domain: by_name(account) },
                };
                let mut methods = vec!["password"];
                methods.extend(passcode.as_ref().map(|_| "totp"));
                Identity {
                    methods,
                    password: Some(person(Some(password.expose()), None)),
                    totp: passcode.as_ref().map(|code| person(None, Some(code.expose()))),
                    token: None,
                }
            }
        }
    }
}

impl Scope {
    pub(super) fn body(&self) -> ScopeBody<'_> {
        match self {
            Scope::Account(name) => ScopeBody { domain: Some(by_name(name)), project: None },
            Scope::ProjectId(id) => ScopeBody { domain: None, project: Some(by_id(id)) },
            Scope::ProjectName(name) => ScopeBody { domain: None, project: Some(by_name(name)) },
        }
    }
}
