//! Parts of the app that are loaded when they're first wanted, so that the first visit doesn't pay for every page.
//!
//! A release built with `--cfg split` (see `xtask/src/dist`) puts each part into a file of its own. Without it, as in
//! development and in tests, everything is one module and a part is simply there.

/// A part of the app couldn't be loaded: the connection broke, or a newer version has replaced its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotLoaded;

#[cfg(split)]
impl From<leptos::wasm_split::SplitLoaderError> for NotLoaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        NotLoaded
    }
}

/// Declares a function whose code is loaded when it's first called: `chunk!(part, fn name(arguments) -> Answer { … })`.
/// To its callers it is `async` and answers `Result<Answer, NotLoaded>`. Arguments and answer must be plain types.
macro_rules! chunk {
    ($part:ident, $(#[$doc:meta])* $vis:vis fn $name:ident($($arg:ident: $type:ty),* $(,)?) -> $answer:ty $body:block) => {
        #[cfg(split)]
        $(#[$doc])*
        #[doc = "\n# Errors\nWhen the part can't be loaded."]
        #[leptos::wasm_split::wasm_split($part, wasm_split_path = ::leptos::wasm_split, fallible)]
        $vis fn $name($($arg: $type),*) -> Result<$answer, $crate::chunk::NotLoaded> {
            Ok($body)
        }

        #[cfg(not(split))]
        $(#[$doc])*
        #[doc = "\n# Errors\nWhen the part can't be loaded."]
        $vis async fn $name($($arg: $type),*) -> Result<$answer, $crate::chunk::NotLoaded> {
            Ok($body)
        }
    };
}
