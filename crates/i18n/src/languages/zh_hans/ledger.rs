//! Simplified Chinese: the ledger.

use crate::messages::ledger::Source;

translation! {
    Source {
        title: "台账";
        lead: "本账号在此浏览器中发生的事，逐行记录。每一行都含有上一行的哈希值，事后改动会显现。其中没有任何密钥。";
        link: "台账及其校验";
        not_kept: "此浏览器不保存任何内容，台账随本次登录结束。请在退出登录前导出。";
        empty_title: "台账为空";
        empty_text: "从现在起，您创建、移交、取消或接收的都会各记一行。此前发生的不会补记。";
        failed_title: "无法读取台账";
        failed_text: "此浏览器的存储拒绝了读取。您的过户不受影响。";
        unwritten: "有 {n} 行未能写入台账";
        unwritten_text: "操作本身已完成并已记录。请在关闭本页前再试一次。";
        search: "搜索台账";
        lines: "{n} 行";
        lines_shown: "{total} 行中的 {n} 行";
        none_match: "没有匹配的行";
        none_match_text: "更改或清除搜索以查看更多。";
        clear: "清除搜索";
        table: "台账的各行";
        keys: "用上下键在各行之间移动。";
        number: "行";
        time: "时间";
        what: "发生的事";
        no_line: "这不是台账的行";
        verify: "校验";
        verify_receipt: "用回执校验…";
        good: "全部 {n} 行与写入时一致";
        good_end: "末尾是否缺行，或是否全部重写过，只有他人持有的您的回执才能说明。";
        known: "回执所指的那一行在此，且一致。";
        known_gone: "回执所指的那一行已销毁，无法比较。";
        head: "最后一行：序号 {number}，哈希值 {hash}";
        destroyed: "此前有 {n} 行被有意销毁。";
        bad: "第 {place} 行有误";
        bad_form: "其写法不是台账的行：它被改动过，或由别的程序写入。";
        bad_beginning: "它不可能是第一行：前面缺行。";
        bad_number: "此处应为序号 {expected}：有一行缺失、被插入，或位置不对。";
        bad_previous: "它与上一行不符：两行之一事后被改动过。";
        bad_known: "它与已知的该序号的行不同。";
        bad_cut: "台账在已知的第 {number} 行之前结束：末尾缺行。";
        bad_text: "本控制台以外的程序改动了此浏览器保存的内容。请导出台账，并与回执比较。";
        not_yours: "此文件不是本账号的回执，或其中没有台账的行。";
        export_json: "导出（JSON）";
        export_csv: "导出（CSV）";
        destroy: "销毁…";
        destroy_title: "销毁本账号的台账？";
        destroy_text: "所有行都会从此浏览器中消失，且无法恢复。仅保留一行：时间、行数，以及最后一行的哈希值。如果可能有人查阅台账，请先导出。";
        destroy_keep: "保留";
        destroy_yes: "销毁台账";
        destroy_done: "已销毁 {n} 行";
        destroy_failed: "无法销毁台账：此浏览器的存储拒绝了操作。";
        created: "已创建过户";
        key_lost: "已创建过户，密钥丢失";
        handed_over: "已移交";
        taken_back: "已撤回“已移交”";
        key_destroyed: "密钥已销毁";
        canceled: "过户已取消";
        accepted: "云硬盘已接收";
        declined: "已谢绝过户";
        told_accepted: "接收方称：已接收";
        told_declined: "接收方称：不需要";
        cleared: "历史记录已清除";
        destroyed_before: "此前各行已销毁";
        concerns: "{n} 条";
        way_revealed: "已显示密钥";
        way_copied_key: "已复制密钥";
        way_copied_both: "已复制 ID 和密钥";
        way_downloaded: "已保存为文件";
        way_sealed: "已加密保存到文件";
        way_copied_link: "已复制链接（不含密钥）";
        way_confirmed: "由本人标记为已移交";
    }
}
