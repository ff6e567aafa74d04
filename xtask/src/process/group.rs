//! Programs that run until ctrl-c is pressed or one of them ends. A program that runs
//! to its own end belongs in `run`, never here.

use std::process::{Child, Command};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::shown;

static STOPPED: AtomicBool = AtomicBool::new(false);

/// Between two checks of the programs.
const PAUSE: Duration = Duration::from_millis(100);
/// How long a program may take to end by itself.
const GRACE: Duration = Duration::from_secs(5);

/// Whether a person has asked to stop.
fn stopped() -> bool {
    STOPPED.load(Ordering::Relaxed)
}

/// Programs that belong together: when one ends, all do. Dropping the group stops them.
pub struct Group {
    members: Vec<(&'static str, Child)>,
}

impl Group {
    /// An empty group, and ctrl-c no longer ends this program but its group.
    ///
    /// # Errors
    /// When the signals can't be listened to.
    pub fn new() -> Result<Self> {
        ctrlc::set_handler(|| STOPPED.store(true, Ordering::Relaxed)).context("can't listen for ctrl-c")?;
        Ok(Self { members: Vec::new() })
    }

    /// Starts a program.
    ///
    /// # Errors
    /// When it can't be started.
    pub fn start(&mut self, name: &'static str, mut command: Command) -> Result<()> {
        let child = command.spawn().with_context(|| format!("can't start `{}`", shown(&command)))?;
        self.members.push((name, child));
        Ok(())
    }

    /// Makes sure that all programs still run and nobody has asked to stop.
    ///
    /// # Errors
    /// When one has ended, or ctrl-c was pressed.
    pub fn check(&mut self) -> Result<()> {
        if stopped() {
            bail!("stopped before everything was up");
        }
        for (name, child) in &mut self.members {
            if let Some(status) = child.try_wait()? {
                bail!("the {name} has ended ({status}); its last lines are above");
            }
        }
        Ok(())
    }

    /// Waits for ctrl-c, then stops all programs.
    ///
    /// # Errors
    /// When a program ends by itself before.
    pub fn until_stopped(mut self) -> Result<()> {
        while !stopped() {
            if let Err(error) = self.check() {
                // The signal reaches the programs at the same time as this one, and they may be quicker.
                thread::sleep(PAUSE);
                return if stopped() { Ok(()) } else { Err(error) };
            }
            thread::sleep(PAUSE);
        }
        Ok(())
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        for (_, child) in &mut self.members {
            ask_to_end(child);
        }
        let deadline = Instant::now() + GRACE;
        for (name, child) in &mut self.members {
            while matches!(child.try_wait(), Ok(None)) && Instant::now() < deadline {
                thread::sleep(PAUSE);
            }
            if matches!(child.try_wait(), Ok(None)) {
                eprintln!("the {name} doesn't end by itself and is ended");
                let _ = child.kill();
                let _ = child.wait();
            }
        }
    }
}

/// Asks a program to end in its own time, so that open requests get their answers and files are closed.
fn ask_to_end(child: &mut Child) {
    if !matches!(child.try_wait(), Ok(None)) {
        return;
    }
    let asked = cfg!(unix)
        && Command::new("kill")
            .arg("-TERM")
            .arg(child.id().to_string())
            .status()
            .is_ok_and(|status| status.success());
    if !asked {
        let _ = child.kill();
    }
}
