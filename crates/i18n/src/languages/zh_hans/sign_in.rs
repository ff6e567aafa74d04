//! Simplified Chinese: signing in.

use crate::messages::sign_in::Source;

translation! {
    Source {
        title: "登录";
        lead: "在账号之间转移云硬盘：创建转移，移交 ID 和密钥，在另一个账号中接受。";
        cloud: "云";
        region: "区域";
        region_hint: "转移须在同一区域内创建和接受。";
        account_hint: "账号名（IAM 域），不是用户名。";
        user: "用户";
        user_hint: "具有编程访问权限的 IAM 用户。HUAWEI ID 无法在此用密码登录，见下文。";
        password: "密码";
        passcode: "一次性验证码";
        way: "登录方式";
        access_key: "访问密钥";
        application_credential: "应用凭证";
        token: "令牌";
        domain: "域";
        domain_hint: "用户所属的域，通常为“Default”。";
        code_wanted: "密码正确，该用户还需要一次性验证码。";
        code_refused: "验证码被拒绝？";
        user_id: "用户 ID";
        user_id_hint: "某些云要求同时提供用户 ID，可在服务商控制台的“我的凭证”中查看。";
        ak: "访问密钥 ID（AK）";
        ak_hint: "永久或临时均可，可在服务商控制台的“我的凭证”中创建。";
        sk: "秘密访问密钥（SK）";
        sk_hint: "仅在此页面中用于签名，不会被发送。";
        security_token: "安全令牌";
        security_token_hint: "仅临时访问密钥需要。";
        credential_id: "凭证 ID";
        credential_hint: "凭证属于一个项目，须包含转移卷的角色。";
        credential_secret: "凭证密钥";
        token_hint: "有效期由云平台决定。在此退出仅会忘记令牌而不会注销，它可能正在别处使用。";
        help: "没有您常用的登录方式？";
        help_huawei_id: "使用 HUAWEI ID";
        help_huawei_id_text: "云平台不会为 HUAWEI ID 签发令牌。请使用访问密钥，或在账号中创建具有编程访问权限的 IAM 用户。";
        help_federated: "通过企业联合登录";
        help_federated_text: "云平台不知道您的企业密码。请使用临时访问密钥及安全令牌，或您的工具生成的令牌。";
        help_keystone_federated_text: "云平台不知道您的企业密码。请使用应用凭证，或您的工具生成的令牌。";
        help_credential: "什么是应用凭证";
        help_credential_text: "由您为单个项目自行创建和撤销的 ID 和密钥：openstack application credential create。";
        direct: "此页面从浏览器直接访问 {cloud}。";
        passcode_hint: "仅当该用户绑定了虚拟 MFA 设备时填写。";
        submit: "登录";
        working: "正在登录…";
        privacy: "机密信息仅保留在此页面的内存中，不会被存储。";
        origin: "您正在 {origin} 登录，请确认此地址可信。";
        demo_title: "试用";
        demo_text: "这些账号位于本机的本地云中。请为接收方打开第二个窗口。";
        demo_use: "以 {account} 登录";
        wrong: "账号、用户、密码或验证码有误，云平台不会说明是哪一项。";
        wrong_key: "云平台不接受此访问密钥。请检查 ID、密钥、临时密钥的安全令牌以及本设备的时间：签名的有效期约为 15 分钟。";
        wrong_credential: "云平台不接受此应用凭证：ID 或密钥有误，或已被撤销。";
        wrong_token: "云平台不接受此令牌：已失效，或属于其他区域。";
        wrong_code: "一次性验证码有误、已过期或已使用过。请输入设备显示的下一个验证码。";
        expired: "密码已过期。请在服务商控制台修改密码或请管理员修改，然后用新密码登录。";
        locked: "因多次尝试失败，云平台已将该用户或密钥锁定几分钟。请稍候再试一次。";
        disabled: "该用户已被停用，请联系管理员。";
        console_only: "该用户只能使用服务商控制台。请向管理员申请编程访问权限。";
        odd_password: "所输入的密码首尾有空格，或含有不可见的字符。是否在复制时带入？";
        account_as_id: "“{account}”被视为 ID。如果知道名称，请输入名称。";
        stray: "第 {place} 个字符“{character}”不能出现在此项中。请从原处重新复制。";
        fill_in: "请填写此项";
        choose_project: "选择项目";
        choose_project_text: "项目属于一个区域，之后可以切换。";
        no_projects: "该用户在此区域没有项目";
        no_projects_text: "请选择其他区域，或向管理员申请项目。";
        other_projects: "无法从名称判断区域的项目";
        again_title: "重新登录";
        again_text: "登录已失效。页面内容均已保留，请重新验证身份以继续。";
        again_other: "改为退出登录";
        clouds_failed: "无法加载云列表";
        clouds_failed_text: "控制台需要从自己的服务器获取该列表。请确认服务器正在运行后重试。";
        rescope_failed: "云平台不允许进入此项目。";
    }
}
