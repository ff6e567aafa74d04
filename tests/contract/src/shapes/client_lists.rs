//! The client reads every documented list rightly, and joins them.

use std::collections::BTreeSet;
use std::path::Path;

use evs_api::listings::{
    DiskBackups, Disks, ListCall, Page, Policies, Snapshots, StandardSnapshots, Transfers, Vaults,
};
use evs_api::transfers::CreateTransfer;
use evs_api::{Call, Project, Response};
use evs_domain::check::{Check, CheckSet};
use evs_domain::inventory::Inventory;
use evs_domain::listing::{Listing, Reading};
use evs_domain::name::{NameLimit, TransferName};
use evs_domain::rules::RuleTable;
use evs_domain::verdict::{Judge, Verdict};

use super::{folder, json, text};
use crate::people::profile;

fn project() -> Project {
    Project::new("dd14c6ac581f40059e27f5320b60bf2f", &profile())
}

/// The documented disk, after these documents were read, too.
fn inventory(reads: &[(&'static dyn ListCall, &str)]) -> (Inventory, Vec<Page>) {
    let mut inventory = Inventory::default();
    let disks: [(&'static dyn ListCall, &str); 1] = [(&Disks, "cloudvolumes-detail")];
    let pages = disks
        .iter()
        .chain(reads)
        .map(|(read, document)| read.read(text(document).as_bytes(), &project(), &mut inventory).unwrap());
    let pages = pages.collect();
    for listing in Listing::ALL {
        inventory.readings.set(listing, Reading::Complete);
    }
    inventory.join();
    (inventory, pages)
}

#[test]
fn each_list_adds_what_it_documents_of_the_documented_disk() {
    type Case = (&'static dyn ListCall, &'static str, u32, Option<u32>, CheckSet);
    let cases: [Case; 6] = [
        (&Transfers, "transfers-detail", 1, None, CheckSet::NONE),
        (&Snapshots, "cloudsnapshots-detail", 1, Some(1), CheckSet::of(Check::Snapshots)),
        (&StandardSnapshots, "snapshots-v5-detail", 1, None, CheckSet::of(Check::Snapshots)),
        (&DiskBackups, "backups", 2, Some(2), CheckSet::of(Check::Backups)),
        (&Vaults, "vaults", 1, Some(1), CheckSet::of(Check::Vault)),
        (&Policies, "policies", 1, Some(1), CheckSet::NONE),
    ];
    for (read, document, items, total, adds) in cases {
        let (inventory, pages) = inventory(&[(read, document)]);
        let told: Vec<_> = pages.iter().map(|page| (page.items, page.total)).collect();
        assert_eq!(told, [(1, Some(1)), (items, total)], "{document}");
        assert_eq!(inventory.present(0), adds, "{document}");
    }
}

#[test]
fn the_documented_vault_and_the_documented_policy_belong_together() {
    let (inventory, _) = inventory(&[(&Policies, "policies"), (&Vaults, "vaults")]);
    assert_eq!(inventory.present(0), CheckSet::of(Check::BackupPolicy));
    let evidence = inventory.evidence(0, inventory.present(0)).remove(0);
    assert_eq!(evidence.names, ["policy001"]);
}

#[test]
fn the_documented_transfer_is_read_from_both_lists() {
    let mut both = Inventory::default();
    for document in ["transfers-list", "transfers-detail"] {
        let mut alone = Inventory::default();
        Transfers.read(text(document).as_bytes(), &project(), &mut alone).unwrap();
        assert_eq!(alone.transfers[0].created.is_some(), document == "transfers-detail");
        Transfers.read(text(document).as_bytes(), &project(), &mut both).unwrap();
    }
    assert_eq!(both.transfers.len(), 1);
    assert_eq!(both.transfers[0].name, "first volume");
}

#[test]
fn the_documented_answer_to_create_gives_transfer_and_key() {
    let id = "c86b9af4-151d-4ead-b62c-5fb967af0e37";
    let disk = text("cloudvolumes-detail").replace("b104b8db-170d-441b-897a-3c8ba9c5a214", id);
    let mut inventory = Inventory::default();
    Disks.read(disk.as_bytes(), &project(), &mut inventory).unwrap();
    for listing in Listing::ALL {
        inventory.readings.set(listing, Reading::Complete);
    }
    inventory.join();
    let judge = Judge::new(RuleTable::strictest());
    let Verdict::Eligible(proof) = inventory.verdict(0, &judge) else { panic!("not eligible") };
    let name = TransferName::parse("first volume", NameLimit::STRICTEST).unwrap();
    let call = CreateTransfer { project: project(), proof, name };
    let body = text("transfer-create").into_bytes();
    let created = call.read(Response { status: 202, body, ..Response::default() }).unwrap();
    assert_eq!(created.key.expose(), json("transfer-create")["transfer"]["auth_key"].as_str().unwrap());
    assert_eq!(
        (created.transfer.name.as_str(), created.transfer.disk.to_string().as_str()),
        ("first volume", id)
    );
}

/// A document that no test reads is a document that may say anything. A listing's own is read beside its code, in the
/// client; the rest is read here.
#[test]
fn every_document_is_read_by_the_client() {
    let files = std::fs::read_dir(folder()).unwrap().map(|file| file.unwrap().file_name());
    let there: BTreeSet<String> = files.map(|name| name.into_string().unwrap()).collect();
    let here = [include_str!("client.rs"), include_str!("client_lists.rs"), include_str!("errors.rs")];
    let mut client = Vec::new();
    sources(&folder().join("../../crates/api/src"), &mut client);
    assert!(client.len() > 20, "the client's sources are elsewhere");
    for file in there {
        let by_name = format!("\"{}\"", file.trim_end_matches(".json"));
        let included = format!("tests/documents/{file}\")");
        let reads_it = |source: &String| source.contains("include_") && source.contains(&included);
        let is_read = here.iter().any(|source| source.contains(&by_name)) || client.iter().any(reads_it);
        assert!(is_read, "{file} is read by no test");
    }
}

/// The texts of all Rust files below a folder.
fn sources(below: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(below).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(std::fs::read_to_string(path).unwrap());
        }
    }
}
