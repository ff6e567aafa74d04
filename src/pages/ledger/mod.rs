//! The page of the ledger: its lines, searching, verifying, saving and destroying them. Where lines are kept is the state's matter,
//! what they mean the domain's.
//!
//! | module | what it knows |
//! |---|---|
//! | `words` | what lines say, in words |
//! | `table` | the lines, of which only those in view are on the page |
//! | `verifying` | verifying, and its outcome in words |
//! | `saving`, `destroying` | the files, and destroying all lines after a question |

mod destroying;
mod saving;
mod table;
mod verifying;
mod words;

use evs_domain::ledger::Line;
use evs_i18n::messages::ledger::LinesShown;
use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::*;

use self::destroying::DestroyLedger;
use self::saving::SaveLedger;
use self::table::LedgerTable;
use self::verifying::{FoundByVerifying, VerifyLedger, Verifying};
use crate::components::base::{Button, EmptyState, Notice, Prose, Skeleton, TextField, Tone};
use crate::components::unwritten::Unwritten;
use crate::state::app_state::i18n;
use crate::state::ledger::{Ledger, Lines, Owner};
use crate::state::project::ProjectState;

/// What the page is showing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Showing {
    Reading,
    Failed,
    Nothing,
    Some,
}

/// This account's ledger, as the parts of the page know it. A cheap handle.
#[derive(Clone, Copy)]
struct Shown {
    project: ProjectState,
    /// Newest first; what is no line as its text.
    lines: RwSignal<Vec<Result<Line, String>>>,
    showing: RwSignal<Showing>,
}

impl Shown {
    fn new(project: ProjectState) -> Self {
        let shown =
            Self { project, lines: RwSignal::new(Vec::new()), showing: RwSignal::new(Showing::Reading) };
        let ledger = shown.ledger();
        Effect::new(move |_| {
            let _written = ledger.written();
            shown.read();
        });
        // Another tab may have written some.
        let back = window_event_listener_untyped("focus", move |_| shown.read());
        on_cleanup(move || back.remove());
        shown
    }

    fn ledger(self) -> Ledger {
        self.project.journal().ledger()
    }

    fn owner(self) -> Owner {
        Owner::of(&self.project.place())
    }

    fn read(self) {
        self.project.spawn(async move {
            let read = self.ledger().lines(&self.owner()).await;
            let showing = match &read {
                Err(_) => Showing::Failed,
                Ok(lines) if lines.texts.is_empty() => Showing::Nothing,
                Ok(_) => Showing::Some,
            };
            let Lines { texts, .. } = read.unwrap_or_default();
            let line = |text: String| Line::read(&text).ok_or(text);
            self.lines.try_set(texts.into_iter().rev().map(line).collect());
            self.showing.try_update(|before| *before = showing);
        });
    }
}

/// The page.
#[component]
pub fn LedgerPage(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let shown = Shown::new(project);
    let showing = Memo::new(move |_| shown.showing.get());
    let content = move || match showing.get() {
        Showing::Reading => view! { <Skeleton label=w.text(|t| t.common.loading) rows=6 /> }.into_any(),
        Showing::Failed => {
            let retry = move || {
                view! { <Button on_press=move || shown.read()>{w.say(|t| t.common.retry)}</Button> }
            };
            view! {
                <Notice tone=Tone::Bad title=w.text(|t| t.ledger.failed_title) action=retry>
                    <Prose text=w.say(|t| t.ledger.failed_text) />
                </Notice>
            }
            .into_any()
        }
        Showing::Nothing => view! {
            <div class="card">
                <EmptyState title=w.text(|t| t.ledger.empty_title) text=w.say(|t| t.ledger.empty_text) />
            </div>
        }
        .into_any(),
        Showing::Some => view! { <Read shown=shown /> }.into_any(),
    };
    let not_kept = (!shown.ledger().is_lasting()).then(|| {
        view! {
            <Notice tone=Tone::Warn>
                <Prose text=w.say(|t| t.ledger.not_kept) />
            </Notice>
        }
    });
    view! {
        <div class="page">
            <header class="page-head">
                <div>
                    <h1 tabindex="-1">{w.say(|t| t.ledger.title)}</h1>
                    <Prose text=w.say(|t| t.ledger.lead) />
                </div>
            </header>
            {not_kept}
            <Unwritten project=project />
            {content}
        </div>
    }
}

/// The lines, and what can be done with them.
#[component]
fn Read(shown: Shown) -> impl IntoView {
    let w = i18n();
    let verifying = Verifying::of(shown);
    let search = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let t = w.t();
        let has = |line: &Result<Line, String>, words: &str| match line {
            Ok(line) => line.has_words(words, &words::said(t, &line.event)),
            Err(text) => words.split_whitespace().all(|word| text.contains(word)),
        };
        search.with(|words| {
            shown.lines.with(|lines| {
                let numbered = lines.iter().enumerate();
                numbered.filter(|(_, line)| has(line, words)).map(|(at, _)| at).collect::<Vec<_>>()
            })
        })
    });
    let total = Memo::new(move |_| shown.lines.with(Vec::len));
    let count = move || match (found.with(Vec::len), total.get()) {
        (n, total) if n == total => w.t().ledger.lines(n),
        (n, total) => w.t().ledger.lines_shown(LinesShown { n, total }),
    };
    view! {
        <div class="spread">
            <VerifyLedger verifying=verifying />
            <div class="cluster">
                <SaveLedger shown=shown />
                <DestroyLedger shown=shown />
            </div>
        </div>
        <FoundByVerifying verifying=verifying />
        <div class="toolbar">
            <TextField label=w.text(|t| t.ledger.search) value=search kind="search" />
            <p class="muted" role="status">
                {count}
            </p>
        </div>
        <LedgerTable shown=shown found=found on_clear=move || search.set(String::new()) />
    }
}
