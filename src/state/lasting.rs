//! State that outlives the place on the page where it was begun: a session, a run of creates. Signals and stored values
//! belong to whatever part of the page is being drawn when they're made, and go when it goes; what is made here stays.

use leptos::prelude::Owner;

/// Makes something that stays as long as the page. There are few such things: one per sign-in, one per run.
pub fn lasting<T>(make: impl FnOnce() -> T) -> T {
    let owner = Owner::default();
    let made = owner.with(make);
    // Dropping the owner would take away all that was just made.
    std::mem::forget(owner);
    made
}
