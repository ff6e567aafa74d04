//! What the log says of a request, and what it never says.

use std::net::SocketAddr;
use std::process::Stdio;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStderr, Command};

use crate::support::{CLOUDS, exchange, raw_cloud};

/// The program, and its log.
async fn start(server: &str) -> (SocketAddr, Lines<BufReader<ChildStderr>>, Child) {
    let cloud = raw_cloud(|mut stream| async move {
        let mut head = [0; 4096];
        let _some = stream.read(&mut head).await;
        let head = "HTTP/1.1 200 OK\r\nX-Request-Id: forged request\r\nContent-Length: 2\r\n\r\n{}";
        let _ = stream.write_all(head.as_bytes()).await;
    })
    .await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("clouds.toml");
    std::fs::write(&file, format!("[server]\n{server}\n{CLOUDS}")).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_evs-gateway"));
    command
        .args(["--port", "0", "--config"])
        .arg(&file)
        .arg("--upstream")
        .arg(format!("local=http://{cloud}"));
    let mut child = command.stderr(Stdio::piped()).stdin(Stdio::null()).kill_on_drop(true).spawn().unwrap();
    let mut log = BufReader::new(child.stderr.take().unwrap()).lines();
    loop {
        let line = log.next_line().await.unwrap().unwrap();
        if let Some(address) = line.strip_prefix("gateway on http://") {
            return (address.parse().unwrap(), log, child);
        }
    }
}

/// The line of one request.
async fn line_of(server: &str, request: &str) -> String {
    let (gateway, mut log, _child) = start(server).await;
    exchange(gateway, request).await;
    loop {
        let line = log.next_line().await.unwrap().unwrap();
        if line.contains("method=") {
            return line;
        }
    }
}

const CALL: &str = "GET /api/local/evs/region-one/v3/projectid77/volumes/diskid88?name=query99 HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: token66\r\nX-Forwarded-For: 198.51.100.7\r\nConnection: close\r\n\r\n";

#[tokio::test]
async fn a_line_has_the_clients_address_only_where_that_is_wanted_and_never_an_id() {
    for (server, address) in [
        ("", ""),
        ("log_client_address = true", "client=127.0.0.1"),
        ("log_client_address = true\ntrusted_proxies = [\"127.0.0.1\"]", "client=198.51.100.7"),
    ] {
        let line = line_of(server, CALL).await;
        assert!(line.contains("path=\"v3/*/volumes/*\"") && line.contains("status=200"), "{line}");
        match address {
            "" => assert!(!line.contains("127.0.0.1") && !line.contains("198.51"), "{line}"),
            address => assert!(line.contains(address), "{line}"),
        }
        for secret in ["projectid77", "diskid88", "query99", "token66", "forged request"] {
            assert!(!line.contains(secret), "{line}");
        }
    }
}

#[tokio::test]
async fn a_method_that_somebody_made_up_is_not_repeated() {
    let line =
        line_of("", "TOKEN-MIIabc /disks HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await;
    assert!(line.contains("method=\"other\"") && !line.contains("MIIabc"), "{line}");
}
