//! Times, IDs, names, templates, lines of text, the filter in an address.

#![no_main]

use evs_domain::id::TransferId;
use evs_domain::name::{NameLimit, TransferName};
use evs_domain::template::{Filling, campaign_of, fill};
use evs_domain::text::{claim, claim_in_sentence, one_line};
use evs_domain::time::Timestamp;
use evs_domain::view::Query;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Some(time) = Timestamp::parse(text) {
        assert_eq!(Timestamp::parse(&time.to_extended()), Some(time));
    }
    if let Some(id) = TransferId::parse(text) {
        assert_eq!(TransferId::parse(&id.to_string()), Some(id));
    }
    let limit = NameLimit::STRICTEST;
    if let Ok(name) = TransferName::parse(text, limit) {
        assert!(limit.measure(name.as_str()) <= limit.max);
    }
    let (template, disk) = text.split_once('\n').unwrap_or((text, text));
    let _campaign = campaign_of(&fill(template, Filling { disk, n: 7, size_gib: 40 }, limit)).map(str::to_owned);
    let line = one_line(text);
    assert!(!line.chars().any(char::is_control));
    assert_eq!(one_line(&line), line);
    assert_eq!(claim(&claim(text)), claim(text));
    assert!(claim_in_sentence(text).chars().count() <= 65);
    let address = Query::from_address(text).to_address();
    assert_eq!(Query::from_address(&address).to_address(), address);
});
