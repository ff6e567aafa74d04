//! The commands that the document of the format shows, run as they stand there.

use evs_age::{Identity, Passphrase, seal};
use evs_domain::handover::sealed;

use crate::tool::{Tool, named_package, package, random};

const DOCUMENT: &str = include_str!("../../../docs/hand-over-format.md");

/// The lines for a shell in the document that have this in them.
fn lines_with(part: &str) -> &'static str {
    let blocks = DOCUMENT.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    let mut with = blocks.filter(|block| block.contains(part));
    let found = with.next().unwrap_or_else(|| panic!("no lines for a shell have {part}"));
    assert!(with.next().is_none(), "{part} is shown once");
    found
}

#[test]
fn a_fingerprint_is_what_the_documented_command_prints() {
    let tool = Tool::new();
    for _ in 0..20 {
        let recipient = Identity::generate(&mut random).unwrap().recipient();
        let printed = tool.shell(lines_with("sha256sum"), &[("recipient", &recipient.to_string())]);
        assert_eq!(printed.trim(), recipient.fingerprint().to_string(), "{recipient}");
    }
}

#[test]
fn a_package_in_a_link_is_opened_by_the_documented_commands() {
    let tool = Tool::new();
    let identity = Identity::generate(&mut random).unwrap();
    tool.put("key.txt", identity.expose().as_bytes());
    for transfers in [1, 2, 3, 4] {
        let text = package(transfers);
        let file = seal(text.expose().as_bytes(), &[identity.recipient()], &mut random).unwrap();
        let link = format!("https://console.example/accept#{}", sealed::write(&file));
        let printed = tool.shell(lines_with("package.age"), &[("link", &link)]);
        assert_eq!(printed, text.expose());
        assert_eq!(tool.get("package.age"), file);
    }
}

#[test]
fn the_package_that_is_shown_is_one() {
    let shown = DOCUMENT.split("```text\n").filter_map(|rest| rest.split("```").next());
    let shown: Vec<&str> = shown.filter(|block| block.starts_with("evs-transfer-package")).collect();
    assert_eq!(shown.len(), 1);
    let read = evs_domain::handover::package::read(shown[0].as_bytes()).unwrap();
    assert_eq!((read.package.transfers.len(), read.left_out), (2, 0));
    let again = evs_domain::handover::package::write(&read.package).unwrap();
    assert_eq!(again.expose(), shown[0], "it's written as it is shown");
}

#[test]
fn the_passphrase_that_is_shown_is_one() {
    let shown = DOCUMENT.split('`').find(|part| part.len() == 24 && part.matches('-').count() == 4).unwrap();
    assert!(Passphrase::typed(shown).unwrap().unwrap().expose() == shown);
    assert!(Passphrase::typed(&shown.replace("k7", "7k")).is_err());
}

#[test]
fn so_many_disks_fit_in_a_link_as_is_said() {
    let identity = Identity::generate(&mut random).unwrap();
    let fits = |disks: usize| {
        let text = named_package(disks);
        let file = seal(text.expose().as_bytes(), &[identity.recipient()], &mut random).unwrap();
        sealed::fits_in_link("https://console.example.com/accept".len(), file.len())
    };
    let most = (1..20).take_while(|disks| fits(*disks)).count();
    assert_eq!(most, 5);
    assert!(DOCUMENT.contains("with five disks of short names fits"));
}
