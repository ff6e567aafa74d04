//! HTML that was copied as text, and JSON: both are made lines of. What is neither stays as it is.

use super::labels::label_of;
use super::plain::{JSON, LINK};
use crate::handover::wrapped::without_entities;

/// The tags that may stand within a word.
const INLINE: [&str; 12] = ["a", "b", "i", "u", "em", "strong", "span", "font", "code", "mark", "wbr", "tt"];

/// The text without tags and character references; a row of a table becomes a line of cells.
pub(super) fn without_tags(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    if !lower.contains("</") && !lower.contains("<br") {
        return without_entities(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let is_tag = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        let Some(end) = rest.find('>').filter(|_| is_tag) else {
            out.push('<');
            rest = &rest[1..];
            continue;
        };
        let tag = rest[1..end].to_ascii_lowercase();
        let name =
            tag.split(|c: char| !(c.is_ascii_alphanumeric() || "/_-".contains(c))).next().unwrap_or_default();
        match name.trim_end_matches('/') {
            "/tr" | "br" | "/p" | "/div" | "/li" | "/pre" | "/h1" | "/h2" | "/h3" => out.push('\n'),
            "/td" | "/th" => out.push_str(" | "),
            // Letters and parts of words can look otherwise than the rest.
            name if INLINE.contains(&name.trim_start_matches('/')) => {}
            // XML.
            name if label_of(name).is_some() => out.extend(["\n", name, ": "]),
            _ => out.push(' '),
        }
        // The mark of the link that stood in it.
        if let Some(at) = rest[..end].find(LINK) {
            out.extend(rest[at..end].chars().take(2));
        }
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    without_entities(&out)
}

/// The text with each field of JSON, or of what Python prints for it, in a line of its own; an object ends with an empty
/// line.
pub(super) fn lines_of_json(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut depth, mut quote, mut rest) = (0usize, None, text.chars());
    while let Some(c) = rest.next() {
        match (c, quote) {
            ('\\', Some(_)) => {
                out.push(c);
                out.extend(rest.next());
            }
            (_, Some(open)) => {
                // A text never goes on in the next line: a quote that isn't closed isn't one.
                quote = quote.filter(|_| c != open && c != '\n');
                out.push(c);
            }
            ('{' | '[', None) if depth > 0 || begins_json(rest.as_str()) => {
                depth += 1;
                out.extend(['\n', JSON]);
            }
            (',', None) if depth > 0 => out.extend(['\n', JSON]),
            ('}' | ']', None) if depth > 0 => {
                depth -= 1;
                out.push_str(if c == '}' { "\n\n" } else { "\n" });
                if depth > 0 {
                    out.push(JSON);
                }
            }
            ('\n', None) if depth > 0 => out.push(' '),
            ('"' | '\'', None) if depth > 0 => {
                quote = Some(c);
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

fn begins_json(rest: &str) -> bool {
    rest.trim_start().starts_with(['"', '\'', '{'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_becomes_lines_and_what_is_around_it_stays() {
        let lines = lines_of_json("See {this}: [{\"id\": \"a,}\\\"b\", 'k': [1, {'x': \"y\"}]}]\nit's all");
        let told: Vec<_> = lines
            .lines()
            .map(|line| line.trim_matches(['\u{3}', ' ']))
            .filter(|line| !line.is_empty())
            .collect();
        assert_eq!(told, ["See {this}:", "\"id\": \"a,}\\\"b\"", "'k':", "1", "'x': \"y\"", "it's all"]);
    }

    #[test]
    fn html_becomes_lines_and_rows() {
        let html = "<p class=\"x\">a&amp;b</p><table><tr><td>id</td><td><b>1</b>2</td></tr></table>c<br/>d";
        assert_eq!(without_tags(html), " a&b\n   id |  12 | \n c\nd");
        assert_eq!(without_tags("a < b &lt; c <mail@x>"), "a < b < c <mail@x>");
    }
}
