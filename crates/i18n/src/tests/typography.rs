//! How each language writes: its quotes, its blanks, its signs at the end.

use super::lines;
use crate::Language;

/// All signs that some language quotes with.
const QUOTES: &str = "\"“”„‟«»‹›「」『』";
const NO_BREAK: char = '\u{a0}';
const NARROW_NO_BREAK: char = '\u{202f}';

/// What begins and ends a quotation.
fn quotes(language: Language) -> [char; 2] {
    match language {
        Language::German => ['„', '“'],
        Language::Spanish | Language::French => ['«', '»'],
        Language::English | Language::SimplifiedChinese | Language::Portuguese => ['“', '”'],
    }
}

/// Every form of every text, with its key.
fn forms(of: Language) -> impl Iterator<Item = (String, &'static str)> {
    let named = |form: &'static str| match form.split_once(": ") {
        Some(("one" | "many" | "other", form)) => form,
        _ => form,
    };
    lines().flat_map(move |(key, texts)| {
        texts[of as usize].split(" | ").map(move |form| (key.clone(), named(form))).collect::<Vec<_>>()
    })
}

/// The forms that aren't as they should be.
fn wrong(of: Language, is_wrong: impl Fn(&str) -> bool) -> Vec<String> {
    forms(of).filter(|(_, form)| is_wrong(form)).map(|(key, form)| format!("{of:?} {key}: {form}")).collect()
}

fn none(what: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{what}: {found:#?}");
}

#[test]
fn each_language_quotes_in_its_own_way() {
    for language in Language::ALL {
        let [begin, end] = quotes(language);
        none(
            "quotes of another language",
            wrong(language, |form| {
                let mut open = false;
                form.chars().filter(|c| QUOTES.contains(*c)).any(|c| {
                    let fits = c == if open { end } else { begin };
                    open = !open;
                    !fits
                }) || open
            }),
        );
        if language != Language::English {
            none("a straight apostrophe", wrong(language, |form| form.contains('\'')));
        }
    }
}

#[test]
fn nothing_stands_around_a_text_and_no_blank_stands_twice() {
    for language in Language::ALL {
        none(
            "blanks",
            wrong(language, |form| form.trim() != form || form.contains("  ") || form.contains("...")),
        );
    }
}

#[test]
fn a_text_ends_as_it_does_in_english() {
    let sign = |form: &str| match form.chars().next_back() {
        Some('.' | '。') => '.',
        Some('?' | '？') => '?',
        Some('…') => '…',
        Some(':' | '：') => ':',
        _ => ' ',
    };
    let last = |text: &'static str| text.rsplit(" | ").next().map(sign);
    let mut found = Vec::new();
    for (key, [english, others @ ..]) in lines() {
        let others = others.into_iter().filter(|other| last(english) != last(other));
        found.extend(others.map(|other| format!("{key}: “{english}” and “{other}”")));
    }
    none("another sign at the end", found);
}

#[test]
fn french_puts_a_blank_that_does_not_break_before_its_double_signs() {
    none(
        "a blank that breaks, or none",
        wrong(Language::French, |form| {
            let chars: Vec<char> = form.chars().collect();
            (0..chars.len()).any(|at| {
                let before = at.checked_sub(1).map(|at| chars[at]);
                let after = chars.get(at + 1).copied();
                match chars[at] {
                    // Within a word it's a sign of something else, as in an address.
                    ':' | ';' | '?' | '!' if after.is_none_or(|c| c == ' ') => {
                        !matches!(before, Some(NO_BREAK | NARROW_NO_BREAK))
                    }
                    '«' => after != Some(NO_BREAK),
                    '»' => before != Some(NO_BREAK),
                    _ => false,
                }
            })
        }),
    );
}

#[test]
fn spanish_opens_its_questions() {
    none(
        "a question without its beginning",
        wrong(Language::Spanish, |form| form.matches('¿').count() != form.matches('?').count()),
    );
}

#[test]
fn chinese_uses_its_own_signs_without_blanks_after_them() {
    let is_chinese = |c: char| matches!(c, '\u{4e00}'..='\u{9fff}');
    none(
        "signs of another language",
        wrong(Language::SimplifiedChinese, |form| {
            let chars: Vec<char> = form.chars().collect();
            chars.windows(2).any(|pair| match pair {
                ['，' | '。' | '：' | '；' | '？' | '、' | '（' | '“', ' '] => true,
                [' ', '，' | '。' | '：' | '；' | '？' | '、' | '）' | '”'] => true,
                [before, ',' | ';' | '?' | '!' | '(' | ')' | '.'] => is_chinese(*before),
                [before, ':'] => is_chinese(*before),
                _ => false,
            })
        }),
    );
}

#[test]
fn chinese_uses_the_providers_words() {
    let words = [("转移", "过户"), ("密封", "加密保存"), ("个云硬盘", "块云硬盘"), ("更新于", "{time}更新")];
    for (word, instead) in words {
        none(instead, wrong(Language::SimplifiedChinese, |form| form.contains(word)));
    }
}
