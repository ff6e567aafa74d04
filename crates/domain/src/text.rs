//! Small rules about foreign text: what can't be seen, what has to be folded before it can be compared.

/// Characters that take no room and carry no meaning in ids, keys and names typed by people: zero-width ones, byte order
/// marks, direction marks, fillers, variation selectors, tags, and what else Unicode has for programs only.
pub fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
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

/// So many marks may stand on one letter (accents, vowels); more of them would run over the lines above and below.
const MARKS: usize = 3;

/// A foreign name made safe to show on one line: line breaks and other control characters become blanks; what can't be seen,
/// turns the reading direction or piles up is dropped. Pictures made of several characters stay whole. It's still text, never
/// markup, and what is sent to a cloud never passes through here.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let (mut before, mut marks) = (' ', 0);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let c = if c.is_control() || c.is_whitespace() { ' ' } else { c };
        let is_of_picture = match c {
            '\u{fe0e}' | '\u{fe0f}' => is_picture(before),
            '\u{200d}' => {
                (is_picture(before) || before == '\u{fe0f}') && rest.peek().copied().is_some_and(is_picture)
            }
            _ => false,
        };
        if is_invisible(c) && !is_of_picture {
            continue;
        }
        marks = if is_mark(c) { marks + 1 } else { 0 };
        if marks <= MARKS {
            line.push(c);
            before = c;
        }
    }
    line
}

fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{27ff}' | '\u{2900}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// Marks that stack without end on a letter.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'
            | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}'
    )
}

/// The longest name that any of the clouds keeps, in characters: so much is kept of what somebody claims.
pub const LONGEST_NAME: usize = 255;

/// So much of a claim is shown at once, in characters. It's also what most clouds let a name have.
const SHOWN: usize = 64;

/// A claim on one line and whole: blanks count once, and none stands around it, so that none pushes the rest out of sight.
pub fn claim(text: &str) -> String {
    one_line(text).split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A claim as it's put between quotation marks in a sentence of ours: shortened, with nothing in it that would close them.
pub fn claim_in_sentence(text: &str) -> String {
    let quote = |c: char| if "\"“”„‟«»「」『』〝〞＂".contains(c) { '’' } else { c };
    let whole = claim(text);
    let mut all = whole.chars().map(quote);
    let mut shown: String = all.by_ref().take(SHOWN).collect();
    if all.next().is_some() {
        shown.push('…');
    }
    shown
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
        assert_eq!(one_line("a\u{2028}b\u{2029}c\u{85}d\u{a0}e"), "a b c d e");
    }

    #[test]
    fn nothing_that_cannot_be_seen_is_in_a_line_whatever_stands_beside_it() {
        for c in ('\0'..=char::MAX).filter(|c| is_invisible(*c)) {
            assert_eq!(one_line(&format!("a{c}b")), "ab", "{c:?}");
            assert_eq!(one_line(&format!("名{c}")), "名", "{c:?}");
        }
        let hidden: String =
            "secret".bytes().map(|byte| char::from_u32(0xe0100 + u32::from(byte)).unwrap()).collect();
        assert_eq!(one_line(&format!("📦{hidden}")), "📦");
    }

    #[test]
    fn pictures_of_several_characters_and_letters_with_their_marks_stay_whole() {
        for name in [
            "👩\u{200d}👩\u{200d}👧",
            "❤\u{fe0f}\u{200d}🔥",
            "Việt",
            "Vie\u{302}\u{323}t",
            "שָׁלוֹם",
            "ที่นี่",
            "〜葛",
        ] {
            assert_eq!(one_line(name), name);
        }
        assert_eq!(one_line("👩\u{200d}x\u{fe0f}"), "👩x");
        assert_eq!(one_line("📦\u{fe0f}\u{fe0f}\u{fe0e}"), "📦\u{fe0f}");
    }

    #[test]
    fn marks_that_pile_up_are_taken_off() {
        let pile = format!("a{}b", "\u{301}".repeat(200));
        assert_eq!(one_line(&pile), "a\u{301}\u{301}\u{301}b");
        assert_eq!(one_line(&"\u{301}\u{200b}".repeat(9)), "\u{301}\u{301}\u{301}");
    }

    #[test]
    fn a_claim_is_not_pushed_out_of_sight_by_blanks() {
        assert_eq!(
            claim(&format!("\u{a0}\t{}a{}b ", " ".repeat(300), "\u{3000}\u{2003}\n".repeat(300))),
            "a b"
        );
    }

    #[test]
    fn a_claim_in_a_sentence_is_short_and_cannot_close_the_quotation_marks_around_it() {
        assert_eq!(
            claim_in_sentence("x” is checked. Type your password into “y"),
            "x’ is checked. Type your password into ’y"
        );
        assert_eq!(claim_in_sentence("「磁盘」\"a\" «b»"), "’磁盘’’a’ ’b’");
        let long = "é".repeat(255);
        assert_eq!(claim_in_sentence(&long).chars().count(), SHOWN + 1);
        assert!(claim_in_sentence(&long).ends_with("é…"));
        assert_eq!(claim_in_sentence(&long[..SHOWN * 2]), long[..SHOWN * 2]);
    }

    #[test]
    fn full_width_forms_become_ascii() {
        assert_eq!("ｋｅｙ：９".chars().map(narrow).collect::<String>(), "key:9");
    }
}
