//! A cloud that is naive about requests and hostile in its answers. It ignores bodies of GET, HEAD and DELETE, so that what stands
//! in one is the next request to it; of a length and chunks in one request it believes the length. It remembers every request,
//! byte by byte.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// An answer, byte by byte.
#[derive(Clone)]
pub struct Answer {
    /// What is sent.
    pub bytes: Vec<u8>,
    /// Whether the connection ends then.
    pub closes: bool,
}

/// What came on a connection as one request, or as a beginning of one when the connection ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Request line and headers without the empty line, one letter for each byte.
    pub head: String,
    /// The body, as this cloud reads it.
    pub body: Vec<u8>,
}

impl Seen {
    /// The address, as it came.
    pub fn path(&self) -> &str {
        self.head.split_whitespace().nth(1).unwrap_or_default()
    }

    /// The values of a header.
    pub fn values(&self, name: &str) -> Vec<&str> {
        let fields = self.head.split("\r\n").skip(1).filter_map(|line| line.split_once(':'));
        fields.filter(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim()).collect()
    }

    /// Whether it is a request in the form that clients write, with nothing in its lines that another server could read as an
    /// end of line.
    pub fn is_plain(&self) -> bool {
        let mut lines = self.head.split("\r\n");
        let line = lines.next().unwrap_or_default();
        let begins = ["GET /", "HEAD /", "POST /", "DELETE /"].iter().any(|start| line.starts_with(start));
        let field = |line: &str| line.split_once(':').is_some_and(|(name, _)| !name.contains([' ', '\t']));
        begins
            && line.ends_with(" HTTP/1.1")
            && lines.all(field)
            && !self.head.replace("\r\n", "").contains(['\r', '\n', '\0'])
    }
}

/// The cloud.
pub struct Cloud {
    /// Where it listens.
    pub address: SocketAddr,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Cloud {
    /// Starts it. A call whose path ends in one of these names gets that answer; any other is told its path.
    pub async fn start(answers: BTreeMap<String, Answer>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let cloud = Self { address: listener.local_addr().unwrap(), seen: Arc::default() };
        let (seen, answers) = (cloud.seen.clone(), Arc::new(answers));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, seen.clone(), answers.clone()));
            }
        });
        cloud
    }

    /// The configuration that leads to it.
    pub fn toml(&self) -> String {
        format!(
            "[limits]\nanswer_bytes = 100000\n[[cloud]]\nid = \"local\"\nupstream = \"http://{}/base/{{service}}/{{region}}\"\n\
             services = [\"iam\", \"evs\"]\nregions = [{{ id = \"one\", label = \"One\" }}]\napp = {{ label = \"Local\" }}\n",
            self.address
        )
    }

    /// What came since this was asked last.
    pub fn take(&self) -> Vec<Seen> {
        std::mem::take(&mut self.seen.lock().unwrap())
    }
}

/// One connection.
async fn talk(mut stream: TcpStream, seen: Arc<Mutex<Vec<Seen>>>, answers: Arc<BTreeMap<String, Answer>>) {
    let mut received = Vec::new();
    let note = |head: &[u8], body: Vec<u8>| {
        let head = head.iter().map(|byte| char::from(*byte)).collect();
        seen.lock().unwrap().push(Seen { head, body });
    };
    loop {
        let Some(end) = until(&mut stream, &mut received, b"\r\n\r\n").await else {
            if !received.is_empty() {
                note(&received, Vec::new());
            }
            return;
        };
        let head: Vec<u8> = received.drain(..end).take(end - 4).collect();
        let text = String::from_utf8_lossy(&head).into_owned();
        let Some(body) = body(&mut stream, &mut received, &text).await else {
            return note(&head, std::mem::take(&mut received));
        };
        note(&head, body);
        let path = text.split_whitespace().nth(1).unwrap_or_default().to_owned();
        let name = path.rsplit('/').next().unwrap_or_default();
        let answer = answers
            .get(name)
            .cloned()
            .unwrap_or_else(|| Answer { bytes: told(&format!("{{\"path\":\"{path}\"}}")), closes: false });
        if stream.write_all(&answer.bytes).await.is_err() || answer.closes {
            return;
        }
    }
}

/// An answer with this JSON.
pub fn told(json: &str) -> Vec<u8> {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length:";
    format!("{head} {}\r\n\r\n{json}", json.len()).into_bytes()
}

/// The body of a request; nothing when the connection ends before it does.
async fn body(stream: &mut TcpStream, received: &mut Vec<u8>, head: &str) -> Option<Vec<u8>> {
    let head = head.to_ascii_lowercase();
    if !head.starts_with("post ") {
        return Some(Vec::new());
    }
    let field = |name: &str| head.split("\r\n").find_map(|line| line.strip_prefix(name).map(str::trim));
    if let Some(length) = field("content-length:").and_then(|length| length.parse().ok()) {
        while received.len() < length {
            more(stream, received).await?;
        }
        return Some(received.drain(..length).collect());
    }
    let mut body = Vec::new();
    while field("transfer-encoding:").is_some() {
        let end = until(stream, received, b"\r\n").await?;
        let line: Vec<u8> = received.drain(..end).collect();
        let size = usize::from_str_radix(std::str::from_utf8(&line).ok()?.trim(), 16).ok()?;
        while received.len() < size + 2 {
            more(stream, received).await?;
        }
        body.extend(received.drain(..size + 2).take(size));
        if size == 0 {
            break;
        }
    }
    Some(body)
}

/// Reads until these bytes are there: where they end.
async fn until(stream: &mut TcpStream, received: &mut Vec<u8>, bytes: &[u8]) -> Option<usize> {
    loop {
        if let Some(at) = received.windows(bytes.len()).position(|window| window == bytes) {
            return Some(at + bytes.len());
        }
        more(stream, received).await?;
    }
}

async fn more(stream: &mut TcpStream, received: &mut Vec<u8>) -> Option<()> {
    stream.read_buf(received).await.ok().filter(|read| *read > 0).map(|_| ())
}
