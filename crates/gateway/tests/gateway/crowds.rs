//! More clients than there is room for: what is over is refused, or takes the place of who has been idle longest. The program runs as
//! it's started on a server, with few files and little memory.

use std::fs;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::Stdio;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpSocket, TcpStream};
use tokio::process::{Child, Command};

use crate::support::{CLOUDS, config, exchange, listen_within, nobody};

/// A tenth of this would do on a machine with nothing else to do.
const SOON: Duration = Duration::from_secs(20);
const HEALTH: &str = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
const CLOUDS_JSON: &str = "GET /clouds.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

/// The program with 256 files, and an address for whoever watches it.
struct Program {
    public: SocketAddr,
    admin: SocketAddr,
    child: Child,
    _folder: TempDir,
}

impl Program {
    async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("clouds.toml"), format!("[limits]\nmemory_bytes = 83886080\n{CLOUDS}"))
            .unwrap();
        fs::create_dir(folder.path().join("site")).unwrap();
        fs::write(folder.path().join("site/index.html"), "<!doctype html>").unwrap();
        fs::write(folder.path().join("site/large.wasm"), vec![0; 4 << 20]).unwrap();
        let mut command = Command::new("sh");
        command.args(["-c", "ulimit -n 256; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_evs-gateway")]);
        command
            .args(["--port", "0", "--admin", "127.0.0.1:0", "--config"])
            .arg(folder.path().join("clouds.toml"));
        command.arg("--dist").arg(folder.path().join("site"));
        let mut child =
            command.stderr(Stdio::piped()).stdin(Stdio::null()).kill_on_drop(true).spawn().unwrap();
        let mut log = BufReader::new(child.stderr.take().unwrap()).lines();
        let mut address = async |before: &str| -> SocketAddr {
            loop {
                let line = log.next_line().await.unwrap().unwrap();
                if let Some(address) = line.strip_prefix(before) {
                    return address.parse().unwrap();
                }
            }
        };
        let public = address("gateway on http://").await;
        let admin = address("operations on http://").await;
        // Nobody reads the log from here on, so it must not fill up.
        tokio::spawn(async move { while log.next_line().await.is_ok_and(|line| line.is_some()) {} });
        Self { public, admin, child, _folder: folder }
    }

    /// The most memory that it has ever had, in megabytes.
    fn peak(&self) -> usize {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id().unwrap())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        line.trim().trim_end_matches(" kB").parse::<usize>().unwrap() / 1024
    }

    /// Who watches it gets an answer at once, and somebody new is served in the end.
    async fn assert_serves(&self) {
        let health = tokio::time::timeout(SOON, exchange(self.admin, HEALTH)).await;
        assert!(health.is_ok_and(|answer| answer.ends_with("ok\n")), "the operators' address keeps silent");
        let begin = Instant::now();
        loop {
            let answer = served(self.public, 77).await;
            if answer.starts_with("HTTP/1.1 200") {
                return;
            }
            assert!(begin.elapsed() < SOON, "nobody new is served: {answer}");
        }
    }
}

/// A connection from an address of one's own.
async fn connect(to: SocketAddr, own: u8) -> std::io::Result<TcpStream> {
    let socket = TcpSocket::new_v4()?;
    socket.bind(SocketAddr::from((IpAddr::V4(Ipv4Addr::new(127, 0, 0, own)), 0)))?;
    socket.set_recv_buffer_size(4096)?;
    socket.connect(to).await
}

async fn served(to: SocketAddr, own: u8) -> String {
    let mut answer = Vec::new();
    if let Ok(mut stream) = connect(to, own).await {
        let _ = stream.write_all(CLOUDS_JSON.as_bytes()).await;
        let _ = tokio::time::timeout(SOON, stream.read_to_end(&mut answer)).await;
    }
    String::from_utf8_lossy(&answer).into_owned()
}

/// Opens so many connections, from eight addresses, and sends this on each; what is refused is refused.
async fn crowd(to: SocketAddr, size: usize, bytes: &[u8]) -> Vec<TcpStream> {
    let mut streams = Vec::new();
    for n in 0..size {
        let Ok(mut stream) = connect(to, u8::try_from(n % 8 + 2).unwrap()).await else { continue };
        // Where nobody reads, nothing more can be sent.
        let _ = tokio::time::timeout(Duration::from_millis(50), stream.write_all(bytes)).await;
        streams.push(stream);
    }
    streams
}

const CREATE: &str = "/api/local/evs/region-one/v3/p/os-volume-transfer";

#[tokio::test]
async fn no_crowd_ends_or_silences_it_with_256_files_and_128_megabytes() {
    let program = Program::start().await;
    let head = format!("GET {CREATE}/t HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: {}", "M".repeat(90_000));
    let body = "x".repeat(60_000);
    let upload = format!("POST {CREATE} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 65536\r\n\r\n{body}");
    let chunks = "1\r\nx\r\n".repeat(10_000);
    let chunked =
        format!("POST {CREATE} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}");
    let file = "GET /large.wasm HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let pipelined = CLOUDS_JSON.replace("Connection: close\r\n", "").repeat(200);
    let mut all = Vec::new();
    for (what, size, bytes) in [
        ("idle", 400, ""),
        ("heads that don't end", 300, head.as_str()),
        ("bodies that don't end", 300, upload.as_str()),
        ("pieces that don't end", 100, chunked.as_str()),
        ("files that nobody takes", 300, file),
        ("requests in a row that nobody takes the answers of", 100, pipelined.as_str()),
    ] {
        all.push(crowd(program.public, size, bytes.as_bytes()).await);
        program.assert_serves().await;
        let peak = program.peak();
        assert!(peak < 100, "{what}: {peak} MB");
    }
}

#[tokio::test]
async fn the_place_of_the_longest_idle_is_taken_and_a_call_under_way_keeps_its_own() {
    let mut config = config(
        crate::support::raw_cloud(|mut stream| async move {
            let mut head = [0; 4096];
            let _some = stream.read(&mut head).await;
            // The answer comes when the crowd has been here.
            tokio::time::sleep(Duration::from_millis(500)).await;
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}").await;
        })
        .await,
    );
    (config.limits.connections, config.limits.connections_per_client) = (4, 4);
    let gateway = listen_within(config).await;
    let call = format!("GET {CREATE}/t HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let call = tokio::spawn(async move { exchange(gateway, &call).await });
    let mut crowd = Vec::new();
    for _ in 0..20 {
        crowd.push(TcpStream::connect(gateway).await.unwrap());
        tokio::task::yield_now().await;
    }
    assert!(exchange(gateway, HEALTH).await.ends_with("ok\n"));
    let answer = call.await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("{}"), "{answer}");
    // The first of the crowd had to go.
    let mut nothing = [0; 1];
    let end = tokio::time::timeout(SOON, crowd[0].read(&mut nothing)).await.unwrap();
    assert!(!matches!(end, Ok(1..)), "it said something");
}

#[tokio::test]
async fn a_head_has_its_limit_and_two_large_tokens_are_within() {
    let gateway = listen_within(config(nobody())).await;
    let head = |tokens: usize| {
        let token = "M".repeat(tokens);
        format!(
            "DELETE /api/local/iam/region-one/v3/auth/tokens HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Auth-Token: {token}\r\nX-Subject-Token: {token}\r\n\r\n"
        )
    };
    let answer = exchange(gateway, &head(32 * 1024)).await;
    assert!(answer.contains("Gateway.Unreachable"), "it was sent, and nobody is there: {answer}");
    let answer = exchange(gateway, &head(48 * 1024)).await;
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
    let many: String = (0..120).map(|n| format!("X-{n}: a\r\n")).collect();
    let answer = exchange(gateway, &format!("GET /healthz HTTP/1.1\r\nHost: localhost\r\n{many}\r\n")).await;
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
}

#[tokio::test]
async fn a_client_with_too_many_calls_under_way_is_told_to_wait() {
    let mut config = config(
        crate::support::raw_cloud(|stream| async move {
            let _held = stream;
            std::future::pending::<()>().await;
        })
        .await,
    );
    (config.limits.calls, config.limits.calls_per_client) = (4, 1);
    let gateway = listen_within(config).await;
    let call = format!("GET {CREATE}/t HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let mut first = TcpStream::connect(gateway).await.unwrap();
    first.write_all(call.as_bytes()).await.unwrap();
    let begin = Instant::now();
    loop {
        // The first may not have been read yet; then this one is, and waits in its place.
        let second = tokio::time::timeout(SOON / 4, exchange(gateway, &call)).await;
        if let Ok(answer) = second {
            assert!(
                answer.starts_with("HTTP/1.1 503") && answer.contains("\"code\":\"Gateway.Busy\""),
                "{answer}"
            );
            assert!(
                answer.contains("retry-after: 1\r\n") && answer.contains("x-gateway-error: refused\r\n"),
                "{answer}"
            );
            break;
        }
        assert!(begin.elapsed() < SOON);
    }
}
