//! The names that the console answers to where no public address is listed: those of this machine.

use proxies::Server;

const PATH: &str = "/api/local/evs/one/v3/p/os-volume-transfer";

/// Other names are nobody's, and a page of this machine at another port is another page.
pub async fn of_this_machine_are_enough(server: &Server) {
    let port = server.address.port();
    for (host, status) in [
        (format!("127.0.0.1:{port}"), 200),
        (format!("localhost:{port}"), 200),
        (format!("[::1]:{port}"), 200),
        ("rebound.example".to_owned(), 421),
        (format!("localhost.rebound.example:{port}"), 421),
        (format!("127.0.0.2:{port}"), 421),
    ] {
        let (answer, body) = server.send("GET", &format!("{PATH}/x"), &[("host", &host)], "").await;
        assert_eq!(answer.status(), status, "{host}: {body}");
    }
    for (origin, status) in [
        (format!("http://127.0.0.1:{port}"), 200),
        ("http://127.0.0.1:1".to_owned(), 403),
        (format!("http://localhost:{port}"), 403),
        ("https://rebound.example".to_owned(), 403),
        ("null".to_owned(), 403),
    ] {
        let (answer, body) = server.send("POST", PATH, &[("origin", &origin)], "{}").await;
        assert_eq!(answer.status(), status, "{origin}: {body}");
    }
}
