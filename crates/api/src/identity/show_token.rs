//! `GET /v3/auth/tokens`: what a token is good for, asked with the token itself.

use evs_domain::secret::Secret;

use super::sign_in::{Token, read_token};
use crate::call::{Call, Unreadable};
use crate::http::{Request, Response, Service};

/// Shows a token that one has.
#[derive(Debug)]
pub struct ShowToken(pub Secret);

impl Call for ShowToken {
    type Answer = Token;

    fn request(&self) -> Request {
        let mut request = Request::get(Service::Identity, "/v3/auth/tokens?nocatalog=true".into());
        request.headers.push(("X-Subject-Token", self.0.clone()));
        request
    }

    /// The token isn't in every cloud's answer, and it's at hand anyway.
    fn read(&self, answer: Response) -> Result<Token, Unreadable> {
        read_token(&answer.body, self.0.clone())
    }
}
