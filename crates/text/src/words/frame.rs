//! Texts: frame.

texts! {
    /// The frame around every page.
    FrameText {
        product: "EVS Transfer Console", "EVS 转移控制台";
        skip: "Skip to content", "跳到正文";
        navigation: "Main", "主导航";
        disks: "Disks", "云硬盘";
        transfers: "Transfers", "转移";
        accept: "Accept", "接受";
        session_left: "{time} left", "剩余 {time}";
        session_over: "Your sign-in has ended", "登录已失效";
        sign_out: "Sign out", "退出登录";
        language: "Language", "语言";
        theme: "Theme", "主题";
        theme_auto: "System", "跟随系统";
        theme_light: "Light", "浅色";
        theme_dark: "Dark", "深色";
        not_found: "There's no such page", "没有这个页面";
        not_found_text: "The address may be mistyped or from another version of this console.", "地址可能有误，或来自本控制台的其他版本。";
        to_disks: "Go to your disks", "查看云硬盘";
        offline: "This device is offline. What you see may be old; nothing is lost.", "设备已离线，当前内容可能不是最新，但不会丢失。";
        messages: "Messages", "消息";
        close_message: "Close message", "关闭消息";
        leave_title: "Leave this page?", "要离开此页面吗？";
        leave_stay: "Stay here", "留在此页";
        leave_go: "Leave", "离开";
        minutes_one: "{n} min", "{n} 分钟";
        minutes_many: "{n} min", "{n} 分钟";
        hours_one: "{n} h", "{n} 小时";
        hours_many: "{n} h", "{n} 小时";
        journal_not_lasting: "This browser doesn't let the console keep keys (private window or blocked storage). Keys live in this page only: hand each one over before you close it.", "此浏览器不允许控制台保存密钥（隐私窗口或存储被阻止）。密钥仅保留在此页面中：请在关闭前逐一移交。";
    }
}
