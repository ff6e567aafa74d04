//! Links, requests, sealed links and packages: what is accepted is written and read again alike.

#![no_main]

use evs_domain::handover::{HandOver, link, package, request, sealed, wrapped};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(read) = package::read(bytes) {
        let written = package::write(&read.package).expect("what was read can be written");
        let again = package::read(written.expose().as_bytes()).expect("what was written can be read");
        assert_eq!(again.package.hand_over(), read.package.hand_over());
        assert_eq!(again.package.note, read.package.note);
        assert_eq!(again.left_out, 0);
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for read in [link::read(text), wrapped::read(text)].into_iter().flatten() {
        let whole = HandOver { cut: false, ..read };
        assert_eq!(link::read(&link::write(&whole)), Ok(whole));
    }
    for read in [request::read(text), request::read_address(text)].into_iter().flatten() {
        assert_eq!(request::read(&request::write(&read)), Ok(read));
    }
    for read in sealed::read(text).into_iter().chain(sealed::find(text).and_then(Result::ok)) {
        assert_eq!(sealed::read(&sealed::write(&read)), Ok(read));
    }
    let _never_panics = request::find(text);
});
