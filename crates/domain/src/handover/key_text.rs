//! A key as people type it. Clouds promise nothing about keys, so only the form that Cinder makes is put right: there it is
//! certain what was meant. Of any other text it can be said what looks odd, and nothing is changed unasked.

use crate::secret::{AuthKey, Secret};
use crate::text::{is_invisible, narrow};

/// So long are Cinder's keys, in hexadecimal digits.
const DIGITS: usize = 16;

/// What looks odd about a key that isn't certainly one of Cinder's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyDoubt {
    /// It has blanks, a label, a sentence's full stop or the like in it: [`without_clutter`] takes them out.
    Clutter,
    /// It looks like one of Cinder's with a character too many, too few or mistaken.
    Slip,
}

/// The key, if the text is certainly one of Cinder's: in groups, in capitals, in full-width digits, with a label or a
/// sentence's end around it.
pub fn certain(text: &str) -> Option<AuthKey> {
    let plain = plain(text);
    let told = without_label(trimmed(plain.expose()));
    let groups = || told.split(|c: char| c.is_whitespace() || c == '-').filter(|group| !group.is_empty());
    let is_hex = groups().all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()));
    // The beginning of an id has as many digits, in groups that differ.
    let length = groups().next().map_or(0, str::len);
    let is_even = !told.contains('-') || groups().all(|group| group.len() == length);
    let is_whole = groups().map(str::len).sum::<usize>() == DIGITS;
    (is_hex && is_even && is_whole).then(|| {
        let mut key = String::with_capacity(DIGITS);
        key.extend(groups().flat_map(str::chars).map(|c| c.to_ascii_lowercase()));
        AuthKey(Secret::new(key))
    })
}

/// The key that is sent for a text: what it certainly means, else the text as it stands, without a label that names it
/// beyond doubt and without what can't be seen.
pub fn to_send(text: &str) -> Option<AuthKey> {
    certain(text).or_else(|| {
        let visible = Secret::new(text.chars().filter(|c| !is_invisible(*c)).collect::<String>());
        let told = visible.expose().trim();
        let key = told.get(..8).filter(|label| label.eq_ignore_ascii_case("auth_key"));
        let key = key.and_then(|_| told[8..].trim_start().strip_prefix([':', '=', '：'])).unwrap_or(told);
        AuthKey::parse(key)
    })
}

/// What looks odd about a text in the place of a key; nothing if it's certainly one, or of a form of its own.
pub fn doubt(text: &str) -> Option<KeyDoubt> {
    let sent = to_send(text)?;
    if certain(text).is_some() {
        return None;
    }
    let sent = sent.expose();
    let tidy = without_clutter(text)?;
    if tidy.expose() != sent {
        return Some(KeyDoubt::Clutter);
    }
    let hex = sent.bytes().filter(u8::is_ascii_hexdigit).count();
    let mistaken = sent.bytes().filter(|byte| b"oOlIi".contains(byte)).count();
    let near = (DIGITS - 4..=DIGITS + 4).contains(&sent.len()) && hex == sent.len();
    let alike = sent.len() == DIGITS && mistaken > 0 && hex + mistaken == DIGITS;
    (near || alike).then_some(KeyDoubt::Slip)
}

/// The text without what a key seldom has in it: blanks, a label, quotes and full stops at its ends, full-width letters.
pub fn without_clutter(text: &str) -> Option<AuthKey> {
    certain(text).or_else(|| {
        let plain = plain(text);
        let key: String =
            without_label(trimmed(plain.expose())).chars().filter(|c| !c.is_whitespace()).collect();
        let key = Secret::new(key);
        AuthKey::parse(key.expose())
    })
}

fn plain(text: &str) -> Secret {
    Secret::new(text.chars().filter(|c| !is_invisible(*c)).map(narrow).collect::<String>())
}

/// Without what sentences, chat programs and tables put around a word.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || "\"'`*“”‘’„«»()[]<>{}|.,;:!?。、".contains(c))
}

/// Without a word such as `auth_key:` before it. The word alone isn't a label.
fn without_label(text: &str) -> &str {
    const LABELS: [&str; 7] = ["auth_key", "auth-key", "auth key", "authkey", "key", "身份认证密钥", "密钥"];
    LABELS
        .iter()
        .find_map(|label| {
            let head = text.get(..label.len()).filter(|head| head.eq_ignore_ascii_case(label))?;
            let rest = text[head.len()..].trim_start();
            let rest = rest.trim_start_matches(['"', '\'', '*', '`', ' ']);
            Some(trimmed(rest.strip_prefix([':', '='])?))
        })
        .unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "9266c59563c84664";

    fn sent(text: &str) -> String {
        to_send(text).unwrap().expose().to_owned()
    }

    #[test]
    fn a_key_of_cinders_is_put_right_however_it_was_typed() {
        for text in [
            "9266c59563c84664",
            " 9266 c595 63c8 4664 ",
            "9266-c595-63c8-4664",
            "9266–c595–63c8–4664",
            "92 66 c5 95 63 c8 46 64",
            "9266c595\u{a0}63c84664",
            "9266c595\u{200b}63c84664",
            "\u{202a}9266c59563c84664\u{202c}",
            "9266c59563c84664.",
            "(9266c59563c84664),",
            "**9266c59563c84664**",
            "`9266c59563c84664`",
            "„9266c59563c84664“",
            "auth_key:9266c59563c84664",
            "auth_key: \"9266c59563c84664\"",
            "auth_key=9266c59563c84664",
            "\"auth_key\": \"9266c59563c84664\",",
            "Key: 9266c59563c84664",
            "密钥：9266c59563c84664。",
            "９２６６ｃ５９５６３ｃ８４６６４",
            "9266C59563C84664",
            "9266C595 63c84664",
        ] {
            assert_eq!(sent(text), KEY, "{text}");
            assert_eq!(doubt(text), None, "{text}");
        }
    }

    #[test]
    fn what_may_be_a_key_of_another_form_is_sent_as_it_stands() {
        for text in [
            "S3cret-Key_99",
            "ABCDEF",
            "a b c",
            "S3cret.",
            "key:S3cret99",
            "Ｓ3cret",
            "1a7059f5-8ed7-45b7",
            "9266c59563c8466",
            "9266c59563c846640",
        ] {
            assert_eq!(sent(text), text);
        }
        assert_eq!(sent(" “S3\u{200b}cret-Key_99” "), "S3cret-Key_99", "what can't be seen wasn't typed");
        assert_eq!(sent("auth_key: S3cret-Key_99"), "S3cret-Key_99");
        assert_eq!(sent("auth_key"), "auth_key");
        assert!(to_send(" \u{feff}").is_none());
    }

    #[test]
    fn what_looks_odd_is_hinted_at_and_can_be_taken_out() {
        for (text, tidy) in [
            ("S3 cret99", "S3cret99"),
            ("S3cret99.", "S3cret99"),
            ("key: S3cret99", "S3cret99"),
            ("Ｓ3cret99", "S3cret99"),
        ] {
            assert_eq!(doubt(text), Some(KeyDoubt::Clutter), "{text}");
            assert_eq!(without_clutter(text).unwrap().expose(), tidy);
            assert_eq!(doubt(tidy), None);
        }
        for slip in [
            "9266c59563c8466",
            "9266c59563c846640",
            "9266c59563c8466O",
            "9266c5956lc84664",
            "9266C59563C8466",
        ] {
            assert_eq!(doubt(slip), Some(KeyDoubt::Slip), "{slip}");
        }
        for other in ["S3cret-Key_99", "ABCDEF", "9266c59563c846640000111122223333", ""] {
            assert_eq!(doubt(other), None, "{other}");
        }
    }
}
