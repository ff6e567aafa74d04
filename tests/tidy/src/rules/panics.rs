//! Panics and switched-off lints: what clippy denies in code that it is shown, looked for where it isn't (other targets,
//! code that isn't built).

use crate::source::sources;
use crate::tree::none;

#[test]
fn no_lint_is_switched_off_without_a_reason() {
    let mut found = Vec::new();
    for source in sources(&[]) {
        for at in crate::tokens::find(&source.all, "allow (") {
            let before = at.checked_sub(1).map_or("", |at| source.all[at].text.as_str());
            // `#[allow(…)]`, `#![allow(…)]` and `cfg_attr(…, allow(…))`; a function of that name is something else.
            let is_call = at > 0 && source.all[at - 1].text == ".";
            if matches!(before, "[" | ",") && !is_call {
                found.push(source.place(&source.all[at]));
            }
        }
    }
    none("write `#[expect(…, reason = \"…\")]`, or mend what the lint finds:", &found);
}

#[test]
fn nothing_but_a_test_panics() {
    let mut found = Vec::new();
    for source in sources(&[]) {
        for pattern in
            [". unwrap ( )", ". expect (", "todo !", "unimplemented !", "panic !", "unreachable !", "dbg !"]
        {
            found.extend(source.code_places(pattern).into_iter().map(|place| format!("{place}: {pattern}")));
        }
    }
    none("return an error, or a value for the case:", &found);
}

#[test]
fn nothing_is_unsafe() {
    let places: Vec<String> = sources(&[]).iter().flat_map(|source| source.code_places("unsafe {")).collect();
    none("there is a safe way:", &places);
}
