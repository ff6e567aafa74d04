//! Messages: keys in this browser, what seals them, and destroying them.

messages! {
    /// Keys in this browser.
    KeysText {
        destroyed;
        destroyed_text;
        destroyed_after;
        destroyed_at(time: &str);
        cannot_hand_over;
        history_destroyed as HistoryDestroyed<'a> { n: usize, time: &'a str };
        history_cleared as HistoryCleared<'a> { n: usize, time: &'a str, by: &'a str };
        holds;
        kept(n: usize);
        handed_over(n: usize);
        history(n: usize);
        becomes;
        keep;
        keep_text;
        keep_passkey_text;
        first;
        first_text;
        destroy_keys;
        destroy_keys_text;
        destroy_all;
        destroy_history;
        destroy_all_text;
        confirm;
        confirm_first;
        destroy;
        to_transfers;
        destroy_failed;
        keys_gone(n: usize);
        sealing_stays;
        title;
        off_text;
        on_text;
        set_up;
        set_up_title;
        set_up_text;
        set_up_warning;
        set_up_others;
        set_up_yes;
        not_now;
        turn_off;
        go_on;
        give_up;
        give_up_title;
        give_up_text(n: usize);
        give_up_yes;
        is_on;
        is_off;
        left(n: usize);
        retiring(n: usize);
        not_offered;
        not_given;
        no_secret;
        broken;
        wrong;
        not_stored;
    }
}
