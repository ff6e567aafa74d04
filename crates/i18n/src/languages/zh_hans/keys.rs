//! Simplified Chinese: keys in this browser, what seals them, and destroying them.

use crate::messages::keys::Source;

translation! {
    Source {
        destroyed: "已在此销毁";
        destroyed_text: "密钥已在此浏览器中被主动销毁。请取消过户并重新创建。";
        destroyed_after: "您已移交密钥，之后它已在此销毁。接收方仍可接受。";
        destroyed_at: "{time}已在此销毁密钥";
        cannot_hand_over: "其密钥已在此销毁";
        history_destroyed: "other: {time} 销毁了 {n} 条历史记录。";
        history_cleared: "other: {time}，{by} 清除了 {n} 条历史记录。";
        holds: "此浏览器保存的此账号内容";
        kept: "other: {n} 个尚未移交的加密保存密钥";
        handed_over: "other: {n} 个已移交的加密保存密钥";
        history: "other: {n} 条历史记录";
        becomes: "如何处理？";
        keep: "保留在此";
        keep_text: "重新登录后仍可在此找到。打开加密保存的密钥并不需要登录：能使用此浏览器或持有其文件的人都能做到。";
        keep_passkey_text: "重新登录后仍可在此找到。加密保存的密钥只能用您的通行密钥打开。";
        first: "先移交密钥";
        first_text: "您将保持登录，并看到过户记录。";
        destroy_keys: "销毁密钥";
        destroy_keys_text: "尚未移交的过户之后只能取消并重新创建。历史记录会注明密钥已销毁。";
        destroy_all: "销毁密钥和历史记录";
        destroy_history: "销毁历史记录";
        destroy_all_text: "只留下一行：何时销毁了多少条记录。没有其他记录。";
        confirm: "我知道此操作无法撤销";
        confirm_first: "请先勾选上方的复选框";
        destroy: "销毁并退出登录";
        to_transfers: "查看过户记录";
        destroy_failed: "此浏览器的存储拒绝了操作：未能全部销毁。您仍处于登录状态。";
        keys_gone: "other: 已销毁 {n} 个密钥";
        sealing_stays: "无法丢弃用于加密保存的密钥：另一个标签页中打开着此页面的旧版本。请关闭该标签页。";
        title: "此浏览器中的密钥";
        off_text: "密钥由此浏览器自己的密钥加密保存，后者就存放在旁边。这能防止从存储中读出或挪作他用；但无法防范持有此浏览器文件的人，也无法防范此页面中的脚本。";
        on_text: "密钥已用您的通行密钥加密保存。没有它，即使持有此浏览器的文件也无法打开；但在页面打开且已提供通行密钥期间，页面中的脚本可以。";
        set_up: "用通行密钥保护…";
        set_up_title: "要用通行密钥保护密钥吗？";
        set_up_text: "创建过户的方式不变。之后移交密钥时需要提供通行密钥，每次登录一次。";
        set_up_warning: "如果丢失通行密钥，任何人都无法再打开这些密钥。相应的过户只能取消并重新创建；云硬盘仍归您所有。";
        set_up_others: "它会保护此浏览器中的所有密钥，包括其他账号的密钥。";
        set_up_yes: "创建通行密钥";
        not_now: "暂不";
        turn_off: "停用通行密钥";
        go_on: "继续";
        give_up: "通行密钥已丢失…";
        give_up_title: "要放弃通行密钥吗？";
        give_up_text: "other: 用它加密保存的 {n} 个密钥将被销毁，无论属于哪个账号。相应的过户之后只能取消并重新创建。";
        give_up_yes: "销毁并放弃";
        is_on: "从现在起由通行密钥保护此处的密钥";
        is_off: "通行密钥已停用";
        left: "other: 还有 {n} 个密钥尚未重新加密保存。";
        retiring: "other: 停用尚未完成：还有 {n} 个密钥需要它。";
        not_offered: "此浏览器在此处不提供通行密钥：需要 https（或 localhost）以及带名称的地址。";
        not_given: "浏览器未获得通行密钥：已取消、超时，或不在此设备上。没有任何变化，请重试。";
        no_secret: "此通行密钥无法保护密钥（不支持 PRF）。没有任何变化，请换一个。您可以在保管通行密钥之处将其删除。";
        broken: "浏览器拒绝了通行密钥。没有任何变化。";
        wrong: "此通行密钥无法打开加密保存在此的内容。";
        not_stored: "此浏览器的存储拒绝了操作。密钥仍按之前的方式加密保存。";
    }
}
