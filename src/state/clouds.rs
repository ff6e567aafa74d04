//! Which clouds there are to sign in to.

use evs_api::Failure;
use evs_api::clouds::Cloud;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::load_clouds;

/// The clouds this console knows, once its server has said so.
#[derive(Clone, Copy)]
pub struct Clouds(RwSignal<Option<Result<Vec<Cloud>, Failure>>>);

impl Clouds {
    /// Asks the console's server for them.
    pub fn start() -> Self {
        let clouds = Self(RwSignal::new(None));
        clouds.load();
        clouds
    }

    /// Asks once more.
    pub fn load(&self) {
        let clouds = self.0;
        clouds.set(None);
        spawn_local(async move { clouds.set(Some(load_clouds().await)) });
    }

    /// What the server said; `None` while it hasn't answered.
    pub fn get(&self) -> Option<Result<Vec<Cloud>, Failure>> {
        self.0.get()
    }
}
