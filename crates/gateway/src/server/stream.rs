//! The bytes of one connection, with deadlines in both directions. A client that doesn't send what it began, or doesn't take what it
//! asked for, is cut, and with it whatever was done for it. How much it sent is counted.

use std::future::Future;
use std::io::{self, ErrorKind, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, ReadBuf, Take};
use tokio::net::TcpStream;
use tokio::time::{Instant, Sleep, sleep_until};

use super::client::{Client, Phase};
use super::clients::Clients;

/// At most so much is read at once: the room that hyper has at hand. Had it been filled, hyper would double it.
const AT_ONCE: u64 = 8 * 1024 - 1;
/// Until memory is asked for again where there was none.
const PAUSE: Duration = Duration::from_millis(5);

/// How long a client may take.
#[derive(Clone, Copy, Debug)]
pub struct Deadlines {
    /// From one request to the next.
    pub idle: Duration,
    /// To send a head, and to agree on a key before that.
    pub head: Duration,
    /// To take a little more of an answer.
    pub write: Duration,
    /// To take a whole answer.
    pub whole_answer: Duration,
}

/// A connection whose client is watched.
pub struct Watched {
    stream: Take<TcpStream>,
    client: Arc<Client>,
    clients: Arc<Clients>,
    deadlines: Deadlines,
    reading: Timer,
    writing: Timer,
    waiting: Timer,
    /// Since when there has been something to send.
    sending: Option<Instant>,
}

impl Watched {
    pub fn new(stream: TcpStream, client: Arc<Client>, clients: Arc<Clients>, deadlines: Deadlines) -> Self {
        Self {
            stream: stream.take(AT_ONCE),
            client,
            clients,
            deadlines,
            reading: Timer::default(),
            writing: Timer::default(),
            waiting: Timer::default(),
            sending: None,
        }
    }

    /// Waits until something comes, which takes no memory. Says no when nothing came in time.
    pub async fn begins(&self) -> bool {
        matches!(
            tokio::time::timeout(self.deadlines.idle, self.stream.get_ref().readable()).await,
            Ok(Ok(()))
        )
    }

    /// When what is awaited must have come, if it must.
    fn read_deadline(&self) -> Option<Instant> {
        match self.client.phase() {
            (Phase::Idle, since) => Some(since + self.deadlines.idle),
            (Phase::Head, since) => Some(since + self.deadlines.head),
            // A body has a deadline where it's collected, an answer where it's made and sent.
            (Phase::Body | Phase::Answer, _) => None,
        }
    }

    /// An error as soon as the client has taken too long to send what is awaited.
    fn poll_reading(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let Some(deadline) = self.read_deadline() else { return Poll::Pending };
        ready!(self.reading.poll(deadline, context));
        Poll::Ready(Err(ErrorKind::TimedOut.into()))
    }

    /// Memory for what comes next. Where there is none, one that has been sending for longest is closed for it; that may be this one.
    fn poll_memory(&mut self, context: &mut Context<'_>) -> Poll<()> {
        while !self.client.pay_for_more() {
            self.clients.close_hoarder();
            let again = Instant::now() + PAUSE;
            ready!(self.waiting.poll(again, context));
        }
        Poll::Ready(())
    }

    /// What a client that takes too little gets; otherwise what was written.
    fn poll_sent(
        &mut self,
        written: Poll<io::Result<usize>>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<usize>> {
        if let Poll::Ready(written) = &written {
            self.client.set_stalled(false);
            self.client.send(written.as_ref().map_or(0, |bytes| *bytes));
            if self.sending.is_none() {
                self.sending = Some(Instant::now());
            }
        }
        if written.is_ready() {
            return written;
        }
        self.client.set_stalled(true);
        let now = Instant::now();
        let progress = self.client.stalled().unwrap_or(now) + self.deadlines.write;
        let whole = *self.sending.get_or_insert(now) + self.deadlines.whole_answer;
        ready!(self.writing.poll(progress.min(whole), context));
        self.client.cut();
        Poll::Ready(Err(ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Watched {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        if this.client.phase().0 != Phase::Answer {
            ready!(this.poll_memory(context));
        }
        this.stream.set_limit(AT_ONCE);
        let before = buffer.filled().len();
        if Pin::new(&mut this.stream).poll_read(context, buffer)?.is_pending() {
            return this.poll_reading(context);
        }
        this.client.receive(buffer.filled().len() - before);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Watched {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(this.stream.get_mut()).poll_write(context, bytes);
        this.poll_sent(written, context)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(this.stream.get_mut()).poll_write_vectored(context, pieces);
        this.poll_sent(written, context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.get_ref().is_write_vectored()
    }

    /// Is asked for when all there is has been written. Nobody may ask for what comes next until there is something, so the time for
    /// that begins here.
    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        this.sending = None;
        this.client.sent_all();
        if let Poll::Ready(late) = this.poll_reading(context) {
            return Poll::Ready(late);
        }
        Pin::new(this.stream.get_mut()).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(self.get_mut().stream.get_mut()).poll_shutdown(context)
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        // The system would go on trying to send what the client doesn't take, and hold it.
        if self.client.is_cut() && self.client.stalled().is_some() {
            let _best_effort = self.stream.get_ref().set_zero_linger();
        }
    }
}

/// A time that is waited for now and then. Most times pass unneeded, so it's moved to a later one only when it has come.
#[derive(Default)]
struct Timer(Option<Pin<Box<Sleep>>>);

impl Timer {
    /// Is ready when the time has come.
    fn poll(&mut self, time: Instant, context: &mut Context<'_>) -> Poll<()> {
        let sleep = self.0.get_or_insert_with(|| Box::pin(sleep_until(time)));
        if sleep.deadline() > time {
            sleep.as_mut().reset(time);
        }
        loop {
            ready!(sleep.as_mut().poll(context));
            if sleep.deadline() >= time {
                return Poll::Ready(());
            }
            sleep.as_mut().reset(time);
        }
    }
}
