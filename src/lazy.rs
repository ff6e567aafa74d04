//! Lazy loading: functions whose code is loaded when they're first called, so that the first visit doesn't download every
//! page. Which functions those are isn't known here.
//!
//! A release is built with `--cfg split` and puts each part into a file of its own (see `xtask/src/dist`). Without it, as in
//! development and in tests, everything is one module and such a function is called at once.

/// What the window is told by an event of this name when a file of the app couldn't be loaded, whoever wanted it: the reason concerns the
/// whole page.
pub const PART_MISSING: &str = "part-missing";

/// A file of the app couldn't be loaded: the connection broke, or a newer release has replaced the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotLoaded;

impl NotLoaded {
    /// As an error of whoever wanted the file; the window is told.
    pub fn told() -> Self {
        if let Some((window, event)) = web_sys::window().zip(web_sys::Event::new(PART_MISSING).ok()) {
            let _told = window.dispatch_event(&event);
        }
        NotLoaded
    }
}

#[cfg(split)]
impl From<leptos::wasm_split::SplitLoaderError> for NotLoaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        NotLoaded::told()
    }
}

/// Declares a function whose code is loaded when it's first called: `lazy!(part, fn name(arguments) -> Answer { … })`.
/// To its callers it is `async` and returns `Result<Answer, NotLoaded>`. Neither arguments nor answer may be generic or
/// `impl Trait`. `lazy!(part ahead by load, …)` also declares `load`, which loads the part and calls nothing.
macro_rules! lazy {
    ($part:ident ahead by $load:ident, $(#[$doc:meta])* $vis:vis fn $name:ident($($arg:ident: $type:ty),* $(,)?) -> $answer:ty $body:block) => {
        #[cfg(split)]
        $(#[$doc])*
        #[doc = "\n# Errors\nWhen the part can't be loaded."]
        #[leptos::wasm_split::wasm_split($part, wasm_split_path = ::leptos::wasm_split, preload(
            /// Loads the part ahead, and calls nothing.
            ///
            /// # Errors
            /// When it can't be loaded.
            $load
        ), fallible)]
        $vis fn $name($($arg: $type),*) -> Result<$answer, $crate::lazy::NotLoaded> {
            Ok($body)
        }

        #[cfg(not(split))]
        lazy!($part, $(#[$doc])* $vis fn $name($($arg: $type),*) -> $answer $body);

        /// Loads the part ahead, and calls nothing.
        ///
        /// # Errors
        /// When it can't be loaded.
        #[cfg(not(split))]
        #[doc = "Loads nothing: the part is there.\n\n# Errors\nNever."]
        $vis async fn $load() -> Result<(), $crate::lazy::NotLoaded> {
            Ok(())
        }
    };
    ($part:ident, $(#[$doc:meta])* $vis:vis fn $name:ident($($arg:ident: $type:ty),* $(,)?) -> $answer:ty $body:block) => {
        #[cfg(split)]
        $(#[$doc])*
        #[doc = "\n# Errors\nWhen the part can't be loaded."]
        #[leptos::wasm_split::wasm_split($part, wasm_split_path = ::leptos::wasm_split, fallible)]
        $vis fn $name($($arg: $type),*) -> Result<$answer, $crate::lazy::NotLoaded> {
            Ok($body)
        }

        #[cfg(not(split))]
        $(#[$doc])*
        #[doc = "\n# Errors\nWhen the part can't be loaded."]
        $vis async fn $name($($arg: $type),*) -> Result<$answer, $crate::lazy::NotLoaded> {
            Ok($body)
        }
    };
}
