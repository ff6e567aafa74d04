//! How messages are declared. The texts themselves stand in `languages`, a folder per language.

/// Declares a group of messages and how each is filled in:
///
/// ```text
/// close;                                                  // a plain text: `t.common.close`
/// sort_by(column: &str);                                  // one value: `t.disks.sort_by("Name")`
/// showing as Showing { n: usize, total: usize };          // several: `t.disks.showing(disks::Showing { n, total })`
/// ```
///
/// A `usize` counts things, and the first one chooses the plural form; `u32` and `u64` are numbers that choose none; `&str` is
/// put in as it is.
macro_rules! messages {
    ($(#[$doc:meta])* $name:ident {
        $(
            $key:ident
            $( ( $one:ident : $one_type:ty ) )?
            $( as $Values:ident $(<$life:lifetime>)? { $($value:ident : $type:ty),+ } )?
        ;)*
    }) => {
        use crate::check::{Spec, problem};
        use crate::fill::{Formatter, Message};
        use crate::plural::Category;

        $(#[$doc])*
        pub struct $name {
            formatter: Formatter,
            $(
                #[doc = concat!("See `", stringify!($key), "` in a language's table.")]
                pub $key: slot!($($one)? $($Values)?),
            )*
        }

        $($(
            #[doc = concat!("What [`", stringify!($name), "::", stringify!($key), "`] is filled in with.")]
            #[derive(Clone, Copy, Debug)]
            pub struct $Values $(<$life>)? {
                $(
                    #[doc = concat!("Stands for `{", stringify!($value), "}`.")]
                    pub $value: $type,
                )+
            }

            impl $(<$life>)? $Values $(<$life>)? {
                const SPEC: &'static [(&'static str, bool)] =
                    &[$((stringify!($value), <$type as crate::fill::Fills>::COUNTS)),+];
            }
        )?)*

        impl $name {
            pub(crate) const SPECS: &'static [Spec] = &[$(Spec {
                key: stringify!($key),
                values: values!(
                    $(&[(stringify!($one), <$one_type as crate::fill::Fills>::COUNTS)])?
                    $($Values::SPEC)?
                ),
            }),*];

            /// The group's part of a table, which begins at `at`; moves `at` behind it.
            pub(crate) const fn new(table: &[&'static str], at: &mut usize, formatter: Formatter) -> Self {
                Self {
                    formatter,
                    $($key: {
                        *at += 1;
                        take!(table[*at - 1], $($one)? $($Values)?)
                    },)*
                }
            }

            $(
                $(
                    /// The text with its value.
                    pub fn $key(&self, $one: $one_type) -> String {
                        crate::fill::Fills::fill($one, &self.formatter, &self.$key)
                    }
                )?
                $(
                    /// The text with its values.
                    pub fn $key $(<$life>)? (&self, values: $Values $(<$life>)?) -> String {
                        self.formatter.fill(&self.$key, &[$((stringify!($value), crate::fill::Value::from(values.$value))),+])
                    }
                )?
            )*
        }

        /// The group's texts in one language, by key.
        pub(crate) struct Source {
            $(pub(crate) $key: &'static str,)*
        }

        impl Source {
            /// How many texts the group has.
            pub(crate) const COUNT: usize = $name::SPECS.len();

            /// The texts in declared order. A text that doesn't fit its declaration doesn't compile.
            pub(crate) const fn table(self, categories: &[Category]) -> [&'static str; Self::COUNT] {
                let table = [$(self.$key),*];
                let problem = problem($name::SPECS, &table, categories);
                assert!(problem.is_none(), "{}", match problem {
                    Some(problem) => problem.key,
                    None => "",
                });
                table
            }
        }
    };
}

/// The field's type: a plain text can be read, one with values can only be filled.
macro_rules! slot {
    () => { &'static str };
    ($values:ident) => { Message };
}

/// The values of a message, none for a plain text.
macro_rules! values {
    () => {
        &[]
    };
    ($values:expr) => {
        $values
    };
}

/// A text from the table in the field's type.
macro_rules! take {
    ($text:expr,) => {
        $text
    };
    ($text:expr, $values:ident) => {
        Message($text)
    };
}
