//! `cargo xtask test`: the steps in their order, each with its time, until one fails. What a step does is in `steps`,
//! what is made for later ones meanwhile in `ahead`, counting its results in `tally`, that no test is left out in `coverage`, which browser makes which journeys
//! in `browsers`, and what is written in Python in `scripts`.

mod ahead;
mod browsers;
mod coverage;
mod scripts;
mod step;
mod steps;
mod tally;

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::Command;
use ahead::Ahead;
pub use ahead::COMMAND as AHEAD;
use step::Step;
use steps::{ON_REQUEST, STEPS};
use tally::Tally;

/// Runs all steps, or those named.
pub const COMMAND: Command = Command {
    name: "test",
    usage: "[step…]",
    about: "every check and test, or only some steps; --list names them",
    run,
};

fn run(mut parser: lexopt::Parser) -> Result<()> {
    use lexopt::prelude::{Long, Value};
    let mut chosen = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("list") => return list(),
            Value(name) => chosen.push(named(&name.to_string_lossy())?),
            other => return Err(other.unexpected().into()),
        }
    }
    if chosen.is_empty() { run_all() } else { run_steps(&chosen) }
}

/// Runs all steps but those that are only run when they're named.
///
/// # Errors
/// As [`run_steps`].
pub fn run_all() -> Result<()> {
    let steps: Vec<&Step> = STEPS.iter().filter(|step| on_request(step).is_none()).collect();
    let _ahead = Ahead::begin()?;
    run_steps(&steps)
}

/// Why a step is run only when it's named, if it is.
fn on_request(step: &Step) -> Option<&'static str> {
    ON_REQUEST.iter().find(|(name, _)| *name == step.name).map(|(_, why)| *why)
}

fn named(name: &str) -> Result<&'static Step> {
    let Some(step) = STEPS.iter().find(|step| step.name == name) else {
        let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        bail!("there is no step `{name}`; the steps are {}", names.join(", "));
    };
    Ok(step)
}

fn list() -> Result<()> {
    for step in STEPS {
        let why = on_request(step).map(|why| format!(" (only by name: {why})")).unwrap_or_default();
        println!("{:<12} {}{why}", step.name, step.about);
    }
    Ok(())
}

/// A step that has been run.
struct Done {
    name: &'static str,
    time: Duration,
    tally: Tally,
}

/// Runs these steps one after the other and prints a summary.
///
/// # Errors
/// When a step fails; the steps after it aren't run.
fn run_steps(steps: &[&Step]) -> Result<()> {
    let mut done = Vec::new();
    for step in steps {
        println!("\n=== {}: {}", step.name, step.about);
        let start = Instant::now();
        let (mut tally, result) = (step.run)(step);
        if result.is_err() {
            tally.at_least_one_failed();
        }
        println!("=== {} took {:.1} s", step.name, start.elapsed().as_secs_f32());
        done.push(Done { name: step.name, time: start.elapsed(), tally });
        if let Err(error) = result {
            println!("{error:#}");
            summary(&done);
            bail!("step `{0}` failed; to run it alone: `cargo xtask test {0}`", step.name);
        }
    }
    summary(&done);
    Ok(())
}

fn summary(done: &[Done]) {
    println!("\n{:<12} {:>8} {:>8} {:>8}", "step", "seconds", "passed", "failed");
    for Done { name, time, tally } in done {
        println!("{name:<12} {:>8.1} {:>8} {:>8}", time.as_secs_f32(), tally.passed, tally.failed);
    }
    let total: Tally = done.iter().map(|step| step.tally).sum();
    let time: Duration = done.iter().map(|step| step.time).sum();
    println!(
        "{:<12} {:>8.1}\n\n{} passed, {} failed",
        "together",
        time.as_secs_f32(),
        total.passed,
        total.failed
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_found_by_its_name_and_a_wrong_name_lists_them() {
        assert_eq!(named("components").unwrap().name, "components");
        let Err(error) = named("component") else { panic!("found a step that isn't there") };
        assert!(error.to_string().contains("components"), "{error}");
    }

    #[test]
    fn what_is_only_run_by_name_is_a_step_that_no_other_one_relies_on() {
        for (name, _) in ON_REQUEST {
            assert!(named(name).unwrap().tests.is_empty(), "{name}: a whole test would leave tests out");
        }
    }

    #[test]
    fn the_steps_after_a_failing_one_are_not_run() {
        fn fails(_: &Step) -> (Tally, Result<()>) {
            (Tally::default(), Err(anyhow::anyhow!("as it should")))
        }
        fn must_not_run(_: &Step) -> (Tally, Result<()>) {
            panic!("ran after a failing step")
        }
        let first = Step { name: "first", about: "fails", tests: &[], run: fails };
        let second = Step { name: "second", about: "isn't reached", tests: &[], run: must_not_run };
        let error = run_steps(&[&first, &second]).unwrap_err().to_string();
        assert!(error.contains("cargo xtask test first"), "{error}");
    }
}
