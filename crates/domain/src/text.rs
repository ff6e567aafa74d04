//! Small rules about foreign text: what can't be seen, what has to be folded before it can be compared.

/// Characters that take no room and carry no meaning in ids, keys and names typed by people: zero-width ones, byte
/// order marks, direction marks.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{fe00}'..='\u{fe0f}')
}

/// One character as plain ASCII where it is a full-width form of it (`Ａ` to `A`, `：` to `:`), or one of the dashes that
/// word processors put in the place of a hyphen; else itself.
pub fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        _ => c,
    }
}

/// A foreign name made safe to show on one line: line breaks and other control characters become spaces, characters that
/// turn the reading direction are dropped. It's still text, never markup.
pub fn one_line(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

/// Adds `text` in lower case to `out`, the form in which searching compares.
pub fn fold_into(text: &str, out: &mut String) {
    if text.is_ascii() {
        out.extend(text.bytes().map(|b| b.to_ascii_lowercase() as char));
    } else {
        out.extend(text.chars().flat_map(char::to_lowercase));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_turns_the_reading_direction_is_shown_straight() {
        assert_eq!(one_line("a\u{202e}b\nc\u{7}"), "ab c ");
    }

    #[test]
    fn full_width_forms_become_ascii() {
        assert_eq!("ｋｅｙ：９".chars().map(narrow).collect::<String>(), "key:9");
    }
}
