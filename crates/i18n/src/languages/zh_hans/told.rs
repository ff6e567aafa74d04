//! Simplified Chinese: receipts and notes of the other side.

use crate::messages::told::Source;

translation! {
    Source {
        import: "导入回执…";
        import_title: "对方的回执或说明";
        import_label: "回执或说明";
        import_hint: "粘贴对方发来的内容，或选择其文件。其中没有密钥。";
        import_file: "选择文件…";
        import_now: "导入";
        no_receipt: "这既不是本控制台的回执，也不是说明。";
        later: "这来自本控制台的更高版本。请重新加载本页。";
        too_large: "此文件过大，不是回执。";
        nothing: "其中没有本项目的过户。";
        unknown: "其中另有 {n} 个不属于本项目，已忽略。";
        noted: "已为 {n} 个过户记下。";
        claim: "对方如此声明，记于 {time}。这并非证明：以云平台所示为准。";
        offered: "发送方称：已提供";
        unwanted: "接收方不需要 {n} 块云硬盘";
        unwanted_text: "对方的说明如此声明。取消这些过户后，云硬盘即可重新使用。";
        decline: "我不需要";
        decline_text: "为发送方生成一份说明，含过户 ID，不含密钥。不会向云平台发送任何内容：过户会一直等待，直到发送方取消。";
        decline_save: "保存说明";
        decline_copy: "复制说明";
        decline_done: "请将说明发给发送方，由其在过户页面导入。";
    }
}
