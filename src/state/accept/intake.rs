//! Taking in what a recipient was sent: the link in the address, and whatever is pasted. It fills the fields and decides
//! nothing.

use evs_domain::handover::{HandOver, Offer, link, paste};
use evs_domain::id::TransferId;
use evs_domain::secret::{AuthKey, Secret};
use leptos::prelude::*;

use super::AcceptForm;
use super::fields::{is_message, read_id};
use super::line::{Line, Origin};

/// What was found in a pasted text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many transfer ids.
    pub ids: usize,
    /// How many keys.
    pub keys: usize,
}

impl Found {
    /// Whether nothing was found.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

impl AcceptForm {
    /// A link was opened. It takes the place of what an earlier one offered, unless that is under way.
    pub fn open(&self, fragment: &str) {
        match link::read(fragment) {
            Ok(hand_over) => {
                self.lines_now().iter().for_each(|line| line.key.wipe());
                self.keep_under_way();
                self.problem.set(None);
                self.set_despite(false);
                self.cut.set(hand_over.cut);
                self.take_offers(hand_over);
                self.keep_draft();
            }
            Err(problem) => self.problem.set(Some(problem)),
        }
        self.keep_one();
    }

    /// Reads a pasted text into the fields. A text in which nothing is found changes nothing.
    pub fn take_text(&self, text: &str) -> Found {
        let pasted = paste::read(text);
        let mut found = Found::default();
        if pasted.is_empty() {
            return found;
        }
        self.problem.set(None);
        if let Some(hand_over) = pasted.hand_over {
            found.ids += hand_over.offers.len();
            self.cut.set(hand_over.cut);
            self.take_offers(hand_over);
        }
        let only = (pasted.transfers.len() == 1).then_some(pasted.disk).flatten();
        for (transfer, key) in pasted.transfers {
            let known = untrack(|| self.line_of(transfer).and_then(|line| line.claim()));
            found.ids += usize::from(known.is_none());
            let mut offer = Offer::bare(transfer);
            offer.disk.id = only;
            let line = self.place_for(transfer, known.unwrap_or((offer, Origin::default())));
            if let Some(key) = key {
                found.keys += 1;
                put_key(&line, &key);
            }
        }
        if let Some(key) = pasted.lone_key {
            found.keys += usize::from(self.take_lone_key(&key));
        }
        self.keep_draft();
        found
    }

    /// The field for the id was left. A whole message in it is read as one.
    pub fn left_id(&self, line: &Line) {
        let text = line.id.get_untracked();
        if is_message(&text) {
            self.take_text(&text);
        }
        line.id_checked.set(!text.trim().is_empty());
        self.keep_draft();
    }

    /// The field for the key was left. A whole message in it is read as one; what can't be read stays.
    pub fn left_key(&self, line: &Line) {
        if line.key.text.with_untracked(|key| is_message(key)) {
            let text = Secret::new(line.key.text.try_update(std::mem::take).unwrap_or_default());
            if self.take_text(text.expose()).is_nothing() {
                line.key.text.set(text.expose().to_owned());
            }
        }
        line.key.checked.set(line.key.text.with_untracked(|key| !key.trim().is_empty()));
    }

    pub(super) fn take_offers(&self, HandOver { cloud, region, sender_project, offers, .. }: HandOver) {
        let origin = Origin { cloud, region, sender_project };
        for offer in offers {
            self.place_for(offer.transfer, (offer, origin.clone()));
        }
    }

    /// A key that stands alone belongs to the one line that lacks one.
    fn take_lone_key(&self, key: &AuthKey) -> bool {
        let lines = self.lines_now();
        let open = || lines.iter().filter(|line| is_open(line));
        let lacking: Vec<&Line> =
            open().filter(|line| line.key.text.with_untracked(|key| key.trim().is_empty())).collect();
        let all: Vec<&Line> = open().collect();
        let (([line], _) | (_, [line])) = (&lacking[..], &all[..]) else { return false };
        put_key(line, key);
        true
    }

    fn line_of(&self, transfer: TransferId) -> Option<Line> {
        self.lines_now().into_iter().find(|line| line.id.with_untracked(|id| read_id(id)) == Some(transfer))
    }

    /// The line of a transfer: the one that has it, else one whose id can't be read, else a new one.
    fn place_for(&self, transfer: TransferId, claim: (Offer, Origin)) -> Line {
        let unreadable = |line: &Line| is_open(line) && line.id.with_untracked(|id| read_id(id).is_none());
        let line = self
            .line_of(transfer)
            .or_else(|| self.lines_now().into_iter().find(unreadable))
            .unwrap_or_else(|| self.add());
        line.id.set(transfer.to_string());
        line.claimed.set(Some(claim));
        line
    }
}

fn put_key(line: &Line, key: &AuthKey) {
    if is_open(line) {
        line.key.wipe();
        line.key.text.set(key.expose().to_owned());
        // What was said of the key before isn't about this one.
        line.reopen();
    }
}

fn is_open(line: &Line) -> bool {
    untrack(|| line.state()).is_open()
}
