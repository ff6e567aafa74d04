//! Texts: failures.

texts! {
    /// What went wrong with a request, in general.
    FailureText {
        unreachable: "The cloud can't be reached", "无法连接云平台";
        unreachable_fix: "The console's own server is up, but can't connect to the cloud. Nothing was changed. Try again in a moment.", "控制台服务器正常，但无法连接云平台。未发生任何更改，请稍后重试。";
        offline: "No connection", "没有连接";
        offline_fix: "This device is offline, or the console's server is down. Nothing was changed.", "设备离线或控制台服务器不可用。未发生任何更改。";
        lost: "The answer was lost", "响应丢失";
        lost_fix: "The connection broke before an answer came. If something was to be changed, it may have happened.", "在收到响应前连接中断。如果是更改操作，可能已经生效。";
        timed_out: "No answer came in time", "响应超时";
        unreadable: "The answer can't be read", "无法读取响应";
        unreadable_fix: "Something other than the cloud may have answered, such as a proxy. Try again; if it stays so, tell your administrator.", "响应可能来自代理等其他组件。请重试；如仍如此，请联系管理员。";
        certificate: "The cloud's certificate isn't trusted", "云平台的证书不受信任";
        certificate_fix: "The console's own server refused to talk to the cloud. Nothing was sent. Tell your administrator what the server said.", "控制台服务器拒绝与云平台通信，未发送任何请求。请将服务器的提示告知管理员。";
        redirected: "The cloud pointed to another address", "云平台指向了其他地址";
        redirected_fix: "The console follows no such pointer, because it would take your sign-in along. Its administrator has to correct the cloud's address.", "控制台不会跟随重定向，以免泄露登录信息。请管理员更正云平台地址。";
        direct: "The cloud gave this page no answer", "云平台未向此页面返回响应";
        direct_fix: "This cloud is called straight from the browser. It's down, its certificate isn't trusted here, or it doesn't let pages of this address call it (CORS): a browser doesn't tell which. Nothing was changed. Tell your administrator this page's address.", "浏览器直接访问该云平台。可能是云平台不可用、证书不受信任，或未允许此地址的页面访问（CORS），浏览器不会说明是哪一种。未发生任何更改。请将此页面的地址告知管理员。";
        not_signed_in: "Your sign-in isn't accepted any more", "登录已不被接受";
        not_signed_in_fix: "Sign in again. Everything on the page is kept.", "请重新登录，页面内容均已保留。";
        not_allowed: "You aren't allowed to do this", "您没有权限";
        not_allowed_fix: "Ask your administrator for the action {action}, granted for the project: a grant for an enterprise project isn't enough for transfers.", "请向管理员申请项目级权限 {action}；转移操作仅在企业项目级授权不够。";
        frozen: "The account is frozen or suspended", "账号已被冻结或停用";
        frozen_fix: "Settle arrears or verification in the provider's console, then try again.", "请在服务商控制台结清欠费或完成认证后重试。";
        not_found: "The cloud doesn't find it", "云平台未找到";
        not_found_fix: "It was deleted or moved, or it's in another project or region.", "可能已被删除或移动，或位于其他项目或区域。";
        over_quota: "A quota doesn't suffice", "配额不足";
        over_quota_fix: "Free some room or ask for a higher quota.", "请释放资源或申请提高配额。";
        ineligible: "The cloud refuses the transfer of this disk", "云平台拒绝转移此云硬盘";
        ineligible_fix: "Refresh the disks to see whether something has changed.", "请刷新云硬盘查看是否有变化。";
        locked: "The disk is locked by another operation", "云硬盘被其他操作锁定";
        locked_fix: "Wait for it to end, then try again.", "请等待其结束后重试。";
        too_many: "The cloud wants fewer requests", "请求过于频繁";
        too_many_fix: "Wait a little, then try again.", "请稍候再试。";
        bad_request: "The cloud didn't understand the request", "云平台无法理解请求";
        bad_request_fix: "This console and the cloud disagree on a rule. Tell your administrator what the cloud said.", "控制台与云平台的规则不一致，请将云平台的提示告知管理员。";
        cloud_fault: "The cloud is in trouble", "云平台故障";
        cloud_fault_fix: "Try again in a moment.", "请稍后重试。";
        other: "The cloud refused (HTTP {status})", "云平台拒绝（HTTP {status}）";
        part: "This part of the console couldn't be loaded", "控制台的此部分无法加载";
        part_fix: "The connection broke, or the console was updated. Try again; if that doesn't help, load the page again.", "连接中断，或控制台已更新。请重试；如仍失败，请重新加载页面。";
        journal: "This browser's storage refused to keep the record", "浏览器存储拒绝保存记录";
        journal_fix: "Nothing was sent. Free some storage or leave private browsing, then try again.", "未发送任何请求。请释放存储空间或退出隐私浏览后重试。";
    }
}
