//! `cargo xtask bench screen` and `bench bulk`: how long a person waits for the screen of disks, and for many at once, in a real
//! browser before the local cloud. It prints figures and judges none of them. What is done in a visit is in `visit` and `bulk`,
//! what the page measures in `page.js`.

#![expect(clippy::print_stdout, reason = "telling figures is what this program is for")]

mod bulk;
mod figures;
mod sample;
mod visit;

use std::{env, fs};

use anyhow::Context;
use e2e::{Ended, journey};

use figures::{Figures, table};

/// How many disks the projects have.
const PROJECTS: [usize; 2] = [2_000, 10_000];
/// How often each is visited when the first argument doesn't say.
const RUNS: usize = 3;

fn main() -> Ended {
    match env::args().nth(1) {
        Some(bulk) if bulk == "bulk" => many_at_once(),
        runs => screen(runs),
    }
}

fn many_at_once() -> Ended {
    let mut figures = Figures::default();
    let before = load();
    journey(async |stage| bulk::bulk(stage, &mut figures).await)?;
    println!("one visit\n{}", table(&["bulk".to_owned()], &[vec![figures]]));
    println!("load average before and after: {before}, {}", load());
    Ok(())
}

fn screen(runs: Option<String>) -> Ended {
    let runs = match runs {
        Some(runs) => runs.parse().with_context(|| format!("`{runs}` is no number of runs"))?,
        None => RUNS,
    };
    let mut columns: [Vec<Figures>; 2] = Default::default();
    let mut loads = vec![load()];
    // In turns, so that what else the machine does meets both.
    for run in 1..=runs {
        for (column, disks) in columns.iter_mut().zip(PROJECTS) {
            eprintln!("run {run} of {runs}: {disks} disks");
            let mut figures = Figures::default();
            journey(async |stage| visit::visit(stage, disks, &mut figures).await)?;
            column.push(figures);
        }
        loads.push(load());
    }
    let heads = PROJECTS.map(|disks| format!("{disks} disks"));
    println!("medians of {runs} visits (least to most)\n{}", table(&heads, &columns));
    println!("load average before and after each run: {}", loads.join(", "));
    Ok(())
}

/// The machine's load over the last minute, where the system tells it.
fn load() -> String {
    let told = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    told.split(' ').next().filter(|load| !load.is_empty()).unwrap_or("unknown").to_owned()
}
