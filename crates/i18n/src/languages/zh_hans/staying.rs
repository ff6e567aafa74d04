//! Simplified Chinese: staying signed in over a reload.

use crate::messages::staying::Source;

translation! {
    Source {
        stay: "重新加载此页面时保持登录状态";
        stay_text: "仅限此标签页，且须在一分钟内重新打开。为此，您的令牌会加密保存；密码、私有访问密钥和一次性验证码绝不保存。退出登录、关闭标签页或闲置锁定都会使其失效。";
        came_back: "您仍以 {user} 的身份登录：此页面只是重新加载了。";
        cannot: "此浏览器无法保留登录状态：重新加载后，您需要重新登录。";
    }
}
