//! A cloud that remembers which calls it has had, by the name at the end of their path before the last word. A call whose name begins
//! with `slow` is answered after a while.

use std::collections::HashSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::Result;

/// How long a slow call takes.
const SLOW: Duration = Duration::from_secs(2);
const ANSWER: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

type Names = Arc<Mutex<HashSet<String>>>;

/// The cloud. It answers until the bench ends.
pub struct Cloud {
    port: u16,
    seen: Names,
}

impl Cloud {
    /// Starts it on a free port.
    ///
    /// # Errors
    /// When there is none.
    pub fn start() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let cloud = Self { port: listener.local_addr()?.port(), seen: Names::default() };
        let seen = cloud.seen.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let seen = seen.clone();
                thread::spawn(move || talk(&stream, &seen));
            }
        });
        Ok(cloud)
    }

    /// Where it listens.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The calls that it has had as a whole.
    pub fn seen(&self) -> HashSet<String> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// One connection, until it ends.
fn talk(stream: &TcpStream, seen: &Names) {
    let mut reader = BufReader::new(stream);
    while let Some(name) = call(&mut reader) {
        let slow = name.starts_with("slow");
        seen.lock().unwrap_or_else(PoisonError::into_inner).insert(name);
        if slow {
            thread::sleep(SLOW);
        }
        let mut stream = stream;
        if stream.write_all(ANSWER).is_err() {
            return;
        }
    }
}

/// Reads one call: its name.
fn call(reader: &mut BufReader<&TcpStream>) -> Option<String> {
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
    let path = line.split_whitespace().nth(1)?;
    let name = path.rsplit('/').nth(1)?.to_owned();
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
        let line = line.trim().to_ascii_lowercase();
        if line.is_empty() {
            break;
        }
        if let Some(written) = line.strip_prefix("content-length:") {
            length = written.trim().parse().ok()?;
        }
    }
    reader.take(length).read_to_end(&mut Vec::new()).ok()?;
    Some(name)
}
