//! English: packages that are sealed in a file.

use crate::messages::sealing::Source;

translation! {
    Source {
        seal: "Seal in a file…";
        sealing: "Sealing…";
        working: "Sealing the keys";
        sealed: "Sealed and saved";
        sealed_text: "The file is in your downloads. Send it by mail or chat. Tell the recipient this passphrase by another way, best by phone: whoever has both can take the disks.";
        copy_phrase: "Copy passphrase";
        once: "It's shown this once and kept nowhere. If it's lost, seal again: that makes another file with another passphrase.";
        told: "I've noted the passphrase";
        no_passkey: "The passkey wasn't given, so the keys stay sealed. Nothing was saved.";
        no_memory: "This device has too little memory for it. Nothing was saved.";
        impossible: "The browser couldn't seal it. Nothing was saved.";
        open_file: "Open a file…";
        file_is_sealed: "This file is sealed";
        phrase: "Passphrase";
        phrase_hint: "The sender told it to you by another way than the file. Blanks, hyphens and capitals don't matter.";
        open: "Open";
        opening: "Opening…";
        mistyped: "There is a slip in the passphrase: compare each character with what you were told.";
        missing: "Type the passphrase.";
        wrong_phrase: "This passphrase doesn't open the file. Ask the sender for the one that belongs to it.";
        key_needed: "It's sealed to another key than those of this browser. Open it in the browser in which you made your request, or bring its backup here under “Ask to be sent something”.";
        damaged: "The package was changed or cut on its way. Nothing of it is used. Ask the sender to send it again.";
        too_much: "The package asks for more work or memory than this page gives. Ask the sender for another one.";
        no_package: "The package opened, but holds no transfers. Ask the sender for the right one.";
        later: "The package was made by a later version of this console. Reload this page, or open it with that version.";
        opened: "one: The package holds {n} transfer with its key. Look at what it says, then accept. | other: The package holds {n} transfers with their keys. Look at what it says, then accept.";
        left_out: "one: {n} more transfer in it can't be used | other: {n} more transfers in it can't be used";
        note: "The sender wrote: “{text}”";
    }
}
