//! Reach: one place for the network, one for storage, one for the time.

use crate::source::sources;
use crate::tree::none;

/// Words of the browser's interfaces, and the only files that may use them.
struct Reach {
    what: &'static str,
    words: &'static [&'static str],
    only_in: &'static [&'static str],
}

const NETWORK: Reach = Reach {
    what: "the network",
    words: &["gloo_net", "XmlHttpRequest", "WebSocket", "EventSource", "send_beacon", "fetch_with_str"],
    only_in: &["src/api/"],
};
const STORAGE: Reach = Reach {
    what: "the browser's storage",
    words: &[
        "local_storage",
        "session_storage",
        "IdbFactory",
        "IdbDatabase",
        "indexed_db",
        "idb",
        "set_cookie",
        "caches",
    ],
    only_in: &["src/state/store.rs", "src/state/journal/"],
};
const TIME: Reach = Reach {
    what: "the time",
    words: &["Date", "Performance", "performance", "SystemTime", "Instant"],
    // The second file writes a time that it is given in a person's own words, and asks for none.
    only_in: &["src/state/clock.rs", "src/components/base/time_text.rs"],
};

fn check(reach: &Reach) {
    let mut found = Vec::new();
    let mut used = false;
    for source in sources(&["src/"]) {
        let allowed = reach.only_in.iter().any(|place| source.path.starts_with(place));
        for token in source.code.iter().filter(|token| {
            reach.words.contains(&token.text.as_str())
                || token.text.starts_with("fetch_with_") && reach.what == NETWORK.what
        }) {
            used |= allowed;
            if !allowed {
                found.push(format!("{}: {}", source.place(token), token.text));
            }
        }
    }
    assert!(used, "{:?} doesn't use {} any more: the rule looks at nothing", reach.only_in, reach.what);
    none(&format!("only {:?} may touch {}:", reach.only_in, reach.what), &found);
}

#[test]
fn only_the_transport_touches_the_network() {
    check(&NETWORK);
}

#[test]
fn only_the_store_and_the_journal_touch_storage() {
    check(&STORAGE);
}

#[test]
fn only_the_clock_asks_for_the_time() {
    check(&TIME);
    let mut found = Vec::new();
    for source in sources(&["src/"]).iter().filter(|source| source.path != "src/state/clock.rs") {
        for pattern in ["Date : : now", "Date : : new_0"] {
            found.extend(source.code_places(pattern));
        }
    }
    none("ask the clock:", &found);
}
