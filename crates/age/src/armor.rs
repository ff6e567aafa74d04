//! The armor: a file as text between two lines, for pasting (strict PEM, RFC 7468). What is inside isn't known here.

use crate::problem::{OpenProblem, Part};
use crate::{LARGEST, base64};

/// The line before.
pub const BEGIN: &str = "-----BEGIN AGE ENCRYPTED FILE-----";
/// The line after.
pub const END: &str = "-----END AGE ENCRYPTED FILE-----";

/// How long a full line is.
const COLUMNS: usize = 64;

/// The file as text, with a line's end behind the last line.
pub fn write(file: &[u8]) -> String {
    let mut text = format!("{BEGIN}\n");
    for line in file.chunks(COLUMNS / 4 * 3) {
        base64::encode(line, &mut text);
        text.push_str(["", "==", "="][line.len() % 3]);
        text.push('\n');
    }
    text + END + "\n"
}

/// The part of a text that is armored, from its first line to its last: mails and chats have words around it. `None` where
/// there is none.
pub fn find(text: &str) -> Option<&str> {
    let begin = text.find(BEGIN)?;
    let end = begin + text[begin..].find(END)? + END.len();
    text.get(begin..end)
}

/// Whether it's meant to be read by [`read`].
pub(crate) fn is_armored(file: &[u8]) -> bool {
    file.trim_ascii_start().starts_with(b"-----")
}

/// The file that was made text.
///
/// # Errors
/// Unless it's written exactly as [`write`] writes it, but for other line ends, and blanks before and after it.
pub fn read(text: &[u8]) -> Result<Vec<u8>, OpenProblem> {
    if text.len() / 4 > LARGEST / 2 {
        return Err(OpenProblem::TooLarge);
    }
    decode(text).ok_or(OpenProblem::Damaged(Part::Armor))
}

fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let lines = text.trim_ascii().split(|byte| *byte == b'\n');
    let mut lines = lines.map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    if lines.next()? != BEGIN.as_bytes() {
        return None;
    }
    let mut file = Vec::new();
    let mut is_last = false;
    loop {
        let line = lines.next()?;
        if line == END.as_bytes() {
            return lines.next().is_none().then_some(file);
        }
        if is_last || line.is_empty() || line.len() > COLUMNS || line.len() % 4 != 0 {
            return None;
        }
        let bare = line.strip_suffix(b"==").or(line.strip_suffix(b"=")).unwrap_or(line);
        is_last = line.len() < COLUMNS || bare.len() < line.len();
        file.extend(base64::decode(bare)?);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_any_length_comes_back() {
        for length in 0..200 {
            let file: Vec<u8> = (0..length).map(|at| (at * 91) as u8).collect();
            let text = write(&file);
            assert!(text.lines().all(|line| line.len() <= COLUMNS));
            assert_eq!(read(text.as_bytes()), Ok(file.clone()));
            assert_eq!(read(format!(" \n{}\n\n", text.replace('\n', "\r\n")).as_bytes()), Ok(file));
        }
    }

    #[test]
    fn it_is_found_among_the_words_of_a_mail() {
        let text = write(b"file");
        let mail = format!("Hello,\n\n{text}\nThe phrase comes by telephone.");
        assert_eq!(find(&mail), Some(text.trim_end()));
        assert_eq!(find(&mail.replace("END", "")), None);
        assert_eq!(find(END), None);
    }
}
