//! Simplified Chinese: commands of other clients, and rights to grant.

use crate::messages::commands::Source;

translation! {
    Source {
        title: "其他客户端的命令";
        text: "用于脚本或没有浏览器的机器的相同步骤。命令中不含密钥和 Token：运行时会提示输入密钥。";
        client: "客户端";
        list_disks: "列出云硬盘";
        create: "创建云硬盘过户";
        list: "列出过户记录";
        show: "查看过户记录";
        cancel: "取消过户";
        accept: "接受过户";
        copy_named: "复制：{what}";
        copy_failed: "浏览器不允许复制。请选中文本后手动复制。";
        not_there: "{what}：此客户端没有对应的功能。";
        curl_note: "适用于 bash 和 zsh。请先将 Token 放入变量 OS_TOKEN。";
        endpoint_note: "请将块存储的地址放入 OS_VOLUME_ENDPOINT，不含 /v3 及其后内容：本控制台不知道该地址。";
        openstack_note: "请先通过环境变量登录，例如使用 openrc 文件。";
        argument_note: "此客户端以参数形式接收密钥。命令运行期间，同一台机器上的其他人可以看到它。";
        koo_cli_note: "根据服务商的指南编写，我们未经试用。客户端使用自己的配置项登录。";
        terraform_note: "Terraform 会将其创建的内容（包括密钥）保存在状态文件中，拥有该文件的人均可读取。";
        terraform_none: "OpenStack 的 Terraform Provider 不支持过户。";
        grant: "需授予的权限";
        grant_iam: "仅包含此处所需权限的自定义策略。请按项目授权：过户操作仅在企业项目级授权不够。";
        grant_cinder: "用于 Cinder 的 policy.yaml 的规则，对应管理员创建的两个角色。项目成员默认即可进行这些操作。";
        policy_of_sender: "发送方的策略";
        policy_of_recipient: "接收方的策略";
        rules: "两个角色的规则";
    }
}
