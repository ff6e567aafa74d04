//! The three servers of the comparison: a quick one in the cloud's place, nginx before it, and the gateway before it.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::{net, process, workspace};

/// A call that the console makes often.
const CALL: &str =
    "v3/0123456789abcdef0123456789abcdef/os-volume-transfer/7a9c0d1e-0000-4000-8000-000000000000";

/// Where programs run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Cores {
    /// Where the system puts them.
    Any,
    /// The load and the cloud on the first core, what forwards on the second, as if on a machine of its own. With one call at a time
    /// it's else the system's choice of cores that is measured: a program that is woken on another core waits for that core to wake.
    Apart,
}

impl Cores {
    /// A program of the load's and the cloud's side, or of the forwarding side.
    ///
    /// # Errors
    /// When the root of the checkout isn't found.
    pub fn command(self, program: &Path, forwards: bool) -> Result<Command> {
        if self == Cores::Any {
            return process::command(program);
        }
        let mut command = process::command("taskset")?;
        command.args(["-c", if forwards { "1" } else { "0" }]).arg(program);
        Ok(command)
    }
}

/// All of them. They end with this value.
pub struct Servers {
    ports: [u16; 3],
    children: Vec<Child>,
}

impl Servers {
    /// Starts them on free ports.
    ///
    /// # Errors
    /// When one can't be started.
    pub fn start(cores: Cores) -> Result<Self> {
        let folder = workspace::target()?.join("bench-gateway");
        fs::create_dir_all(folder.join("site"))?;
        fs::write(folder.join("site/index.html"), "<!doctype html><title>Bench</title>")?;
        let ports = [net::free_port()?, net::free_port()?, net::free_port()?];
        let clouds = format!(
            "[[cloud]]\nid = \"bench\"\nupstream = \"http://127.0.0.1:{}\"\nservices = [\"evs\"]\n\
             regions = [{{ id = \"one\", label = \"One\" }}]\napp = {{ label = \"Bench\" }}\n",
            ports[0]
        );
        fs::write(folder.join("clouds.toml"), clouds)?;
        let gateway = || -> Result<Command> {
            let mut gateway = cores.command(&workspace::target()?.join("server/evs-gateway"), true)?;
            gateway.arg("--config").arg(folder.join("clouds.toml")).arg("--dist").arg(folder.join("site"));
            Ok(gateway)
        };
        let mut export = gateway()?;
        export.arg("--export").arg(&folder);
        process::run(export)?;
        let proxy = fs::read_to_string(folder.join("nginx.conf"))?
            .replace("listen 127.0.0.1:8080", &format!("listen 127.0.0.1:{}", ports[1]))
            .replace("keepalive 16;", "keepalive 128;");
        let mut forward = gateway()?;
        forward.arg("--port").arg(ports[2].to_string());
        let mut servers = Self { ports, children: Vec::new() };
        let nginx = |forwards| cores.command(Path::new("nginx"), forwards);
        servers.add(configured(nginx(false)?, &folder.join("cloud"), &cloud(ports[0]))?)?;
        servers.add(configured(nginx(true)?, &folder.join("proxy"), &proxy)?)?;
        servers.add(forward)?;
        ports.iter().try_for_each(|port| answering(*port))?;
        Ok(servers)
    }

    fn add(&mut self, mut command: Command) -> Result<()> {
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        self.children.push(command.spawn().context("a server can't be started")?);
        Ok(())
    }

    /// A call to the server in the cloud's place.
    pub fn cloud(&self) -> String {
        format!("http://127.0.0.1:{}/{CALL}", self.ports[0])
    }

    /// The same through nginx.
    pub fn nginx(&self) -> String {
        format!("http://127.0.0.1:{}/api/bench/evs/one/{CALL}", self.ports[1])
    }

    /// The same through the gateway.
    pub fn gateway(&self) -> String {
        format!("http://127.0.0.1:{}/api/bench/evs/one/{CALL}", self.ports[2])
    }

    /// The id of the gateway's process.
    pub fn gateway_process(&self) -> u32 {
        self.children.last().map_or(0, Child::id)
    }
}

impl Drop for Servers {
    fn drop(&mut self) {
        for child in &mut self.children {
            // nginx ends its workers when it's asked to, and not when it's killed.
            let asked = Command::new("kill").args(["-TERM", &child.id().to_string()]).status();
            if asked.is_err() {
                let _already_ended = child.kill();
            }
            let _ended = child.wait();
        }
    }
}

/// An answer of the size that most answers about one transfer have.
fn cloud(port: u16) -> String {
    let answer = format!("{{\"transfer\":{{\"name\":\"{}\"}}}}", "x".repeat(300));
    format!(
        "server {{ listen 127.0.0.1:{port}; access_log off; keepalive_requests 1000000; large_client_header_buffers 8 128k;\n\
         location / {{ default_type application/json; return 200 '{answer}'; }} }}"
    )
}

fn configured(mut nginx: Command, folder: &Path, servers: &str) -> Result<Command> {
    fs::create_dir_all(folder)?;
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {}/{kind};\n", folder.display()))
        .concat();
    let whole = format!(
        "daemon off; worker_processes auto; pid {0}/pid; error_log {0}/error.log error;\nevents {{ worker_connections 2048; }}\n\
         http {{ keepalive_requests 1000000;\n{temporary}{servers} }}",
        folder.display()
    );
    fs::write(folder.join("nginx.conf"), whole)?;
    nginx.arg("-p").arg(folder).arg("-c").arg(folder.join("nginx.conf"));
    Ok(nginx)
}

fn answering(port: u16) -> Result<()> {
    let start = Instant::now();
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        if start.elapsed() > Duration::from_secs(10) {
            bail!("nothing answers on port {port}; see target/bench-gateway");
        }
        sleep(Duration::from_millis(20));
    }
    Ok(())
}
