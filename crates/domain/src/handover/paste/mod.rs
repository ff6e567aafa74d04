//! Reading whatever a recipient pastes: an id and a key in any order, a chat message around them, a table, a client's or
//! API's output, links. Nothing here decides; it proposes what the form is filled with, and says what it couldn't read.
//!
//! | module | what it knows |
//! |---|---|
//! | `plain` | making plain lines of a text: invisible characters, mails' line breaks, our own comments |
//! | `links` | finding links, whole or broken into lines, and taking them out |
//! | `markup` | HTML that was copied as text, and JSON as lines |
//! | `lines` | one line after the other: a field, a row, a heading, a sentence |
//! | `labels`, `table`, `record` | what names a value; cells and heads; the values of one transfer |
//! | `prose`, `keys` | values in sentences |
//! | `values` | a client's output without names |
//! | `pair` | which key belongs to which transfer |

mod keys;
mod labels;
mod lines;
mod links;
mod markup;
mod pair;
mod plain;
mod prose;
mod record;
mod table;
mod values;

use super::link::LinkProblem;
use super::{HandOver, Offer};
use crate::id::TransferId;
use crate::secret::AuthKey;

/// What was found in a pasted text.
#[derive(Debug, Default)]
pub struct Pasted {
    /// What links say, each transfer once.
    pub links: Vec<HandOver>,
    /// All transfers, those of links included, with what stood beside them: their keys, something of their disks.
    pub transfers: Vec<(Offer, Option<AuthKey>)>,
    /// The key, when exactly one stood there and no transfer at all.
    pub lone_key: Option<AuthKey>,
    /// The keys, in order, when several stood there and no transfer at all.
    pub lone_keys: Vec<AuthKey>,
    /// What may be keys. They're offered to the person, and never used unasked.
    pub guesses: Vec<Guess>,
    /// What has the form of an id or a key, and has no place in the above.
    pub unread: Unread,
    /// What is wrong with a link, when nothing else was found.
    pub problem: Option<LinkProblem>,
}

/// What may be the key of a transfer.
#[derive(Clone, Debug)]
pub struct Guess {
    /// The transfer it stood beside, if any did.
    pub transfer: Option<TransferId>,
    /// The text.
    pub key: AuthKey,
}

/// How much was seen and not understood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unread {
    /// Ids of which it isn't said whether they're a transfer's.
    pub ids: usize,
    /// Keys of which it isn't said to which transfer they belong.
    pub keys: usize,
}

impl Pasted {
    /// Whether nothing useful was found.
    pub fn is_empty(&self) -> bool {
        self.transfers.is_empty()
            && self.lone_key.is_none()
            && self.lone_keys.is_empty()
            && self.guesses.is_empty()
    }
}

/// The most text that is looked at, in characters: sixty transfers as JSON take a tenth of it.
const MOST: usize = 256 * 1024;

/// Reads a pasted text.
pub fn read(text: &str) -> Pasted {
    let (text, claims) = plain::of(text, MOST);
    let links::Taken { text, links, problem } = links::take(&text);
    let text = markup::lines_of_json(&markup::without_tags(&text));
    let items = match values::read(&text) {
        Some(items) => items,
        None => lines::read(&text, claims),
    };
    let mut pasted = pair::pair(items, links);
    if pasted.is_empty() {
        pasted.problem = problem;
    }
    pasted
}

#[cfg(test)]
mod tests;
