//! Small values: times, IDs, names, templates, lines of text, the filter in an address.

use evs_domain::id::DiskId;
use evs_domain::name::{NameLimit, TransferName, Unit};
use evs_domain::template::{Filling, campaign_of, fill};
use evs_domain::text::{claim, claim_in_sentence, one_line};
use evs_domain::time::Timestamp;
use evs_domain::view::Query;
use proptest::prelude::*;

use crate::drawn;

fn limit() -> impl Strategy<Value = NameLimit> {
    (8..300usize, any::<bool>())
        .prop_map(|(max, chars)| NameLimit { max, unit: if chars { Unit::Chars } else { Unit::Bytes } })
}

proptest! {
    #[test]
    fn a_time_is_read_as_it_was_written(time in drawn::time(), fraction in "(\\.[0-9]{1,9})?", hours in 0..15i64, minutes in 0..60i64) {
        let written = time.to_extended();
        prop_assert_eq!(Timestamp::parse(&written), Some(time));
        let there = format!("{}{fraction}+{hours:02}:{minutes:02}", written.trim_end_matches('Z'));
        prop_assert_eq!(Timestamp::parse(&there), Some(Timestamp(time.0 - hours * 3600 - minutes * 60)));
        prop_assert_eq!(time.to_compact(), written.replace(['-', ':'], ""));
    }

    #[test]
    fn whatever_is_taken_for_a_time_is_written_and_read_again_alike(text in "[0-9+-]{1,5}-[0-9+-]{1,3}-[0-9]{1,3}[T ][0-9:]{5,9}[.0-9]{0,4}[Zz+-]?[0-9:]{0,6}", other in drawn::text()) {
        for text in [text, other] {
            let Some(time) = Timestamp::parse(&text) else { continue };
            prop_assert_eq!(Timestamp::parse(&time.to_extended()), Some(time), "{}", text);
        }
    }

    #[test]
    fn an_id_is_read_as_it_was_written_and_nothing_else_is(number in any::<u128>(), text in drawn::text()) {
        prop_assert_eq!(DiskId::parse(&DiskId(number).to_string().to_uppercase()), Some(DiskId(number)));
        if let Some(id) = DiskId::parse(&text) {
            prop_assert_eq!(id.to_string(), text.to_lowercase());
        }
    }

    #[test]
    fn a_name_that_was_taken_is_taken_again_alike_and_fits(text in drawn::name(), limit in limit()) {
        if let Ok(name) = TransferName::parse(&text, limit) {
            prop_assert_eq!(TransferName::parse(name.as_str(), limit), Ok(name.clone()));
            prop_assert!(limit.measure(name.as_str()) <= limit.max);
        }
        prop_assert!(limit.measure(limit.cut(&text)) <= limit.max);
        prop_assert!(text.starts_with(limit.cut(&text)));
    }

    #[test]
    fn a_long_name_gives_way_in_a_template_and_what_was_typed_stays(before in "[a-z]{1,2}", after in "[a-z]{0,2}", disk in drawn::name(), n in 1..999usize, limit in limit()) {
        let filled = fill(&format!("{before}{{disk}}{after}{{n}}"), Filling { disk: &disk, n, size_gib: 40 }, limit);
        let end = format!("{after}{n}");
        prop_assert!(filled.starts_with(&before) && filled.ends_with(&end));
        // Room for what was typed, a number and the sign that something is left out.
        if limit.max >= 2 + 2 + 3 + 3 {
            prop_assert!(TransferName::parse(&filled, limit).is_ok(), "{:?}", filled);
        }
    }

    #[test]
    fn any_template_is_filled_and_a_campaign_is_a_part_of_its_name(template in drawn::text(), disk in drawn::name(), limit in limit()) {
        let name = fill(&template, Filling { disk: &disk, n: 7, size_gib: 40 }, limit);
        if let Some(campaign) = campaign_of(&name) {
            prop_assert!(name.contains(campaign) && !campaign.trim().is_empty());
            let other = format!("[{campaign}] x");
            prop_assert_eq!(campaign_of(&other), Some(campaign));
        }
    }

    #[test]
    fn a_line_stays_a_line(text in drawn::text(), name in drawn::name()) {
        for text in [text, name] {
            let line = one_line(&text);
            prop_assert!(!line.chars().any(char::is_control));
            prop_assert_eq!(&one_line(&line), &line);
            prop_assert_eq!(claim(&claim(&text)), claim(&text));
            let quoted = claim_in_sentence(&text);
            prop_assert!(!quoted.contains(['"', '“', '”', '«', '»', '「', '」']));
        }
    }

    #[test]
    fn a_filter_in_an_address_is_read_as_it_was_written(text in drawn::text(), status in drawn::name()) {
        prop_assume!(!status.is_empty());
        let _never_panics = Query::from_address(&text);
        let query = Query { text, status: Some(status), ..Query::default() };
        let address = query.to_address();
        let read = Query::from_address(&address);
        prop_assert_eq!(read.to_address(), address);
    }
}
