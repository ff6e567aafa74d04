//! CSV and lists of disks. The text is also taken for the names of the project's disks, so that some of it fits.

#![no_main]

use evs_domain::disks::{CloudKind, DiskColumns, RawDisk};
use evs_domain::id::DiskId;
use evs_domain::{csv, named};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for separator in [',', ';', '\t', '|'] {
        let cells = csv::read(text, separator);
        let mut again = String::new();
        cells.iter().for_each(|line| csv::add_line(&mut again, line));
        assert_eq!(csv::read(&again, ','), cells);
    }
    let mut disks = DiskColumns::default();
    for (row, name) in text.split([',', '\n', '|']).take(20).enumerate() {
        let id = DiskId(row as u128).to_string();
        disks.push(&RawDisk { id: &id, name, ..RawDisk::default() }, CloudKind::OpenStack, "p");
    }
    let found = named::find(text, &disks);
    assert!(found.found.iter().all(|row| (*row as usize) < disks.len()));
});
