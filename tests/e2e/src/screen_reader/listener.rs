//! Somebody who uses the console by keyboard and by what Orca says. Keys go the way of a keyboard, through the display, so
//! that Orca gets them as well; what is said after each is kept as a transcript. What is done isn't known here.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
use tokio::process::Command;
use tokio::time::sleep;

use super::room::Room;
use crate::person::Person;
use crate::person::what::What;

/// The time that words have to come.
const PATIENCE: Duration = Duration::from_secs(40);
/// A key after which nothing is said for so long has nothing to say.
const SILENCE: Duration = Duration::from_millis(2500);
/// What never ends isn't listened to for longer.
const LONGEST: Duration = Duration::from_secs(15);
/// Nothing tells that a screen reader has finished; after so long without a word it has.
const PAUSE: Duration = Duration::from_millis(450);
/// The time between two looks.
const BLINK: Duration = Duration::from_millis(50);
/// No page has more stops of the Tab key than this.
const STOPS: usize = 80;

/// Somebody who listens.
pub struct Listener<'a> {
    /// The person at the browser, for what has no sound: opening an address, reading the clipboard.
    pub person: Person,
    room: &'a Room,
    heard: Mutex<Heard>,
}

/// What was pressed and said.
#[derive(Default)]
struct Heard {
    /// The transcript.
    lines: Vec<String>,
    /// So many of the room's words are in it.
    taken: usize,
    /// The line of the transcript after the last step: what came since then is what an expectation is about.
    since: usize,
    presses: usize,
}

impl<'a> Listener<'a> {
    /// Somebody in this room, at this browser, who has heard everything since the room was entered.
    pub fn new(room: &'a Room, person: Person) -> Self {
        Self { person, room, heard: Mutex::default() }
    }

    /// Begins a step: what is said from now on belongs to it.
    pub fn step(&self, name: &str) {
        self.heard(|heard| {
            heard.lines.push(format!("\n{name}"));
            heard.since = heard.lines.len();
        });
    }

    /// Presses a key, or keys together (`ctrl+Home`), and listens until nothing more is said.
    ///
    /// # Errors
    /// When it can't be pressed.
    pub async fn press(&self, keys: &str) -> Result<()> {
        self.listen()?;
        self.heard(|heard| {
            heard.lines.push(format!("  [{keys}]"));
            heard.since = heard.lines.len();
            heard.presses += 1;
        });
        self.keyboard(&["key", "--clearmodifiers", keys]).await?;
        self.until_silent().await
    }

    /// Types a text. It isn't written into the transcript, but for what the screen reader says to it.
    ///
    /// # Errors
    /// When it can't be typed.
    pub async fn types(&self, text: &str) -> Result<()> {
        self.listen()?;
        self.heard(|heard| {
            heard.lines.push(format!("  [types {} characters]", text.chars().count()));
            heard.since = heard.lines.len();
        });
        self.keyboard(&["type", "--clearmodifiers", "--delay", "30", "--", text]).await?;
        self.until_silent().await
    }

    /// Goes on with the Tab key until something has the focus.
    ///
    /// # Errors
    /// When it can't be reached.
    pub async fn tabs_to(&self, what: What) -> Result<()> {
        self.person.finds(what.clone()).await?;
        for _ in 0..STOPS {
            if self.person.is_on(&what).await? {
                return Ok(());
            }
            self.press("Tab").await?;
        }
        bail!("{what}: not reached by {STOPS} presses of Tab\n{}", self.transcript())
    }

    /// Presses a key until this is said: how somebody looks for something who doesn't know where it is.
    ///
    /// # Errors
    /// When it isn't said.
    pub async fn goes_on(&self, keys: &str, part: &str) -> Result<()> {
        for _ in 0..STOPS {
            self.press(keys).await?;
            if self.was_said(part) {
                return Ok(());
            }
        }
        bail!("“{part}” isn't said within {STOPS} presses of {keys}\n{}", self.transcript())
    }

    /// Waits until this was said since the last key, or since the step began.
    ///
    /// # Errors
    /// When it isn't said.
    pub async fn hears(&self, part: &str) -> Result<()> {
        let end = Instant::now() + PATIENCE;
        loop {
            self.listen()?;
            if self.was_said(part) {
                return Ok(());
            }
            if Instant::now() > end {
                bail!("“{part}” isn't said. What was done and said:\n{}", self.transcript());
            }
            sleep(BLINK).await;
        }
    }

    /// Makes sure that something was never said.
    ///
    /// # Errors
    /// When it was.
    pub fn never_heard(&self, secret: &str) -> Result<()> {
        self.listen()?;
        let said = self.heard(|heard| heard.lines.concat()).replace(['“', '”', ' '], "");
        ensure!(!said.contains(secret), "a secret was said");
        Ok(())
    }

    /// How many keys were pressed, typed characters aside.
    pub fn presses(&self) -> usize {
        self.heard(|heard| heard.presses)
    }

    /// What was pressed and said.
    pub fn transcript(&self) -> String {
        self.heard(|heard| heard.lines.join("\n"))
    }

    async fn keyboard(&self, arguments: &[&str]) -> Result<()> {
        let mut command = Command::new("xdotool");
        let done = command.args(arguments).envs(self.room.surroundings().variables()).status().await?;
        ensure!(done.success(), "xdotool failed ({done})");
        Ok(())
    }

    /// Waits until something was said and nothing more comes, or nothing comes at all.
    async fn until_silent(&self) -> Result<()> {
        let begun = Instant::now();
        let (mut last, mut spoken) = (begun, false);
        loop {
            if self.listen()? > 0 {
                (last, spoken) = (Instant::now(), true);
            }
            if last.elapsed() > if spoken { PAUSE } else { SILENCE } || begun.elapsed() > LONGEST {
                return Ok(());
            }
            sleep(BLINK).await;
        }
    }

    /// Takes down what was said since the last time: how many lines.
    fn listen(&self) -> Result<usize> {
        let said = self.room.said()?;
        Ok(self.heard(|heard| {
            let new = &said[heard.taken..];
            heard.lines.extend(new.iter().map(|line| format!("    “{line}”")));
            heard.taken = said.len();
            new.len()
        }))
    }

    fn was_said(&self, part: &str) -> bool {
        self.heard(|heard| heard.lines[heard.since..].iter().any(|line| line.contains(part)))
    }

    fn heard<T>(&self, with: impl FnOnce(&mut Heard) -> T) -> T {
        with(&mut self.heard.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
