//! What all links of ours have in common: fields in the fragment, behind a version and before an end. What the fields mean
//! is known by each kind of link, not here.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::text::{LONGEST_NAME, one_line};

/// Everything but letters, digits and `-._` is escaped, so that no chat program takes a character for the link's end.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

/// The version that is written.
pub(super) const VERSION: &str = "v=1";

/// A link's last word. Where it's missing, the link was cut.
pub(super) const END: &str = "end";

/// Why a fragment has no fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// It isn't one of ours.
    NotALink,
    /// It's of a later version of this console.
    LaterVersion,
}

/// The fields of a fragment, with or without `#`, up to its end, each with its value; [`END`] is the last of a whole one.
pub(super) fn fields(fragment: &str) -> Result<impl Iterator<Item = (&str, &str)>, Unreadable> {
    let mut fields = fragment.trim().trim_start_matches('#').split('&');
    let first = fields.next().unwrap_or_default();
    if first != VERSION {
        let number = first.strip_prefix("v=").unwrap_or_default();
        let is_version = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        return Err(if is_version { Unreadable::LaterVersion } else { Unreadable::NotALink });
    }
    let mut ended = false;
    Ok(fields.map_while(move |field| {
        if ended {
            return None;
        }
        // A program that made HTML of the link leaves `&amp;` for `&`.
        let field = field.trim_start_matches("amp;");
        ended = is_end(field);
        Some(if ended { (END, "") } else { field.split_once('=').unwrap_or_default() })
    }))
}

/// Whether this is the link's last word, with whatever a sentence, a chat program or a counter of clicks has put behind it:
/// `end.`, `end)`, `end?from=mail`. What comes after it isn't the link's.
fn is_end(field: &str) -> bool {
    let goes_on = |c: char| c.is_ascii_alphanumeric() || matches!(c, '=' | '_' | '-');
    field.strip_prefix(END).is_some_and(|rest| !rest.starts_with(goes_on))
}

/// Adds a field with its value, unless that is empty.
pub(super) fn push(name: &str, value: &str, out: &mut String) {
    if !value.is_empty() {
        out.push('&');
        out.push_str(name);
        out.push('=');
        encode(value, out);
    }
}

/// Adds the end.
pub(super) fn push_end(out: &mut String) {
    out.push('&');
    out.push_str(END);
}

/// Adds a value, escaped.
pub(super) fn encode(text: &str, out: &mut String) {
    out.extend(utf8_percent_encode(text, ESCAPED));
}

/// Undoes [`encode`]; broken escapes stay as they are. The result is one line of text, and no longer than a cloud's names are.
pub(super) fn decode(text: &str) -> String {
    one_line(&percent_decode_str(text).decode_utf8_lossy()).chars().take(LONGEST_NAME).collect()
}
