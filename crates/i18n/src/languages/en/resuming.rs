//! English: runs of many items, over reloads and tabs, and how long they'll take.

use crate::messages::resuming::Source;

translation! {
    Source {
        interrupted: "one: Creating {n} transfer was interrupted | other: Creating {n} transfers was interrupted";
        elsewhere: "one: {n} transfer is being created in another tab | other: {n} transfers are being created in another tab";
        counts: "Created: {created}. Unknown: {unknown}. Not created yet: {open}.";
        text: "Going on first looks what became of the unknown ones. What may exist isn't created again. If you let it be, what was created stays, and the rest isn't created.";
        elsewhere_text: "Go on there. Here you see how far it has come.";
        go_on: "Go on";
        let_be: "Let it be";
        another_first: "Finish the other transfers first: you find them on the page “Transfer disks”.";
        not_at_all: "It can't be gone on with now, and nothing was sent. Reload the page and look again.";
        asks: "Is another tab still at work?";
        asks_text: "This browser can't tell. If another tab is still creating these transfers, go on there.";
        minutes_left: "one: About {n} minute left | other: About {n} minutes left";
    }
}
