//! Files of either side, opened by the other: to keys and with passphrases, as bytes and as text.

use evs_age::scrypt::{Derivation, Params, Work};
use evs_age::{
    Identity, Lock, OpenProblem, Passphrase, Recipient, Sealed, armor, seal, seal_with_passphrase,
};
use evs_domain::handover::package::read;

use crate::tool::{Tool, package, random};

/// A package as a person would write it by hand.
const BY_HAND: &str = "evs-transfer-package: 1\ntransfer_id: 1a7059f5-8ed7-45b7-8d05-2811e5d09f24\n\
                       auth_key: 9266c59563c84664\nend\n";

/// A key that the tool made, in `key.txt`, with the recipient that it printed.
fn key_of(tool: &Tool) -> (Identity, Recipient) {
    tool.shell("age-keygen -o key.txt 2> keygen.txt", &[]);
    let text = String::from_utf8(tool.get("key.txt")).unwrap();
    let identity = text.lines().find_map(|line| Identity::parse(line).ok()).unwrap();
    let printed = String::from_utf8(tool.get("keygen.txt")).unwrap();
    (identity, Recipient::parse(printed.split_once(": ").unwrap().1).unwrap())
}

#[test]
fn a_key_of_the_tool_is_the_same_here() {
    let (identity, recipient) = key_of(&Tool::new());
    assert_eq!(identity.recipient(), recipient);
}

#[test]
fn the_tool_opens_what_was_sealed_here_to_a_key() {
    let tool = Tool::new();
    let ours = Identity::generate(&mut random).unwrap();
    let (_, theirs) = key_of(&tool);
    tool.put("ours.txt", ours.expose().as_bytes());
    for transfers in [1, 60, 500] {
        let text = package(transfers);
        let file = seal(text.expose().as_bytes(), &[ours.recipient(), theirs], &mut random).unwrap();
        tool.put("package.age", &file);
        tool.put("armored.age", armor::write(&file));
        for (key, file) in
            [("ours.txt", "package.age"), ("key.txt", "package.age"), ("ours.txt", "armored.age")]
        {
            tool.shell(&format!("age -d -i {key} -o opened.txt {file}"), &[]);
            assert_eq!(tool.get("opened.txt"), text.expose().as_bytes(), "{transfers}, {key}, {file}");
        }
    }
}

#[test]
fn what_the_tool_sealed_to_a_key_is_opened_here() {
    let tool = Tool::new();
    let identity = Identity::generate(&mut random).unwrap();
    let recipient = identity.recipient().to_string();
    tool.put("package.txt", BY_HAND);
    for form in ["", "--armor"] {
        tool.shell(
            &format!("age {form} -r \"$recipient\" -o package.age package.txt"),
            &[("recipient", &recipient)],
        );
        let sealed = Sealed::read(&tool.get("package.age")).unwrap();
        assert_eq!(sealed.lock(), Lock::Keys(1));
        let opened = sealed.open(&identity).unwrap();
        assert_eq!(read(opened.expose()).unwrap().package.transfers[0].key.expose(), "9266c59563c84664");
        let other = Identity::generate(&mut random).unwrap();
        assert_eq!(sealed.open(&other).unwrap_err(), OpenProblem::WrongKey);
    }
}

#[test]
fn the_tool_opens_what_was_sealed_here_with_a_passphrase() {
    let tool = Tool::new();
    let passphrase = Passphrase::generate(&mut random).unwrap();
    let text = package(3);
    for work in [Work::Log15, Work::Log16] {
        let params = Params::generate(work, &mut random).unwrap();
        let key = Derivation::begin(&passphrase, params).unwrap().finish();
        tool.put("package.age", seal_with_passphrase(text.expose().as_bytes(), key, &mut random).unwrap());
        tool.at_terminal("age -d -o opened.txt package.age", &format!("{}\n", passphrase.expose()));
        assert_eq!(tool.get("opened.txt"), text.expose().as_bytes(), "{work:?}");
    }
}

#[test]
fn what_the_tool_sealed_with_a_passphrase_is_opened_here() {
    let tool = Tool::new();
    let passphrase = Passphrase::generate(&mut random).unwrap();
    tool.put("package.txt", BY_HAND);
    let typed = format!("{0}\n{0}\n", passphrase.expose());
    tool.at_terminal("age --passphrase --armor -o package.age package.txt", &typed);
    let sealed = Sealed::read(&tool.get("package.age")).unwrap();
    assert!(matches!(sealed.lock(), Lock::Passphrase(_)));
    let opened = sealed.open_with_passphrase(&passphrase).unwrap();
    assert_eq!(opened.expose(), BY_HAND.as_bytes());
    assert_eq!(read(opened.expose()).unwrap().package.transfers.len(), 1);
}
