//! Messages: receipts and notes of the other side.

messages! {
    /// What the two sides tell each other beside the cloud.
    ToldText {
        import;
        import_title;
        import_label;
        import_hint;
        import_file;
        import_now;
        no_receipt;
        later;
        too_large;
        nothing;
        unknown(n: usize);
        noted(n: usize);
        claim(time: &str);
        offered;
        unwanted(n: usize);
        unwanted_text;
        decline;
        decline_text;
        decline_save;
        decline_copy;
        decline_done;
    }
}
