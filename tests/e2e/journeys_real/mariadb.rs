//! What differs where Cinder keeps its records in a MariaDB: letters of four bytes can't be kept.

use std::env;

use anyhow::ensure;
use e2e::{Ended, button, field};

use crate::api::Api;
use crate::real_cloud::{Way, on_real_cloud};
use crate::steps::{choose, read_offer};

#[test]
#[ignore = "needs a cloud with a MariaDB: `cargo xtask real-cloud test mariadb`"]
fn mariadb_refuses_an_emoji_and_the_name_is_changed_in_place() -> Ended {
    on_real_cloud(false, async |stage, real| {
        let database = env::var("REAL_CLOUD_DATABASE").unwrap_or_default();
        ensure!(database == "mariadb", "this cloud has another database");
        Api::of(real, "sender").await?.disk("moonlit").await?;
        let quinn = real.signed_in(stage, "quinn", "sender", Way::Password).await?;
        choose(&quinn, &["moonlit"]).await?;
        quinn.fill(field("Transfer name"), "night move 🌙").await?;
        quinn.click(button("Create 1 transfer")).await?;
        quinn.reads("Not created: the disk is as it was").await?;
        quinn.fill(field("Another name"), "night move").await?;
        quinn.click(button("Create under this name")).await?;
        read_offer(&quinn).await?;
        quinn.click(button("Done")).await?;
        quinn.reads("night move").await
    })
}
