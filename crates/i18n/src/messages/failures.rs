//! Messages: what went wrong with a request, in general.

messages! {
    /// What went wrong with a request, in general.
    FailureText {
        unreachable;
        unreachable_fix;
        offline;
        offline_fix;
        lost;
        lost_fix;
        timed_out;
        repeated;
        repeated_fix;
        unreadable;
        unreadable_fix;
        too_long;
        too_long_fix;
        moved;
        moved_fix;
        certificate;
        certificate_fix;
        redirected;
        redirected_fix;
        direct;
        direct_fix;
        not_taken;
        not_taken_fix;
        intercepted;
        intercepted_fix;
        not_sent;
        not_sent_fix;
        not_signed_in;
        not_signed_in_fix;
        not_allowed;
        not_allowed_fix(action: &str);
        not_allowed_role_fix(policy: &str);
        not_allowed_unnamed_fix;
        frozen;
        frozen_fix;
        not_found;
        not_found_fix;
        broken_group;
        broken_group_fix;
        over_quota;
        over_quota_fix;
        ineligible;
        ineligible_fix;
        locked;
        locked_fix;
        too_many;
        too_many_fix;
        goes_on_in(n: usize);
        bad_request;
        bad_request_fix;
        cloud_fault;
        cloud_fault_fix;
        other(status: &str);
        part;
        part_fix;
        journal;
        journal_fix;
    }
}
