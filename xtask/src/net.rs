//! Ports on this machine: whether one is free, and waiting until the program behind it answers. Nothing here reaches
//! another machine.

use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::process::Group;

/// Between two attempts to reach a port.
const PAUSE: Duration = Duration::from_millis(50);
/// The longest a program may take to answer. None needs more than a second; a debug build on a busy machine gets thirty.
const PATIENCE: Duration = Duration::from_secs(30);

fn address(port: u16) -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, port))
}

/// A port that nothing listens on now.
///
/// # Errors
/// When there is none.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(address(0))?.local_addr()?.port())
}

/// Makes sure that nothing listens on `port` yet.
///
/// # Errors
/// When something does, naming `option` as the way out; when the port may not be used at all.
pub fn must_be_free(port: u16, purpose: &str, option: &str) -> Result<()> {
    match TcpListener::bind(address(port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            bail!("port {port}, for {purpose}, is taken by another program: stop it, or {option}")
        }
        Err(error) => bail!("port {port}, for {purpose}, can't be used: {error}"),
    }
}

/// Waits until `GET path` on `port` answers 200; without a path, until the port takes connections.
///
/// # Errors
/// When one of `programs` has ended meanwhile, or after half a minute.
pub fn wait_until_up(port: u16, path: Option<&str>, programs: &mut Group) -> Result<()> {
    let start = Instant::now();
    loop {
        if path.map_or_else(|| TcpStream::connect(address(port)).is_ok(), |path| answers(port, path)) {
            return Ok(());
        }
        programs.check()?;
        if start.elapsed() > PATIENCE {
            bail!("nothing answers on port {port} after {} s", PATIENCE.as_secs());
        }
        thread::sleep(PAUSE);
    }
}

fn answers(port: u16, path: &str) -> bool {
    let request = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect(address(port))?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.take(4096).read_to_string(&mut answer)?;
        Ok(answer)
    };
    request().is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_named_with_the_way_out() {
        let taken = TcpListener::bind(address(0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = must_be_free(port, "the console", "choose another by --port").unwrap_err().to_string();
        assert!(error.contains(&port.to_string()) && error.contains("--port"), "{error}");
    }

    #[test]
    fn a_free_port_is_free() {
        let port = TcpListener::bind(address(0)).unwrap().local_addr().unwrap().port();
        must_be_free(port, "a test", "-").unwrap();
    }

    #[test]
    fn only_a_200_counts_as_an_answer() {
        let server = TcpListener::bind(address(0)).unwrap();
        let port = server.local_addr().unwrap().port();
        let serving = thread::spawn(move || {
            for status in ["503 Service Unavailable", "200 OK"] {
                let (mut stream, _) = server.accept().unwrap();
                // Closing before all of the request is read would reset the connection and lose the answer.
                let (mut request, mut piece) = (Vec::new(), [0; 512]);
                while !request.ends_with(b"\r\n\r\n") {
                    let read = stream.read(&mut piece).unwrap();
                    request.extend_from_slice(&piece[..read]);
                }
                write!(stream, "HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                    .unwrap();
            }
        });
        assert!(!answers(port, "/healthz"));
        assert!(answers(port, "/healthz"));
        serving.join().unwrap();
    }
}
