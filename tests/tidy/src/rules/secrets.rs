//! Secrets: where they are taken out of their wrapping, that the wrapping can't leak, and that the app writes no log.

use std::collections::BTreeSet;

use crate::source::sources;
use crate::tokens::{close_of, find};
use crate::tree::{none, read};

const OURS: &[&str] = &["src/", "crates/domain/", "crates/age/", "crates/api/", "crates/i18n/"];

/// The files that may take a secret out, and what for.
const MAY_EXPOSE: &[(&str, &str)] = &[
    ("crates/domain/src/secret.rs", "the wrapping itself"),
    ("crates/domain/src/handover/key_text.rs", "putting right what was typed"),
    ("crates/domain/src/handover/package/mod.rs", "looking whether it fits on a line"),
    ("crates/domain/src/handover/package/write.rs", "into the text that is sealed"),
    ("crates/age/src/scrypt/mod.rs", "working on a passphrase"),
    ("crates/api/src/identity/sign_in_body.rs", "into the body of a sign-in"),
    ("crates/api/src/signature/mod.rs", "into the text that is signed"),
    ("crates/api/src/transfers/accept.rs", "into the body of an accept"),
    ("src/api/transport.rs", "into headers and bodies that leave"),
    ("src/pages/accept/paste.rs", "showing what may be a key"),
    ("src/pages/accept/pasting.rs", "reading what was pasted"),
    ("src/components/sealing/phrase.rs", "showing and copying what opens a sealed file, once"),
    ("src/state/accept/intake.rs", "into the field of the form"),
    ("src/state/sealing/mod.rs", "a package's text and a typed passphrase, to seal and to open"),
    ("src/state/sealing/keys.rs", "a package's text and one's own key, to seal and to open"),
    ("src/state/sealing/backup.rs", "one's own key, into the text that is sealed and out of it"),
    (
        "src/state/journal/carried.rs",
        "keys, into the text of a record that is sealed, and that text, to be read",
    ),
    ("src/state/accept/job.rs", "leaving a key out of what a cloud echoes"),
    ("src/state/sign_in_journal/at_hand.rs", "showing and copying one's own key"),
    ("src/state/authorization/signing_key.rs", "into a key that can't be read out"),
    ("src/state/journal/cipher.rs", "sealing"),
    ("src/state/staying/record/mod.rs", "tokens, into the text that is sealed and out of it"),
];

#[test]
fn secrets_are_taken_out_in_few_known_places() {
    let allowed: BTreeSet<&str> = MAY_EXPOSE.iter().map(|(path, _)| *path).collect();
    let mut used = BTreeSet::new();
    let mut found = Vec::new();
    for source in sources(OURS) {
        let places = source.code_places(". expose ( )");
        if places.is_empty() {
            continue;
        }
        if allowed.contains(source.path.as_str()) {
            used.insert(source.path.clone());
        } else {
            found.extend(places);
        }
    }
    none("hand the secret on wrapped, or give this file a line in the list with its reason:", &found);
    let stale: Vec<String> =
        allowed.iter().filter(|path| !used.contains(**path)).map(|path| (*path).to_owned()).collect();
    none("these take no secret out any more; take them off the list:", &stale);
}

#[test]
fn no_secret_goes_into_a_text_that_is_put_together() {
    let macros = [
        "format", "write", "writeln", "print", "println", "eprintln", "panic", "log", "info", "warn", "error",
    ];
    let mut found = Vec::new();
    for source in sources(OURS) {
        for name in macros {
            for at in find(&source.code, &format!("{name} !")) {
                let inside = &source.code[at..=close_of(&source.code, at + 2)];
                if !find(inside, ". expose ( )").is_empty() {
                    found.push(source.place(&source.code[at]));
                }
            }
        }
    }
    none("a secret in a text can't be wiped and is easily logged:", &found);
}

#[test]
fn the_wrapping_can_be_neither_printed_nor_stored_nor_compared() {
    let mut found = Vec::new();
    for source in sources(OURS) {
        for kind in ["Secret", "AuthKey"] {
            for trait_name in ["Display", "Serialize", "Deserialize", "ToString", "PartialEq", "Hash", "Into"]
            {
                found.extend(source.code_places(&format!("{trait_name} for {kind}")));
            }
        }
    }
    let wrapping = read("crates/domain/src/secret.rs").unwrap();
    let tokens = crate::tokens::tokens(&wrapping.text).unwrap();
    for at in find(&tokens, "# [ derive (") {
        for token in &tokens[at + 4..close_of(&tokens, at + 3)] {
            if !matches!(token.text.as_str(), "Clone" | "Debug" | "Default" | ",") {
                found.push(format!("{}:{}: derives {}", wrapping.path, token.line, token.text));
            }
        }
    }
    none("a secret has no such trait:", &found);
}

/// What is printed goes nowhere in a browser, and other ways to log than these would need a dependency.
#[test]
fn the_app_logs_nothing_but_the_place_where_it_broke() {
    let mut found = Vec::new();
    for source in sources(OURS) {
        for pattern in ["console : :", "logging : :"] {
            found.extend(source.code_places(pattern));
        }
    }
    found.retain(|place| !place.starts_with("src/app/crash.rs"));
    none("what a person typed or a cloud said must not get into a log:", &found);
    let crash = sources(&["src/app/crash.rs"])[0];
    assert_eq!(crash.code_places("console : :").len(), 1, "one line is enough");
    for pattern in ["payload ( )", ". message ( )", "info . to_string", "payload_as_str"] {
        none("a panic's message can hold what was typed:", &crash.code_places(pattern));
    }
}
