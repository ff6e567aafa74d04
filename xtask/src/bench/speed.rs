//! How quick it is: the rules on this machine, and the screen of disks in a browser. What is measured, and how, stands in
//! `crates/api/benches` and `tests/e2e/src/bin/bench`; here they are only built as they should be and started.

use anyhow::Result;

use super::Bench;
use crate::tools::{self, Need};
use crate::{dist, process};

/// Reading, joining, judging, filtering and sorting, without a browser.
pub(super) const RULES: Bench = Bench { name: "rules", run: rules };

/// What a person waits for, in a browser.
pub(super) const SCREEN: Bench = Bench { name: "screen", run: screen };

/// Many disks at once, in a browser on a net with long ways.
pub(super) const BULK: Bench = Bench { name: "bulk", run: bulk };

/// The profile of programs that are about speed. The one of releases makes small files for the browser.
const QUICK: [&str; 2] = ["--profile", "server"];

fn rules() -> Result<()> {
    let which = ["--quiet", "-p", "evs-api", "--bench", "listings"];
    process::run(process::cargo("bench", which.into_iter().chain(QUICK))?)
}

fn screen() -> Result<()> {
    in_browser(None)
}

fn bulk() -> Result<()> {
    in_browser(Some("bulk"))
}

/// With a quick cloud and gateway: what they take longer, the screen would seem to take.
fn in_browser(what: Option<&str>) -> Result<()> {
    let built = dist::build(&tools::ensure(Need::Build)?)?;
    let which = ["--quiet", "-p", "e2e", "--bin", "bench"];
    let mut bench = process::cargo("run", which.into_iter().chain(QUICK))?;
    bench.arg("--").args(what);
    bench.env("E2E_DIST", built).env("CHROMEDRIVER", tools::chromedriver()?);
    process::run(bench)
}
