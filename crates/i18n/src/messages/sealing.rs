//! Messages: packages that are sealed in a file, and opened from one.

messages! {
    /// Sealing and opening packages.
    SealingText {
        seal;
        sealing;
        working;
        sealed;
        sealed_text;
        copy_phrase;
        once;
        told;
        no_passkey;
        no_memory;
        impossible;
        open_file;
        file_is_sealed;
        phrase;
        phrase_hint;
        open;
        opening;
        mistyped;
        missing;
        wrong_phrase;
        key_needed;
        damaged;
        too_much;
        no_package;
        later;
        opened(n: usize);
        left_out(n: usize);
        note(text: &str);
    }
}
