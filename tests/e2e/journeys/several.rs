//! Several disks at once: named by a template, handed over together, accepted together.

use e2e::{Ended, button, checkbox, field, heading, journey, row, table};

use crate::steps::{choose, create_and_copy, look_at_transfers, sign_in, sign_in_as};

#[test]
fn three_disks_are_named_by_a_template_and_accepted_from_one_pasted_text() -> Ended {
    journey(async |stage| {
        let disks = ["invoices-2025", "map-tiles", "small-notes"];
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        choose(&hanna, &disks).await?;
        hanna.reads("3 disks chosen, 130 GiB together").await?;
        hanna.fill(field("Template for the names"), "Q3 {n} {disk} {size}").await?;
        for name in ["Q3 1 invoices-2025 40", "Q3 2 map-tiles 80", "Q3 3 small-notes 10"] {
            hanna.reads(name).await?;
        }
        let text = create_and_copy(&hanna, 3).await?;

        let milo = stage.person("milo").await?;
        milo.open("/accept").await?;
        sign_in(&milo, "meadow").await?;
        milo.paste(field("Paste what you were sent"), &text).await?;
        milo.reads("Found: 3 transfer IDs, 3 keys").await?;
        milo.click(button("Accept 3 disks")).await?;
        milo.finds(heading("3 disks are yours")).await?;

        look_at_transfers(&hanna).await?;
        for disk in disks {
            hanna.reads_in(row(disk).within(table("Ended transfers")), "Accepted").await?;
            assert_eq!(stage.cloud.disk("meadow", "region-one", disk).await?["status"], "available");
        }
        Ok(())
    })
}

#[test]
fn sixty_disks_go_as_easily_as_one() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in_as(&hanna, "harbor", "hanna", "region-one_bulk").await?;
        let disks = stage.cloud.totals("region-one_bulk")?.disks;
        hanna.reads(&format!("{disks} of {disks} disks")).await?;
        hanna.click(checkbox("Select all that can go and match")).await?;
        hanna.reads(&format!("{disks} disks selected")).await?;
        hanna.click(button("Transfer…")).await?;
        let text = create_and_copy(&hanna, disks).await?;
        hanna.click(button("Done")).await?;
        hanna.reads(&format!("{disks} pending")).await?;

        let milo = stage.person("milo").await?;
        sign_in(&milo, "meadow").await?;
        milo.open("/accept").await?;
        sign_in(&milo, "meadow").await?;
        milo.paste(field("Paste what you were sent"), &text).await?;
        milo.click(button(format!("Accept {disks} disks"))).await?;
        milo.finds(heading(format!("{disks} disks are yours"))).await?;
        look_at_transfers(&hanna).await?;
        hanna.reads("Nothing is pending").await
    })
}
