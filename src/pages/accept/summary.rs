//! How many of several have arrived, or were here before, once all that was sent is settled, with their receipt.

use evs_i18n::Texts;
use leptos::html;
use leptos::prelude::*;

use super::as_said::{AsSaid, ToDo};
use super::focus::focus_when_there;
use super::receipt::{FILE, receipt_of};
use crate::components::base::{Button, LinkButton, Tone};
use crate::components::receipt::ReceiptView;
use crate::route::Route;
use crate::state::accept::{AcceptForm, AcceptState, Line};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;
use crate::state::receipts::Side;

#[component]
pub(super) fn Summary(form: AcceptForm, project: ProjectState) -> impl IntoView {
    let counts = Memo::new(move |_| {
        let lines = form.lines();
        let states: Vec<AcceptState> = lines.iter().map(Line::state).collect();
        let settled = !states.iter().any(AcceptState::is_under_way);
        let counts = Counts::of(&states);
        let is_news = counts.accepted > 0 || counts.rest() == 0;
        (states.len() > 1 && settled && is_news).then_some(counts)
    });
    move || counts.get().map(|counts| view! { <Sum form=form project=project counts=counts /> })
}

/// What came of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    accepted: usize,
    /// Here before anything was sent.
    here: usize,
    /// Not accepted, for certain.
    open: usize,
    /// It can't be told whether they're accepted.
    unknown: usize,
}

impl Counts {
    fn of(states: &[AcceptState]) -> Self {
        let mut counts = Self::default();
        for state in states {
            *match state {
                AcceptState::Here(..) => &mut counts.here,
                state if state.is_accepted() => &mut counts.accepted,
                AcceptState::Unknown(_) | AcceptState::NotArrived(_) => &mut counts.unknown,
                _ => &mut counts.open,
            } += 1;
        }
        counts
    }

    /// How many there's still something to do about, or to see.
    fn rest(self) -> usize {
        self.open + self.unknown
    }

    /// What was here before, and what is still to be done or to be seen, each in a sentence.
    fn told(self, t: &Texts) -> Vec<String> {
        let here = (self.here > 0).then(|| t.accept.here_before(self.here));
        let nothing = (self.accepted + self.rest() == 0).then(|| t.accept.nothing_left.to_owned());
        let open = (self.open > 0).then(|| t.accept.still_open(self.open));
        let unknown = (self.unknown > 0).then(|| t.transfers.cancel_some_open(self.unknown));
        [here, open, unknown, nothing].into_iter().flatten().collect()
    }
}

#[component]
fn Sum(form: AcceptForm, project: ProjectState, counts: Counts) -> impl IntoView {
    let w = i18n();
    let heading = NodeRef::<html::H2>::new();
    focus_when_there(heading);
    let receipt = Memo::new(move |_| receipt_of(form, project, w));
    let yours = counts.accepted + counts.here;
    // The rows are on the page as long as not all disks are here.
    let rows_told = Signal::derive(move || {
        let is_here = |state: AcceptState| matches!(state, AcceptState::Arrived(..) | AcceptState::Here(..));
        !form.lines().iter().all(|line| is_here(line.state()))
    });
    let told = move || {
        let sentences = counts.told(w.t()).into_iter();
        sentences.map(|sentence| view! { <p>{sentence}</p> }).collect_view()
    };
    // As long as not all are here, each row tells its own.
    let differing = move || {
        let of_line = |line: Line| {
            let disk = line.state().seen()?.info.clone();
            Some(view! { <AsSaid line=line disk=disk in_row=true named=true /> })
        };
        (!rows_told.get()).then(|| form.lines().into_iter().filter_map(of_line).collect_view())
    };
    view! {
        <section class="card" data-tone="good">
            <h2 node_ref=heading tabindex="-1" class="tone">
                {move || w.t().accept.received(yours)}
            </h2>
            {told}
            {differing}
            <ToDo project=project />
            {move || {
                let receipt = receipt.get();
                (!receipt.lines.is_empty())
                    .then(|| {
                        view! {
                            <ReceiptView
                                receipt=receipt
                                project=project
                                side=Side::Recipient
                                file=FILE
                                told=rows_told
                            />
                        }
                    })
            }}
            <div class="cluster">
                <LinkButton href=Route::Disks.path() tone=Tone::Accent>
                    {w.say(|t| t.accept.see_disks)}
                </LinkButton>
                {(counts.rest() == 0)
                    .then(|| {
                        view! {
                            <Button on_press=move || form.start_over()>{w.say(|t| t.accept.another)}</Button>
                        }
                    })}
            </div>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_domain::disks::DiskInfo;
    use evs_domain::id::DiskId;
    use evs_i18n::{Language, fake};

    #[test]
    fn of_what_is_unknown_it_is_not_said_that_it_is_not_accepted() {
        let told = |open, unknown| {
            Counts { accepted: 1, here: 0, open, unknown }.told(fake::texts(Language::English))
        };
        assert!(told(0, 0).is_empty());
        assert_eq!(told(1, 0), ["1 isn't accepted yet: see below."]);
        assert_eq!(told(0, 2), ["2 aren't clear yet"]);
        assert_eq!(told(2, 1), ["2 aren't accepted yet: see below.", "1 isn't clear yet"]);
    }

    #[test]
    fn where_all_was_here_before_nothing_is_left_to_do() {
        let counts = Counts { here: 2, ..Counts::default() };
        let told = counts.told(fake::texts(Language::English));
        assert_eq!(told, ["2 disks were in your project before.", "There's nothing left to do."]);
        assert_eq!(Counts { open: 1, ..counts }.told(fake::texts(Language::English)).len(), 2);
    }

    #[test]
    fn each_state_counts_once_and_says_something_in_every_language() {
        let failure = evs_api::Failure::Unreachable { by_gateway: true };
        let states = [
            AcceptState::Unseen(DiskId(1), None),
            AcceptState::Refused(failure.clone()),
            AcceptState::Open,
            AcceptState::NotArrived(failure.clone()),
            AcceptState::Unknown(failure),
            AcceptState::Here(DiskInfo::bare(DiskId(2)), None),
            AcceptState::Here(DiskInfo::bare(DiskId(3)), Some(1)),
        ];
        let counts = Counts::of(&states);
        assert_eq!(counts, Counts { accepted: 1, here: 2, open: 2, unknown: 2 });
        for language in Language::ALL {
            assert!(counts.told(fake::texts(language)).iter().all(|told| told.contains('2')), "{language:?}");
        }
    }
}
