//! A project of any size, as a cloud would list it: the same bytes each time, with all the fields that real answers have,
//! because skipping what isn't wanted is part of the work.

use std::fmt::Write;
use std::ops::Range;

use evs_api::listings::{DiskBackups, Disks, ListCall, PAGE_SIZE, Snapshots, Vaults};
use evs_domain::listing::Listing;

/// The project's id.
pub const PROJECT: &str = "dd14c6ac581f40059e27f5320b60bf2f";

/// How many disks a vault holds.
const VAULT: usize = 200;

/// Every page of a project of so many disks: every third has a snapshot, every fourth a backup, every fifth is in a vault.
pub fn pages(disks: usize) -> Vec<(&'static dyn ListCall, Vec<u8>)> {
    let mut pages = Vec::new();
    let lists: [(&'static dyn ListCall, usize); 3] = [(&Disks, 1), (&Snapshots, 3), (&DiskBackups, 4)];
    for (read, each) in lists {
        let of: Vec<usize> = (0..disks).step_by(each).collect();
        pages.extend(
            of.chunks(PAGE_SIZE as usize).map(|of| (read, body(read, of.iter().copied(), disks / each))),
        );
    }
    pages.push((&Vaults, vaults(disks)));
    pages
}

/// One page about these disks.
pub fn page(read: &'static dyn ListCall, disks: Range<usize>) -> Vec<u8> {
    let total = disks.end;
    body(read, disks, total)
}

fn body(read: &'static dyn ListCall, disks: impl Iterator<Item = usize>, total: usize) -> Vec<u8> {
    let (list, item): (_, fn(usize) -> String) = match read.listing() {
        Listing::Snapshots => ("snapshots", snapshot),
        Listing::Backups => ("backups", backup),
        _ => ("volumes", disk),
    };
    let items: Vec<String> = disks.map(item).collect();
    format!(r#"{{"count":{total},"{list}":[{}]}}"#, items.join(",")).into_bytes()
}

/// An id that looks like chance and isn't; `kind` keeps those of disks, snapshots and backups apart.
fn id(kind: u64, number: usize) -> String {
    let mut mixed =
        (number as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ kind.wrapping_mul(0xD6E8_FEB8_6659_FD93);
    let mut next = || {
        mixed ^= mixed >> 30;
        mixed = mixed.wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed ^= mixed >> 27;
        mixed
    };
    let (a, b) = (next(), next());
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        a >> 32,
        a >> 16 & 0xffff,
        a & 0xffff,
        b >> 48,
        b & 0xffff_ffff_ffff
    )
}

fn disk(number: usize) -> String {
    let id = id(0, number);
    let kind = ["SAS", "SSD", "GPSSD", "ESSD"][number % 4];
    let zone = ["a", "b", "c"][number % 3];
    let size = [10, 20, 40, 80, 100, 200, 500][number % 7];
    let status = if number.is_multiple_of(11) { "in-use" } else { "available" };
    // The order isn't that of the names, or sorting would have nothing to do.
    let name =
        format!("{}-{:06}", ["scan", "Data", "backup of web", "媒体"][number % 4], number * 7919 % 1_000_003);
    let day = number % 28 + 1;
    format!(
        r#"{{"id":"{id}","links":[{{"href":"https://evs.example.com/v2/{PROJECT}/os-vendor-volumes/{id}","rel":"self"}},{{"href":"https://evs.example.com/{PROJECT}/os-vendor-volumes/{id}","rel":"bookmark"}}],"name":"{name}","status":"{status}","attachments":[],"description":"","size":{size},"volume_image_metadata":{{}},"volume_type":"{kind}","availability_zone":"zone-1{zone}","bootable":"false","multiattach":false,"shareable":"false","encrypted":false,"snapshot_id":null,"source_volid":null,"consistencygroup_id":null,"replication_status":"disabled","user_id":"39f6696ae23740708d0f358a253c2637","os-vol-tenant-attr:tenant_id":"{PROJECT}","os-vol-host-attr:host":"pod01.example#{kind}","os-vol-mig-status-attr:migstat":null,"os-vol-mig-status-attr:name_id":null,"os-volume-replication:extended_status":null,"metadata":{{"hw:passthrough":"false"}},"tags":{{}},"created_at":"2026-03-{day:02}T19:06:22.000000","updated_at":"2026-04-{day:02}T02:26:23.000000","service_type":"EVS","dedicated_storage_id":null,"dedicated_storage_name":null,"wwn":"688860300003edfdf010b8dcfdfb9d2c","enterprise_project_id":"0","serial_number":null}}"#
    )
}

fn snapshot(number: usize) -> String {
    let (id, disk) = (id(1, number), id(0, number));
    format!(
        r#"{{"created_at":"2026-05-30T03:10:11.000000","description":"before the change","id":"{id}","name":"snapshot-{number}","volume_id":"{disk}","status":"available","size":40,"metadata":{{}},"updated_at":null,"os-extended-snapshot-attributes:project_id":"{PROJECT}","os-extended-snapshot-attributes:progress":"100%","dedicated_storage_id":null,"dedicated_storage_name":null}}"#
    )
}

fn backup(number: usize) -> String {
    let (id, disk, checkpoint) = (id(2, number), id(0, number), id(3, number));
    format!(
        r#"{{"id":"{id}","checkpoint_id":"{checkpoint}","created_at":"2026-05-10T07:59:12.084695","description":"","expired_at":null,"extend_info":{{"auto_trigger":true,"bootable":false,"incremental":false,"snapshot_id":null,"support_lld":true,"supported_restore_mode":"backup","os_images_data":[],"contain_system_disk":false,"encrypted":false,"system_disk":false}},"image_type":"backup","name":"manualbk_{number}","parent_id":null,"project_id":"{PROJECT}","protected_at":"2026-05-10T07:59:12.084695","resource_az":"zone-1a","resource_id":"{disk}","resource_name":"disk-{number}","resource_size":40,"resource_type":"OS::Cinder::Volume","status":"available","updated_at":"2026-02-10T07:59:12.084695","vault_id":"{checkpoint}","replication_records":[],"children":[]}}"#
    )
}

fn vaults(disks: usize) -> Vec<u8> {
    let members: Vec<usize> = (0..disks).step_by(5).collect();
    let mut text = String::from(r#"{"vaults":["#);
    for (at, of) in members.chunks(VAULT).enumerate() {
        let resources: Vec<String> = of
            .iter()
            .map(|disk| {
                format!(
                    r#"{{"id":"{}","type":"OS::Cinder::Volume","backup_count":1,"auto_protect":"true"}}"#,
                    id(0, *disk)
                )
            })
            .collect();
        let comma = if at == 0 { "" } else { "," };
        // Writing to a string can't fail.
        let _ = write!(
            text,
            r#"{comma}{{"id":"{}","name":"vault-{at}","resources":[{}]}}"#,
            id(4, at),
            resources.join(",")
        );
    }
    text.push_str("]}");
    text.into_bytes()
}
