//! English: staying signed in over a reload.

use crate::messages::staying::Source;

translation! {
    Source {
        stay: "Stay signed in when this page is reloaded";
        stay_text: "In this tab only, and if it's back within a minute. Your token is kept sealed for that; a password, a secret key or a one-time code never is. Signing out, closing the tab or the idle lock ends it.";
        came_back: "You're still signed in as {user}: this page was only reloaded.";
        cannot: "This browser can't keep the sign-in: after a reload you have to sign in again.";
    }
}
