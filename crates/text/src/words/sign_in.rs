//! Texts: sign in.

texts! {
    /// Signing in.
    SignInText {
        title: "Sign in", "登录";
        lead: "Move cloud disks from one account to another: create a transfer, hand over its ID and key, accept it in the other account.", "在账号之间转移云硬盘：创建转移，移交 ID 和密钥，在另一个账号中接受。";
        cloud: "Cloud", "云";
        region: "Region", "区域";
        region_hint: "A transfer is created and accepted in the same region.", "转移须在同一区域内创建和接受。";
        account: "Account", "账号";
        account_hint: "The account name (IAM domain), not the user.", "账号名（IAM 域），不是用户名。";
        user: "User", "用户";
        user_hint: "An IAM user with programmatic access. A HUAWEI ID can't sign in with a password here.", "具有编程访问权限的 IAM 用户。HUAWEI ID 无法在此用密码登录。";
        password: "Password", "密码";
        passcode: "One-time code", "一次性验证码";
        passcode_hint: "Only if your user has a virtual MFA device.", "仅当该用户绑定了虚拟 MFA 设备时填写。";
        submit: "Sign in", "登录";
        working: "Signing in…", "正在登录…";
        privacy: "Password and token stay in this page's memory. Nothing of them is stored.", "密码和令牌仅保留在此页面的内存中，不会被存储。";
        origin: "You're signing in at {origin}. Make sure that you trust this address.", "您正在 {origin} 登录，请确认此地址可信。";
        demo_title: "Try it", "试用";
        demo_text: "These accounts live in the local cloud on this machine. Open a second window for the recipient.", "这些账号位于本机的本地云中。请为接收方打开第二个窗口。";
        demo_use: "Sign in as {account}", "以 {account} 登录";
        wrong: "Account, user, password or code is wrong. Clouds don't say which.", "账号、用户、密码或验证码有误，云平台不会说明是哪一项。";
        locked: "This user is locked for now after too many tries.", "该用户因多次尝试失败已被暂时锁定。";
        fill_in: "Fill this in", "请填写此项";
        choose_project: "Choose a project", "选择项目";
        choose_project_text: "A project belongs to one region. You can switch later.", "项目属于一个区域，之后可以切换。";
        no_projects: "This user has no project in this region", "该用户在此区域没有项目";
        no_projects_text: "Choose another region, or ask your administrator for a project.", "请选择其他区域，或向管理员申请项目。";
        other_projects: "Projects whose region can't be told from their name", "无法从名称判断区域的项目";
        again_title: "Sign in again", "重新登录";
        again_text: "Your sign-in has ended. Everything on the page is kept; enter your password to go on.", "登录已失效。页面内容均已保留，请输入密码继续。";
        again_other: "Sign out instead", "改为退出登录";
        clouds_failed: "The list of clouds couldn't be loaded", "无法加载云列表";
        clouds_failed_text: "This console asks its own server for it. Check that the server runs, then try again.", "控制台需要从自己的服务器获取该列表。请确认服务器正在运行后重试。";
        rescope_failed: "The cloud didn't let you into this project.", "云平台不允许进入此项目。";
    }
}
