//! The journeys by keyboard and screen reader: `cargo xtask screen-reader` runs them. What Orca
//! said is written to `target/screen-reader`, one file for each journey; what is essential must have been said.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result};
use e2e::{Listener, Room, Stage, journey};

mod back;
mod recipient;
mod sender;

#[path = "../../../journeys/steps.rs"]
#[expect(dead_code, reason = "these journeys take some of the steps only")]
mod steps;

/// One journey, of which one person is listened to.
struct Journey {
    name: &'static str,
    tell: for<'a> fn(&'a Stage, &'a Listener<'a>) -> futures::future::LocalBoxFuture<'a, Result<()>>,
}

const JOURNEYS: &[Journey] = &[
    Journey { name: "sender", tell: |stage, hanna| Box::pin(sender::offers_a_disk(stage, hanna)) },
    Journey { name: "recipient", tell: |stage, milo| Box::pin(recipient::accepts_a_disk(stage, milo)) },
    Journey {
        name: "back",
        tell: |stage, hanna| Box::pin(back::takes_one_back_and_reads_the_history(stage, hanna)),
    },
];

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let mut failed = false;
    for one in JOURNEYS.iter().filter(|one| wanted.is_empty() || wanted.iter().any(|name| name == one.name)) {
        let begun = Instant::now();
        // It outlives the browsers, which are asked what they show when a journey has failed.
        let mut room = None;
        let ended = journey(async |stage| {
            let room = room.insert(Room::enter().await?);
            listened_to(stage, one, room).await
        });
        let seconds = begun.elapsed().as_secs();
        match ended {
            Ok(()) => eprintln!("{}: everything essential was said ({seconds} s)", one.name),
            Err(error) => {
                failed = true;
                eprintln!("{}: {error:?}", one.name);
            }
        }
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Has one person in a room with a screen reader, and keeps what was said, also where the journey fails.
async fn listened_to(stage: &Stage, one: &Journey, room: &Room) -> Result<()> {
    let person = stage.person_in(room, one.name).await?;
    let listener = Listener::new(room, person);
    let told = (one.tell)(stage, &listener).await;
    let file = folder()?.join(format!("{}.txt", one.name));
    let presses = format!("{} keys pressed, typed characters aside", listener.presses());
    std::fs::write(&file, format!("{presses}\n{}\n", listener.transcript()))?;
    eprintln!("{}: {presses}; {}", one.name, file.display());
    told
}

fn folder() -> Result<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/screen-reader");
    std::fs::create_dir_all(&folder).context("no folder for what is said")?;
    Ok(folder.canonicalize()?)
}
