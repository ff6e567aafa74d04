//! Messages: a disk that has come.

messages! {
    /// What has come, held against what was said of it, and what is still to be done.
    ArrivalText {
        same(facts: &str);
        other_title;
        other as Other<'a> { fact: &'a str, said: &'a str, is: &'a str };
        other_fix;
        todo;
        todo_lead;
        todo_backup;
        todo_snapshots;
        todo_tags;
        todo_attach;
    }
}
