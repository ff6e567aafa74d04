//! Messages: runs of many items, over reloads and tabs, and how long they'll take.

messages! {
    /// Going on with runs.
    ResumingText {
        interrupted(n: usize);
        elsewhere(n: usize);
        counts as Counts { created: usize, unknown: usize, open: usize };
        text;
        elsewhere_text;
        go_on;
        let_be;
        another_first;
        not_at_all;
        asks;
        asks_text;
        minutes_left(n: usize);
    }
}
