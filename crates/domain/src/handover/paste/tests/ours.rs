//! What this console itself copies and saves.

use super::{A, B, check, filled, link};

#[test]
fn pairs_are_read_back_with_names_and_sizes() {
    let text = "# über & ~<b>#1</b> (x) （y） key-2024 (40 GiB)\ntransfer_id: {A}\nauth_key: {K}\n\n# b\u{200d}c, {E} (7 GiB, 2 snapshots)\ntransfer_id: {B}\nauth_key: {L}";
    let expected = "A K - über & ~<b>#1</b> (x) （y） key-2024 40; B L - bc, {E} 7";
    for text in [
        text.to_owned(),
        text.replace('\n', "\r\n"),
        text.replace('\n', "\n> "),
        text.replace('\n', "\n\n"),
        format!("\u{feff}{text}"),
    ] {
        check(&[(&text, &filled(expected))]);
    }
    check(&[
        ("transfer_id: {A}\nauth_key: {K}", "A K"),
        (
            "# ledger (40 GiB) transfer_id: {A} auth_key: {K} # b (7 GiB) transfer_id: {B} auth_key: {L}",
            "A K; B L",
        ),
        (
            "# ledger (40 GiB)\ntransfer_id: {A}\nauth_key: {K}\nsnapshots: 2\nsnapshot_size: 30 GiB\n\n# b (7 GiB)\ntransfer_id: {B}\nauth_key: {L}",
            "A K - ledger 40; B L - b 7",
        ),
        ("# ledger (40 GiB)\n# 2 snapshots, 30 GiB\ntransfer_id: {A}\nauth_key: {K}", "A K - ledger 40"),
        (
            "# ledger (40 GiB)\ntransfer_id: {A}\nauth_key: \n\n# b (7 GiB)\ntransfer_id: {B}\nauth_key: {L}",
            "A - - ledger 40; B L - b 7",
        ),
    ]);
}

#[test]
fn the_disks_of_pairs_are_read_back_by_their_ids() {
    let text = "# über (x) (40 GiB)\nvolume_id: {D}\ntransfer_id: {A}\nauth_key: {K}\n\n# b (7 GiB, 2 snapshots of 9 GiB)\nvolume_id: {E}\ntransfer_id: {B}\nauth_key: {L}";
    for text in [
        text.to_owned(),
        text.replace('\n', "\r\n"),
        text.replace('\n', "\n> "),
        text.replace('\n', "\n\n"),
        format!("This file holds keys.\n\n{text}\n"),
    ] {
        check(&[(&text, &filled("A K D über (x) 40; B L E b 7"))]);
    }
}

#[test]
fn a_disk_that_is_called_like_a_pair_brings_no_pair_in() {
    check(&[(
        "# x transfer_id: {B} auth_key: {L} (40 GiB)\ntransfer_id: {A}\nauth_key: {K}",
        &filled("A K - x transfer_id: {B} auth_key: {L} 40"),
    )]);
}

#[test]
fn a_file_is_read_back_with_its_link() {
    let both = link(A).replace("&end", &format!("&t={B}~~7~SSD~az-1~b&end"));
    let text = format!(
        "This file holds keys.\n{both}\n\n# led ger (10 GiB)\ntransfer_id: {{A}}\nauth_key: {{K}}\n\n# b (7 GiB)\ntransfer_id: {{B}}\nauth_key: {{L}}\n"
    );
    check(&[(&text, "A K - led ger 10; B L - b 7; link A B")]);
    check(&[
        (&format!("{both}\nkeys: {{K}}, {{L}}"), "A K; B L; link A B"),
        (&format!("{both}\nkey: {{K}}"), "A; B; link A B; unread 0 1"),
    ]);
}

#[test]
fn keys_alone_are_kept_in_their_order_and_belong_to_nobody_yet() {
    let keys = |text: &str| {
        let pasted = super::super::read(text);
        assert!(pasted.transfers.is_empty() && pasted.lone_key.is_none(), "{text}");
        pasted.lone_keys.iter().map(|key| key.expose().to_owned()).collect::<Vec<_>>()
    };
    for text in [
        "9266c59563c84664\n0066c59563c84664",
        "keys: 9266c59563c84664, 0066c59563c84664 and 9266c59563c84664",
    ] {
        assert_eq!(keys(text), ["9266c59563c84664", "0066c59563c84664"], "{text}");
    }
    assert!(keys("9266 keys in all").is_empty());
}
