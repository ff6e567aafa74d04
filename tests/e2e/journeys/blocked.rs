//! Disks that can't go: each says so in the table, and why when it is looked at.

use e2e::{Ended, button, dialog, journey, link, row, searchbox};

use crate::steps::{reads_shown, sign_in};

/// The disks that the cloud refuses, and what the console says about each.
const BLOCKED: &[(&str, &[&str])] = &[
    ("web-server-data", &["It's attached to a server"]),
    ("broken-after-resize", &["Its status is “error”, not “available”"]),
    ("in-maintenance", &["Its status is “maintenance”, not “available”"]),
    ("unheard-of-status", &["Its status is “quiescing”, not “available”"]),
    ("offered-by-a-colleague", &["A transfer of it is already pending"]),
    ("payroll-encrypted", &["It's encrypted"]),
    ("wiki-with-two-snapshots", &["It has 2 snapshots: "]),
    ("ledger-with-standard-snapshot", &["It has 1 snapshot: month-end"]),
    ("crm-with-backup", &["It has 1 backup: autobk_crm"]),
    ("files-under-backup-policy", &["A backup policy applies to it: nightly"]),
    ("files-under-paused-policy", &["A backup policy applies to it: paused"]),
    ("legacy-backup-policy", &["A backup policy applies to it: "]),
    ("paid-yearly", &["It's paid yearly or monthly (order "]),
    ("dedicated-pool", &["It lies in a dedicated storage pool (DSS): harbor-pool"]),
    ("dedicated-enterprise", &["It lies on dedicated enterprise storage (DESS)"]),
    ("system-disk-of-mail", &["A server starts from it (system disk)"]),
    ("frozen-performance", &["It's frozen"]),
    ("many-reasons", &["It's encrypted", "It has 1 snapshot: ", "A backup policy applies to it: "]),
];

#[test]
fn every_disk_that_cannot_go_says_why_and_what_to_do() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        hanna.reads(&format!("Can't go {}", BLOCKED.len())).await?;
        for (disk, reasons) in BLOCKED {
            hanna.fill(searchbox("Search disks"), disk).await?;
            hanna.reads_in(row(*disk), "Can't go").await?;
            hanna.click(link(*disk)).await?;
            hanna.reads("Why it can't go").await?;
            for reason in *reasons {
                hanna.reads_in(dialog(*disk), reason).await?;
            }
            // A colleague's transfer can be looked at; nothing else can be done with a disk that can't go.
            assert!(!hanna.has(&button("Transfer this disk…")).await?, "{disk} can be transferred");
            hanna.click(button("Close")).await?;
        }
        Ok(())
    })
}

#[test]
fn a_disk_that_cannot_go_cannot_be_ticked() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        let tick = e2e::checkbox("Select payroll-encrypted");
        hanna.fill(searchbox("Search disks"), "payroll").await?;
        reads_shown(&hanna, &stage.cloud, 1).await?;
        assert_eq!(hanna.property_of(&tick, "ariaDisabled").await?, "true");
        hanna.click(tick.clone()).await?;
        assert_eq!(hanna.property_of(&tick, "checked").await?, false);
        hanna.reads("payroll-encrypted can't go: It's encrypted").await?;
        hanna.reads("0 disks selected").await?;
        hanna.reads("Select at least one disk").await
    })
}
