//! The page itself: what is said where the program can't run stands in `index.html`, in every language.

use crate::tree::read;

/// The tags of the languages that the texts have.
const LANGUAGES: [&str; 6] = ["en", "zh-Hans", "de", "es", "fr", "pt"];

#[test]
fn what_the_page_says_by_itself_it_says_in_every_language() {
    let page = read("index.html").unwrap().text;
    let folders = std::fs::read_dir(crate::tree::root().join("crates/i18n/src/languages")).unwrap();
    let languages = folders.filter(|entry| entry.as_ref().unwrap().path().is_dir()).count();
    assert_eq!(languages, LANGUAGES.len(), "index.html has to speak all languages");
    let listed = LANGUAGES.map(|language| format!("\"{language}\"")).join(", ");
    assert!(page.contains(&format!("var all = [{listed}]")), "index.html fetches the texts of {listed}");
    for about in ["<noscript>", "id=\"blocked\"", "id=\"missing\"", "id=\"old\"", "id=\"again\""] {
        let from = page.split_once(about).unwrap_or_else(|| panic!("index.html has no {about}")).1;
        let end = ["</noscript>", "</div>", "</button>"].iter().filter_map(|end| from.find(end)).min();
        let said = &from[..end.unwrap()];
        for language in LANGUAGES {
            let sentence = said.split_once(&format!("lang=\"{language}\">")).map(|(_, text)| text.trim());
            assert!(sentence.is_some_and(|text| !text.starts_with('<')), "{about} isn't said in {language}");
        }
    }
}

#[test]
fn the_page_makes_no_policy_by_which_text_could_become_markup() {
    let page = read("index.html").unwrap().text;
    let makers = ["createPolicy", "trustedTypes", "innerHTML", "document.write", "eval(", "Function("];
    let found: Vec<&str> = makers.into_iter().filter(|maker| page.contains(maker)).collect();
    assert!(found.is_empty(), "the content policy allows no such thing, so index.html can't use {found:?}");
}
