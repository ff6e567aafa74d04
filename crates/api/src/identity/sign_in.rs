//! `POST /v3/auth/tokens`: the token comes in a header, who one is in the body.

use evs_domain::secret::Secret;
use evs_domain::time::Timestamp;
use serde::Deserialize;

use super::sign_in_body::{Auth, Body};
use crate::call::{Call, Unreadable};
use crate::http::{Request, Response, Service};
use crate::lenient::Text;

/// How one proves who one is.
#[derive(Clone, Debug)]
pub enum Credential {
    /// With a password, and a one-time code where the account wants one.
    Password {
        /// The account (IAM domain).
        account: String,
        /// The user.
        user: String,
        /// The password.
        password: Secret,
        /// The code of a virtual MFA device.
        passcode: Option<Secret>,
    },
    /// With a token one already has.
    Token(Secret),
}

/// What the token shall be good for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The account: enough to list one's projects.
    Account(String),
    /// A project, by id.
    ProjectId(String),
    /// A project, by name.
    ProjectName(String),
}

/// Signs in.
#[derive(Clone, Debug)]
pub struct SignIn {
    /// Who.
    pub credential: Credential,
    /// For what.
    pub scope: Scope,
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
}

impl Call for SignIn {
    type Answer = Token;

    fn request(&self) -> Request {
        let body = Body { auth: Auth { identity: self.credential.body(), scope: self.scope.body() } };
        // Serializing these structures can't fail: they hold nothing but text.
        let body = serde_json::to_string(&body).unwrap_or_default();
        Request {
            changes: false,
            ..Request::post(Service::Identity, "/v3/auth/tokens?nocatalog=true".into(), body)
        }
    }

    fn read(&self, answer: Response) -> Result<Token, Unreadable> {
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
        let value =
            answer.headers.subject_token.clone().filter(|token| !token.is_empty()).ok_or(Unreadable)?;
        let body: Body<'_> = serde_json::from_slice(&answer.body)?;
        Ok(Token {
            value,
            expires: Timestamp::parse(body.token.expires_at.as_str()),
            account: body.token.user.domain.as_deref().map(pair).unwrap_or_default(),
            user: pair(&body.token.user),
            project: body.token.project.as_ref().map(pair),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::Headers;

    fn body(call: &SignIn) -> String {
        call.request().body.unwrap().expose().to_owned()
    }

    fn password(passcode: Option<&str>) -> Credential {
        let passcode = passcode.map(Secret::new);
        Credential::Password {
            account: "harbor".into(),
            user: "hanna".into(),
            password: Secret::new("p\"w"),
            passcode,
        }
    }

    #[test]
    fn a_password_sign_in_is_written_as_documented() {
        let call = SignIn { credential: password(None), scope: Scope::ProjectName("eu-de".into()) };
        assert_eq!(
            body(&call),
            r#"{"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"hanna","password":"p\"w","domain":{"name":"harbor"}}}},"scope":{"project":{"name":"eu-de"}}}}"#
        );
    }

    #[test]
    fn a_one_time_code_goes_into_a_method_of_its_own() {
        let body =
            body(&SignIn { credential: password(Some("123456")), scope: Scope::Account("harbor".into()) });
        assert!(body.contains(r#""methods":["password","totp"]"#), "{body}");
        assert!(
            body.contains(
                r#""totp":{"user":{"name":"hanna","passcode":"123456","domain":{"name":"harbor"}}}"#
            ),
            "{body}"
        );
    }

    #[test]
    fn an_answer_without_a_token_header_is_no_sign_in() {
        let call = SignIn { credential: password(None), scope: Scope::Account("harbor".into()) };
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
        let call = SignIn { credential: password(Some("123456")), scope: Scope::Account("harbor".into()) };
        let printed = format!("{call:?} {:?}", call.request());
        assert!(!printed.contains("p\"w") && !printed.contains("123456"), "{printed}");
    }
}
