//! Texts: transfers.

texts! {
    /// Pending and ended transfers.
    TransfersText {
        title: "Transfers", "转移";
        lead: "What waits for its recipient, and what became of the rest.", "等待接收的转移，以及其他转移的结果。";
        pending: "Pending", "待接收";
        ended: "Ended", "已结束";
        pending_count: "{n} pending", "{n} 个待接收";
        table: "Pending transfers", "待接收的转移";
        empty_title: "Nothing is pending", "没有待处理的转移";
        empty_text: "Transfers that wait for their recipient appear here.", "等待接收方的转移会显示在这里。";
        age: "Waiting for", "已等待";
        age_days_one: "{n} day", "{n} 天";
        age_days_many: "{n} days", "{n} 天";
        custody: "Key", "密钥";
        sealed_here: "Sealed here", "密封于此";
        handed_over: "Handed over", "已移交";
        lost: "Lost", "已丢失";
        not_here: "Not in this browser", "不在此浏览器";
        sealed_here_text: "The key is sealed in this browser. Hand it over when you're ready.", "密钥密封保存在此浏览器中，准备好后即可移交。";
        handed_over_text: "You've handed the key over. It's still sealed here until the transfer ends.", "您已移交密钥。在转移结束前仍密封保存在此。";
        lost_text: "The cloud showed the key once and it didn't arrive. Cancel the transfer and create it anew.", "云平台只显示一次密钥且未送达。请取消转移并重新创建。";
        not_here_text: "Somebody else created this transfer, or you did it in another browser. Only they can hand over its key.", "此转移由他人或在其他浏览器中创建，只有创建者能移交密钥。";
        open: "Details", "详情";
        detail_title: "Transfer", "转移";
        hand_over: "Hand over…", "移交…";
        cancel_one: "Cancel transfer", "取消转移";
        cancel_named: "Cancel transfer of {disk}", "取消 {disk} 的转移";
        cancel_selected_one: "Cancel {n} transfer", "取消 {n} 个转移";
        cancel_selected_many: "Cancel {n} transfers", "取消 {n} 个转移";
        cancel_title: "Cancel this transfer?", "要取消此转移吗？";
        cancel_title_many: "Cancel {n} transfers?", "要取消 {n} 个转移吗？";
        cancel_text: "ID and key stop working at once. The disk becomes available to you again.", "ID 和密钥立即失效，云硬盘将恢复为可用。";
        cancel_keep: "Keep it", "保留";
        canceling: "Canceling…", "正在取消…";
        canceled: "Canceled: the disk is yours and available", "已取消：云硬盘归您所有且可用";
        accepted_meanwhile: "Too late: it was accepted in the meantime", "太迟了：其间已被接受";
        ended_unclear: "It has ended, but how can't be told", "已结束，但无法判断结果";
        still_pending: "It's still pending: the cancel had no effect", "仍在等待：取消未生效";
        cancel_unknown: "Whether it was canceled isn't known yet", "尚不清楚是否已取消";
        ending_accepted: "Accepted", "已接受";
        ending_canceled: "Canceled", "已取消";
        ending_unclear: "Ended, unclear how", "已结束，原因不明";
        ending_accepted_text: "The transfer is gone and the disk isn't in this project any more.", "转移已消失，云硬盘已不在此项目中。";
        ending_canceled_text: "The transfer is gone and the disk is back and available.", "转移已消失，云硬盘已恢复可用。";
        ending_unclear_text: "The transfer is gone; the disk doesn't tell what happened.", "转移已消失，无法从云硬盘判断结果。";
        history_text: "This browser's own record. The cloud keeps none.", "此浏览器自己的记录，云平台不保留历史。";
        history_empty: "Nothing has ended yet", "还没有已结束的转移";
        clear_history: "Clear history", "清除历史";
        select: "Select transfer of {disk}", "选择 {disk} 的转移";
        select_all: "Select all", "全选";
        not_found_title: "This transfer isn't pending", "此转移已不在等待中";
        not_found_text: "It was accepted or canceled, belongs to another project or region, or its ID is mistyped.", "可能已被接受或取消、属于其他项目或区域，或 ID 有误。";
        all_transfers: "All transfers", "所有转移";
        disk_unknown: "disk {id}", "云硬盘 {id}";
        just_accepted: "{disk} was accepted", "{disk} 已被接受";
        old_note: "The cloud never ends a transfer by itself. This one has waited for {n} days.", "云平台不会自动结束转移。此转移已等待 {n} 天。";
        received: "Received", "已接收";
        ended_at: "Ended {time}", "结束于 {time}";
        noticed: "noticed {time}", "发现于 {time}";
        despite: "Created despite: {checks}", "在未检查以下内容的情况下创建：{checks}";
        failed_title: "Transfers couldn't be loaded", "无法加载转移";
        waits_seconds: "less than a minute", "不到一分钟";
        recreate: "Cancel and create anew", "取消并重新创建";
        retry_unclear: "Look again", "再次核实";
        unfinished_one: "{n} create didn't finish last time: its outcome is being looked up.", "上次有 {n} 个创建未完成，正在核实结果。";
        unfinished_many: "{n} creates didn't finish last time: their outcome is being looked up.", "上次有 {n} 个创建未完成，正在核实结果。";
    }
}
