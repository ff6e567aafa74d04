//! What people type or paste to prove who they are, made fit for a request: what can't be seen is dropped, and what no token
//! or key can hold is named. Nothing here says whether it's right.

use evs_domain::text::{is_invisible, narrow};

/// A character that a token, a key or an id can't hold. Such a text goes into a header or is signed, and headers hold ASCII.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stray {
    /// The character.
    pub character: char,
    /// Which one it is, counted from 1, after what was dropped is gone.
    pub place: usize,
}

/// A token, a key, an id or a code, as it was made. Blanks and line breaks, which terminals and mails put in, and characters
/// that can't be seen are dropped wherever they are; full-width forms become ASCII.
///
/// # Errors
/// When there is a character in it that none of these can hold.
pub fn read_code(text: &str) -> Result<String, Stray> {
    let code: String = text.chars().filter(|c| !is_dropped(*c)).map(narrow).collect();
    match code.chars().enumerate().find(|(_, c)| !c.is_ascii_graphic()) {
        Some((at, character)) => Err(Stray { character, place: at + 1 }),
        None => Ok(code),
    }
}

/// A name, without what was copied around it: any character can be part of a name.
pub fn read_name(text: &str) -> String {
    text.trim_matches(is_dropped).to_owned()
}

/// A secret that a person may have chosen, so that it can hold anything: only what nobody types is dropped around it.
pub fn read_chosen_secret(text: &str) -> String {
    text.trim_matches(is_dropped).chars().filter(|c| !is_unseen(*c)).collect()
}

/// Whether a password has something in it that it was probably copied with. It's sent all the same: it can be part of it.
pub fn is_odd_password(text: &str) -> bool {
    text.trim().len() != text.len() || text.chars().any(is_unseen)
}

/// The first character of a secret that its maker's own would not have.
pub fn first_stray(text: &str) -> Option<Stray> {
    read_code(text).err()
}

fn is_dropped(c: char) -> bool {
    c.is_whitespace() || is_unseen(c)
}

/// Beside what has no meaning in a name, what controls a terminal.
fn is_unseen(c: char) -> bool {
    is_invisible(c) || c.is_control() && !c.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_loses_what_cannot_be_seen_and_keeps_every_other_character() {
        for pasted in [
            "gAAAAB-x_y=z",
            " gAAAAB-x_y=z\r\n",
            "gAAAAB-\nx_y=z",
            "\u{feff}gAAAAB\u{200b}-x_y=z\u{200e}",
            "gAA\u{ad}AAB\u{a0}-x\u{fe0f}_y=z\u{0}\u{1b}",
            "ｇAAAAB－x_y＝z\u{e0020}",
        ] {
            assert_eq!(read_code(pasted).as_deref(), Ok("gAAAAB-x_y=z"), "{pasted:?}");
        }
    }

    #[test]
    fn a_visible_character_that_no_key_has_is_named_with_its_place() {
        assert_eq!(read_code("\u{200b}AKé1"), Err(Stray { character: 'é', place: 3 }));
        assert_eq!(read_code("schlüssel"), Err(Stray { character: 'ü', place: 5 }));
        assert_eq!(read_code("a b…"), Err(Stray { character: '…', place: 3 }));
    }

    /// Every character there is: what is let through can stand in a header.
    #[test]
    fn nothing_that_is_let_through_breaks_a_header() {
        for c in '\0'..=char::MAX {
            if let Ok(code) = read_code(&format!("a{c}b")) {
                assert!(code.bytes().all(|byte| (0x21..=0x7e).contains(&byte)), "{c:?}");
            }
        }
    }

    #[test]
    fn a_name_and_a_chosen_secret_keep_their_letters_and_blanks() {
        assert_eq!(read_name(" \u{feff}Jörg Müller\u{200b} "), "Jörg Müller");
        assert_eq!(read_chosen_secret("\u{200b} mein Passwört \n"), "mein Passwört");
    }

    #[test]
    fn a_password_with_something_copied_along_is_known() {
        assert!(
            is_odd_password(" secret") && is_odd_password("secret\n") && is_odd_password("sec\u{200b}ret")
        );
        assert!(!is_odd_password("se cret") && !is_odd_password("pässwort"));
    }
}
