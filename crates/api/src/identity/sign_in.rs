//! `POST /v3/auth/tokens`: the token comes in a header, who one is in the body.

use evs_domain::secret::Secret;
use evs_domain::time::Timestamp;
use serde::Deserialize;

use super::credential::{Credential, Scope};
use super::factors::RECEIPT;
use super::sign_in_body::{Auth, Body};
use crate::call::{Call, Unreadable};
use crate::http::{Request, Response, Service};
use crate::lenient::Text;

/// Signs in.
#[derive(Clone, Debug)]
pub struct SignIn {
    /// Who.
    pub credential: Credential,
    /// For what.
    pub scope: Scope,
    /// The receipt for the factors that a Keystone has seen already.
    pub receipt: Option<Secret>,
}

/// A token and what it says of itself.
#[derive(Clone, Debug)]
pub struct Token {
    /// The token.
    pub value: Secret,
    /// Until when it's good; clouds may end it earlier.
    pub expires: Option<Timestamp>,
    /// The account's id and name.
    pub account: (String, String),
    /// The user's id and name.
    pub user: (String, String),
    /// The project's id and name, when it's good for one.
    pub project: Option<(String, String)>,
    /// The id and name of that project's own account (Keystone domain), which needn't be the user's.
    pub project_account: (String, String),
}

impl Call for SignIn {
    type Answer = Token;

    fn request(&self) -> Request {
        let body = Body { auth: Auth { identity: self.credential.body(), scope: self.scope.body() } };
        // Serializing these structures can't fail: they hold nothing but text.
        let body = serde_json::to_string(&body).unwrap_or_default();
        let headers = self.receipt.iter().map(|receipt| (RECEIPT, receipt.clone())).collect();
        Request {
            changes: false,
            headers,
            ..Request::post(Service::Identity, "/v3/auth/tokens?nocatalog=true".into(), body)
        }
    }

    fn read(&self, answer: Response) -> Result<Token, Unreadable> {
        let value =
            answer.headers.subject_token.clone().filter(|token| !token.is_empty()).ok_or(Unreadable)?;
        read_token(&answer.body, value)
    }
}

/// What a token says of itself.
pub(super) fn read_token(body: &[u8], value: Secret) -> Result<Token, Unreadable> {
    #[derive(Deserialize)]
    struct Body<'a> {
        #[serde(borrow)]
        token: TokenBody<'a>,
    }
    #[derive(Deserialize)]
    struct TokenBody<'a> {
        #[serde(borrow, default)]
        expires_at: Text<'a>,
        #[serde(borrow)]
        user: Party<'a>,
        #[serde(borrow, default)]
        project: Option<Party<'a>>,
    }
    #[derive(Deserialize)]
    struct Party<'a> {
        #[serde(borrow, default)]
        id: Text<'a>,
        #[serde(borrow, default)]
        name: Text<'a>,
        #[serde(borrow, default)]
        domain: Option<Box<Party<'a>>>,
    }
    fn pair(party: &Party<'_>) -> (String, String) {
        (party.id.as_str().to_owned(), party.name.as_str().to_owned())
    }
    let body: Body<'_> = serde_json::from_slice(body)?;
    Ok(Token {
        value,
        expires: Timestamp::parse(body.token.expires_at.as_str()),
        account: body.token.user.domain.as_deref().map(pair).unwrap_or_default(),
        user: pair(&body.token.user),
        project: body.token.project.as_ref().map(pair),
        project_account: body
            .token
            .project
            .as_ref()
            .and_then(|project| project.domain.as_deref())
            .map(pair)
            .unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clouds::CloudKind;
    use crate::http::Headers;
    use crate::identity::{Account, Passcode};

    fn body(call: &SignIn) -> String {
        call.request().body.unwrap().expose().to_owned()
    }

    fn password(passcode: Option<&str>) -> Credential {
        let passcode = passcode.map(|code| Passcode::ByName(Secret::new(code)));
        Credential::Password {
            account: "harbor".into(),
            user: "hanna".into(),
            password: Secret::new("p\"w"),
            passcode,
        }
    }

    #[test]
    fn a_password_sign_in_is_written_as_documented() {
        let call =
            SignIn { credential: password(None), scope: Scope::ProjectName("eu-de".into()), receipt: None };
        assert_eq!(
            body(&call),
            r#"{"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"hanna","password":"p\"w","domain":{"name":"harbor"}}}},"scope":{"project":{"name":"eu-de"}}}}"#
        );
    }

    #[test]
    fn a_one_time_code_goes_into_a_method_of_its_own() {
        let body = body(&SignIn {
            credential: password(Some("123456")),
            scope: Scope::Account("harbor".into()),
            receipt: None,
        });
        assert!(body.contains(r#""methods":["password","totp"]"#), "{body}");
        assert!(
            body.contains(
                r#""totp":{"user":{"name":"hanna","passcode":"123456","domain":{"name":"harbor"}}}"#
            ),
            "{body}"
        );
    }

    #[test]
    fn a_code_of_a_user_by_id_names_that_user_and_no_account() {
        let credential = Credential::Password {
            account: "harbor".into(),
            user: "hanna".into(),
            password: Secret::new("p"),
            passcode: Some(Passcode::ById { user_id: "7f".into(), code: Secret::new("123456") }),
        };
        let body = body(&SignIn { credential, scope: Scope::Account("harbor".into()), receipt: None });
        assert!(body.contains(r#""totp":{"user":{"id":"7f","passcode":"123456"}}"#), "{body}");
    }

    #[test]
    fn an_account_of_which_only_the_id_is_known_is_named_by_it_everywhere() {
        let account = Account::typed("default", CloudKind::OpenStack);
        let credential = Credential::Password {
            account: account.clone(),
            user: "hanna".into(),
            password: Secret::new("p"),
            passcode: Some(Passcode::ByName(Secret::new("1"))),
        };
        let body = body(&SignIn { credential, scope: Scope::Account(account), receipt: None });
        assert_eq!(body.matches(r#""domain":{"id":"default"}"#).count(), 3, "{body}");
        assert!(!body.contains(r#""domain":{"name""#), "{body}");
    }

    #[test]
    fn an_application_credential_says_no_scope() {
        let credential = Credential::ApplicationCredential { id: "ac".into(), secret: Secret::new("s") };
        assert_eq!(
            body(&SignIn { credential, scope: Scope::Implied, receipt: None }),
            r#"{"auth":{"identity":{"methods":["application_credential"],"application_credential":{"id":"ac","secret":"s"}}}}"#
        );
    }

    #[test]
    fn no_scope_is_said_in_so_many_words_and_a_project_with_its_domain() {
        let scoped = |scope| body(&SignIn { credential: password(None), scope, receipt: None });
        assert!(scoped(Scope::Unscoped).ends_with(r#""scope":"unscoped"}}"#));
        let of_domain = Scope::ProjectOfDomain { name: "demo".into(), domain: "Default".into() };
        assert!(
            scoped(of_domain)
                .ends_with(r#""scope":{"project":{"name":"demo","domain":{"name":"Default"}}}}}"#)
        );
    }

    #[test]
    fn a_receipt_goes_into_its_header() {
        let receipt = Some(Secret::new("seen"));
        let call = SignIn { credential: password(Some("1")), scope: Scope::Unscoped, receipt };
        let headers = call.request().headers;
        assert_eq!((headers[0].0, headers[0].1.expose()), ("Openstack-Auth-Receipt", "seen"));
    }

    #[test]
    fn an_answer_without_a_token_header_is_no_sign_in() {
        let call =
            SignIn { credential: password(None), scope: Scope::Account("harbor".into()), receipt: None };
        let answer = || {
            Response { status: 201, body: br#"{"token":{"expires_at":"2020-09-05T06:50:44.390000Z","user":{"id":"u","name":"n","domain":{"id":"d","name":"dn"}}}}"#.to_vec(), ..Response::default() }
        };
        assert!(call.read(answer()).is_err());
        let headers = Headers { subject_token: Some(Secret::new("MII")), ..Headers::default() };
        let token = call.read(Response { headers, ..answer() }).unwrap();
        assert_eq!((token.expires, token.account.1.as_str()), (Some(Timestamp(1_599_288_644)), "dn"));
    }

    #[test]
    fn printing_a_sign_in_shows_no_secret() {
        let call = SignIn {
            credential: password(Some("123456")),
            scope: Scope::Account("harbor".into()),
            receipt: None,
        };
        let printed = format!("{call:?} {:?}", call.request());
        assert!(!printed.contains("p\"w") && !printed.contains("123456"), "{printed}");
    }
}
