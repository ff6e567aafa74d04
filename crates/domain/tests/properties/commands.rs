//! Commands of other clients: a real shell takes whatever is put into one for one word, and runs nothing of it.

use std::process::Command;

use evs_domain::commands::{self, Client, Place, Step, shell};
use evs_domain::disks::CloudKind;
use evs_domain::id::{DiskId, TransferId};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::drawn;

/// What somebody would write who wants something to be run.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => prop::sample::select(&[
            "'", "\"", "`", "$(", ")", "${", "}", "%{", "\\", "\n", "\r", ";", "|", "&", "#", "!", "~", "*", "\u{1b}[201~", "\u{3}",
            "$'", "\\'", "<(", "-x", "--", "@", "touch x", "\u{202e}", "\u{1}7", "EOF", "\u{0}",
        ][..]).prop_map(str::to_owned),
        1 => drawn::name(),
    ];
    vec(piece, 0..10).prop_map(|pieces| pieces.concat())
}

/// What `bash` makes of a text: the words that it would run a program with, each behind a NUL.
fn words(script: &str) -> Vec<u8> {
    let run =
        Command::new("/bin/bash").args(["-c", script]).env_clear().env("PATH", "/nowhere").output().unwrap();
    assert!(
        run.status.success() && run.stderr.is_empty(),
        "{script}: {}",
        String::from_utf8_lossy(&run.stderr)
    );
    run.stdout
}

fn place(text: &str, kind: CloudKind) -> Place {
    Place {
        kind,
        endpoint: Some(format!("https://evs.example/{text}")),
        region: text.into(),
        project: text.into(),
        version: "v3",
        transfers: "os-volume-transfer",
        microversion: 0,
    }
}

proptest! {
    // Each case starts a shell.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_shell_takes_any_text_for_one_word(texts in vec(hostile(), 20)) {
        let quoted: Vec<_> = texts.iter().map(|text| shell(text)).collect();
        let expected: String = texts.iter().map(|text| text.replace('\0', "") + "\0").collect();
        prop_assert_eq!(words(&format!("printf '%s\\0' {}", quoted.join(" "))), expected.into_bytes());
        let is_seen = |c: char| c == ' ' || !(c.is_control() || c.is_whitespace());
        prop_assert!(quoted.iter().all(|word| word.chars().all(is_seen)), "nothing acts on a terminal: {:?}", quoted);
    }

    #[test]
    fn a_command_is_run_with_the_same_words_whatever_stands_in_its_names(texts in vec(hostile(), 6)) {
        let mut script = String::from("curl() { printf '%s\\0' \"$#\"; }; openstack() { curl \"$@\"; }; hcloud() { curl \"$@\"; }\n");
        let mut expected = String::new();
        for text in &texts {
            for (kind, client, count) in [(CloudKind::Huawei, Client::Curl, "11"), (CloudKind::OpenStack, Client::OpenStack, "6"), (CloudKind::Huawei, Client::KooCli, "6")] {
                let step = Step::Create { disk: DiskId(7), name: text };
                script += &commands::command(client, &place(text, kind), step).unwrap();
                script.push('\n');
                expected += count;
                expected.push('\0');
            }
        }
        prop_assert_eq!(words(&script), expected.into_bytes(), "{}", script);
    }
}

proptest! {
    #[test]
    fn no_command_is_broken_into_lines_or_strings_by_what_stands_in_it(text in hostile()) {
        for kind in [CloudKind::Huawei, CloudKind::OpenStack] {
            for step in [Step::ListDisks, Step::Create { disk: DiskId(7), name: &text }, Step::List, Step::Accept(TransferId(8))] {
                for client in Client::of(kind) {
                    let lines = |text: &str| commands::command(*client, &place(text, kind), step).map(|command| command.lines().count());
                    prop_assert_eq!(lines(&text), lines("x"));
                }
                let Some(piece) = commands::command(Client::Terraform, &place(&text, kind), step) else { continue };
                // What is escaped is out of the question, and leaves no neighbors that weren't any.
                let escaped = ["\\\\", "\\\"", "$${", "%%{"];
                let plain = escaped.iter().fold(piece.clone(), |text, escape| text.replace(escape, "_"));
                prop_assert!(!plain.contains("${") && !plain.contains("%{"), "{}", piece);
                prop_assert!(plain.lines().all(|line| line.matches('"').count() % 2 == 0), "{}", piece);
            }
        }
    }
}
