//! `DELETE /v3/auth/tokens`: ends a token before its time. Services may honor it a little longer from their caches.

use evs_domain::secret::Secret;

use crate::call::{Call, Unreadable};
use crate::http::{Request, Response, Service};

/// Ends the session's token.
#[derive(Debug)]
pub struct SignOut {
    /// The token to end.
    pub token: Secret,
}

impl Call for SignOut {
    type Answer = ();

    fn request(&self) -> Request {
        let mut request = Request::delete(Service::Identity, "/v3/auth/tokens".into());
        request.headers.push(("X-Subject-Token", self.token.clone()));
        request
    }

    fn read(&self, _: Response) -> Result<(), Unreadable> {
        Ok(())
    }
}
