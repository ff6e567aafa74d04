//! Simplified Chinese: what has come, held against what was said of it, and what is still to be done.

use crate::messages::arrival::Source;

translation! {
    Source {
        same: "与发送方所述一致：{facts}。";
        other_title: "与发送方所述不完全一致";
        other: "{fact}：对方称“{said}”，实际为“{is}”";
        other_fix: "以云平台显示的为准。请向发送方确认是否为这块云硬盘。";
        todo: "不会一并过户的内容";
        todo_lead: "云平台只过户云硬盘及其中的数据，其余事项请自行处理：";
        todo_backup: "备份：该云硬盘不在您的任何存储库中，也未绑定您的备份策略。如需备份，请将其加入存储库。";
        todo_snapshots: "自动快照：您的快照策略尚未包含该云硬盘。";
        todo_tags: "标签和企业项目：服务商未说明过户后如何处理。请检查并重新设置。";
        todo_attach: "云服务器：该云硬盘未挂载到任何云服务器。请挂载并加载其文件系统；原挂载位置可询问发送方。";
    }
}
