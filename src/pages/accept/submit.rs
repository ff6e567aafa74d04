//! The one action of the page. It's blocked with a reason where the cloud would refuse for certain; where only a link's
//! claims make it look so, a person may try anyway.

use evs_i18n::{Texts, messages::accept};
use leptos::prelude::*;

use crate::components::base::{Button, Checkbox, Checked, Progress, Tone};
use crate::components::run_steer::RunSteer;
use crate::state::accept::{AcceptForm, AcceptRun, AcceptState, Line, Objection};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;
use crate::state::quota_check::QuotaCheck;
use crate::state::signed_in::SignedIn;

/// Why the button is blocked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Block {
    /// The cloud would refuse for certain.
    Certain,
    /// The link names another cloud.
    Claimed,
    /// The quota doesn't suffice for what the link says.
    Quota,
    /// The cloud has refused for want of quota. On some clouds each refused try takes quota away, so that trying again
    /// without having made room makes it worse.
    Refused,
    /// What became of the last try has to be known first.
    Unknown,
}

impl Block {
    /// Whether only claims speak against it, so that a person may try anyway.
    fn is_arguable(self) -> bool {
        matches!(self, Block::Claimed | Block::Quota | Block::Refused)
    }

    /// What blocks accepting now, if anything. Tracked.
    fn now(form: AcceptForm, project: ProjectState) -> Option<Self> {
        let lines = form.lines();
        let is_unknown = |step: &AcceptState| matches!(step, AcceptState::Unknown(..));
        let is_claimed = |objection: &Objection| matches!(objection, Objection::WrongCloud { .. });
        let objections = form.objections(project);
        let is_waited_for = |line: &Line| {
            let is_unsure = lines.len() > 1 && line.state().is_open() && line.is_unsure();
            is_unsure || is_unknown(&line.state())
        };
        let nothing_open = !lines.iter().any(|line| line.state().is_open() && !is_waited_for(line));
        if nothing_open && lines.iter().any(is_waited_for) {
            Some(Block::Unknown)
        } else if objections.iter().any(|objection| !is_claimed(objection)) {
            Some(Block::Certain)
        } else if !objections.is_empty() {
            Some(Block::Claimed)
        } else if lines.iter().any(|line| line.state().is_refused_for_quota()) {
            Some(Block::Refused)
        } else {
            matches!(form.quota_check(project), Some(QuotaCheck::Short(_))).then_some(Block::Quota)
        }
    }
}

/// The button, and what has to be said beside it.
#[component]
pub(super) fn Submit(form: AcceptForm, signed_in: SignedIn, project: ProjectState) -> impl IntoView {
    let w = i18n();
    let block = Memo::new(move |_| Block::now(form, project));
    let blocked_by = Signal::derive(move || {
        let block = block.get().filter(|block| !block.is_arguable() || !form.is_despite())?;
        let a = &w.t().accept;
        let why = match block {
            Block::Certain | Block::Claimed => a.blocked_elsewhere,
            Block::Quota => a.blocked_quota,
            Block::Refused => a.blocked_refused,
            Block::Unknown => a.unknown_open,
        };
        Some(why.to_owned())
    });
    let steer = move || signed_in.accepting(project).map(|run| view! { <RunSteer run=run /> });
    view! {
        <RunProgress form=form />
        <div class="cluster">
            <Button
                tone=Tone::Accent
                submit=true
                blocked_by=blocked_by
                busy=Signal::derive(move || form.is_running())
            >
                {move || label(w.t(), form, signed_in.accepting(project))}
            </Button>
            {steer}
        </div>
    }
}

/// What a person says who goes on where only claims, or an earlier refusal, speak against it.
#[component]
pub(super) fn TryAnyway(
    form: AcceptForm,
    project: ProjectState,
    /// The one that goes with a refusal, and stands below it. The other is there before anything was sent.
    refused: bool,
) -> impl IntoView {
    let w = i18n();
    let shown = Memo::new(move |_| {
        Block::now(form, project)
            .is_some_and(|block| block.is_arguable() && (block == Block::Refused) == refused)
    });
    let despite = Signal::derive(move || Checked::from(form.is_despite()));
    let label = Signal::derive(move || {
        let a = &w.t().accept;
        if refused { a.room_made } else { a.try_anyway }.to_owned()
    });
    move || {
        shown.get().then(|| {
            view! { <Checkbox label=label checked=despite on_toggle=move |on: bool| form.set_despite(on) /> }
        })
    }
}

/// What the button says: what it will do, or what it's at. Tracked.
fn label(t: &Texts, form: AcceptForm, last: Option<AcceptRun>) -> String {
    let lines = form.lines();
    if form.is_running() {
        let settling = lines.iter().any(|line| line.state() == AcceptState::Settling);
        return if settling { t.accept.looking } else { t.accept.accepting }.to_owned();
    }
    let open = || lines.iter().filter(|line| line.state().is_open());
    let ready = form.ready().len();
    if ready > 0 && last.is_some_and(|run| run.is_stopped() && run.retriable() == ready) {
        return t.wizard.go_on_with(ready);
    }
    match if ready == 0 { open().count() } else { ready } {
        n if n < lines.len() && n > 0 => {
            t.accept.submit_some(accept::SubmitSome { ready: n, total: lines.len() })
        }
        0 | 1 => t.accept.submit.to_owned(),
        n => t.accept.submit_many(n),
    }
}

/// How far a run of several has come.
#[component]
fn RunProgress(form: AcceptForm) -> impl IntoView {
    let w = i18n();
    let total = Signal::derive(move || form.lines().len());
    let done = Signal::derive(move || form.lines().iter().filter(|line| !line.state().is_running()).count());
    let label = Signal::derive(move || {
        w.t().accept.progress(accept::Progress { done: done.get(), total: total.get() })
    });
    move || {
        (form.is_running() && total.get() > 1)
            .then(|| view! { <Progress done=done total=total label=label /> })
    }
}

/// Forgets link, ids and keys. It shows once there's something to forget.
#[component]
pub(super) fn StartOver(form: AcceptForm) -> impl IntoView {
    let w = i18n();
    let anything = Memo::new(move |_| {
        let lines = form.lines();
        lines.len() > 1 || lines.iter().any(|line| !line.is_blank())
    });
    move || {
        (anything.get() && !form.is_running()).then(|| {
            view! {
                <Button quiet=true on_press=move || form.start_over()>
                    {w.say(|t| t.accept.start_over)}
                </Button>
            }
        })
    }
}
