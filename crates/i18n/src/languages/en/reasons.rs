//! English: why a disk can't go, and what to do about it.

use crate::messages::reasons::Source;

translation! {
    Source {
        status: "Its status is “{names}”, not “available”";
        status_fix: "Wait until it's available, or mend what holds it, then refresh.";
        attached: "It's attached to a server ({names})";
        attached_fix: "Detach it from the server first. Stop what writes to it before that.";
        awaiting: "A transfer of it is already pending";
        awaiting_fix: "Hand over that transfer's ID and key, or cancel it.";
        awaiting_unlisted: "It waits for a recipient, but its transfer isn't listed";
        awaiting_unlisted_fix: "Look at the page of transfers: it says what can be done.";
        other_owner: "It belongs to another project ({names})";
        other_owner_fix: "Switch to the project that owns it.";
        encrypted: "It's encrypted";
        encrypted_fix: "Encrypted disks can't be transferred. Copy the data to a new, unencrypted disk and transfer that one.";
        snapshots: "one: It has {n} snapshot: {names} | other: It has {n} snapshots: {names}";
        snapshots_fix: "Delete its snapshots, or create a new disk from one and transfer that.";
        snapshots_backup_fix: "These snapshots were made by backups. They go away only when the backups are deleted.";
        snapshots_along: "Its snapshots go along: {names}";
        busy_snapshot: "A snapshot of it isn't available: {names}";
        busy_snapshot_fix: "Wait for that snapshot, or delete it.";
        backups: "one: It has {n} backup: {names} | other: It has {n} backups: {names}";
        backups_fix: "Delete its backups. Keep in mind that you can't restore it afterwards.";
        backups_stay: "Its backups stay with you: {names}";
        server_backup: "It's contained in the backup of a server: {names}";
        server_backup_fix: "The cloud may refuse. If it does, delete those server backups.";
        policy: "A backup policy applies to it: {names}";
        policy_fix: "Dissociate the disk from its vault, or the policy from the vault.";
        vault: "It lies in a backup vault without a policy: {names}";
        vault_fix: "The cloud may refuse. If it does, dissociate the disk from the vault.";
        snapshot_policy: "An automatic snapshot policy is bound to it";
        snapshot_policy_fix: "Its next snapshot will stand in the way, also after the transfer is created. Unbind the policy first.";
        prepaid: "It's paid yearly or monthly (order {names})";
        prepaid_fix: "Only pay-per-use disks can be transferred. Change its billing mode when the order ends.";
        frozen: "It's frozen";
        frozen_fix: "Settle the account's arrears or the violation that froze it.";
        dss: "It lies in a dedicated storage pool (DSS): {names}";
        dess: "It lies on dedicated enterprise storage (DESS): {names}";
        dedicated_fix: "Disks on dedicated storage can't be transferred. Copy the data to an EVS disk and transfer that one.";
        system_disk: "A server starts from it (system disk)";
        system_disk_fix: "Only data disks can be transferred. Create an image and share that instead.";
        system_disk_note: "It's bootable";
        locked: "It's locked by another operation ({names})";
        locked_fix: "Wait for that operation to end, then refresh.";
        shared: "It can be attached to several servers at once (shared disk)";
        group: "It's a member of a volume group ({names})";
        group_fix: "Remove it from the group first.";
        unchecked_snapshots: "Whether it has snapshots";
        unchecked_backups: "Whether it has backups";
        unchecked_policy: "Whether a backup policy applies to it";
        unchecked_other: "Whether something else stands in the way";
    }
}
