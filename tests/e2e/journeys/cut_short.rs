//! Accepting several that was cut short: the page is left in the middle, and what had come to its end by then is known afterward.

use e2e::{Ended, button, field, journey};
use serde_json::json;

use crate::steps::{choose, create_and_copy, sign_in};

/// A disk whose accept is answered by nobody, and takes effect some time after that.
const LATE: &str = "fault:accept-late-30-of-a-disk";

#[test]
fn accepting_several_is_known_after_a_reload_in_the_middle_and_nothing_is_sent_twice() -> Ended {
    journey(async |stage| {
        let late = json!({"account": "harbor", "project": "region-one", "name": LATE, "size": 10, "volume_type": "SSD"});
        stage.cloud.steer("volumes", &late).await?;
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        choose(&hanna, &["map-tiles", "small-notes", LATE]).await?;
        hanna.fill(field("Template for the names"), "{disk}").await?;
        let text = create_and_copy(&hanna, 3).await?;

        let milo = stage.person("milo").await?;
        milo.open("/accept").await?;
        sign_in(&milo, "meadow").await?;
        milo.paste(field("Paste what you were sent"), &text).await?;
        milo.click(button("Accept 3 disks")).await?;
        milo.reads("2 of 3 worked through").await?;
        milo.reload().await?;
        sign_in(&milo, "meadow").await?;
        milo.reads("Accepting was interrupted").await?;
        milo.reads("Accepted: 2. Refused: 0. Unknown: 1. Not begun: 0.").await?;

        // Before the cloud has done it, looking says so; after it the disk is there, and no key is needed for that.
        milo.until_so("the disk arriving", async || {
            let disk = stage.cloud.disk("meadow", "region-one", LATE).await;
            Ok(disk.is_ok_and(|disk| disk["status"] == "available"))
        })
        .await?;
        milo.click(button("Look again")).await?;
        milo.reads("3 disks are yours").await
    })
}
