//! Messages: an account's record, taken from one browser to another.

messages! {
    /// An account's record, taken from one browser to another.
    CarryingText {
        take;
        bring;
        take_title;
        take_text;
        make;
        made;
        made_text;
        nothing;
        not_read;
        unopened(n: usize);
        left_out(n: usize);
        bring_title;
        bring_text;
        choose;
        open_title;
        not_a_record;
        elsewhere as Elsewhere<'a> { account: &'a str, cloud: &'a str };
        not_yet;
        made_at;
        entries;
        known;
        keys;
        nothing_new;
        bring_yes;
        brought(n: usize);
        brought_keys(n: usize);
        unsealed(n: usize);
        not_stored;
        not_kept;
    }
}
