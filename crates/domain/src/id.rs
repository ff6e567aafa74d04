//! Identifiers of disks, transfers and other listed things. Clouds print them as hyphenated UUIDs; some match them without regard to case,
//! so they are kept as numbers and compared as such.

use std::fmt;

/// Reads a UUID of the form 8-4-4-4-12, in any case. Anything else (braces, `urn:`, no hyphens) is refused, because
/// Cinder takes such forms on create and then can't find the disk.
fn parse_uuid(text: &str) -> Option<u128> {
    let bytes = text.as_bytes();
    if bytes.len() != 36 {
        return None;
    }
    let mut value = 0u128;
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 8 | 13 | 18 | 23) {
            if *byte != b'-' {
                return None;
            }
            continue;
        }
        let digit = (*byte as char).to_digit(16)?;
        value = value << 4 | u128::from(digit);
    }
    Some(value)
}

fn write_uuid(value: u128, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let hex = |shift: u32, digits: u32| (value >> shift) & ((1 << (digits * 4)) - 1);
    write!(
        f,
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        hex(96, 8),
        hex(80, 4),
        hex(64, 4),
        hex(48, 4),
        hex(0, 12)
    )
}

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub u128);

        impl $name {
            /// Reads the hyphenated form, in any case; `None` for anything else.
            pub fn parse(text: &str) -> Option<Self> {
                parse_uuid(text).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_uuid(self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_uuid(self.0, f)
            }
        }
    };
}

identifier! {
    /// Which disk (API: `volume_id`). It stays the same when the disk changes hands.
    DiskId
}
identifier! {
    /// Which transfer (API: `transfer_id`). It is no secret: without the key it opens nothing.
    TransferId
}

identifier! {
    /// Which item of a listing, of whatever kind: by it pages are joined.
    ItemId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_printed_as_it_was_read_but_in_lower_case() {
        let id = DiskId::parse("C86B9AF4-151d-4ead-b62c-5fb967af0e37").unwrap();
        assert_eq!(id.to_string(), "c86b9af4-151d-4ead-b62c-5fb967af0e37");
    }

    #[test]
    fn forms_that_clouds_misread_are_refused() {
        for text in
            ["", "not-a-uuid", "c86b9af4151d4eadb62c5fb967af0e37", "{c86b9af4-151d-4ead-b62c-5fb967af0e3}"]
        {
            assert_eq!(TransferId::parse(text), None, "{text}");
        }
    }
}
