//! Reading the listings as the provider's documents show them, and as clouds really answer.

use evs_domain::check::{Check, CheckSet};
use evs_domain::listing::Reading;

use evs_domain::id::{DiskId, ItemId};

use evs_domain::inventory::Inventory;

use super::*;
use crate::call::Unreadable;
use crate::dialect::{Dialect, Microversion, TransferApi};
use crate::project::Project;

const DISK: &str = "b104b8db-170d-441b-897a-3c8ba9c5a214";

fn project() -> Project {
    Project { id: "dd14c6ac581f40059e27f5320b60bf2f".into(), dialect: Dialect::Evs(TransferApi::V3) }
}

fn present(pages: &[(&'static dyn ListCall, &str)]) -> CheckSet {
    let mut inventory = Inventory::default();
    let disk = format!(r#"{{"count":1,"volumes":[{{"id":"{DISK}","status":"available","size":10}}]}}"#);
    Disks.read(disk.as_bytes(), &project(), &mut inventory).unwrap();
    for (read, body) in pages {
        read.read(body.replace("DISK", DISK).as_bytes(), &project(), &mut inventory).unwrap();
        inventory.readings.set(read.listing(), Reading::Complete);
    }
    inventory.join();
    inventory.present(0)
}

fn marks(fields: &str) -> CheckSet {
    let mut inventory = Inventory::default();
    let body = format!(r#"{{"volumes":[{{"id":"{DISK}","status":"available",{fields}}}]}}"#);
    let page = Disks.read(body.as_bytes(), &project(), &mut inventory).unwrap();
    assert_eq!(page, page_of_one());
    inventory.join();
    inventory.present(0)
}

/// A page that holds the disk alone.
fn page_of_one() -> Page {
    let id = ItemId::parse(DISK);
    Page { items: 1, first: id, last: id, ..Page::default() }
}

#[test]
fn the_documented_disk_is_a_plain_one() {
    let body = include_bytes!("../../../../tests/documents/cloudvolumes-detail.json");
    let mut inventory = Inventory::default();
    assert_eq!(
        Disks.read(body, &project(), &mut inventory),
        Ok(Page { total: Some(1), more: true, ..page_of_one() })
    );
    inventory.join();
    assert_eq!(inventory.present(0), CheckSet::NONE);
    assert_eq!(
        (inventory.disks.name(0), inventory.disks.size_gib(0), inventory.disks.zone(0)),
        ("data-1", 10, "az-dc-1")
    );
}

#[test]
fn every_field_that_forbids_a_transfer_is_read() {
    for (fields, expected) in [
        (r#""metadata":{"__system__encrypted":"1"}"#, Check::Encrypted),
        (r#""metadata":{"__system__encrypted":1}"#, Check::Encrypted),
        (r#""metadata":{"__system__cmkid":"key","a":{"b":[1]}}"#, Check::Encrypted),
        (r#""metadata":{"orderID":"CS123"}"#, Check::Prepaid),
        (r#""metadata":{"policy":"p"}"#, Check::BackupPolicy),
        (r#""attachments":[{"server_id":"s"},{}]"#, Check::Attached),
        (r#""attachments":[null]"#, Check::Attached),
        (r#""bootable":"true""#, Check::SystemDisk),
        (r#""bootable":true"#, Check::SystemDisk),
        (r#""multiattach":true"#, Check::Shared),
        (r#""service_type":"DSS""#, Check::DedicatedPool),
        (r#""service_type":"DESS""#, Check::DedicatedEnterprise),
        (r#""dedicated_storage_id":"d""#, Check::DedicatedPool),
        (r#""iops":{"frozened":true,"id":"i","total_val":3000}"#, Check::Frozen),
        (r#""throughput":{"frozened":true}"#, Check::Frozen),
        (r#""snapshot_policy_id":"sp""#, Check::SnapshotPolicy),
        (r#""os-vendor-extended:lock_scene":"TO_PERIOD_LOCK""#, Check::Locked),
        (r#""os-vol-tenant-attr:tenant_id":"other""#, Check::OtherOwner),
    ] {
        assert_eq!(marks(fields), CheckSet::of(expected), "{fields}");
    }
}

#[test]
fn fields_of_odd_types_leave_the_disk_readable() {
    let odd = r#""name":7,"size":"40","metadata":[1],"attachments":{},"iops":null,"throughput":"x","bootable":null,"multiattach":"false","encrypted":true,"volume_type":{"a":1},"created_at":null,"volume_image_metadata":null"#;
    assert_eq!(marks(odd), CheckSet::NONE);
}

#[test]
fn snapshots_of_every_kind_are_found() {
    let of_disk = r#"{"count":1,"snapshots":[{"id":"s1","name":"before upgrade","status":"available","volume_id":"DISK"},{"id":"s2","volume_id":null}]}"#;
    assert_eq!(present(&[(&Snapshots, of_disk)]), CheckSet::of(Check::Snapshots));
    assert_eq!(present(&[(&StandardSnapshots, of_disk)]), CheckSet::of(Check::Snapshots));
}

#[test]
fn backups_of_the_disk_and_of_its_server_are_told_apart() {
    let of_disk = r#"{"backups":[{"id":"b","name":"n","resource_id":"DISK","resource_type":"OS::Cinder::Volume","children":[]}]}"#;
    let of_server = r#"{"backups":[{"id":"b","resource_id":"x","resource_type":"OS::Nova::Server","children":[{"resource_id":"DISK"}]}]}"#;
    assert_eq!(present(&[(&DiskBackups, of_disk)]), CheckSet::of(Check::Backups));
    assert_eq!(present(&[(&ServerBackups, of_server)]), CheckSet::of(Check::ServerBackup));
}

#[test]
fn a_vault_and_its_policy_are_joined() {
    let vault = r#"{"count":1,"vaults":[{"id":"v","name":"vault","resources":[{"id":"DISK","backup_count":0,"auto_protect":true}],"enterprise_project_id":0}]}"#;
    let policy = r#"{"count":1,"policies":[{"id":"p","name":"nightly","enabled":false,"operation_type":"backup","associated_vaults":[{"vault_id":"v","destination_vault_id":null}]}]}"#;
    assert_eq!(present(&[(&Vaults, vault)]), CheckSet::of(Check::Vault));
    assert_eq!(present(&[(&Vaults, vault), (&Policies, policy)]), CheckSet::of(Check::BackupPolicy));
    let apart = vault.replace("true", "false");
    assert_eq!(present(&[(&Vaults, &apart), (&Policies, policy)]), CheckSet::from_slice(&[Check::Vault]));
}

#[test]
fn what_is_no_listing_is_unreadable_and_harms_nothing() {
    for body in [
        "",
        "{}",
        "[]",
        "null",
        "<html>",
        r#"{"volumes":[{"id":"x"}"#,
        r#"{"volumes":{}}"#,
        r#"{"volumes":[7]}"#,
    ] {
        let mut inventory = Inventory::default();
        assert_eq!(Disks.read(body.as_bytes(), &project(), &mut inventory), Err(Unreadable), "{body}");
    }
}

#[test]
fn requests_are_paged_and_can_be_narrowed_to_a_disk() {
    let disk = DiskId::parse(DISK);
    let path = |read: &'static dyn ListCall, offset, only| {
        read.request(&project(), PageStart::at(offset), only).path
    };
    let id = &project().id;
    assert_eq!(path(&Disks, 2000, None), format!("/v2/{id}/cloudvolumes/detail?limit=1000&offset=2000"));
    assert_eq!(
        path(&Snapshots, 0, disk),
        format!("/v2/{id}/cloudsnapshots/detail?limit=1000&volume_id={DISK}")
    );
    assert_eq!(path(&Transfers, 0, disk), format!("/v3/{id}/os-volume-transfer/detail?limit=1000"));
}

fn on_cinder(minor: u16) -> Project {
    Project { id: "p".into(), dialect: Dialect::Cinder(Microversion(minor)) }
}

#[test]
fn a_cinder_is_asked_in_its_own_way() {
    let disk = DiskId::parse(DISK);
    let path =
        |read: &'static dyn ListCall, minor, start, only| read.request(&on_cinder(minor), start, only).path;
    let start = PageStart::default();
    assert_eq!(path(&Disks, 70, start, None), "/v3/p/volumes/detail?with_count=true&limit=1000");
    assert_eq!(path(&Disks, 44, PageStart::at(7), None), "/v3/p/volumes/detail?limit=1000&offset=7");
    assert_eq!(path(&Disks, 70, start, disk), format!("/v3/p/volumes/{DISK}"));
    assert_eq!(
        path(&Snapshots, 44, start, disk),
        format!("/v3/p/snapshots/detail?limit=1000&volume_id={DISK}")
    );
    assert_eq!(path(&VolumeBackups, 70, start, None), "/v3/p/backups/detail?limit=1000");
}

#[test]
fn transfers_of_a_cinder_are_never_asked_for_with_an_offset() {
    let page = Page { items: 1000, last: ItemId::parse(DISK), ..Page::default() };
    let second = PageStart::default().behind(&page);
    let path = |minor, begin| Transfers.request(&on_cinder(minor), begin, None).path;
    assert_eq!(path(70, second), format!("/v3/p/volume-transfers/detail?limit=1000&marker={DISK}"));
    assert_eq!(path(70, PageStart::at(7)), "/v3/p/volume-transfers/detail?limit=1000");
    assert_eq!(path(58, second), "/v3/p/os-volume-transfer/detail");
    assert!(!Transfers.is_paged(&on_cinder(58)));
}

#[test]
fn a_single_disk_is_read_as_a_page_of_one() {
    let mut inventory = Inventory::default();
    let body = format!(r#"{{"volume":{{"id":"{DISK}","status":"in-use","group_id":"g"}}}}"#);
    let page = Disks.read(body.as_bytes(), &on_cinder(70), &mut inventory).unwrap();
    assert_eq!(page, Page { items: 1, ..Page::default() });
    inventory.join();
    assert_eq!(inventory.present(0), CheckSet::from_slice(&[Check::Status, Check::Group]));
}

#[test]
fn backups_by_volume_are_backups_of_the_disk() {
    let body = r#"{"backups":[{"id":"b","name":null,"volume_id":"DISK"},{"id":"c","volume_id":null}],"backups_links":[{"rel":"next","href":"http://localhost/v2"}]}"#;
    assert_eq!(present(&[(&VolumeBackups, body)]), CheckSet::of(Check::Backups));
    let page = VolumeBackups.read(body.as_bytes(), &on_cinder(70), &mut Inventory::default()).unwrap();
    assert!(page.more);
}

#[test]
fn every_listing_is_read_by_calls_of_its_own() {
    for listing in Listing::ALL {
        let calls = calls_of(listing);
        assert!(!calls.is_empty() && calls.iter().all(|call| call.listing() == listing), "{listing:?}");
    }
}

#[test]
fn a_page_tells_its_first_and_last_item_whatever_it_lists() {
    let (first, last) = ("00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002");
    let lists: [(&'static dyn ListCall, &str); 7] = [
        (&Disks, "volumes"),
        (&Transfers, "transfers"),
        (&Snapshots, "snapshots"),
        (&VolumeBackups, "backups"),
        (&DiskBackups, "backups"),
        (&Vaults, "vaults"),
        (&Policies, "policies"),
    ];
    for (call, list) in lists {
        let body = format!(r#"{{"{list}":[{{"id":"{first}"}},{{"id":"x"}},{{"id":"{last}"}}]}}"#);
        let page = call.read(body.as_bytes(), &on_cinder(70), &mut Inventory::default()).unwrap();
        assert_eq!(
            (page.items, page.first, page.last),
            (3, ItemId::parse(first), ItemId::parse(last)),
            "{list}"
        );
    }
}
