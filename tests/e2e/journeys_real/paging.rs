//! A Cinder whose pages are short: everything is listed all the same, also when the transfer behind which the next page begins
//! is canceled meanwhile.

use anyhow::{Context, Result, ensure};
use axum::http::Method;
use e2e::{Ended, Person, button, heading, link};
use serde_json::Value;

use crate::api::Api;
use crate::between::When;
use crate::real_cloud::{Real, Through, USUAL, Way, through};

const SHORT_PAGES: Through = Through { cinder: "small", ..USUAL };

/// More than two pages of three.
const NAMES: [&str; 7] = ["many-1", "many-2", "many-3", "many-4", "many-5", "many-6", "many-7"];

fn is_later_page(line: &str) -> bool {
    line.contains("/volume-transfers/detail?") && line.contains("marker=")
}

/// Makes the disks and offers all of them; the transfers' ids.
async fn all_offered(real: &Real) -> Result<(Api, Vec<String>)> {
    let many = Api::of(real, "many").await?;
    let mut transfers = Vec::new();
    for name in NAMES {
        let disk = many.disk(name).await?;
        transfers.push(many.offer(&disk, name).await?.0);
    }
    Ok((many, transfers))
}

async fn lists(person: &Person, names: &[&str]) -> Result<()> {
    for name in names {
        person.finds(link(*name)).await?;
    }
    person.reads_no_more("may be incomplete").await
}

#[test]
fn short_pages_are_read_to_the_end_and_a_marker_that_is_canceled_meanwhile_is_survived() -> Ended {
    through(SHORT_PAGES, async |stage, real, between| {
        let (many, transfers) = all_offered(real).await?;
        let rhea = real.signed_in(stage, "rhea", "many", Way::Password).await?;
        lists(&rhea, &NAMES).await?;
        rhea.reads(&format!("{} disks", NAMES.len())).await?;
        rhea.click(link("Transfers")).await?;
        rhea.finds(heading("Transfers")).await?;
        lists(&rhea, &NAMES).await?;
        rhea.reads(&format!("{} pending", NAMES.len())).await?;
        ensure!(between.count(is_later_page) >= 2, "the pages weren't short");

        let later = between.hold(When::Asked, is_later_page);
        rhea.click(button("Refresh")).await?;
        let later = later.arrived().await?;
        let marker = later.line.split("marker=").nth(1).and_then(|rest| rest.split('&').next());
        let marker = marker.context("no marker")?.to_owned();
        let at = transfers.iter().position(|id| *id == marker).context("another marker")?;
        many.call(Method::DELETE, &format!("volume-transfers/{marker}"), &Value::Null).await?;
        later.pass();
        rhea.reads(&format!("{} pending", NAMES.len() - 1)).await?;
        let left: Vec<&str> = NAMES.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, n)| *n).collect();
        lists(&rhea, &left).await
    })
}
