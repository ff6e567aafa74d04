//! Simplified Chinese: runs of many items, over reloads and tabs, and how long they'll take.

use crate::messages::resuming::Source;

translation! {
    Source {
        interrupted: "{n} 条过户记录的创建曾中断";
        elsewhere: "另一个标签页正在创建 {n} 条过户记录";
        counts: "已创建：{created}。未知：{unknown}。尚未创建：{open}。";
        text: "继续时会先核实未知的结果，可能已存在的不会重复创建。如果就此结束，已创建的保留，其余不再创建。";
        elsewhere_text: "请在该标签页中继续，此处可查看进度。";
        go_on: "继续创建";
        let_be: "就此结束";
        another_first: "请先完成其他过户：可在“云硬盘过户”页面找到。";
        not_at_all: "目前无法继续，未发送任何请求。请重新加载页面后再查看。";
        asks: "其他标签页是否仍在处理？";
        asks_text: "此浏览器无法判断。如果其他标签页仍在创建这些过户记录，请在该标签页中继续。";
        minutes_left: "剩余约 {n} 分钟";
    }
}
