//! The gateway as it is shipped: one static program with the app inside, its memory and its open files limited.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::{Child, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::{net, package, process, workspace};

/// The largest file of the app, in bytes: more than the system keeps for a client that takes nothing.
const LARGE: usize = 8 << 20;
/// How long it may take to end.
const ENDS_WITHIN: Duration = Duration::from_secs(20);

/// Builds the program with an app of one page and one large file.
///
/// # Errors
/// When it can't be built.
pub fn build() -> Result<PathBuf> {
    let site = workspace::target()?.join("bench-gateway/load-site");
    fs::create_dir_all(&site)?;
    let put = |name: &str, bytes: &[u8]| {
        let file = site.join(name);
        // What hasn't changed isn't built again.
        if fs::read(&file).is_ok_and(|known| known == bytes) { Ok(()) } else { fs::write(file, bytes) }
    };
    put("index.html", b"<!doctype html><title>Bench</title>")?;
    put("large-0123456789abcdef.wasm", &vec![7; LARGE])?;
    println!("building the gateway as it is shipped (about two minutes from nothing)");
    package::gateway(&site, "server")
}

/// The running program.
pub struct Program {
    child: Child,
    public: u16,
    admin: u16,
}

impl Program {
    /// Starts it before a cloud, with so many open files and so many bytes of memory. Memory that it asks for beyond that isn't given,
    /// which ends it.
    ///
    /// # Errors
    /// When it doesn't start.
    pub fn start(program: &Path, cloud: u16, handles: u32, memory: u64) -> Result<Self> {
        let config = workspace::target()?.join("bench-gateway/load.toml");
        let clouds = format!(
            "[[cloud]]\nid = \"bench\"\nupstream = \"http://127.0.0.1:{cloud}\"\nservices = [\"evs\"]\n\
             regions = [{{ id = \"one\", label = \"One\" }}]\napp = {{ label = \"Bench\" }}\n"
        );
        fs::write(&config, clouds)?;
        let (public, admin) = (net::free_port()?, net::free_port()?);
        let limits = format!("ulimit -n {handles}; ulimit -d {}; exec \"$@\"", memory / 1024);
        let mut command = process::command("sh")?;
        command.args(["-c", limits.as_str(), "sh"]).arg(program).arg("--config").arg(config);
        command.args(["--port", &public.to_string(), "--admin", &format!("127.0.0.1:{admin}")]);
        let log = fs::File::create(workspace::target()?.join(format!("bench-gateway/load-{handles}.log")))?;
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log);
        let child = command.spawn().context("the gateway can't be started")?;
        let mut program = Self { child, public, admin };
        let start = Instant::now();
        while std::net::TcpStream::connect(program.admin()).is_err() {
            if program.child.try_wait()?.is_some() || start.elapsed() > ENDS_WITHIN {
                bail!("the gateway doesn't answer; see target/bench-gateway/load-{handles}.log");
            }
            sleep(Duration::from_millis(20));
        }
        Ok(program)
    }

    /// Where people come.
    pub fn public(&self) -> SocketAddr {
        SocketAddr::from((Ipv4Addr::LOCALHOST, self.public))
    }

    /// Where it's watched.
    pub fn admin(&self) -> SocketAddr {
        SocketAddr::from((Ipv4Addr::LOCALHOST, self.admin))
    }

    /// The id of its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Tells it to stop, as systems do.
    ///
    /// # Errors
    /// When it can't be told.
    pub fn tell_to_stop(&self) -> Result<()> {
        let mut kill = process::command("kill")?;
        kill.args(["-TERM", &self.child.id().to_string()]);
        process::run(kill)
    }

    /// How it ended.
    ///
    /// # Errors
    /// When it doesn't.
    pub fn ended(&mut self) -> Result<ExitStatus> {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait()? {
                return Ok(status);
            }
            if start.elapsed() > ENDS_WITHIN {
                bail!("the gateway was told to stop, and goes on");
            }
            sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _already_ended = self.child.kill();
        let _ended = self.child.wait();
    }
}
