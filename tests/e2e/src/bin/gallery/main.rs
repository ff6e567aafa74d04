//! The gallery: every state that a person can meet in the console, photographed as it is served and looked at for what keeps
//! people out, what moves by itself, and what doesn't fit. With `--documents` the pictures of the documentation, which are some
//! of these states. What is shown is reached by clicking and typing; nothing is drawn.

mod album;
mod looks;
mod names;
mod report;
mod steps;
mod walks;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Result, ensure};

use album::{Album, Finding, Purpose, State};
use looks::DOCUMENTS;
use walks::{WALKS, Walk};

/// So many walks are made at once.
const SIDE_BY_SIDE: usize = 2;

fn main() -> ExitCode {
    let (options, parts): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    let is_for_documents = options.iter().any(|option| option == "--documents");
    let done = if is_for_documents { documents() } else { gallery(&parts) };
    done.unwrap_or_else(|error| {
        eprintln!("{error:#}");
        ExitCode::FAILURE
    })
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The pictures of the documentation. A walk that can't be finished is an error: its pictures would be old.
fn documents() -> Result<ExitCode> {
    let chosen: Vec<&Walk> =
        WALKS.iter().filter(|walk| DOCUMENTS.iter().any(|one| one.walk == walk.name)).collect();
    let (_, findings) = walked(Purpose::Documents, &repository().join("docs/images"), &chosen);
    tell(&findings);
    Ok(exit(&findings))
}

/// All walks, or those with one of these words in their names.
fn gallery(parts: &[String]) -> Result<ExitCode> {
    let is_chosen =
        |walk: &&Walk| parts.is_empty() || parts.iter().any(|part| walk.name.contains(part.as_str()));
    let chosen: Vec<&Walk> = WALKS.iter().filter(is_chosen).collect();
    ensure!(!chosen.is_empty(), "there's no such walk; there are: {}", names().join(", "));
    let folder = repository().join("target/gallery");
    let (states, mut findings) = walked(Purpose::Gallery, &folder, &chosen);
    let (_, on_phone) = walked(Purpose::PhoneShifts, &folder, &chosen);
    findings.extend(on_phone);
    report::write(&folder, &states, &findings)?;
    tell(&findings);
    eprintln!("{} states: {}", states.len(), folder.join("index.html").display());
    Ok(exit(&findings))
}

fn names() -> Vec<&'static str> {
    WALKS.iter().map(|walk| walk.name).collect()
}

/// Makes these walks, some side by side. One that can't be finished is a finding, and the others go on.
fn walked(purpose: Purpose, folder: &Path, walks: &[&Walk]) -> (Vec<State>, Vec<Finding>) {
    let (album, next) = (Album::new(purpose, folder.to_owned()), AtomicUsize::new(0));
    thread::scope(|scope| {
        for _ in 0..SIDE_BY_SIDE {
            scope.spawn(|| {
                while let Some(walk) = walks.get(next.fetch_add(1, Ordering::Relaxed)) {
                    eprintln!("{} …", walk.name);
                    if let Err(failed) = (walk.run)(&album, walk.name) {
                        album.findings(walk.name, "walk", vec![format!("{failed:?}")]);
                    }
                }
            });
        }
    });
    let (mut states, findings) = album.into_parts();
    states.sort_by_key(|state| WALKS.iter().position(|walk| walk.name == state.walk));
    (states, findings)
}

fn tell(findings: &[Finding]) {
    for group in report::grouped(findings) {
        eprintln!("\n{}: {}\n  {}", group.by, group.what, group.at.join("\n  "));
    }
}

fn exit(findings: &[Finding]) -> ExitCode {
    if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
