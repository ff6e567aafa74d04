//! The threads that requests are answered on: one for each core, each with a runtime of its own. A connection stays on its thread, and so
//! does what is done for it: a runtime that shares tasks between threads wakes another one for nearly every step of a call, which
//! costs more than the call itself. What threads have in common is counted elsewhere; which thread this is, is known here.

use std::cell::Cell;
use std::future::Future;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use tokio::net::TcpStream;
use tokio::runtime::{Builder, Handle};
use tokio::task::AbortHandle;

thread_local! {
    static NUMBER: Cell<usize> = const { Cell::new(0) };
}

/// The most threads there are. Each answers more than ten thousand calls a second, and has a few open files for itself, which a large
/// machine's hundred cores would take from clients.
const MOST: usize = 8;

/// How many threads there are: as many as the system lets this program use cores, up to a few.
pub fn count() -> usize {
    thread::available_parallelism().map_or(1, usize::from).min(MOST)
}

/// The number of this thread, less than [`count`]. What isn't one of them has the number of the first.
pub fn current() -> usize {
    NUMBER.get()
}

/// The threads. They end with the program.
#[derive(Debug)]
pub struct Workers {
    runtimes: Vec<Handle>,
    next: AtomicUsize,
}

impl Workers {
    /// Starts them.
    ///
    /// # Errors
    /// When the system gives no thread, or nothing to wait on.
    pub fn start() -> io::Result<Self> {
        let runtimes = (0..count()).map(start).collect::<io::Result<_>>()?;
        Ok(Self { runtimes, next: AtomicUsize::new(0) })
    }

    /// Has one of them, each in its turn, do what is to be done with a connection. How to end it is returned.
    ///
    /// # Errors
    /// When the system doesn't let the connection go from one thread to another.
    pub fn take<F>(&self, stream: TcpStream, work: impl FnOnce(TcpStream) -> F) -> io::Result<AbortHandle>
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let turn = self.next.fetch_add(1, Ordering::Relaxed) % self.runtimes.len().max(1);
        let Some(runtime) = self.runtimes.get(turn) else { return Err(io::ErrorKind::NotFound.into()) };
        let stream = stream.into_std()?;
        // What waits for the connection is made by the runtime that one is in.
        let _in_it = runtime.enter();
        Ok(runtime.spawn(work(TcpStream::from_std(stream)?)).abort_handle())
    }
}

fn start(number: usize) -> io::Result<Handle> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let handle = runtime.handle().clone();
    thread::Builder::new().name(format!("worker-{number}")).spawn(move || {
        NUMBER.set(number);
        runtime.block_on(std::future::pending::<()>());
    })?;
    Ok(handle)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    use super::*;

    #[tokio::test]
    async fn connections_go_to_all_threads_in_turn_and_are_served_there() {
        let workers = Workers::start().unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let mut served = HashSet::new();
        for _ in 0..count() {
            let (client, accepted) = tokio::join!(TcpStream::connect(address), listener.accept());
            let serve = |mut stream: TcpStream| async move {
                let number = u8::try_from(current()).unwrap();
                stream.write_all(&[number]).await.unwrap();
            };
            workers.take(accepted.unwrap().0, serve).unwrap();
            served.insert(client.unwrap().read_u8().await.unwrap());
        }
        assert_eq!(served.len(), count());
        assert!(served.iter().all(|number| usize::from(*number) < count()));
    }

    #[tokio::test]
    async fn what_a_thread_does_for_a_connection_is_ended_from_outside() {
        let workers = Workers::start().unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (client, accepted) = tokio::join!(TcpStream::connect(address), listener.accept());
        let hold = |stream: TcpStream| async move {
            std::future::pending::<()>().await;
            drop(stream);
        };
        workers.take(accepted.unwrap().0, hold).unwrap().abort();
        assert_eq!(client.unwrap().read(&mut [0]).await.unwrap(), 0, "it's closed");
    }
}
