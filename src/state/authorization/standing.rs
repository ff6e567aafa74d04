//! Which services take the present authorization. A service can refuse one that is good (of another region, an address that
//! isn't allowed): asking for the password again and again would not help then.

use std::pin::Pin;

use evs_api::identity::{ListProjects, ShowToken};
use evs_api::{Call, Service, interpret};
use leptos::prelude::*;

use super::Authorization;
use crate::api::{Address, send};

/// What the refusal of an authorization means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// It isn't good any more: the person has to sign in again.
    Over,
    /// It's good, and this service doesn't take it all the same: signing in again doesn't help.
    NotTaken,
    /// There is a newer one by now.
    Outdated,
}

/// How services have answered to the present authorization.
#[derive(Clone, Copy)]
pub struct Standing(StoredValue<Seen>);

#[derive(Default)]
struct Seen {
    /// How often the person has signed in again.
    renewals: u32,
    /// These have taken it.
    taken: Vec<Service>,
    /// Because of these the person was asked to sign in again.
    asked: Vec<Service>,
}

impl Standing {
    /// Of an authorization that nothing was sent with yet.
    pub fn begin() -> Self {
        Self(StoredValue::new(Seen::default()))
    }

    /// Which authorization is the present one.
    pub fn renewals(&self) -> u32 {
        self.0.with_value(|seen| seen.renewals)
    }

    /// A service has taken the present authorization.
    pub fn taken_by(&self, service: Service) {
        self.0.update_value(|seen| {
            if !seen.taken.contains(&service) {
                seen.taken.push(service);
            }
        });
    }

    /// There is a new authorization.
    pub fn renewed(&self) {
        self.0.update_value(|seen| {
            seen.renewals += 1;
            seen.taken.clear();
        });
    }

    /// What it means that `service` has refused the authorization that was the present one at `renewals`. The identity
    /// service is asked where signing in again has not helped before, or the service has never taken this one.
    pub async fn judge(
        &self,
        service: Service,
        renewals: u32,
        address: Address,
        authorization: Authorization,
    ) -> Meaning {
        if renewals != self.renewals() {
            return Meaning::Outdated;
        }
        let is_doubtful =
            self.0.with_value(|seen| !seen.taken.contains(&service) || seen.asked.contains(&service));
        if is_doubtful && is_good(address, authorization).await {
            return Meaning::NotTaken;
        }
        if renewals != self.renewals() {
            return Meaning::Outdated;
        }
        self.0.update_value(|seen| seen.asked.push(service));
        Meaning::Over
    }
}

async fn is_good(address: Address, authorization: Authorization) -> bool {
    match ask_identity(address, authorization).await {
        Ok(asking) => asking.await,
        Err(_) => false,
    }
}

// Whoever has signed in has loaded this part.
lazy!(
    sign_in,
    fn ask_identity(address: Address, authorization: Authorization) -> Pin<Box<dyn Future<Output = bool>>> {
        Box::pin(async move {
            match &authorization {
                Authorization::Token(token) => {
                    is_answered(&address, &authorization, &ShowToken(token.clone())).await
                }
                Authorization::AccessKey(_) => is_answered(&address, &authorization, &ListProjects).await,
            }
        })
    }
);

async fn is_answered<C: Call>(address: &Address, authorization: &Authorization, call: &C) -> bool {
    let request = call.request();
    let Ok(headers) = authorization.headers(address, &request, None).await else { return false };
    send(address, &headers, &request).await.and_then(|answer| interpret(call, answer)).is_ok()
}
