//! Simplified Chinese: packages that are sealed in a file.

use crate::messages::sealing::Source;

translation! {
    Source {
        seal: "加密保存为文件…";
        sealing: "正在加密…";
        working: "正在加密密钥";
        sealed: "已加密并保存";
        sealed_text: "文件已保存到下载目录。可通过邮件或聊天工具发送文件，并通过其他方式（最好是电话）将此口令告诉接收方：同时拥有两者的人即可取走云硬盘。";
        copy_phrase: "复制口令";
        once: "口令仅显示这一次，不会保存在任何地方。如果丢失，请重新加密：将生成另一个文件和另一个口令。";
        told: "我已记下口令";
        no_passkey: "未提供通行密钥，密钥仍处于加密状态。未保存任何内容。";
        no_memory: "此设备内存不足。未保存任何内容。";
        impossible: "浏览器无法加密。未保存任何内容。";
        open_file: "打开文件…";
        file_is_sealed: "此文件已加密";
        phrase: "口令";
        phrase_hint: "发送方通过文件以外的方式告诉您。空格、连字符和大小写不影响。";
        open: "打开";
        opening: "正在打开…";
        mistyped: "口令有误：请与您得到的口令逐字核对。";
        missing: "请输入口令。";
        wrong_phrase: "此口令无法打开该文件。请向发送方索取对应的口令。";
        key_needed: "它是为此浏览器所没有的另一把密钥加密的。请在生成请求的浏览器中打开，或在“请求他人发送”中导入其备份。";
        damaged: "加密包在传输中被修改或截断，其中内容均不使用。请让发送方重新发送。";
        too_much: "该加密包需要的计算量或内存超出本页面的限制。请向发送方索取另一个。";
        no_package: "加密包已打开，但其中没有过户信息。请向发送方索取正确的加密包。";
        later: "该加密包由更高版本的控制台生成。请刷新本页面，或用该版本打开。";
        opened: "加密包中有 {n} 条过户及其密钥。请核对内容后接收。";
        left_out: "其中另有 {n} 条过户无法使用";
        note: "发送方留言：“{text}”";
    }
}
