//! Simplified Chinese: moving disks between two accounts of one person.

use crate::messages::moving::Source;

translation! {
    Source {
        title: "移至我的另一个账号";
        action: "移至我的另一个账号…";
        step_sign_in: "第二个账号";
        step_look: "确认";
        step_move: "移动";
        step_report: "报告";
        side_from: "从";
        side_to: "到";
        lead: "适合在两个账号中都有权限的人：请登录接收云硬盘的账号。两个登录在此页面并列，不显示任何身份认证密钥；离开此页面时，第二个登录即结束。";
        same_region: "云硬盘只能在同一区域内移动，此处为{cloud}的{region}。";
        same_project: "云硬盘已在此项目中，因此已退出该登录。请登录另一个账号，或选择另一个项目。";
        other_place: "该登录与云硬盘不在同一云平台或区域，已退出。";
        sign_in_elsewhere: "登录另一个账号";
        included: "移动 {n} 块云硬盘，共 {size} GiB";
        nothing_goes: "所选云硬盘均不能移动";
        left_out: "所选云硬盘中有 {n} 块不包括在内";
        left_out_text: "它们因以下原因不能移动，其余云硬盘可以单独移动。";
        unsure: "同时移动未能全部检查的 {n} 块云硬盘";
        what_happens_text: "每块云硬盘由第一个账号创建过户，由第二个账号接受，并在那里查看。如果未被接受，则取消过户，并查看云硬盘是否已恢复。在此之前，其身份认证密钥只在此页面的内存中，并加密保存在此浏览器中。";
        no_room: "第二个账号没有足够的配额：见上文";
        try_anyway: "仍然尝试：未被接受的云硬盘会恢复";
        go: "移动 {n} 块云硬盘";
        progress: "已移动 {done} / {total}";
        count_back: "{n} 块已恢复";
        count_needs_you: "{n} 块需要您处理";
        count_not_moved: "{n} 块未移动";
        creating: "正在创建…";
        accepting: "正在接受…";
        checking: "正在查看云硬盘…";
        canceling: "正在取消…";
        moved: "已移动";
        back: "已恢复";
        not_moved: "未移动";
        needs_you: "需要您处理";
        back_text: "第二个账号未收到它。过户已取消，并已看到云硬盘恢复。";
        pending_text: "其过户记录仍待接受。请在此处继续，或在“过户记录”中继续，其密钥也在那里。";
        stopped_text: "在接受之前未再继续。";
        key_away: "其密钥目前无法在此打开。";
        not_canceled: "第二个账号未收到它，且过户无法取消。";
        unclear_text: "第二个账号未收到它，过户已结束，但未看到云硬盘恢复。在对它进行其他操作之前，请先在两个项目中查看该云硬盘。";
        unknown_text: "响应丢失，尚无法判断结果。不会重复发送。请再次查看，或查看该过户记录。";
        not_seen: "已接受，但在第二个账号中尚未看到该云硬盘。请在那里查找。";
        differs: "云硬盘已到，但与原来不同：{what}";
        not_begun_text: "未为它发送任何请求：云硬盘保持原样。";
        leave_running: "正在移动云硬盘。如果离开，不再开始新的移动，进行中的会完成，第二个登录随即结束。届时尚未接受的过户（包括重新加载之后）可在“过户记录”中找到，密钥也在那里。";
        second_gone: "第二个登录已结束，此处无法再移动。未移动的云硬盘可以重新选择。";
        end_second: "结束第二个登录";
    }
}
