//! Values that open something. They can't be printed, compared with `==` or serialized by accident: the one way out is
//! [`Secret::expose`], a word one can search the code for.

use std::fmt;

use zeroize::Zeroize;

/// Text that must never reach an address, a log, an error, a title or unsealed storage.
#[derive(Clone, Default)]
pub struct Secret(String);

impl Secret {
    /// Takes the text over.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself. Every call site is a place to look at in a review.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether there is any text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How long the text is, in bytes.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Drop for Secret {
    /// The bytes are overwritten before the memory is given back. The browser may hold other copies.
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// The one-time key of a transfer (API: `auth_key`). Opaque: no length or alphabet is promised by any cloud.
#[derive(Clone, Debug)]
pub struct AuthKey(pub Secret);

impl AuthKey {
    /// A key from what a person typed or a cloud answered. Whitespace, zero-width characters and quotes around it are
    /// dropped, since Cinder compares the rest byte for byte. `None` when nothing is left.
    pub fn parse(text: &str) -> Option<Self> {
        let key = text.trim_matches(|c: char| {
            c.is_whitespace() || crate::text::is_invisible(c) || "\"'`“”".contains(c)
        });
        (!key.is_empty()).then(|| Self(Secret::new(key)))
    }

    /// Whether it's the same key as another.
    pub fn is(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }

    /// The key itself.
    pub fn expose(&self) -> &str {
        self.0.expose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_shows_nothing_when_it_is_printed_for_debugging() {
        assert_eq!(format!("{:?}", AuthKey::parse("9266c59563c84664")), "Some(AuthKey(Secret(…)))");
    }

    #[test]
    fn what_a_chat_program_adds_around_a_key_is_dropped() {
        let key = AuthKey::parse(" \u{200b}“9266c59563c84664”\n").unwrap();
        assert_eq!(key.expose(), "9266c59563c84664");
        assert!(AuthKey::parse(" \u{feff} ").is_none());
    }
}
