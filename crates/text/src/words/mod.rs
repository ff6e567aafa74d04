//! The texts, one file per part of the interface.

mod accept;
mod common;
mod disks;
mod failures;
mod frame;
mod reasons;
mod sign_in;
mod transfers;
mod wizard;

pub use accept::AcceptText;
pub use common::CommonText;
pub use disks::DisksText;
pub use failures::FailureText;
pub use frame::FrameText;
pub use reasons::ReasonText;
pub use sign_in::SignInText;
pub use transfers::TransfersText;
pub use wizard::WizardText;

macro_rules! groups {
    ($($field:ident: $group:ident),* $(,)?) => {
        /// All texts of one language.
        #[derive(Debug)]
        pub struct Texts {
            $(#[doc = concat!("See [`", stringify!($group), "`].")] pub $field: $group,)*
        }

        impl Texts {
            /// In English.
            pub const EN: Self = Self { $($field: $group::EN,)* };
            /// In Simplified Chinese.
            pub const ZH: Self = Self { $($field: $group::ZH,)* };
            /// Every line of every group, for the tests.
            #[cfg(test)]
            pub(crate) fn lines() -> impl Iterator<Item = &'static (&'static str, &'static str, &'static str)> {
                std::iter::empty()$(.chain($group::LINES))*
            }
        }
    };
}

groups! {
    common: CommonText,
    frame: FrameText,
    sign_in: SignInText,
    disks: DisksText,
    reasons: ReasonText,
    wizard: WizardText,
    transfers: TransfersText,
    accept: AcceptText,
    failures: FailureText,
}
