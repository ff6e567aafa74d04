//! A report as a file. Names of columns, fields and outcomes are the same in every language, so that a program can read them; what is
//! said beside is in the language of the page. Times are UTC.

use evs_domain::csv::add_line;
use evs_domain::text::one_line;
use evs_domain::time::Timestamp;
use serde_json::{Value, json};

use super::{ReportLine, RunReport};
use crate::components::receipt::ReceiptPlace;

const HEAD: [&str; 7] =
    ["disk_name", "disk_id", "transfer_id", "outcome", "message", "request_id", "sent_despite"];

/// A time in UTC as a part of a file's name.
pub(super) fn stamp(at: i64) -> String {
    Timestamp(at).to_compact()
}

fn utc(at: i64) -> String {
    Timestamp(at).to_extended()
}

fn cells(line: &ReportLine) -> [String; 7] {
    [
        line.name.clone(),
        line.disk.map(|disk| disk.to_string()).unwrap_or_default(),
        line.transfer.map(|transfer| transfer.to_string()).unwrap_or_default(),
        line.outcome.to_owned(),
        line.said.clone(),
        line.request_id.clone(),
        line.despite.clone(),
    ]
}

/// As a table that programs for tables open (RFC 4180), with a mark at its beginning by which they know UTF-8.
pub(super) fn csv(report: &RunReport) -> String {
    let mut text = "\u{feff}".to_owned();
    add_line(&mut text, &HEAD);
    report.lines.iter().for_each(|line| add_line(&mut text, &cells(line)));
    text
}

/// As data.
pub(super) fn json(report: &RunReport) -> String {
    let line = |line: &ReportLine| -> Value {
        HEAD.iter().zip(cells(line)).map(|(name, cell)| ((*name).to_owned(), Value::from(cell))).collect()
    };
    let mut whole = as_data(&report.place);
    whole["what"] = report.what.into();
    whole["time_utc"] = utc(report.at).into();
    if let Some(to) = &report.to {
        whole["to"] = as_data(to);
    }
    whole["items"] = report.lines.iter().map(line).collect();
    format!("{whole:#}\n")
}

fn as_data(place: &ReceiptPlace) -> Value {
    json!({
        "cloud": place.cloud,
        "region": place.region.1,
        "account": { "id": place.account.0, "name": place.account.1 },
        "project": { "id": place.project.0, "name": place.project.1 },
    })
}

/// As a table for tickets and wikis.
pub(super) fn markdown(report: &RunReport) -> String {
    let named = |place: &ReceiptPlace| {
        let parts = [&place.cloud, &place.region.1, &place.account.1, &place.project.1];
        parts.map(|part| escaped(part)).join(" · ")
    };
    let to = report.to.as_ref().map(|to| format!(" → {}", named(to))).unwrap_or_default();
    let mut text = format!("{}{to} · {}\n\n", named(&report.place), utc(report.at));
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    text += &row(HEAD.iter().map(|name| (*name).to_owned()).collect());
    text += &row(HEAD.iter().map(|_| "---".to_owned()).collect());
    for line in &report.lines {
        text += &row(cells(line).iter().map(|cell| escaped(cell)).collect());
    }
    text
}

/// A foreign text as a cell: on one line, and nothing in it is markup.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        if "\\`*_{}[]<>()#+!|~&".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use evs_domain::id::{DiskId, TransferId};

    use super::*;

    fn report() -> RunReport {
        let created = ReportLine {
            name: "db|data".into(),
            disk: Some(DiskId(1)),
            transfer: Some(TransferId(2)),
            outcome: "created",
            said: "Created".into(),
            ..ReportLine::default()
        };
        let refused = ReportLine {
            name: "=1+1".into(),
            disk: Some(DiskId(3)),
            outcome: "not-created",
            said: "The cloud refused".into(),
            request_id: "req-1".into(),
            despite: "Backups".into(),
            ..ReportLine::default()
        };
        let place = ReceiptPlace {
            cloud: "[c]".into(),
            region: ("R".into(), "r1".into()),
            ..ReceiptPlace::default()
        };
        RunReport { what: "create", place, to: None, at: 0, lines: vec![created, refused] }
    }

    #[test]
    fn a_report_is_a_table_for_spreadsheets_in_which_nothing_runs() {
        let text = csv(&report());
        let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(lines[0], HEAD.join(","));
        assert!(
            lines[1].starts_with("db|data,00000000-0000-0000-0000-000000000001,")
                && lines[1].contains(",created,")
        );
        assert!(lines[2].starts_with("\"'=1+1\",") && lines[2].ends_with(",req-1,Backups"));
    }

    #[test]
    fn it_is_data_for_programs() {
        let data: Value = serde_json::from_str(&json(&report())).unwrap();
        assert_eq!(data["items"][1]["outcome"], "not-created");
        assert_eq!(data["items"][1]["request_id"], "req-1");
        assert_eq!(data["region"], "r1");
    }

    #[test]
    fn where_disks_go_is_told_beside_where_they_come_from() {
        let account = |name: &str| (format!("id-{name}"), name.to_owned());
        let place = |name: &str| ReceiptPlace { account: account(name), ..ReceiptPlace::default() };
        let moved = RunReport { place: place("harbor"), to: Some(place("meadow")), ..report() };
        let data: Value = serde_json::from_str(&json(&moved)).unwrap();
        assert_eq!(
            (&data["account"]["name"], &data["to"]["account"]["id"]),
            (&"harbor".into(), &"id-meadow".into())
        );
        let text = markdown(&moved);
        let line = text.lines().next().unwrap();
        assert!(line.find("harbor").unwrap() < line.find("meadow").unwrap(), "{line}");
        assert!(!markdown(&report()).contains('→'));
    }

    #[test]
    fn names_are_no_markup_in_a_ticket() {
        let text = markdown(&report());
        assert!(text.starts_with("\\[c\\] · r1"), "{text}");
        let row = text.lines().find(|line| line.contains("data")).unwrap();
        assert!(row.starts_with("| db\\|data | "), "{row}");
        assert_eq!(row.matches(" | ").count(), HEAD.len() - 1);
    }
}
