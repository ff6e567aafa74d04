//! Messages: requests to be sent something, keys of recipients, packages that are sealed to them.

messages! {
    /// Asking, sending to who asked, opening.
    ReceivingText {
        ask;
        ask_title;
        ask_text;
        who;
        who_hint;
        make;
        make_failed;
        in_page;
        in_browser;
        link;
        copy_link;
        fingerprint;
        fingerprint_own;
        no_place;
        back_up;
        backed_up;
        backed_up_text;
        restore;
        restore_title;
        restored;
        no_key_in_it;
        remove;
        remove_text;
        remove_yes;
        send_title;
        send_lead;
        nothing_asked;
        request;
        request_hint;
        not_a_request;
        says_who;
        says_nobody;
        says_where;
        compare;
        broken;
        broken_text;
        broken_later;
        broken_key;
        sent_before(time: &str);
        changed(name: &str);
        elsewhere as Elsewhere<'a> { there: &'a str, here: &'a str };
        choose_disks;
        put_aside;
        sign_in_first;
        for_whom(name: &str);
        for_unnamed;
        not_for_them;
        seal_to(name: &str);
        seal_to_unnamed;
        seal_to_other;
        sealing_to;
        ready;
        copy_package;
        copy_armored;
        save_file;
        too_long;
        seal_anyway;
        remembered;
        known;
        choose;
        choose_named(name: &str);
        forget;
        forget_named(name: &str);
        other;
    }
}
