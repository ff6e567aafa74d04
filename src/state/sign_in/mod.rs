//! Signing in and out, and choosing a project. What is typed lives in memory until it has done its work.
//!
//! | module | what it does |
//! |---|---|
//! | `form` | what the form holds |
//! | `last_time` | what is kept of a sign-in to fill the form with next time |
//! | `arrive` | proving who one is, and finding the projects to choose from |
//! | `enter` | entering one of them |
//! | `renew` | going on after a sign-in has ended, and leaving |

mod arrive;
mod enter;
mod form;
mod last_time;
mod renew;

use std::pin::Pin;

use evs_api::identity::IdentityProject;
use evs_api::{Call, Failure, interpret};

pub use arrive::{Arrival, Stopped};
pub use form::{Form, Typed};
pub use last_time::LastTime;
pub use renew::{renew, sign_out};

use super::authorization::Authorization;
use super::session::Entered;
use crate::api::{Address, send};

/// Something under way whose code was loaded first.
pub type UnderWay<T> = Pin<Box<dyn Future<Output = T>>>;

async fn run<C: Call>(
    address: &Address,
    authorization: Option<&Authorization>,
    call: &C,
) -> Result<C::Answer, Failure> {
    let request = call.request();
    let headers = match authorization {
        Some(authorization) => authorization.headers(address, &request, None).await?,
        None => Vec::new(),
    };
    interpret(call, send(address, &headers, &request).await?)
}

// What talks to the cloud isn't needed to show a form, so it's loaded when the form is sent.
lazy!(
    sign_in,
    /// Proves who one is and lists one's projects.
    pub fn arriving(form: Form) -> UnderWay<Result<Arrival, Stopped>> {
        Box::pin(arrive::arrive(form))
    }
);
lazy!(
    sign_in,
    /// Enters a project.
    pub fn entering(arrival: Arrival, project: IdentityProject) -> UnderWay<Result<Entered, Failure>> {
        Box::pin(async move { enter::enter(&arrival, &project).await })
    }
);
