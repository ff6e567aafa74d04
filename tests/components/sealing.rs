//! Packages sealed in a file: made on the sender's page, opened on the recipient's. That the `age` tool opens them too is tried on the
//! host.

use evs_domain::disks::DiskInfo;
use evs_domain::handover::Offer;
use evs_domain::handover::package::{Package, Packed};
use evs_domain::id::{DiskId, TransferId};
use evs_domain::secret::{AuthKey, Secret};
use evs_transfer_console::state::sealing::{self, OpenFailure, SealedPackage, is_sealed};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const KEY: &str = "9266c59563c84664";

/// A package of this many transfers.
pub(crate) fn package(count: u32) -> Package {
    let packed = |n: u32| {
        let disk = DiskInfo { name: format!("disk-{n}"), size_gib: 40, ..DiskInfo::bare(DiskId(n.into())) };
        let disk = disk.with_id(Some(DiskId(n.into())));
        Packed { offer: Offer { transfer: TransferId(n.into()), disk }, key: AuthKey::parse(KEY).unwrap() }
    };
    Package {
        cloud: "c1".into(),
        region: "r1".into(),
        transfers: (1..=count).map(packed).collect(),
        ..Package::default()
    }
}

/// Seals it; gives back the file and the passphrase.
pub(crate) async fn sealed(package: Package) -> (Vec<u8>, String) {
    let progress = RwSignal::new(0.0);
    let SealedPackage { file, phrase } = sealing::seal(package, progress).await.unwrap().await.unwrap();
    assert!((progress.get_untracked() - 1.0).abs() < f32::EPSILON);
    (file, phrase.expose().to_owned())
}

async fn failure(file: Vec<u8>, phrase: &str) -> OpenFailure {
    sealing::open(file, Secret::new(phrase), RwSignal::new(0.0)).await.unwrap().await.unwrap_err()
}

#[wasm_bindgen_test]
async fn what_is_sealed_is_opened_whole_by_its_passphrase_and_by_nothing_else() {
    let (file, phrase) = sealed(package(500)).await;
    assert!(is_sealed(&file) && !is_sealed(b"transfer_id: x") && !is_sealed(b" \n"));
    assert!(!String::from_utf8_lossy(&file).contains(KEY));
    let loose = phrase.replace('-', " ").to_uppercase();
    let read =
        sealing::open(file.clone(), Secret::new(loose), RwSignal::new(0.0)).await.unwrap().await.unwrap();
    assert_eq!((read.package.transfers.len(), read.left_out), (500, 0));
    assert_eq!(read.package.transfers[499].key.expose(), KEY);
    assert_eq!(read.package.transfers[499].offer.disk.name, "disk-500");

    assert_eq!(failure(file.clone(), "").await, OpenFailure::Missing);
    let last = if phrase.ends_with('0') { "1" } else { "0" };
    assert_eq!(
        failure(file.clone(), &format!("{}{last}", &phrase[..phrase.len() - 1])).await,
        OpenFailure::Mistyped
    );
    assert_eq!(failure(file.clone(), "another phrase").await, OpenFailure::WrongPhrase);
    let mut changed = file.clone();
    *changed.last_mut().unwrap() ^= 1;
    assert_eq!(failure(changed, &phrase).await, OpenFailure::Damaged);
    assert_eq!(failure(file[..file.len() - 20].to_vec(), &phrase).await, OpenFailure::Damaged);
}

#[wasm_bindgen_test]
async fn the_work_that_a_passphrase_takes_is_done_a_little_at_a_time() {
    let progress = RwSignal::new(0.0);
    let done = RwSignal::new(false);
    let sealing = sealing::seal(package(1), progress).await.unwrap();
    leptos::task::spawn_local(async move {
        assert!(sealing.await.is_ok());
        done.set(true);
    });
    // Each turn of the event loop finds it a little further.
    let mut seen = std::collections::BTreeSet::new();
    while !done.get_untracked() {
        seen.insert((progress.get_untracked() * 1_000.0) as u32);
        gloo_timers::future::TimeoutFuture::new(0).await;
    }
    assert!(seen.len() > 20, "{seen:?}");
}
