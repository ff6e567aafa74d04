//! People who do their work while the crowd is there. Each of their calls has a name, by which the cloud can be asked whether it came.

use std::collections::HashSet;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use socket2::{Domain, Socket, Type};

use super::cloud::Cloud;
use super::program::Program;

/// How many there are, each with an address of their own: 127.0.0.100 and what follows.
const PEOPLE: u8 = 4;
const FIRST_ADDRESS: u8 = 100;
/// Between two calls of one.
const PAUSE: Duration = Duration::from_millis(20);
/// Longer than the gateway lets anybody wait.
const PATIENCE: Duration = Duration::from_secs(30);

/// What became of their calls.
#[derive(Default)]
pub struct Told {
    /// The names of those that were answered.
    pub answered: HashSet<String>,
    /// How many weren't.
    pub refused: usize,
}

impl Told {
    /// How many calls of these people the cloud has had that weren't answered.
    pub fn lost(&self, seen: &HashSet<String>) -> usize {
        seen.iter().filter(|name| name.starts_with("call") && !self.answered.contains(*name)).count()
    }
}

/// Some people at work.
pub struct People {
    over: Arc<AtomicBool>,
    threads: Vec<JoinHandle<Told>>,
}

impl People {
    /// They begin.
    pub fn start(to: SocketAddr) -> Self {
        let over = Arc::new(AtomicBool::new(false));
        let threads = (0..PEOPLE)
            .map(|who| {
                let over = over.clone();
                thread::spawn(move || work(who, to, &over))
            })
            .collect();
        Self { over, threads }
    }

    /// They stop after the call that each is at.
    pub fn stop(self) -> Told {
        self.over.store(true, Ordering::Relaxed);
        let mut all = Told::default();
        for told in self.threads.into_iter().filter_map(|thread| thread.join().ok()) {
            all.answered.extend(told.answered);
            all.refused += told.refused;
        }
        all
    }
}

fn work(who: u8, to: SocketAddr, over: &AtomicBool) -> Told {
    let mut told = Told::default();
    for n in 0.. {
        if over.load(Ordering::Relaxed) {
            break;
        }
        let name = format!("call-{who}-{n}");
        if call(FIRST_ADDRESS + who, to, &name).is_ok_and(|answer| answer.starts_with("HTTP/1.1 200")) {
            told.answered.insert(name);
        } else {
            told.refused += 1;
        }
        thread::sleep(PAUSE);
    }
    told
}

/// One call on a connection of its own: the answer.
fn call(address: u8, to: SocketAddr, name: &str) -> Result<String> {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None)?;
    socket.bind(&SocketAddr::from((Ipv4Addr::new(127, 0, 0, address), 0)).into())?;
    socket.connect_timeout(&to.into(), PATIENCE)?;
    let mut stream = TcpStream::from(socket);
    stream.set_read_timeout(Some(PATIENCE))?;
    let line = format!("POST /api/bench/evs/one/v3/p/os-volume-transfer/{name}/accept HTTP/1.1");
    let head = format!("{line}\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{{}}");
    // Who is refused before all is sent finds the refusal in what can be read.
    let _refused = stream.write_all(head.as_bytes());
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

/// So many calls are under way when the gateway is told to stop: how many are answered. Then it has to have ended by itself.
///
/// # Errors
/// When the calls don't reach the cloud, or the gateway doesn't end well.
pub fn at_the_end(program: &mut Program, cloud: &Arc<Cloud>, calls: usize) -> Result<usize> {
    let to = program.public();
    let under_way: Vec<_> = (0..calls)
        .map(|n| {
            let (name, cloud) = (format!("slow-{n}"), cloud.clone());
            thread::spawn(move || {
                loop {
                    let answer = call(FIRST_ADDRESS + PEOPLE, to, &name);
                    let answered = answer.is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"));
                    // Who is turned away tries again; a call that the cloud has had is never repeated.
                    if answered || cloud.seen().contains(&name) {
                        return answered;
                    }
                    thread::sleep(PAUSE);
                }
            })
        })
        .collect();
    let start = Instant::now();
    while cloud.seen().iter().filter(|name| name.starts_with("slow")).count() < calls {
        ensure!(start.elapsed() < PATIENCE, "some of the last calls don't reach the cloud");
        thread::sleep(Duration::from_millis(5));
    }
    program.tell_to_stop()?;
    let answered =
        under_way.into_iter().filter_map(|call| call.join().ok()).filter(|answered| *answered).count();
    let status = program.ended().context("at its end")?;
    ensure!(status.success(), "the gateway ended with {status}");
    Ok(answered)
}
