//! Whether lines are what was once written. Of what was changed the first wrong line is named. What can't show is said in
//! `docs/ledger-format.md`: whoever has the browser's files can write everything anew from some line on, and only a later line
//! that somebody else knows tells that.

use super::{Head, Kind, Line, LineHash};

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It isn't written as lines are: it was changed, or isn't one.
    Form,
    /// It can't be the first one: lines before it are missing.
    Beginning,
    /// Another number is due here: a line is missing, was put in, or stands elsewhere.
    Number {
        /// The one that is due.
        expected: u64,
    },
    /// It doesn't fit the line before it: that one was changed after this one was written, or this one was.
    Previous,
    /// It's another line than the one that is known from elsewhere.
    Known,
    /// The lines end before one that is known from elsewhere.
    CutShort {
        /// The number of the last one that is known.
        known: u64,
    },
}

/// The first wrong line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Its place among the lines, from 1 on. For what is missing at the end: the place of the first that is missing.
    pub place: usize,
    /// What is wrong with it.
    pub why: Fault,
}

/// What a ledger without a fault tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// How many lines there are.
    pub lines: usize,
    /// The last one.
    pub head: Option<Head>,
    /// How many lines were destroyed on purpose, as the ledger itself tells.
    pub destroyed: u64,
    /// How many lines that are known from elsewhere were found.
    pub known: usize,
    /// How many lines that are known from elsewhere can't be looked for any more, because they were destroyed.
    pub gone: usize,
}

/// Looks at all lines, oldest first, each without an end of the line, and for the lines that are known from elsewhere.
///
/// # Errors
/// The first wrong line.
pub fn verify<'a>(texts: impl IntoIterator<Item = &'a str>, known: &[Head]) -> Result<Verified, Wrong> {
    let mut verified = Verified::default();
    let mut is_beginning = true;
    for text in texts {
        let place = verified.lines + 1;
        let wrong = |why| Err(Wrong { place, why });
        let Some(line) = Line::read(text) else { return wrong(Fault::Form) };
        let before = verified.head;
        let expected = before.map_or(1, |head| head.number + 1);
        let destroyed = destroyed_by(&line, expected).filter(|_| is_beginning);
        match (destroyed, before) {
            (Some(count), _) => verified.destroyed += count,
            (None, None) if line.number != 1 || line.previous != LineHash::NONE => {
                return wrong(Fault::Beginning);
            }
            (None, _) if line.number != expected => return wrong(Fault::Number { expected }),
            (None, Some(head)) if line.previous != head.hash => return wrong(Fault::Previous),
            (None, _) => is_beginning = false,
        }
        let head = line.head();
        let same = || known.iter().filter(|known| known.number == head.number);
        // What a line that was destroyed had for a hash is told by the one that took its place.
        let last_gone =
            || known.iter().filter(|known| destroyed.is_some() && known.number + 1 == head.number);
        if same().any(|known| *known != head) || last_gone().any(|known| known.hash != line.previous) {
            return wrong(Fault::Known);
        }
        verified.known += same().count() + last_gone().count();
        verified.lines = place;
        verified.head = Some(head);
    }
    let last = verified.head.map_or(0, |head| head.number);
    if let Some(later) = known.iter().filter(|known| known.number > last).max_by_key(|known| known.number) {
        let why = Fault::CutShort { known: later.number };
        return Err(Wrong { place: verified.lines + 1, why });
    }
    verified.gone = known.len() - verified.known;
    Ok(verified)
}

/// How many lines this one tells to be destroyed, if it's what is left of some.
fn destroyed_by(line: &Line, expected: u64) -> Option<u64> {
    let gap = line.number.checked_sub(expected).filter(|gap| *gap > 0)?;
    (line.event.kind == Kind::Destroyed && u64::from(line.event.count) == gap).then_some(gap)
}
