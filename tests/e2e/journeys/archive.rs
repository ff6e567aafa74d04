//! A project of two thousand disks.

use e2e::{Ended, dialog, journey, part, row, searchbox};

use crate::steps::sign_in_as;

/// The number of the row that has the focus itself, not one of its controls. The head is row 1.
const FOCUSED_ROW: &str =
    "const at = document.activeElement; return at.role === 'row' ? at.ariaRowIndex : null";

#[test]
fn two_thousand_disks_are_all_there_though_few_are_on_the_page_at_once() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in_as(&hanna, "harbor", "hanna", "region-one_archive").await?;
        let totals = stage.cloud.totals("region-one_archive")?;
        hanna.reads(&format!("{0} of {0} disks", totals.disks)).await?;
        hanna.reads(&format!("Can go {}", totals.can_go)).await?;
        hanna.reads(&format!("Can't go {}", totals.cannot_go)).await?;
        let rows = hanna.count(&row("")).await?;
        assert!((10..80).contains(&rows), "{rows} rows are on the page");
        let grid = "return document.querySelector('[role=grid]').ariaRowCount";
        // The head is a row, too.
        assert_eq!(hanna.script(grid, vec![]).await?, (totals.disks + 1).to_string());
        hanna.fill(searchbox("Search disks"), "scan-0042").await?;
        hanna.reads(&format!("1 of {} disks", totals.disks)).await?;
        hanna.fill(searchbox("Search disks"), "no such disk").await?;
        hanna.reads("No disk matches").await?;

        // Each list is asked for once per page, however many disks there are.
        for (route, pages) in [
            ("/cloudvolumes/detail", 2..=3),
            ("/os-volume-transfer/detail", 1..=1),
            // Backups of disks, and backups of servers.
            ("/backups", 2..=2),
            ("/vaults", 1..=1),
            ("/policies", 1..=1),
        ] {
            let calls = stage.cloud.calls_of("GET", route).await?;
            assert!(pages.contains(&calls), "{route} was asked for {calls} times");
        }
        for route in ["/volumes/{volume_id}", "/cloudvolumes/{volume_id}"] {
            assert_eq!(stage.cloud.calls_of("GET", route).await?, 0, "{route}");
        }
        Ok(())
    })
}

#[test]
fn a_long_table_is_used_by_keys_alone() -> Ended {
    const DOWN: &str = "\u{e015}";
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in_as(&hanna, "harbor", "hanna", "region-one_archive").await?;
        let disks = stage.cloud.totals("region-one_archive")?.disks;
        hanna.reads(&format!("{disks} of {disks} disks")).await?;
        hanna
            .tabs_until("being in a row", async || Ok(!hanna.script(FOCUSED_ROW, vec![]).await?.is_null()))
            .await?;
        assert_eq!(hanna.script(FOCUSED_ROW, vec![]).await?, "2");
        hanna.press(DOWN).await?;
        hanna.press(DOWN).await?;
        hanna
            .until_so("being in the third row", async || Ok(hanna.script(FOCUSED_ROW, vec![]).await? == "4"))
            .await?;
        hanna.press(" ").await?;
        hanna.reads("1 disk selected").await?;
        // End.
        hanna.press("\u{e010}").await?;
        let last = (disks + 1).to_string();
        hanna
            .until_so("being in the last row", async || {
                Ok(hanna.script(FOCUSED_ROW, vec![]).await? == last.as_str())
            })
            .await?;
        // Enter.
        hanna.press("\u{e007}").await?;
        hanna.finds(part(dialog("scan-"))).await?;
        // Escape closes the details; the selection is as it was.
        hanna.press("\u{e00c}").await?;
        hanna.reads("1 disk selected").await
    })
}
