//! What can be said, a file per part of the interface: the keys, and the names and types of what is filled in. The texts
//! are in `languages`.

#[macro_use]
mod macros;

pub mod accept;
pub mod arrival;
pub mod carrying;
pub mod commands;
pub mod common;
pub mod disks;
pub mod failures;
pub mod frame;
pub mod guard;
pub mod keys;
pub mod ledger;
pub mod moving;
pub mod reasons;
pub mod receiving;
pub mod resuming;
pub mod sealing;
pub mod sign_in;
pub mod staying;
pub mod told;
pub mod transfers;
pub mod wizard;

use crate::check::{Problem, problem};
use crate::direction::Direction;
use crate::fill::Formatter;
use crate::locale::Locale;
use crate::plural::Category;

macro_rules! groups {
    ($($field:ident: $group:ident),* $(,)?) => {
        /// All texts of one language.
        pub struct Texts {
            formatter: Formatter,
            $(
                #[doc = concat!("See [`", stringify!($group), "`](", stringify!($field), "::", stringify!($group), ").")]
                pub $field: $field::$group,
            )*
        }

        impl Texts {
            /// How many texts a table has.
            pub const COUNT: usize = 0 $(+ $field::$group::SPECS.len())*;

            /// The texts of a table, in declared order, of a language that is written this way; `locale` decides the rest
            /// for the language with this BCP 47 tag.
            pub const fn new(
                table: &[&'static str; Self::COUNT],
                tag: &'static str,
                direction: Direction,
                locale: &'static dyn Locale,
            ) -> Self {
                let formatter = Formatter { tag, direction, locale };
                let mut next = 0;
                Self {
                    formatter,
                    $($field: $field::$group::new(table, &mut next, formatter),)*
                }
            }

            /// The first text of a table that doesn't fit what is declared: its placeholders, or the plural forms of a
            /// language with these categories.
            pub fn problem(table: &[&str; Self::COUNT], categories: &[Category]) -> Option<Problem> {
                let rest: &[&str] = table;
                $(
                    let (group, rest) = rest.split_at($field::$group::SPECS.len());
                    if let Some(problem) = problem($field::$group::SPECS, group, categories) {
                        return Some(problem);
                    }
                )*
                let _all_read = rest;
                None
            }

            /// Every key, in declared order, as `group.key`.
            pub fn keys() -> impl Iterator<Item = String> {
                std::iter::empty()$(.chain(
                    $field::$group::SPECS.iter().map(|spec| format!("{}.{}", stringify!($field), spec.key))
                ))*
            }
        }

        /// The tables of a language, a group each.
        pub(crate) struct Tables {
            $(pub(crate) $field: [&'static str; $field::$group::SPECS.len()],)*
        }

        impl Tables {
            /// All in one.
            pub(crate) const fn join(&self) -> [&'static str; Texts::COUNT] {
                let mut all = [""; Texts::COUNT];
                let mut next = 0;
                $(
                    let mut at = 0;
                    while at < self.$field.len() {
                        all[next] = self.$field[at];
                        at += 1;
                        next += 1;
                    }
                )*
                all
            }
        }
    };
}

groups! {
    arrival: ArrivalText,
    carrying: CarryingText,
    commands: CommandsText,
    common: CommonText,
    frame: FrameText,
    guard: GuardText,
    keys: KeysText,
    ledger: LedgerText,
    sign_in: SignInText,
    staying: StayingText,
    disks: DisksText,
    reasons: ReasonText,
    receiving: ReceivingText,
    resuming: ResumingText,
    sealing: SealingText,
    wizard: WizardText,
    moving: MovingText,
    told: ToldText,
    transfers: TransfersText,
    accept: AcceptText,
    failures: FailureText,
}

impl Texts {
    /// The way the language is written.
    pub fn direction(&self) -> Direction {
        self.formatter.direction
    }

    /// The parts in a row, as the language enumerates: "a, b, c".
    pub fn list<S: AsRef<str>>(&self, parts: &[S]) -> String {
        let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
        self.formatter.list(&parts)
    }
}
