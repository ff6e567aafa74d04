//! Texts: sign in.

texts! {
    /// Signing in.
    SignInText {
        title: "Sign in", "登录";
        lead: "Move cloud disks from one account to another: create a transfer, hand over its ID and key, accept it in the other account.", "在账号之间转移云硬盘：创建转移，移交 ID 和密钥，在另一个账号中接受。";
        cloud: "Cloud", "云";
        region: "Region", "区域";
        region_hint: "A transfer is created and accepted in the same region.", "转移须在同一区域内创建和接受。";
        account_hint: "The account name (IAM domain), not the user.", "账号名（IAM 域），不是用户名。";
        user: "User", "用户";
        user_hint: "An IAM user with programmatic access. A HUAWEI ID has no password here: see below.", "具有编程访问权限的 IAM 用户。HUAWEI ID 无法在此用密码登录，见下文。";
        password: "Password", "密码";
        passcode: "One-time code", "一次性验证码";
        way: "How you sign in", "登录方式";
        access_key: "Access key", "访问密钥";
        application_credential: "Application credential", "应用凭证";
        token: "Token", "令牌";
        domain: "Domain", "域";
        domain_hint: "The domain that the user belongs to, often “Default”.", "用户所属的域，通常为“Default”。";
        code_wanted: "The password is right. This user also needs a one-time code.", "密码正确，该用户还需要一次性验证码。";
        code_refused: "The code is refused?", "验证码被拒绝？";
        user_id: "User ID", "用户 ID";
        user_id_hint: "Some clouds want it beside a code. It's under “My Credentials” in the provider's console.", "某些云要求同时提供用户 ID，可在服务商控制台的“我的凭证”中查看。";
        ak: "Access key ID (AK)", "访问密钥 ID（AK）";
        ak_hint: "Permanent or temporary. “My Credentials” in the provider's console makes one.", "永久或临时均可，可在服务商控制台的“我的凭证”中创建。";
        sk: "Secret access key (SK)", "秘密访问密钥（SK）";
        sk_hint: "It signs requests in this page and is never sent.", "仅在此页面中用于签名，不会被发送。";
        security_token: "Security token", "安全令牌";
        security_token_hint: "Only for a temporary access key.", "仅临时访问密钥需要。";
        credential_id: "Credential ID", "凭证 ID";
        credential_hint: "It belongs to one project. The role to move volumes must be in it.", "凭证属于一个项目，须包含转移卷的角色。";
        credential_secret: "Credential secret", "凭证密钥";
        token_hint: "Good for as long as the cloud says. Signing out here forgets it and doesn't end it: it may be in use elsewhere.", "有效期由云平台决定。在此退出仅会忘记令牌而不会注销，它可能正在别处使用。";
        help: "Your usual sign-in isn't here?", "没有您常用的登录方式？";
        help_huawei_id: "With a HUAWEI ID", "使用 HUAWEI ID";
        help_huawei_id_text: "The cloud makes no token for a HUAWEI ID. Use an access key, or have an IAM user with programmatic access made in your account.", "云平台不会为 HUAWEI ID 签发令牌。请使用访问密钥，或在账号中创建具有编程访问权限的 IAM 用户。";
        help_federated: "Through your company (federated)", "通过企业联合登录";
        help_federated_text: "The cloud never knows your company's password. Use a temporary access key with its security token, or a token that your tools have made.", "云平台不知道您的企业密码。请使用临时访问密钥及安全令牌，或您的工具生成的令牌。";
        help_keystone_federated_text: "The cloud never knows your company's password. Use an application credential, or a token that your tools have made.", "云平台不知道您的企业密码。请使用应用凭证，或您的工具生成的令牌。";
        help_credential: "What an application credential is", "什么是应用凭证";
        help_credential_text: "An ID and a secret for one project that you make and take back yourself: openstack application credential create.", "由您为单个项目自行创建和撤销的 ID 和密钥：openstack application credential create。";
        direct: "This page calls {cloud} straight from your browser.", "此页面从浏览器直接访问 {cloud}。";
        passcode_hint: "Only if your user has a virtual MFA device.", "仅当该用户绑定了虚拟 MFA 设备时填写。";
        submit: "Sign in", "登录";
        working: "Signing in…", "正在登录…";
        privacy: "Secrets stay in this page's memory. Nothing of them is stored.", "机密信息仅保留在此页面的内存中，不会被存储。";
        origin: "You're signing in at {origin}. Make sure that you trust this address.", "您正在 {origin} 登录，请确认此地址可信。";
        demo_title: "Try it", "试用";
        demo_text: "These accounts live in the local cloud on this machine. Open a second window for the recipient.", "这些账号位于本机的本地云中。请为接收方打开第二个窗口。";
        demo_use: "Sign in as {account}", "以 {account} 登录";
        wrong: "Account, user, password or code is wrong. Clouds don't say which.", "账号、用户、密码或验证码有误，云平台不会说明是哪一项。";
        wrong_key: "The cloud doesn't take this access key. Check ID and secret, the security token of a temporary key, and this device's clock: a signature is good for about 15 minutes.", "云平台不接受此访问密钥。请检查 ID、密钥、临时密钥的安全令牌以及本设备的时间：签名的有效期约为 15 分钟。";
        wrong_credential: "The cloud doesn't take this application credential: ID or secret is wrong, or it was taken back.", "云平台不接受此应用凭证：ID 或密钥有误，或已被撤销。";
        wrong_token: "The cloud doesn't take this token: it has ended, or it's of another region.", "云平台不接受此令牌：已失效，或属于其他区域。";
        locked: "This user is locked for now after too many tries.", "该用户因多次尝试失败已被暂时锁定。";
        fill_in: "Fill this in", "请填写此项";
        choose_project: "Choose a project", "选择项目";
        choose_project_text: "A project belongs to one region. You can switch later.", "项目属于一个区域，之后可以切换。";
        no_projects: "This user has no project in this region", "该用户在此区域没有项目";
        no_projects_text: "Choose another region, or ask your administrator for a project.", "请选择其他区域，或向管理员申请项目。";
        other_projects: "Projects whose region can't be told from their name", "无法从名称判断区域的项目";
        again_title: "Sign in again", "重新登录";
        again_text: "Your sign-in has ended. Everything on the page is kept; prove once more who you are to go on.", "登录已失效。页面内容均已保留，请重新验证身份以继续。";
        again_other: "Sign out instead", "改为退出登录";
        clouds_failed: "The list of clouds couldn't be loaded", "无法加载云列表";
        clouds_failed_text: "This console asks its own server for it. Check that the server runs, then try again.", "控制台需要从自己的服务器获取该列表。请确认服务器正在运行后重试。";
        rescope_failed: "The cloud didn't let you into this project.", "云平台不允许进入此项目。";
    }
}
