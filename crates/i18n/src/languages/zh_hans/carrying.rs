//! Simplified Chinese: an account's record, taken from one browser to another.

use crate::messages::carrying::Source;

translation! {
    Source {
        take: "带到其他浏览器…";
        bring: "导入记录…";
        take_title: "将此账号的记录带到其他浏览器";
        take_text: "一个加密文件包含此浏览器中该账号所有项目的过户记录和密钥。此处不会删除任何内容：在过户结束之前，两个浏览器中都有这些密钥。如需在此销毁，请退出登录并选择销毁。台账留在此处。";
        make: "生成文件";
        made: "文件已保存";
        made_text: "文件已保存到下载目录。请在另一个浏览器中登录同一账号，进入“过户记录”页面，凭此口令导入。请将两者分开保管：同时拥有两者的人即可得到密钥。";
        nothing: "此浏览器中没有该账号可带走的内容。";
        not_read: "无法读取此浏览器的存储。请重新加载页面后重试。";
        unopened: "other: {n} 个密钥无法打开；文件中有其过户记录，但没有密钥。";
        left_out: "other: 文件容纳不下全部历史记录：最早的 {n} 条不在其中。";
        bring_title: "从其他浏览器导入记录";
        bring_text: "请在拥有记录的浏览器中，在此页面选择“带到其他浏览器…”。此处已有的内容保持不变；此处缺少的密钥会补上。";
        choose: "选择文件…";
        open_title: "此记录已加密";
        not_a_record: "这不是浏览器的记录，或已被改动。未保存任何内容。";
        elsewhere: "此记录属于云“{cloud}”中的账号“{account}”，而您登录的是另一个账号。未保存任何内容。";
        not_yet: "以下是文件的内容。尚未保存任何内容。";
        made_at: "生成时间";
        entries: "文件中的过户记录";
        known: "其中此处已有";
        keys: "将补入的密钥";
        nothing_new: "其中的全部内容此处均已有。";
        bring_yes: "导入";
        brought: "other: 已导入 {n} 条过户记录。";
        brought_keys: "other: 已在此浏览器中加密保存 {n} 个密钥。";
        unsealed: "other: {n} 个密钥无法在此加密保存。请再次导入该记录。";
        not_stored: "此浏览器的存储拒绝写入。未导入任何内容。";
        not_kept: "此页面不在浏览器中保存任何内容，因此无法导入其他浏览器的记录。";
    }
}
