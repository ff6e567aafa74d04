//! What the other side says of transfers, as its receipts and notes tell and this ledger keeps it. It's a claim: next to it
//! stands what the cloud says.

use std::collections::HashMap;

use evs_domain::id::TransferId;
use evs_domain::ledger::{Event, Kind, Line};

use super::Lines;

/// What the other side says of a transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Told {
    /// It has accepted it.
    Accepted,
    /// It doesn't want it.
    Declined,
    /// It has offered it: the sender says so of what was accepted here.
    Offered,
}

impl Told {
    /// How the ledger tells it.
    pub fn kind(self) -> Kind {
        match self {
            Self::Accepted => Kind::ToldAccepted,
            Self::Declined => Kind::ToldDeclined,
            Self::Offered => Kind::ToldOffered,
        }
    }

    fn of(event: &Event) -> Option<(TransferId, Self)> {
        let told = [Self::Accepted, Self::Declined, Self::Offered]
            .into_iter()
            .find(|told| told.kind() == event.kind)?;
        Some((event.transfer?, told))
    }
}

/// What was told last of each transfer, and when.
pub fn told_by(lines: &Lines) -> HashMap<TransferId, (Told, i64)> {
    let events = lines.texts.iter().filter_map(|text| Some(Line::read(text)?.event));
    events.filter_map(|event| Told::of(&event).map(|(id, told)| (id, (told, event.at.0)))).collect()
}
