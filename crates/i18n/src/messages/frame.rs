//! Messages: the frame around every page.

messages! {
    /// The frame around every page.
    FrameText {
        product;
        skip;
        navigation;
        disks;
        transfers;
        accept;
        account_menu;
        place;
        places;
        find_place;
        no_such_place;
        place_alone;
        places_failed;
        place_failed;
        enter_place(project: &str);
        enter_place_text;
        enter_it;
        arrived as Arrived<'a> { project: &'a str, region: &'a str };
        session_left_little;
        session_left(time: &str);
        session_over;
        next_try(secs: u32);
        stop_waiting;
        help;
        help_topic;
        help_close;
        help_failed;
        shortcuts;
        shortcuts_text;
        shortcuts_on;
        shortcut_search;
        shortcut_disks;
        shortcut_transfers;
        shortcut_accept;
        paper_time;
        sign_out;
        language;
        language_now;
        language_missing(language: &str);
        theme;
        theme_auto;
        theme_light;
        theme_dark;
        not_found;
        not_found_text;
        to_disks;
        offline;
        updated;
        updated_text;
        updated_load;
        notices;
        messages;
        close_message;
        leave_title;
        leave_stay;
        leave_go;
        sign_out_title;
        sign_out_waiting(n: usize);
        sign_out_under_way(n: usize);
        late_keys_sealed;
        late_keys_lost;
        sign_out_unsealed(n: usize);
        sign_out_stay;
        minutes(n: usize);
        hours(n: usize);
        journal_not_lasting;
        crash_title;
        crash_text;
        crash_reload;
    }
}
