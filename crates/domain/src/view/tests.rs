//! Filtering and ordering.

use super::*;
use crate::check::{Check, CheckSet};
use crate::disks::{CloudKind, RawDisk};
use crate::rules::RuleTable;

fn inventory() -> Inventory {
    let mut inventory = Inventory::default();
    let disks = [
        ("beta", "SSD", 10, "available", ""),
        ("Alpha", "SAS", 30, "in-use", "Team=Blue"),
        ("", "SSD", 20, "available", ""),
        ("alphabet", "SSD", 5, "available", ""),
    ];
    for (at, (name, disk_type, size_gib, status, tags)) in disks.into_iter().enumerate() {
        let id = format!("00000000-0000-0000-0000-00000000000{at}");
        let raw = RawDisk { id: &id, name, disk_type, size_gib, status, tags, ..RawDisk::default() };
        inventory.disks.push(&raw, CloudKind::OpenStack, "p");
    }
    inventory.join();
    inventory
}

fn names_where(query: Query, said: &dyn Fn(&str) -> Said) -> Vec<String> {
    let inventory = inventory();
    let rows = query.select(&inventory, &Judge::new(RuleTable::find("cinder")), said);
    rows.into_iter().map(|row| inventory.disks.name(row).to_owned()).collect()
}

fn names(query: Query) -> Vec<String> {
    names_where(query, &|_| Said::default())
}

fn found(text: &str) -> Vec<String> {
    names(Query { text: text.into(), ..Query::default() })
}

#[test]
fn names_are_sorted_without_regard_to_case_and_the_nameless_come_last() {
    assert_eq!(names(Query::default()), ["Alpha", "alphabet", "beta", ""]);
}

#[test]
fn every_word_has_to_occur_somewhere() {
    assert_eq!(found("ALPHA 0003"), ["alphabet"]);
    assert_eq!(found("alpha ssd"), ["alphabet"]);
    assert!(found("alpha nowhere").is_empty());
}

#[test]
fn types_statuses_and_tags_are_searched_too() {
    assert_eq!(found("sas"), ["Alpha"]);
    assert_eq!(found("in-use"), ["Alpha"]);
    assert_eq!(found("team=blue"), ["Alpha"]);
}

#[test]
fn a_word_of_a_reason_finds_the_disks_that_have_that_reason() {
    let query = Query { text: "stands".into(), ..Query::default() };
    let said = |word: &str| {
        let reasons = if "its status stands in the way".contains(word) {
            CheckSet::of(Check::Status)
        } else {
            CheckSet::NONE
        };
        Said { reasons, ..Said::default() }
    };
    assert_eq!(names_where(query, &said), ["Alpha"]);
}

#[test]
fn choices_narrow_together() {
    let query =
        Query { disk_type: Some("SSD".into()), text: "a".into(), sort: SortBy::Size, ..Query::default() };
    assert_eq!(query.choices(), 1);
    assert_eq!(names(Query { text: "bet".into(), ..query }), ["alphabet", "beta"]);
    assert!(names(Query { zone: Some("nowhere".into()), ..Query::default() }).is_empty());
}
