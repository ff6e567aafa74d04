//! A query as the page's address has it: filters and order, so that they survive a reload and can be sent to a colleague.
//! Nothing else is ever put there.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use super::{Query, SortBy};
use crate::handover::key_text;
use crate::verdict::Outcome;

/// What stands for itself in a value is the rest.
const ENCODED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'\'')
    .add(b'+')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'?')
    .add(b'`');

/// So much of what is searched is kept, in characters: addresses have an end.
const LONGEST: usize = 200;

const OUTCOMES: [(&str, Outcome); 3] =
    [("can-go", Outcome::Eligible), ("cannot-go", Outcome::Blocked), ("not-sure", Outcome::Undecided)];

const COLUMNS: [(&str, SortBy); 7] = [
    ("name", SortBy::Name),
    ("size", SortBy::Size),
    ("type", SortBy::Type),
    ("zone", SortBy::Zone),
    ("status", SortBy::Status),
    ("created", SortBy::Created),
    ("verdict", SortBy::Verdict),
];

impl Query {
    /// As the query of an address, without its question mark; empty where nothing is filtered and the order is the usual one.
    pub fn to_address(&self) -> String {
        let mut parts = Vec::new();
        let mut add = |name: &str, value: &str| {
            parts.push(format!("{name}={}", utf8_percent_encode(value, ENCODED)));
        };
        let text: String = self.text.trim().chars().take(LONGEST).collect();
        let text = text.trim_end();
        // A key that was pasted into the wrong field stays out of the address and of the browser's history.
        if !text.is_empty() && key_text::certain(text).is_none() {
            add("search", text);
        }
        if let Some((word, _)) = OUTCOMES.iter().find(|(_, outcome)| Some(*outcome) == self.outcome) {
            add("verdict", word);
        }
        for (name, value) in [("status", &self.status), ("type", &self.disk_type), ("zone", &self.zone)] {
            if let Some(value) = value {
                add(name, value);
            }
        }
        if self.sort != SortBy::default() || self.descending {
            let column = COLUMNS.iter().find(|(_, by)| *by == self.sort).map_or("", |(word, _)| word);
            add("sort", column);
        }
        if self.descending {
            add("order", "descending");
        }
        parts.join("&")
    }

    /// From the query of an address, with or without its question mark. What can't be read is left out.
    pub fn from_address(query: &str) -> Self {
        let mut read = Self::default();
        for part in query.trim_start_matches('?').split('&') {
            let Some((name, value)) = part.split_once('=') else { continue };
            let value = value.replace('+', " ");
            let value = percent_decode_str(&value).decode_utf8_lossy().into_owned();
            let choice = || Some(value.clone()).filter(|value| !value.is_empty());
            match name {
                "search" => read.text = value.chars().take(LONGEST).collect(),
                "verdict" => read.outcome = find(&OUTCOMES, &value),
                "status" => read.status = choice(),
                "type" => read.disk_type = choice(),
                "zone" => read.zone = choice(),
                "sort" => read.sort = find(&COLUMNS, &value).unwrap_or_default(),
                "order" => read.descending = value == "descending",
                _ => {}
            }
        }
        read
    }
}

fn find<T: Copy>(words: &[(&str, T)], word: &str) -> Option<T> {
    words.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_the_same_after_its_way_through_the_address() {
        let query = Query {
            text: "50%25 #off?&\"quoted\" أرشيف +x".into(),
            outcome: Some(Outcome::Undecided),
            status: Some("in-use".into()),
            disk_type: Some("a&type=b".into()),
            zone: Some("az 1".into()),
            sort: SortBy::Created,
            descending: true,
        };
        assert_eq!(Query::from_address(&format!("?{}", query.to_address())), query);
        for (_, sort) in COLUMNS {
            let query = Query { sort, ..Query::default() };
            assert_eq!(Query::from_address(&query.to_address()), query);
        }
        assert_eq!(Query::default().to_address(), "");
    }

    #[test]
    fn what_cannot_be_read_is_left_out() {
        assert_eq!(Query::from_address(""), Query::default());
        assert_eq!(
            Query::from_address("?verdict=fine&sort=color&order=up&x=1&zone=&type&%"),
            Query::default()
        );
        assert_eq!(Query::from_address("search=%ff").text, "\u{fffd}");
    }

    #[test]
    fn a_key_in_the_search_never_gets_into_the_address() {
        for text in ["0123456789abcdef", " 0123 4567 89AB CDEF "] {
            let query = Query { text: text.into(), outcome: Some(Outcome::Blocked), ..Query::default() };
            assert_eq!(query.to_address(), "verdict=cannot-go");
        }
        let query = Query { text: "0123456789abcde".into(), ..Query::default() };
        assert_eq!(query.to_address(), "search=0123456789abcde");
    }

    #[test]
    fn a_long_text_is_cut_off() {
        let query = Query { text: "x".repeat(10_000), ..Query::default() };
        assert!(query.to_address().len() < 300);
    }
}
