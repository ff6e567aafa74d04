//! The body of a sign-in request, as IAM and Keystone want it.

use serde::Serialize;

use super::account::Account;
use super::credential::{Credential, Passcode, Scope};

#[derive(Default, Serialize)]
pub(super) struct Named<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    domain: Option<Box<Named<'a>>>,
}

#[derive(Default, Serialize)]
pub(super) struct User<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    passcode: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    domain: Option<Named<'a>>,
}

#[derive(Serialize)]
pub(super) struct ByUser<'a> {
    user: User<'a>,
}

#[derive(Serialize)]
pub(super) struct ByApplication<'a> {
    id: &'a str,
    secret: &'a str,
}

#[derive(Default, Serialize)]
pub(super) struct Identity<'a> {
    methods: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<ByUser<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    totp: Option<ByUser<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    application_credential: Option<ByApplication<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    token: Option<Named<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum ScopeBody<'a> {
    Of {
        #[serde(skip_serializing_if = "Option::is_none")]
        domain: Option<Named<'a>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        project: Option<Named<'a>>,
    },
    Word(&'static str),
}

#[derive(Serialize)]
pub(super) struct Auth<'a> {
    pub(super) identity: Identity<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) scope: Option<ScopeBody<'a>>,
}

#[derive(Serialize)]
pub(super) struct Body<'a> {
    pub(super) auth: Auth<'a>,
}

fn by_id(id: &str) -> Named<'_> {
    Named { id: Some(id), ..Named::default() }
}

fn by_name(name: &str) -> Named<'_> {
    Named { name: Some(name), ..Named::default() }
}

fn of_account(account: &Account) -> Named<'_> {
    match account {
        Account::Name(name) => by_name(name),
        Account::Id(id) => by_id(id),
    }
}

impl Credential {
    pub(super) fn body(&self) -> Identity<'_> {
        match self {
            Credential::Token(token) => {
                Identity { methods: vec!["token"], token: Some(by_id(token.expose())), ..Identity::default() }
            }
            Credential::ApplicationCredential { id, secret } => Identity {
                methods: vec!["application_credential"],
                application_credential: Some(ByApplication { id, secret: secret.expose() }),
                ..Identity::default()
            },
            Credential::Password { account, user, password, passcode } => {
                let named = User { name: Some(user), domain: Some(of_account(account)), ..User::default() };
                let totp = passcode.as_ref().map(|passcode| match passcode {
                    Passcode::ByName(code) => {
                        let domain = Some(of_account(account));
                        User { name: Some(user), passcode: Some(code.expose()), domain, ..User::default() }
                    }
                    Passcode::ById { user_id, code } => {
                        User { id: Some(user_id), passcode: Some(code.expose()), ..User::default() }
                    }
                });
                let mut methods = vec!["password"];
                methods.extend(totp.as_ref().map(|_| "totp"));
                Identity {
                    methods,
                    password: Some(ByUser { user: User { password: Some(password.expose()), ..named } }),
                    totp: totp.map(|user| ByUser { user }),
                    ..Identity::default()
                }
            }
        }
    }
}

impl Scope {
    pub(super) fn body(&self) -> Option<ScopeBody<'_>> {
        let project = |project| Some(ScopeBody::Of { domain: None, project: Some(project) });
        match self {
            Scope::Account(account) => {
                Some(ScopeBody::Of { domain: Some(of_account(account)), project: None })
            }
            Scope::ProjectId(id) => project(by_id(id)),
            Scope::ProjectName(name) => project(by_name(name)),
            Scope::ProjectOfDomain { name, domain } => {
                project(Named { domain: Some(Box::new(by_name(domain))), ..by_name(name) })
            }
            Scope::Unscoped => Some(ScopeBody::Word("unscoped")),
            Scope::Implied => None,
        }
    }
}
