//! Signing in and out, and choosing a project. What is typed lives in memory until it has done its work.
//!
//! | module | what it does |
//! |---|---|
//! | `credentials` | what is sent from the sign-in form |
//! | `authenticate` | proving who one is, and listing the projects to choose from |
//! | `by_key` | the same with an access key, which makes no token |
//! | `code` | whether a one-time code is asked for, and how surely |
//! | `enter` | entering one of them |
//! | `switch` | going to another project or region by the sign-in at hand |
//! | `renew` | signing in again after the token has expired, and signing out |
//! | `last_time` | what is kept of a sign-in, without secrets, to fill in the form next time |
//! | `destination` | where a link wants one to sign in, and whether that is asked about first |

mod authenticate;
mod by_key;
mod code;
mod credentials;
mod destination;
mod enter;
mod last_time;
mod renew;
mod switch;

use std::pin::Pin;

use evs_api::clouds::{Cloud, SignInWay};
use evs_api::identity::IdentityProject;
use evs_api::{Call, Failure, interpret};
use leptos::prelude::Callback;

pub use authenticate::{Authenticated, AuthenticationError};
pub use code::CodeAsked;
pub use credentials::{Doubt, Field, SignInRequest, Slip, TypedCredentials, TypedFields};
pub use destination::{Destination, LinkNote, of_link};
pub use last_time::LastTime;
pub use renew::{fields_of, lock, renew, sign_out};
pub use switch::{Elsewhere, NotEntered};

use super::authorization::Authorization;
use super::session::{Entered, Session};
use super::web_crypto;
use crate::api::{Address, send};

/// The ways of signing in to a cloud from this page, the usual one first. Without the browser's own cryptography, which it has
/// for pages that came by HTTPS or from this machine, nothing is signed; where a cloud has no other way, it's told all the same.
pub fn ways_from_here(cloud: &Cloud) -> Vec<SignInWay> {
    let all = cloud.sign_in_ways();
    let possible: Vec<_> = all.iter().copied().filter(|way| is_possible(*way)).collect();
    if possible.is_empty() { all } else { possible }
}

/// Whether this page can sign in this way.
pub fn is_possible(way: SignInWay) -> bool {
    way != SignInWay::AccessKey || web_crypto::is_there()
}

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
    /// Proves who one is and lists one's projects. `taken` is told when the text of an access key's secret is needed no longer.
    pub fn authenticate(
        cloud: Cloud,
        region: String,
        fields: TypedFields,
        taken: Callback<()>,
    ) -> UnderWay<Result<Authenticated, AuthenticationError>> {
        Box::pin(authenticate::authenticate(cloud, region, fields, taken))
    }
);
lazy!(
    sign_in,
    /// Enters a project.
    pub fn enter_project(
        authenticated: Authenticated,
        project: IdentityProject,
    ) -> UnderWay<Result<Entered, Failure>> {
        Box::pin(async move { enter::enter(&authenticated, &project).await })
    }
);
lazy!(
    sign_in,
    /// Lists the projects of a sign-in, by region.
    pub fn list_elsewhere(session: Session) -> UnderWay<Result<Vec<Elsewhere>, Failure>> {
        Box::pin(switch::elsewhere(session))
    }
);
lazy!(
    sign_in,
    /// Enters another project by the sign-in at hand, or by what was typed.
    pub fn enter_elsewhere(
        session: Session,
        to: Elsewhere,
        typed: Option<TypedFields>,
    ) -> UnderWay<Result<Entered, NotEntered>> {
        Box::pin(switch::enter_elsewhere(session, to, typed))
    }
);
