//! English: what has come, held against what was said of it, and what is still to be done.

use crate::messages::arrival::Source;

translation! {
    Source {
        same: "As the sender said: {facts}.";
        other_title: "Not all is as the sender said";
        other: "{fact}: said “{said}”, is “{is}”";
        other_fix: "What the cloud shows is what you have. Ask the sender whether this is the right disk.";
        todo: "What doesn't come along";
        todo_lead: "The cloud moves the disk and what is on it. Look after the rest yourself:";
        todo_backup: "Backups: it's in no backup vault and under no backup policy of yours. Add it to one, if it's to be backed up.";
        todo_snapshots: "Automatic snapshots: no snapshot policy of yours includes it yet.";
        todo_tags: "Tags and enterprise project: the provider doesn't say what becomes of them. Look at them, and set them anew.";
        todo_attach: "The server: it's attached to none. Attach it, and mount its file systems; the sender knows where it was.";
    }
}
