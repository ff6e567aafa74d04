//! The one action of the page. It's blocked with a reason where the cloud would refuse for certain; where only a link's
//! claims make it look so, a person may try anyway.

use evs_i18n::{Texts, messages::accept};
use leptos::prelude::*;

use crate::components::base::{Button, Checkbox, Progress, Tone, Tri};
use crate::state::accepting::{Accepting, Objection, Room, Step};
use crate::state::words::words;
use crate::state::work::Work;

/// Why the button is blocked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Block {
    /// It can't work from here.
    Certain,
    /// The link's word against it: another cloud's name.
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
    fn now(accepting: Accepting, work: Work) -> Option<Self> {
        let lines = accepting.lines();
        let is_unknown = |step: &Step| matches!(step, Step::Unknown(..));
        let is_claimed = |objection: &Objection| matches!(objection, Objection::WrongCloud { .. });
        let objections = accepting.objections(work);
        let nothing_open = !lines.iter().any(|line| line.step.with(Step::is_open));
        if nothing_open && lines.iter().any(|line| line.step.with(is_unknown)) {
            Some(Block::Unknown)
        } else if objections.iter().any(|objection| !is_claimed(objection)) {
            Some(Block::Certain)
        } else if !objections.is_empty() {
            Some(Block::Claimed)
        } else if lines.iter().any(|line| line.step.with(Step::is_refused_for_quota)) {
            Some(Block::Refused)
        } else {
            matches!(accepting.room(), Some(Room::Short(_))).then_some(Block::Quota)
        }
    }
}

/// The button, and what has to be said beside it.
#[component]
pub(super) fn Submit(accepting: Accepting, work: Work) -> impl IntoView {
    let w = words();
    let block = Memo::new(move |_| Block::now(accepting, work));
    let arguable = move || block.get().is_some_and(Block::is_arguable);
    let blocked_by = Signal::derive(move || {
        let block = block.get().filter(|block| !block.is_arguable() || !accepting.despite.get())?;
        let a = &w.t().accept;
        let why = match block {
            Block::Certain | Block::Claimed => a.blocked_elsewhere,
            Block::Quota => a.blocked_quota,
            Block::Refused => a.blocked_refused,
            Block::Unknown => a.unknown_open,
        };
        Some(why.to_owned())
    });
    let despite = Signal::derive(move || Tri::from(accepting.despite.get()));
    let anyway = Signal::derive(move || {
        let a = &w.t().accept;
        if block.get() == Some(Block::Refused) { a.room_made } else { a.try_anyway }.to_owned()
    });
    view! {
        {move || arguable().then(|| view! {
            <Checkbox
                label=anyway
                state=despite
                on_toggle=move |on: bool| accepting.despite.set(on)
            />
        })}
        <HowFar accepting=accepting/>
        <div class="cluster">
            <Button tone=Tone::Accent submit=true blocked_by=blocked_by busy=accepting.running>
                {move || label(w.t(), accepting)}
            </Button>
            <StartOver accepting=accepting/>
        </div>
    }
}

/// What the button says: what it will do, or what it's at. Tracked.
fn label(t: &Texts, accepting: Accepting) -> String {
    let lines = accepting.lines();
    if accepting.running.get() {
        let settling = lines.iter().any(|line| line.step.with(|step| matches!(step, Step::Settling)));
        return if settling { t.accept.looking } else { t.accept.accepting }.to_owned();
    }
    let open = || lines.iter().filter(|line| line.step.with(Step::is_open));
    let ready = open().filter(|line| line.is_complete()).count();
    match if ready == 0 { open().count() } else { ready } {
        0 | 1 => t.accept.submit.to_owned(),
        n => t.accept.submit_many(n),
    }
}

/// How far a run of several has come.
#[component]
fn HowFar(accepting: Accepting) -> impl IntoView {
    let w = words();
    let total = Signal::derive(move || accepting.lines().len());
    let done = Signal::derive(move || {
        let ahead = |step: &Step| matches!(step, Step::Queued | Step::Sending | Step::Settling);
        accepting.lines().iter().filter(|line| !line.step.with(ahead)).count()
    });
    let label = Signal::derive(move || {
        w.t().accept.progress(accept::Progress { done: done.get(), total: total.get() })
    });
    move || {
        (accepting.running.get() && total.get() > 1)
            .then(|| view! { <Progress done=done total=total label=label/> })
    }
}

/// Forgets link, ids and keys. It shows once there's something to forget.
#[component]
fn StartOver(accepting: Accepting) -> impl IntoView {
    let w = words();
    let anything = Memo::new(move |_| {
        let lines = accepting.lines();
        lines.len() > 1 || lines.iter().any(|line| !line.is_blank())
    });
    move || {
        (anything.get() && !accepting.running.get()).then(|| {
            view! {
                <Button quiet=true on_press=Callback::new(move |()| accepting.start_over())>{w.say(|t| t.accept.start_over)}</Button>
            }
        })
    }
}
