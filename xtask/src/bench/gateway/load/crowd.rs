//! Clients that mean no good, from a few addresses. Who is turned away comes again.

use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::Result;
use socket2::{Domain, Socket, Type};

/// Between two rounds, in which each sends another byte.
const ROUND: Duration = Duration::from_millis(500);
/// Who doesn't get a connection in this time tries again in the next round.
const PATIENCE: Duration = Duration::from_millis(200);
/// The addresses of this machine that they come from: 127.0.0.10 and what follows.
const ADDRESSES: std::ops::Range<u8> = 10..18;

/// What they do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing at all.
    Idle,
    /// Send a head, byte by byte.
    Slow,
    /// Send a body that never ends.
    Upload,
    /// Ask for a large file and take nothing of it.
    Reader,
}

impl Kind {
    /// What they are called.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Idle => "idle ones",
            Kind::Slow => "slow ones",
            Kind::Upload => "unfinished uploads",
            Kind::Reader => "who take no answer",
        }
    }

    /// What each sends at once.
    fn beginning(self) -> Vec<u8> {
        match self {
            Kind::Idle => Vec::new(),
            Kind::Slow => b"GET /clouds.json HTTP/1.1\r\nHost: localhost\r\nX-A: ".to_vec(),
            Kind::Upload => {
                let line = "POST /api/bench/evs/one/v3/p/os-volume-transfer HTTP/1.1";
                let head = format!("{line}\r\nHost: localhost\r\nContent-Length: 65536\r\n\r\n");
                [head.into_bytes(), vec![b' '; 48 << 10]].concat()
            }
            Kind::Reader => b"GET /large-0123456789abcdef.wasm HTTP/1.1\r\nHost: localhost\r\n\r\n".to_vec(),
        }
    }

    /// What each sends in every round after that.
    fn more(self) -> &'static [u8] {
        match self {
            Kind::Idle | Kind::Reader => b"",
            Kind::Slow | Kind::Upload => b"a",
        }
    }
}

/// A crowd. It's there until this value goes.
pub struct Crowd {
    open: Arc<AtomicUsize>,
    over: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Crowd {
    /// So many of a kind come.
    pub fn start(kind: Kind, size: usize, to: SocketAddr) -> Self {
        let (open, over) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        let (counted, ends) = (open.clone(), over.clone());
        let thread = thread::spawn(move || {
            let mut all: Vec<Option<TcpStream>> = (0..size).map(|_| None).collect();
            while !ends.load(Ordering::Relaxed) {
                for (member, address) in all.iter_mut().zip(ADDRESSES.cycle()) {
                    if ends.load(Ordering::Relaxed) {
                        break;
                    }
                    step(member, kind, address, to);
                }
                counted.store(all.iter().flatten().count(), Ordering::Relaxed);
                thread::sleep(ROUND);
            }
        });
        Self { open, over, thread: Some(thread) }
    }

    /// How many were connected after the last round, as far as they know.
    pub fn open(&self) -> usize {
        self.open.load(Ordering::Relaxed)
    }
}

impl Drop for Crowd {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            let _gone = thread.join();
        }
    }
}

fn step(member: &mut Option<TcpStream>, kind: Kind, address: u8, to: SocketAddr) {
    let Some(stream) = member else {
        *member = come(kind, address, to).ok();
        return;
    };
    if is_gone(stream, kind) {
        *member = None;
    } else {
        let _full = stream.write(kind.more());
    }
}

fn come(kind: Kind, address: u8, to: SocketAddr) -> Result<TcpStream> {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None)?;
    socket.bind(&SocketAddr::from((Ipv4Addr::new(127, 0, 0, address), 0)).into())?;
    if kind == Kind::Reader {
        socket.set_recv_buffer_size(4096)?;
    }
    socket.connect_timeout(&to.into(), PATIENCE)?;
    socket.set_nonblocking(true)?;
    let mut stream = TcpStream::from(socket);
    // What isn't taken at once is less of a burden; that's all.
    let _full = stream.write(&kind.beginning());
    Ok(stream)
}

/// Whether it was turned away. Who takes no answer doesn't look at what comes.
fn is_gone(stream: &mut TcpStream, kind: Kind) -> bool {
    let mut byte = [0];
    let looked = if kind == Kind::Reader { stream.peek(&mut byte) } else { stream.read(&mut byte) };
    match looked {
        Ok(0) => true,
        // Any answer to what isn't finished is a refusal.
        Ok(_) => kind != Kind::Reader,
        Err(error) => error.kind() != ErrorKind::WouldBlock,
    }
}
