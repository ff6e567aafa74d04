//! Sealing and opening: what was sealed comes back, and nothing else does. Random bytes are drawn from a seed here, so that
//! each run is the same; nothing but a test may do that.

#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

use evs_age::scrypt::{Derivation, Params, Work, WrapKey};
use evs_age::{
    Identity, LARGEST, Lock, MOST_RECIPIENTS, NoRandomness, OpenProblem, Part, Passphrase, Recipient,
    SealProblem, Sealed, armor, seal, seal_with_passphrase,
};

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

fn sealed_to(seed: u64, content: &[u8]) -> Vec<u8> {
    seal(content, &[identity(seed).recipient()], &mut random(seed + 1000)).unwrap()
}

fn wrap_key(passphrase: &Passphrase) -> WrapKey {
    let params = Params::generate(Work::Log15, &mut random(5)).unwrap();
    Derivation::begin(passphrase, params).unwrap().finish()
}

/// Content that differs from chunk to chunk.
fn content(length: usize) -> Vec<u8> {
    (0..length).map(|at| (at % 251) as u8 ^ (at >> 16) as u8).collect()
}

#[test]
fn content_of_any_length_comes_back_as_a_file_and_as_text() {
    const CHUNK: usize = 64 << 10;
    for length in [0, 1, 15, 16, 300, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK, 3 * CHUNK + 7] {
        let file = sealed_to(1, &content(length));
        for file in [file.clone(), armor::write(&file).into_bytes()] {
            let sealed = Sealed::read(&file).unwrap();
            assert_eq!(sealed.lock(), Lock::Keys(1));
            assert_eq!(sealed.open(&identity(1)).unwrap().expose(), content(length), "{length}");
        }
    }
}

#[test]
fn each_recipient_opens_it_and_nobody_else() {
    let to: Vec<Recipient> = (1..=3).map(|seed| identity(seed).recipient()).collect();
    let sealed = Sealed::read(&seal(b"content", &to, &mut random(9)).unwrap()).unwrap();
    assert_eq!(sealed.lock(), Lock::Keys(3));
    for seed in 1..=3 {
        assert_eq!(sealed.open(&identity(seed)).unwrap().expose(), b"content");
    }
    assert_eq!(sealed.open(&identity(4)).unwrap_err(), OpenProblem::WrongKey);
    let passphrase = Passphrase::exactly("a").unwrap();
    assert_eq!(sealed.open_with_passphrase(&passphrase).unwrap_err(), OpenProblem::KeyNeeded);
}

#[test]
fn a_passphrase_opens_what_was_sealed_with_it_and_no_other_does() {
    let passphrase = Passphrase::generate(&mut random(7)).unwrap();
    let file = seal_with_passphrase(b"content", wrap_key(&passphrase), &mut random(8)).unwrap();
    let sealed = Sealed::read(&file).unwrap();
    assert!(matches!(sealed.lock(), Lock::Passphrase(params) if params.log_n() == 15));
    assert_eq!(sealed.open_with_passphrase(&passphrase).unwrap().expose(), b"content");
    let other = Passphrase::generate(&mut random(6)).unwrap();
    assert_eq!(sealed.open_with_passphrase(&other).unwrap_err(), OpenProblem::WrongKey);
    assert_eq!(sealed.open(&identity(1)).unwrap_err(), OpenProblem::PassphraseNeeded);
}

#[test]
fn a_file_that_was_changed_in_any_bit_is_not_opened() {
    let file = sealed_to(1, &content(90));
    for at in 0..file.len() {
        for bit in 0..8 {
            let mut changed = file.clone();
            changed[at] ^= 1 << bit;
            let opened = Sealed::read(&changed).and_then(|sealed| sealed.open(&identity(1)));
            assert!(opened.is_err(), "byte {at}, bit {bit}");
        }
    }
}

#[test]
fn a_file_that_was_cut_anywhere_or_has_more_behind_it_is_not_opened() {
    let file = sealed_to(1, &content(90));
    let opened = |file: &[u8]| Sealed::read(file).and_then(|sealed| sealed.open(&identity(1)));
    for end in 0..file.len() {
        assert!(opened(&file[..end]).is_err(), "cut at {end}");
    }
    assert_eq!(opened(&[&file[..], b"x"].concat()).unwrap_err(), OpenProblem::Damaged(Part::Payload));
    let text = armor::write(&file);
    for end in 0..text.trim_end().len() {
        assert!(opened(&text.as_bytes()[..end]).is_err(), "cut at {end}");
    }
}

#[test]
fn chunks_that_changed_places_were_left_out_or_doubled_are_found() {
    const SEALED_CHUNK: usize = (64 << 10) + 16;
    let file = sealed_to(1, &content(4 * (64 << 10)));
    let (head, chunks) = file.split_at(file.len() - 4 * SEALED_CHUNK);
    let chunks: Vec<&[u8]> = chunks.chunks(SEALED_CHUNK).collect();
    let opened = |order: &[usize]| {
        let parts: Vec<u8> = order.iter().flat_map(|at| chunks[*at]).copied().collect();
        Sealed::read(&[head, &parts].concat()).unwrap().open(&identity(1))
    };
    assert!(opened(&[0, 1, 2, 3]).is_ok());
    for order in [&[1, 0, 2, 3][..], &[0, 1, 3], &[0, 1, 2], &[0, 1, 2, 2, 3], &[3], &[0, 2, 1, 3], &[]] {
        assert_eq!(opened(order).unwrap_err(), OpenProblem::Damaged(Part::Payload), "{order:?}");
    }
}

#[test]
fn a_recipient_that_was_added_or_taken_out_is_found() {
    let to = [identity(1).recipient(), identity(2).recipient()];
    let file = seal(b"content", &to, &mut random(9)).unwrap();
    let second = file.windows(3).rposition(|three| three == b"-> ").unwrap();
    let end = file.windows(4).position(|four| four == b"\n---").unwrap() + 1;
    let without = [&file[..second], &file[end..]].concat();
    let doubled = [&file[..end], &file[second..]].concat();
    for changed in [without, doubled] {
        let opened = Sealed::read(&changed).unwrap().open(&identity(1));
        assert_eq!(opened.unwrap_err(), OpenProblem::Damaged(Part::Mac));
    }
}

#[test]
fn what_nobody_needs_is_neither_made_nor_read() {
    let mut random = random(1);
    let one = identity(1).recipient();
    assert_eq!(seal(b"", &[], &mut random), Err(SealProblem::NoRecipient));
    let many = vec![one; MOST_RECIPIENTS + 1];
    assert_eq!(seal(b"", &many, &mut random), Err(SealProblem::TooManyRecipients));
    assert_eq!(seal(&vec![0; LARGEST], &[one], &mut random), Err(SealProblem::TooLarge));
    assert_eq!(Sealed::read(&vec![b'a'; LARGEST + 1]).unwrap_err(), OpenProblem::TooLarge);
    let text = format!("{}\n{}", armor::BEGIN, "A".repeat(3 * LARGEST));
    assert_eq!(Sealed::read(text.as_bytes()).unwrap_err(), OpenProblem::TooLarge);
    let largest = vec![0; LARGEST - (64 << 10)];
    let all = seal(&largest, &many[1..], &mut random).unwrap();
    assert!(Sealed::read(&all).unwrap().open(&identity(1)).is_ok(), "what is made can be read");
}

#[test]
fn nothing_is_sealed_without_randomness() {
    let one = identity(1).recipient();
    // The file's key, the share, the payload's nonce: whichever is the first to have none.
    for left in 0..3 {
        let mut count = 0;
        let mut runs_dry = |_: &mut [u8]| {
            count += 1;
            if count > left { Err(NoRandomness) } else { Ok(()) }
        };
        assert_eq!(seal(b"x", &[one], &mut runs_dry), Err(SealProblem::NoRandomness), "{left}");
    }
    assert!(Identity::generate(&mut |_: &mut [u8]| Err(NoRandomness)).is_err());
    assert!(Passphrase::generate(&mut |_: &mut [u8]| Err(NoRandomness)).is_err());
}

#[test]
fn any_bytes_at_all_are_read_without_harm() {
    let parts: [&[u8]; 9] = [
        b"age-encryption.org/v1\n",
        b"-> X25519 ",
        b"-> scrypt ",
        b"\n",
        b"--- ",
        b"AAAA",
        b" 18",
        b"\xff\0",
        b"-----BEGIN AGE ENCRYPTED FILE-----\n",
    ];
    for seed in 0..3000 {
        let mut random = random(seed);
        let mut choices = [0; 24];
        random(&mut choices).unwrap();
        let mut file: Vec<u8> = if seed % 3 == 0 { Vec::new() } else { parts[0].to_vec() };
        file.extend(choices.iter().flat_map(|choice| parts[usize::from(*choice) % parts.len()]));
        assert!(Sealed::read(&file).and_then(|sealed| sealed.open(&identity(1))).is_err(), "seed {seed}");
    }
}
