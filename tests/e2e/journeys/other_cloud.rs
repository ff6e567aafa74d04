//! A link to another cloud than the one that was signed in to last time.

use e2e::{Ended, button, combobox, field, heading, journey, part};

use crate::steps::{offer, sign_in, wants_to_sign_out};

#[test]
fn a_link_to_another_cloud_than_last_time_asks_first_and_is_followed_when_the_person_says_so() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        let offer = offer(&hanna, "photo-archive").await?;

        let milo = stage.person("milo").await?;
        milo.choose(combobox("Cloud"), "Local OpenStack").await?;
        milo.reads("What you type is sent to: Local OpenStack,").await?;
        sign_in(&milo, "quay").await?;
        wants_to_sign_out(&milo).await?;
        let asks = "This link is for: Local cloud, Region one. Last time, you signed in to: Local OpenStack,";
        milo.open(&offer.link).await?;
        milo.reads(asks).await?;
        milo.misses(field("Password")).await?;
        milo.click(part(button("Stay with Local OpenStack"))).await?;
        milo.reads("What you type is sent to: Local OpenStack,").await?;
        milo.reload().await?;
        milo.reads(asks).await?;
        milo.click(button("Sign in to Local cloud, Region one")).await?;
        milo.reads("What you type is sent to: Local cloud, Region one.").await?;
        sign_in(&milo, "meadow").await?;
        milo.fill(field("Key"), &offer.key).await?;
        milo.click(button("Accept the disk")).await?;
        milo.finds(heading("The disk is yours")).await
    })
}
