//! What a hostile or broken cloud answers. Each module is a table: what is answered, what the client must see, and how each
//! server stands up to it.

pub mod framing;
pub mod headers;
pub mod types;

use crate::wire::{Exchange, Received};

/// It came as a whole, and these bytes are what it says.
fn whole(came_back: &Exchange, body: &[u8]) -> Result<Received, String> {
    let answer = came_back.first();
    if answer.status != 200 || !answer.whole || answer.body != body {
        return Err("didn't come as it is".to_owned());
    }
    Ok(answer)
}

/// It is refused as a broken answer, or breaks off: nobody takes it for a whole one.
fn broken(came_back: &Exchange) -> Result<(), String> {
    let answer = came_back.first();
    if came_back.silent {
        return Err("nothing came".to_owned());
    }
    match answer.status {
        502 | 504 => match answer.value("x-gateway-error") {
            "cut" | "timeout" => Ok(()),
            word => Err(format!("the word is {word:?}")),
        },
        _ if !answer.whole && !came_back.goes_on => Ok(()),
        status => Err(format!("passed as a whole answer, with {status}")),
    }
}
