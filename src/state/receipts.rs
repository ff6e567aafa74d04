//! Receipts and notes as the other side gives them in a file: who says what of which transfers, and the last line of their ledger.
//! All of it is a claim by somebody else. There is no key in it, and where somebody has put one there it isn't read.

use evs_domain::disks::DiskInfo;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::ledger::{Head, LineHash};
use evs_domain::text::one_line;
use serde_json::{Value, json};

/// The name of the field that tells a receipt, and its version.
pub const NAME: &str = "evs_transfer_receipt";
const VERSION: u64 = 1;

/// No file that is read is larger, in bytes.
pub const LARGEST: usize = 1024 * 1024;
/// No more transfers are read of one.
const MOST: usize = 5000;
/// The longest name that is read, in characters.
const LONGEST: usize = 255;

/// Who says what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The sender has offered these.
    Sender,
    /// The recipient has accepted these.
    Recipient,
    /// The recipient doesn't want these.
    Declined,
}

impl Side {
    /// Its code in the file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sender => "sender",
            Self::Recipient => "recipient",
            Self::Declined => "declined",
        }
    }
}

/// A receipt or a note, as far as it's used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Who says what.
    pub side: Side,
    /// The account's id, as the file tells it; empty where it doesn't.
    pub account: String,
    /// Which transfers, with their disks where they're told.
    pub transfers: Vec<(TransferId, Option<DiskInfo>)>,
    /// The last line of their ledger, if they tell it.
    pub head: Option<Head>,
}

/// Why a text is no receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlipProblem {
    /// It's something else.
    NoReceipt,
    /// It's of a later version.
    Later,
}

/// What every such file says at its beginning: that it's one, and who says what.
pub fn beginning(side: Side) -> Value {
    json!({ NAME: VERSION, "side": side.code() })
}

/// The last line of a ledger as a file tells it; `null` where there is none.
pub fn ledger_field(head: Option<Head>) -> Value {
    head.map_or(Value::Null, |head| json!({ "number": head.number, "hash": head.hash.to_string() }))
}

/// A note that these aren't wanted.
pub fn decline_note(transfers: &[(TransferId, Option<DiskId>)], head: Option<Head>) -> String {
    let line = |(transfer, disk): &(TransferId, Option<DiskId>)| json!({ "transfer_id": transfer.to_string(), "disk_id": disk.map(|id| id.to_string()) });
    let mut note = beginning(Side::Declined);
    note["disks"] = transfers.iter().map(line).collect();
    note["ledger"] = ledger_field(head);
    format!("{note:#}\n")
}

/// Reads a receipt or a note.
///
/// # Errors
/// When it's neither, or of a later version.
pub fn read(text: &str) -> Result<Slip, SlipProblem> {
    let text = text.trim_start_matches('\u{feff}').trim();
    let value: Value = Some(text)
        .filter(|text| text.len() <= LARGEST)
        .and_then(|text| serde_json::from_str(text).ok())
        .ok_or(SlipProblem::NoReceipt)?;
    match value[NAME].as_u64() {
        Some(VERSION) => {}
        Some(later) if later > VERSION => return Err(SlipProblem::Later),
        _ => return Err(SlipProblem::NoReceipt),
    }
    let sides = [Side::Sender, Side::Recipient, Side::Declined];
    let side = sides.into_iter().find(|side| value["side"].as_str() == Some(side.code()));
    let lines = value["disks"].as_array().map(Vec::as_slice).unwrap_or_default();
    let mut transfers: Vec<(TransferId, Option<DiskInfo>)> = Vec::new();
    for (transfer, disk) in lines.iter().filter_map(transfer_of).take(MOST) {
        if !transfers.iter().any(|(known, _)| *known == transfer) {
            transfers.push((transfer, disk));
        }
    }
    Ok(Slip {
        side: side.ok_or(SlipProblem::NoReceipt)?,
        account: short(&value["account"]["id"]),
        transfers,
        head: head_of(&value["ledger"]),
    })
}

fn short(value: &Value) -> String {
    one_line(value.as_str().unwrap_or_default()).chars().take(LONGEST).collect()
}

fn transfer_of(line: &Value) -> Option<(TransferId, Option<DiskInfo>)> {
    let transfer = TransferId::parse(line["transfer_id"].as_str()?)?;
    let disk = line["disk_id"].as_str().and_then(DiskId::parse).map(|id| DiskInfo {
        name: short(&line["disk_name"]),
        size_gib: line["size_gib"].as_u64().and_then(|size| u32::try_from(size).ok()).unwrap_or_default(),
        ..DiskInfo::bare(id)
    });
    Some((transfer, disk))
}

fn head_of(value: &Value) -> Option<Head> {
    let number = value["number"].as_u64().filter(|number| *number > 0)?;
    Some(Head { number, hash: LineHash::parse(value["hash"].as_str()?)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRANSFER: &str = "1a7059f5-8ed7-45b7-8d05-2811e5d09f24";
    const DISK: &str = "c86b9af4-151d-4ead-b62c-5fb967af0e37";

    #[test]
    fn a_note_is_read_as_it_was_written() {
        let transfer = TransferId::parse(TRANSFER).unwrap();
        let head = Some(Head { number: 7, hash: LineHash::of("line") });
        let slip = read(&decline_note(&[(transfer, DiskId::parse(DISK))], head)).unwrap();
        assert_eq!((slip.side, slip.head), (Side::Declined, head));
        assert_eq!(slip.transfers, [(transfer, Some(DiskInfo::bare(DiskId::parse(DISK).unwrap())))]);
        assert_eq!(read(&decline_note(&[(transfer, None)], None)).unwrap().head, None);
    }

    #[test]
    fn what_is_no_receipt_is_refused_and_what_is_wrong_in_one_left_out() {
        for text in [
            "",
            "{}",
            "[]",
            "transfer_id: x",
            "{\"evs_transfer_receipt\":1}",
            "{\"evs_transfer_receipt\":\"1\"}",
        ] {
            assert_eq!(read(text), Err(SlipProblem::NoReceipt), "{text}");
        }
        let later = r#"{"evs_transfer_receipt":2,"side":"recipient"}"#;
        assert_eq!(read(later), Err(SlipProblem::Later));
        let text = format!(
            r#"{{"evs_transfer_receipt":1,"side":"recipient","account":{{"id":"a\u202e1"}},"disks":[
                {{"transfer_id":"x"}}, 5, {{"transfer_id":"{TRANSFER}","disk_id":"y","auth_key":"z"}},
                {{"transfer_id":"{TRANSFER}"}}],"ledger":{{"number":3,"hash":"short"}}}}"#
        );
        let slip = read(&text).unwrap();
        assert_eq!((slip.account.as_str(), slip.head), ("a1", None));
        assert_eq!(slip.transfers, [(TransferId::parse(TRANSFER).unwrap(), None)]);
    }
}
