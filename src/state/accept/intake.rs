//! Taking in what a recipient was sent: the link in the address, and whatever is pasted. It fills the fields and decides
//! nothing.

use evs_domain::disks::ClaimedDisk;
use evs_domain::handover::link::LinkProblem;
use evs_domain::handover::paste::Guess;
use evs_domain::handover::{HandOver, Offer, key_text, paste, sealed, wrapped};
use evs_domain::id::TransferId;
use evs_domain::secret::{AuthKey, Secret};
use leptos::prelude::*;

use super::AcceptForm;
use super::fields::{is_message, read_id};
use super::found::Found;
use super::line::{Line, Origin};

impl AcceptForm {
    /// A link was opened, `address` being the part of its address that says something. It takes the place of what an earlier one offered, unless that is under way.
    pub fn open(&self, address: &str) {
        match wrapped::read_with(address, sealed::read) {
            Ok(package) => {
                self.make_room();
                self.keep_draft();
                self.take_sealed(package);
            }
            // It's no package: it may be a link.
            Err(LinkProblem::NotALink) => match wrapped::read(address) {
                Ok(hand_over) => {
                    self.make_room();
                    self.drop_package();
                    self.cut.set(hand_over.cut);
                    self.take_offers(hand_over);
                    self.keep_draft();
                }
                Err(problem) => self.problem.set(Some(problem)),
            },
            Err(problem) => self.problem.set(Some(problem)),
        }
        self.keep_one();
    }

    /// What an earlier link offered goes, unless it's under way.
    fn make_room(&self) {
        self.lines_now().iter().for_each(|line| line.key.wipe());
        self.keep_under_way();
        self.problem.set(None);
        self.set_despite(false);
        self.is_kept.set(false);
        self.cut.set(false);
        self.opened.set(None);
    }

    /// Reads a pasted text into the fields. A text in which nothing is found changes nothing.
    pub fn take_text(&self, text: &str) -> Found {
        self.take(text, None)
    }

    /// Reads a text that stood in a field of this line, or in none of any.
    fn take(&self, text: &str, own: Option<&Line>) -> Found {
        if let Some(found) = self.take_sealed_in(text) {
            return found;
        }
        let pasted = paste::read(text);
        let mut found = Found { unread: pasted.unread, guesses: pasted.guesses, ..Found::default() };
        // What was wrong with the link before isn't any longer, once something else was found.
        if pasted.problem.is_some()
            || !pasted.transfers.is_empty()
            || pasted.lone_key.is_some()
            || !pasted.lone_keys.is_empty()
        {
            self.problem.set(pasted.problem);
        }
        if !pasted.links.is_empty() {
            self.cut.set(pasted.links.iter().any(|link| link.cut));
        }
        for link in pasted.links {
            found.ids += link.offers.len();
            self.take_offers(link);
        }
        for (told, key) in pasted.transfers {
            let known = untrack(|| self.line_of(told.transfer).and_then(|line| line.claim()));
            found.ids += usize::from(known.is_none());
            let claim = known.map_or_else(
                || (told.clone(), Origin::default()),
                |(offer, origin)| (with_more(offer, &told.disk), origin),
            );
            let line = self.place_for(told.transfer, claim);
            found.count_key(key.map(|key| put_key(&line, &key)));
        }
        found.count_key(pasted.lone_key.map(|key| match own {
            Some(line) => put_key(line, &key),
            None => self.take_lone_key(&key),
        }));
        self.take_keys_in_order(pasted.lone_keys, &mut found);
        self.keep_draft();
        found
    }

    /// The person says that a guess is the key. Says whether there was a place for it.
    pub fn take_guess(&self, guess: &Guess) -> bool {
        match guess.transfer.and_then(|transfer| self.line_of(transfer)) {
            Some(line) => put_key(&line, &guess.key),
            None => self.take_lone_key(&guess.key),
        }
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

    /// The field for the key was left. What is certainly a key is put right; a whole message is read as one; what can't be
    /// read stays.
    pub fn left_key(&self, line: &Line) {
        if let Some(key) = line.key.text.with_untracked(|key| key_text::certain(key)) {
            if line.key.text.with_untracked(|text| text != key.expose()) {
                put_key(line, &key);
            }
        } else if line.key.text.with_untracked(|key| is_message(key)) {
            let text = Secret::new(line.key.text.try_update(std::mem::take).unwrap_or_default());
            if self.take(text.expose(), Some(line)).is_nothing() {
                line.key.text.set(text.expose().to_owned());
            }
        }
        line.key.checked.set(line.key.text.with_untracked(|key| !key.trim().is_empty()));
    }

    /// Takes out of a key what keys seldom have in them, when the person says so.
    pub fn tidy_key(&self, line: &Line) {
        if let Some(key) = line.key.text.with_untracked(|key| key_text::without_clutter(key)) {
            put_key(line, &key);
        }
    }

    /// What still stands in the fields as it was typed or pasted is read, as if each had been left: a form can be sent from
    /// within a field.
    pub fn left_all(&self) {
        for line in self.lines_now() {
            if line.id.with_untracked(|id| is_message(id)) {
                self.left_id(&line);
            }
            self.left_key(&line);
        }
    }

    pub(super) fn take_offers(&self, HandOver { cloud, region, sender_project, offers, .. }: HandOver) {
        let origin = Origin { cloud, region, sender_project };
        for offer in offers {
            self.take_offer(offer, origin.clone());
        }
    }

    pub(super) fn take_offer(&self, offer: Offer, origin: Origin) {
        self.place_for(offer.transfer, (offer, origin));
    }

    /// A key that stands alone belongs to the one line that lacks one.
    fn take_lone_key(&self, key: &AuthKey) -> bool {
        let lines = self.lines_now();
        let open = || lines.iter().filter(|line| is_open(line));
        let lacking: Vec<&Line> =
            open().filter(|line| line.key.text.with_untracked(|key| key.trim().is_empty())).collect();
        let all: Vec<&Line> = open().collect();
        let (([line], _) | (_, [line])) = (&lacking[..], &all[..]) else { return false };
        put_key(line, key)
    }

    /// Keys that stand alone belong to the lines in order, if there are as many of the ones as of the others: to those that
    /// lack one, else to all that are open.
    fn take_keys_in_order(&self, keys: Vec<AuthKey>, found: &mut Found) {
        if keys.is_empty() {
            return;
        }
        let lines = self.lines_now();
        let open: Vec<&Line> = lines.iter().filter(|line| is_open(line)).collect();
        let lacks = |line: &&&Line| line.key.text.with_untracked(|key| key.trim().is_empty());
        let lacking: Vec<&Line> = open.iter().filter(lacks).copied().collect();
        let all: Vec<&Line> = lines.iter().collect();
        let Some(places) = [lacking, open, all].into_iter().find(|places| places.len() == keys.len()) else {
            found.unread.keys += keys.len();
            return;
        };
        found.by_order = true;
        for (line, key) in places.into_iter().zip(&keys) {
            found.count_key(Some(put_key(line, key)));
        }
    }

    fn line_of(&self, transfer: TransferId) -> Option<Line> {
        self.lines_now().into_iter().find(|line| line.id.with_untracked(|id| read_id(id)) == Some(transfer))
    }

    /// The line of a transfer: the one that has it, else one whose id can't be read, else a new one.
    pub(super) fn place_for(&self, transfer: TransferId, claim: (Offer, Origin)) -> Line {
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

/// What is known of an offer, with what a text tells beside.
fn with_more(mut offer: Offer, told: &ClaimedDisk) -> Offer {
    let known = &mut offer.disk;
    known.id = known.id.or(told.id);
    if known.name.trim().is_empty() {
        known.name.clone_from(&told.name);
    }
    if known.size_gib == 0 {
        known.size_gib = told.size_gib;
    }
    known.snapshots = known.snapshots.or(told.snapshots);
    offer
}

/// Puts a key into its field, unless it's being sent. Says whether it found its place: a key of what is accepted has done its work.
pub(super) fn put_key(line: &Line, key: &AuthKey) -> bool {
    if untrack(|| line.state()).is_accepted() {
        return true;
    }
    let open = is_open(line);
    if open {
        line.key.wipe();
        line.key.text.set(key.expose().to_owned());
        // What was said of the key before isn't about this one.
        line.reopen();
    }
    open
}

fn is_open(line: &Line) -> bool {
    untrack(|| line.state()).is_open()
}
