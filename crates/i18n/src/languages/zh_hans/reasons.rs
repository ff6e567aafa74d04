//! Simplified Chinese: why a disk can't go, and what to do about it.

use crate::messages::reasons::Source;

translation! {
    Source {
        status: "状态为“{names}”，不是“available”";
        status_fix: "请等待其变为可用，或排除占用原因后刷新。";
        attached: "已挂载到云服务器（{names}）";
        attached_fix: "请先从云服务器卸载，并在此之前停止写入。";
        awaiting: "已有待接收的过户记录";
        awaiting_fix: "请移交该过户记录的 ID 和密钥，或取消该过户。";
        awaiting_unlisted: "正在等待接收，但未列出对应的过户记录";
        awaiting_unlisted_fix: "请查看过户页面：那里说明了处理办法。";
        other_owner: "属于其他项目（{names}）";
        other_owner_fix: "请切换到其所属项目。";
        encrypted: "已加密";
        encrypted_fix: "加密云硬盘不可过户。请将数据复制到新的未加密云硬盘后再过户。";
        snapshots: "有 {n} 个快照：{names}";
        snapshots_fix: "请删除其快照，或用快照创建新云硬盘后过户新盘。";
        snapshots_backup_fix: "这些快照由备份生成，只有删除备份后才会消失。";
        snapshots_along: "快照将一并过户：{names}";
        busy_snapshot: "有快照不可用：{names}";
        busy_snapshot_fix: "请等待该快照可用，或将其删除。";
        backups: "有 {n} 个备份：{names}";
        backups_fix: "请删除其备份。注意删除后将无法恢复。";
        backups_stay: "备份将留在您这里：{names}";
        server_backup: "包含在云服务器备份中：{names}";
        server_backup_fix: "云平台可能拒绝。如被拒绝，请删除这些云服务器备份。";
        policy: "已绑定备份策略：{names}";
        policy_fix: "请将云硬盘从存储库中移出，或解除存储库与策略的关联。";
        vault: "位于未绑定策略的备份存储库中：{names}";
        vault_fix: "云平台可能拒绝。如被拒绝，请将云硬盘从存储库中移出。";
        snapshot_policy: "已绑定自动快照策略";
        snapshot_policy_fix: "下一次自动快照会造成阻碍，即使过户已创建。请先解绑策略。";
        prepaid: "包年/包月计费（订单 {names}）";
        prepaid_fix: "仅按需计费的云硬盘可以过户。请在订单到期后更改计费模式。";
        frozen: "已被冻结";
        frozen_fix: "请结清欠费或处理导致冻结的违规。";
        dss: "位于专属分布式存储池（DSS）：{names}";
        dess: "位于专属企业存储（DESS）：{names}";
        dedicated_fix: "专属存储上的云硬盘不可过户。请将数据复制到 EVS 云硬盘后过户。";
        system_disk: "它是系统盘";
        system_disk_fix: "仅数据盘可以过户。请创建镜像并共享镜像。";
        system_disk_note: "可启动";
        locked: "已被其他操作锁定（{names}）";
        locked_fix: "请等待该操作结束后刷新。";
        shared: "可同时挂载到多台云服务器（共享盘）";
        group: "属于卷组（{names}）";
        group_fix: "请先将其移出卷组。";
        unchecked_snapshots: "是否有快照";
        unchecked_backups: "是否有备份";
        unchecked_policy: "是否绑定备份策略";
        unchecked_other: "是否有其他阻碍";
    }
}
