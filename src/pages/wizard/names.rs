//! Whether names will do: what the cloud wouldn't take, and what can't be told apart. Values and words only.

use std::collections::HashMap;

use evs_domain::name::{NameLimit, NameProblem, TransferName, Unit};
use evs_i18n::{Texts, messages::wizard};

/// A name that a transfer would get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct GivenName {
    /// As it was put together or typed.
    pub(super) text: String,
    /// As the cloud would take it.
    pub(super) parsed: Result<TransferName, NameProblem>,
    /// Whether another transfer of the same run would get it, too.
    pub(super) has_twin: bool,
}

/// Judges the names of one run.
pub(super) fn judge(names: Vec<String>, limit: NameLimit) -> Vec<GivenName> {
    let mut times: HashMap<String, usize> = HashMap::with_capacity(names.len());
    for name in &names {
        *times.entry(name.trim().to_owned()).or_default() += 1;
    }
    let one = |text: String| GivenName {
        parsed: TransferName::parse(&text, limit),
        has_twin: times.get(text.trim()).is_some_and(|times| *times > 1),
        text,
    };
    names.into_iter().map(one).collect()
}

/// How many of the names the cloud wouldn't take, and what is wrong with the first.
pub(super) fn bad_names(names: &[GivenName]) -> (usize, Option<NameProblem>) {
    let mut problems = names.iter().filter_map(|naming| naming.parsed.as_ref().err());
    let first = problems.next().copied();
    (first.map_or(0, |_| 1 + problems.count()), first)
}

/// How many of the names can't be told from another. What the cloud wouldn't take is told by itself.
pub(super) fn twins(names: &[GivenName]) -> usize {
    names.iter().filter(|naming| naming.has_twin && naming.parsed.is_ok()).count()
}

/// What is wrong with a name, in words.
pub(super) fn problem_text(t: &'static Texts, problem: NameProblem) -> String {
    match problem {
        NameProblem::Blank => t.wizard.name_blank.to_owned(),
        NameProblem::ControlCharacter => t.wizard.name_control.to_owned(),
        NameProblem::TooLong { is: n, limit: NameLimit { max, unit: Unit::Chars } } => {
            t.wizard.name_too_long(wizard::NameTooLong { n, max })
        }
        NameProblem::TooLong { is: n, limit: NameLimit { max, unit: Unit::Bytes } } => {
            t.wizard.name_too_long_bytes(wizard::NameTooLongBytes { n, max })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(names: &[&str]) -> Vec<GivenName> {
        judge(names.iter().map(|name| (*name).to_owned()).collect(), NameLimit::STRICTEST)
    }

    #[test]
    fn names_that_differ_by_what_the_cloud_drops_are_equal() {
        let names = judged(&["data", " data ", "data-2"]);
        assert_eq!(names.iter().map(|name| name.has_twin).collect::<Vec<_>>(), [true, true, false]);
        assert_eq!((twins(&names), bad_names(&names)), (2, (0, None)));
    }

    #[test]
    fn bad_names_are_counted_and_are_nobodys_twins() {
        let names = judged(&["", "", "data"]);
        assert_eq!((bad_names(&names), twins(&names)), ((2, Some(NameProblem::Blank)), 0));
    }
}
