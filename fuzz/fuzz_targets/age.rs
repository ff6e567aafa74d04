//! Age files and keys. Nothing that is drawn was sealed to this key, so nothing is ever opened by it.

#![no_main]

use evs_age::{Identity, Passphrase, Recipient, Sealed, armor};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let identity = Identity::generate(&mut |bytes| {
        bytes.fill(7);
        Ok(())
    });
    if let (Ok(sealed), Ok(identity)) = (Sealed::read(bytes), identity) {
        assert!(sealed.open(&identity).is_err());
    }
    if let Ok(file) = armor::read(bytes) {
        assert_eq!(armor::read(armor::write(&file).as_bytes()), Ok(file));
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(recipient) = Recipient::parse(text) {
        assert!(Recipient::parse(&recipient.to_string()).is_ok_and(|again| again == recipient));
    }
    let _never_panics = (Identity::parse(text).is_ok(), Passphrase::typed(text).is_ok(), armor::find(text));
});
