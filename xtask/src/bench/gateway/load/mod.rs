//! What a crowd does to the gateway as it is shipped: with its memory, with many open files and with few. Some call it as people do all
//! the while, and somebody watches it. It prints figures, and fails only where a call is lost or the gateway ends.

mod cloud;
mod crowd;
mod people;
mod program;
mod watch;

use std::fs;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use rustix::process::{Resource, getrlimit, setrlimit};

use super::Bench;
use cloud::Cloud;
use crowd::{Crowd, Kind};
use people::People;
use program::Program;
use watch::Watch;

/// A crowd against the gateway.
pub(in crate::bench) const LOAD: Bench = Bench { name: "load", run };

/// The open files of the gateway: those of the shipped container, and so few that they run out first.
const HANDLES: [u32; 2] = [4096, 256];
/// The memory of the shipped container, in bytes.
const MEMORY: u64 = 128 << 20;
/// Who comes, one crowd after the other. All stay.
const CROWDS: [(Kind, usize); 4] =
    [(Kind::Idle, 2000), (Kind::Slow, 500), (Kind::Upload, 1000), (Kind::Reader, 300)];
/// How long each is looked at before the next comes.
const WHILE: Duration = Duration::from_secs(10);
/// Calls that are under way when the gateway is told to stop.
const AT_THE_END: usize = 20;

pub(super) fn run() -> Result<()> {
    raise_file_limit()?;
    let program = program::build()?;
    for handles in HANDLES {
        let busy = fs::read_to_string("/proc/loadavg")?;
        let busy = busy.split(' ').next().unwrap_or_default();
        println!(
            "\na crowd, with {} MB and {handles} open files (the machine's load is {busy} at first)",
            MEMORY >> 20
        );
        println!(
            "  {:<26}{:>9}{:>12}{:>12}{:>12}{:>12}",
            "", "open", "health", "over 100 ms", "memory", "of sockets"
        );
        one(&program, handles)?;
    }
    Ok(())
}

/// One gateway from its start to its end.
fn one(path: &std::path::Path, handles: u32) -> Result<()> {
    let cloud = Arc::new(Cloud::start()?);
    let mut program = Program::start(path, cloud.port(), handles, MEMORY)?;
    let mut watch = Watch::start(program.admin());
    let people = People::start(program.public());
    let mut crowds = Vec::new();
    report("nobody else", &crowds, &watch, &program)?;
    for (kind, size) in CROWDS {
        crowds.push(Crowd::start(kind, size, program.public()));
        report(&format!("{size} {}", kind.name()), &crowds, &watch, &program)?;
    }
    watch.stop();
    let told = people::at_the_end(&mut program, &cloud, AT_THE_END)?;
    let people = people.stop();
    drop(crowds);
    let lost = people.lost(&cloud.seen());
    println!(
        "  people's calls: {} answered, {} refused and none of them sent on, {} lost",
        people.answered.len(),
        people.refused,
        lost
    );
    println!("  told to stop with {AT_THE_END} calls under way: {told} answered");
    ensure!(lost == 0, "the cloud had {lost} calls whose callers got no answer");
    ensure!(told == AT_THE_END, "{} calls were cut at the end", AT_THE_END - told);
    ensure!(watch.failed() == 0, "the operators' address gave no answer {} times", watch.failed());
    Ok(())
}

fn report(name: &str, crowds: &[Crowd], watch: &Watch, program: &Program) -> Result<()> {
    watch.forget();
    thread::sleep(WHILE);
    let open: usize = crowds.iter().map(Crowd::open).sum();
    let (longest, late, asked) = watch.told();
    println!(
        "  {name:<26}{open:>9}{:>9} ms{late:>5} of {asked:>3}{:>9} MB{:>9} MB",
        longest.as_millis(),
        super::peak_kilobytes(program.id())? / 1024,
        kernel_memory()? >> 20
    );
    Ok(())
}

/// What all connections of this machine hold in the system, in bytes: both ends of each.
fn kernel_memory() -> Result<u64> {
    let told = fs::read_to_string("/proc/net/sockstat")?;
    let pages =
        told.lines().find_map(|line| line.strip_prefix("TCP:")?.rsplit(' ').next()?.parse::<u64>().ok());
    Ok(pages.context("the system doesn't tell what sockets hold")? * 4096)
}

/// The bench itself needs more open files than most shells give.
fn raise_file_limit() -> Result<()> {
    let mut limit = getrlimit(Resource::Nofile);
    limit.current = limit.maximum;
    setrlimit(Resource::Nofile, limit)?;
    let needed: usize = CROWDS.iter().map(|(_, size)| size).sum::<usize>() + 1000;
    let has = limit.current.unwrap_or(u64::MAX);
    ensure!(has >= needed as u64, "the bench needs {needed} open files, and may have {has} (ulimit -Hn)");
    Ok(())
}
