//! Reading whatever a recipient pastes: an id and a key in any order, a chat message around them, the table of a
//! command-line client, API JSON, a link. Nothing here decides; it proposes what the form is filled with.

use super::HandOver;
use super::link;
use crate::id::{DiskId, TransferId};
use crate::secret::AuthKey;
use crate::text::{is_invisible, narrow};

/// What was found in a pasted text.
#[derive(Debug, Default)]
pub struct Pasted {
    /// Transfers with the keys that stood with them.
    pub transfers: Vec<(TransferId, Option<AuthKey>)>,
    /// The key, when exactly one stood there without an id.
    pub lone_key: Option<AuthKey>,
    /// A link's content.
    pub hand_over: Option<HandOver>,
    /// The disk a client's table or JSON named, when it named just one.
    pub disk: Option<DiskId>,
}

impl Pasted {
    /// Whether nothing useful was found.
    pub fn is_empty(&self) -> bool {
        self.transfers.is_empty() && self.lone_key.is_none() && self.hand_over.is_none()
    }
}

/// The most text that is looked at, in characters: sixty transfers as JSON take a tenth of it.
const MOST: usize = 256 * 1024;

/// What the words before a value say it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Label {
    None,
    Key,
    Transfer,
    Disk,
    Other,
}

enum Found {
    Transfer(TransferId),
    Key(AuthKey),
}

/// Reads a pasted text.
pub fn read(text: &str) -> Pasted {
    let text: String = text.chars().filter(|c| !is_invisible(*c)).map(narrow).take(MOST).collect();
    let mut pasted = Pasted { hand_over: text.split_whitespace().find_map(read_link), ..Pasted::default() };
    let mut disks = Vec::new();
    let mut found = Vec::new();
    let mut label = Label::None;
    for word in words(&text) {
        if let Some(id) = TransferId::parse(word) {
            match label {
                Label::Disk => disks.push(DiskId(id.0)),
                Label::Other => {}
                _ => found.push(Found::Transfer(id)),
            }
            label = Label::None;
        } else if let Some(key) = as_key(word, label) {
            found.push(Found::Key(key));
            label = Label::None;
        } else {
            label = label_of(word, label);
        }
    }
    disks.dedup();
    if let [disk] = disks[..] {
        pasted.disk = Some(disk);
    }
    pair(found, &mut pasted);
    pasted
}

/// A word that carries a link of ours after its `#`.
fn read_link(word: &str) -> Option<HandOver> {
    let at = word.find("#v=")?;
    let fragment = word[at..].trim_end_matches(['>', ')', ']', '.', ',', '"', '\'', ';']);
    link::read(fragment).ok()
}

/// The words of a text: what lies between blanks, quotes, table bars and the like. Links are left out, since their parts
/// look like ids.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>'))
        .filter(|word| !word.contains("://") && !word.contains("#v="))
        .flat_map(|word| word.split(|c: char| !(c.is_alphanumeric() || "-_.+/~@".contains(c))))
        .map(|word| word.trim_matches(['.', '-', '/', '~']))
        .filter(|word| !word.is_empty())
}

/// A key is what a label says is one, or what looks like Cinder's: 16 hexadecimal digits.
fn as_key(word: &str, label: Label) -> Option<AuthKey> {
    let looks_like_one =
        word.len() == 16 && word.bytes().all(|b| b.is_ascii_hexdigit() && !b.is_ascii_uppercase());
    let said_to_be_one = label == Label::Key && word.len() >= 8 && word.chars().any(|c| c.is_ascii_digit());
    (looks_like_one || said_to_be_one).then(|| AuthKey::parse(word)).flatten()
}

fn label_of(word: &str, before: Label) -> Label {
    match word.to_lowercase().as_str() {
        "auth_key" | "auth-key" | "authkey" | "key" | "密钥" | "身份认证密钥" | "os_auth_key" => {
            Label::Key
        }
        "volume_id" | "volume-id" | "disk" | "volume" | "disk_id" | "云硬盘" | "volumeid" => Label::Disk,
        "project_id"
        | "source_project_id"
        | "destination_project_id"
        | "tenant_id"
        | "request_id"
        | "project" => Label::Other,
        "id" | "transfer_id" | "transfer-id" | "transferid"
            if before != Label::Disk && before != Label::Other =>
        {
            Label::Transfer
        }
        // Words such as "is" or "the" between a label and its value don't unsay it.
        "id" | "is" | "the" | "auth" | "field" | "value" | "property" => before,
        _ if before == Label::Key => Label::Key,
        _ => Label::None,
    }
}

/// Pairs ids with keys. As many of one as of the other belong together in order, whether they alternate or stand in two
/// columns; otherwise a key belongs to the id right before it.
fn pair(found: Vec<Found>, pasted: &mut Pasted) {
    let mut keys: Vec<(Option<TransferId>, AuthKey)> = Vec::new();
    let mut before = None;
    for item in found {
        match item {
            Found::Transfer(id) => {
                if !pasted.transfers.iter().any(|(known, _)| *known == id) {
                    pasted.transfers.push((id, None));
                }
                before = Some(id);
            }
            Found::Key(key) => {
                if !keys.iter().any(|(_, known)| known.expose() == key.expose()) {
                    keys.push((before.take(), key));
                }
            }
        }
    }
    if keys.len() == pasted.transfers.len() {
        for ((_, slot), (_, key)) in pasted.transfers.iter_mut().zip(keys) {
            *slot = Some(key);
        }
    } else if pasted.transfers.is_empty() {
        pasted.lone_key = (keys.len() == 1).then(|| keys.remove(0).1);
    } else {
        for (id, key) in keys {
            if let Some((_, slot)) =
                pasted.transfers.iter_mut().find(|(known, slot)| Some(*known) == id && slot.is_none())
            {
                *slot = Some(key);
            }
        }
    }
}

#[cfg(test)]
mod tests;
