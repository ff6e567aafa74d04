//! The character references of HTML that people meet in copied sources: those that programs write for safety, and numbers.

/// The longest reference that is read, without `&` and `;`.
const LONGEST: usize = 8;

/// The text with its character references resolved; what isn't one stays as it is.
pub fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let reference =
            rest.find(';').filter(|end| *end <= LONGEST).and_then(|end| Some((end, resolve(&rest[..end])?)));
        match reference {
            Some((end, c)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    out
}

fn resolve(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?).filter(|c| !c.is_control())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_resolved_once_and_everything_else_stays() {
        assert_eq!(decode("a&amp;b &#35;v&#x3D;1 &lt;&gt;&nbsp;&quot;"), "a&b #v=1 <> \"");
        assert_eq!(
            decode("&amp;amp; & ;&t=1&end; &#0; &#x110000; &#; &"),
            "&amp; & ;&t=1&end; &#0; &#x110000; &#; &"
        );
    }
}
