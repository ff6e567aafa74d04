//! Messages: moving disks between two accounts of one person.

messages! {
    /// Moving disks between two accounts of one person.
    MovingText {
        title;
        action;
        step_sign_in;
        step_look;
        step_move;
        step_report;
        side_from;
        side_to;
        lead;
        same_region as SameRegion<'a> { region: &'a str, cloud: &'a str };
        same_project;
        other_place;
        sign_in_elsewhere;
        included as Included { n: usize, size: u64 };
        nothing_goes;
        left_out(n: usize);
        left_out_text;
        unsure(n: usize);
        what_happens_text;
        no_room;
        try_anyway;
        go(n: usize);
        progress as Progress { done: usize, total: usize };
        count_back(n: usize);
        count_needs_you(n: usize);
        count_not_moved(n: usize);
        creating;
        accepting;
        checking;
        canceling;
        moved;
        back;
        not_moved;
        needs_you;
        back_text;
        pending_text;
        stopped_text;
        key_away;
        not_canceled;
        unclear_text;
        unknown_text;
        not_seen;
        differs(what: &str);
        not_begun_text;
        leave_running;
        second_gone;
        end_second;
    }
}
