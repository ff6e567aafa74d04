//! What is pasted: nothing makes the reader panic or last long, and a pair is found whatever stands around it.

use std::time::{Duration, Instant};

use evs_domain::handover::{MOST_TRANSFERS, key_text, link, paste};
use proptest::prelude::*;

use crate::drawn;

/// Words of a message, none of which a reader takes for something.
fn words() -> impl Strategy<Value = String> {
    prop::collection::vec("[a-z]{1,4}[.!]?", 0..8).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic_or_gives_more_than_is_read(text in drawn::text()) {
        let pasted = paste::read(&text);
        prop_assert!(pasted.transfers.len() <= MOST_TRANSFERS);
        prop_assert!(pasted.lone_key.is_none() || pasted.transfers.is_empty());
        let mut ids: Vec<_> = pasted.transfers.iter().map(|(offer, _)| offer.transfer).collect();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), pasted.transfers.len(), "each transfer is told once");
    }

    #[test]
    fn a_pair_is_found_whatever_message_stands_around_it(
        before in words(),
        after in words(),
        id in drawn::transfer_id(),
        key in drawn::key(),
        form in 0..4usize,
    ) {
        let key_text = key.expose();
        let pair = match form {
            0 => format!("transfer_id: {id}\nauth_key: {key_text}"),
            1 => format!("| id | {id} |\n| auth_key | {key_text} |"),
            2 => format!("{{\"transfer\": {{\"auth_key\": \"{key_text}\", \"id\": \"{id}\"}}}}"),
            _ => format!("{id} {key_text}"),
        };
        let pasted = paste::read(&format!("{before}\n\n{pair}\n\n{after}\n"));
        prop_assert_eq!(pasted.transfers.len(), 1);
        prop_assert_eq!(pasted.transfers[0].0.transfer, id);
        prop_assert!(pasted.transfers[0].1.as_ref().is_some_and(|found| found.is(&key)));
    }

    #[test]
    fn a_link_is_found_whatever_message_stands_around_it(before in words(), said in drawn::hand_over(), after in words()) {
        let fragment = link::write(&said);
        let pasted = paste::read(&format!("{before}\nhttps://console.example/accept#{fragment}\n{after}"));
        prop_assert_eq!(pasted.links, vec![link::read(&fragment).unwrap()]);
    }

    #[test]
    fn a_key_that_is_certain_stays_the_same_and_is_what_is_sent(text in drawn::text()) {
        if let Some(key) = key_text::certain(&text) {
            prop_assert!(key_text::certain(key.expose()).is_some_and(|again| again.is(&key)));
            prop_assert!(key_text::to_send(&text).is_some_and(|sent| sent.is(&key)));
            prop_assert_eq!(key_text::doubt(&text), None);
        }
        let _never_panics = (key_text::doubt(&text), key_text::without_clutter(&text));
    }

    #[test]
    fn a_key_typed_in_groups_is_put_right(key in drawn::key(), group in 1..9usize, dash in any::<bool>()) {
        prop_assume!(!dash || 16 % group == 0);
        let digits: Vec<char> = key.expose().chars().collect();
        let groups: Vec<String> = digits.chunks(group).map(String::from_iter).collect();
        let typed = groups.join(if dash { "-" } else { " " }).to_uppercase();
        prop_assert!(key_text::certain(&typed).is_some_and(|read| read.is(&key)), "{}", typed);
    }
}

#[test]
fn a_text_of_ten_thousand_beginnings_of_links_is_read_at_once() {
    for piece in
        ["#v=1&eqfx\u{75240}", "#v=1&eqfx\u{75240}k：baaa34901bb9bae0", "https://#v=1&t=é", "&#35;v=1;"]
    {
        let begun = Instant::now();
        let _never_panics = paste::read(&piece.repeat(300_000 / piece.len()));
        assert!(begun.elapsed() < Duration::from_secs(10), "{piece}: {:?}", begun.elapsed());
    }
}

proptest! {
    // Long texts: few of them are enough.
    #![proptest_config(ProptestConfig::with_cases(5))]
    #[test]
    fn no_text_keeps_the_page_busy(piece in drawn::text()) {
        prop_assume!(!piece.is_empty());
        let text = piece.repeat(300_000 / piece.len());
        let begun = Instant::now();
        let _never_panics = paste::read(&text);
        // A tenth of a second by itself; a machine may have much else to do.
        prop_assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    }
}
