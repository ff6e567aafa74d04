//! Keeps the filters and the page's address alike: a reload, the history's buttons and a copied address show the same disks.
//! How a query is written stands in `evs_domain::view`.

use evs_domain::view::Query;
use leptos::prelude::*;

use crate::route::Route;
use crate::state::app_state::nav;
use crate::state::project::ProjectState;

/// Follows both until the reactive owner is disposed. Where the browser has just come to an address, the address says what is
/// filtered; else the filters say what the address is. On a public computer, addresses are what the next one finds in the
/// history, so nothing is written there.
pub(super) fn keep_in_step(project: ProjectState) {
    let nav = nav();
    let filter = project.filter();
    let is_public = project.terms().is_public;
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
            nav.replace_query(&query.to_address());
        }
        moves
    });
}
