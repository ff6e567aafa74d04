//! What lines say, in words.

use evs_domain::ledger::{Event, Kind};
use evs_domain::text::one_line;
use evs_i18n::Texts;

/// What happened, in short.
fn kind_said(t: &Texts, kind: Kind) -> &'static str {
    let t = &t.ledger;
    match kind {
        Kind::Created => t.created,
        Kind::KeyLost => t.key_lost,
        Kind::HandedOver => t.handed_over,
        Kind::TakenBack => t.taken_back,
        Kind::KeyDestroyed => t.key_destroyed,
        Kind::Canceled => t.canceled,
        Kind::Ended => "",
        Kind::Accepted => t.accepted,
        Kind::Declined => t.declined,
        Kind::ToldAccepted => t.told_accepted,
        Kind::ToldDeclined => t.told_declined,
        Kind::ToldOffered => "",
        Kind::Cleared => t.cleared,
        Kind::Destroyed => t.destroyed_before,
    }
}

/// By which way a key was handed over.
fn way_said(t: &Texts, code: &str) -> Option<&'static str> {
    let t = &t.ledger;
    Some(match code {
        "revealed" => t.way_revealed,
        "copied-key" => t.way_copied_key,
        "copied-both" => t.way_copied_both,
        "downloaded" => t.way_downloaded,
        "sealed" => t.way_sealed,
        "copied-link" => t.way_copied_link,
        "confirmed" => t.way_confirmed,
        _ => return None,
    })
}

/// How a transfer ended.
fn ending_said(t: &Texts, code: &str) -> Option<&'static str> {
    let t = &t.transfers;
    Some(match code {
        "gone" => t.ending_gone,
        "back" => t.ending_back,
        "unclear" => t.ending_unclear,
        _ => return None,
    })
}

fn detail_said(t: &Texts, code: &str) -> String {
    let known = way_said(t, code).or_else(|| ending_said(t, code));
    known.map_or_else(|| one_line(code), str::to_owned)
}

/// What happened, with its detail and how many it concerns.
pub(super) fn said(t: &'static Texts, event: &Event) -> String {
    let offered = if event.kind == Kind::ToldOffered { t.told.offered } else { "" };
    let mut parts =
        vec![kind_said(t, event.kind).to_owned(), offered.to_owned(), detail_said(t, &event.detail)];
    if event.count > 0 {
        parts.push(t.ledger.concerns(event.count as usize));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}
