//! CSV and lists of disks: cells come back as they were written, and every row that is found is one of the project's.

use evs_domain::csv;
use evs_domain::disks::{CloudKind, DiskColumns, RawDisk};
use evs_domain::id::DiskId;
use evs_domain::named;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::drawn;

fn columns(disks: &[(u128, String)]) -> DiskColumns {
    let mut columns = DiskColumns::default();
    for (id, name) in disks {
        let raw = RawDisk { id: &DiskId(*id).to_string(), name, status: "available", ..RawDisk::default() };
        columns.push(&raw, CloudKind::OpenStack, "p");
    }
    columns
}

fn disks() -> impl Strategy<Value = Vec<(u128, String)>> {
    vec((any::<u128>(), drawn::name()), 1..12).prop_map(|mut disks| {
        disks.sort();
        disks.dedup_by_key(|(id, _)| *id);
        disks
    })
}

proptest! {
    #[test]
    fn cells_are_read_as_they_were_written(lines in vec(vec(drawn::name(), 1..6), 1..6)) {
        let mut text = String::new();
        lines.iter().for_each(|line| csv::add_line(&mut text, line));
        prop_assert_eq!(csv::read(&text, ','), lines);
    }

    #[test]
    fn no_cell_that_was_written_begins_like_a_formula(cell in drawn::name()) {
        let mut text = String::new();
        csv::add_line(&mut text, &[&cell]);
        let shown = text.strip_prefix('"').unwrap_or(&text).trim_start_matches(' ');
        prop_assert!(!shown.starts_with(['=', '+', '-', '@', '\t', '\u{ff1d}', '\u{ff20}']), "{}", text);
    }

    #[test]
    fn what_others_wrote_is_written_and_read_again_alike(text in drawn::text(), separator in "[,;|\t]") {
        let cells = csv::read(&text, separator.chars().next().unwrap());
        let mut again = String::new();
        cells.iter().for_each(|line| csv::add_line(&mut again, line));
        prop_assert_eq!(csv::read(&again, ','), cells);
    }

    #[test]
    fn whatever_a_text_names_is_of_the_project(text in drawn::text(), disks in disks()) {
        let columns = columns(&disks);
        let found = named::find(&text, &columns);
        let mut rows = found.found.clone();
        rows.sort();
        rows.dedup();
        prop_assert_eq!(rows.len(), found.found.len(), "each row is found once");
        let all = found.found.iter().chain(found.ambiguous.iter().flat_map(|(_, rows)| rows));
        prop_assert!(all.copied().all(|row| (row as usize) < columns.len()));
        prop_assert!(found.missing.iter().all(|text| !text.chars().any(char::is_control)));
    }

    #[test]
    fn a_list_of_ids_and_a_table_find_all_their_disks(disks in disks(), form in 0..3usize) {
        let mut text = String::new();
        match form {
            0 => disks.iter().for_each(|(id, _)| text.push_str(&format!("- {}\n", DiskId(*id)))),
            1 => {
                csv::add_line(&mut text, &["id", "name"]);
                disks.iter().for_each(|(id, name)| csv::add_line(&mut text, &[&DiskId(*id).to_string(), name]));
            }
            _ => {
                text.push_str("+----+\n| ID |\n");
                disks.iter().for_each(|(id, _)| text.push_str(&format!("| {} |\n", DiskId(*id))));
            }
        }
        let found = named::find(&text, &columns(&disks));
        prop_assert_eq!(found.found, (0..disks.len() as u32).collect::<Vec<_>>(), "{}", text);
        prop_assert!(found.missing.is_empty() && found.ambiguous.is_empty());
    }
}
