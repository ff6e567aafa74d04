//! What cases are drawn from: texts of strangers, IDs, keys, offers. What is expected of them isn't known here.

use evs_domain::disks::ClaimedDisk;
use evs_domain::handover::package::{Package, Packed};
use evs_domain::handover::{HandOver, Offer};
use evs_domain::id::{DiskId, TransferId};
use evs_domain::quota::SnapshotsAlong;
use evs_domain::secret::AuthKey;
use evs_domain::time::Timestamp;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Characters that some reader takes for something.
const SIGNS: &[char] = &[
    ' ', '\t', '\n', '\r', '\0', '"', '\'', '`', '#', '%', '&', '=', '~', '+', '-', '_', '.', ',', ';', ':',
    '|', '<', '>', '(', ')', '[', ']', '{', '}', '/', '\\', '@', '$', '?', '!', 'ü', '北', '：', '＝',
    '\u{a0}', '\u{ad}', '\u{301}', '\u{feff}', '\u{200b}', '\u{200d}', '\u{202e}', '\u{2028}', '\u{fe0f}',
    '📦', '👩',
];

/// Words that some reader takes for something.
const WORDS: &[&str] = &[
    "v=1",
    "v=2",
    "#v=1&",
    "&t=",
    "&s=",
    "&k=",
    "&end",
    "end",
    "%23v=",
    "%3D",
    "%25",
    "&amp;",
    "&#35;",
    "=3D",
    "=\n",
    "https://",
    "url=",
    "auth_key",
    "transfer_id",
    "volume_id",
    "id",
    "name",
    "密钥",
    "Key:",
    "\": \"",
    "{\"transfer\": {",
    "}}",
    "| ",
    " |",
    "+---+",
    "<td>",
    "</td>",
    "evs-transfer-package: 1\n",
    "transfers: ",
    "age1",
    "2026-11-28T09:30:00Z",
    "{n}",
    "{disk}",
    "[q3] ",
];

/// Made of one number each: a test draws a million of them.
fn character() -> impl Strategy<Value = char> {
    any::<u32>().prop_map(|number| match number % 8 {
        0..=3 => char::from(b'a' + (number / 8 % 26) as u8),
        4..=6 => SIGNS[number as usize / 8 % SIGNS.len()],
        _ => char::from_u32(number / 8 % 0x11_0000).unwrap_or(' '),
    })
}

/// Any text.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => vec(character(), 0..12).prop_map(String::from_iter),
        3 => select(WORDS).prop_map(str::to_owned),
        1 => transfer_id().prop_map(|id| id.to_string()),
        1 => key().prop_map(|key| key.expose().to_owned()),
    ];
    vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// A name as somebody chose it, sometimes too long to be kept.
pub(crate) fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => vec(character(), 0..24).prop_map(String::from_iter),
        1 => vec(character(), 240..280).prop_map(String::from_iter),
        1 => (250..260usize).prop_map(|length| "👩\u{200d}".repeat(length / 2) + "👩"),
    ]
}

pub(crate) fn transfer_id() -> impl Strategy<Value = TransferId> {
    any::<u128>().prop_map(TransferId)
}

/// A key as Cinder makes them.
pub(crate) fn key() -> impl Strategy<Value = AuthKey> {
    any::<u64>().prop_map(|number| AuthKey::parse(&format!("{number:016x}")).unwrap())
}

pub(crate) fn disk() -> impl Strategy<Value = ClaimedDisk> {
    let id = prop::option::of(any::<u128>().prop_map(DiskId));
    let along = (any::<u32>(), any::<u64>()).prop_map(|(count, size_gib)| SnapshotsAlong { count, size_gib });
    let parts = (id, name(), any::<u32>(), name(), name(), prop::option::of(along));
    parts.prop_map(|(id, name, size_gib, disk_type, zone, snapshots)| ClaimedDisk {
        id,
        name,
        size_gib,
        disk_type,
        zone,
        snapshots,
    })
}

/// One to five transfers, each once.
fn offers() -> impl Strategy<Value = Vec<Offer>> {
    let one = (transfer_id(), disk()).prop_map(|(transfer, disk)| Offer { transfer, disk });
    vec(one, 1..6).prop_map(|mut offers| {
        offers.sort_by_key(|offer| offer.transfer);
        offers.dedup_by_key(|offer| offer.transfer);
        offers
    })
}

pub(crate) fn hand_over() -> impl Strategy<Value = HandOver> {
    (name(), name(), name(), offers()).prop_map(|(cloud, region, sender_project, offers)| HandOver {
        cloud,
        region,
        sender_project,
        offers,
        cut: false,
    })
}

/// Of the years that a time can be written in.
pub(crate) fn time() -> impl Strategy<Value = Timestamp> {
    (0..253_402_300_800i64).prop_map(Timestamp)
}

pub(crate) fn package() -> impl Strategy<Value = Package> {
    (hand_over(), name(), prop::option::of(time()), vec(key(), 5)).prop_map(|(said, note, made_at, keys)| {
        Package {
            cloud: said.cloud,
            region: said.region,
            sender_project: said.sender_project,
            note,
            made_at,
            transfers: said.offers.into_iter().zip(keys).map(|(offer, key)| Packed { offer, key }).collect(),
        }
    })
}
