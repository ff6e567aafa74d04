//! A receipt as a file. Names of columns and fields are the API's own in every language, so that a program can read them.
//! Times are UTC.

use evs_domain::csv::add_line;
use evs_domain::ledger::Head;
use evs_domain::time::Timestamp;
use evs_i18n::Texts;
use serde_json::{Value, json};

use super::{Receipt, ReceiptLine};
use crate::state::receipts::{Side, beginning, ledger_field};

/// A time to the second, in UTC.
pub(super) fn utc(at: i64) -> String {
    Timestamp(at).to_extended()
}

const HEAD: [&str; 11] = [
    "disk_name",
    "disk_id",
    "size_gib",
    "transfer_id",
    "time_utc",
    "account_name",
    "account_id",
    "project_name",
    "project_id",
    "region",
    "cloud",
];

fn cells(receipt: &Receipt, line: &ReceiptLine) -> [String; 11] {
    let place = &receipt.place;
    [
        line.name.clone(),
        line.disk.to_string(),
        if line.size_gib > 0 { line.size_gib.to_string() } else { String::new() },
        line.transfer.map(|transfer| transfer.to_string()).unwrap_or_default(),
        utc(line.at),
        place.account.1.clone(),
        place.account.0.clone(),
        place.project.1.clone(),
        place.project.0.clone(),
        place.region.1.clone(),
        place.cloud.clone(),
    ]
}

/// As a table that programs for tables open (RFC 4180), with a mark at its beginning by which they know UTF-8.
pub(super) fn csv(receipt: &Receipt) -> String {
    let mut text = "\u{feff}".to_owned();
    add_line(&mut text, &HEAD);
    for line in &receipt.lines {
        add_line(&mut text, &cells(receipt, line));
    }
    text
}

/// As data, which the other side can import: with the last line of the ledger of who gives it.
pub(super) fn json(receipt: &Receipt, side: Side, head: Option<Head>) -> String {
    let place = &receipt.place;
    let line = |line: &ReceiptLine| {
        json!({
            "disk_name": line.name,
            "disk_id": line.disk.to_string(),
            "size_gib": Some(line.size_gib).filter(|size| *size > 0),
            "transfer_id": line.transfer.map(|transfer| transfer.to_string()),
            "time_utc": utc(line.at),
        })
    };
    let mut whole = beginning(side);
    whole["cloud"] = json!(place.cloud);
    whole["region"] = json!(place.region.1);
    whole["account"] = json!({ "id": place.account.0, "name": place.account.1 });
    whole["project"] = json!({ "id": place.project.0, "name": place.project.1 });
    whole["disks"] = receipt.lines.iter().map(line).collect::<Vec<Value>>().into();
    whole["ledger"] = ledger_field(head);
    format!("{whole:#}\n")
}

/// As text for a message, in the language of the page.
pub(super) fn text(receipt: &Receipt, t: &Texts) -> String {
    let (place, c) = (&receipt.place, &t.common);
    let named = |(id, name): &(String, String)| match (name.is_empty(), id.is_empty()) {
        (true, _) => id.clone(),
        (_, true) => name.clone(),
        _ => format!("{name} ({id})"),
    };
    let region = (place.region.1.clone(), place.region.0.clone());
    let mut lines = vec![
        format!("{}: {}", c.cloud, place.cloud),
        format!("{}: {}", c.region, named(&region)),
        format!("{}: {}", c.account, named(&place.account)),
        format!("{}: {}", c.project, named(&place.project)),
    ];
    for line in &receipt.lines {
        let size = if line.size_gib > 0 { format!(" ({})", c.size(line.size_gib)) } else { String::new() };
        lines.push(String::new());
        lines.push(format!("{}{size}", line.name));
        lines.push(format!("{}: {}", c.disk_id, line.disk));
        if let Some(transfer) = line.transfer {
            lines.push(format!("{}: {transfer}", c.transfer_id));
        }
        lines.push(format!("{}: {}", t.accept.receipt_time, utc(line.at)));
    }
    lines.join("\n") + "\n"
}
