//! What is pasted: each transfer once, and keys that stay what they are.

#![no_main]

use evs_domain::handover::{MOST_TRANSFERS, key_text, paste};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let pasted = paste::read(text);
    assert!(pasted.transfers.len() <= MOST_TRANSFERS);
    let mut ids: Vec<_> = pasted.transfers.iter().map(|(offer, _)| offer.transfer).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), pasted.transfers.len());
    if let Some(key) = key_text::certain(text) {
        assert!(key_text::to_send(text).is_some_and(|sent| sent.is(&key)));
    }
    let _never_panics = (key_text::doubt(text), key_text::without_clutter(text));
});
