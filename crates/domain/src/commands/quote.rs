//! Putting foreign text into commands, so that it stays one argument and nothing of it is run. Which commands there are isn't
//! known here.

use crate::text::is_invisible;

/// A text as one word of a shell (`bash`, `zsh`, or any of POSIX's since 2024). What can't be seen, and what a terminal would
/// act on when it's pasted, is written by its bytes. A shell's words have no NUL, so it's left out.
pub fn shell(text: &str) -> String {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._/:,@".contains(&byte))
    {
        return text.to_owned();
    }
    if !text.chars().any(is_hidden) {
        return format!("'{}'", text.replace('\'', "'\\''"));
    }
    let mut word = String::from("$'");
    for c in text.chars().filter(|c| *c != '\0') {
        match c {
            '\n' => word.push_str("\\n"),
            '\t' => word.push_str("\\t"),
            '\'' | '\\' => word.extend(['\\', c]),
            // Three octal digits each: what follows can't be taken for more of them.
            c if is_hidden(c) => {
                let mut bytes = [0; 4];
                c.encode_utf8(&mut bytes).bytes().for_each(|byte| word.push_str(&format!("\\{byte:03o}")));
            }
            c => word.push(c),
        }
    }
    word + "'"
}

/// A text as a string of JSON, with its quotation marks.
pub(super) fn json(text: &str) -> String {
    quoted(text, |c| match c {
        '"' | '\\' => Some(format!("\\{c}")),
        c if is_hidden(c) => {
            let mut units = [0; 2];
            Some(c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")).collect())
        }
        _ => None,
    })
}

/// A text as a string of Terraform's language, with its quotation marks: nothing of it is a template.
pub(super) fn hcl(text: &str) -> String {
    let quoted = quoted(text, |c| match c {
        '"' | '\\' => Some(format!("\\{c}")),
        '\n' => Some("\\n".to_owned()),
        c if is_hidden(c) => Some(format!("\\U{:08x}", u32::from(c))),
        _ => None,
    });
    quoted.replace("${", "$${").replace("%{", "%%{")
}

/// One segment of a path: letters, digits, `-` and `_` stand for themselves.
pub(super) fn segment(text: &str) -> String {
    const ESCAPED: &percent_encoding::AsciiSet =
        &percent_encoding::NON_ALPHANUMERIC.remove(b'-').remove(b'_');
    percent_encoding::utf8_percent_encode(text, ESCAPED).to_string()
}

fn quoted(text: &str, escaped: impl Fn(char) -> Option<String>) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match escaped(c) {
            Some(escape) => out.push_str(&escape),
            None => out.push(c),
        }
    }
    out + "\""
}

fn is_hidden(c: char) -> bool {
    c.is_control() || is_invisible(c) || c.is_whitespace() && c != ' '
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_stay_plain_and_others_are_quoted() {
        assert_eq!(shell("region-one"), "region-one");
        assert_eq!(shell(""), "''");
        assert_eq!(shell("it's $(rm) `x` \"y\" 北"), "'it'\\''s $(rm) `x` \"y\" 北'");
        assert_eq!(shell("a\nb'\\\u{1b}9\u{202e}"), "$'a\\nb\\'\\\\\\0339\\342\\200\\256'");
        assert_eq!(shell("~"), "'~'");
    }

    #[test]
    fn nothing_closes_a_string_of_json_or_of_terraform() {
        assert_eq!(json("a\"b\\\n\u{202e}📦\u{e0041}"), "\"a\\\"b\\\\\\u000a\\u202e📦\\udb40\\udc41\"");
        assert_eq!(
            hcl("a\"${file(\"x\")} %{if} $${\n\u{7}"),
            "\"a\\\"$${file(\\\"x\\\")} %%{if} $$${\\n\\U00000007\""
        );
        assert_eq!(segment("../a?b"), "%2E%2E%2Fa%3Fb");
    }
}
