//! How quickly answers become columns, columns become verdicts, and verdicts become the rows that a person asked for. It
//! prints figures and judges none of them: what is quick enough depends on the machine and on what else it does.

mod made;
mod stopwatch;

use std::error::Error;
use std::hint::black_box;

use evs_api::Project;
use evs_api::dialect::{Dialect, TransferApi};
use evs_api::listings::{DiskBackups, Disks, ListCall, PAGE_SIZE, Snapshots};
use evs_domain::inventory::Inventory;
use evs_domain::listing::{Listing, Reading};
use evs_domain::rules::RuleTable;
use evs_domain::verdict::{Judge, Outcome, Verdict};
use evs_domain::view::{Query, Said, SortBy};

use made::pages;
use stopwatch::{Board, Work};

/// How many disks the projects have.
const PROJECTS: [usize; 2] = [10_000, 100_000];

fn main() -> Result<(), Box<dyn Error>> {
    let mut board = Board::new()?;
    reading(&mut board)?;
    for disks in PROJECTS {
        let inventory = read(disks)?;
        judging(&mut board, disks, inventory)?;
    }
    Ok(())
}

fn project() -> Project {
    Project { id: made::PROJECT.to_owned(), dialect: Dialect::Evs(TransferApi::V3) }
}

/// From bytes to columns, one page of each listing that grows with the disks.
fn reading(board: &mut Board) -> Result<(), Box<dyn Error>> {
    let project = project();
    let disks = PAGE_SIZE as usize;
    board.title("reading a page of 1,000")?;
    let lists: [(&str, &'static dyn ListCall); 3] =
        [("disks", &Disks), ("snapshots", &Snapshots), ("backups", &DiskBackups)];
    for (what, read) in lists {
        // Backups and snapshots of every disk, so that each page is full.
        let page = made::page(read, 0..disks);
        board.time(
            what,
            Work::Bytes { bytes: page.len(), items: disks },
            Inventory::default,
            |inventory| read.read(&page, &project, inventory).is_ok(),
        )?;
    }
    // The page that comes last is compared with those before it.
    let earlier: Vec<Vec<u8>> = (0..10).map(|at| page_at(&Snapshots, at)).collect();
    let last = page_at(&Snapshots, 10);
    let before = || {
        let mut inventory = Inventory::default();
        for page in &earlier {
            let _same_for_all = Snapshots.read(page, &project, &mut inventory);
        }
        inventory
    };
    let work = Work::Bytes { bytes: last.len(), items: disks };
    board.time("snapshots, the 11th page", work, before, |inventory| {
        Snapshots.read(&last, &project, inventory).is_ok()
    })?;
    Ok(())
}

fn page_at(read: &'static dyn ListCall, at: usize) -> Vec<u8> {
    let page = PAGE_SIZE as usize;
    made::page(read, at * page..(at + 1) * page)
}

/// A project as the app has it when everything is read.
fn read(disks: usize) -> Result<Inventory, Box<dyn Error>> {
    let project = project();
    let mut inventory = Inventory::default();
    for (read, body) in pages(disks) {
        read.read(&body, &project, &mut inventory)
            .map_err(|why| format!("{read:?} can't be read: {why:?}"))?;
    }
    for listing in Listing::ALL {
        inventory.readings.set(listing, Reading::Complete);
    }
    inventory.join();
    let tally = inventory.tally(&judge());
    // A project in which all disks were alike would be judged and sorted too easily.
    if inventory.disks.len() != disks || tally.eligible == 0 || tally.blocked == 0 || tally.undecided > 0 {
        return Err(format!("the made project isn't what it should be: {tally:?}").into());
    }
    Ok(inventory)
}

fn judge() -> Judge {
    Judge::new(RuleTable::find("huawei-v3"))
}

/// From columns to verdicts, and to the rows to show.
fn judging(board: &mut Board, disks: usize, mut inventory: Inventory) -> Result<(), Box<dyn Error>> {
    let judge = judge();
    let all = Work::Items(disks);
    board.title(&format!("{disks} disks"))?;
    board.time("join", all, || (), |()| inventory.join())?;
    board.time("count all verdicts", all, || (), |()| inventory.tally(&judge))?;
    board.time(
        "verdict of each, with its reasons",
        all,
        || (),
        |()| {
            let verdicts = (0..disks as u32).map(|row| black_box(inventory.verdict(row, &judge)));
            verdicts.filter(|verdict| matches!(verdict, Verdict::Blocked(_))).count()
        },
    )?;
    let queries = [
        ("show all, by name", Query::default()),
        ("show all, by size, backwards", Query { sort: SortBy::Size, descending: true, ..Query::default() }),
        ("show all, by type", Query { sort: SortBy::Type, ..Query::default() }),
        ("show all, by verdict", Query { sort: SortBy::Verdict, ..Query::default() }),
        ("filter “1”, by name", Query { text: "1".to_owned(), ..Query::default() }),
        ("filter “17a”, by name", Query { text: "17a".to_owned(), ..Query::default() }),
        ("filter “can go”, by name", Query { outcome: Some(Outcome::Eligible), ..Query::default() }),
    ];
    for (what, query) in queries {
        board.time(what, all, || (), |()| query.select(&inventory, &judge, &|_| Said::default()))?;
    }
    Ok(())
}
