//! What is known of one transfer: pending, ended, being looked after, or nothing. Values only.

use evs_domain::id::TransferId;
use evs_domain::listing::{Listing, Reading};

use crate::pages::transfers::facts::{Pending, pending};
use crate::pages::transfers::past::{Past, past};
use crate::state::project::ProjectState;

use leptos::prelude::*;

/// What is known of a transfer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// The list isn't here yet.
    Reading,
    /// The list couldn't be read.
    Failed,
    /// It's pending.
    Pending(Box<Pending>),
    /// It isn't listed any more, and what became of it is being looked up.
    Settling,
    /// It has ended.
    Past(Box<Past>),
    /// Neither the cloud nor this browser knows it here.
    Unknown,
}

impl Found {
    /// Looks it up in what was read and recorded; tracked.
    pub fn of(project: ProjectState, id: TransferId) -> Self {
        let listed = project.inventory().with(|inventory| {
            let is_listed = inventory.transfers.iter().any(|transfer| transfer.id == id);
            is_listed
                .then(|| {
                    project
                        .entries()
                        .with(|entries| pending(project, inventory, entries))
                        .into_iter()
                        .find(|one| one.id == id)
                })
                .flatten()
        });
        if let Some(pending) = listed {
            return Found::Pending(Box::new(pending));
        }
        let ended = project
            .entries()
            .with(|entries| project.ended_elsewhere().with(|elsewhere| past(entries, elsewhere)));
        if let Some(past) = ended.into_iter().find(|past| past.id == Some(id)) {
            return Found::Past(Box::new(past));
        }
        match project.inventory().with(|inventory| inventory.readings.of(Listing::Transfers)) {
            Reading::Pending => Found::Reading,
            Reading::Failed => Found::Failed,
            _ if project.journal().entry_of(id).is_some() => Found::Settling,
            _ => Found::Unknown,
        }
    }

    /// Which of the states it is, to notice when another one begins.
    pub fn stage(&self) -> u8 {
        match self {
            Found::Reading => 0,
            Found::Failed => 1,
            Found::Pending(_) => 2,
            Found::Settling => 3,
            Found::Past(_) => 4,
            Found::Unknown => 5,
        }
    }
}
