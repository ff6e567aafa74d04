//! The filters of mails that write addresses in a way of their own. Most put the address into a field of a query,
//! percent-encoded, which needs no code here.

use super::base64;

/// The address inside the one of a filter, if it's such.
pub(super) fn insides(address: &str) -> Option<String> {
    third(address).or_else(|| second(address))
}

/// Proofpoint's second form, `/v2/url?u=https-3A__host_path-23v-3D1…&d=…`: `-` is `%` and `_` is `/`.
fn second(address: &str) -> Option<String> {
    let (_, from) = address.split_once("/v2/url?u=")?;
    let end = ["&d=", "&c="].iter().filter_map(|field| from.find(field)).min().unwrap_or(from.len());
    Some(super::percent_decode(&from[..end].replace('-', "%").replace('_', "/")))
}

/// Proofpoint's third form, `/v3/__https://host.example/path*v=1…__;Iw!!…`: each `*` stands for the next of the characters that
/// come encoded after the address, and `**` with a letter for as many of them as the letter says.
fn third(address: &str) -> Option<String> {
    let (_, from) = address.split_once("/v3/__")?;
    let (inside, after) = from.rsplit_once("__;")?;
    let taken = base64::text(after.split('!').next()?)?;
    let (inside, mut taken) = (super::percent_decode(inside), taken.chars());
    let (mut out, mut rest) = (String::new(), inside.chars());
    while let Some(c) = rest.next() {
        if c != '*' {
            out.push(c);
            continue;
        }
        let count =
            match rest.as_str().strip_prefix('*').and_then(|run| run.bytes().next()).and_then(run_length) {
                Some(count) => {
                    rest.nth(1)?;
                    count
                }
                None => 1,
            };
        out.extend(taken.by_ref().take(count));
    }
    Some(out)
}

/// `A` is two, and so on through the alphabet of base64.
fn run_length(letter: u8) -> Option<usize> {
    let at = match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(usize::from(at) + 2)
}
