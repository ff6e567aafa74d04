//! Texts: reasons.

texts! {
    /// Why a disk can't go, and what to do about it.
    ReasonText {
        status: "Its status is “{names}”, not “available”", "状态为“{names}”，不是“available”";
        status_fix: "Wait until it's available, or mend what holds it, then refresh.", "请等待其变为可用，或排除占用原因后刷新。";
        attached: "It's attached to a server ({names})", "已挂载到云服务器（{names}）";
        attached_fix: "Detach it from the server first. Stop what writes to it before that.", "请先从云服务器卸载，并在此之前停止写入。";
        awaiting: "A transfer of it is already pending", "已有待处理的转移";
        awaiting_fix: "Hand over that transfer's ID and key, or cancel it.", "请移交该转移的 ID 和密钥，或取消该转移。";
        other_owner: "It belongs to another project ({names})", "属于其他项目（{names}）";
        other_owner_fix: "Switch to the project that owns it.", "请切换到其所属项目。";
        encrypted: "It's encrypted", "已加密";
        encrypted_fix: "Encrypted disks can't be transferred. Copy the data to a new, unencrypted disk and transfer that one.", "加密云硬盘不可转移。请将数据复制到新的未加密云硬盘后再转移。";
        snapshots_one: "It has {n} snapshot: {names}", "有 {n} 个快照：{names}";
        snapshots_many: "It has {n} snapshots: {names}", "有 {n} 个快照：{names}";
        snapshots_fix: "Delete its snapshots, or create a new disk from one and transfer that.", "请删除其快照，或用快照创建新云硬盘后转移新盘。";
        snapshots_backup_fix: "These snapshots were made by backups. They go away only when the backups are deleted.", "这些快照由备份生成，只有删除备份后才会消失。";
        snapshots_along: "Its snapshots go along: {names}", "快照将一并转移：{names}";
        busy_snapshot: "A snapshot of it isn't available: {names}", "有快照不可用：{names}";
        busy_snapshot_fix: "Wait for that snapshot, or delete it.", "请等待该快照可用，或将其删除。";
        backups_one: "It has {n} backup: {names}", "有 {n} 个备份：{names}";
        backups_many: "It has {n} backups: {names}", "有 {n} 个备份：{names}";
        backups_fix: "Delete its backups. Keep in mind that you can't restore it afterwards.", "请删除其备份。注意删除后将无法恢复。";
        backups_stay: "Its backups stay with you: {names}", "备份将留在您这里：{names}";
        server_backup: "It's contained in the backup of a server: {names}", "包含在云服务器备份中：{names}";
        server_backup_fix: "The cloud may refuse. If it does, delete those server backups.", "云平台可能拒绝。如被拒绝，请删除这些云服务器备份。";
        policy: "A backup policy applies to it: {names}", "已绑定备份策略：{names}";
        policy_fix: "Dissociate the disk from its vault, or the policy from the vault.", "请将云硬盘从存储库中移出，或解除存储库与策略的关联。";
        vault: "It lies in a backup vault without a policy: {names}", "位于未绑定策略的备份存储库中：{names}";
        vault_fix: "The cloud may refuse. If it does, dissociate the disk from the vault.", "云平台可能拒绝。如被拒绝，请将云硬盘从存储库中移出。";
        snapshot_policy: "An automatic snapshot policy is bound to it", "已绑定自动快照策略";
        snapshot_policy_fix: "Its next snapshot will stand in the way, also after the transfer is created. Unbind the policy first.", "下一次自动快照会造成阻碍，即使转移已创建。请先解绑策略。";
        prepaid: "It's paid yearly or monthly (order {names})", "包年/包月计费（订单 {names}）";
        prepaid_fix: "Only pay-per-use disks can be transferred. Change its billing mode when the order ends.", "仅按需计费的云硬盘可以转移。请在订单到期后更改计费模式。";
        frozen: "It's frozen", "已被冻结";
        frozen_fix: "Settle the account's arrears or the violation that froze it.", "请结清欠费或处理导致冻结的违规。";
        dss: "It lies in a dedicated storage pool (DSS): {names}", "位于专属分布式存储池（DSS）：{names}";
        dess: "It lies on dedicated enterprise storage (DESS): {names}", "位于专属企业存储（DESS）：{names}";
        dedicated_fix: "Disks on dedicated storage can't be transferred. Copy the data to an EVS disk and transfer that one.", "专属存储上的云硬盘不可转移。请将数据复制到 EVS 云硬盘后转移。";
        system_disk: "A server starts from it (system disk)", "它是系统盘";
        system_disk_fix: "Only data disks can be transferred. Create an image and share that instead.", "仅数据盘可以转移。请创建镜像并共享镜像。";
        system_disk_note: "It's bootable", "可启动";
        locked: "It's locked by another operation ({names})", "已被其他操作锁定（{names}）";
        locked_fix: "Wait for that operation to end, then refresh.", "请等待该操作结束后刷新。";
        shared: "It can be attached to several servers at once (shared disk)", "可同时挂载到多台云服务器（共享盘）";
        group: "It's a member of a volume group ({names})", "属于卷组（{names}）";
        group_fix: "Remove it from the group first.", "请先将其移出卷组。";
        unchecked_snapshots: "Whether it has snapshots", "是否有快照";
        unchecked_backups: "Whether it has backups", "是否有备份";
        unchecked_policy: "Whether a backup policy applies to it", "是否绑定备份策略";
        unchecked_other: "Whether something else stands in the way", "是否有其他阻碍";
    }
}
