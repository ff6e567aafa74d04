//! What links say, whole, cut, changed on their way, and hostile.

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
        assert_eq!((read.offers[0].disk.name.as_str(), read.region.as_str()), (name.as_str(), name.as_str()));
    }
}
