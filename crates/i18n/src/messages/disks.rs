//! Messages: the page of disks.

messages! {
    /// The page of disks.
    DisksText {
        title;
        lead;
        eligible;
        blocked;
        undecided;
        checking;
        all;
        filter_verdict;
        search;
        any_status;
        any_type;
        any_zone;
        sort_by(column: &str);
        verdict;
        select(disk: &str);
        select_all;
        selected(n: usize);
        selected_size(n: u64);
        clear_selection;
        clear_filters;
        transfer_selected;
        select_first;
        blocked_selected;
        empty_title;
        empty_text;
        none_match;
        none_match_text;
        showing as Showing { n: usize, total: usize };
        why;
        reasons(n: usize);
        why_blocked;
        not_checked;
        good_to_know;
        may_surprise;
        nothing_against;
        source(source: &str);
        partial_title;
        partial_text;
        listing_disks;
        listing_transfers;
        listing_snapshots;
        listing_standard_snapshots;
        listing_backups;
        listing_vaults;
        listing_policies;
        unreadable(n: usize);
        failed_title;
        table;
        transfer_this;
        see_transfer;
        still_reading;
        frozen_note;
    }
}
