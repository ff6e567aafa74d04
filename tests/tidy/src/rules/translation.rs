//! Page translation: only fixed sentences may be translated, and one component writes them. Whether a translator is kept
//! from all the rest is seen in a browser (`tests/components/translated.rs`).

use crate::source::sources;
use crate::tokens::find;
use crate::tree::none;

/// Where sentences that may be translated are written.
const PROSE: &str = "src/components/base/prose.rs";
/// Where everything else is kept from being translated.
const ROOT: &str = "src/app/mod.rs";

#[test]
fn only_fixed_sentences_may_be_translated() {
    let places = |pattern: &str| -> Vec<String> {
        sources(&["src/"]).into_iter().flat_map(|source| source.code_places(pattern)).collect()
    };
    let mut found = places("translate = _");
    assert!(found.iter().any(|place| place.starts_with(PROSE)), "{PROSE} lets its text be translated");
    found.retain(|place| !place.starts_with(PROSE) && !place.starts_with(ROOT));
    none("show a fixed sentence by `Prose`; nothing else may be translated:", &found);
    assert_eq!(places("translate = \"no\"").len(), 1, "{ROOT} keeps translators from everything else");
}

#[test]
fn what_may_be_translated_is_never_a_text_node() {
    let prose = sources(&[PROSE]);
    let written = prose.iter().flat_map(|source| find(&source.code, "prop : textContent"));
    assert_eq!(written.count(), 1, "a translator takes text nodes away: {PROSE} sets `textContent`");
}
