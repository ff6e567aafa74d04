//! What the two first screens cost whoever opens them for the first time: requests, and bytes on the wire.

use anyhow::{Result, ensure};
use e2e::{Ended, Person, button, journey};

use crate::steps::{offer, sign_in};

/// What a screen may load.
struct Cost {
    requests: u64,
    /// In thousands of bytes of brotli, rounded.
    kilobytes: u64,
}

// Raised only with a reason in the commit, and lowered whenever they fall: this test fails for either.
/// The sign-in, at the console's own address.
const SIGN_IN: Cost = Cost { requests: 6, kilobytes: 252 };
/// A recipient's link, before the recipient has signed in.
const LINK: Cost = Cost { requests: 8, kilobytes: 311 };

/// By so much a screen may be smaller than it's said to be: what a line of code makes.
const SLACK_KILOBYTES: u64 = 2;

#[test]
fn the_first_screens_cost_what_they_are_said_to_cost() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        hanna.finds(button("Sign in")).await?;
        costs(&hanna, "the sign-in", &SIGN_IN).await?;
        sign_in(&hanna, "harbor").await?;
        let offer = offer(&hanna, "photo-archive").await?;

        let milo = stage.person("milo").await?;
        milo.finds(button("Sign in")).await?;
        milo.empty_cache().await?;
        milo.open(&offer.link).await?;
        milo.reads("photo-archive").await?;
        milo.finds(button("Sign in")).await?;
        costs(&milo, "a recipient's link", &LINK).await
    })
}

async fn costs(person: &Person, screen: &str, said: &Cost) -> Result<()> {
    let loaded = person.loaded().await?;
    let kilobytes = (loaded.bytes + 500) / 1000;
    let costs = format!(
        "{screen} costs {} bytes in {} requests, and is said to cost {} KB in {}",
        loaded.bytes, loaded.requests, said.kilobytes, said.requests
    );
    ensure!(
        loaded.requests <= said.requests && kilobytes <= said.kilobytes,
        "{costs}: find out what has grown"
    );
    let as_said = loaded.requests == said.requests && kilobytes + SLACK_KILOBYTES >= said.kilobytes;
    ensure!(as_said, "{costs}: it has become less, so say so in this file");
    Ok(())
}
