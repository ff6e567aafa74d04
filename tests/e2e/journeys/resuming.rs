//! A run of creates whose page is gone in the middle: after signing in again one button goes on, everything is created once, and
//! all keys are there to be handed over.

use anyhow::Result;
use e2e::{Ended, Person, button, checkbox, journey, searchbox};

use crate::steps::sign_in_as;

/// So many disks go.
const COUNT: usize = 20;

/// From now on creates leave until so many have left; the others stay in the page for good.
const HOLD_AFTER: &str = "
    const [most] = arguments, send = window.fetch;
    let creates = 0;
    window.fetch = (...request) => {
        const {method, url} = request[0];
        const isCreate = method === 'POST' && /volume-transfers?$/.test(new URL(url).pathname);
        return isCreate && ++creates > most ? new Promise(() => {}) : send(...request);
    };";

async fn signs_in(hanna: &Person) -> Result<()> {
    sign_in_as(hanna, "harbor", "hanna", "region-one_bulk").await
}

/// Ticks all disks whose name has this in it.
async fn ticks_all_of(hanna: &Person, part: &str) -> Result<()> {
    hanna.fill(searchbox("Search disks"), part).await?;
    hanna.reads("10 of 60 disks").await?;
    hanna.click(checkbox("Select all that can go and match")).await
}

#[test]
fn a_run_goes_on_after_a_reload_and_creates_each_transfer_once() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        signs_in(&hanna).await?;
        ticks_all_of(&hanna, "bulk-1").await?;
        ticks_all_of(&hanna, "bulk-2").await?;
        hanna.reads(&format!("{COUNT} disks selected")).await?;
        hanna.click(button("Transfer…")).await?;
        hanna.finds(button(format!("Create {COUNT} transfers"))).await?;
        hanna.script(HOLD_AFTER, vec![8.into()]).await?;
        hanna.click(button(format!("Create {COUNT} transfers"))).await?;
        hanna.reads(&format!("8 of {COUNT} created")).await?;

        hanna.reload().await?;
        signs_in(&hanna).await?;
        hanna.reads(&format!("Creating {COUNT} transfers was interrupted")).await?;
        hanna.reads("Created: 8. Unknown: 3. Not created yet: 9.").await?;
        hanna.click(button("Go on")).await?;
        hanna.reads(&format!("{COUNT} of {COUNT} created")).await?;
        assert_eq!(stage.cloud.calls_of("POST", "/os-volume-transfer").await?, COUNT as u64);

        hanna.click(button("Go to hand-over")).await?;
        hanna.click(button("Copy all IDs and keys")).await?;
        hanna.reads_no_more("aren't handed over or kept yet").await?;
        let pairs = hanna.clipboard().await?;
        let keys = pairs.lines().filter_map(|line| line.strip_prefix("auth_key: "));
        assert_eq!(keys.filter(|key| !key.trim().is_empty()).count(), COUNT);
        Ok(())
    })
}
