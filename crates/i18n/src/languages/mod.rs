//! The languages there are, a folder each, and how one is chosen.

use crate::direction::Direction;
use crate::locale::Locale;
use crate::messages::Texts;
use crate::plural::Category;
use crate::table::write;

/// One group's texts in one language, checked against what is declared of them.
macro_rules! translation {
    ($source:ident { $($key:ident: $text:literal;)* }) => {
        pub(super) const TABLE: [&str; $source::COUNT] =
            $source { $($key: $text,)* }.table(super::CATEGORIES);
    };
}

/// What a language's own module says of it. Its texts are in the files beside it, a group each.
macro_rules! language {
    (tag: $tag:literal, own_name: $own_name:literal, categories: [$($category:ident),*], direction: $direction:ident,) => {
        language! { @groups accept arrival carrying commands common disks failures frame guard keys ledger moving reasons receiving resuming sealing sign_in staying told transfers wizard }

        pub(super) const TAG: &str = $tag;
        pub(super) const OWN_NAME: &str = $own_name;
        pub(super) const CATEGORIES: &[crate::plural::Category] = &[$(crate::plural::Category::$category),*];
        pub(super) const DIRECTION: crate::direction::Direction = crate::direction::Direction::$direction;
    };
    (@groups $($group:ident)*) => {
        $(mod $group;)*

        pub(super) const TABLE: [&str; crate::messages::Texts::COUNT] =
            crate::messages::Tables { $($group: $group::TABLE,)* }.join();
    };
}

/// The list of languages.
macro_rules! languages {
    ($($(#[$doc:meta])* $name:ident => $module:ident,)*) => {
        $(mod $module;)*

        /// A language of the interface.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Language {
            $($(#[$doc])* $name,)*
        }

        impl Language {
            /// All of them. The first is for readers of none of them.
            pub const ALL: [Language; [$(stringify!($name)),*].len()] = [$(Language::$name),*];

            /// Its BCP 47 tag, for `lang` and for the browser's own formatting.
            pub const fn tag(self) -> &'static str {
                match self {
                    $(Language::$name => $module::TAG,)*
                }
            }

            /// Its own name for itself.
            pub const fn own_name(self) -> &'static str {
                match self {
                    $(Language::$name => $module::OWN_NAME,)*
                }
            }

            /// Its plural categories.
            pub const fn categories(self) -> &'static [Category] {
                match self {
                    $(Language::$name => $module::CATEGORIES,)*
                }
            }

            /// The way it's written.
            pub const fn direction(self) -> Direction {
                match self {
                    $(Language::$name => $module::DIRECTION,)*
                }
            }

            /// Its table of texts, for tests and for what makes its file. The app downloads the file.
            pub fn table(self) -> &'static [&'static str; Texts::COUNT] {
                match self {
                    $(Language::$name => &$module::TABLE,)*
                }
            }

            /// The texts of all languages, in the order of [`Language::ALL`].
            pub const fn texts_of_all(locale: &'static dyn Locale) -> [Texts; Language::ALL.len()] {
                [$(Texts::new(&$module::TABLE, $module::TAG, $module::DIRECTION, locale)),*]
            }
        }
    };
}

languages! {
    English => en,
    SimplifiedChinese => zh_hans,
    German => de,
    Spanish => es,
    French => fr,
    Portuguese => pt,
}

impl Language {
    /// Its table as the app downloads it.
    pub fn file(self) -> String {
        write(self.direction(), self.table())
    }

    /// The language with this tag.
    pub fn of_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The first of a browser's preferred languages that there is here, told by the tag's first part.
    pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        fn first_part(tag: &str) -> Option<&str> {
            tag.split('-').next()
        }
        let of = |tag| Self::ALL.into_iter().find(|language| first_part(language.tag()) == first_part(tag));
        tags.into_iter().find_map(of).unwrap_or(Self::ALL[0])
    }
}
