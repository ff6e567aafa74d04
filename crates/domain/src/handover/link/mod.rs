//! The link `…/accept#v=1&…`: everything stands in the fragment, which browsers don't send to any server. It carries no
//! key. Format, in this order, each value percent-encoded:
//! `v=1 & c=<cloud> & r=<region> & p=<sender's project> & t=<transfer>~<disk>~<GiB>~<type>~<zone>~<disk name> … & end`;
//! where it's known, `~<number of snapshots>~<their GiB>` follows the disk's name.
//! Unknown fields are skipped, so that later versions may add some; a missing `end` means that the link was cut.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::{HandOver, Offer};
use crate::bulk::MOST;
use crate::disks::ClaimedDisk;
use crate::id::{DiskId, TransferId};
use crate::quota::SnapshotsAlong;
use crate::text::{LONGEST_NAME, one_line};

/// Everything but letters, digits and `-._` is escaped, so that no chat program takes a character for the link's end.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

/// Why a fragment is no hand-over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkProblem {
    /// It has nothing to do with a hand-over.
    NotALink,
    /// It's of a later version of this console.
    LaterVersion,
    /// It's one, but no transfer id in it is whole.
    NoTransfer,
}

/// Writes the fragment, without `#`.
pub fn write(hand_over: &HandOver) -> String {
    let mut out = String::from("v=1");
    for (key, value) in [("c", &hand_over.cloud), ("r", &hand_over.region), ("p", &hand_over.sender_project)]
    {
        if !value.is_empty() {
            out.push('&');
            out.push_str(key);
            out.push('=');
            encode(value, &mut out);
        }
    }
    for offer in &hand_over.offers {
        out.push_str("&t=");
        out.push_str(&offer.transfer.to_string());
        let ClaimedDisk { id, name, size_gib, disk_type, zone, snapshots } = &offer.disk;
        let id = id.map(|id| id.to_string()).unwrap_or_default();
        for part in [&id, &size_gib.to_string(), disk_type, zone, name] {
            out.push('~');
            encode(part, &mut out);
        }
        if let Some(SnapshotsAlong { count, size_gib }) = snapshots {
            out.push_str(&format!("~{count}~{size_gib}"));
        }
    }
    out.push_str("&end");
    out
}

/// Reads a fragment, with or without `#`.
///
/// # Errors
/// Says why it can't be used.
pub fn read(fragment: &str) -> Result<HandOver, LinkProblem> {
    let fragment = fragment.trim().trim_start_matches('#');
    let mut fields = fragment.split('&');
    match fields.next() {
        Some("v=1") => {}
        Some(first)
            if first.starts_with("v=")
                && first[2..].chars().all(|c| c.is_ascii_digit())
                && first.len() > 2 =>
        {
            return Err(LinkProblem::LaterVersion);
        }
        _ => return Err(LinkProblem::NotALink),
    }
    let mut hand_over = HandOver { cut: true, ..HandOver::default() };
    for field in fields {
        // A program that made HTML of the link leaves `&amp;` for `&`.
        let field = field.trim_start_matches("amp;");
        if is_end(field) {
            hand_over.cut = false;
            break;
        }
        match field.split_once('=') {
            Some(("c", value)) => hand_over.cloud = decode(value),
            Some(("r", value)) => hand_over.region = decode(value),
            Some(("p", value)) => hand_over.sender_project = decode(value),
            Some(("t", value)) if hand_over.offers.len() < MOST => hand_over.offers.extend(read_offer(value)),
            _ => {}
        }
    }
    let mut seen = Vec::new();
    hand_over.offers.retain(|offer| {
        let new = !seen.contains(&offer.transfer);
        seen.push(offer.transfer);
        new
    });
    if hand_over.offers.is_empty() { Err(LinkProblem::NoTransfer) } else { Ok(hand_over) }
}

/// Whether this is the link's last word, with whatever a sentence, a chat program or a counter of clicks has put behind it:
/// `end.`, `end)`, `end?from=mail`. What comes after it isn't the link's.
fn is_end(field: &str) -> bool {
    let goes_on = |c: char| c.is_ascii_alphanumeric() || matches!(c, '=' | '_' | '-');
    field.strip_prefix("end").is_some_and(|rest| !rest.starts_with(goes_on))
}

fn read_offer(value: &str) -> Option<Offer> {
    let mut parts = value.split('~').map(decode);
    let transfer = TransferId::parse(&parts.next()?)?;
    let mut next = || parts.next().unwrap_or_default();
    let id = DiskId::parse(&next());
    let size_gib = next().parse().unwrap_or(0);
    let (disk_type, zone, name) = (next(), next(), next());
    let snapshots = match (next().parse(), next().parse()) {
        (Ok(count), Ok(size_gib)) => Some(SnapshotsAlong { count, size_gib }),
        _ => None,
    };
    let disk = ClaimedDisk { id, size_gib, disk_type, zone, name, snapshots };
    Some(Offer { transfer, disk })
}

fn encode(text: &str, out: &mut String) {
    out.extend(utf8_percent_encode(text, ESCAPED));
}

/// Undoes [`encode`]; broken escapes stay as they are. The result is one line of text, and no longer than a cloud's names are.
fn decode(text: &str) -> String {
    one_line(&percent_decode_str(text).decode_utf8_lossy()).chars().take(LONGEST_NAME).collect()
}

#[cfg(test)]
mod tests;
