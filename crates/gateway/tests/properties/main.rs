//! What holds for whatever stands in a `clouds.toml`: it's taken or refused with the line and what to write, and never panics.
//! Cases are drawn anew in each run; one that failed is kept in `tests/proptest-regressions` and tried first from then on.

use evs_gateway::{Clouds, Error};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

const GOOD: &[&str] =
    &[include_str!("../../../../clouds.toml"), include_str!("../../../../deploy/clouds.toml")];

/// What stands in such files, and what doesn't.
const WORDS: &[&str] = &[
    "[[cloud]]\n",
    "[cloud.app]\n",
    "[server]\n",
    "[limits]\n",
    "[policy]\n",
    "id",
    "profile",
    "upstream",
    "upstreams",
    "services",
    "regions",
    "label",
    "origins",
    "name_limit",
    "via",
    " = ",
    "\"local\"",
    "\"openstack\"",
    "\"huawei\"",
    "\"iam\"",
    "[]",
    "{}",
    "[{ id = \"r\", label = \"R\" }]",
    "[\"iam\", \"evs\"]",
    "\"https://{service}.{region}.example.com\"",
    "\"http://[::1]:99999/\"",
    "\"https://x@x/?c#d\"",
    "\"ü\\u0000\"",
    "0",
    "-1",
    "99999999999999999999",
    "1e400",
    "true",
    "'",
    "\"\"\"",
    "\n",
    "\n\n",
    "#",
    "\u{feff}",
];

/// A file from a shelf, with some words put into it or parts taken out.
fn changed() -> impl Strategy<Value = String> {
    let changes = vec((any::<Index>(), select(WORDS), 0..40usize), 0..4);
    (select(GOOD), changes).prop_map(|(good, changes)| {
        let mut text: Vec<char> = good.chars().collect();
        for (at, word, gone) in changes {
            let at = at.index(text.len() + 1);
            let end = (at + gone).min(text.len());
            text.splice(at..end, word.chars());
        }
        text.into_iter().collect()
    })
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![4 => changed(), 2 => vec(select(WORDS), 0..30).prop_map(|words| words.concat()), 1 => ".{0,200}"]
}

/// Values of one key, in a file that is good but for them.
fn with(key: &str, value: &str) -> String {
    let mut lines =
        vec![("id", "\"local\""), ("upstream", "\"https://x.example\""), ("services", "[\"evs\"]")];
    lines.push(("regions", "[{ id = \"r\", label = \"R\" }]"));
    lines.iter_mut().filter(|(known, _)| *known == key).for_each(|(_, old)| *old = value);
    let lines: String = lines.iter().map(|(key, value)| format!("{key} = {value}\n")).collect();
    format!("[[cloud]]\n{lines}[cloud.app]\nlabel = \"L\"\n")
}

#[test]
fn what_is_changed_here_is_good_to_begin_with() {
    for text in GOOD.iter().copied().map(str::to_owned).chain([with("", "")]) {
        Clouds::parse(&text, "clouds.toml").unwrap();
    }
}

proptest! {
    #[test]
    fn a_configuration_is_taken_or_refused_with_its_line(text in text()) {
        match Clouds::parse(&text, "clouds.toml") {
            Ok(_) => {}
            Err(Error::Config { file, line, what }) => {
                prop_assert_eq!(file, "clouds.toml");
                prop_assert!(line >= 1 && line <= text.lines().count().max(1) + 1, "{}: {}", line, what);
                prop_assert!(!what.trim().is_empty() && !what.contains('\n'), "{:?}", what);
            }
            Err(other) => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn no_value_of_a_key_that_becomes_an_address_makes_it_panic(key in select(&["id", "upstream", "services", "regions"][..]), value in "\"[ -~]{0,40}\"|\\[\"[ -~]{0,20}\"\\]|\\[\\{ id = \"[ -~]{0,12}\", label = \".{0,12}\" \\}\\]|[0-9.e+-]{1,8}") {
        let _never_panics = Clouds::parse(&with(key, &value), "clouds.toml");
    }

    #[test]
    fn what_is_taken_goes_nowhere_else(host in "[ -~]{0,30}") {
        let text = with("upstream", &format!("'https://{}'", host.replace('\'', "")));
        if Clouds::parse(&text, "clouds.toml").is_ok() {
            // Nothing before the server's name, and nothing that would be a query or a fragment.
            prop_assert!(!host.contains(['@', '?', '#', '\\', ' ']), "{}", host);
        }
    }
}
