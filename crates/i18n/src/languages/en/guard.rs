//! English: what guards a sign-in.

use crate::messages::guard::Source;

translation! {
    Source {
        public: "This is a public or shared computer: keep nothing in this browser";
        public_text: "Who you are, what you did and the keys of transfers stay in this page only. Keys that aren't handed over when you sign out or close it are lost. What you copy or download stays on the computer.";
        public_keys: "You're signed in as on a public computer: keys live in this page only. Hand each one over before you sign out or close it, or it's lost.";
        plain_keys: "Keys aren't handed over in the clear from here";
        plain_keys_text: "Your organization doesn't allow keys to be shown, copied or saved in the clear. Seal them in a file, and tell its passphrase by another way.";
        plain_keys_before: "Your organization doesn't allow keys to be shown, copied or saved in the clear. What you create is handed over in a sealed file alone.";
        plain_keys_anyway: "Create: I know that the keys are handed over in a sealed file alone";
        plain_keys_confirm: "Say first that you know how the keys are handed over";
        plain_keys_nowhere: "Not here: keys may not be shown, and this browser keeps none, so nobody could ever accept";
        key_sealed: "Your organization doesn't allow it to be shown";
        recipients: "Your organization wants transfers handed over to these accounts only: {accounts}. This console accepts into no other; whoever has ID and key can do it elsewhere.";
        not_a_recipient: "Your organization lets this console accept transfers into these accounts only: {accounts}. This project is of {account}.";
        idle: "Are you still there?";
        idle_text: "Nobody has used this page for a while, and it's about to be locked. Press any key to go on.";
        idle_left: "Locked in {secs} s";
        locked: "Locked";
        locked_text: "Nobody has used this page for a while. Everything on it is kept but secrets that were typed. What was under way is finished. Prove once more who you are to go on.";
        put_aside: "You left this page and came back, so you were signed out and what was typed as a secret was wiped. Keys that are sealed in this browser are still there.";
        another_user: "This token is another user's. To sign in as somebody else, sign out first.";
    }
}
