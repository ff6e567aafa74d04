//! `GET /v3/auth/domains`: the account of whoever asks. No permission is needed for it.

use serde::Deserialize;

use crate::call::{Call, Unreadable};
use crate::http::{Request, Response, Service};
use crate::lenient::{List, Text};

/// Lists the accounts (domains) of whoever is signed in: their ids and names. It's one, on most clouds.
#[derive(Clone, Copy, Debug)]
pub struct ListDomains;

impl Call for ListDomains {
    type Answer = Vec<(String, String)>;

    fn request(&self) -> Request {
        Request::get(Service::Identity, "/v3/auth/domains".into())
    }

    fn read(&self, answer: Response) -> Result<Self::Answer, Unreadable> {
        #[derive(Deserialize)]
        struct Body<'a> {
            #[serde(borrow)]
            domains: List<Entry<'a>>,
        }
        #[derive(Deserialize)]
        struct Entry<'a> {
            #[serde(borrow, default)]
            id: Text<'a>,
            #[serde(borrow, default)]
            name: Text<'a>,
        }
        let body: Body<'_> = serde_json::from_slice(&answer.body)?;
        let pair = |entry: Entry<'_>| (entry.id.as_str().to_owned(), entry.name.as_str().to_owned());
        Ok(body.domains.0.into_iter().map(pair).collect())
    }
}
