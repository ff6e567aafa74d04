//! English: keys in this browser, what seals them, and destroying them.

use crate::messages::keys::Source;

translation! {
    Source {
        destroyed: "Destroyed here";
        destroyed_text: "The key was destroyed in this browser on purpose. Cancel the transfer and create it anew.";
        destroyed_after: "You've handed the key over; it was destroyed here afterwards. The recipient can still accept.";
        destroyed_at: "Key destroyed here {time}";
        cannot_hand_over: "Its key was destroyed here";
        history_destroyed: "one: On {time}, {n} entry of this history was destroyed. | other: On {time}, {n} entries of this history were destroyed.";
        history_cleared: "one: On {time}, {by} cleared {n} entry of this history. | other: On {time}, {by} cleared {n} entries of this history.";
        holds: "What this browser holds of this account";
        kept: "one: {n} sealed key that isn't handed over | other: {n} sealed keys that aren't handed over";
        handed_over: "one: {n} sealed key that is handed over | other: {n} sealed keys that are handed over";
        history: "one: {n} line of history | other: {n} lines of history";
        becomes: "What shall become of it?";
        keep: "Keep it here";
        keep_text: "You find it here after signing in again. Nobody has to be signed in to open sealed keys: who can use this browser, or has its files, can.";
        keep_passkey_text: "You find it here after signing in again. Sealed keys open with your passkey only.";
        first: "Hand keys over first";
        first_text: "You stay signed in, and see the transfers.";
        destroy_keys: "Destroy the keys";
        destroy_keys_text: "What isn't handed over can then only be canceled and created anew. The history says that its key was destroyed.";
        destroy_all: "Destroy keys and history";
        destroy_history: "Destroy the history";
        destroy_all_text: "One line stays: how many entries were destroyed, and when. There's no other record.";
        confirm: "I know that this can't be undone";
        confirm_first: "Tick the box above first";
        destroy: "Destroy and sign out";
        to_transfers: "See the transfers";
        destroy_failed: "This browser's storage refused: not all of it is destroyed. You're still signed in.";
        keys_gone: "one: {n} key destroyed | other: {n} keys destroyed";
        sealing_stays: "What sealed the keys couldn't be discarded: this page is open in another tab in an older version. Close that tab.";
        title: "Keys in this browser";
        off_text: "Keys are sealed with a key of this browser, which lies beside them. That keeps them from being read out of its storage or used elsewhere; it doesn't keep them from whoever has this browser's files, nor from script in this page.";
        on_text: "Keys are sealed to your passkey. Who has this browser's files can't open them without it; script in this page can, while it's open and the passkey was given.";
        set_up: "Protect with a passkey…";
        set_up_title: "Protect keys with a passkey?";
        set_up_text: "Creating transfers goes on as before. Handing a key over later asks for the passkey, once for each sign-in.";
        set_up_warning: "If you lose the passkey, nobody can open these keys again. The transfers can then only be canceled and created anew; the disks stay yours.";
        set_up_others: "It protects all keys in this browser, also those of other accounts.";
        set_up_yes: "Make a passkey";
        not_now: "Not now";
        turn_off: "Turn the passkey off";
        go_on: "Go on";
        give_up: "The passkey is lost…";
        give_up_title: "Give the passkey up?";
        give_up_text: "one: {n} key that is sealed to it is destroyed, whichever account it's of. Its transfer can then only be canceled and created anew. | other: {n} keys that are sealed to it are destroyed, whichever account they're of. Their transfers can then only be canceled and created anew.";
        give_up_yes: "Destroy and give it up";
        is_on: "A passkey protects keys here from now on";
        is_off: "The passkey is turned off";
        left: "one: {n} key isn't sealed anew yet. | other: {n} keys aren't sealed anew yet.";
        retiring: "one: Turning it off isn't finished: {n} key still needs it. | other: Turning it off isn't finished: {n} keys still need it.";
        not_offered: "This browser offers no passkeys here: they need https (or localhost) and an address with a name.";
        not_given: "The browser got no passkey: it was canceled, took too long, or isn't on this device. Nothing has changed; try again.";
        no_secret: "This passkey can't protect keys (it lacks PRF). Nothing has changed; try another one. You may delete it where your passkeys are kept.";
        broken: "The browser refused the passkey. Nothing has changed.";
        wrong: "This passkey doesn't open what is sealed here.";
        not_stored: "This browser's storage refused. Keys are sealed as before.";
    }
}
