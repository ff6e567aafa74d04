//! Messages: why a disk can't go, and what to do about it.

messages! {
    /// Why a disk can't go, and what to do about it.
    ReasonText {
        status(names: &str);
        status_fix;
        attached(names: &str);
        attached_fix;
        awaiting;
        awaiting_fix;
        awaiting_unlisted;
        awaiting_unlisted_fix;
        other_owner(names: &str);
        other_owner_fix;
        encrypted;
        encrypted_fix;
        snapshots as Snapshots<'a> { n: usize, names: &'a str };
        snapshots_fix;
        snapshots_backup_fix;
        snapshots_along(names: &str);
        busy_snapshot(names: &str);
        busy_snapshot_fix;
        backups as Backups<'a> { n: usize, names: &'a str };
        backups_fix;
        backups_stay(names: &str);
        server_backup(names: &str);
        server_backup_fix;
        policy(names: &str);
        policy_fix;
        vault(names: &str);
        vault_fix;
        snapshot_policy;
        snapshot_policy_fix;
        prepaid(names: &str);
        prepaid_fix;
        frozen;
        frozen_fix;
        dss(names: &str);
        dess(names: &str);
        dedicated_fix;
        system_disk;
        system_disk_fix;
        system_disk_note;
        locked(names: &str);
        locked_fix;
        shared;
        group(names: &str);
        group_fix;
        unchecked_snapshots;
        unchecked_backups;
        unchecked_policy;
        unchecked_other;
    }
}
