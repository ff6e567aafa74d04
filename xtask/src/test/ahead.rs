//! What later steps will need is fetched and built while the first ones run, with what those leave of the machine: tests wait for
//! deadlines and servers, installers for the network, and a linker for itself. Each step makes sure of its tools all the same, and
//! waits for one that is being made here; what fails here is tried again there, and told there.

use std::env;
use std::fs::File;
use std::os::unix::process::CommandExt;
use std::process::{Child, Stdio};

use anyhow::{Context, Result};

use super::scripts;
use crate::tools::{self, Need};
use crate::{Command, dist, process, real_cloud, workspace};

/// Makes all of it.
pub const COMMAND: Command = Command {
    name: "ahead",
    usage: "",
    about: "fetches and builds what the steps of test need; a whole test starts it by itself, beside its first steps",
    run,
};

/// One thing that steps need: what it is, and what sees to it.
type Job = (&'static str, fn() -> Result<()>);

/// First what is fetched, which takes time and little else; the rest in the order in which it's needed.
const JOBS: &[Job] = &[
    ("the programs of the step clients", || scripts::ensure_clients().map(drop)),
    ("the age tool", tools::ensure_age),
    ("web servers", tools::ensure_web_servers),
    ("Chromium", || tools::chromedriver().map(drop)),
    ("Keystone and Cinder", || real_cloud::ensure().map(drop)),
    ("the programs of the step deploy", || scripts::ensure_deploy().map(drop)),
    ("buildah", tools::ensure_buildah),
    ("WebKit", tools::ensure_webkit),
    ("tools for the browser app", || tools::ensure(Need::ComponentTests).map(drop)),
    ("the browser app", || dist::build(&tools::ensure(Need::Build)?).map(drop)),
    ("Firefox", || tools::geckodriver().map(drop)),
];

fn run(mut parser: lexopt::Parser) -> Result<()> {
    if let Some(argument) = parser.next()? {
        return Err(argument.unexpected().into());
    }
    for (what, ensure) in JOBS {
        match ensure() {
            Ok(()) => println!("{what}: there"),
            Err(error) => println!("{what}: {error:#}"),
        }
    }
    Ok(())
}

/// This program at that work. It's ended when this is dropped.
pub struct Ahead(Child);

impl Ahead {
    /// Begins, with what it says in a file of the target folder. It gives way to whatever else wants to run.
    ///
    /// # Errors
    /// When it can't be started.
    pub fn begin() -> Result<Self> {
        let told = workspace::target()?.join("ahead.log");
        let said = File::create(&told).with_context(|| format!("can't write {}", told.display()))?;
        println!("what later steps need is made meanwhile; see {}", told.display());
        let mut ahead = process::command("nice")?;
        ahead.args(["-n", "19"]).arg(env::current_exe()?).arg(COMMAND.name);
        ahead.stdin(Stdio::null()).stderr(said.try_clone()?).stdout(said);
        // With all that it starts, so that it can be ended with all that.
        ahead.process_group(0);
        Ok(Self(ahead.spawn().context("`nice` can't be started")?))
    }
}

impl Drop for Ahead {
    fn drop(&mut self) {
        if matches!(self.0.try_wait(), Ok(None)) {
            let asked = std::process::Command::new("kill")
                .args(["-TERM", "--"])
                .arg(format!("-{}", self.0.id()))
                .status();
            if asked.is_err() {
                let _ended_meanwhile = self.0.kill();
            }
        }
        let _ended = self.0.wait();
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    #[test]
    fn what_it_has_started_ends_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let started = folder.path().join("started");
        let mut shell = process::command("sh").unwrap();
        let script = format!("sleep 600 & echo $! > {0}.new; mv {0}.new {0}; wait", started.display());
        shell.arg("-c").arg(script).process_group(0);
        let ahead = Ahead(shell.spawn().unwrap());
        let begin = Instant::now();
        let inner = loop {
            if let Ok(id) = std::fs::read_to_string(&started) {
                break id.trim().to_owned();
            }
            assert!(begin.elapsed() < Duration::from_secs(20));
            std::thread::sleep(Duration::from_millis(10));
        };
        drop(ahead);
        let runs = || {
            let status = std::fs::read_to_string(format!("/proc/{inner}/status"));
            status.is_ok_and(|status| !status.contains("State:\tZ"))
        };
        while runs() {
            assert!(begin.elapsed() < Duration::from_secs(40), "it goes on");
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}
