//! Answers of clouds, by every reader that the properties know, as good ones and as refusals.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../crates/api/tests/properties/readers.rs"]
mod readers;

fuzz_target!(|body: &[u8]| {
    let _never_panics = readers::read_by_all(200, body);
    let _never_panics = readers::read_by_all(400, body);
});
