//! Texts: accept.

texts! {
    /// Accepting a transfer.
    AcceptText {
        title: "Accept a transfer", "接受转移";
        lead: "Somebody wants to give you a disk. You need the transfer ID and its key.", "有人要将云硬盘转移给您。您需要转移 ID 和密钥。";
        paste_label: "Paste what you were sent", "粘贴收到的内容";
        paste_hint: "A link, a message, a file's content, API output: ID and key are found in it.", "链接、消息、文件内容或 API 输出均可，系统会自动识别 ID 和密钥。";
        paste_nothing: "No transfer ID or key was found in it. The ID looks like 1a7059f5-8ed7-45b7-8d05-2811e5d09f24.", "未找到转移 ID 或密钥。ID 形如 1a7059f5-8ed7-45b7-8d05-2811e5d09f24。";
        paste_found: "Found: {what}", "已找到：{what}";
        found_ids_one: "{n} transfer ID", "{n} 个转移 ID";
        found_ids_many: "{n} transfer IDs", "{n} 个转移 ID";
        found_keys_one: "{n} key", "{n} 个密钥";
        found_keys_many: "{n} keys", "{n} 个密钥";
        id_label: "Transfer ID", "转移 ID";
        id_hint: "36 characters with four hyphens.", "36 个字符，含四个连字符。";
        id_bad: "This isn't a transfer ID: it should look like 1a7059f5-8ed7-45b7-8d05-2811e5d09f24", "不是转移 ID，应形如 1a7059f5-8ed7-45b7-8d05-2811e5d09f24";
        id_is_key: "This looks like the key. ID and key may have changed places.", "这看起来像密钥，ID 和密钥可能填反了。";
        swap: "Swap them", "交换";
        key_label: "Key", "密钥";
        key_hint: "The sender has it, and the cloud shows it to nobody else.", "由发送方提供，云平台不会向其他人显示。";
        key_missing: "The key is needed", "请输入密钥";
        offered: "What is offered", "转移内容";
        offered_claim: "As the link says it. The cloud shows a transfer to its sender only, so this can't be checked beforehand.", "以链接所述为准。云平台只向发送方显示转移，因此无法预先核实。";
        offered_nothing: "Nothing is known of the disk beforehand.", "事先无法得知云硬盘信息。";
        target: "Where it goes", "转移目标";
        target_text: "Into this project, at your cost from then on.", "进入此项目，此后由您承担费用。";
        sign_in_first: "Sign in to the account that shall get the disk", "登录要接收云硬盘的账号";
        link_cut: "The link lacks its end. Check that the whole of it was copied; the ID in it is used as it is.", "链接不完整。请确认已完整复制；将按现有 ID 处理。";
        link_bad: "This link can't be read", "无法读取此链接";
        link_bad_text: "It may have been cut when it was copied. Ask for it again, or paste transfer ID and key here.", "可能在复制时被截断。请重新索取，或在此粘贴转移 ID 和密钥。";
        link_later: "This link comes from a later version of this console. Paste transfer ID and key instead.", "此链接来自更新版本的控制台，请改为粘贴转移 ID 和密钥。";
        wrong_region: "The transfer is in region {there}, and you're signed in to {here}. It can be accepted in its own region only.", "该转移位于区域 {there}，而您登录的是 {here}。只能在其所在区域接受。";
        wrong_cloud: "The link names the cloud “{there}”, and you're signed in to “{here}”.", "链接指向云“{there}”，而您登录的是“{here}”。";
        own_transfer: "This is your own transfer: it was created in the project you're signed in to. Sign in to the recipient's account.", "这是您自己的转移：它创建于您当前登录的项目。请登录接收方账号。";
        sign_in_other: "Sign in elsewhere", "登录其他账号";
        quota_checking: "Looking up your quota…", "正在查询配额…";
        quota_ok: "Your quota has room for it.", "配额充足。";
        quota_short: "Your quota doesn't suffice: {quota} needs {need}, {free} of {limit} is left", "配额不足：{quota} 需要 {need}，剩余 {free}（上限 {limit}）";
        quota_short_fix: "Free some room or ask for a higher quota first. On some clouds each refused try takes quota away for a day.", "请先释放资源或申请提高配额。某些云上每次被拒都会占用配额一天。";
        quota_unknown: "Your quota couldn't be looked up. The cloud checks it when you accept.", "无法查询配额，接受时由云平台检查。";
        quota_needs_size: "How large the disk is isn't known, so your quota can't be checked beforehand.", "云硬盘容量未知，无法预先检查配额。";
        submit: "Accept the disk", "接受云硬盘";
        submit_many: "Accept {n} disks", "接受 {n} 个云硬盘";
        accepting: "Accepting…", "正在接受…";
        accepted_title: "The disk is yours", "云硬盘已归您所有";
        accepted_text: "It has arrived in project {project} and its status is “{status}”.", "已到达项目 {project}，状态为“{status}”。";
        accepted_waiting: "Accepted. Waiting for the disk to appear…", "已接受，正在等待云硬盘出现…";
        accepted_unseen: "Accepted, but the disk isn't visible yet. Refresh your disks in a moment.", "已接受，但云硬盘尚不可见，请稍后刷新。";
        see_disks: "See your disks", "查看云硬盘";
        another: "Accept another", "继续接受";
        unknown_title: "Outcome unknown", "结果未知";
        unknown_text: "The answer was lost. Whether the disk arrived is being looked up; nothing is repeated meanwhile.", "响应丢失，正在核实云硬盘是否到达，其间不会重复操作。";
        unknown_open: "It can't be told yet whether the disk arrived.", "尚无法判断云硬盘是否到达。";
        look_again: "Look again", "再次核实";
        not_arrived: "The disk hasn't arrived. The transfer may still be pending: you can accept again.", "云硬盘未到达。转移可能仍在等待，您可以再次接受。";
        refused_title: "The cloud refused", "云平台拒绝";
        wrong_key: "The key is wrong", "密钥错误";
        wrong_key_fix: "Check that it was copied whole and belongs to this transfer ID. The transfer stays pending; you can try again.", "请确认完整复制且与此转移 ID 对应。转移仍在等待，可以重试。";
        no_such_transfer: "There's no such transfer here", "此处没有该转移";
        no_such_transfer_fix: "It was accepted already, the sender canceled it, it's in another region than {region}, or the ID has a slip. Ask the sender which.", "可能已被接受、被发送方取消、位于 {region} 以外的区域，或 ID 有误。请向发送方确认。";
        over_quota: "Your quota doesn't suffice", "配额不足";
        private_type: "The disk's type isn't available to your project", "您的项目无法使用该云硬盘类型";
        private_type_fix: "Ask your provider to share the type with your project. The transfer stays pending.", "请联系服务商为您的项目开放该类型。转移仍在等待。";
        not_allowed: "You may not accept transfers in this project", "您无权在此项目中接受转移";
        not_allowed_fix: "The action evs:transfers:accept is needed, granted for the project: a grant for an enterprise project isn't enough.", "需要在项目级授予 evs:transfers:accept；仅在企业项目级授权不够。";
        ineligible: "The disk can't be transferred any more", "该云硬盘已不可转移";
        ineligible_fix: "Something has changed since the sender created the transfer, such as a scheduled backup. Tell the sender what the cloud said.", "发送方创建转移后情况有变，例如定时备份。请将云平台的提示告知发送方。";
        too_many_tries: "Several keys were wrong. Ask the sender for the right one before you go on.", "多次密钥错误。请先向发送方确认正确的密钥。";
        cloud_says: "The cloud says: {message}", "云平台提示：{message}";
        several: "Several transfers", "多个转移";
        remove_one: "Leave out", "排除";
        draft_kept: "The transfer ID is kept; the key isn't stored and has to be entered again after a reload.", "转移 ID 会保留；密钥不会存储，重新加载后需再次输入。";
    }
}
