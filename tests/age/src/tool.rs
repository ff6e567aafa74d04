//! The tool as people call it, in a folder of its own, and what a test needs to call it with.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use evs_age::NoRandomness;
use evs_domain::disks::ClaimedDisk;
use evs_domain::handover::Offer;
use evs_domain::handover::package::{Package, Packed, write};
use evs_domain::id::{DiskId, TransferId};
use evs_domain::secret::{AuthKey, Secret};
use evs_domain::time::Timestamp;
use tempfile::TempDir;

/// A folder in which the tool is called.
pub struct Tool(TempDir);

impl Tool {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.0.path().join(name), bytes).unwrap();
    }

    pub fn get(&self, name: &str) -> Vec<u8> {
        fs::read(self.0.path().join(name)).unwrap()
    }

    /// Runs lines for a shell, with these variables; what they print.
    #[track_caller]
    pub fn shell(&self, lines: &str, variables: &[(&str, &str)]) -> String {
        let mut shell = Command::new("sh");
        shell.args(["-e", "-c", lines]).envs(variables.iter().copied());
        printed(&ended(shell, self.0.path(), ""), lines)
    }

    /// Runs a line at a terminal, at which this is typed: the tool asks for passphrases nowhere else.
    #[track_caller]
    pub fn at_terminal(&self, line: &str, typed: &str) {
        let mut script = Command::new("script");
        script.args(["--quiet", "--return", "--command", line, "/dev/null"]);
        printed(&ended(script, self.0.path(), typed), line);
    }
}

fn ended(mut command: Command, folder: &Path, typed: &str) -> Output {
    command.current_dir(folder).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[track_caller]
fn printed(output: &Output, what: &str) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{what}: {}{}", text(&output.stdout), text(&output.stderr));
    text(&output.stdout)
}

/// Random bytes of the machine.
pub fn random(bytes: &mut [u8]) -> Result<(), NoRandomness> {
    File::open("/dev/urandom").and_then(|mut file| file.read_exact(bytes)).map_err(|_| NoRandomness)
}

/// The text of a package with so many transfers.
pub fn package(transfers: u128) -> Secret {
    let transfer = |id| Packed {
        offer: Offer::bare(TransferId(id)),
        key: AuthKey::parse(&format!("{id:016x}")).unwrap(),
    };
    let transfers = (1..=transfers).map(transfer).collect();
    write(&Package { note: "Grüße".into(), region: "region-one".into(), transfers, ..Package::default() })
        .unwrap()
}

/// The same with all that is usually said of disks with short names.
pub fn named_package(disks: usize) -> Secret {
    let transfer = |number: u128| Packed {
        offer: Offer {
            transfer: TransferId(number),
            disk: ClaimedDisk {
                id: Some(DiskId(number)),
                name: format!("data-{number:02}"),
                size_gib: 40,
                disk_type: "SSD".into(),
                zone: "eu-west-101a".into(),
                snapshots: None,
            },
        },
        key: AuthKey::parse(&format!("{number:016x}")).unwrap(),
    };
    let package = Package {
        cloud: "huawei".into(),
        region: "eu-west-101".into(),
        sender_project: "0f3c5e8d2b7a4c6f9e1d8b7a6c5f4e3d".into(),
        made_at: Some(Timestamp(1_795_858_200)),
        transfers: (1..=disks as u128).map(transfer).collect(),
        ..Package::default()
    };
    write(&package).unwrap()
}
