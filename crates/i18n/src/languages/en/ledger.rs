//! English: the ledger.

use crate::messages::ledger::Source;

translation! {
    Source {
        title: "Ledger";
        lead: "What happened in this browser in this account, line after line. Each line holds the hash of the line before it, so that later changes show. There are no keys in it.";
        link: "Ledger and verifying it";
        not_kept: "Nothing is kept in this browser, so the ledger ends with this sign-in. Export it before you sign out.";
        empty_title: "The ledger is empty";
        empty_text: "What you create, hand over, cancel or accept from now on gets a line. What happened before isn't added.";
        failed_title: "The ledger can't be read";
        failed_text: "This browser's storage refused. Your transfers aren't affected.";
        unwritten: "one: {n} line couldn't be written to the ledger | other: {n} lines couldn't be written to the ledger";
        unwritten_text: "The work itself is done and recorded. Try again before you close this page.";
        search: "Search the ledger";
        lines: "one: {n} line | other: {n} lines";
        lines_shown: "{n} of {total} lines";
        none_match: "No line matches";
        none_match_text: "Change or clear the search to see more.";
        clear: "Clear search";
        table: "Lines of the ledger";
        keys: "The up and down keys move between lines.";
        number: "Line";
        time: "Time";
        what: "What happened";
        no_line: "This isn't a line of the ledger";
        verify: "Verify";
        verify_receipt: "Verify with a receipt…";
        good: "one: {n} line is as it was written | other: All {n} lines are as they were written";
        good_end: "Whether lines are missing at the end, or all were written anew, only a receipt can tell that somebody has from you.";
        known: "The line that the receipt names is here, and the same.";
        known_gone: "The line that the receipt names was destroyed, so it can't be compared.";
        head: "Last line: number {number}, hash {hash}";
        destroyed: "one: {n} earlier line was destroyed on purpose. | other: {n} earlier lines were destroyed on purpose.";
        bad: "Line {place} is wrong";
        bad_form: "It isn't written as lines are: it was changed, or put there by something else.";
        bad_beginning: "It can't be the first one: lines before it are missing.";
        bad_number: "Number {expected} is due there: a line is missing, was put in, or stands elsewhere.";
        bad_previous: "It doesn't fit the line before it: one of the two was changed later.";
        bad_known: "It's another line than the one that is known of this number.";
        bad_cut: "The ledger ends before line {number}, which is known: lines are missing at the end.";
        bad_text: "Something else than this console has changed what this browser keeps. Export the ledger, and compare it with receipts.";
        not_yours: "This file isn't a receipt of this account, or has no line of a ledger in it.";
        export_json: "Export (JSON)";
        export_csv: "Export (CSV)";
        destroy: "Destroy…";
        destroy_title: "Destroy this account's ledger?";
        destroy_text: "All lines go from this browser and can't be brought back. One line stays: when, how many, and the hash of the last one. Export the ledger before if somebody may ask for it.";
        destroy_keep: "Keep it";
        destroy_yes: "Destroy the ledger";
        destroy_done: "one: {n} line destroyed | other: {n} lines destroyed";
        destroy_failed: "The ledger couldn't be destroyed: this browser's storage refused.";
        created: "Transfer created";
        key_lost: "Transfer created, key lost";
        handed_over: "Handed over";
        taken_back: "“Handed over” taken back";
        key_destroyed: "Key destroyed";
        canceled: "Transfer canceled";
        accepted: "Disk accepted";
        declined: "Offer declined";
        told_accepted: "Recipient says: accepted";
        told_declined: "Recipient says: not wanted";
        cleared: "History cleared";
        destroyed_before: "Earlier lines destroyed";
        concerns: "one: {n} entry | other: {n} entries";
        way_revealed: "key shown";
        way_copied_key: "key copied";
        way_copied_both: "ID and key copied";
        way_downloaded: "saved as a file";
        way_sealed: "sealed in a file";
        way_copied_link: "link copied, without a key";
        way_confirmed: "said to be handed over";
    }
}
