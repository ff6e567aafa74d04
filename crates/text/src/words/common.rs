//! Texts: common.

texts! {
    /// Words that occur everywhere.
    CommonText {
        close: "Close", "关闭";
        back: "Back", "返回";
        retry: "Try again", "重试";
        refresh: "Refresh", "刷新";
        copy: "Copy", "复制";
        copied: "Copied", "已复制";
        copy_failed: "The browser didn't allow copying. Reveal it and copy it by hand.", "浏览器不允许复制，请显示后手动复制。";
        reveal: "Reveal", "显示";
        hide: "Hide", "隐藏";
        hidden: "hidden", "已隐藏";
        loading: "Loading…", "正在加载…";
        no_name: "(no name)", "（无名称）";
        size: "{n} GiB", "{n} GiB";
        disk: "Disk", "云硬盘";
        disk_id: "Disk ID", "云硬盘 ID";
        transfer_id: "Transfer ID", "转移 ID";
        key: "Key", "密钥";
        name: "Name", "名称";
        status: "Status", "状态";
        size_label: "Size", "容量";
        disk_type: "Type", "类型";
        zone: "Availability zone", "可用区";
        created: "Created", "创建时间";
        project: "Project", "项目";
        region: "Region", "区域";
        account: "Account", "账号";
        cloud: "Cloud", "云";
        unknown: "unknown", "未知";
        request_id: "Request ID for support: {id}", "请求 ID（供技术支持使用）：{id}";
        updated: "Updated {time}", "更新于 {time}";
        stale: "Couldn't refresh. You see what was read {time}.", "刷新失败，当前显示的是 {time} 读取的内容。";
        more: "and {n} more", "以及另外 {n} 项";
        comma: ", ", "、";
    }
}
