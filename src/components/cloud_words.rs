//! What a cloud says in its own words: messages and statuses, marked with the language that they're in. They're text from
//! elsewhere, and on one line already. Names aren't in here: nobody knows which language a name is in.

use leptos::prelude::*;

/// The language of a cloud's own words (a BCP 47 tag). Clouds speak English where nobody has set them up otherwise; of words
/// with other letters nobody has said which language they're in, and the tag is empty.
pub fn language_of(words: &str) -> &'static str {
    let is_plain = words.chars().all(|character| character.is_ascii() || !character.is_alphabetic());
    if is_plain { "en" } else { "" }
}

/// A cloud's own words. Like all that is no fixed sentence they're never translated (`Prose`): they're what one looks for in
/// its documents, or tells its support.
#[component]
pub fn CloudWords(#[prop(into)] text: String) -> impl IntoView {
    let language = language_of(&text);
    view! { <bdi lang=language>{text}</bdi> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_other_letters_than_english_has_are_in_a_language_that_nobody_has_told() {
        for english in ["in-use", "Invalid volume: “ledger” can’t go… (400)", ""] {
            assert_eq!(language_of(english), "en", "{english}");
        }
        for other in ["云硬盘不可用", "Volume não encontrado", "диск"] {
            assert_eq!(language_of(other), "", "{other}");
        }
    }
}
