//! Who calls, for which project, and what they may do.

use serde_json::Value;

use super::Refusal;
use crate::openstack::http::ApiRequest;
use crate::world::openstack::State;
use crate::world::openstack::disks::Volume;
use crate::world::openstack::identity::Token;
use crate::world::users::UserFault;
use crate::world::{World, clock, secret};

/// One call with a valid token.
pub(super) struct Call<'a> {
    pub world: &'a World,
    pub request: &'a ApiRequest,
    /// The minor version of the API.
    pub version: u32,
    pub user: String,
    pub project: String,
    pub is_admin: bool,
    pub fault: UserFault,
    can_change: bool,
}

/// How long Cinder accepts a token after it was revoked, in microseconds.
const CACHED: i64 = 300_000_000;

/// The caller's token, if Cinder accepts it: a token that it has seen before is accepted for a while after it was revoked.
pub(super) fn token(world: &World, request: &ApiRequest) -> Option<Token> {
    let hash = secret::token_hash(request.header("x-auth-token"));
    let now = clock::now();
    world.read_openstack(|state| {
        let token = state.tokens.get_mut(&hash)?;
        let is_good = token.expires > now
            && token.revoked.is_none_or(|revoked| token.is_cached && revoked + CACHED > now);
        token.is_cached |= is_good;
        is_good.then(|| token.clone())
    })
}

impl<'a> Call<'a> {
    /// The call, and the path below its project.
    pub(super) fn new(
        world: &'a World,
        request: &'a ApiRequest,
        token: &Token,
        version: u32,
    ) -> Result<(Self, Vec<&'a str>), Refusal> {
        let segments = request.path();
        let Some(("v3", rest)) = segments.split_first().map(|(first, rest)| (*first, rest)) else {
            return Err(Refusal::no_route());
        };
        let malformed = || Refusal::bad_request("Malformed request url");
        let project = token.project.clone().ok_or_else(malformed)?;
        let is_project =
            |segment: &str| segment.len() == 32 && segment.bytes().all(|byte| byte.is_ascii_hexdigit());
        // The project may be left out; another one than the token's is no address at all.
        let mut path = match rest.split_first() {
            Some((first, rest)) if *first == project => rest.to_vec(),
            Some((first, _)) if is_project(first) => return Err(malformed()),
            _ => rest.to_vec(),
        };
        if let Some(last) = path.last_mut() {
            *last = last.strip_suffix(".json").unwrap_or(last);
        }
        let (roles, fault) =
            world.read_openstack(|state| (state.roles(&token.user, &project), state.fault_of(&token.user)));
        let has = |role: &str| roles.iter().any(|known| known == role);
        let call = Self {
            world,
            request,
            version,
            user: token.user.clone(),
            project,
            is_admin: has("admin"),
            fault,
            can_change: has("member") || has("admin"),
        };
        Ok((call, path))
    }

    /// Refuses a caller who may only read; `action` is named in the message.
    pub(super) fn may(&self, action: &str) -> Result<(), Refusal> {
        if self.can_change { Ok(()) } else { Err(Refusal::forbidden(action)) }
    }

    /// The body as JSON. Cinder crashes on an empty one.
    pub(super) fn json(&self) -> Result<Value, Refusal> {
        if self.request.body.is_empty() {
            return Err(Refusal::crashed());
        }
        let kind = self.request.header("content-type").split(';').next().unwrap_or_default().trim();
        if kind != "application/json" {
            return Err(Refusal::Error(415, "badMediaType", "Unsupported Content-Type".to_owned()));
        }
        match serde_json::from_slice(&self.request.body) {
            Ok(body) => Ok(body),
            // Python reads half a letter, and can't keep it.
            Err(error)
                if error.to_string().contains("surrogate") || error.to_string().contains("hex escape") =>
            {
                Err(Refusal::crashed())
            }
            Err(_) => Err(Refusal::bad_request("Malformed request body")),
        }
    }

    /// Whether this is the first call with `what` since the caller has signed in.
    pub(super) fn is_first_time(&self, what: &str) -> bool {
        let token = secret::token_hash(self.request.header("x-auth-token"));
        self.world.is_first_time(&format!("{what} {token}")).unwrap_or(false)
    }

    /// Runs `read` on the state.
    pub(super) fn read<T>(&self, read: impl FnOnce(&State) -> T) -> T {
        self.world.read_openstack(|state| read(state))
    }

    /// Changes the state. What was changed before a refusal stays: some refusals use up quota.
    pub(super) fn write<T>(
        &self,
        change: impl FnOnce(&mut State) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.world.write_openstack(change).unwrap_or_else(|_| Err(Refusal::crashed()))
    }

    /// One of the caller's disks; an administrator may name any.
    pub(super) fn volume<'s>(&self, state: &'s mut State, id: &str) -> Result<&'s mut Volume, Refusal> {
        let mine =
            |volume: &&mut Volume| volume.id == id && (self.is_admin || volume.project == self.project);
        state.volumes.iter_mut().find(mine).ok_or_else(|| Refusal::not_found("Volume", id))
    }
}

/// A new id.
pub(super) fn new_id() -> String {
    uuid::Uuid::new_v4().to_string()
}
