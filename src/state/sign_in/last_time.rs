//! What is kept of a sign-in, to fill the form with next time: of each cloud its own. Never a secret.

use evs_api::clouds::SignInWay;
use serde::{Deserialize, Serialize};

use crate::state::storage::{self, Keep};
use crate::state::who::Who;

const LAST: &str = "last-sign-in";
const DRAFT: &str = "typed-sign-in";

/// What is kept of a sign-in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LastTime {
    /// The cloud's id.
    pub cloud: String,
    /// The region's id.
    pub region: String,
    /// How one signed in.
    pub way: SignInWay,
    /// The account.
    pub account: String,
    /// The user.
    pub user: String,
    /// The id of the access key or application credential.
    pub key_id: String,
    /// The project's id.
    pub project: String,
}

impl LastTime {
    /// What was kept of the last sign-in, to whichever cloud.
    pub fn load() -> Self {
        read(LAST)
    }

    /// What was kept of the last sign-in to this cloud.
    pub fn kept(cloud: &str) -> Self {
        let mut last = read(&of(LAST, cloud));
        if last.cloud != cloud {
            // Earlier versions kept the last sign-in alone.
            last = Some(Self::load()).filter(|last| last.cloud == cloud).unwrap_or_default();
        }
        cloud.clone_into(&mut last.cloud);
        last
    }

    /// The same with what was typed for this cloud in this tab.
    #[must_use]
    pub fn with_typed(mut self) -> Self {
        if let Some(typed) = storage::load(Keep::ThisTab, &of(DRAFT, &self.cloud)) {
            let mut typed = typed.split('\n').map(str::to_owned);
            for field in [&mut self.region, &mut self.account, &mut self.user, &mut self.key_id] {
                *field = typed.next().unwrap_or_default();
            }
        }
        self
    }

    /// Keeps what is being typed for a cloud over a reload, and while another cloud is looked at: region, account, user, id of
    /// the key. As lines, because the form is shown before any code that writes JSON is loaded.
    pub fn keep_typed(cloud: &str, typed: &[String; 4]) {
        storage::save(Keep::ThisTab, &of(DRAFT, cloud), &typed.join("\n"));
    }

    /// Keeps who has signed in: of this cloud, and as the last one of all.
    pub fn remember(who: &Who) {
        let last = Self {
            cloud: who.cloud.id.clone(),
            region: who.region.clone(),
            way: who.way,
            account: who.account.1.clone(),
            user: who.user.clone(),
            key_id: who.key_id.clone(),
            project: who.project.0.clone(),
        };
        if let Ok(json) = serde_json::to_string(&last) {
            storage::save(Keep::Always, LAST, &json);
            storage::save(Keep::Always, &of(LAST, &last.cloud), &json);
            storage::forget(Keep::ThisTab, &of(DRAFT, &last.cloud));
        }
    }
}

/// What is kept under `key`; nothing in particular where nothing is.
fn read(key: &str) -> LastTime {
    storage::load(Keep::Always, key).and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default()
}

/// Where what is of one cloud is kept.
fn of(key: &str, cloud: &str) -> String {
    format!("{key}.{cloud}")
}
