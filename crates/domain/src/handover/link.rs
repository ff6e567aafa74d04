//! The link `…/accept#v=1&…`: everything stands in the fragment, which browsers don't send to any server. It carries no
//! key. Format, in this order, each value percent-encoded:
//! `v=1 & c=<cloud> & r=<region> & p=<sender's project> & t=<transfer>~<disk>~<GiB>~<type>~<zone>~<disk name> … & end`;
//! where it's known, `~<number of snapshots>~<their GiB>` follows the disk's name.
//! Unknown fields are skipped, so that later versions may add some; a missing `end` means that the link was cut.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::{HandOver, Offer};
use crate::disks::ClaimedDisk;
use crate::id::{DiskId, TransferId};
use crate::quota::SnapshotsAlong;
use crate::text::{LONGEST_NAME, one_line};

/// The most transfers that are read from one link; more is no hand-over but an attempt to hang the page.
const MOST: usize = 500;

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
mod tests {
    use super::*;

    const ID: &str = "1a7059f5-8ed7-45b7-8d05-2811e5d09f24";

    fn hand_over() -> HandOver {
        let offer = Offer {
            transfer: TransferId::parse(ID).unwrap(),
            disk: ClaimedDisk {
                id: DiskId::parse("c86b9af4-151d-4ead-b62c-5fb967af0e37"),
                name: "über & ~<b>#1</b> 50%".into(),
                size_gib: 40,
                disk_type: "SSD".into(),
                zone: "az-1".into(),
                snapshots: Some(SnapshotsAlong { count: 2, size_gib: 80 }),
            },
        };
        HandOver {
            cloud: "local".into(),
            region: "region-one".into(),
            sender_project: "p1".into(),
            offers: vec![offer],
            cut: false,
        }
    }

    #[test]
    fn what_was_written_is_read_back() {
        assert_eq!(read(&write(&hand_over())), Ok(hand_over()));
    }

    #[test]
    fn a_link_cut_anywhere_is_either_refused_or_known_to_be_cut() {
        let whole = write(&hand_over());
        for end in 0..whole.len() {
            if let Ok(read) = read(&whole[..end]) {
                assert!(read.cut, "{}", &whole[..end]);
                assert_eq!(read.offers[0].transfer.to_string(), ID);
            }
        }
    }

    #[test]
    fn what_a_sentence_puts_behind_a_link_does_not_make_it_a_cut_one() {
        let whole = write(&hand_over());
        for behind in [
            ".",
            ")",
            ").",
            ",",
            "!",
            ">",
            "”",
            "%E2%80%9D",
            "*",
            "**",
            "?utm_source=mail",
            "&fbclid=end",
            "|text",
        ] {
            assert_eq!(read(&format!("{whole}{behind}")), Ok(hand_over()), "{behind}");
        }
        for behind in [".", ")", "e.", "en)"] {
            let cut = whole.trim_end_matches("end");
            assert!(read(&format!("{cut}{behind}")).unwrap().cut, "{behind}");
        }
        assert!(read(&format!("v=1&t={ID}&ending=1")).unwrap().cut, "another field begins so");
    }

    #[test]
    fn what_follows_the_end_says_nothing_of_the_transfers() {
        let read = read(&format!("v=1&c=local&t={ID}&end&c=E,1,abc&r=x")).unwrap();
        assert_eq!((read.cloud.as_str(), read.region.as_str()), ("local", ""));
    }

    #[test]
    fn ampersands_that_became_html_are_seen_through() {
        for escaped in ["&amp;", "&amp;amp;"] {
            assert_eq!(read(&write(&hand_over()).replace('&', escaped)), Ok(hand_over()));
        }
    }

    #[test]
    fn a_bare_link_with_an_id_alone_is_enough() {
        let read = read(&format!("#v=1&t={ID}&end")).unwrap();
        assert_eq!(read.offers, [Offer::bare(TransferId::parse(ID).unwrap())]);
    }

    #[test]
    fn what_is_not_ours_is_refused_with_the_right_word() {
        assert_eq!(read("#top"), Err(LinkProblem::NotALink));
        assert_eq!(read(""), Err(LinkProblem::NotALink));
        assert_eq!(read("v=2&x"), Err(LinkProblem::LaterVersion));
        assert_eq!(read("v=1&t=1a7059f5-8ed7"), Err(LinkProblem::NoTransfer));
    }

    #[test]
    fn hostile_names_are_one_harmless_line() {
        let read = read(&format!("v=1&t={ID}~~x~~~a%0Ab%E2%80%AEc%ZZ&end")).unwrap();
        assert_eq!(read.offers[0].disk.name, "a bc%ZZ");
    }

    #[test]
    fn a_claim_is_kept_as_long_as_a_cloud_keeps_names_and_what_cannot_be_seen_takes_none_of_it() {
        let name = "ü".repeat(255);
        let padded = format!("{}{name}more", "\u{200b}".repeat(5000));
        for claimed in [&name, &padded] {
            let mut given = hand_over();
            given.offers[0].disk.name.clone_from(claimed);
            given.region = claimed.clone();
            let read = read(&write(&given)).unwrap();
            assert_eq!(
                (read.offers[0].disk.name.as_str(), read.region.as_str()),
                (name.as_str(), name.as_str())
            );
        }
    }
}
