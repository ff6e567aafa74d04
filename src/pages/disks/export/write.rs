//! Writes records into a file, some at a time: a hundred thousand of them don't hold up the page.

use evs_domain::csv::add_line;
use evs_domain::id::DiskId;
use gloo_timers::future::TimeoutFuture;
use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::record::{FIELDS, Record};
use crate::components::base::iso_text;
use crate::state::clock::now;
use crate::state::hand_over::download_parts;
use crate::state::i18n::I18n;
use crate::state::project::ProjectState;

/// So many are written in one go: a few milliseconds.
const AT_ONCE: usize = 1_000;

/// The forms a file can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Csv,
    Json,
}

/// Gives the disks to the person as a file, and tells how many are in it: a disk that has left the project meanwhile isn't.
pub(super) async fn write(project: ProjectState, w: I18n, disks: Vec<DiskId>, kind: Kind) -> usize {
    let parts = Array::new();
    let mut count = 0;
    let mut text = match kind {
        Kind::Csv => {
            // By this mark spreadsheets know that it's UTF-8.
            let mut head = "\u{feff}".to_owned();
            add_line(&mut head, &FIELDS);
            head
        }
        Kind::Json => "[".to_owned(),
    };
    for some in disks.chunks(AT_ONCE) {
        count += add(project, w, some, kind, count, &mut text);
        parts.push(&JsValue::from_str(&text));
        text.clear();
        TimeoutFuture::new(0).await;
    }
    let (end, mime, ending) = match kind {
        Kind::Csv => ("", "text/csv;charset=utf-8", "csv"),
        Kind::Json => ("\n]\n", "application/json", "json"),
    };
    text.push_str(end);
    parts.push(&JsValue::from_str(&text));
    download_parts(&file_name(project, ending), &parts, mime);
    count
}

/// How many of them were added behind `before` others.
fn add(
    project: ProjectState,
    w: I18n,
    disks: &[DiskId],
    kind: Kind,
    before: usize,
    text: &mut String,
) -> usize {
    let judge = project.judge();
    project.inventory().with_untracked(|all| {
        let rows = disks.iter().filter_map(|disk| all.disks.row(*disk));
        let mut count = 0;
        for row in rows {
            let record = Record::of(all, row, &judge, w.t());
            match kind {
                Kind::Csv => add_line(text, &record.cells()),
                Kind::Json => {
                    text.push_str(if before + count == 0 { "\n" } else { ",\n" });
                    text.push_str(&serde_json::to_string(&record).unwrap_or_default());
                }
            }
            count += 1;
        }
        count
    })
}

/// `disks_CLOUD_PROJECT_20260131T235959Z.csv`
fn file_name(project: ProjectState, ending: &str) -> String {
    let who = project.session().who();
    let time = iso_text(now()).replace(".000Z", "Z").replace(['-', ':'], "");
    format!("disks_{}_{}_{time}.{ending}", plain(&who.cloud.id), plain(&who.project.1))
}

/// What every file system takes in a name.
fn plain(text: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' };
    text.chars().map(plain).take(60).collect()
}
