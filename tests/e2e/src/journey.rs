//! One journey from its beginning to its end: setting the stage, and afterwards looking for what nobody may have caused.
//! When a journey fails, what everybody had before their eyes is told and kept as pictures.

use std::any::Any;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::{Path, PathBuf};
use std::thread;
use std::{fmt, fs};

use anyhow::{Context, Error, Result};
use futures::FutureExt;

use crate::gateway::repository;
use crate::stage::Stage;

type Outcome = std::result::Result<Result<()>, Box<dyn Any + Send>>;

/// How a journey ended.
pub type Ended = std::result::Result<(), Failed>;

/// Why a journey couldn't be finished, and what everybody did and saw last.
pub struct Failed(String);

impl fmt::Debug for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self(format!("{error:#}"))
    }
}

/// Runs a journey on a stage of its own.
///
/// # Errors
/// When it couldn't be finished, or a browser has complained.
pub fn journey(tell: impl AsyncFnOnce(&Stage) -> Result<()>) -> Ended {
    on_stage(Stage::set(), tell)
}

/// Runs a journey with another app than the built one.
///
/// # Errors
/// As [`journey`].
pub fn journey_with(app: &Path, tell: impl AsyncFnOnce(&Stage) -> Result<()>) -> Ended {
    on_stage(Stage::of(app), tell)
}

/// Runs a journey under a policy: the lines of that table of the configuration.
///
/// # Errors
/// As [`journey`].
pub fn journey_under(policy: &str, tell: impl AsyncFnOnce(&Stage) -> Result<()>) -> Ended {
    on_stage(Stage::under(policy), tell)
}

/// Runs a journey before the clouds of this configuration, with the console on this port (zero takes a free one).
///
/// # Errors
/// As [`journey`].
pub fn journey_before(clouds: &Path, port: u16, tell: impl AsyncFnOnce(&Stage) -> Result<()>) -> Ended {
    on_stage(Stage::before(clouds, port), tell)
}

fn on_stage(
    setting: impl Future<Output = Result<Stage>>,
    tell: impl AsyncFnOnce(&Stage) -> Result<()>,
) -> Ended {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.map_err(Error::from)?.block_on(async {
        let stage = setting.await?;
        let outcome: Outcome = AssertUnwindSafe(tell(&stage)).catch_unwind().await;
        let complaints = complaints(&stage).await;
        let failed = !matches!(outcome, Ok(Ok(()))) || complaints.is_err();
        let mut seen = if failed { scene(&stage).await } else { String::new() };
        for person in stage.people() {
            person.leave().await;
        }
        if let Err(error) = &complaints {
            seen.push_str(&format!("\n{error:#}\n"));
        }
        match outcome {
            Err(panic) => {
                eprintln!("{seen}");
                resume_unwind(panic)
            }
            Ok(Ok(())) if !failed => Ok(()),
            Ok(Ok(())) => Err(Failed(seen)),
            Ok(Err(error)) => Err(Failed(format!("{error:#}\n{seen}"))),
        }
    })
}

/// Nobody's browser may have complained: no exception, no violated policy, no file that isn't there.
async fn complaints(stage: &Stage) -> Result<()> {
    for person in stage.people() {
        person.no_complaints().await?;
    }
    Ok(())
}

/// What everybody did and sees; the pictures are kept.
async fn scene(stage: &Stage) -> String {
    let mut told = String::new();
    for person in stage.people() {
        let picture = pictures().map(|folder| folder.join(format!("{}-{}.png", test_name(), person.name())));
        let kept = match picture {
            Ok(file) => person.picture(&file).await.map(|()| file.display().to_string()),
            Err(error) => Err(error),
        };
        told.push_str(&person.account().await);
        told.push_str(&match kept {
            Ok(file) => format!("\npicture: {file}\n"),
            Err(error) => format!("\nno picture: {error:#}\n"),
        });
    }
    told
}

/// The test's name, which the test harness gives to its thread.
fn test_name() -> String {
    thread::current().name().unwrap_or("journey").replace("::", ".")
}

fn pictures() -> Result<PathBuf> {
    let folder = repository().join("target/e2e");
    fs::create_dir_all(&folder).context("no folder for pictures")?;
    Ok(folder)
}
