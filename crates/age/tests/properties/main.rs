//! What holds for whatever is sealed, changed or handed in: content comes back, a file that was cut or changed is never opened,
//! and no reader panics. Cases are drawn anew in each run; one that failed is kept in `tests/proptest-regressions` and tried
//! first from then on. Random bytes are drawn from a seed; nothing but a test may do that.

#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

use evs_age::{Identity, NoRandomness, Passphrase, Recipient, Sealed, armor, seal};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

/// Xorshift by this seed.
fn random(seed: u64) -> impl FnMut(&mut [u8]) -> Result<(), NoRandomness> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    move |bytes| {
        for byte in bytes {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            *byte = (state >> 32) as u8;
        }
        Ok(())
    }
}

fn identity(seed: u64) -> Identity {
    Identity::generate(&mut random(seed)).unwrap()
}

fn sealed(content: &[u8], to: &[Recipient], seed: u64) -> Vec<u8> {
    seal(content, to, &mut random(seed ^ 0xabcd)).unwrap()
}

/// The content of a file, if it's read and opened.
fn opened(file: &[u8], by: &Identity) -> Option<Vec<u8>> {
    Some(Sealed::read(file).ok()?.open(by).ok()?.expose().to_vec())
}

/// A file changed somewhere: a byte more, less or other, a part of it gone, repeated or moved.
fn changed(file: &[u8], at: Index, to: Index, byte: u8, how: u8) -> Vec<u8> {
    let (at, to) = (at.index(file.len()), to.index(file.len()));
    let (at, to) = (at.min(to), at.max(to));
    match how % 5 {
        0 => file[..at].to_vec(),
        1 => [&file[..at], &[byte], &file[at..]].concat(),
        2 => [&file[..at], &file[to..]].concat(),
        3 => [&file[..to], &file[at..]].concat(),
        _ => [&file[..at], &[byte], &file[at + 1..]].concat(),
    }
}

proptest! {
    #[test]
    fn content_comes_back_to_each_recipient_as_a_file_and_as_text(content in vec(any::<u8>(), 0..3000), seeds in prop::collection::hash_set(1..1000u64, 1..4)) {
        let to: Vec<Recipient> = seeds.iter().map(|seed| identity(*seed).recipient()).collect();
        let file = sealed(&content, &to, 7);
        for seed in &seeds {
            prop_assert_eq!(opened(&file, &identity(*seed)), Some(content.clone()));
            prop_assert_eq!(opened(armor::write(&file).as_bytes(), &identity(*seed)), Some(content.clone()));
        }
        prop_assert_eq!(opened(&file, &identity(1001)), None);
    }

    #[test]
    fn a_file_that_was_cut_or_changed_is_never_opened(content in vec(any::<u8>(), 0..200), seed in 1..1000u64, at in any::<Index>(), to in any::<Index>(), byte in any::<u8>(), how in any::<u8>()) {
        let owner = identity(seed);
        let file = sealed(&content, &[owner.recipient()], seed);
        let other = changed(&file, at, to, byte, how);
        prop_assume!(other != file);
        prop_assert_eq!(opened(&other, &owner), None);
    }

    #[test]
    fn text_that_was_changed_is_opened_only_if_it_says_the_same(content in vec(any::<u8>(), 0..200), seed in 1..1000u64, at in any::<Index>(), to in any::<Index>(), byte in any::<u8>(), how in any::<u8>()) {
        let owner = identity(seed);
        let file = sealed(&content, &[owner.recipient()], seed);
        let other = changed(armor::write(&file).as_bytes(), at, to, byte, how);
        if let Some(read) = opened(&other, &owner) {
            // Line ends and blanks around it are no part of what it says.
            prop_assert_eq!(armor::read(&other), Ok(file));
            prop_assert_eq!(read, content);
        }
    }

    #[test]
    fn a_file_put_together_of_two_is_never_opened(one in vec(any::<u8>(), 1..200), two in vec(any::<u8>(), 1..200), at in any::<Index>()) {
        let owner = identity(3);
        let (first, second) = (sealed(&one, &[owner.recipient()], 1), sealed(&two, &[owner.recipient()], 2));
        let at = at.index(first.len().min(second.len()) - 1) + 1;
        let mixed = [&first[..at], &second[at..]].concat();
        prop_assume!(mixed != first && mixed != second);
        prop_assert_eq!(opened(&mixed, &owner), None);
    }

    #[test]
    fn no_bytes_and_no_headers_make_the_reader_panic(bytes in vec(any::<u8>(), 0..300), text in "(-> |---|X25519|scrypt|[a-zA-Z0-9+/ ]{0,70}|\n){0,12}") {
        for file in [bytes.clone(), [b"age-encryption.org/v1\n", text.as_bytes(), &bytes].concat(), [armor::BEGIN.as_bytes(), b"\n", text.as_bytes()].concat()] {
            prop_assert_eq!(opened(&file, &identity(1)), None);
        }
        let _never_panics = armor::find(&text);
    }

    #[test]
    fn keys_are_read_as_they_were_written_and_no_other_text_is_one(seed in 1..100_000u64, at in any::<Index>(), other in "[a-z0-9]", text in ".{0,80}") {
        let written = identity(seed).recipient().to_string();
        prop_assert!(Recipient::parse(&written).is_ok_and(|read| read == identity(seed).recipient()));
        prop_assert!(Recipient::parse(&written.to_uppercase()).is_ok());
        let at = at.index(written.len());
        let slip = format!("{}{other}{}", &written[..at], &written[at + 1..]);
        prop_assert!(slip == written || Recipient::parse(&slip).is_err(), "{}", slip);
        prop_assert!(Recipient::parse(&text).is_err());
        let _never_panics = (Identity::parse(&text).is_ok(), Passphrase::typed(&text).is_ok());
    }
}
