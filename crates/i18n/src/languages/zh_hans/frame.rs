//! Simplified Chinese: the frame around every page.

use crate::messages::frame::Source;

translation! {
    Source {
        product: "云硬盘过户控制台";
        skip: "跳到正文";
        navigation: "主导航";
        disks: "云硬盘";
        transfers: "过户记录";
        accept: "接受";
        account_menu: "您的账号";
        place: "项目和区域";
        places: "各区域的项目";
        find_place: "搜索项目和区域";
        no_such_place: "没有名称包含此内容的项目或区域。";
        place_alone: "此次登录仅可用于此项目。";
        places_failed: "无法列出您的项目";
        place_failed: "无法进入该项目";
        enter_place: "进入 {project}";
        enter_place_text: "进入其他项目时，云平台需要您再次输入密码。您在此处仍保持登录，正在进行的操作会继续。";
        enter_it: "进入";
        arrived: "您现在位于 {project}，{region}。";
        session_left_little: "剩余不到一分钟";
        session_left: "剩余 {time}";
        session_over: "登录已失效";
        next_try: "读取会自动继续：{secs} 秒后重试。";
        stop_waiting: "不再等待";
        help: "帮助";
        help_topic: "主题";
        help_close: "关闭帮助";
        help_failed: "无法加载帮助，请稍后重试。";
        shortcuts: "键盘快捷键";
        shortcuts_text: "在输入框中输入时，快捷键不起作用。";
        shortcuts_on: "使用字母和符号快捷键";
        shortcut_search: "前往搜索框";
        shortcut_disks: "前往云硬盘";
        shortcut_transfers: "前往过户记录";
        shortcut_accept: "前往接受";
        paper_time: "打印时间";
        sign_out: "退出登录";
        language: "语言";
        language_now: "此页面现在使用简体中文。";
        language_missing: "无法加载“{language}”，语言保持不变。";
        theme: "主题";
        theme_auto: "跟随系统";
        theme_light: "浅色";
        theme_dark: "深色";
        not_found: "没有这个页面";
        not_found_text: "地址可能有误，或来自本控制台的其他版本。";
        to_disks: "查看云硬盘";
        offline: "设备已离线，当前内容可能不是最新，但不会丢失。";
        updated: "控制台已更新";
        updated_text: "此页面属于旧版本，其部分文件已不在服务器上。请重新加载并重新登录。密码和密钥需重新输入，其余内容会保留。";
        updated_load: "重新加载页面";
        notices: "通知";
        messages: "消息";
        close_message: "关闭消息";
        leave_title: "要离开此页面吗？";
        leave_stay: "留在此页";
        leave_go: "离开";
        sign_out_title: "现在退出登录？";
        sign_out_waiting: "other: {n} 条过户记录仍在排队，将不会创建或取消。";
        sign_out_under_way: "other: {n} 个请求正在进行：云平台仍可能执行。";
        late_keys_sealed: "之后到达的密钥会加密保存在此浏览器中。";
        late_keys_lost: "此浏览器无法保存密钥：之后到达的密钥将会丢失。";
        sign_out_unsealed: "other: {n} 个密钥只存在于此页面，将会丢失。";
        sign_out_stay: "保持登录";
        minutes: "{n} 分钟";
        hours: "{n} 小时";
        journal_not_lasting: "此浏览器不允许控制台保存密钥（隐私窗口或存储被阻止）。密钥仅保留在此页面中：请在关闭前逐一移交。";
        crash_title: "页面出现错误";
        crash_text: "请重新加载并重新登录。已加密保存在此浏览器中的密钥仍在。未加密保存且未移交的密钥已丢失：请取消该过户并重新创建。";
        crash_reload: "重新加载";
    }
}
