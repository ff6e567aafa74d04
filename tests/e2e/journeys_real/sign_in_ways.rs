//! Other ways in: an application credential, and a browser that calls the cloud itself.

use e2e::{Ended, button, link};

use crate::real_cloud::{Way, on_real_cloud};
use crate::steps::offer;

#[test]
fn an_application_credential_signs_in_and_creates() -> Ended {
    on_real_cloud(false, async |stage, real| {
        let quinn = real.signed_in(stage, "quinn", "sender", Way::Credential).await?;
        quinn.reads("backed-up").await?;
        offer(&quinn, "plain-2").await?;
        quinn.click(button("Done")).await
    })
}

#[test]
fn a_cloud_that_lets_the_page_in_is_called_without_the_gateway() -> Ended {
    on_real_cloud(true, async |stage, real| {
        let quinn = real.signed_in(stage, "quinn", "sender", Way::Direct).await?;
        offer(&quinn, "plain-3").await?;
        quinn.click(button("Done")).await?;
        quinn.click(link("Transfers")).await?;
        quinn.reads("plain-3").await
    })
}
