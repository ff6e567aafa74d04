//! The header of a file: its version, a stanza for each recipient, and the MAC over all that. How a stanza wraps the file's
//! key is known by the type of its recipient, not here.

use hmac::Mac;
use hmac::digest::Update;

use crate::problem::{OpenProblem, Part};
use crate::secret::FileKey;
use crate::{MOST_RECIPIENTS, base64, kdf};

const PROGRAM: &[u8] = b"age-encryption.org/";
const VERSION: &str = "age-encryption.org/v1\n";
const STANZA: &str = "-> ";
const MAC: &str = "---";

/// How long a full line of a stanza's body is.
const COLUMNS: usize = 64;

const DAMAGED: OpenProblem = OpenProblem::Damaged(Part::Header);

/// The file's key, wrapped for one recipient.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Stanza {
    /// The type of the recipient, and what else is needed to unwrap the key: at least one word.
    pub(crate) arguments: Vec<String>,
    /// The wrapped key.
    pub(crate) body: Vec<u8>,
}

impl Stanza {
    fn write(&self, out: &mut String) {
        out.push_str(STANZA);
        out.push_str(&self.arguments.join(" "));
        out.push('\n');
        let mut body = String::new();
        base64::encode(&self.body, &mut body);
        // A full line is always followed by another, which may be empty: the shorter one is the end.
        let mut rest = body.as_str();
        while rest.len() >= COLUMNS {
            let (line, after) = rest.split_at(COLUMNS);
            out.push_str(line);
            out.push('\n');
            rest = after;
        }
        out.push_str(rest);
        out.push('\n');
    }
}

/// A header as it was read.
#[derive(Debug)]
pub(crate) struct Header {
    pub(crate) stanzas: Vec<Stanza>,
    /// How many bytes the MAC is over, from the file's first.
    pub(crate) covered: usize,
    pub(crate) mac: Vec<u8>,
    /// How many bytes the whole header has; the payload follows.
    pub(crate) length: usize,
}

/// Writes a header.
pub(crate) fn write(stanzas: &[Stanza], key: &FileKey) -> String {
    let mut text = VERSION.to_owned();
    stanzas.iter().for_each(|stanza| stanza.write(&mut text));
    text.push_str(MAC);
    let mac = mac_of(text.as_bytes(), key).finalize().into_bytes();
    text.push(' ');
    base64::encode(&mac, &mut text);
    text.push('\n');
    text
}

/// Reads the header that a file begins with.
///
/// # Errors
/// When it's no file of this format and version, or isn't written exactly as the format says.
pub(crate) fn read(file: &[u8]) -> Result<Header, OpenProblem> {
    let mut lines = Lines { file, at: 0 };
    let version = lines.next().filter(|line| line.starts_with(PROGRAM)).ok_or(OpenProblem::NotAge)?;
    match &version[PROGRAM.len()..] {
        b"v1" => {}
        other if is_word(other) => return Err(OpenProblem::UnsupportedVersion),
        _ => return Err(DAMAGED),
    }
    let mut stanzas = Vec::new();
    loop {
        let begun_at = lines.at;
        let line = lines.next().ok_or(DAMAGED)?;
        if let Some(mac) = line.strip_prefix(MAC.as_bytes()) {
            let mac = mac.strip_prefix(b" ").and_then(base64::decode).filter(|mac| mac.len() == 32);
            let mac = mac.filter(|_| !stanzas.is_empty()).ok_or(DAMAGED)?;
            return Ok(Header { stanzas, covered: begun_at + MAC.len(), mac, length: lines.at });
        }
        if stanzas.len() == MOST_RECIPIENTS {
            return Err(OpenProblem::TooLarge);
        }
        stanzas.push(read_stanza(line, &mut lines).ok_or(DAMAGED)?);
    }
}

/// Reads the rest of a stanza behind its first line.
fn read_stanza(line: &[u8], lines: &mut Lines<'_>) -> Option<Stanza> {
    let words = line.strip_prefix(STANZA.as_bytes())?.split(|byte| *byte == b' ');
    let arguments = words
        .map(|word| is_word(word).then(|| word.iter().copied().map(char::from).collect()))
        .collect::<Option<Vec<String>>>()?;
    let mut body = Vec::new();
    loop {
        let line = lines.next()?;
        if line.len() > COLUMNS {
            return None;
        }
        body.extend(base64::decode(line)?);
        if line.len() < COLUMNS {
            return Some(Stanza { arguments, body });
        }
    }
}

/// Whether the header is the one that was made with this key. It's compared without telling by the time where it differs.
pub(crate) fn is_genuine(header: &Header, file: &[u8], key: &FileKey) -> bool {
    let covered = file.get(..header.covered).unwrap_or_default();
    mac_of(covered, key).verify_slice(&header.mac).is_ok()
}

fn mac_of(covered: &[u8], key: &FileKey) -> hmac::Hmac<sha2::Sha256> {
    let mut mac = kdf::hmac_with(&*key.derive(&[], b"header"));
    Update::update(&mut mac, covered);
    mac
}

/// Whether it is what the format calls an argument: characters that can be seen, and at least one.
fn is_word(word: &[u8]) -> bool {
    !word.is_empty() && word.iter().all(u8::is_ascii_graphic)
}

/// The lines of a file, each without its end. What has no end is no line.
struct Lines<'a> {
    file: &'a [u8],
    at: usize,
}

impl<'a> Iterator for Lines<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let rest = self.file.get(self.at..)?;
        let length = rest.iter().position(|byte| *byte == b'\n')?;
        self.at += length + 1;
        rest.get(..length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_read_as_it_was_written_whatever_the_length_of_its_stanzas() {
        let key = FileKey::read(&[7; 16]).unwrap();
        for length in [0, 1, 32, 47, 48, 49, 96, 200] {
            let stanza = || Stanza { arguments: vec!["X".into(), "a/b+c".into()], body: vec![9; length] };
            let mut file = write(&[stanza(), stanza()], &key).into_bytes();
            let whole = file.len();
            file.extend(b"payload\n");
            let header = read(&file).unwrap();
            assert_eq!(header.stanzas, [stanza(), stanza()]);
            assert_eq!(header.length, whole);
            assert!(is_genuine(&header, &file, &key));
            file[30] ^= 1;
            assert!(!is_genuine(&header, &file, &key));
        }
    }

    #[test]
    fn what_is_another_file_or_another_version_is_told_apart() {
        assert_eq!(read(b"").unwrap_err(), OpenProblem::NotAge);
        assert_eq!(read(b"{\"v\": 1}\n").unwrap_err(), OpenProblem::NotAge);
        assert_eq!(read(b"age-encryption.org/v2\n-> x\n").unwrap_err(), OpenProblem::UnsupportedVersion);
        assert_eq!(read(b"age-encryption.org/\n").unwrap_err(), DAMAGED);
        assert_eq!(read(b"age-encryption.org/v1\n").unwrap_err(), DAMAGED);
        let many = format!("{VERSION}{}", "-> x\n\n".repeat(101));
        assert_eq!(read(many.as_bytes()).unwrap_err(), OpenProblem::TooLarge);
    }
}
