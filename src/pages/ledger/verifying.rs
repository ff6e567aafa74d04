//! Verifying the lines, by themselves or with a receipt that somebody has, and what comes of it, in words.

use evs_domain::ledger::{Fault, Head, Verified, Wrong, verify};
use evs_i18n::Texts;
use evs_i18n::messages::ledger::LastLine;
use leptos::prelude::*;
use leptos::web_sys::File;
use wasm_bindgen_futures::JsFuture;

use super::Shown;
use crate::components::base::{Button, FileButton, Notice, Prose, Tone};
use crate::state::app_state::i18n;
use crate::state::receipts;

/// What came of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Finding {
    Good {
        verified: Verified,
        /// Whether a receipt was given.
        with_receipt: bool,
    },
    Bad(Wrong),
    /// The file is no receipt of this account.
    NotYours,
    /// The lines couldn't be read.
    Failed,
}

/// Verifying, as the page knows it. A cheap handle.
#[derive(Clone, Copy)]
pub(super) struct Verifying {
    shown: Shown,
    finding: RwSignal<Option<Finding>>,
    busy: RwSignal<bool>,
}

impl Verifying {
    pub(super) fn of(shown: Shown) -> Self {
        Self { shown, finding: RwSignal::new(None), busy: RwSignal::new(false) }
    }

    fn begin(self, receipt: Option<File>) {
        self.busy.set(true);
        self.finding.set(None);
        self.shown.project.spawn(async move {
            let found = find(self.shown, receipt).await;
            self.finding.try_set(Some(found));
            self.busy.try_set(false);
        });
    }
}

/// The buttons.
#[component]
pub(super) fn VerifyLedger(verifying: Verifying) -> impl IntoView {
    let w = i18n();
    view! {
        <div class="cluster">
            <Button tone=Tone::Accent busy=verifying.busy on_press=move || verifying.begin(None)>
                {w.say(|t| t.ledger.verify)}
            </Button>
            <FileButton
                label=w.text(|t| t.ledger.verify_receipt)
                accept=".json,application/json"
                on_file=move |file| verifying.begin(Some(file))
            />
        </div>
    }
}

/// What came of it.
#[component]
pub(super) fn FoundByVerifying(verifying: Verifying) -> impl IntoView {
    move || verifying.finding.get().map(|finding| view! { <Told finding=finding /> })
}

async fn find(shown: Shown, receipt: Option<File>) -> Finding {
    let with_receipt = receipt.is_some();
    let known = match receipt {
        None => None,
        Some(file) => match head_in(shown, file).await {
            Some(head) => Some(head),
            None => return Finding::NotYours,
        },
    };
    let ledger = shown.ledger();
    ledger.settled().await;
    let Ok(lines) = ledger.lines(&shown.owner()).await else { return Finding::Failed };
    let known: Vec<Head> = known.into_iter().chain(lines.noted).collect();
    match verify(lines.texts.iter().map(String::as_str), &known) {
        Ok(verified) => Finding::Good { verified, with_receipt },
        Err(wrong) => Finding::Bad(wrong),
    }
}

/// The line that a receipt of this account names.
async fn head_in(shown: Shown, file: File) -> Option<Head> {
    if file.size() > receipts::LARGEST as f64 {
        return None;
    }
    let text = JsFuture::from(file.text()).await.ok()?.as_string()?;
    let slip = receipts::read(&text).ok()?;
    let who = shown.project.session().who();
    // The account that one is signed in to may be another than the one that the project is in.
    let ours = [&who.account.0, who.receiving_account().0, &shown.project.place().account_id];
    // A note of declining names no account.
    let is_ours = slip.account.is_empty() || ours.contains(&slip.account.as_str());
    slip.head.filter(|_| is_ours)
}

#[component]
fn Told(finding: Finding) -> impl IntoView {
    let w = i18n();
    let line = move |text: fn(&'static Texts) -> &'static str| view! { <Prose text=w.say(text) /> };
    match finding {
        Finding::Good { verified, with_receipt } => {
            let Verified { lines, head, destroyed, gone, .. } = verified;
            let receipt = match (with_receipt, gone > 0) {
                (false, _) => line(|t| t.ledger.good_end),
                (true, false) => line(|t| t.ledger.known),
                (true, true) => line(|t| t.ledger.known_gone),
            };
            let last = head.map(|Head { number, hash }| {
                let hash = hash.to_string();
                let text = move || {
                    let number = number.to_string();
                    w.t().ledger.head(LastLine { number: &number, hash: &hash })
                };
                view! { <p class="muted ledger-hash">{text}</p> }
            });
            let destroyed = usize::try_from(destroyed).unwrap_or(usize::MAX);
            let before = (destroyed > 0)
                .then(|| view! { <p class="muted">{move || w.t().ledger.destroyed(destroyed)}</p> });
            let tone = if gone > 0 { Tone::Neutral } else { Tone::Good };
            view! {
                <Notice tone=tone title=Signal::derive(move || w.t().ledger.good(lines))>
                    {receipt}
                    {before}
                    {last}
                </Notice>
            }
            .into_any()
        }
        Finding::Bad(Wrong { place, why }) => {
            let why = move || why_said(w.t(), why);
            view! {
                <Notice tone=Tone::Bad title=Signal::derive(move || w.t().ledger.bad(place as u64))>
                    <p>{why}</p>
                    <Prose text=w.say(|t| t.ledger.bad_text) />
                </Notice>
            }
            .into_any()
        }
        Finding::NotYours => {
            view! { <Notice tone=Tone::Bad>{line(|t| t.ledger.not_yours)}</Notice> }.into_any()
        }
        Finding::Failed => view! {
            <Notice tone=Tone::Bad title=w.text(|t| t.ledger.failed_title)>
                {line(|t| t.ledger.failed_text)}
            </Notice>
        }
        .into_any(),
    }
}

fn why_said(t: &Texts, why: Fault) -> String {
    let t = &t.ledger;
    match why {
        Fault::Form => t.bad_form.to_owned(),
        Fault::Beginning => t.bad_beginning.to_owned(),
        Fault::Number { expected } => t.bad_number(&expected.to_string()),
        Fault::Previous => t.bad_previous.to_owned(),
        Fault::Known => t.bad_known.to_owned(),
        Fault::CutShort { known } => t.bad_cut(&known.to_string()),
    }
}
