//! A region in which transfers are published in the older version of the API alone.

use anyhow::ensure;
use e2e::{Ended, button, heading, journey};
use serde_json::json;

use crate::steps::{accept, offer, sign_in};

#[test]
fn where_the_newer_version_is_not_published_the_older_one_is_spoken() -> Ended {
    journey(async |stage| {
        stage.cloud.steer("only-v2", &json!({ "only": true })).await?;
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        let offer = offer(&hanna, "web-cache").await?;
        hanna.click(button("Done")).await?;
        let milo = stage.person("milo").await?;
        accept(&milo, "meadow", &offer).await?;
        milo.finds(heading("The disk is yours")).await?;
        let made = stage.cloud.calls_of("POST", "/v2/{project_id}/os-volume-transfer").await?;
        let failed = stage.cloud.calls_of("POST", "/v3/{project_id}/os-volume-transfer").await?;
        ensure!((made, failed) == (1, 0), "made by {made} calls of v2 and {failed} of v3");
        Ok(())
    })
}
