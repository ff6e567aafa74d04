//! The three servers, each with a small app and the clouds of the test behind, on ports of the system's choice.

use std::net::SocketAddr;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, Response};
use evs_gateway::{Clouds, Config, Endpoint, Site, app, export, serve};
use http_body_util::BodyExt;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde_json::Value;
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::process::{Child, Command};

/// The name by which people know the console of the tests.
pub const HOST: &str = "console.example.com";

/// The page's inline script has a hash in the content policy.
const PAGE: &str = "<!doctype html><title>Console</title><script>let started = 1</script>";

/// Which of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The gateway itself.
    Gateway,
    /// nginx, with the file made for it.
    Nginx,
    /// Caddy, with the file made for it.
    Caddy,
}

/// One server. It ends with the test.
pub struct Server {
    /// Which it is.
    pub kind: Kind,
    /// Where it listens.
    pub address: SocketAddr,
    _folder: TempDir,
    _program: Option<(TcpSocket, Child)>,
}

impl Server {
    /// Starts one, before the clouds of this configuration. It answers to its own address and to [`HOST`].
    pub async fn start(kind: Kind, clouds: &str) -> Self {
        let origins =
            |port| format!("[server]\norigins = [\"http://127.0.0.1:{port}\", \"https://{HOST}\"]\n");
        Self::configured(kind, |port| format!("{}{clouds}", origins(port))).await
    }

    /// Starts one for this machine alone: no public address is listed.
    pub async fn start_for_this_machine(kind: Kind, clouds: &str) -> Self {
        Self::configured(kind, |_| clouds.to_owned()).await
    }

    async fn configured(kind: Kind, clouds: impl Fn(u16) -> String) -> Self {
        let folder = tempfile::tempdir().unwrap();
        // The workers of nginx have another user.
        let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        std::fs::set_permissions(folder.path(), mode).unwrap();
        let config = |port: u16| configured(&folder.path().join("site"), &clouds(port));
        if kind == Kind::Gateway {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let address = listener.local_addr().unwrap();
            let config = config(address.port());
            let endpoint = Endpoint::from(listener).within(&config);
            tokio::spawn(serve(endpoint, app(config), std::future::pending()));
            return Self { kind, address, _folder: folder, _program: None };
        }
        let port = reserve_port();
        let address = port.local_addr().unwrap();
        export(&config(address.port()), &folder.path().join("made")).unwrap();
        std::fs::copy(folder.path().join("made/clouds.json"), folder.path().join("site/clouds.json"))
            .unwrap();
        let command = match kind {
            Kind::Nginx => nginx(folder.path(), address.port()),
            _ => caddy(folder.path(), address.port()),
        };
        let program = started(command, address).await;
        Self { kind, address, _folder: folder, _program: Some((port, program)) }
    }

    /// One request, and its answer with the whole body.
    pub async fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> (Response<()>, String) {
        let mut request = Request::builder().method(method).uri(format!("http://{}{path}", self.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let client = Client::builder(TokioExecutor::new()).http1_max_buf_size(1 << 20).build_http();
        let answer = client.request(request.body(Body::from(body.to_owned())).unwrap()).await.unwrap();
        let (parts, body) = answer.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        (Response::from_parts(parts, ()), String::from_utf8_lossy(&body).into_owned())
    }

    /// The same for a call, whose answer is JSON.
    pub async fn call(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> (Response<()>, Value) {
        let (answer, body) = self.send(method, path, headers, body).await;
        let json = serde_json::from_str(&body).unwrap_or_else(|_| panic!("{method} {path}: {body:?}"));
        (answer, json)
    }
}

fn site(folder: &Path) {
    let write = |name: &str, text: &str| {
        let file = folder.join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    };
    write("index.html", PAGE);
    write("app-0123456789abcdef/part.js", "let part = 1");
    write("console-0123456789abcdef.wasm", "\0asm");
    write("robots.txt", "hidden from nobody");
    write(".secret", "never served");
}

fn configured(folder: &Path, clouds: &str) -> Config {
    site(folder);
    let mut config = Config::new(Clouds::parse(clouds, "test").unwrap()).unwrap();
    config.site = Some(Site::open(folder).unwrap());
    config
}

fn nginx(folder: &Path, port: u16) -> Command {
    let text = std::fs::read_to_string(folder.join("made/nginx.conf")).unwrap();
    let text = text
        .replace("listen 127.0.0.1:8080", "listen 8080")
        .replace("listen 8080", &format!("listen 127.0.0.1:{port}"));
    let text = text.replace("/srv/evs-transfer-console", folder.join("site").to_str().unwrap());
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {}/{kind};\n", folder.display()))
        .concat();
    // One process alone, so that nothing is left when it's ended.
    let whole = format!(
        "daemon off; master_process off; pid {0}/pid; error_log stderr crit; events {{}}\nhttp {{ include /etc/nginx/mime.types;\n{temporary}{text} }}",
        folder.display()
    );
    std::fs::write(folder.join("nginx.conf"), whole).unwrap();
    let mut command = Command::new("nginx");
    command.arg("-p").arg(folder).arg("-c").arg(folder.join("nginx.conf"));
    command
}

fn caddy(folder: &Path, port: u16) -> Command {
    let text = std::fs::read_to_string(folder.join("made/Caddyfile")).unwrap();
    // It says on its own why it can't start; what it tells of each attack is read by nobody.
    let text = text.replace("\tadmin off\n", "\tadmin off\n\tlog {\n\t\tlevel FATAL\n\t}\n");
    let text = text.replace("\tbind 127.0.0.1 [::1]\n", "");
    let text = text.replace(":8080 {", &format!("http://:{port} {{\n\tbind 127.0.0.1"));
    let text = text.replace("/srv/evs-transfer-console", folder.join("site").to_str().unwrap());
    std::fs::write(folder.join("Caddyfile"), text).unwrap();
    let mut command = Command::new("caddy");
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(folder.join("Caddyfile"));
    for place in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
        command.env(place, folder);
    }
    command
}

async fn started(mut command: Command, address: SocketAddr) -> Child {
    command.kill_on_drop(true).stdin(Stdio::null()).stdout(Stdio::null());
    let mut program = command.spawn().unwrap_or_else(|error| {
        panic!("{command:?} can't be tried ({error}): `cargo xtask test proxies` installs what is missing")
    });
    while TcpStream::connect(address).await.is_err() {
        if let Some(status) = program.try_wait().unwrap() {
            panic!("the server ended with {status}; what it said is above");
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    program
}

/// A port that the system gives to nobody else while this is held. A program can listen on it, as this doesn't listen and
/// both allow the address to be used again.
fn reserve_port() -> TcpSocket {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_reuseaddr(true).unwrap();
    socket.bind(SocketAddr::from(([127, 0, 0, 1], 0))).unwrap();
    socket
}

/// A header of an answer.
pub fn header<'a>(answer: &'a Response<()>, name: &str) -> &'a str {
    assert!(answer.headers().get_all(name).iter().count() <= 1, "{name} is there twice");
    answer.headers().get(name).map_or("", |value| value.to_str().unwrap())
}
