//! The table of texts: one line per text, one column per language. A new language is a new column here and in `Language`;
//! the compiler then names every line that lacks it.

/// Declares a group of texts: `key: "English", "简体中文";`. Braces mark what is filled in: `{n}`.
macro_rules! texts {
    ($(#[$doc:meta])* $name:ident { $($key:ident: $en:literal, $zh:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name {
            $(#[doc = $en] pub $key: &'static str,)*
        }

        impl $name {
            /// In English.
            pub const EN: Self = Self { $($key: $en,)* };
            /// In Simplified Chinese.
            pub const ZH: Self = Self { $($key: $zh,)* };
            /// Every line, for the tests.
            #[cfg(test)]
            pub(crate) const LINES: &'static [(&'static str, &'static str, &'static str)] = &[$((stringify!($key), $en, $zh)),*];
        }
    };
}
