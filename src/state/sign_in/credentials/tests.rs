//! What is made of fields as people fill them in.

use super::*;

fn fields(way: SignInWay) -> TypedFields {
    let text = str::to_owned;
    TypedFields {
        way,
        account: text("harbor"),
        user: text("hanna"),
        key_id: text("AK1"),
        secret: text("secret"),
        ..TypedFields::default()
    }
}

fn read(fields: &TypedFields) -> TypedCredentials {
    fields.read(CloudKind::Huawei).unwrap()
}

#[test]
fn what_was_copied_along_is_in_no_key_token_or_code() {
    let pasted = |text: &str| format!(" \u{200b}{text}\u{feff}\n");
    let key = TypedFields {
        key_id: pasted("AK1"),
        secret: pasted("sk"),
        second: pasted("MII\nx"),
        ..fields(SignInWay::AccessKey)
    };
    let mut read_key = read(&key);
    let (key, sk) = read_key.take_key().unwrap();
    assert_eq!((key.ak.as_str(), sk.expose()), ("AK1", "sk"));
    assert!(read_key.take_key().unwrap().1.is_empty(), "its secret is taken once");
    assert_eq!(key.security_token.unwrap().expose(), "MIIx");
    let token = TypedFields { secret: pasted("gAAAA"), ..fields(SignInWay::Token) };
    assert!(matches!(read(&token), TypedCredentials::Token(token) if token.expose() == "gAAAA"));
    let code = TypedFields { second: "123 456\u{200b}".into(), ..fields(SignInWay::Password) };
    let TypedCredentials::Password { passcode, .. } = read(&code) else { panic!("no password") };
    assert_eq!(passcode.unwrap().expose(), "123456");
}

#[test]
fn a_character_that_cannot_be_sent_is_named_with_its_field() {
    let stray = |fields: TypedFields| fields.read(CloudKind::Huawei).unwrap_err();
    let at = |field, character, place| Slip::Stray(field, Stray { character, place });
    let secret = "tök".to_owned();
    for way in [SignInWay::AccessKey, SignInWay::Token] {
        assert_eq!(stray(TypedFields { secret: secret.clone(), ..fields(way) }), at(Field::Secret, 'ö', 2));
    }
    for way in [SignInWay::AccessKey, SignInWay::ApplicationCredential] {
        assert_eq!(stray(TypedFields { key_id: "АK".into(), ..fields(way) }), at(Field::KeyId, 'А', 1));
    }
    let second = TypedFields { second: "12ä4".into(), ..fields(SignInWay::Password) };
    assert_eq!(stray(second), at(Field::Second, 'ä', 3));
}

#[test]
fn a_password_is_sent_as_it_stands_and_doubted_when_it_is_odd() {
    let odd = TypedFields { secret: " pass wörd\u{200b}".into(), ..fields(SignInWay::Password) };
    let TypedCredentials::Password { password, .. } = read(&odd) else { panic!("no password") };
    assert_eq!(password.expose(), " pass wörd\u{200b}");
    assert_eq!(odd.doubt(CloudKind::Huawei), Some(Doubt::OddPassword));
    assert_eq!(fields(SignInWay::Password).doubt(CloudKind::Huawei), None);
}

#[test]
fn a_credentials_secret_may_be_of_ones_own_choice_and_is_doubted_when_no_cloud_makes_such() {
    let own =
        TypedFields { secret: " geheim ß \u{200b}".into(), ..fields(SignInWay::ApplicationCredential) };
    let TypedCredentials::ApplicationCredential { secret, .. } = read(&own) else { panic!("no credential") };
    assert_eq!(secret.expose(), "geheim ß");
    assert_eq!(own.doubt(CloudKind::OpenStack), Some(Doubt::Stray(Stray { character: 'ß', place: 7 })));
}

#[test]
fn a_code_is_of_the_user_by_id_where_one_was_typed() {
    let by_id =
        TypedFields { second: "123456".into(), user_id: " 7f\u{200b}".into(), ..fields(SignInWay::Password) };
    let Some(Credential::Password { passcode: Some(Passcode::ById { user_id, code }), .. }) =
        read(&by_id).credential()
    else {
        panic!("not by id")
    };
    assert_eq!((user_id.as_str(), code.expose()), ("7f", "123456"));
}

#[test]
fn an_account_is_taken_for_an_id_and_doubted_as_one() {
    let by_id = TypedFields { account: " default ".into(), ..fields(SignInWay::Password) };
    let TypedCredentials::Password { account, .. } = by_id.read(CloudKind::OpenStack).unwrap() else {
        panic!("no password")
    };
    assert_eq!(account, Account::Id("default".into()));
    assert_eq!(by_id.doubt(CloudKind::OpenStack), Some(Doubt::AccountAsId("default".into())));
}

#[test]
fn what_is_empty_or_only_blank_is_missing() {
    for way in [SignInWay::Password, SignInWay::AccessKey, SignInWay::ApplicationCredential, SignInWay::Token]
    {
        let empty = TypedFields { way, second: "1".into(), ..TypedFields::default() };
        assert_eq!(empty.read(CloudKind::OpenStack).unwrap_err(), Slip::Missing, "{way:?}");
    }
    let blank = TypedFields { secret: "\u{200b} ".into(), ..fields(SignInWay::Token) };
    assert_eq!(blank.read(CloudKind::OpenStack).unwrap_err(), Slip::Missing);
}
