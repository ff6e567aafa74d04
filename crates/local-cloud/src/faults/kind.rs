//! What a transfer's name can ask for: `fault:<call>-<kind>`, where some kinds take a number behind another hyphen. What a fault
//! does is decided in `run`.

/// A call that changes something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Call {
    Create,
    Accept,
    Cancel,
}

impl Call {
    /// What EVS calls the right to it.
    pub(super) fn action(self) -> &'static str {
        match self {
            Call::Create => "evs:transfers:create",
            Call::Accept => "evs:transfers:accept",
            Call::Cancel => "evs:transfers:delete",
        }
    }

    /// What Cinder calls the rule that decides about it.
    pub(crate) fn policy(self) -> &'static str {
        match self {
            Call::Create => "volume:create_transfer",
            Call::Accept => "volume:accept_transfer",
            Call::Cancel => "volume:delete_transfer",
        }
    }
}

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It takes effect, and the connection is cut without an answer.
    Lost,
    /// It takes effect, late, and is answered then.
    Slow,
    /// The connection is cut without an answer, and it takes effect after that.
    Late,
    /// It takes effect and is then sent a second time, as browsers do; the second answer is given.
    Twice,
    /// It takes effect, and the answer can't be read.
    Garbage,
    /// An internal error; no effect.
    Internal,
    /// A load balancer's page; no effect.
    Down,
    /// Too many calls; no effect.
    Throttled,
    /// Too many calls, and so is every other call of this user for a while; no effect.
    Paused,
    /// The token ends; no effect.
    SignedOut,
    /// Not allowed; no effect.
    Forbidden,
    /// The name isn't allowed; no effect, however often it's tried.
    BadName,
    /// Somebody else has just offered the disk.
    Colleague,
    /// The connection is cut and nothing happens, but somebody else has offered the disk under the same name.
    Namesake,
    /// A second transfer of the same disk exists, and that one is accepted.
    Rival,
    /// An administrator deletes the disk.
    Deleted,
    /// An administrator sets the disk's status to `available`; its transfer stays.
    Freed,
}

/// Every kind: its word, and its number of seconds when the name says none.
pub(super) const KINDS: [(&str, Kind, u64); 17] = [
    ("lost", Kind::Lost, 0),
    ("slow", Kind::Slow, 8),
    ("late", Kind::Late, 6),
    ("twice", Kind::Twice, 0),
    ("garbage", Kind::Garbage, 0),
    ("500", Kind::Internal, 0),
    ("503", Kind::Down, 0),
    ("429", Kind::Throttled, 2),
    ("paused", Kind::Paused, 65),
    ("401", Kind::SignedOut, 0),
    ("403", Kind::Forbidden, 0),
    ("400", Kind::BadName, 0),
    ("colleague", Kind::Colleague, 0),
    ("namesake", Kind::Namesake, 60),
    ("rival", Kind::Rival, 6),
    ("deleted", Kind::Deleted, 6),
    ("freed", Kind::Freed, 6),
];

/// The most seconds that a name can ask for.
const LONGEST: u64 = 120;

/// A fault that a name asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub kind: Kind,
    pub seconds: u64,
}

/// The fault that `name` asks for in `call`.
pub(super) fn asked_for(name: &str, call: Call) -> Option<Asked> {
    let call = match call {
        Call::Create => "create",
        Call::Accept => "accept",
        Call::Cancel => "cancel",
    };
    let (_, rest) = name.split_once(&format!("fault:{call}-"))?;
    let (word, kind, usual) = KINDS.into_iter().find(|(word, ..)| rest.starts_with(word))?;
    let digits: String = rest[word.len()..]
        .strip_prefix('-')
        .map(|rest| rest.chars().take_while(char::is_ascii_digit).collect())
        .unwrap_or_default();
    Some(Asked { kind, seconds: digits.parse().unwrap_or(usual).min(LONGEST) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(name: &str, call: Call) -> Option<Kind> {
        asked_for(name, call).map(|asked| asked.kind)
    }

    #[test]
    fn a_name_asks_for_a_fault_in_one_call_only() {
        let name = "my disk fault:accept-lost fault:create-429";
        assert_eq!(kind(name, Call::Create), Some(Kind::Throttled));
        assert_eq!(kind(name, Call::Accept), Some(Kind::Lost));
        assert_eq!(kind(name, Call::Cancel), None);
        assert_eq!(kind("fault:create-sideways", Call::Create), None);
    }

    #[test]
    fn a_number_of_seconds_may_follow_and_has_a_limit() {
        let seconds = |name: &str| asked_for(name, Call::Accept).unwrap().seconds;
        assert_eq!(seconds("fault:accept-late"), 6);
        assert_eq!(seconds("fault:accept-late-76"), 76);
        assert_eq!(seconds("fault:accept-late-0 of disk-7"), 0);
        assert_eq!(seconds("fault:accept-late invoices-2025"), 6);
        assert_eq!(seconds("fault:accept-slow-9999"), LONGEST);
        assert_eq!(seconds("fault:accept-slow-99999999999999999999999"), 8);
    }

    #[test]
    fn no_word_begins_another() {
        for (word, ..) in KINDS {
            assert_eq!(KINDS.iter().filter(|(other, ..)| other.starts_with(word)).count(), 1, "{word}");
        }
    }

    #[test]
    fn every_fault_has_its_line_on_the_page() {
        let page = include_str!("../../../../docs/local-cloud.md");
        for (word, ..) in KINDS {
            assert!(page.contains(&format!("\n| `{word}` | ")), "{word} isn't in docs/local-cloud.md");
        }
    }
}
