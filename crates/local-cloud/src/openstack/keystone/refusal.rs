//! Keystone's refusals: one shape, and one text for all that is wrong with a sign-in.

use axum::response::Response;
use serde_json::{Value, json};

use crate::openstack::http::{ApiRequest, answer, with};
use crate::openstack::languages::Language;

/// A refusal.
#[derive(Debug)]
pub(super) struct Refusal {
    status: u16,
    title: &'static str,
    message: String,
    /// A whole body in the place of the usual one, and a receipt for it.
    receipt: Option<(String, Value)>,
}

impl Refusal {
    pub(super) fn new(status: u16, title: &'static str, message: &str) -> Self {
        Self { status, title, message: message.to_owned(), receipt: None }
    }

    pub(super) fn unauthorized() -> Self {
        Self::new(401, "Unauthorized", "The request you have made requires authentication.")
    }

    /// The password is right, and has expired.
    pub(super) fn expired_password(user: &str) -> Self {
        let message = format!("The password is expired and needs to be changed for user: {user}.");
        Self::new(401, "Unauthorized", &message)
    }

    /// The first factor was right, and another is wanted.
    pub(super) fn another_factor(receipt: String, body: Value) -> Self {
        Self { receipt: Some((receipt, body)), ..Self::unauthorized() }
    }

    pub(super) fn bad_request(what: &str) -> Self {
        let rest = "The server could not comply with the request since it is either malformed or otherwise incorrect. The \
                    client is assumed to be in error.";
        Self::new(400, "Bad Request", &format!("{what} {rest}"))
    }

    pub(super) fn forbidden(action: &str) -> Self {
        Self::new(
            403,
            "Forbidden",
            &format!("You are not authorized to perform the requested action: {action}."),
        )
    }

    pub(super) fn unknown_token() -> Self {
        Self::new(404, "Not Found", "Could not recognize Fernet token")
    }

    pub(super) fn answer(self, request: &ApiRequest) -> Response {
        let language = Language::of(request.header("accept-language"));
        let (receipt, body) = match self.receipt {
            Some((receipt, body)) => (Some(receipt), body),
            None => (
                None,
                json!({ "error": { "code": self.status, "message": language.say(&self.message), "title": self.title } }),
            ),
        };
        let mut answer = answer(self.status, &body);
        if self.status == 401 {
            answer = with(answer, "www-authenticate", &format!("Keystone uri=\"{}/v3\"", request.base));
        }
        match receipt {
            Some(receipt) => with(answer, "openstack-auth-receipt", &receipt),
            None => answer,
        }
    }
}
