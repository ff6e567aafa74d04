//! What is written of a session, and what is made of it.

use evs_api::clouds::Region;

use super::*;

fn clouds() -> Vec<Cloud> {
    let region = Region { id: "r1".into(), label: "One".into() };
    vec![Cloud { id: "c1".into(), label: "Cloud one".into(), regions: vec![region], ..Cloud::default() }]
}

fn entered(dialect: Dialect) -> Entered {
    let pair = |id: &str, name: &str| (id.to_owned(), name.to_owned());
    let who = Who {
        cloud: clouds().remove(0),
        region: "r1".into(),
        account: pair("a1", "harbor"),
        user: "hanna".into(),
        project: pair("p1", "demo"),
        way: SignInWay::ApplicationCredential,
        key_id: "cred".into(),
        typed_account: "Harbor".into(),
        typed_user_id: "7f".into(),
        project_account: pair("a2", "other"),
        shares_project_name: true,
    };
    Entered { who, authorization: Secret::new("gAAAA").into(), dialect, expires: Some(Timestamp(1_000)) }
}

fn written(entered: &Entered) -> Secret {
    Record::of(entered).unwrap().write().unwrap().0
}

fn back(text: &Secret, clouds: &[Cloud], now: i64) -> Option<Entered> {
    Record::read(text, None)?.entered(clouds, now)
}

#[test]
fn a_session_comes_back_as_it_was_whatever_its_cloud_speaks() {
    for dialect in
        [Dialect::Evs(TransferApi::V2), Dialect::Evs(TransferApi::V3), Dialect::Cinder(Microversion(70))]
    {
        let before = entered(dialect);
        let after = back(&written(&before), &clouds(), 999).unwrap();
        assert_eq!(format!("{after:?}"), format!("{before:?}"));
        assert!(matches!(after.authorization, Authorization::Token(token) if token.expose() == "gAAAA"));
    }
}

#[test]
fn what_is_over_or_in_a_cloud_or_region_that_this_console_has_no_more_does_not_come_back() {
    let text = written(&entered(Dialect::Evs(TransferApi::V3)));
    assert!(back(&text, &clouds(), 1_000).is_none(), "the token is over");
    assert!(back(&text, &[], 0).is_none());
    let mut elsewhere = clouds();
    elsewhere[0].regions[0].id = "r2".into();
    assert!(back(&text, &elsewhere, 0).is_none());
}

#[test]
fn what_is_known_of_the_cloud_is_what_the_console_says_now() {
    let mut now = clouds();
    now[0].rules = "cinder".into();
    let after = back(&written(&entered(Dialect::Evs(TransferApi::V3))), &now, 0).unwrap();
    assert_eq!(after.who.cloud, now[0]);
}

#[test]
fn a_session_without_a_token_is_not_kept_and_other_texts_are_not_read() {
    let locked =
        Entered { authorization: Secret::default().into(), ..entered(Dialect::Evs(TransferApi::V3)) };
    assert!(Record::of(&locked).is_none());
    let text = written(&entered(Dialect::Evs(TransferApi::V3)));
    for other in ["", "{}", &text.expose().replace("\"version\":1", "\"version\":2")] {
        assert!(Record::read(&Secret::new(other), None).is_none(), "{other}");
    }
}

#[test]
fn an_access_key_without_its_secret_does_not_come_back() {
    let text = written(&entered(Dialect::Evs(TransferApi::V3)));
    let key = text.expose().replace(r#"{"Token":"gAAAA"}"#, r#"{"Key":{"ak":"AK1","security_token":"x"}}"#);
    assert!(key.contains("AK1"));
    assert!(Record::read(&Secret::new(key), None).is_none());
}

#[test]
fn printing_it_shows_no_token() {
    let record = Record::of(&entered(Dialect::Evs(TransferApi::V3))).unwrap();
    assert!(!format!("{record:?}").contains("gAAAA"));
}
