//! Sends bytes as they are, and reads what comes back, answer by answer. Nothing is known here of what is right.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Whoever gets no byte for so long is told that nothing comes.
const PATIENCE: Duration = Duration::from_secs(3);

/// One answer of a server.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// Its status.
    pub status: u16,
    /// Its headers, their names in small letters.
    pub headers: Vec<(String, String)>,
    /// Its body, without the marks of chunks.
    pub body: Vec<u8>,
    /// Whether the body ended as the head says; one that ends with the connection never does.
    pub whole: bool,
    /// What came behind the last chunk.
    pub trailers: String,
}

impl Received {
    /// The values of a header.
    pub fn values(&self, name: &str) -> Vec<&str> {
        let fields = self.headers.iter().filter(|(known, _)| known == name);
        fields.map(|(_, value)| value.as_str()).collect()
    }

    /// The one value of a header; nothing if it isn't there, or there twice.
    pub fn value(&self, name: &str) -> &str {
        match self.values(name)[..] {
            [value] => value,
            _ => "",
        }
    }
}

/// What came back on one connection.
#[derive(Clone, Debug, Default)]
pub struct Exchange {
    /// The answers, those before the last one (1xx) included.
    pub answers: Vec<Received>,
    /// Whether the server then answered another request on the same connection.
    pub goes_on: bool,
    /// Whether it kept silent for longer than anybody waits.
    pub silent: bool,
}

impl Exchange {
    /// The first answer that is one (not 1xx).
    pub fn first(&self) -> Received {
        self.answers.iter().find(|answer| answer.status >= 200).cloned().unwrap_or_default()
    }
}

/// Sends the bytes on a connection of its own and reads the answer. Then asks for the health of the server on the same connection:
/// what is answered before that was read as a request, and it ends the connection.
pub async fn exchange(address: SocketAddr, bytes: &[u8]) -> Exchange {
    let mut stream = TcpStream::connect(address).await.unwrap();
    // A server that refuses what it hasn't read to its end may hang up while it is still sent.
    let _refused_early = stream.write_all(bytes).await;
    let heads_only = bytes.starts_with(b"HEAD ");
    let mut received = Vec::new();
    let mut answers = Vec::new();
    let mut open = true;
    let mut silent = false;
    while open && !answers.iter().any(|answer: &Received| answer.status >= 200 && answer.whole) {
        match more(&mut stream, &mut received).await {
            Some(more) => open = more,
            None => (open, silent) = (false, true),
        }
        answers = parse(&received, heads_only);
    }
    if silent || !open {
        return Exchange { answers, goes_on: false, silent };
    }
    let health = format!("GET /healthz HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    let mut open = stream.write_all(health.as_bytes()).await.is_ok();
    while open {
        open = more(&mut stream, &mut received).await.unwrap_or(false);
    }
    let mut answers = parse(&received, heads_only);
    let goes_on = answers.len() > 1 && answers.last().is_some_and(|answer| answer.body == b"ok\n");
    if goes_on {
        answers.pop();
    }
    Exchange { answers, goes_on, silent }
}

/// Reads some more: whether the connection is still open; nothing when nothing comes.
async fn more(stream: &mut TcpStream, received: &mut Vec<u8>) -> Option<bool> {
    match tokio::time::timeout(PATIENCE, stream.read_buf(received)).await {
        Err(_) => None,
        // A connection that is reset is as good as one that is closed.
        Ok(read) => Some(read.is_ok_and(|read| read > 0)),
    }
}

/// All answers that have come, the last one perhaps not as a whole.
fn parse(mut bytes: &[u8], mut heads_only: bool) -> Vec<Received> {
    let mut answers = Vec::new();
    while let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        bytes = &bytes[end + 4..];
        let mut answer = Received {
            status: head.split_whitespace().nth(1).and_then(|status| status.parse().ok()).unwrap_or_default(),
            headers: head
                .split("\r\n")
                .skip(1)
                .filter_map(|line| line.split_once(':'))
                .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
                .collect(),
            ..Received::default()
        };
        let none = heads_only || answer.status < 200 || matches!(answer.status, 204 | 304);
        if none {
            answer.whole = true;
        } else if !answer.values("transfer-encoding").is_empty() {
            bytes = chunks(bytes, &mut answer);
        } else {
            let length = answer.value("content-length").parse().unwrap_or(usize::MAX);
            let (body, rest) = bytes.split_at(length.min(bytes.len()));
            answer.whole = body.len() == length;
            answer.body = body.to_vec();
            bytes = rest;
        }
        // Only the first request was one for a head.
        heads_only &= answer.status < 200;
        answers.push(answer);
    }
    answers
}

/// Reads chunks into the answer: what stands behind them.
fn chunks<'a>(mut bytes: &'a [u8], answer: &mut Received) -> &'a [u8] {
    loop {
        let Some(end) = bytes.windows(2).position(|window| window == b"\r\n") else { return &[] };
        let size =
            std::str::from_utf8(&bytes[..end]).ok().and_then(|size| usize::from_str_radix(size, 16).ok());
        let Some(size) = size else { return &[] };
        bytes = &bytes[end + 2..];
        if size == 0 {
            let Some(end) = bytes.windows(2).position(|window| window == b"\r\n") else { return &[] };
            if end == 0 {
                answer.whole = true;
                return &bytes[2..];
            }
            let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else { return &[] };
            answer.trailers = String::from_utf8_lossy(&bytes[..end]).into_owned();
            answer.whole = true;
            return &bytes[end + 4..];
        }
        let Some(chunk) = bytes.get(..size) else { return &[] };
        answer.body.extend_from_slice(chunk);
        bytes = bytes.get(size + 2..).unwrap_or_default();
    }
}
