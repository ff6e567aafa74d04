//! `clouds.toml`: taken, or refused with a line.

#![no_main]

use evs_gateway::{Clouds, Error};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Err(error) = Clouds::parse(text, "clouds.toml") {
        let Error::Config { line, what, .. } = error else { panic!("{error}") };
        assert!(line >= 1 && !what.is_empty());
    }
});
