//! Our scrypt held against another, whole and in steps.

use super::*;

fn theirs(passphrase: &str, salt: &[u8], log_n: u8) -> [u8; 32] {
    let mut key = [0; 32];
    let params = scrypt::Params::new(log_n, 8, 1).unwrap();
    scrypt::scrypt(passphrase.as_bytes(), &[SALT_PREFIX, salt].concat(), &params, &mut key).unwrap();
    key
}

#[test]
fn what_comes_of_a_passphrase_is_what_another_scrypt_makes_of_it() {
    for log_n in [1u8, 2, 5, 10, 12] {
        for text in ["a", "k7mw-3x0q-hd5v-9tbn-e4rg", "ü 鍵 🔑", &"long".repeat(40)] {
            let salt = [log_n.wrapping_mul(77); 16];
            let passphrase = Passphrase::exactly(text).unwrap();
            let ours = Derivation::begin(&passphrase, Params { salt, log_n }).unwrap().finish();
            assert_eq!(*ours.key, theirs(text, &salt, log_n), "{text} {log_n}");
        }
    }
}

#[test]
fn steps_of_any_size_come_to_the_same_and_tell_how_far_they_are() {
    let passphrase = Passphrase::exactly("a").unwrap();
    let params = Params { salt: [3; 16], log_n: 6 };
    let whole = Derivation::begin(&passphrase, params).unwrap().finish();
    for size in [1, 7, 64, 127, 128, 1000] {
        let mut derivation = Derivation::begin(&passphrase, params).unwrap();
        let mut before = derivation.progress();
        assert_eq!(before, 0.0);
        while !derivation.step(size) {
            assert!(derivation.progress() > before && derivation.progress() < 1.0);
            before = derivation.progress();
        }
        assert_eq!(derivation.progress(), 1.0);
        assert_eq!(derivation.finish().key, whole.key, "{size}");
    }
}

#[test]
fn a_work_factor_that_would_hang_the_page_is_refused_and_named() {
    let stanza = |work: &str| Stanza {
        arguments: ["scrypt", "AAAAAAAAAAAAAAAAAAAAAA", work].map(String::from).into(),
        body: vec![0; WRAPPED],
    };
    assert_eq!(Wrapped::read(&stanza("18")).unwrap().params.log_n(), 18);
    for (work, log_n) in [("19", 19), ("255", 255), ("256", 256), ("99999999999999999999", u32::MAX)] {
        let problem = Wrapped::read(&stanza(work)).unwrap_err();
        assert_eq!(problem, OpenProblem::WorkFactorTooHigh { log_n });
    }
    for work in ["0", "018", "+18", "-1", "0x10", "1e1", "18 "] {
        assert_eq!(Wrapped::read(&stanza(work)).unwrap_err(), OpenProblem::Damaged(Part::Header), "{work}");
    }
}
