//! Steps of journeys about faults: a disk is offered, somebody is about to accept it, somebody looks again.

use anyhow::Result;
use e2e::{Person, Stage, button, field};

use crate::real_cloud::{Real, Way};
use crate::steps::{Offer, offer};

/// Whether a request, told by its method and address, accepts.
pub fn is_accept(line: &str) -> bool {
    line.starts_with("POST ") && line.ends_with("/accept")
}

/// Whether it creates a transfer.
pub fn is_create(line: &str) -> bool {
    line.starts_with("POST ") && line.ends_with("/volume-transfers")
}

/// Somebody who offers a new disk, and what its recipient needs.
pub async fn offered(stage: &Stage, real: &Real, disk: &str) -> Result<(Person, Offer)> {
    let quinn = real.signed_in(stage, "quinn", "sender", Way::Password).await?;
    let offer = offer(&quinn, disk).await?;
    quinn.click(button("Done")).await?;
    Ok((quinn, offer))
}

/// Somebody who has the link open and the key filled in.
pub async fn about_to_accept(stage: &Stage, real: &Real, offer: &Offer) -> Result<Person> {
    let cora = stage.person("cora").await?;
    cora.open(&offer.link).await?;
    real.sign_in(&cora, "recipient", Way::Password).await?;
    cora.reads("Your quota has room for it.").await?;
    cora.fill(field("Key"), &offer.key).await?;
    Ok(cora)
}

/// Looks again for as long as the page offers it, until it says this.
pub async fn looks_again_until(person: &Person, what: &str) -> Result<()> {
    person
        .until_so(format!("“{what}” by looking again"), async || {
            let can_look = person.has(&button("Look again")).await?;
            // Read after that, so that what came together with the button isn't missed.
            if person.text().await?.contains(what) {
                return Ok(true);
            }
            if can_look {
                person.click(button("Look again")).await?;
            }
            Ok(false)
        })
        .await
}
