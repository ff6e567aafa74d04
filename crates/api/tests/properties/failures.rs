//! Refusals: whatever stands in one, it's told as what it is.

use evs_api::{Failure, error_body};
use evs_domain::refusal::{CloudError, Missing, Refusal};
use proptest::prelude::*;

use crate::drawn;
use crate::readers::read_by_all;

proptest! {
    #[test]
    fn a_refusal_stays_one_with_its_status_and_short_plain_words(body in drawn::body(), status in 300..600u16) {
        for (name, outcome) in read_by_all(status, &body) {
            let Err(Some(Failure::Refused { error, .. })) = outcome else {
                prop_assert!(name == "clouds.json", "{}: {:?}", name, outcome);
                continue;
            };
            prop_assert_eq!(error.status, status);
            for text in [&error.code, &error.message, &error.request_id] {
                prop_assert!(text.chars().count() <= error_body::MOST && !text.chars().any(char::is_control), "{:?}", text);
            }
        }
    }

    #[test]
    fn every_refusal_means_something(status in 300..600u16, code in ".{0,20}", message in ".{0,80}") {
        let error = CloudError { status, code, message, request_id: String::new() };
        let _never_panics = (Refusal::of(&error), Missing::of(&error));
    }

    #[test]
    fn a_code_and_an_id_are_as_short_and_plain_as_a_message(code in drawn::json(), id in drawn::json()) {
        let said = error_body::read(serde_json::json!({ "error_code": code, "error_msg": 1, "request_id": id }).to_string().as_bytes());
        for text in [said.code, said.request_id] {
            prop_assert!(text.chars().count() <= error_body::MOST && !text.chars().any(char::is_control), "{:?}", text);
        }
    }

    #[test]
    fn no_body_makes_the_reader_of_errors_panic_or_say_much(body in prop::collection::vec(any::<u8>(), 0..3000)) {
        prop_assert!(error_body::read(&body).message.chars().count() <= error_body::MOST);
    }
}
