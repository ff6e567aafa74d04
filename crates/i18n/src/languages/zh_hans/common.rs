//! Simplified Chinese: what occurs everywhere.

use crate::messages::common::Source;

translation! {
    Source {
        close: "关闭";
        qr_show: "显示二维码";
        qr_title: "链接的二维码";
        qr_text: "用另一台设备的摄像头扫描即可打开链接。其中不含可读取的密钥。";
        back: "返回";
        retry: "重试";
        refresh: "刷新";
        copy: "复制";
        copied: "已复制";
        copy_failed: "浏览器不允许复制，请显示后手动复制。";
        reveal: "显示";
        hide: "隐藏";
        hidden: "已隐藏";
        loading: "正在加载…";
        no_name: "（无名称）";
        size: "{n} GiB";
        disk: "云硬盘";
        disk_id: "云硬盘 ID";
        transfer_id: "过户记录 ID";
        key: "密钥";
        name: "名称";
        status: "状态";
        size_label: "容量";
        disk_type: "类型";
        zone: "可用区";
        created: "创建时间";
        project: "项目";
        region: "区域";
        account: "账号";
        cloud: "云";
        unknown: "未知";
        request_id: "请求 ID（供技术支持使用）：{id}";
        just_now: "刚刚";
        updated: "{time}更新";
        stale: "刷新失败，当前显示的是{time}读取的内容。";
        details: "详情";
        more: "以及另外 {n} 项";
    }
}
