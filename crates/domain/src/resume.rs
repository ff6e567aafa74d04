//! Going on with a run of creates that was cut short: what is still to be done about each item, by what this browser has
//! recorded of its disk since the run began. Whether a create may be sent is decided here; nothing is sent or read.

/// What is recorded of one create.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recorded {
    /// Its request was about to leave, or has left; what became of it isn't known.
    Intended,
    /// It's created, and its key is here.
    Created,
    /// It's created, and nobody has its key.
    KeyLost,
    /// It was created, and nothing is left to do about it: it has ended since, or its key was destroyed on purpose.
    Closed,
}

/// What is to be done about an item. The number tells by which of its records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoesOn {
    /// Nothing of it has ever left: it's created when its turn comes.
    Begin,
    /// It may have been created: it's looked at first.
    Settle(usize),
    /// It's created, and can be handed over.
    HandOver(usize),
    /// It's created, and of no use without its key: the person decides.
    TellLost(usize),
    /// Nothing.
    Leave(usize),
}

/// What is to be done about an item with these records, the newest first.
pub fn goes_on(records: &[Recorded]) -> GoesOn {
    match records.first() {
        None => GoesOn::Begin,
        Some(Recorded::Created) => GoesOn::HandOver(0),
        Some(Recorded::KeyLost) => GoesOn::TellLost(0),
        Some(Recorded::Intended) => GoesOn::Settle(0),
        // What is over says nothing of a request from before it.
        Some(Recorded::Closed) => {
            let open = records.iter().position(|record| *record == Recorded::Intended);
            open.map_or(GoesOn::Leave(0), GoesOn::Settle)
        }
    }
}

/// How far a run has come that was cut short.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HowFar {
    /// How many were created, with or without their keys.
    pub created: usize,
    /// How many may have been.
    pub unknown: usize,
    /// How many are still to be created.
    pub open: usize,
}

impl HowFar {
    /// Counts items.
    pub fn of(items: impl IntoIterator<Item = GoesOn>) -> Self {
        let mut count = Self::default();
        for item in items {
            *match item {
                GoesOn::Begin => &mut count.open,
                GoesOn::Settle(_) => &mut count.unknown,
                GoesOn::HandOver(_) | GoesOn::TellLost(_) | GoesOn::Leave(_) => &mut count.created,
            } += 1;
        }
        count
    }

    /// How many items there are.
    pub fn total(self) -> usize {
        self.created + self.unknown + self.open
    }

    /// Whether there's nothing to go on with.
    pub fn is_over(self) -> bool {
        self.unknown + self.open == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Recorded::{Closed, Created, Intended, KeyLost};

    const ALL: [Recorded; 4] = [Intended, Created, KeyLost, Closed];

    #[test]
    fn every_state_goes_on_in_one_way() {
        for (records, expected) in [
            (&[][..], GoesOn::Begin),
            (&[Intended], GoesOn::Settle(0)),
            (&[Created], GoesOn::HandOver(0)),
            (&[KeyLost], GoesOn::TellLost(0)),
            (&[Closed], GoesOn::Leave(0)),
            (&[Intended, Intended], GoesOn::Settle(0)),
            (&[Intended, Created], GoesOn::Settle(0)),
            (&[Intended, KeyLost], GoesOn::Settle(0)),
            (&[Intended, Closed], GoesOn::Settle(0)),
            (&[Created, Intended], GoesOn::HandOver(0)),
            (&[Created, KeyLost], GoesOn::HandOver(0)),
            (&[Created, Closed], GoesOn::HandOver(0)),
            (&[KeyLost, Intended], GoesOn::TellLost(0)),
            (&[KeyLost, Closed], GoesOn::TellLost(0)),
            (&[Closed, Intended], GoesOn::Settle(1)),
            (&[Closed, Created], GoesOn::Leave(0)),
            (&[Closed, Closed, Intended], GoesOn::Settle(2)),
        ] {
            assert_eq!(goes_on(records), expected, "{records:?}");
        }
    }

    #[test]
    fn what_may_have_been_created_is_never_begun_again() {
        let mut sequences = vec![vec![]];
        for length in 0..4 {
            let longer: Vec<Vec<Recorded>> = sequences
                .iter()
                .filter(|records| records.len() == length)
                .flat_map(|records| ALL.map(|one| [&records[..], &[one]].concat()))
                .collect();
            sequences.extend(longer);
        }
        assert_eq!(sequences.len(), 1 + 4 + 16 + 64 + 256);
        for records in &sequences {
            assert_eq!(goes_on(records) == GoesOn::Begin, records.is_empty(), "{records:?}");
        }
    }

    #[test]
    fn how_far_it_has_come_adds_up() {
        let items = [
            GoesOn::Begin,
            GoesOn::Begin,
            GoesOn::Settle(0),
            GoesOn::HandOver(0),
            GoesOn::TellLost(1),
            GoesOn::Leave(0),
        ];
        let count = HowFar::of(items);
        assert_eq!(count, HowFar { created: 3, unknown: 1, open: 2 });
        assert_eq!((count.total(), count.is_over()), (items.len(), false));
        assert!(HowFar::of([GoesOn::TellLost(0)]).is_over());
    }
}
