//! Messages: the ledger.

messages! {
    /// The page of the ledger, and what its lines tell.
    LedgerText {
        title;
        lead;
        link;
        not_kept;
        empty_title;
        empty_text;
        failed_title;
        failed_text;
        unwritten(n: usize);
        unwritten_text;
        search;
        lines(n: usize);
        lines_shown as LinesShown { n: usize, total: usize };
        none_match;
        none_match_text;
        clear;
        table;
        keys;
        number;
        time;
        what;
        no_line;
        verify;
        verify_receipt;
        good(n: usize);
        good_end;
        known;
        known_gone;
        head as LastLine<'a> { number: &'a str, hash: &'a str };
        destroyed(n: usize);
        bad(place: u64);
        bad_form;
        bad_beginning;
        bad_number(expected: &str);
        bad_previous;
        bad_known;
        bad_cut(number: &str);
        bad_text;
        not_yours;
        export_json;
        export_csv;
        destroy;
        destroy_title;
        destroy_text;
        destroy_keep;
        destroy_yes;
        destroy_done(n: usize);
        destroy_failed;
        created;
        key_lost;
        handed_over;
        taken_back;
        key_destroyed;
        canceled;
        accepted;
        declined;
        told_accepted;
        told_declined;
        cleared;
        destroyed_before;
        concerns(n: usize);
        way_revealed;
        way_copied_key;
        way_copied_both;
        way_downloaded;
        way_sealed;
        way_copied_link;
        way_confirmed;
    }
}
