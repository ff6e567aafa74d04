//! What is kept of a sign-in, to fill the form with next time. Never a secret.

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
    /// What was kept of the last sign-in.
    pub fn kept() -> Self {
        storage::load(Keep::Always, LAST)
            .and_then(|json| serde_json::from_str(&json).ok())
            .unwrap_or_default()
    }

    /// What was typed in this tab before the page was loaded again, else what was kept of the last sign-in.
    pub fn load() -> Self {
        let mut last = Self::kept();
        if let Some(typed) = storage::load(Keep::ThisTab, DRAFT) {
            let mut typed = typed.split('\n').map(str::to_owned);
            for field in [&mut last.account, &mut last.user, &mut last.key_id] {
                *field = typed.next().unwrap_or_default();
            }
        }
        last
    }

    /// Keeps what is being typed over a reload. As lines, because the form is shown before any code that writes JSON is
    /// loaded.
    pub fn keep_typed(account: &str, user: &str, key_id: &str) {
        storage::save(Keep::ThisTab, DRAFT, &[account, user, key_id].join("\n"));
    }

    /// Keeps who has signed in.
    pub(super) fn remember(who: &Who) {
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
            storage::forget(Keep::ThisTab, DRAFT);
        }
    }
}
