//! Which clouds there are to sign in to, and what the organization that runs this console allows.

use evs_api::Failure;
use evs_api::clouds::{Cloud, Policy};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::load_clouds;

/// The clouds this console knows and its policy, once its server has said so.
#[derive(Clone, Copy)]
pub struct Clouds {
    clouds: RwSignal<Option<Result<Vec<Cloud>, Failure>>>,
    policy: RwSignal<Policy>,
}

impl Clouds {
    /// Asks the console's server for them.
    pub fn start() -> Self {
        let clouds = Self { clouds: RwSignal::new(None), policy: RwSignal::new(Policy::default()) };
        clouds.load();
        clouds
    }

    /// Asks once more.
    pub fn load(self) {
        self.clouds.set(None);
        spawn_local(async move {
            let known = load_clouds().await.map(|known| {
                // First, so that nobody meets the clouds without it.
                self.policy.try_set(known.policy);
                known.clouds
            });
            self.clouds.try_set(Some(known));
        });
    }

    /// What the server said; `None` while it hasn't answered. Tracked.
    pub fn get(&self) -> Option<Result<Vec<Cloud>, Failure>> {
        self.clouds.get()
    }

    /// What is allowed; the usual while the server hasn't said. Nobody can sign in before it has. Tracked.
    pub fn policy(&self) -> Policy {
        self.policy.get()
    }
}
