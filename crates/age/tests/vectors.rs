//! The format's public test vectors (C2SP/CCTV, `age`): what has to be opened is, to the byte, and what mustn't be isn't,
//! for the reason that the vector names. Which vectors are here, and which aren't, stands in `vectors/README.md`.

#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

use std::fs;
use std::io::Read;
use std::path::Path;

use evs_age::{Identity, Lock, OpenProblem, Part, Passphrase, Sealed};
use sha2::{Digest, Sha256};

/// One vector.
struct Vector {
    name: String,
    fields: Vec<(String, String)>,
    file: Vec<u8>,
}

impl Vector {
    fn read(path: &Path) -> Self {
        let bytes = fs::read(path).unwrap();
        let end = bytes.windows(2).position(|two| two == b"\n\n").unwrap();
        let head = std::str::from_utf8(&bytes[..end]).unwrap();
        let fields = head.lines().map(|line| line.split_once(": ").unwrap());
        let fields: Vec<_> = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let mut vector = Self {
            name: path.file_name().unwrap().to_str().unwrap().to_owned(),
            fields,
            file: bytes[end + 2..].into(),
        };
        if vector.all("compressed").next() == Some("zlib") {
            let mut plain = Vec::new();
            flate2::read::ZlibDecoder::new(vector.file.as_slice()).read_to_end(&mut plain).unwrap();
            vector.file = plain;
        }
        vector
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// What opening says: the hash of the content, or the problem with the last of the keys that were tried.
    fn open(&self) -> Result<String, OpenProblem> {
        let sealed = Sealed::read(&self.file)?;
        let hash = |content: evs_age::Plaintext| {
            Sha256::digest(content.expose()).iter().map(|byte| format!("{byte:02x}")).collect()
        };
        let mut said = Err(OpenProblem::WrongKey);
        match sealed.lock() {
            Lock::Passphrase(_) => {
                for text in self.all("passphrase") {
                    said = sealed.open_with_passphrase(&Passphrase::exactly(text).unwrap()).map(hash);
                    if said != Err(OpenProblem::WrongKey) {
                        break;
                    }
                }
            }
            Lock::Keys(_) => {
                for text in self.all("identity") {
                    said = sealed.open(&Identity::parse(text).unwrap()).map(hash);
                    if said != Err(OpenProblem::WrongKey) {
                        break;
                    }
                }
            }
        }
        said
    }
}

/// Whether what was said is what the vector expects.
fn is_as_expected(vector: &Vector, said: &Result<String, OpenProblem>) -> bool {
    let expected = vector.all("expect").next().unwrap();
    match (expected, said) {
        ("success", Ok(hash)) => vector.all("payload").next() == Some(hash),
        ("no match", Err(OpenProblem::WrongKey | OpenProblem::UnknownRecipients)) => true,
        ("HMAC failure", Err(OpenProblem::Damaged(Part::Mac))) => true,
        ("header failure", Err(OpenProblem::Damaged(Part::Header))) => true,
        ("header failure", Err(OpenProblem::UnsupportedVersion)) => vector.name == "version_unsupported",
        ("header failure", Err(OpenProblem::WorkFactorTooHigh { .. })) => vector.name.contains("work_factor"),
        ("header failure", Err(OpenProblem::NotAge)) => vector.name.ends_with("empty"),
        ("payload failure", Err(OpenProblem::Damaged(Part::Payload))) => true,
        ("armor failure", Err(OpenProblem::Damaged(Part::Armor))) => true,
        // Where other words stand before it, it isn't seen as armor at all.
        ("armor failure", Err(OpenProblem::NotAge)) => vector.name == "armor_garbage_leading",
        _ => false,
    }
}

#[test]
fn every_vector_is_opened_or_refused_as_the_format_wants_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let vectors: Vec<Vector> = paths
        .filter(|path| !path.file_name().unwrap().to_str().unwrap().contains('.'))
        .map(|path| Vector::read(&path))
        .collect();
    let wrong: Vec<String> = vectors
        .iter()
        .map(|vector| (vector, vector.open()))
        .filter(|(vector, said)| !is_as_expected(vector, said))
        .map(|(vector, said)| format!("{}: {:?} gave {said:?}", vector.name, vector.fields))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let opened = vectors.iter().filter(|vector| vector.all("expect").next() == Some("success")).count();
    assert_eq!((opened, vectors.len() - opened), (18, 103), "none is left out");
}
