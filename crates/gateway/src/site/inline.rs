//! Finds the inline scripts and styles of the page, because a strict policy must name them by hash. It reads HTML as our own build
//! writes it; it is no parser for other pages.

/// The texts of all elements `name` that have a text of their own, for example of scripts without `src`.
pub fn texts<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    // Names are compared in small letters; that changes no byte position.
    let lower = page.to_ascii_lowercase();
    let (open, close) = (format!("<{name}"), format!("</{name}"));
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next(&lower, &open, at) {
        let Some(end_of_tag) = end_of_tag(&lower, start + open.len()) else { break };
        let end = lower[end_of_tag..].find(&close).map_or(page.len(), |length| end_of_tag + length);
        let has_source = lower[start..end_of_tag].contains(" src=");
        if !has_source && end > end_of_tag {
            found.push(&page[end_of_tag..end]);
        }
        at = end;
    }
    found
}

/// The next opening tag of exactly this name, outside comments.
fn next(lower: &str, open: &str, mut at: usize) -> Option<usize> {
    loop {
        let start = at + lower.get(at..)?.find(open)?;
        if let Some(comment) = lower[at..start].rfind("<!--")
            && !lower[at + comment..start].contains("-->")
        {
            at = start + lower[start..].find("-->")? + "-->".len();
            continue;
        }
        let after = lower[start + open.len()..].chars().next()?;
        if after == '>' || after == '/' || after.is_ascii_whitespace() {
            return Some(start);
        }
        at = start + open.len();
    }
}

/// The position behind the `>` that ends the tag; a `>` within quotes doesn't end it.
fn end_of_tag(lower: &str, from: usize) -> Option<usize> {
    let mut quote = None;
    for (offset, c) in lower[from..].char_indices() {
        match (quote, c) {
            (None, '>') => return Some(from + offset + 1),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_with_a_text_are_found_and_those_with_a_source_are_not() {
        let page = r#"<head><script type="module" nonce="a>b">
            import init from '/x.js';</script><script src="/y.js"></script><SCRIPT>two()</SCRIPT></head>"#;
        assert_eq!(texts(page, "script"), ["\n            import init from '/x.js';", "two()"]);
    }

    #[test]
    fn comments_and_other_elements_with_a_like_name_are_left_out() {
        let page =
            "<!-- <script>no()</script> --><scripted>no</scripted><script>yes()</script><!-- a --><b></b>";
        assert_eq!(texts(page, "script"), ["yes()"]);
    }

    #[test]
    fn the_text_is_taken_to_the_byte() {
        assert_eq!(texts("<style>\n a{} é </style>", "style"), ["\n a{} é "]);
        assert!(texts("<style></style><p>style</p>", "style").is_empty());
    }
}
