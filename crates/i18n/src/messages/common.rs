//! Messages: what occurs everywhere.

messages! {
    /// Words that occur everywhere.
    CommonText {
        close;
        qr_show;
        qr_title;
        qr_text;
        back;
        retry;
        refresh;
        copy;
        copied;
        copy_failed;
        reveal;
        hide;
        hidden;
        loading;
        no_name;
        size(n: u32);
        disk;
        disk_id;
        transfer_id;
        key;
        name;
        status;
        size_label;
        disk_type;
        zone;
        created;
        project;
        region;
        account;
        cloud;
        unknown;
        request_id(id: &str);
        just_now;
        updated(time: &str);
        stale(time: &str);
        details;
        more(n: usize);
    }
}
