//! Messages in the language of `Accept-Language`, as services answer that have message catalogs. The translations are this cloud's
//! own. Which message is given is decided in `keystone` and `cinder`.

/// What `{}` stands for is translated as well. English, French, Chinese.
const MESSAGES: [[&str; 3]; 16] = [
    ["Invalid auth key: {}", "Clé d'authentification non valide : {}", "认证密钥无效：{}"],
    [
        "Attempt to transfer {} with invalid auth key.",
        "Tentative de transférer {} avec une clé d'authentification non valide.",
        "尝试使用无效的认证密钥传输 {}。",
    ],
    ["Invalid volume: {}", "Volume non valide : {}", "卷无效：{}"],
    ["Invalid snapshot: {}", "Instantané non valide : {}", "快照无效：{}"],
    ["status must be available", "l'état doit être disponible", "状态必须为可用"],
    [
        "snapshot: {} status must be available",
        "instantané : {} l'état doit être disponible",
        "快照：{} 状态必须为可用",
    ],
    [
        "Transfer {}: Volume id {} expected in awaiting-transfer state.",
        "Transfert {} : l'ID de volume {} devait être à l'état awaiting-transfer.",
        "传输 {}：卷标识 {} 应处于 awaiting-transfer 状态。",
    ],
    ["Volume type {} could not be found.", "Le type de volume {} est introuvable.", "找不到卷类型 {}。"],
    ["Volume {} could not be found.", "Le volume {} est introuvable.", "找不到卷 {}。"],
    ["Transfer {} could not be found.", "Le transfert {} est introuvable.", "找不到传输 {}。"],
    ["Group {} could not be found.", "Le groupe {} est introuvable.", "找不到组 {}。"],
    ["Snapshot {} could not be found.", "L'instantané {} est introuvable.", "找不到快照 {}。"],
    ["Malformed request url", "URL de requête mal formée", "请求 URL 的格式不正确"],
    [
        "Policy doesn't allow {} to be performed.",
        "La stratégie ne permet pas d'effectuer {}.",
        "策略不允许执行 {}。",
    ],
    [
        "The server has either erred or is incapable of performing the requested operation.",
        "Le serveur est en erreur ou incapable d'exécuter l'opération demandée.",
        "服务器出错，或者无法执行所请求的操作。",
    ],
    [
        "The request you have made requires authentication.",
        "La demande que vous avez faite requiert une authentification.",
        "您的请求需要先进行认证。",
    ],
];

/// A language of the catalogs, by its place in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    English = 0,
    French = 1,
    Chinese = 2,
}

impl Language {
    /// The one that the header likes best.
    pub(super) fn of(accept_language: &str) -> Self {
        let mut best = (0.0, Self::English);
        for entry in accept_language.split(',') {
            let (tag, quality) = entry.split_once(";q=").unwrap_or((entry, "1"));
            let quality = quality.trim().parse().unwrap_or(0.0);
            let language = match tag.trim().split('-').next().unwrap_or_default() {
                "fr" => Self::French,
                "zh" => Self::Chinese,
                "en" => Self::English,
                _ => continue,
            };
            if quality > best.0 {
                best = (quality, language);
            }
        }
        best.1
    }

    /// A message in this language; one that isn't in the catalogs stays English.
    pub(super) fn say(self, message: &str) -> String {
        if self == Self::English {
            return message.to_owned();
        }
        let found = MESSAGES.iter().find_map(|entry| Some((entry, filled(entry[0], message)?)));
        let Some((entry, parts)) = found else { return message.to_owned() };
        let mut said = entry[self as usize].to_owned();
        for part in parts {
            said = said.replacen("{}", &self.say(part), 1);
        }
        said
    }
}

/// What stands in `message` where `pattern` has `{}`.
fn filled<'a>(pattern: &str, message: &'a str) -> Option<Vec<&'a str>> {
    let mut pieces = pattern.split("{}");
    let mut rest = message.strip_prefix(pieces.next()?)?;
    let mut parts = Vec::new();
    let mut pieces = pieces.peekable();
    while let Some(piece) = pieces.next() {
        let end = if pieces.peek().is_none() { rest.strip_suffix(piece)?.len() } else { rest.find(piece)? };
        parts.push(&rest[..end]);
        rest = &rest[end + piece.len()..];
    }
    rest.is_empty().then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_liked_language_is_spoken() {
        for (header, language) in [
            ("", Language::English),
            ("de, fr;q=0.8", Language::French),
            ("en-US,en;q=0.9,zh-CN;q=0.8", Language::English),
            ("zh-CN,zh;q=0.9,en;q=0.8", Language::Chinese),
            ("fr;q=0", Language::English),
        ] {
            assert_eq!(Language::of(header), language, "{header}");
        }
    }

    #[test]
    fn a_reason_within_a_message_is_translated_as_well() {
        let message = "Invalid auth key: Attempt to transfer 1-2 with invalid auth key.";
        assert_eq!(Language::Chinese.say(message), "认证密钥无效：尝试使用无效的认证密钥传输 1-2。");
        assert_eq!(Language::French.say("Invalid volume: of course"), "Volume non valide : of course");
        let gone = "Transfer A: Volume id B expected in awaiting-transfer state.";
        assert_eq!(Language::Chinese.say(gone), "传输 A：卷标识 B 应处于 awaiting-transfer 状态。");
        assert_eq!(Language::French.say("Nobody has translated this."), "Nobody has translated this.");
        assert_eq!(Language::English.say(message), message);
    }
}
