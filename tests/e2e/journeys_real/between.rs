//! What stands between the gateway and Cinder in journeys about faults: it passes everything on, counts it, and holds what a
//! journey asks for, so that something can be done right before a request or between its effect and its answer.

use std::net::{SocketAddr, TcpListener as Listener};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

const HEAD_END: &[u8] = b"\r\n\r\n";

/// Longer than anything takes that is waited for here.
const PATIENCE: Duration = Duration::from_secs(30);

/// Whether it's this request, told by its method and address: `POST /v3/…`.
type IsIt = fn(&str) -> bool;

/// When something is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Before it gets to Cinder.
    Asked,
    /// When Cinder has done it, before anybody hears of that.
    Answered,
}

/// The one in between.
#[derive(Clone)]
pub struct Between {
    cinder: SocketAddr,
    shared: Arc<Mutex<Shared>>,
}

#[derive(Default)]
struct Shared {
    seen: Vec<String>,
    wanted: Vec<Wanted>,
    hasty: Option<(Duration, IsIt)>,
}

struct Wanted {
    is_it: IsIt,
    when: When,
    tell: oneshot::Sender<Held>,
}

/// A request that is held. Whoever drops it cuts its connection.
pub struct Held {
    /// Its method and address.
    pub line: String,
    go_on: oneshot::Sender<()>,
}

impl Held {
    /// Lets it go on.
    pub fn pass(self) {
        let _cut_meanwhile = self.go_on.send(());
    }
}

impl Between {
    /// Stands before Cinder at this address, and takes what comes to `listener`.
    pub fn serve(listener: Listener, cinder: SocketAddr) -> Result<Self> {
        let between = Self { cinder, shared: Arc::default() };
        listener.set_nonblocking(true)?;
        let (listener, own) = (TcpListener::from_std(listener)?, between.clone());
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let own = own.clone();
                // One that breaks is a cut connection, which is what this is for.
                tokio::spawn(async move { own.pass_on(client).await });
            }
        });
        Ok(between)
    }

    /// Holds the next request that `is_it`.
    pub fn hold(&self, when: When, is_it: IsIt) -> Holding {
        let (tell, told) = oneshot::channel();
        self.shared().wanted.push(Wanted { is_it, when, tell });
        Holding(told)
    }

    /// From now on, requests that `are_they` are cut when Cinder hasn't answered after so long.
    pub fn cut_after(&self, time: Duration, are_they: IsIt) {
        self.shared().hasty = Some((time, are_they));
    }

    /// From now on, every answer is waited for.
    pub fn wait_for_all(&self) {
        self.shared().hasty = None;
    }

    /// How many such requests have come.
    pub fn count(&self, is_it: IsIt) -> usize {
        self.shared().seen.iter().filter(|line| is_it(line)).count()
    }

    fn shared(&self) -> MutexGuard<'_, Shared> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes a request, and says who wants it held.
    fn note(&self, line: &str) -> Option<Wanted> {
        let mut shared = self.shared();
        shared.seen.push(line.to_owned());
        let at = shared.wanted.iter().position(|wanted| (wanted.is_it)(line))?;
        Some(shared.wanted.swap_remove(at))
    }

    /// One request and its answer. Each has a connection of its own, so that the end of an answer is the end of what is sent.
    async fn pass_on(&self, mut client: TcpStream) -> Result<()> {
        let Some((line, request)) = read_request(&mut client).await? else { return Ok(()) };
        let (mut before, mut after) = (None, None);
        match self.note(&line) {
            Some(wanted) if wanted.when == When::Asked => before = Some(wanted.tell),
            Some(wanted) => after = Some(wanted.tell),
            None => {}
        }
        if !may_go_on(before, &line).await {
            return Ok(());
        }
        let asked = ask(self.cinder, &request);
        let hasty = self.shared().hasty.filter(|(_, are_they)| are_they(&line));
        let answer = match hasty {
            Some((time, _)) => tokio::time::timeout(time, asked).await??,
            None => asked.await?,
        };
        if may_go_on(after, &line).await {
            client.write_all(&answer).await?;
            client.shutdown().await?;
        }
        Ok(())
    }
}

/// A request that will be held.
pub struct Holding(oneshot::Receiver<Held>);

impl Holding {
    /// Waits until it's held.
    pub async fn arrived(self) -> Result<Held> {
        let waited = tokio::time::timeout(PATIENCE, self.0).await;
        waited.context("what was to be held didn't come")?.context("what was to be held broke off")
    }
}

async fn ask(cinder: SocketAddr, request: &[u8]) -> Result<Vec<u8>> {
    let mut server = TcpStream::connect(cinder).await?;
    server.write_all(request).await?;
    let mut answer = Vec::new();
    server.read_to_end(&mut answer).await?;
    Ok(answer)
}

async fn may_go_on(tell: Option<oneshot::Sender<Held>>, line: &str) -> bool {
    let Some(tell) = tell else { return true };
    let (go_on, may) = oneshot::channel();
    let is_told = tell.send(Held { line: line.to_owned(), go_on }).is_ok();
    is_told && may.await.is_ok()
}

/// The method and address of a request, and all of it, asking for the connection to be closed behind its answer. Nothing when
/// there is none.
async fn read_request(client: &mut TcpStream) -> Result<Option<(String, Vec<u8>)>> {
    let mut read = Vec::new();
    let head_end = loop {
        if let Some(at) = read.windows(HEAD_END.len()).position(|four| four == HEAD_END) {
            break at + HEAD_END.len();
        }
        if client.read_buf(&mut read).await? == 0 {
            return Ok(None);
        }
    };
    let head = std::str::from_utf8(read.get(..head_end).unwrap_or_default())?.to_owned();
    let (first, rest) = head.split_once("\r\n").context("no first line")?;
    let header = |name: &str| {
        rest.lines().filter_map(|line| line.split_once(':')).find(|(own, _)| own.eq_ignore_ascii_case(name))
    };
    if header("transfer-encoding").is_some() {
        bail!("the body is in pieces, which isn't read here");
    }
    let length: usize = header("content-length").map_or(Ok(0), |(_, value)| value.trim().parse())?;
    while read.len() < head_end + length {
        if client.read_buf(&mut read).await? == 0 {
            return Ok(None);
        }
    }
    let line = first.rsplit_once(' ').map_or(first, |(line, _version)| line).to_owned();
    let mut request = format!("{first}\r\nconnection: close\r\n{rest}").into_bytes();
    request.extend_from_slice(read.get(head_end..).unwrap_or_default());
    Ok(Some((line, request)))
}
