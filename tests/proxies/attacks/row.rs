//! One attack of a client, how each server stands up to it, and the judgment. After each attack somebody else calls, and has to be
//! heard and answered as if nothing had happened: nothing of an attack may ever become part of another person's call.

use proxies::{Kind, Server};

use crate::cloud::{Cloud, Seen};
use crate::differences::Difference;
use crate::wire::{Exchange, exchange};

/// How a server stands up to an attack.
#[derive(Clone, Copy)]
pub enum Stand {
    /// It answers with this status and nothing of it reaches the cloud; 0: it closes the connection without an answer.
    Refuses(u16),
    /// It reaches the cloud as one call that every server reads alike, and nothing else does; the answer has this status.
    Passes(u16),
    /// It doesn't hold what the gateway does, and the documents say so.
    CannotDo(&'static Difference),
}

pub use Stand::{CannotDo, Passes, Refuses};

/// One attack.
pub struct Attack {
    /// What it tries, for whoever reads that it wasn't held.
    pub name: String,
    /// Bytes for one connection, to a server at this address.
    pub sent: Vec<u8>,
    /// How the gateway, nginx and Caddy stand up to it.
    pub stands: [Stand; 3],
}

/// An attack whose bytes are text.
pub fn attack(name: impl Into<String>, sent: impl Into<Vec<u8>>, stands: [Stand; 3]) -> Attack {
    Attack { name: name.into(), sent: sent.into(), stands }
}

/// Which of the three stands is this server's.
pub fn of<T: Copy>(server: &Server, stands: [T; 3]) -> T {
    match server.kind {
        Kind::Gateway => stands[0],
        Kind::Nginx => stands[1],
        Kind::Caddy => stands[2],
    }
}

/// Tries all of them on one server, and fails with a line for each that went otherwise than written.
pub async fn all_go_as_written(server: &Server, cloud: &Cloud, attacks: Vec<Attack>) {
    let mut wrong = Vec::new();
    for attack in attacks {
        cloud.take();
        let came_back = exchange(server.address, &attack.sent).await;
        let victim = bystander(server, cloud).await;
        let (arrived, victim) = match victim {
            Ok(arrived) => (arrived, Ok(())),
            Err((arrived, why)) => (arrived, Err(why)),
        };
        let held = judge(of(server, attack.stands), attack.stands[0], &came_back, &arrived, victim);
        if let Err(why) = held {
            wrong.push(format!(
                "{}\n    {why}\n    answers: {:?}\n    cloud: {arrived:?}",
                attack.name,
                told(&came_back)
            ));
        }
    }
    assert!(wrong.is_empty(), "{:?}:\n  {}", server.kind, wrong.join("\n  "));
}

fn judge(
    stand: Stand,
    of_the_gateway: Stand,
    came_back: &Exchange,
    arrived: &[Seen],
    victim: Result<(), String>,
) -> Result<(), String> {
    match stand {
        Refuses(status) => {
            victim?;
            refused(came_back, arrived, Some(status))
        }
        Passes(status) => {
            victim?;
            passed(came_back, arrived, Some(status))
        }
        CannotDo(difference) => {
            let held = match of_the_gateway {
                Refuses(_) => refused(came_back, arrived, None),
                _ => passed(came_back, arrived, None),
            };
            // Whatever a server can't do: nobody else may be harmed.
            victim?;
            match held {
                Ok(()) => Err(format!("is held now, so this isn't true any longer: {}", difference.sentence)),
                Err(_) => Ok(()),
            }
        }
    }
}

/// Whether nothing reached the cloud and the answer says so: this one, or any refusal.
fn refused(came_back: &Exchange, arrived: &[Seen], status: Option<u16>) -> Result<(), String> {
    let answered = came_back.first().status;
    if !arrived.is_empty() {
        return Err("reached the cloud".to_owned());
    }
    let right = match status {
        Some(status) => answered == status,
        None => answered == 0 || (400..500).contains(&answered) || answered == 501,
    };
    if came_back.silent || !right {
        return Err(format!("expected {status:?}, was answered {answered}, silent: {}", came_back.silent));
    }
    let more = came_back.answers.iter().filter(|answer| answer.status >= 200).count() > 1;
    if more { Err("what is behind it was answered as a request".to_owned()) } else { Ok(()) }
}

/// Whether one plain call reached the cloud, and one answer came back.
fn passed(came_back: &Exchange, arrived: &[Seen], status: Option<u16>) -> Result<(), String> {
    let [one] = arrived else { return Err(format!("reached the cloud as {} calls", arrived.len())) };
    if !one.is_plain() {
        return Err("reached the cloud as something that servers read in several ways".to_owned());
    }
    if one.path().contains("hidden") {
        return Err("what was hidden in it reached the cloud".to_owned());
    }
    let framings = one.values("content-length").len() + one.values("transfer-encoding").len();
    if framings > 1 {
        return Err("reached the cloud with two lengths".to_owned());
    }
    let answers: Vec<u16> =
        came_back.answers.iter().map(|answer| answer.status).filter(|status| *status >= 200).collect();
    match answers[..] {
        [answered] if status.is_none_or(|status| status == answered) => Ok(()),
        _ => Err(format!("expected one answer {status:?}, came {answers:?}")),
    }
}

/// Somebody else's call: what reached the cloud besides it; an error when it wasn't heard or answered as it should be.
async fn bystander(server: &Server, cloud: &Cloud) -> Result<Vec<Seen>, (Vec<Seen>, String)> {
    let sent = format!(
        "GET /api/local/evs/one/v3/p/volumes/bystander HTTP/1.1\r\nHost: {}\r\nX-Auth-Token: of-the-bystander\r\n\r\n",
        server.address
    );
    let answer = exchange(server.address, sent.as_bytes()).await.first();
    let path = "/base/evs/one/v3/p/volumes/bystander";
    let (own, others): (Vec<Seen>, Vec<Seen>) = cloud.take().into_iter().partition(|seen| {
        seen.is_plain() && seen.path() == path && seen.values("x-auth-token") == ["of-the-bystander"]
    });
    if others.iter().any(|seen| seen.head.contains("of-the-bystander")) {
        return Err((
            others,
            "somebody else's call reached the cloud with something of this before it".to_owned(),
        ));
    }
    let expected = format!("{{\"path\":\"{path}\"}}");
    if own.len() != 1 || answer.status != 200 || answer.body != expected.as_bytes() {
        let why = format!("somebody else's call came {} times and was answered {answer:?}", own.len());
        return Err((others, why));
    }
    Ok(others)
}

/// What came back, in short.
fn told(came_back: &Exchange) -> Vec<(u16, String)> {
    let text = |body: &[u8]| String::from_utf8_lossy(&body[..body.len().min(120)]).into_owned();
    came_back.answers.iter().map(|answer| (answer.status, text(&answer.body))).collect()
}
