//! How a sealed package travels in a link: its bytes in the fragment, where no mail breaks them as it breaks armored lines.
//! Whether it's an age file, and what stands in it, isn't known here.

use super::fragment;
use super::link::LinkProblem;
use super::wrapped;

/// The field that holds the package.
const FIELD: &str = "s";

/// A link that is longer, in characters, is cut, broken or refused by some mail and chat programs: a file is offered then.
pub const LONGEST_LINK: usize = 2000;

/// The most characters of a link that are read.
const MOST: usize = 6 << 20;

/// Writes the fragment, without `#`: the bytes in base64 for addresses, without padding.
pub fn write(sealed: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut out = format!("{}&{FIELD}=", fragment::VERSION);
    out.reserve(sealed.len() / 3 * 4 + 8);
    for group in sealed.chunks(3) {
        let value = group.iter().fold(0u32, |value, byte| value << 8 | u32::from(*byte));
        let value = value << (8 * (3 - group.len()));
        let digits = (0..=group.len()).map(|at| ALPHABET[(value >> (18 - 6 * at)) as usize & 63]);
        out.extend(digits.map(char::from));
    }
    fragment::push_end(&mut out);
    out
}

/// Whether a link with so many characters before its `#` can be sent by mail and chat with so many bytes in it.
pub fn fits_in_link(before: usize, sealed: usize) -> bool {
    let around = "#v=1&s=&end".len();
    before.saturating_add(around).saturating_add((sealed * 4).div_ceil(3)) <= LONGEST_LINK
}

/// Reads a fragment, with or without `#`.
///
/// # Errors
/// Says why there is no package in it. One that was cut or has other characters in it is [`LinkProblem::NoTransfer`]:
/// nothing of it could be opened.
pub fn read(fragment: &str) -> Result<Vec<u8>, LinkProblem> {
    if fragment.len() > MOST {
        return Err(LinkProblem::NotALink);
    }
    let (mut found, mut whole) = (None, false);
    for (name, value) in fragment::fields(fragment)? {
        match name {
            FIELD if found.is_none() => found = Some(value),
            fragment::END => whole = true,
            _ => {}
        }
    }
    let text = found.ok_or(LinkProblem::NotALink)?;
    let bytes = wrapped::base64_bytes(text).filter(|bytes| whole && !bytes.is_empty());
    bytes.ok_or(LinkProblem::NoTransfer)
}

/// Looks for a link with a package in a text that was pasted: alone or in a message, wrapped by a filter, or broken into
/// lines by a mail. `None` where there is none.
pub fn find(text: &str) -> Option<Result<Vec<u8>, LinkProblem>> {
    if text.len() > MOST {
        return None;
    }
    let mut problem = None;
    for word in text.split(ends_word).filter(|word| has_sign(word)) {
        match wrapped::read_with(word, read) {
            Ok(found) => return Some(Ok(found)),
            Err(LinkProblem::NotALink) => {}
            Err(other) => problem = Some(other),
        }
    }
    problem.map(|problem| in_lines(text).ok_or(problem))
}

/// A link that goes on in the lines below it. What a mail has put at their ends and a reply before them is left out.
fn in_lines(text: &str) -> Option<Vec<u8>> {
    let mut lines = text.lines().map(|line| line.trim_start_matches(['>', ' ', '\t']).trim_end());
    let first = lines.find(|line| has_sign(line))?;
    let first = first.rsplit(ends_word).next()?;
    let mut joined = String::with_capacity(text.len());
    for line in std::iter::once(first).chain(lines).take_while(|line| !line.is_empty()) {
        let line = line.split(ends_word).next()?;
        let before = joined.len().saturating_sub("en".len());
        joined.push_str(line.strip_suffix('=').unwrap_or(line));
        if joined.get(before..).is_some_and(|new| new.contains("end"))
            && let Ok(found) = wrapped::read_with(&joined, read)
        {
            return Some(found);
        }
    }
    None
}

fn ends_word(c: char) -> bool {
    c.is_whitespace() || "<>\"'`|()[]{}".contains(c)
}

/// Whether a link of ours may begin there. Each filter around a filter escapes the `%` of the one within once more.
fn has_sign(text: &str) -> bool {
    let is_escaped = |at: usize| text[..at].trim_end_matches("25").ends_with('%');
    ["#v", "&#35;v"].iter().any(|sign| text.contains(sign))
        || text.match_indices("23v").any(|(at, _)| is_escaped(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOST: &str = "https://console.example/accept#";

    fn sealed(length: usize) -> Vec<u8> {
        (0..length).map(|at| (at * 73 + at / 7) as u8).collect()
    }

    #[test]
    fn bytes_of_any_number_come_back_and_the_length_of_their_link_is_known() {
        for length in 1..300 {
            let fragment = write(&sealed(length));
            assert_eq!(read(&fragment), Ok(sealed(length)));
            let unescaped = fragment.chars().all(|c| c.is_ascii_alphanumeric() || "-_=&".contains(c));
            assert!(unescaped, "{fragment}");
        }
        let longest = (1..2000).rev().find(|length| fits_in_link(HOST.len() - 1, *length)).unwrap();
        assert_eq!(HOST.len() + write(&sealed(longest)).len(), LONGEST_LINK);
        assert!(!fits_in_link(usize::MAX, 1));
    }

    #[test]
    fn a_link_cut_anywhere_is_refused() {
        let whole = write(&sealed(40));
        for end in 0..whole.len() {
            let problem = read(&whole[..end]).unwrap_err();
            assert!(problem == LinkProblem::NotALink || end >= "v=1&s=".len(), "{end}");
        }
        assert_eq!(read("v=1&s=AA.A&end"), Err(LinkProblem::NoTransfer));
        assert_eq!(read("v=1&s=&end"), Err(LinkProblem::NoTransfer));
    }

    #[test]
    fn other_links_are_told_apart() {
        assert_eq!(read("v=2&s=AAAA&end"), Err(LinkProblem::LaterVersion));
        assert_eq!(read("v=1&t=1a7059f5-8ed7-45b7-8d05-2811e5d09f24&end"), Err(LinkProblem::NotALink));
        assert_eq!(super::super::link::read("v=1&s=AAAA&end"), Err(LinkProblem::NoTransfer));
    }

    #[test]
    fn it_is_found_in_a_message_wrapped_or_broken_into_lines() {
        let link = format!("{HOST}{}", write(&sealed(150)));
        let escaped = percent_encoding::utf8_percent_encode(&link, percent_encoding::NON_ALPHANUMERIC);
        let twice = escaped.to_string().replace('%', "%25");
        let lines = |before: &str, after: &str| {
            let parts: Vec<&str> =
                link.as_bytes().chunks(60).map(|part| std::str::from_utf8(part).unwrap()).collect();
            format!(
                "Hello,\n\n{}\n\nBye",
                parts.iter().map(|part| format!("{before}{part}{after}\n")).collect::<String>()
            )
        };
        for text in [
            link.clone(),
            format!("Here: <{link}>. The phrase comes by telephone."),
            link.replace('&', "&amp;"),
            format!("https://safelinks.example/?url={escaped}&data=05"),
            format!("https://other.example/?to=https%3A%2F%2Fsafelinks.example%2F%3Furl%3D{twice}"),
            lines("", ""),
            lines("> ", ""),
            lines("", "="),
        ] {
            assert_eq!(find(&text), Some(Ok(sealed(150))), "{text}");
        }
        assert_eq!(find("no link"), None);
        assert_eq!(find(&format!("see {HOST}v=1&s=AAAA")), Some(Err(LinkProblem::NoTransfer)));
    }
}
