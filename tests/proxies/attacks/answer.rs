//! One hostile answer of a cloud, how each server stands up to it, and the judgment.

use std::collections::BTreeMap;

use proxies::Server;

use crate::cloud::{Answer, Cloud, Seen};
use crate::differences::Difference;
use crate::row::of;
use crate::wire::{Exchange, Received, exchange};

/// What is right for an answer: nothing, or why this wasn't.
pub type Right = fn(&Exchange) -> Result<(), String>;

/// How a server stands up to an answer.
#[derive(Clone, Copy)]
pub enum Stand {
    /// What came to the client is right.
    Held,
    /// It isn't, and the documents say so.
    CannotDo(&'static Difference),
}

pub use Stand::{CannotDo, Held};

/// One answer of a cloud.
pub struct Hostile {
    /// What it is, for whoever reads that it wasn't held.
    pub name: &'static str,
    /// The method of the call that is answered so.
    pub method: &'static str,
    /// The answer.
    pub answer: Answer,
    /// What the client must see.
    pub right: Right,
    /// How the gateway, nginx and Caddy stand up to it.
    pub stands: [Stand; 3],
}

/// An answer to a GET, after which the connection stays open.
pub fn answer(name: &'static str, bytes: impl Into<Vec<u8>>, right: Right, stands: [Stand; 3]) -> Hostile {
    let answer = Answer { bytes: bytes.into(), closes: false };
    Hostile { name, method: "GET", answer, right, stands }
}

impl Hostile {
    /// The connection ends with it.
    pub fn closing(mut self) -> Self {
        self.answer.closes = true;
        self
    }

    /// It answers a call of this method.
    pub fn to(mut self, method: &'static str) -> Self {
        self.method = method;
        self
    }
}

/// The name of an answer in a path.
fn path_name(n: usize) -> String {
    format!("answer-{n}")
}

/// A cloud that gives these answers.
pub async fn cloud_of(answers: &[Hostile]) -> Cloud {
    let named: BTreeMap<_, _> =
        answers.iter().enumerate().map(|(n, hostile)| (path_name(n), hostile.answer.clone())).collect();
    Cloud::start(named).await
}

/// Fetches all of them through one server, and fails with a line for each that went otherwise than written. Whoever calls next, on
/// the same connection to the cloud, gets their own answer.
pub async fn all_go_as_written(server: &Server, cloud: &Cloud, answers: &[Hostile]) {
    let mut wrong = Vec::new();
    for (n, hostile) in answers.iter().enumerate() {
        let came_back = exchange(server.address, &call(server, hostile.method, &path_name(n))).await;
        let next = exchange(server.address, &call(server, "GET", "next")).await;
        let arrived = cloud.take();
        let held = judge(&came_back, hostile.right).and_then(|()| judge_next(&next, &arrived));
        let why = match (of(server, hostile.stands), held) {
            (Held, Ok(())) | (CannotDo(_), Err(_)) => continue,
            (Held, Err(why)) => why,
            (CannotDo(difference), Ok(())) => {
                format!("is held now, so this isn't true any longer: {}", difference.sentence)
            }
        };
        wrong.push(format!("{}\n    {why}\n    {}", hostile.name, told(&came_back)));
    }
    assert!(wrong.is_empty(), "{:?}:\n  {}", server.kind, wrong.join("\n  "));
}

fn call(server: &Server, method: &str, name: &str) -> Vec<u8> {
    let line = format!("{method} /api/local/evs/one/v3/p/volumes/{name} HTTP/1.1");
    format!("{line}\r\nHost: {}\r\nX-Auth-Token: t\r\nAccept-Encoding: gzip, br\r\n\r\n", server.address)
        .into_bytes()
}

/// What holds for every answer to a call, besides what is right for this one.
fn judge(came_back: &Exchange, right: Right) -> Result<(), String> {
    let first = came_back.first();
    if first.status != 0 {
        of_every_call(&first)?;
    }
    right(came_back)
}

fn of_every_call(answer: &Received) -> Result<(), String> {
    for (name, value) in [
        ("x-gateway", "1"),
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
        ("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox"),
    ] {
        if answer.values(name) != [value] {
            return Err(format!("{name} is {:?}", answer.values(name)));
        }
    }
    if !["", "application/json", "text/plain", "text/plain; charset=utf-8"]
        .contains(&answer.value("content-type"))
        || answer.values("content-type").len() > 1
    {
        return Err(format!("content-type is {:?}", answer.values("content-type")));
    }
    Ok(())
}

fn judge_next(next: &Exchange, arrived: &[Seen]) -> Result<(), String> {
    let own = r#"{"path":"/base/evs/one/v3/p/volumes/next"}"#;
    let first = next.first();
    if first.status != 200 || first.body != own.as_bytes() {
        return Err(format!("the next call was answered {first:?}"));
    }
    // Both calls arrived once: nothing was repeated.
    if arrived.len() == 2 { Ok(()) } else { Err(format!("{} calls arrived", arrived.len())) }
}

fn told(came_back: &Exchange) -> String {
    let text = |answer: &Received| {
        let body = String::from_utf8_lossy(&answer.body[..answer.body.len().min(80)]).into_owned();
        format!("{} {:?} whole: {} {body:?}", answer.status, answer.headers, answer.whole)
    };
    came_back.answers.iter().map(text).collect::<Vec<_>>().join("\n    ")
}
