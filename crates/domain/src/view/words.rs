//! What searching finds: words in a disk's name, id, type, zone, status and tags, and in the reasons for its verdict. What
//! many disks have in common is looked at once per word and not once per disk.

use crate::check::CheckSet;
use crate::disks::{DiskColumns, SymbolSet};
use crate::inventory::Inventory;
use crate::verdict::Judge;

/// Which reasons have a certain word in them, in the language in which they are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The checks whose reason against a transfer has it.
    pub reasons: CheckSet,
    /// The checks of which it's in the sentence that says that they couldn't be made.
    pub questions: CheckSet,
}

/// One word, in lower case, and where it occurs apart from names.
struct Word {
    text: String,
    symbols: SymbolSet,
    said: Said,
}

/// Words that must all occur.
pub(super) struct Words(Vec<Word>);

impl Words {
    pub(super) fn of(text: &str, disks: &DiskColumns, said: &dyn Fn(&str) -> Said) -> Self {
        let words = text.split_whitespace().map(str::to_lowercase);
        let word = |text: String| Word { symbols: disks.symbols_with(&text), said: said(&text), text };
        Self(words.map(word).collect())
    }

    pub(super) fn are_in(&self, row: u32, inventory: &Inventory, judge: &Judge) -> bool {
        self.0.iter().all(|word| word.is_in(row, inventory, judge))
    }
}

impl Word {
    fn is_in(&self, row: u32, inventory: &Inventory, judge: &Judge) -> bool {
        inventory.disks.has_symbol(row, &self.symbols)
            || inventory.disks.search_text(row).contains(self.text.as_str())
            || self.is_in_reasons(row, inventory, judge)
    }

    /// Of a disk that can't go, the reasons are shown; of another one, what couldn't be checked.
    fn is_in_reasons(&self, row: u32, inventory: &Inventory, judge: &Judge) -> bool {
        let Said { reasons, questions } = self.said;
        if reasons.is_empty() && questions.is_empty() {
            return false;
        }
        let blockers = judge.blockers(inventory.present(row));
        if blockers.is_empty() {
            let open = judge.open_questions(inventory.unknown(row));
            inventory.readings.are_finished() && !open.both(questions).is_empty()
        } else {
            !blockers.both(reasons).is_empty()
        }
    }
}
