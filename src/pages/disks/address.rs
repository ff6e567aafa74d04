//! Keeps the filters and the page's address alike: a reload, the history's buttons and a copied address show the same disks.
//! How a query is written stands in `evs_domain::view`.

use std::time::Duration;

use evs_domain::view::Query;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::route::Route;
use crate::state::app_state::nav;
use crate::state::project::ProjectState;

/// How long nothing has changed when the address is written.
const PAUSE: Duration = Duration::from_millis(200);

/// Follows both until the reactive owner is disposed. Where the browser has just come to an address, the address says what is
/// filtered; else the filters say what the address is. On a public computer, addresses are what the next one finds in the
/// history, so nothing is written there.
pub(super) fn keep_in_step(project: ProjectState) {
    let nav = nav();
    let filter = project.filter();
    let is_public = project.terms().is_public;
    let pending = StoredValue::new(None::<TimeoutHandle>);
    on_cleanup(move || forget(pending));
    Effect::new(move |before: Option<u32>| {
        let moves = nav.moves();
        let query = filter.query();
        if !matches!(nav.route(), Route::Disks | Route::Disk(_)) {
            return moves;
        }
        let address = nav.query();
        let has_come = before != Some(moves);
        // A link of the page's own names no filters, and means those that are set.
        if has_come && (before.is_some() || !address.is_empty()) {
            filter.apply(Query::from_address(&address));
        } else if !is_public {
            // Browsers take only so many addresses in a while, and typing makes one with each letter.
            let write = move || {
                let is_here =
                    untrack(|| matches!(nav.route(), Route::Disks | Route::Disk(_)) && nav.moves() == moves);
                if is_here {
                    nav.replace_query(&query.to_address());
                }
            };
            put_off(pending, write);
        }
        moves
    });
}

/// Does `act` when nothing else was put off for a moment.
fn put_off(pending: StoredValue<Option<TimeoutHandle>>, act: impl FnOnce() + 'static) {
    forget(pending);
    pending.set_value(set_timeout_with_handle(act, PAUSE).ok());
}

fn forget(pending: StoredValue<Option<TimeoutHandle>>) {
    if let Some(handle) = pending.try_update_value(Option::take).flatten() {
        handle.clear();
    }
}
