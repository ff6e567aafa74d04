//! Beginning a sign-in: with this browser's journal or, where it keeps nothing or shall, one in memory.

use super::AppState;
use crate::lazy::NotLoaded;
use crate::state::journal::Journal;
use crate::state::scope::Owned;
use crate::state::session::Entered;
use crate::state::sign_in::UnderWay;
use crate::state::signed_in::SignedIn;
use crate::state::terms::Terms;

impl AppState {
    /// Somebody has entered a project, and works with it on these terms from now on.
    ///
    /// # Errors
    /// When what that needs can't be loaded.
    pub async fn begin(&self, terms: Terms, entered: Entered) -> Result<(), NotLoaded> {
        self.sign_in(begun(terms, entered).await?);
        Ok(())
    }
}

/// A sign-in that has begun on these terms, and is nobody's so far.
///
/// # Errors
/// When what that needs can't be loaded.
pub async fn begun(terms: Terms, entered: Entered) -> Result<Owned<SignedIn>, NotLoaded> {
    Ok(begin(terms, entered).await?.await)
}

// Loaded lazily, because it's needed only after signing in.
lazy!(
    disks,
    fn begin(terms: Terms, entered: Entered) -> UnderWay<Owned<SignedIn>> {
        Box::pin(async move {
            let opened = if terms.is_public { None } else { Journal::open().await.ok() };
            SignedIn::begin_on(terms, entered, opened.unwrap_or_else(Journal::in_memory))
        })
    }
);
