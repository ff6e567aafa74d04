//! English: an account's record, taken from one browser to another.

use crate::messages::carrying::Source;

translation! {
    Source {
        take: "Take to another browser…";
        bring: "Bring in a record…";
        take_title: "Take this account's record to another browser";
        take_text: "One sealed file holds the transfers and keys that this browser has of this account, in all its projects. Nothing is removed here: the keys are then in both browsers until their transfers end. To destroy them here, sign out and choose that. The ledger stays here.";
        make: "Make the file";
        made: "The file is saved";
        made_text: "The file is in your downloads. In the other browser, sign in to the same account, go to “Transfers” and bring it in with this passphrase. Keep the two apart: whoever has both has the keys.";
        nothing: "This browser has nothing of this account that could be taken along.";
        not_read: "This browser's storage can't be read. Reload the page and try again.";
        unopened: "one: {n} key couldn't be opened; its transfer is in the file without it. | other: {n} keys couldn't be opened; their transfers are in the file without them.";
        left_out: "one: The file has no room for all of the history: the oldest entry isn't in it. | other: The file has no room for all of the history: the {n} oldest entries aren't in it.";
        bring_title: "Bring in a record from another browser";
        bring_text: "In the browser that has the record, choose “Take to another browser…” on this page. What is here already stays as it is; a key that is missing here is added.";
        choose: "Choose the file…";
        open_title: "This record is sealed";
        not_a_record: "This is no record of a browser, or it was changed. Nothing was stored.";
        elsewhere: "This record is of the account “{account}” in the cloud “{cloud}”, and you're signed in to another one. Nothing was stored.";
        not_yet: "This is in the file. Nothing is stored yet.";
        made_at: "Made";
        entries: "Transfers in it";
        known: "Of these, here already";
        keys: "Keys that are added";
        nothing_new: "Everything in it is here already.";
        bring_yes: "Bring in";
        brought: "one: {n} transfer was brought in. | other: {n} transfers were brought in.";
        brought_keys: "one: {n} key was sealed in this browser. | other: {n} keys were sealed in this browser.";
        unsealed: "one: {n} key couldn't be sealed here. Bring the record in once more. | other: {n} keys couldn't be sealed here. Bring the record in once more.";
        not_stored: "This browser's storage refused. Nothing was brought in.";
        not_kept: "This page keeps nothing in this browser, so no record from another browser can be brought in here.";
    }
}
