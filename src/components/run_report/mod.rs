//! What came of a run of many, as a file for whoever keeps records: each item with its outcome, the reason, and the id by which the cloud
//! knows the request. No key is in it. What an outcome is called is the caller's to know.

mod files;

use evs_domain::id::{DiskId, TransferId};
use leptos::prelude::*;

use crate::components::base::{MenuItem, Popover};
use crate::components::receipt::ReceiptPlace;
use crate::state::app_state::i18n;
use crate::state::hand_over::download;

/// What came of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunReport {
    /// What was done, in one word of the API: it's part of the file's name.
    pub what: &'static str,
    /// Where.
    pub place: ReceiptPlace,
    /// Where to, of a run that leads from one place to another.
    pub to: Option<ReceiptPlace>,
    /// When the report was made, in seconds since 1970.
    pub at: i64,
    /// The items, in the order of the run.
    pub lines: Vec<ReportLine>,
}

/// What came of one item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportLine {
    /// The disk's name. Foreign text.
    pub name: String,
    /// The disk's id.
    pub disk: Option<DiskId>,
    /// The transfer's id, where there is or was one.
    pub transfer: Option<TransferId>,
    /// The outcome as a code that is the same in every language.
    pub outcome: &'static str,
    /// The same in words, with the reason.
    pub said: String,
    /// By what the cloud knows the request; empty where it told nothing.
    pub request_id: String,
    /// What couldn't be checked and was sent all the same, in words.
    pub despite: String,
}

/// A button with the forms in which the report can be saved.
#[component]
pub fn SaveReport(#[prop(into)] report: Callback<(), RunReport>) -> impl IntoView {
    let w = i18n();
    let save = move |ending: &'static str, write: fn(&RunReport) -> String| {
        move |()| {
            let report = report.run(());
            download(&format!("evs-{}-{}.{ending}", report.what, files::stamp(report.at)), &write(&report));
        }
    };
    let face = view! { <span>{w.say(|t| t.wizard.save_report)}</span> };
    view! {
        <Popover face=face.into_any() label=w.text(|t| t.wizard.save_report)>
            <MenuItem on_press=save("csv", files::csv)>{w.say(|t| t.accept.receipt_csv)}</MenuItem>
            <MenuItem on_press=save("json", files::json)>{w.say(|t| t.accept.receipt_json)}</MenuItem>
            <MenuItem on_press=save("md", files::markdown)>{w.say(|t| t.wizard.report_markdown)}</MenuItem>
        </Popover>
    }
}
