//! Keys of one's own and recipients that are remembered: what survives, what is at rest, what opens what.

use evs_domain::secret::Secret;
use evs_transfer_console::state::journal::{JournalError, KnownRecipient, RecipientStore, Whose};
use evs_transfer_console::state::sealing::{OpenFailure, keys};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::journal::raw;
use crate::sealing::package;

const NAME: &str = "test-recipients";

#[wasm_bindgen_test]
async fn a_key_rests_sealed_opens_again_and_is_gone_once_it_was_forgotten() {
    raw::delete(NAME).await;
    let store = RecipientStore::open_named(NAME).await.unwrap();
    let made = keys::make().unwrap();
    assert!(made.recipient.starts_with("age1") && store.is_lasting());
    store.keep_own(&made.recipient, &made.secret, 7).await.unwrap();
    for (_, text) in raw::records(NAME).await {
        assert!(text.contains(&made.recipient) && !text.to_uppercase().contains("AGE-SECRET"), "{text}");
        assert!(!text.contains(made.secret.expose()), "{text}");
    }
    drop(store);
    // As after a reload.
    let store = RecipientStore::open_named(NAME).await.unwrap();
    let own = store.own_keys().await.unwrap();
    assert_eq!((own.len(), own[0].recipient.as_str(), own[0].at), (1, made.recipient.as_str(), 7));
    let secret = store.open_own(&made.recipient).await.unwrap();
    assert_eq!(secret.expose(), made.secret.expose());
    store.forget_own(&made.recipient).await.unwrap();
    assert!(store.own_keys().await.unwrap().is_empty());
    assert_eq!(store.open_own(&made.recipient).await.err(), Some(JournalError::NotFound));
}

#[wasm_bindgen_test]
async fn a_key_that_was_moved_to_another_record_does_not_open() {
    raw::delete(NAME).await;
    let store = RecipientStore::open_named(NAME).await.unwrap();
    let (one, other) = (keys::make().unwrap(), keys::make().unwrap());
    store.keep_own(&one.recipient, &one.secret, 1).await.unwrap();
    store.keep_own(&other.recipient, &other.secret, 2).await.unwrap();
    let records = raw::records(NAME).await;
    let (id, text) = records.iter().find(|(id, _)| id.contains(&one.recipient)).unwrap();
    let moved = text.replace(&one.recipient, &other.recipient);
    raw::put_record(NAME, &id.replace(&one.recipient, &other.recipient), &moved).await;
    assert_eq!(store.open_own(&other.recipient).await.err(), Some(JournalError::NotOpenable));
    assert!(store.open_own(&one.recipient).await.is_ok());
}

#[wasm_bindgen_test]
async fn whom_one_has_sealed_to_is_remembered_once_by_key_and_can_be_forgotten() {
    let store = RecipientStore::in_memory();
    let by = |account: &str| ("c1".to_owned(), account.to_owned());
    let known = |recipient: &str, sent_at| KnownRecipient {
        by: by("a1"),
        recipient: recipient.into(),
        name: "Milo".into(),
        sent_at,
        ..KnownRecipient::default()
    };
    for one in [known("age1a", 1), known("age1b", 2), known("age1a", 3)] {
        store.remember(&one).await.unwrap();
    }
    store.remember(&KnownRecipient { by: by("a2"), ..known("age1a", 9) }).await.unwrap();
    let own = Whose::Account { cloud: "c1".into(), account_id: "a1".into() };
    let told: Vec<_> = store.known(&own).await.unwrap().iter().map(|one| one.sent_at).collect();
    assert_eq!(told, [3, 2], "what another account has done isn't told");
    store.forget_known(&known("age1a", 3)).await.unwrap();
    assert_eq!(store.known(&own).await.unwrap(), [known("age1b", 2)]);
    assert_eq!(store.known(&Whose::Browser).await.unwrap().len(), 2);
    assert!(!store.is_lasting() && store.own_keys().await.unwrap().is_empty());
}

#[wasm_bindgen_test]
fn a_package_opens_by_its_recipients_key_alone_and_only_whole() {
    let (own, other) = (keys::make().unwrap(), keys::make().unwrap());
    let file = keys::seal_to(&package(3), &own.recipient).unwrap();
    let secrets =
        |pairs: &[&keys::KeyPair]| -> Vec<Secret> { pairs.iter().map(|pair| pair.secret.clone()).collect() };
    let read = keys::open_by(&file, &secrets(&[&other, &own])).unwrap();
    assert_eq!((read.package.transfers.len(), read.left_out), (3, 0));
    let armored = keys::armored(&file);
    assert_eq!(keys::open_by(armored.as_bytes(), &secrets(&[&own])).unwrap().package.transfers.len(), 3);
    let failure = |file: &[u8], pairs: &[&keys::KeyPair]| keys::open_by(file, &secrets(pairs)).unwrap_err();
    assert_eq!(failure(&file, &[&other]), OpenFailure::KeyNeeded);
    assert_eq!(failure(&file, &[]), OpenFailure::KeyNeeded);
    assert_eq!(failure(&file[..file.len() - 1], &[&own]), OpenFailure::Damaged);
    let mut changed = file.clone();
    *changed.last_mut().unwrap() ^= 1;
    assert_eq!(failure(&changed, &[&own]), OpenFailure::Damaged);
    assert!(keys::fingerprint_of(&own.recipient.replace('1', "2")).is_none());
}
