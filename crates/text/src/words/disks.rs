//! Texts: disks.

texts! {
    /// The page of disks.
    DisksText {
        title: "Disks", "云硬盘";
        lead: "Which disks can be transferred to another account, and why others can't.", "哪些云硬盘可以转移到其他账号，哪些不能以及原因。";
        eligible: "Can go", "可转移";
        blocked: "Can't go", "不可转移";
        undecided: "Not sure", "无法确定";
        checking: "Checking…", "检查中…";
        all: "All", "全部";
        filter_verdict: "Verdict", "结论";
        search: "Search name or ID", "搜索名称或 ID";
        any_status: "Any status", "任意状态";
        any_type: "Any type", "任意类型";
        any_zone: "Any zone", "任意可用区";
        sort_by: "Sort by {column}", "按{column}排序";
        verdict: "Verdict", "结论";
        select: "Select {disk}", "选择 {disk}";
        select_all: "Select all that can go and match", "选择所有符合条件且可转移的云硬盘";
        selected_one: "{n} disk selected", "已选择 {n} 个云硬盘";
        selected_many: "{n} disks selected", "已选择 {n} 个云硬盘";
        selected_size: "{n} GiB together", "共 {n} GiB";
        clear_selection: "Clear selection", "清除选择";
        clear_filters: "Clear filters", "清除筛选";
        transfer_selected: "Transfer…", "转移…";
        select_first: "Select at least one disk", "请至少选择一个云硬盘";
        blocked_selected: "Can't be transferred: see why", "不可转移：查看原因";
        empty_title: "No disks in this project", "此项目中没有云硬盘";
        empty_text: "Disks that were created or accepted in this project and region appear here.", "在此项目和区域中创建或接受的云硬盘会显示在这里。";
        none_match: "No disk matches", "没有符合条件的云硬盘";
        none_match_text: "Change or clear the filters to see more.", "请修改或清除筛选条件。";
        showing: "{n} of {total} disks", "{n} / {total} 个云硬盘";
        why: "Why", "原因";
        reasons_one: "{n} reason", "{n} 个原因";
        reasons_many: "{n} reasons", "{n} 个原因";
        why_blocked: "Why it can't go", "不可转移的原因";
        not_checked: "What couldn't be checked", "无法检查的内容";
        good_to_know: "Good to know", "提示";
        may_surprise: "May stand in the way", "可能造成阻碍";
        nothing_against: "Nothing known stands in the way of a transfer.", "未发现阻碍转移的因素。";
        source: "Source: {source}", "依据：{source}";
        partial_title: "Some things couldn't be read", "部分内容无法读取";
        partial_text: "Without them, disks are shown as “not sure” rather than as fine.", "因此相关云硬盘显示为“无法确定”，而不是“可转移”。";
        listing_disks: "Disks", "云硬盘";
        listing_transfers: "Pending transfers", "待处理的转移";
        listing_snapshots: "Snapshots", "快照";
        listing_standard_snapshots: "Standard snapshots", "标准快照";
        listing_backups: "Backups", "备份";
        listing_vaults: "Backup vaults", "备份存储库";
        listing_policies: "Backup policies", "备份策略";
        unreadable_one: "{n} disk in the answer has no readable ID and is left out.", "有 {n} 个云硬盘的 ID 无法识别，已略过。";
        unreadable_many: "{n} disks in the answer have no readable ID and are left out.", "有 {n} 个云硬盘的 ID 无法识别，已略过。";
        failed_title: "Disks couldn't be loaded", "无法加载云硬盘";
        table: "Disks of the project", "项目中的云硬盘";
        transfer_this: "Transfer this disk…", "转移此云硬盘…";
        see_transfer: "See its transfer", "查看其转移";
        still_reading: "Snapshots, backups and policies are still being read.", "仍在读取快照、备份和策略。";
        frozen_note: "Whether a disk is frozen can't be checked beforehand on this cloud.", "此云上无法预先检查云硬盘是否被冻结。";
    }
}
