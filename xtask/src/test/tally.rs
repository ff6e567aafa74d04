//! Counting tests by the lines that test programs end with. Nothing here knows which program it is.

use std::io::{BufRead, BufReader};
use std::iter::Sum;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::process;

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Passed.
    pub passed: u32,
    /// Failed.
    pub failed: u32,
}

impl Tally {
    /// A step that fails without a failing test still counts as one.
    pub fn at_least_one_failed(&mut self) {
        self.failed = self.failed.max(1);
    }

    /// Adds what a line says, if it is a closing line such as `test result: ok. 12 passed; 0 failed; …`.
    fn add_line(&mut self, line: &str) {
        let Some((_, counts)) = line.split_once("test result: ") else { return };
        for count in counts.split(['.', ';']) {
            let mut words = count.split_whitespace();
            let (Some(Ok(number)), Some(what)) = (words.next().map(str::parse::<u32>), words.next()) else {
                continue;
            };
            match what {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                _ => {}
            }
        }
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |a, b| Self { passed: a.passed + b.passed, failed: a.failed + b.failed })
    }
}

/// Runs a program to its end, shows what it prints as it comes, and counts.
pub fn run_and_count(mut command: Command) -> (Tally, Result<()>) {
    let mut tally = Tally::default();
    println!("$ {}", process::shown(&command));
    let result = (|| {
        let mut child = command.stdout(Stdio::piped()).spawn().context("can't be started")?;
        let output = child.stdout.take().context("prints nothing")?;
        for line in BufReader::new(output).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            tally.add_line(&line);
        }
        let status = child.wait()?;
        if !status.success() {
            bail!("ended with {status}");
        }
        if tally.failed > 0 {
            bail!("ended well in spite of failed tests");
        }
        Ok(())
    })();
    (tally, result.with_context(|| format!("`{}`", process::shown(&command))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(lines: &[&str]) -> Tally {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.add_line(line));
        tally
    }

    #[test]
    fn closing_lines_are_added_up() {
        let counted = tally(&[
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s",
            "test a_result_of_3_passed ... ok",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.50s",
        ]);
        assert_eq!(counted, Tally { passed: 15, failed: 2 });
    }

    #[test]
    fn a_program_that_fails_without_a_test_counts_as_a_failure() {
        let mut command = process::command("cargo").unwrap();
        command.arg("no-such-subcommand").stderr(Stdio::null());
        let (mut tally, result) = run_and_count(command);
        assert!(result.is_err());
        tally.at_least_one_failed();
        assert_eq!(tally, Tally { passed: 0, failed: 1 });
    }
}
