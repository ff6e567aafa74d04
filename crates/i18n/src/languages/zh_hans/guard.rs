//! Simplified Chinese: what guards a sign-in.

use crate::messages::guard::Source;

translation! {
    Source {
        public: "这是公用或共享的电脑：不在此浏览器中保留任何内容";
        public_text: "您的身份、操作记录和过户的密钥仅保留在此页面中。退出登录或关闭页面时尚未移交的密钥将会丢失。您复制或下载的内容仍会留在电脑上。";
        public_keys: "您以公用电脑方式登录：密钥仅保留在此页面中。请在退出登录或关闭页面之前逐一移交，否则将会丢失。";
        plain_keys: "此处不以明文移交密钥";
        plain_keys_text: "您的组织不允许以明文显示、复制或保存密钥。请将密钥加密保存为文件，并通过其他方式告知口令。";
        plain_keys_before: "您的组织不允许以明文显示、复制或保存密钥。您创建的过户只能通过加密文件移交。";
        plain_keys_anyway: "创建：我知道密钥只能通过加密文件移交";
        plain_keys_confirm: "请先确认您了解密钥的移交方式";
        plain_keys_nowhere: "无法在此创建：密钥不得显示，此浏览器也不保存密钥，因此永远无人能接受";
        key_sealed: "您的组织不允许显示密钥";
        recipients: "您的组织要求只将云硬盘过户给以下账号：{accounts}。此控制台不会接受到其他账号；但持有 ID 和密钥的人可以在别处接受。";
        not_a_recipient: "您的组织只允许此控制台将云硬盘接受到以下账号：{accounts}。此项目属于 {account}。";
        idle: "您还在吗？";
        idle_text: "此页面已有一段时间无人使用，即将锁定。按任意键即可继续。";
        idle_left: "{secs} 秒后锁定";
        locked: "已锁定";
        locked_text: "此页面已有一段时间无人使用。除已输入的机密信息外，页面内容均已保留，进行中的操作会完成。请重新验证身份以继续。";
        put_aside: "您离开过此页面，因此已退出登录，已输入的机密信息也已清除。加密保存在此浏览器中的密钥仍在。";
        another_user: "此令牌属于其他用户。如需以他人身份登录，请先退出登录。";
    }
}
