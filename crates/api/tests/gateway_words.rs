//! The gateway's own answers: what each says of a change, which may have taken effect or has not.

#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

use evs_api::call::require_success;
use evs_api::failure::{CERTIFICATE, Retry};
use evs_api::{Effect, Failure, Headers, Lost, Response};

/// What is made of an answer with this word of the gateway's.
fn failure(word: Option<&str>, status: u16, code: &str) -> Failure {
    let headers = Headers { gateway_error: word.map(str::to_owned), ..Headers::default() };
    let body = format!("{{\"error\":{{\"code\":\"{code}\",\"message\":\"m\"}}}}").into_bytes();
    require_success(Response { status, headers, body }).unwrap_err()
}

#[test]
fn the_word_says_whether_a_change_may_have_taken_effect() {
    for (word, status, code, effect) in [
        ("refused", 400, "Gateway.ChangeId", Effect::None),
        ("refused", 404, "Gateway.NotFound", Effect::None),
        ("unreachable", 502, "Gateway.Unreachable", Effect::None),
        ("certificate", 502, CERTIFICATE, Effect::None),
        ("redirected", 502, "Gateway.Redirected", Effect::Unknown),
        ("cut", 502, "Gateway.Cut", Effect::Unknown),
        ("timeout", 504, "Gateway.Timeout", Effect::Unknown),
        ("repeated", 409, "Gateway.Repeated", Effect::Unknown),
    ] {
        assert_eq!(failure(Some(word), status, code).effect(), effect, "{word}");
    }
}

#[test]
fn a_request_that_came_twice_is_no_refusal_and_is_not_sent_again() {
    let repeated = failure(Some("repeated"), 409, "Gateway.Repeated");
    assert!(matches!(repeated, Failure::Lost { how: Lost::Repeated, .. }));
    assert_eq!((repeated.effect(), repeated.retry()), (Effect::Unknown, Retry::Never));
    assert!(repeated.refusal().is_none());
    // The cloud's own conflict is a refusal.
    assert!(matches!(failure(None, 409, "EVS.1"), Failure::Refused { .. }));
}
