//! Filling the columns.

use super::*;

const ID: &str = "c86b9af4-151d-4ead-b62c-5fb967af0e37";

#[test]
fn a_disk_is_found_again_by_its_id_in_any_case() {
    let mut table = DiskColumns::default();
    let raw = RawDisk {
        id: ID,
        name: "Data <1>",
        status: "available",
        size_gib: 10,
        disk_type: "SSD",
        ..RawDisk::default()
    };
    assert_eq!(table.push(&raw, CloudKind::Huawei, "p"), Pushed::New);
    let row = table.row(DiskId::parse(&ID.to_uppercase()).unwrap()).unwrap();
    assert_eq!((table.name(row), table.size_gib(row), table.disk_type(row)), ("Data <1>", 10, "SSD"));
}

#[test]
fn overlapping_pages_and_broken_ids_do_not_make_rows() {
    let mut table = DiskColumns::default();
    let raw = RawDisk { id: ID, ..RawDisk::default() };
    table.push(&raw, CloudKind::Huawei, "p");
    assert_eq!(table.push(&raw, CloudKind::Huawei, "p"), Pushed::Duplicate);
    assert_eq!(table.push(&RawDisk { id: "17", ..raw }, CloudKind::Huawei, "p"), Pushed::Unreadable);
    assert_eq!((table.len(), table.unreadable()), (1, 1));
}
