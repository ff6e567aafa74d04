//! The way a language is written: from left to right or from right to left, and keeping what is filled in from turning what
//! stands around it. Which language goes which way stands in `languages`.

/// The way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// As English.
    LeftToRight,
    /// As Arabic.
    RightToLeft,
}

/// Begins a part that is a world of its own, whose direction is that of its first letter (FSI); `END` ends it (PDI).
const BEGIN: char = '\u{2068}';
const END: char = '\u{2069}';

impl Direction {
    /// Its name in HTML's `dir`, and in a table that is downloaded.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }

    /// The direction of that name.
    pub fn of_name(name: &str) -> Option<Self> {
        [Self::LeftToRight, Self::RightToLeft].into_iter().find(|direction| direction.name() == name)
    }

    /// Adds a value to a text of this direction. A value that may be written the other way is set apart, so that it turns
    /// neither the blanks nor the signs beside it.
    pub(crate) fn put(self, value: &str, out: &mut String) {
        let apart = !value.is_empty() && (self == Self::RightToLeft || value.chars().any(is_right_to_left));
        if apart {
            out.push(BEGIN);
        }
        out.push_str(value);
        if apart {
            out.push(END);
        }
    }
}

/// Letters of the scripts that are written from right to left.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(direction: Direction, value: &str) -> String {
        let mut out = String::new();
        direction.put(value, &mut out);
        out
    }

    #[test]
    fn a_name_that_is_written_the_other_way_is_set_apart() {
        assert_eq!(put(Direction::LeftToRight, "web-cache"), "web-cache");
        assert_eq!(put(Direction::LeftToRight, "云硬盘"), "云硬盘");
        assert_eq!(put(Direction::LeftToRight, "قرص 1"), "\u{2068}قرص 1\u{2069}");
        assert_eq!(put(Direction::RightToLeft, "10 GiB"), "\u{2068}10 GiB\u{2069}");
        assert_eq!(put(Direction::RightToLeft, ""), "");
    }

    #[test]
    fn a_direction_is_known_by_its_name() {
        for direction in [Direction::LeftToRight, Direction::RightToLeft] {
            assert_eq!(Direction::of_name(direction.name()), Some(direction));
        }
        assert_eq!(Direction::of_name("up"), None);
    }
}
