//! Changes at the Cinder, as the faults by name see them: the request itself is what's done, late or twice. What Cinder answers to it
//! is decided in `cinder`.

use std::sync::Arc;

use axum::http::{Method, StatusCode};
use axum::response::Response;
use serde_json::{Value, json};

use super::cinder;
use super::http::{ApiRequest, answer, html_page, with};
use crate::error::Error;
use crate::faults::{self, Call, Change, Meanwhile, Refused};
use crate::world::World;
use crate::world::openstack::identity::Token;
use crate::world::secret;

/// Answers a request to Cinder, with the fault that its transfer's name asks for.
pub(super) async fn answer_to(world: World, request: ApiRequest) -> Response {
    let Some((token, asked)) = asked(&world, &request) else { return cinder::answer(&world, &request) };
    let Asked { call, name, disk } = asked;
    faults::run(Arc::new(CinderChange { world, request, token, disk, name: name.clone() }), call, &name).await
}

/// What a change is about.
struct Asked {
    call: Call,
    name: String,
    disk: String,
}

/// The change that a request asks for, and for which project.
fn asked(world: &World, request: &ApiRequest) -> Option<(Token, Asked)> {
    let path = request.path();
    let at = path.iter().position(|part| matches!(*part, "os-volume-transfer" | "volume-transfers"))?;
    let (call, id) = match (&request.method, &path[at + 1..]) {
        (&Method::POST, []) => (Call::Create, None),
        (&Method::POST, [id, "accept"]) => (Call::Accept, Some(*id)),
        (&Method::DELETE, [id]) => (Call::Cancel, Some(*id)),
        _ => return None,
    };
    let token = cinder::token(world, request).filter(|token| token.project.is_some())?;
    let (name, disk) = match id {
        None => {
            let body: Value = serde_json::from_slice(&request.body).ok()?;
            let text = |key: &str| body["transfer"][key].as_str().map(str::to_owned);
            (text("name")?, text("volume_id")?)
        }
        Some(id) => world.read_openstack(|state| {
            let found = state.transfers.iter().find(|transfer| transfer.id == id)?;
            Some((found.name.clone()?, found.volume.clone()))
        })?,
    };
    Some((token, Asked { call, name, disk }))
}

struct CinderChange {
    world: World,
    request: ApiRequest,
    token: Token,
    disk: String,
    name: String,
}

impl Change for CinderChange {
    fn world(&self) -> &World {
        &self.world
    }

    fn project(&self) -> &str {
        self.token.project.as_deref().unwrap_or_default()
    }

    fn act(&self) -> Response {
        cinder::answer(&self.world, &self.request)
    }

    fn refuse(&self, how: Refused) -> Response {
        match how {
            Refused::Internal => cinder::crashed(),
            Refused::Down => html_page(StatusCode::SERVICE_UNAVAILABLE),
            Refused::Throttled(seconds) => with(cinder::throttled(), "retry-after", &seconds.to_string()),
            Refused::Paused(seconds) => {
                self.world.pause(&self.token.user, seconds);
                cinder::throttled()
            }
            Refused::SignedOut => {
                let name = secret::token_hash(self.request.header("x-auth-token"));
                let _ = self.world.write_openstack(|state| state.tokens.remove(&name));
                cinder::answer(&self.world, &self.request)
            }
            Refused::Forbidden(call) => {
                let message = format!("Policy doesn't allow {} to be performed.", call.policy());
                answer(403, &json!({ "forbidden": { "code": 403, "message": message } }))
            }
            Refused::BadName => cinder::bad_name(&self.name),
        }
    }

    fn meanwhile(&self, what: Meanwhile<'_>) -> Result<(), Error> {
        match what {
            Meanwhile::Offers(name, seconds_ago) => {
                self.world.openstack_offer(&self.disk, name, seconds_ago).map(|_| ())
            }
            Meanwhile::Takes => self.world.openstack_take_away(&self.disk),
            Meanwhile::Deletes => self.world.openstack_delete(&self.disk),
            Meanwhile::Frees => self.world.openstack_set_status(&self.disk, "available"),
        }
    }
}

#[cfg(test)]
mod tests;
