//! English: the page of disks.

use crate::messages::disks::Source;

translation! {
    Source {
        title: "Disks";
        lead: "Which disks can be transferred to another account, and why others can't.";
        eligible: "Can go";
        blocked: "Can't go";
        undecided: "Not sure";
        checking: "Checking…";
        all: "All";
        filter_verdict: "Verdict";
        search: "Search name or ID";
        any_status: "Any status";
        any_type: "Any type";
        any_zone: "Any zone";
        sort_by: "Sort by {column}";
        verdict: "Verdict";
        select: "Select {disk}";
        select_all: "Select all that can go and match";
        selected: "one: {n} disk selected | other: {n} disks selected";
        selected_size: "{n} GiB together";
        clear_selection: "Clear selection";
        clear_filters: "Clear filters";
        transfer_selected: "Transfer…";
        select_first: "Select at least one disk";
        blocked_selected: "Can't be transferred: see why";
        empty_title: "No disks in this project";
        empty_text: "Disks that were created or accepted in this project and region appear here.";
        none_match: "No disk matches";
        none_match_text: "Change or clear the filters to see more.";
        showing: "{n} of {total} disks";
        why: "Why";
        reasons: "one: {n} reason | other: {n} reasons";
        why_blocked: "Why it can't go";
        not_checked: "What couldn't be checked";
        good_to_know: "Good to know";
        may_surprise: "May stand in the way";
        nothing_against: "Nothing known stands in the way of a transfer.";
        source: "Source: {source}";
        partial_title: "Some things couldn't be read";
        partial_text: "Without them, disks are shown as “not sure” rather than as fine.";
        listing_disks: "Disks";
        listing_transfers: "Pending transfers";
        listing_snapshots: "Snapshots";
        listing_standard_snapshots: "Standard snapshots";
        listing_backups: "Backups";
        listing_vaults: "Backup vaults";
        listing_policies: "Backup policies";
        unreadable: "one: {n} disk in the answer has no readable ID and is left out. | other: {n} disks in the answer have no readable ID and are left out.";
        failed_title: "Disks couldn't be loaded";
        table: "Disks of the project";
        transfer_this: "Transfer this disk…";
        see_transfer: "See its transfer";
        still_reading: "Snapshots, backups and policies are still being read.";
        frozen_note: "Whether a disk is frozen can't be checked beforehand on this cloud.";
    }
}
