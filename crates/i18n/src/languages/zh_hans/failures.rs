//! Simplified Chinese: what went wrong with a request, in general.

use crate::messages::failures::Source;

translation! {
    Source {
        unreachable: "无法连接云平台";
        unreachable_fix: "控制台服务器正常，但无法连接云平台。未发生任何更改，请稍后重试。";
        offline: "没有连接";
        offline_fix: "设备离线或控制台服务器不可用，请稍后重试。";
        lost: "响应丢失";
        lost_fix: "在收到响应前连接中断。如果是更改操作，可能已经生效。";
        timed_out: "响应超时";
        repeated: "浏览器将此请求发送了两次";
        repeated_fix: "此请求最多向云平台发送了一次，其响应已丢失。如果是更改操作，可能已经生效。";
        unreadable: "无法读取响应";
        unreadable_fix: "响应可能来自代理等其他组件。请重试；如仍如此，请联系管理员。";
        too_long: "响应过长，无法读取";
        too_long_fix: "已在 32 MiB 处停止读取，正常的云平台响应不会这么长。如果是更改操作，可能已经生效。请告知管理员。";
        moved: "列表在读取期间发生了变化";
        moved_fix: "所示内容可能不完整，请刷新。";
        certificate: "云平台的证书不受信任";
        certificate_fix: "控制台服务器拒绝与云平台通信，未发送任何请求。请将服务器的提示告知管理员。";
        redirected: "云平台指向了其他地址";
        redirected_fix: "控制台不会跟随重定向，以免泄露登录信息。请管理员更正云平台地址。";
        direct: "云平台未向此页面返回响应";
        direct_fix: "浏览器直接访问该云平台。可能是设备离线、云平台不可用、证书不受信任，或未允许此地址的页面访问（CORS），浏览器不会说明是哪一种。如仍如此，请将此页面的地址告知管理员。";
        not_taken: "此服务不接受您的登录";
        not_taken_fix: "登录本身有效，重新登录无济于事。可能属于其他区域，或您的网络地址未被允许。请退出后选择其他区域，或联系管理员。";
        intercepted: "此页面与云平台之间的其他组件代为应答";
        intercepted_fix: "通常是企业的单点登录或代理要求验证身份。请在另一个标签页中打开此地址，或重新加载此页面以登录，然后重试。";
        not_sent: "无法发送请求";
        not_sent_fix: "控制台的某部分无法加载，或请求中含有无法发送的内容。请求没有离开此页面。请重试；如仍失败，请重新加载页面。";
        not_signed_in: "登录已不被接受";
        not_signed_in_fix: "请重新登录，页面内容均已保留。";
        not_allowed: "您没有权限";
        not_allowed_fix: "请向管理员申请项目级权限 {action}；过户操作仅在企业项目级授权不够。";
        not_allowed_role_fix: "您在此项目中的角色不允许此操作。请向管理员申请允许此操作的角色，通常为“member”。云平台的对应规则是 {policy}。";
        not_allowed_unnamed_fix: "请向管理员申请在此项目中允许此操作的角色。";
        frozen: "账号已被冻结或停用";
        frozen_fix: "请在服务商控制台结清欠费或完成认证后重试。";
        not_found: "云平台未找到";
        not_found_fix: "可能已被删除或移动，或位于其他项目或区域。";
        broken_group: "此项目中的一块云硬盘属于另一项目的卷组";
        broken_group_fix: "它是从该卷组过户来的，云平台无法显示它及其所在列表。云管理员可以修复：重置该卷组的状态，再将该云硬盘移出卷组。";
        over_quota: "配额不足";
        over_quota_fix: "请释放资源或申请提高配额。";
        ineligible: "云平台拒绝过户此云硬盘";
        ineligible_fix: "请刷新云硬盘查看是否有变化。";
        locked: "云硬盘被其他操作锁定";
        locked_fix: "请等待其结束后重试。";
        too_many: "请求过于频繁";
        too_many_fix: "请稍候再试。";
        goes_on_in: "other: 将在 {n} 秒后自动继续。";
        bad_request: "云平台无法理解请求";
        bad_request_fix: "控制台与云平台的规则不一致，请将云平台的提示告知管理员。";
        cloud_fault: "云平台故障";
        cloud_fault_fix: "请稍后重试。";
        other: "云平台拒绝（HTTP {status}）";
        part: "控制台的此部分无法加载";
        part_fix: "连接中断，或控制台已更新。请重试；如仍失败，请重新加载页面。";
        journal: "浏览器存储拒绝保存记录";
        journal_fix: "未发送任何请求。请释放存储空间或退出隐私浏览后重试。";
    }
}
