//! Simplified Chinese: the page of disks.

use crate::messages::disks::Source;

translation! {
    Source {
        title: "云硬盘";
        lead: "哪些云硬盘可以过户给其他账号，哪些不能以及原因。";
        eligible: "可过户";
        blocked: "不可过户";
        undecided: "无法确定";
        checking: "检查中…";
        all: "全部";
        filter_verdict: "结论";
        search: "搜索名称或 ID";
        any_status: "任意状态";
        any_type: "任意类型";
        any_zone: "任意可用区";
        sort_by: "按{column}排序";
        verdict: "结论";
        select: "选择 {disk}";
        select_all: "选择所有符合条件且可过户的云硬盘";
        selected: "已选择 {n} 块云硬盘";
        selected_size: "共 {n} GiB";
        clear_selection: "清除选择";
        clear_filters: "清除筛选";
        transfer_selected: "过户…";
        select_first: "请至少选择一块云硬盘";
        blocked_selected: "不可过户：查看原因";
        empty_title: "此项目中没有云硬盘";
        empty_text: "在此项目和区域中创建或接受的云硬盘会显示在这里。";
        none_match: "没有符合条件的云硬盘";
        none_match_text: "请修改或清除筛选条件。";
        showing: "{n} / {total} 块云硬盘";
        why: "原因";
        reasons: "{n} 个原因";
        why_blocked: "不可过户的原因";
        not_checked: "无法检查的内容";
        good_to_know: "提示";
        may_surprise: "可能造成阻碍";
        nothing_against: "未发现阻碍过户的因素。";
        source: "依据：{source}";
        partial_title: "部分内容无法读取";
        partial_text: "因此相关云硬盘显示为“无法确定”，而不是“可过户”。";
        listing_disks: "云硬盘";
        listing_transfers: "待接收的过户记录";
        listing_snapshots: "快照";
        listing_standard_snapshots: "标准快照";
        listing_backups: "备份";
        listing_vaults: "备份存储库";
        listing_policies: "备份策略";
        unreadable: "有 {n} 块云硬盘的 ID 无法识别，已略过。";
        failed_title: "无法加载云硬盘";
        table: "项目中的云硬盘";
        transfer_this: "过户此云硬盘…";
        see_transfer: "查看其过户记录";
        still_reading: "仍在读取快照、备份和策略。";
        frozen_note: "此云上无法预先检查云硬盘是否被冻结。";
    }
}
