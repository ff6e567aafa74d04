//! The recipient's request, a link that says "seal it to me": who wants to receive, where to, and the key to seal to. It
//! holds no secret. Whether the key is one, and what its fingerprint is, isn't known here (`evs-age`).
//!
//! `{origin}/send#v=1&w={who}&c={cloud}&r={region}&p={project}&k={age1…}&end`

use super::fragment;
use super::link::LinkProblem;
use super::wrapped;

/// How a recipient's key begins.
const KEY: &str = "age1";

/// How long a recipient's key may be, in characters. One of the type X25519 has 62.
const LENGTHS: std::ops::RangeInclusive<usize> = 50..=90;

/// What a recipient says. All of it is a claim: who it comes from is known only by comparing the key's fingerprint with
/// that person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// Who wants to receive, in their own words; empty when not said.
    pub who: String,
    /// The cloud's id in the recipient's console; empty when not said.
    pub cloud: String,
    /// The region; empty when not said.
    pub region: String,
    /// The recipient's project; empty when not said.
    pub project: String,
    /// The key to seal to: `age1…`, in small letters.
    pub recipient: String,
}

/// Writes the fragment, without `#`.
pub fn write(request: &Request) -> String {
    let mut out = String::from(fragment::VERSION);
    fragment::push("w", &request.who, &mut out);
    fragment::push("c", &request.cloud, &mut out);
    fragment::push("r", &request.region, &mut out);
    fragment::push("p", &request.project, &mut out);
    fragment::push("k", &request.recipient, &mut out);
    fragment::push_end(&mut out);
    out
}

/// Reads a fragment, with or without `#`.
///
/// # Errors
/// Says why it can't be used. One without a whole key, or that was cut, is [`LinkProblem::NoTransfer`].
pub fn read(fragment: &str) -> Result<Request, LinkProblem> {
    let mut request = Request::default();
    let (mut named, mut whole) = (false, false);
    for (name, value) in fragment::fields(fragment)? {
        match name {
            "w" => request.who = fragment::decode(value),
            "c" => request.cloud = fragment::decode(value),
            "r" => request.region = fragment::decode(value),
            "p" => request.project = fragment::decode(value),
            "k" => (named, request.recipient) = (true, fragment::decode(value).to_ascii_lowercase()),
            fragment::END => whole = true,
            _ => {}
        }
    }
    if !named {
        return Err(LinkProblem::NotALink);
    }
    if whole && is_key(&request.recipient) { Ok(request) } else { Err(LinkProblem::NoTransfer) }
}

/// Reads an address, or a part of one, that has a request in it, wrapped as links are by mail filters.
///
/// # Errors
/// Says why it can't be used.
pub fn read_address(address: &str) -> Result<Request, LinkProblem> {
    wrapped::read_with(address, read)
}

/// Looks for a request in a text that was pasted: a link, or a key alone. `None` where there is neither.
pub fn find(text: &str) -> Option<Result<Request, LinkProblem>> {
    let ends_word = |c: char| c.is_whitespace() || "<>\"'`|()[]{}".contains(c);
    let words = || text.split(ends_word).filter(|word| !word.is_empty());
    let links = words().filter(|word| word.contains("v=") || word.contains("v%3D"));
    let link = links.map(read_address).find(|read| *read != Err(LinkProblem::NotALink));
    if link.is_some() {
        return link;
    }
    let trimmed = words().map(|word| word.trim_matches(|c: char| !c.is_ascii_alphanumeric()));
    let key = trimmed.map(str::to_ascii_lowercase).find(|word| is_key(word))?;
    Some(Ok(Request { recipient: key, ..Request::default() }))
}

/// Whether it looks like a key: the rest is known by who seals.
fn is_key(text: &str) -> bool {
    let plain = |rest: &str| rest.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    LENGTHS.contains(&text.len()) && text.strip_prefix(KEY).is_some_and(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECIPIENT: &str = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

    fn request() -> Request {
        Request {
            who: "Ülrike & <b>team</b> 北".into(),
            cloud: "local".into(),
            region: "region-one".into(),
            project: "p2".into(),
            recipient: RECIPIENT.into(),
        }
    }

    #[test]
    fn what_was_written_is_read_back() {
        let bare = Request { recipient: RECIPIENT.into(), ..Request::default() };
        for request in [request(), bare] {
            assert_eq!(read(&write(&request)), Ok(request));
        }
    }

    #[test]
    fn a_request_cut_anywhere_is_refused() {
        let whole = write(&request());
        for end in 0..whole.len() {
            assert!(read(&whole[..end]).is_err(), "{}", &whole[..end]);
        }
        assert_eq!(read("v=2&k=x&end"), Err(LinkProblem::LaterVersion));
        assert_eq!(read("v=1&t=x&end"), Err(LinkProblem::NotALink));
        for key in ["", "age1", "AGE-SECRET-KEY-1QQ", &RECIPIENT.replace('z', "%0A"), &"age1q".repeat(30)] {
            assert_eq!(read(&format!("v=1&k={key}&end")), Err(LinkProblem::NoTransfer), "{key}");
        }
    }

    #[test]
    fn later_fields_are_skipped_and_hostile_claims_are_one_harmless_line() {
        let read = read(&format!("v=1&z=1&w=a%0Ab%E2%80%AEc%ZZ&k={RECIPIENT}&end?from=mail")).unwrap();
        assert_eq!(read.who, "a bc%ZZ");
        let long = Request { who: "ü".repeat(400), ..request() };
        assert_eq!(super::read(&write(&long)).unwrap().who.chars().count(), 255);
    }

    #[test]
    fn it_is_found_in_a_message_as_a_link_or_as_a_key_alone() {
        let link = format!("https://console.example/send#{}", write(&request()));
        let escaped = percent_encoding::utf8_percent_encode(&link, percent_encoding::NON_ALPHANUMERIC);
        for text in [format!("Please: {link}."), format!("<https://safelinks.example/?url={escaped}&d=1>")] {
            assert_eq!(find(&text), Some(Ok(request())), "{text}");
        }
        for text in [RECIPIENT.to_owned(), format!("My key:\n{}.", RECIPIENT.to_ascii_uppercase())] {
            assert_eq!(find(&text).unwrap().unwrap().recipient, RECIPIENT);
        }
        assert_eq!(find("v=1, age1 and no more"), None);
        assert_eq!(find(&link[..link.len() - 9]), Some(Err(LinkProblem::NoTransfer)));
    }
}
