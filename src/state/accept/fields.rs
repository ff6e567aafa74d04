//! What is typed into the two fields of one transfer, judged: what is missing, what isn't what it should be, what has
//! changed places. Nothing here knows where the text is kept.

use evs_domain::handover::key_text;
use evs_domain::id::TransferId;
use evs_domain::text::{is_invisible, narrow};

/// What is wrong with what stands in the field for the id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdProblem {
    /// Nothing stands there.
    Missing,
    /// It isn't a transfer's id.
    NotAnId,
    /// It looks like the key.
    LooksLikeKey,
}

/// What is wrong with what stands in the field for the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyProblem {
    /// Nothing stands there.
    Missing,
    /// It looks like the transfer's id.
    LooksLikeId,
    /// The cloud has called it wrong.
    Wrong,
}

/// Reads an id as people paste it: with quotes, blanks and invisible characters around it, in full-width letters, with its
/// name before it.
pub fn read_id(text: &str) -> Option<TransferId> {
    let text: String = text.chars().filter(|c| !is_invisible(*c)).map(narrow).collect();
    let value = match text.split_once([':', '=']) {
        Some((name, value)) if matches!(name.trim().trim_matches('"'), "transfer_id" | "id" | "ID") => value,
        _ => &text,
    };
    TransferId::parse(value.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// What is wrong with the id, if anything.
pub fn id_problem(id: &str, key: &str) -> Option<IdProblem> {
    if read_id(id).is_some() {
        None
    } else if is_blank(id) {
        Some(IdProblem::Missing)
    } else if looks_like_key(id) || read_id(key).is_some() {
        Some(IdProblem::LooksLikeKey)
    } else {
        Some(IdProblem::NotAnId)
    }
}

/// What is wrong with the key, if anything. What a key looks like is promised by no cloud, so only an id is told from it.
pub fn key_problem(id: &str, key: &str) -> Option<KeyProblem> {
    if is_blank(key) {
        Some(KeyProblem::Missing)
    } else if read_id(key).is_some() && read_id(id).is_none() {
        Some(KeyProblem::LooksLikeId)
    } else {
        None
    }
}

/// Whether each would be better off in the other field.
pub fn have_changed_places(id: &str, key: &str) -> bool {
    read_id(id).is_none() && (read_id(key).is_some() || (is_blank(key) && looks_like_key(id)))
}

/// Whether it's more than one value: a message, a table, a link. Such a text is read as a whole.
pub fn is_message(text: &str) -> bool {
    let text = text.trim();
    text.contains("://")
        || text.contains("#v=")
        || text.contains("%23v")
        || text.split_whitespace().nth(1).is_some()
}

/// The keys that Cinder makes. Others look otherwise, and can't be told from a slip in an id.
fn looks_like_key(text: &str) -> bool {
    key_text::certain(text).is_some()
}

fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_invisible(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "1a7059f5-8ed7-45b7-8d05-2811e5d09f24";
    const KEY: &str = "9266c59563c84664";

    #[test]
    fn an_id_with_what_a_chat_adds_around_it_is_read() {
        assert!(read_id(&format!(" “{}”.\u{200b}\n", ID.to_uppercase())).is_some());
        assert_eq!(id_problem(ID, ""), None);
    }

    #[test]
    fn an_id_with_its_name_or_a_typographic_dash_in_it_is_read() {
        for text in [
            format!("transfer_id: {ID}"),
            format!("ID={ID}."),
            format!("**{ID}**"),
            format!("({ID})"),
            ID.replace('-', "–"),
        ] {
            assert!(read_id(&text).is_some(), "{text}");
        }
        assert!(read_id(&format!("volume_id: {ID}")).is_none());
    }

    #[test]
    fn swapped_fields_are_noticed_and_a_lone_key_in_the_wrong_one_too() {
        assert!(have_changed_places(KEY, ID));
        assert!(have_changed_places(KEY, " "));
        assert!(have_changed_places("", ID));
        assert!(have_changed_places("an opaque key", ID));
        assert!(!have_changed_places(ID, KEY));
        assert!(!have_changed_places("1a7059f5-8ed7", KEY));
        assert_eq!(id_problem(KEY, ""), Some(IdProblem::LooksLikeKey));
        assert_eq!(key_problem(KEY, ID), Some(KeyProblem::LooksLikeId));
    }

    #[test]
    fn what_is_missing_is_told_from_what_is_wrong() {
        assert_eq!(id_problem(" \u{feff}", KEY), Some(IdProblem::Missing));
        assert_eq!(id_problem(&ID[..30], KEY), Some(IdProblem::NotAnId));
        assert_eq!(key_problem(ID, "\u{200b}"), Some(KeyProblem::Missing));
    }

    #[test]
    fn a_message_is_told_from_a_value() {
        assert!(is_message(&format!("the id is {ID}")));
        assert!(is_message("https://c.example/accept#v=1&t=x&end"));
        assert!(is_message("https://filter.example/?url=https%3A%2F%2Fc.example%2Faccept%23v%3D1"));
        assert!(!is_message(&format!(" {ID}\n")));
    }
}
