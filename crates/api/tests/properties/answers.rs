//! Good answers, or what looks like some.

use std::time::{Duration, Instant};

use evs_api::failure::Lost;
use evs_api::identity::missing_factor;
use evs_api::{Failure, Response};
use proptest::prelude::*;

use crate::drawn;
use crate::readers::read_by_all;

proptest! {
    #[test]
    fn an_answer_is_read_or_said_to_be_unreadable(body in drawn::body(), status in 200..300u16) {
        for (name, outcome) in read_by_all(status, &body) {
            let is_clear = match &outcome {
                Ok(()) | Err(None) => true,
                Err(Some(failure)) => matches!(failure, Failure::Lost { how: Lost::Unreadable, .. }),
            };
            prop_assert!(is_clear, "{}: {:?}", name, outcome);
        }
        let _never_panics = missing_factor(&Response { status, body, ..Response::default() });
    }

    #[test]
    fn what_is_no_json_is_read_by_nobody_but_who_reads_no_body(text in "[^\\[{\"0-9tfn-]{0,40}<html>.*") {
        let readers: Vec<String> = read_by_all(200, text.as_bytes())
            .into_iter()
            .filter(|(_, outcome)| outcome.is_ok())
            .map(|(name, _)| name)
            .collect();
        prop_assert_eq!(readers, ["cancel", "sign out", "cancel", "sign out"]);
    }
}

#[test]
fn nothing_is_read_so_deep_or_so_long_that_the_page_hangs() {
    let deep = format!("{}{}", "{\"volumes\":[".repeat(100_000), "]}".repeat(100_000));
    let items = r#"{"id":"","metadata":{"a":[[[[]]]]},"links":null},"#.repeat(20_000);
    let long = format!("{{\"volumes\":[{items}{{}}],\"transfers\":[{items}null]}}");
    for body in [deep, long] {
        let begun = Instant::now();
        let _never_panics = read_by_all(200, body.as_bytes());
        // Some forty readers, unoptimized, beside other tests.
        assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
    }
}
