//! A room with a screen reader in it: a display in memory, a window manager, the buses that programs tell what they show, and
//! Orca, whose words are written down. Only what is in the room is heard. What is shown and pressed isn't known here.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;
use tokio::process::Command;
use tokio::time::sleep;

use crate::browser::Surroundings;
use crate::browser::program::Program;

/// What makes Orca write instead of speak.
const SAID: &str = include_str!("said.py");
/// What gives programs the bus on which they tell what they show.
const BUS: [&str; 2] = ["/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher"];
/// The time that Orca has for its first words.
const PATIENCE: Duration = Duration::from_secs(30);
/// The time between two looks.
const BLINK: Duration = Duration::from_millis(50);

/// The room. Everything in it ends with this value.
pub struct Room {
    surroundings: Surroundings,
    home: TempDir,
    bus: std::process::Child,
    _programs: Vec<Program>,
}

impl Room {
    /// Sets it up.
    ///
    /// # Errors
    /// When a program isn't there, or Orca says nothing.
    pub async fn enter() -> Result<Self> {
        let mut display = Command::new("Xvfb");
        display.args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"]);
        let number = |line: &str| Some(format!(":{}", line.trim()));
        let (screen, display) =
            Program::start(display, number).await?.context("Xvfb ended before it had a display")?;
        let mut session = Command::new("dbus-daemon");
        session.args(["--session", "--nofork", "--print-address"]);
        let address = |line: &str| Some(line.trim().to_owned());
        let (session, address) =
            Program::start(session, address).await?.context("the session bus ended at once")?;
        let surroundings = Surroundings { display, session: address };
        let home = tempfile::tempdir().context("no folder for the screen reader's settings")?;
        let orca = home.path().join("data/orca");
        fs::create_dir_all(&orca)?;
        fs::write(orca.join("orca-customizations.py"), SAID)?;
        fs::write(said_in(home.path()), "")?;
        let launcher = BUS.into_iter().find(|path| Path::new(path).is_file());
        let launcher = launcher.context("at-spi2-core isn't installed")?;
        let program = |name: &str| program(name, &surroundings, home.path());
        let bus = program(launcher).arg("--launch-immediately").as_std_mut().spawn()?;
        let windows = Program::start_silent(program("openbox"))?;
        let reader = Program::start_silent(program("orca"))?;
        let room = Self { surroundings, home, bus, _programs: vec![reader, windows, session, screen] };
        room.hears_orca().await?;
        Ok(room)
    }

    /// What a program needs to be in it.
    pub fn surroundings(&self) -> &Surroundings {
        &self.surroundings
    }

    /// Everything that was said until now, a line for each time.
    ///
    /// # Errors
    /// When the file is gone.
    pub fn said(&self) -> Result<Vec<String>> {
        let said = fs::read_to_string(said_in(self.home.path()))?;
        Ok(said.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect())
    }

    async fn hears_orca(&self) -> Result<()> {
        let end = Instant::now() + PATIENCE;
        while self.said()?.is_empty() {
            if Instant::now() > end {
                bail!("Orca says nothing: does another one run for this user?");
            }
            sleep(BLINK).await;
        }
        Ok(())
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        // Ended by force, it would leave its own child behind.
        let asked = std::process::Command::new("kill").arg("-TERM").arg(self.bus.id().to_string()).status();
        if asked.is_ok_and(|status| status.success()) {
            let _ended = self.bus.wait();
        }
    }
}

fn said_in(home: &Path) -> PathBuf {
    home.join("said")
}

/// A program in the room, with settings of its own and none of the person's.
fn program(name: &str, around: &Surroundings, home: &Path) -> Command {
    let mut command = Command::new(name);
    command.envs(around.variables()).env("LANG", "C.UTF-8").env("GSETTINGS_BACKEND", "memory");
    for (variable, folder) in
        [("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache")]
    {
        command.env(variable, home.join(folder));
    }
    command.env("SCREEN_READER_SAID", said_in(home));
    command.stdin(std::process::Stdio::null()).stdout(std::process::Stdio::null());
    command.stderr(std::process::Stdio::null()).kill_on_drop(true);
    command
}
