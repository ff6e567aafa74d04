//! Where the lines are: in a database of the browser through the code of the journal's, or in this page's memory. A line is
//! kept under its owner and its number; one more record of each owner says which is the last, so that a line is added without
//! reading the others.

use std::cell::RefCell;
use std::rc::Rc;

use evs_domain::ledger::{Event, Head, Kind, Line, LineHash};
use evs_domain::text::one_line;
use evs_domain::time::Timestamp;

use super::lock::in_line;
use crate::state::journal::backend::Backend;
use crate::state::journal::database::Change;
use crate::state::journal::{JournalError, Place};

/// What stands between the parts of a record's id. No id of a cloud or an account has it in it.
const BETWEEN: char = '\u{1f}';

/// Whose ledger: one account of a cloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    cloud: String,
    account: String,
}

impl Owner {
    /// The account that a place belongs to.
    pub fn of(place: &Place) -> Self {
        Self::named(&place.cloud, &place.account_id)
    }

    fn named(cloud: &str, account: &str) -> Self {
        Self { cloud: one_line(cloud), account: one_line(account) }
    }

    /// What happened in it, before there's more to tell.
    pub fn event(&self, at: i64, kind: Kind) -> Event {
        Event::new(Timestamp(at), kind, &self.cloud, &self.account)
    }

    fn prefix(&self) -> String {
        format!("{}{BETWEEN}{}{BETWEEN}", self.cloud, self.account)
    }

    fn head_id(&self) -> String {
        format!("{}head", self.prefix())
    }

    /// Ids go by number, so that their order is that of the lines.
    fn line_id(&self, number: u64) -> String {
        format!("{}{number:016}", self.prefix())
    }
}

/// The lines of one owner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// Their texts, oldest first.
    pub texts: Vec<String>,
    /// What this browser has noted as the last line, if that can be read.
    pub noted: Option<Head>,
}

/// Records with their ids.
type Records = [(String, String)];

pub(super) struct Store {
    name: Option<String>,
    home: RefCell<Option<Rc<Backend>>>,
}

impl Store {
    /// In the database of this name, which is opened when it's first needed; without a name in the page's memory.
    pub(super) fn new(name: Option<String>) -> Self {
        let memory = name.is_none().then(|| Rc::new(Backend::in_page()));
        Self { name, home: RefCell::new(memory) }
    }

    pub(super) fn is_lasting(&self) -> bool {
        self.name.is_some()
    }

    pub(super) async fn home(&self) -> Result<Rc<Backend>, JournalError> {
        let known = self.home.borrow().clone();
        match (known, &self.name) {
            (Some(home), _) => Ok(home),
            (None, None) => Err(JournalError::NoStorage),
            (None, Some(name)) => {
                let opened = Rc::new(Backend::open(name).await?);
                // Two may have opened it at once: one connection is enough.
                Ok(Rc::clone(self.home.borrow_mut().get_or_insert(opened)))
            }
        }
    }

    /// Gives the connection up, if there is one; the next step makes another.
    pub(super) fn let_go(&self) {
        if self.is_lasting() {
            self.home.take();
        }
    }

    /// Adds a line for each event, those of one owner in one go.
    pub(super) async fn append(&self, events: &[Event]) -> Result<(), JournalError> {
        let home = self.home().await?;
        in_line(self.name.as_deref(), async {
            let mut rest = events;
            while let Some(first) = rest.first() {
                let owner = Owner::named(&first.cloud, &first.account);
                let of_owner = |event: &&Event| Owner::named(&event.cloud, &event.account) == owner;
                let (batch, later) = rest.split_at(rest.iter().take_while(of_owner).count());
                append_for(&home, &owner, batch).await?;
                rest = later;
            }
            Ok(())
        })
        .await
    }

    pub(super) async fn lines(&self, owner: &Owner) -> Result<Lines, JournalError> {
        let all = self.home().await?.all().await?;
        let mut lines = Lines::default();
        for (id, text) in all {
            if id == owner.head_id() {
                lines.noted = read_head(&text);
            } else if id.starts_with(&owner.prefix()) {
                lines.texts.push(text);
            }
        }
        Ok(lines)
    }

    pub(super) async fn head(&self, owner: &Owner) -> Result<Option<Head>, JournalError> {
        let mut head = None;
        let look = &mut |text: Option<&str>| {
            head = text.and_then(read_head);
            Ok(Vec::new())
        };
        self.home().await?.change_from(&owner.head_id(), look).await?;
        Ok(head)
    }

    /// What was destroyed earlier stays told.
    pub(super) async fn destroy(&self, owner: &Owner, at: i64) -> Result<usize, JournalError> {
        let home = self.home().await?;
        let mut gone = 0;
        let destroy = &mut |records: &Records| {
            let doomed: Vec<&String> =
                of(owner, records).filter(|(_, text)| !is_of_destroyed(text)).map(|(id, _)| id).collect();
            gone = doomed.len();
            if gone == 0 {
                return Ok(Vec::new());
            }
            let mut changes: Vec<_> = doomed.into_iter().map(|id| (id.clone(), Change::Delete)).collect();
            let count = u32::try_from(gone).unwrap_or(u32::MAX);
            let head = last(owner, records);
            changes.extend(added(owner, head, [Event { count, ..owner.event(at, Kind::Destroyed) }]));
            Ok(changes)
        };
        in_line(self.name.as_deref(), async { home.change_all(destroy).await }).await?;
        Ok(gone)
    }
}

async fn append_for(home: &Backend, owner: &Owner, events: &[Event]) -> Result<(), JournalError> {
    let mut is_known = false;
    let append = &mut |text: Option<&str>| {
        let head = text.and_then(read_head);
        is_known = head.is_some();
        Ok(if is_known { added(owner, head, events.iter().cloned()) } else { Vec::new() })
    };
    home.change_from(&owner.head_id(), append).await?;
    if is_known {
        return Ok(());
    }
    // The first line of all; or the record about the last one is gone, and nothing may be overwritten for that.
    let find_and_append =
        &mut |records: &Records| Ok(added(owner, last(owner, records), events.iter().cloned()));
    home.change_all(find_and_append).await.map(drop)
}

/// The records to write so that these follow `head`.
fn added(
    owner: &Owner,
    mut head: Option<Head>,
    events: impl IntoIterator<Item = Event>,
) -> Vec<(String, Change)> {
    let mut changes = Vec::new();
    for event in events {
        let line = Line::after(head, event);
        head = Some(line.head());
        changes.push((owner.line_id(line.number), Change::Put(line.text())));
    }
    changes.extend(head.map(|head| (owner.head_id(), Change::Put(write_head(head)))));
    changes
}

fn of<'a>(owner: &Owner, records: &'a Records) -> impl Iterator<Item = &'a (String, String)> + use<'a> {
    let (prefix, head) = (owner.prefix(), owner.head_id());
    records.iter().filter(move |(id, _)| id.starts_with(&prefix) && *id != head)
}

/// The last line: as it's noted, or where that is gone, as the records tell. What isn't a line still has a number and a hash.
fn last(owner: &Owner, records: &Records) -> Option<Head> {
    let noted = records.iter().find(|(id, _)| *id == owner.head_id()).and_then(|(_, text)| read_head(text));
    let found = || {
        let (id, text) = of(owner, records).last()?;
        Some(Head { number: id.rsplit(BETWEEN).next()?.parse().ok()?, hash: LineHash::of(text) })
    };
    noted.or_else(found)
}

fn is_of_destroyed(text: &str) -> bool {
    Line::read(text).is_some_and(|line| line.event.kind == Kind::Destroyed)
}

fn write_head(head: Head) -> String {
    format!("{} {}", head.number, head.hash)
}

fn read_head(text: &str) -> Option<Head> {
    let (number, hash) = text.split_once(' ')?;
    Some(Head { number: number.parse().ok()?, hash: LineHash::parse(hash)? })
}
