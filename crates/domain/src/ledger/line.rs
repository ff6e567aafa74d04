//! A line as text: one JSON object with all fields, always in the same order and written in one way. What isn't written just
//! so is no line, so that nothing can be hidden in how it's written. The hash is taken of the text itself, so nobody who
//! checks it has to write JSON in the same way as this program.

use super::{Event, Head, Kind, LineHash};
use crate::id::{DiskId, TransferId};
use crate::text::one_line;
use crate::time::Timestamp;

/// The version of the form.
const VERSION: u64 = 1;

/// The most that a text in a line has, in characters.
pub const LONGEST_TEXT: usize = 255;

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number; the first line that was ever written is 1.
    pub number: u64,
    /// What happened.
    pub event: Event,
    /// The hash of the line before it.
    pub previous: LineHash,
}

impl Line {
    /// The line that follows `head`; `None`: the first one. Texts become one line each and are cut where they're too long.
    pub fn after(head: Option<Head>, event: Event) -> Self {
        let (number, previous) = head.map_or((0, LineHash::NONE), |head| (head.number, head.hash));
        Self { number: number + 1, event: tidied(event), previous }
    }

    /// The text, without an end of the line.
    pub fn text(&self) -> String {
        let Event { at, kind, detail, cloud, region, account, project, disk, disk_name, .. } = &self.event;
        let Event { size_gib, transfer, count, other, .. } = &self.event;
        let (other_number, other_hash) =
            other.map_or((0, String::new()), |head| (head.number, head.hash.to_string()));
        let mut out = format!("{{\"ledger\":{VERSION},\"number\":{}", self.number);
        text(&mut out, "time", &at.to_extended());
        text(&mut out, "kind", kind.code());
        text(&mut out, "detail", detail);
        text(&mut out, "cloud", cloud);
        text(&mut out, "region", region);
        text(&mut out, "account", account);
        text(&mut out, "project", project);
        text(&mut out, "disk", &disk.map(|id| id.to_string()).unwrap_or_default());
        text(&mut out, "disk_name", disk_name);
        number(&mut out, "size_gib", u64::from(*size_gib));
        text(&mut out, "transfer", &transfer.map(|id| id.to_string()).unwrap_or_default());
        number(&mut out, "count", u64::from(*count));
        number(&mut out, "other_number", other_number);
        text(&mut out, "other_hash", &other_hash);
        text(&mut out, "previous", &self.previous.to_string());
        out.push('}');
        out
    }

    /// What [`Line::text`] writes, and nothing else.
    pub fn read(line: &str) -> Option<Self> {
        let mut rest = Rest(line.strip_prefix('{')?);
        (rest.named_number("ledger")? == VERSION).then_some(())?;
        let number = rest.number("number")?;
        let at = Timestamp::parse(&rest.text("time")?)?;
        let kind = Kind::parse(&rest.text("kind")?)?;
        let event = Event {
            at,
            kind,
            detail: rest.text("detail")?,
            cloud: rest.text("cloud")?,
            region: rest.text("region")?,
            account: rest.text("account")?,
            project: rest.text("project")?,
            disk: optional(&rest.text("disk")?, DiskId::parse)?,
            disk_name: rest.text("disk_name")?,
            size_gib: u32::try_from(rest.number("size_gib")?).ok()?,
            transfer: optional(&rest.text("transfer")?, TransferId::parse)?,
            count: u32::try_from(rest.number("count")?).ok()?,
            other: {
                let (number, hash) = (rest.number("other_number")?, rest.text("other_hash")?);
                optional(&hash, LineHash::parse)?.map(|hash| Head { number, hash })
            },
        };
        let previous = LineHash::parse(&rest.text("previous")?)?;
        let read = Self { number, event, previous };
        // Whatever else could be written for the same is refused here: other orders, spaces, escapes, zeros before numbers.
        (read.text() == line).then_some(read)
    }

    /// What others have to know to tell later that this line is still the same.
    pub fn head(&self) -> Head {
        Head { number: self.number, hash: LineHash::of(&self.text()) }
    }
}

fn tidied(event: Event) -> Event {
    let tidy = |text: String| one_line(&text).chars().take(LONGEST_TEXT).collect::<String>();
    Event {
        detail: tidy(event.detail),
        cloud: tidy(event.cloud),
        region: tidy(event.region),
        account: tidy(event.account),
        project: tidy(event.project),
        disk_name: tidy(event.disk_name),
        ..event
    }
}

/// An id that may be missing; `None` for what is none.
fn optional<T>(text: &str, parse: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    if text.is_empty() { Some(None) } else { parse(text).map(Some) }
}

fn number(out: &mut String, name: &str, value: u64) {
    out.push_str(&format!(",\"{name}\":{value}"));
}

fn text(out: &mut String, name: &str, value: &str) {
    out.push_str(&format!(",\"{name}\":\""));
    for c in value.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}

/// What of a line isn't read yet.
struct Rest<'a>(&'a str);

impl Rest<'_> {
    fn skip(&mut self, text: &str) -> Option<()> {
        self.0 = self.0.strip_prefix(text)?;
        Some(())
    }

    /// The number of the first field, which has no comma before it.
    fn named_number(&mut self, name: &str) -> Option<u64> {
        self.skip("\"")?;
        self.skip(name)?;
        self.skip("\":")?;
        let end = self.0.find(|c: char| !c.is_ascii_digit())?;
        let (digits, rest) = self.0.split_at(end);
        self.0 = rest;
        digits.parse().ok()
    }

    fn number(&mut self, name: &str) -> Option<u64> {
        self.skip(",")?;
        self.named_number(name)
    }

    fn text(&mut self, name: &str) -> Option<String> {
        self.skip(",\"")?;
        self.skip(name)?;
        self.skip("\":\"")?;
        let mut text = String::new();
        let mut chars = self.0.char_indices();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => {
                    self.0 = &self.0[at + 1..];
                    return Some(text);
                }
                '\\' => match chars.next()?.1 {
                    'u' => {
                        let digits: String = chars.by_ref().take(4).map(|(_, c)| c).collect();
                        text.push(char::from_u32(u32::from_str_radix(&digits, 16).ok()?)?);
                    }
                    c => text.push(c),
                },
                c => text.push(c),
            }
        }
        None
    }
}
