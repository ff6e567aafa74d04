//! What texts name.

use super::*;
use crate::disks::{CloudKind, RawDisk};

const NAMES: [&str; 8] = ["db-data", "db-log", "Archive, 2025", "twin", "twin", "", "- odd", "web 01"];

fn id(row: usize) -> String {
    format!("c86b9af4-151d-4ead-b62c-00000000000{row}")
}

fn disks() -> DiskColumns {
    let mut disks = DiskColumns::default();
    for (row, name) in NAMES.into_iter().enumerate() {
        let raw = RawDisk { id: &id(row), name, status: "available", ..RawDisk::default() };
        disks.push(&raw, CloudKind::OpenStack, "p");
    }
    disks
}

fn named(text: &str) -> Named {
    find(text, &disks())
}

fn rows(text: &str) -> Vec<u32> {
    let named = named(text);
    assert_eq!((named.ambiguous.len(), named.missing.len()), (0, 0), "{text:?}: {named:?}");
    named.found
}

#[test]
fn ids_and_names_are_found_in_the_order_of_the_text() {
    assert_eq!(rows(&format!("{}\ndb-data\r\n\n  {}  \n", id(1), id(5).to_uppercase())), [1, 0, 5]);
    assert_eq!(rows(&format!("{}, {}; {}", id(2), id(0), id(2))), [2, 0]);
    assert_eq!(rows("db-log, db-data"), [1, 0]);
    assert_eq!(rows("DB-LOG\tweb  01"), [1, 7]);
}

#[test]
fn a_name_may_have_in_it_what_else_stands_between_names() {
    assert_eq!(rows("Archive, 2025\n- odd"), [2, 6]);
    assert_eq!(rows("\"Archive, 2025\""), [2]);
}

#[test]
fn lists_as_people_write_them_are_read() {
    assert_eq!(rows("- db-data\n* db-log\n• web 01"), [0, 1, 7]);
    assert_eq!(rows("1. db-data\n2) `db-log`\n3. 'web 01'"), [0, 1, 7]);
    assert_eq!(rows("db-data、db-log，web 01".replace('，', "、").as_str()), [0, 1, 7]);
}

#[test]
fn a_table_with_a_head_is_read_by_its_columns() {
    let table = format!(
        "name,id,size_gib,server\r\n\"Archive, 2025\",{},10,{}\r\n,{},5,\r\ndb-log,,1,\r\n",
        id(2),
        id(0),
        id(5)
    );
    assert_eq!(rows(&table), [2, 5, 1]);
    assert_eq!(rows("Disk name;Size\ndb-data;10\ndb-log;20"), [0, 1]);
    assert_eq!(rows(&format!("\u{feff}Status\tID\nin-use\t{}", id(4))), [4]);
    assert_eq!(rows("Name\ndb-data\ndb-log"), [0, 1]);
    assert_eq!(rows(&format!("云硬盘名称,云硬盘ID\nx,{}", id(3))), [3]);
}

#[test]
fn what_a_client_has_drawn_is_read() {
    let table = format!(
        "+----+---------+--------+\n| ID | Name    | Status |\n+----+---------+--------+\n| {} | db-data | in-use |\n\
         | {} |         | in-use |\n+----+---------+--------+\n",
        id(0),
        id(5)
    );
    assert_eq!(rows(&table), [0, 5]);
}

#[test]
fn a_line_of_a_client_with_other_ids_names_its_disk_alone() {
    let server = "11111111-2222-3333-4444-555555555555";
    assert_eq!(rows(&format!("db-data attached to {server}: {}", id(0))), [0]);
    assert_eq!(named(server).missing, [server]);
}

#[test]
fn a_name_of_several_disks_is_told_with_all_of_them_and_none_is_taken() {
    let named = named("twin\ndb-data\ntwin");
    assert_eq!(named.found, [0]);
    assert_eq!(named.ambiguous, [("twin".to_owned(), vec![3, 4])]);
    assert_eq!(rows(&format!("{}\n{}", id(3), id(4))), [3, 4], "their ids tell them apart");
}

#[test]
fn what_fits_nothing_is_told_once_and_on_one_line() {
    let named = named("nowhere\ndb-data, nobody\nnowhere\nid-\u{202e}x\n");
    assert_eq!(named.found, [0]);
    assert_eq!(named.missing, ["nowhere", "nobody", "id-x"]);
    assert!(super::find("", &disks()).is_empty() && super::find("\n+---+\n\u{feff}", &disks()).is_empty());
}

#[test]
fn no_text_breaks_it() {
    let pieces = [
        "id", "name", ",", ";", "|", "\t", "\"", "\n", "\r", "'", "=", "twin", "- ", "1.", "é", "\u{feff}",
        " ", "+-+",
    ];
    let mut state = 7u64;
    for _ in 0..3_000 {
        let mut text = String::new();
        for _ in 0..12 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(pieces[usize::try_from(state >> 33).unwrap() % pieces.len()]);
        }
        let named = named(&text);
        let mut once = named.found.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), named.found.len(), "{text:?}");
    }
}
