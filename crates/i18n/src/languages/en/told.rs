//! English: receipts and notes of the other side.

use crate::messages::told::Source;

translation! {
    Source {
        import: "Import a receipt…";
        import_title: "Receipt or note from the other side";
        import_label: "Receipt or note";
        import_hint: "Paste what the other side sent you, or choose its file. There are no keys in it.";
        import_file: "Choose a file…";
        import_now: "Import";
        no_receipt: "This is neither a receipt nor a note of this console.";
        later: "This is from a later version of this console. Reload this page.";
        too_large: "This file is too large for a receipt.";
        nothing: "None of it concerns a transfer of this project.";
        unknown: "one: {n} more in it isn't of this project and is left out. | other: {n} more in it aren't of this project and are left out.";
        noted: "one: Noted for {n} transfer. | other: Noted for {n} transfers.";
        claim: "So the other side says, noted {time}. It isn't proven: what counts is what the cloud says.";
        offered: "Sender says: offered";
        unwanted: "one: The recipient doesn't want {n} disk | other: The recipient doesn't want {n} disks";
        unwanted_text: "So their note says. Cancel these transfers, and the disks are available to you again.";
        decline: "I don't want this";
        decline_text: "Make a note for the sender, with the transfer's ID and no key. Nothing is sent to the cloud: the transfer waits until the sender cancels it.";
        decline_save: "Save note";
        decline_copy: "Copy note";
        decline_done: "Send the note to the sender. They import it on their page of transfers.";
    }
}
