//! What becomes of a sign-in whose person isn't there: the page is locked when nobody has used it for long, and the sign-in
//! ends when the browser puts the page aside. When that is, isn't known here.

use leptos::prelude::*;

use super::AppState;

impl AppState {
    /// Nobody uses the page: typed keys and keys at hand go at once, and it's asked who is there. Tokens go as soon as nothing
    /// that is under way needs them, see [`AppState::forget_tokens_while_locked`].
    pub fn lock(&self) {
        if let Some(signed_in) = untrack(|| self.signed_in()) {
            self.wipe_typed_keys();
            signed_in.lock();
            if let Some((second, _)) = untrack(|| self.beside()) {
                second.lock();
            }
            self.locked.set(true);
        }
    }

    /// Whether the page is locked. Tracked.
    pub fn is_locked(&self) -> bool {
        self.locked.get()
    }

    /// While the page is locked, tokens and secret keys are forgotten once nothing is under way, and a second sign-in ends. To be called whenever one of
    /// both may have changed. Tracked.
    pub fn forget_tokens_while_locked(&self) {
        let Some(signed_in) = self.signed_in().filter(|_| self.is_locked()) else { return };
        let awaits_disk = self.made.accept_form().is_some_and(|form| form.awaits_disk());
        if !signed_in.is_at_work() && !awaits_disk {
            untrack(|| signed_in.forget_tokens());
            self.leave_beside();
        }
    }

    /// The person has signed in again.
    pub fn unlock(&self) {
        if self.locked.get_untracked() {
            self.locked.set(false);
            if let Some(signed_in) = untrack(|| self.signed_in()) {
                signed_in.unlock();
            }
            if let Some((second, _)) = untrack(|| self.beside()) {
                second.unlock();
            }
        }
    }

    /// The browser puts the page aside, to show it again should the person come back, or has just taken it out again: nobody
    /// is signed in any more. Nothing is asked, since the person has left already.
    pub fn put_aside(&self) {
        self.wipe_typed_keys();
        if untrack(|| self.signed_in()).is_some() {
            self.was_put_aside.set(true);
            self.sign_out();
        }
    }

    /// Whether somebody was signed in when the browser put the page aside. Tracked.
    pub fn was_put_aside(&self) -> bool {
        self.was_put_aside.get()
    }

    /// Typed keys go.
    pub fn wipe_typed_keys(&self) {
        if let Some(form) = self.made.accept_form() {
            form.wipe_keys(false);
        }
    }
}
